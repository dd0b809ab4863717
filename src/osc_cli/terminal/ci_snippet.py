"""The few lines that let a forge check the compact on every push; `docs/guides/ci.md` has the whole of it."""

PUT_IN = "Put in the address of OSC CLI and the commit that you trust: OSC CLI is on no package index yet."

_GITLAB = (
    "compact:",
    "  image: python:3.13",
    "  script:",
    '    - pip install --quiet "osc-cli @ git+https://git.example/osc-cli@COMMIT"',
    "    - osc lint",
    "    - osc render --check",
)


def snippet(forge: str | None, branch: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the file and its lines for a forge; where none is known, in the format that most of them read."""
    if forge == "GitLab":
        return ".gitlab-ci.yml", _GITLAB
    action = "https://git.example/osc-cli" if forge == "Forgejo" else "OWNER/osc-cli"
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
        f"      - uses: {action}@COMMIT",
    )
