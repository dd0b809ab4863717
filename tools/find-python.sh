#!/bin/sh
# Print a Python that can carry the project: 3.11 or newer, and able to make virtual environments.
#
#     tools/find-python.sh [CANDIDATE...]
#
# Each candidate is run, not only looked up: a version manager leaves names on the PATH that start nothing.
# Without candidates the usual names are tried. Exits with 1, and says what is missing, when none will do.
set -u

[ "$#" -gt 0 ] || set -- python3.13 python3.14 python3.12 python3.11 python3 python

tried=""
for candidate in "$@"; do
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null </dev/null) || version=""
    if [ -z "$version" ]; then
        tried="$tried
  $candidate: not found, or it does not start"
    elif ! "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        tried="$tried
  $candidate: is Python $version, older than 3.11"
    elif ! "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        tried="$tried
  $candidate: is Python $version, but cannot make virtual environments (on Debian and Ubuntu: apt install python$version-venv)"
    else
        command -v "$candidate"
        exit 0
    fi
done

{
    echo "error: no usable Python found. OSC CLI needs Python 3.11 or newer."
    echo "Tried:$tried"
    echo "Install one from https://www.python.org/downloads/ or your package manager,"
    echo "or name it: make PYTHON=/path/to/python3 ..."
} >&2
exit 1
