"""The few lines that let a forge check the compact on every push; `docs/guides/ci.md` has the whole of it."""

_GITLAB = (
    "compact:",
    "  image: python:3.13",
    "  script:",
    "    - pip install osc-cli",
    "    - osc lint",
    "    - osc render --check",
)


def snippet(forge: str | None, branch: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the file and its lines for a forge; where none is known, in the format that most of them read."""
    if forge == "GitLab":
        return ".gitlab-ci.yml", _GITLAB
    folder = ".forgejo" if forge == "Forgejo" else ".github"
    return f"{folder}/workflows/compact.yml", (
        "on:",
        f"  push: {{branches: [{branch or 'main'}]}}",
        "  pull_request:",
        "jobs:",
        "  compact:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        "      - run: pipx install osc-cli",
        "      - run: osc lint && osc render --check",
    )
