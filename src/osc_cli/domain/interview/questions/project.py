"""The article `project`."""

from osc_cli.domain.compact.patterns import LINE, SPDX, URL
from osc_cli.domain.interview.question import Asked, Question

QUESTIONS = (
    Question(
        "summary",
        "Summary",
        "What is it, in one sentence?",
        "For a stranger who lands on one of the documents first.",
        others="Most take the first line of their README.",
        article="project",
        pattern=LINE,
        route=("project", "summary"),
        says="{}",
    ),
    Question(
        "repository",
        "Repository",
        "Where is the main repository?",
        "The documents link to it.",
        others="Projects with several name the one where they talk about changes.",
        article="project",
        pattern=URL,
        route=("project", "repository"),
        says="Repository: {}",
        asked=Asked.IF_DOUBTFUL,
    ),
    Question(
        "licence",
        "Licence",
        "Under which licence is the software?",
        "As an SPDX expression, such as `Apache-2.0`. The charter says it.",
        others="Rust itself and many of its libraries let you choose: `MIT OR Apache-2.0`.",
        article="project",
        pattern=SPDX,
        message="an SPDX expression, such as `Apache-2.0` or `MIT OR CC0-1.0`",
        route=("project", "licenses", "software"),
        says="Licence of the software: {}",
    ),
)
