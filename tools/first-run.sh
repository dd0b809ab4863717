#!/bin/sh
# Run the wizard for a repository, or for a fresh scratch folder: what `make init` ends with.
#
#     tools/first-run.sh OSC [REPOSITORY]
#
# Without a terminal nobody can answer, so the small-team preset is taken.
set -eu

osc=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
repository=${2:-}

if [ -n "$repository" ]; then
    if [ ! -d "$repository" ]; then
        echo "error: REPO names no folder: $repository" >&2
        exit 2
    fi
    cd "$repository"
    echo "Running osc init in $(pwd)"
else
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/osc-first-run-XXXXXX")
    mkdir "$scratch/my-project"
    cd "$scratch/my-project"
    echo "Running osc init in a scratch folder: $(pwd)"
    echo "(for a repository of yours: make init REPO=path/to/it)"
fi
echo

if [ -t 0 ] && [ -t 1 ]; then
    "$osc" init
else
    if [ ! -e compact.yaml ] && [ ! -e .github/compact.yaml ]; then
        echo "Nobody can answer here, so the preset small-team is taken as it is."
    fi
    "$osc" init --preset small-team --yes
fi
echo
echo "The command is $osc"
echo "(for the whole machine: pipx install $(dirname "$(dirname "$(dirname "$osc")")"))"
