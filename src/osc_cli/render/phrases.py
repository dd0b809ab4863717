"""Small pieces of sentences that templates put together; whatever is not declared leaves no trace.

A phrase with nothing to say is None (or an empty line), so that a template needs no `if` for each field.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jinja2 import Undefined

from osc_cli.domain.compact.acting import count_words
from osc_cli.domain.compact.decisions import AnyOf, Guarded
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.ratios import fraction
from osc_cli.domain.decisions.quantities import FRACTIONS
from osc_cli.domain.decisions.words import sentence
from osc_cli.render.escape import Markdown, code, escaped

_ENDS = (".", "!", "?", ":", ".)")


def undecided(what: str) -> Markdown:
    """Say that the project has left something open. The one place that words this."""
    return Markdown(f"This project has not decided {escaped(what)}.")


def gaps(*points: tuple[Any, str]) -> Markdown | None:
    """Say in one sentence which of these points are not declared: pairs of a value and what it would decide."""
    missing = [what for value, what in points if value is None or value is False or value in ([], {})]
    return undecided(joined(missing)) if missing else None


def say(pattern: str, *values: Any) -> Markdown | None:
    """Put values into a template's own sentence, each at a `{}`; None when one of them is not declared."""
    if any(_absent(value) for value in values):
        return None
    return Markdown(pattern.format(*(escaped(value) for value in values)))


def decides(people: Any, way: Any) -> Markdown | None:
    """Say who decides, by which decision, or what is known of that."""
    return say("Who decides: {}, by {}", people, way) or say("Who decides: {}", people) or say("It takes {}", way)


def flag(value: bool | None, yes: str | None, no: str | None = None) -> Markdown | None:
    """Say one of two sentences of a template; None when nothing is declared."""
    chosen = None if value is None else yes if value else no
    return None if chosen is None else Markdown(chosen)


def fact(label: str, *sentences: Any) -> Markdown:
    """Write a labelled list item from the sentences that there are; an empty line when there are none."""
    told = _told(sentences)
    return Markdown(f"- **{escaped(label)}:** {' '.join(told)}" if told else "")


def facts(label: str, values: Iterable[Any] | None) -> Markdown:
    """Write a labelled list item that holds a list; an empty line when there is nothing."""
    items = [escaped(value) for value in values or () if not _absent(value)]
    if len(items) < 2:
        return fact(label, *items)
    return Markdown("\n".join([f"- **{escaped(label)}:**", *(f"  - {item}" for item in items)]))


def points(label: str, *sentences: Any) -> Markdown:
    """Write a labelled list item with the sentences that there are, each on a line of its own."""
    return facts(label, _told(sentences))


def steps(label: str, *sentences: Any) -> Markdown:
    """Write a labelled list item with the sentences that there are, in order and numbered."""
    told = _told(sentences)
    if len(told) < 2:
        return fact(label, *told)
    return Markdown(
        "\n".join([f"- **{escaped(label)}:**", *(f"  {at}. {one}" for at, one in enumerate(told, start=1))])
    )


def rule(label: str, conditions: Any) -> Markdown:
    """Write the conditions of a decision as a list item, each in words and as it stands in the compact."""
    listed = many(conditions)
    if not listed:
        return Markdown("")
    if len(listed) == 1:
        return Markdown(f"- **{label} if:** {clause(listed[0])}.")
    lines = [f"- **{label} if all of these hold:**"]
    for one in listed:
        if isinstance(one, AnyOf):
            lines += ["  - One of these holds:", *(f"    - {capital(clause(choice))}." for choice in one.any_of)]
        else:
            lines.append(f"  - {capital(clause(one))}.")
    return Markdown("\n".join(lines))


def clause(condition: str | Guarded | AnyOf) -> Markdown:
    """Say one condition in words, with the condition itself; where there are no words, the condition alone."""
    if isinstance(condition, AnyOf):
        return joined([clause(choice) for choice in condition.any_of], "or")
    if isinstance(condition, Guarded):
        needs = joined([clause(one) for one in many(condition.need)])
        return Markdown(f"if {clause(condition.when)}, then {needs}")
    said = sentence(condition)
    return Markdown(f"{said} ({code(condition)})") if said else Markdown(f"this holds: {code(condition)}")


def joined(values: Iterable[Any], last: str = "and") -> Markdown:
    """Write a list as part of a sentence: `a, b and c`."""
    parts = [escaped(value) for value in values]
    if len(parts) < 2:
        return Markdown("".join(parts))
    return Markdown(f"{', '.join(parts[:-1])} {last} {parts[-1]}")


def listed(values: Iterable[Any], last: str = "and") -> Markdown:
    """Write a list inside a sentence: `a, b and c`, or with semicolons when an entry is long or has parts itself."""
    entries = [escaped(value) for value in values]
    simple = all(len(entry) <= 40 and "," not in entry and " and " not in entry for entry in entries)
    return joined(entries, last) if simple else Markdown("; ".join(entries))


def bullets(values: Iterable[Any] | None) -> Markdown:
    """Write a list as a Markdown list, one item on each line."""
    return Markdown("\n".join(f"- {escaped(value)}" for value in values or ()))


def full_stop(text: Any) -> Markdown:
    """End a sentence, unless it has an end."""
    done = escaped(text)
    return done if not done or done.endswith(_ENDS) else Markdown(f"{done}.")


def capital(text: Any) -> Markdown | None:
    """Begin with a capital letter; nothing declared stays so."""
    if _absent(text):
        return None
    done = escaped(text)
    return Markdown(done[:1].upper() + done[1:])


def inside(text: Any) -> Markdown:
    """Write a name inside a sentence: `The maintainer` becomes `the maintainer`."""
    done = escaped(text)
    return Markdown(f"the{done[3:]}") if done.startswith("The ") else done


def _told(sentences: Iterable[Any]) -> list[Markdown]:
    """Return the sentences that say something, each with its end."""
    return [full_stop(one) for one in sentences if not _absent(one)]


def _absent(value: Any) -> bool:
    """Say whether there is nothing to tell: not declared, empty, or an `if` without an `else` that did not hold."""
    return value is None or value is False or type(value) is Undefined or value in ("", [])


def said_as(conditions: Any) -> Markdown:
    """Say several conditions in one sentence."""
    return joined([clause(one) for one in many(conditions)])


def indented(text: str, width: int) -> Markdown:
    """Set every line in, as a list inside a list."""
    return Markdown("\n".join(f"{' ' * width}{line}" if line else "" for line in escaped(text).split("\n")))


def counted(number: int | None, single: str, several: str) -> str | None:
    """Say how many: `one person`, `three people`."""
    return None if number is None else f"{count_words(number)} {single if number == 1 else several}"


def number(value: int | None) -> str | None:
    """Write a number in digits."""
    return None if value is None else str(value)


def every(rhythm: str | None) -> str | None:
    """Say how often: `every month`, `every 6 months`."""
    return None if rhythm is None else f"every {rhythm}"


def share(value: int | Decimal | str | None, of: str) -> Markdown | None:
    """Say a ratio as a count or a part: `2 seats`, `one third of the seats`, `66% of the seats`."""
    if value is None:
        return None
    written, exact = str(value).strip(), fraction(value)
    if written.endswith("%"):
        return Markdown(f"{written.removesuffix('%').strip()}% of the {of}")
    if exact.denominator == 1:
        return Markdown(f"{exact} of the {of}")
    return Markdown(f"{FRACTIONS.get(Fraction(exact), written)} of the {of}")
