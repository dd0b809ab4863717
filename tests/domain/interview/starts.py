"""The presets as plain data, and interviews that start from them."""

from functools import lru_cache

from osc_cli.commands.presets import Bundled
from osc_cli.domain.interview.answers import Guess
from osc_cli.domain.interview.interview import Interview, interview_for

NAMED = Guess("name", "Riverbank", "README.md")


@lru_cache
def presets() -> Bundled:
    return Bundled()


def quick(*guesses: Guess) -> Interview:
    return interview_for(presets(), guesses or (NAMED,))


def full(*guesses: Guess) -> Interview:
    return interview_for(presets(), guesses or (NAMED,), full=True)
