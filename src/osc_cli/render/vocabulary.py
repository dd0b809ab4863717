"""The words that every template can use: filters and globals, made for one compact."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from osc_cli.domain.compact.base import many
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.directory import Directory
from osc_cli.domain.compact.types import fraction
from osc_cli.render.anchors import marked_link, slug
from osc_cli.render.environment import MarkdownEnvironment
from osc_cli.render.escape import Markdown, address, code, escaped, inline, is_web_address, link, prose

_NOBODY = Markdown("somebody this project has not named")
_NO_DECISION = Markdown("a decision this project has not named")
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def equip(environment: MarkdownEnvironment, compact: Compact) -> None:
    """Give the environment the filters and globals that every template relies on."""
    named = Directory(compact)

    def who(value: str | list[str] | None) -> Markdown:
        """Name the people that a `Who` field means: `Stewards and Members`."""
        return joined([named.people(one) for one in many(value)]) if value else _NOBODY

    def decision(reference: str | None) -> Markdown:
        """Link to the decision in the governance document; words stay words."""
        if reference is None:
            return _NO_DECISION
        if named.kind(reference, "decisions") is None:
            return inline(named.name(reference))
        return marked_link(named.name(reference, "decisions"), f"decision-{reference}")

    def election(reference: str) -> Markdown:
        """Link to the election in the governance document."""
        if named.kind(reference, "elections") is None:
            return inline(named.name(reference))
        return marked_link(named.name(reference, "elections"), f"election-{reference}")

    def name(reference: str, *kinds: str) -> Markdown:
        """Return the display name of one id; without kinds, of the first map that has it."""
        return inline(named.name(reference, *kinds))

    environment.globals.update(compact=compact, named=named, undecided=undecided, anchor=slug)
    environment.filters.update(
        address=address,
        bullets=bullets,
        code=code,
        count_words=count_words,
        decision=decision,
        election=election,
        inline=inline,
        is_web_address=is_web_address,
        joined=joined,
        link=link,
        many=many,
        name=name,
        or_undecided=or_undecided,
        prose=prose,
        share=share,
        who=who,
    )


def undecided(what: str) -> Markdown:
    """Say that the project has left something open. The one place that words this."""
    return Markdown(f"This project has not decided {escaped(what)}.")


def or_undecided(value: Any, what: str) -> Any:
    """Return the value, or where nothing is declared the sentence that says so."""
    return undecided(what) if value is None else value


def joined(values: Iterable[Any], last: str = "and") -> Markdown:
    """Write a list as part of a sentence: `a, b and c`."""
    parts = [escaped(value) for value in values]
    if len(parts) < 2:
        return Markdown("".join(parts))
    return Markdown(f"{', '.join(parts[:-1])} {last} {parts[-1]}")


def bullets(values: Iterable[Any] | None) -> Markdown:
    """Write a list as a Markdown list, one item on each line."""
    return Markdown("\n".join(f"- {escaped(value)}" for value in values or ()))


def count_words(number: int) -> str:
    """Write a small number as a word, a larger one in digits."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def share(value: int | Decimal | str) -> str:
    """Write a ratio as its field means it: a share as a fraction or percentage, a count as it is."""
    exact = fraction(value)
    written = str(value).strip()
    if written.endswith("%"):
        return f"{written.removesuffix('%').strip()}%"
    if exact == Fraction(1, 2):
        return "half"
    return str(exact) if exact.denominator == 1 or "/" in written else written
