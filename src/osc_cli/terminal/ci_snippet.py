"""The few lines that let a forge check the compact on every push; `docs/guides/ci.md` has the whole of it."""

import json
import shlex

PUT_IN = (
    "Put in the address of OSC CLI and the commit that you trust. It is on no package index yet; where you have no "
    "such address, `pip install ./osc-cli` from a checkout and then `osc lint` do the same."
)

_GITLAB = (
    "compact:",
    "  image: python:3.13",
    "  script:",
    '    - pip install --quiet "osc-cli @ git+https://git.example/osc-cli@COMMIT"',
)


def snippet(forge: str | None, branch: str | None, folder: str = ".") -> tuple[str, tuple[str, ...]]:
    """Return the file and its lines for a forge; where none is known, in the format that most of them read.

    Args:
        forge: What runs the place of the repository.
        branch: Where a clone of it starts.
        folder: Where the compact stands, from the top of the repository.
    """
    # JSON is YAML, and a shell reads what stands between its quotes: the name of a folder stays a name.
    part = "" if folder == "." else json.dumps(folder, ensure_ascii=False)
    if forge == "GitLab":
        inside = (f"    - {json.dumps(f'cd {shlex.quote(folder)}', ensure_ascii=False)}",) if part else ()
        return ".gitlab-ci.yml", (*_GITLAB, *inside, "    - osc lint", "    - osc render --check")
    action = "https://git.example/osc-cli" if forge == "Forgejo" else "OWNER/osc-cli"
    place = ".forgejo" if forge == "Forgejo" else ".github"
    return f"{place}/workflows/compact.yml", (
        "on:",
        f"  push: {{branches: [{branch or 'main'}]}}",
        "  pull_request:",
        "jobs:",
        "  compact:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        f"      - uses: {action}@COMMIT",
        *((f"        with: {{folder: {part}}}",) if part else ()),
    )
