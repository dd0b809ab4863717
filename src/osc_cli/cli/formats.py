"""The output formats of `osc lint`."""

from enum import StrEnum


class Format(StrEnum):
    """Each is a module in `osc_cli.terminal.reporters`."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
