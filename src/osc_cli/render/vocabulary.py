"""The words that every template can use: filters and globals, made for one compact."""

from collections.abc import Callable, Iterable
from functools import partial, wraps
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from osc_cli.domain.compact.acting import count_words, use_of_power
from osc_cli.domain.compact.bodies import Body
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.decisions import Electorate
from osc_cli.domain.compact.directory import KINDS, Directory
from osc_cli.domain.compact.identifiers import words as in_words
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.power_names import STANDARD_POWERS
from osc_cli.domain.compact.powers import Power
from osc_cli.domain.compact.roles import Role
from osc_cli.domain.compact.standings import Gate, standings, writers
from osc_cli.domain.compact.terms import said, said_each
from osc_cli.domain.decisions.in_numbers import in_numbers, passes_by_all
from osc_cli.render import phrases
from osc_cli.render.anchors import heading_mark, marked_link, slug
from osc_cli.render.environment import MarkdownEnvironment
from osc_cli.render.escape import Markdown, address, code, inline, is_web_address, link, linked
from osc_cli.render.open_points import the_end, to_the_end
from osc_cli.render.pictures.appointments import appointments
from osc_cli.render.pictures.ladder import ladder
from osc_cli.render.pictures.report_route import report_route
from osc_cli.render.prose import prose, running

_NOBODY = Markdown("somebody this project has not named")
_NO_DECISION = Markdown("a decision this project has not named")


def equip(environment: MarkdownEnvironment, compact: Compact) -> None:
    """Give the environment the filters and globals that every template relies on."""
    words = Words(compact)
    environment.globals.update(
        anchor=slug,
        appointments=partial(appointments, compact),
        clause=phrases.clause,
        compact=compact,
        decides=phrases.decides,
        use_of_power=words.use_of_power,
        fact=phrases.fact,
        facts=phrases.facts,
        flag=phrases.flag,
        in_numbers=partial(in_numbers, compact),
        ladder=partial(ladder, compact),
        points=phrases.points,
        standings=partial(standings, compact),
        writers=partial(writers, compact),
        steps=phrases.steps,
        standard_powers=STANDARD_POWERS,
        gaps=phrases.gaps,
        mark=heading_mark,
        named=words.named,
        report_route=partial(report_route, compact),
        rule=phrases.rule,
        say=phrases.say,
        the_end=the_end,
        to_the_end=to_the_end,
        undecided=phrases.undecided,
    )
    environment.filters.update(
        address=address,
        bullets=phrases.bullets,
        capital=phrases.capital,
        code=code,
        clauses=phrases.said_as,
        count_words=count_words,
        counted=phrases.counted,
        decision=_late(words.decision),
        election=_late(words.election),
        elections=_late(words.elections),
        every=phrases.every,
        full_stop=phrases.full_stop,
        approvals=_late(words.approvals),
        gates=_late(words.gates),
        indented=phrases.indented,
        holders=_late(words.holders),
        inline=inline,
        inside=phrases.inside,
        is_web_address=is_web_address,
        joined=phrases.joined,
        link=link,
        linked=linked,
        listed=phrases.listed,
        many=many,
        name=_late(words.name),
        number=phrases.number,
        part_name=_late(words.part_name),
        passes_by_all=passes_by_all,
        place=_late(words.place),
        prose=prose,
        running=running,
        said=said,
        said_each=said_each,
        share=phrases.share,
        voters=_late(words.voters),
        who=_late(words.who),
        words=in_words,
    )


def _late(function: Callable[..., Any]) -> Callable[..., Any]:
    """Keep the compiler from calling a filter on a constant: compiled templates serve more than one compact."""

    @pass_context
    @wraps(function)
    def called(context: Context, *args: Any, **kwargs: Any) -> Any:
        del context
        return function(*args, **kwargs)

    return called


class Words:
    """Words for what a compact names by id."""

    def __init__(self, compact: Compact) -> None:
        self.named = Directory(compact)
        self._elections = compact.elections or {}

    def name(self, reference: str, *kinds: str) -> Markdown:
        """Return the display name of one id; without kinds, of the first map that has it."""
        return inline(self.named.name(reference, *kinds))

    def who(self, value: str | list[str] | None, last: str = "and") -> Markdown:
        """Name the people that a `Who` field means: `Stewards and Members`."""
        names = [self.named.people(one) for one in many(value)]
        return phrases.joined([*names[:1], *map(phrases.inside, names[1:])], last) if names else _NOBODY

    def use_of_power(self, power: Power) -> tuple[str | None, str]:
        """Return the decision that the use of a power takes, and our sentence about it, with `{}` for the decision."""
        usual, one = self.named.usual_decision(power.held_by), self.named.one_person(power.held_by)
        return use_of_power(power.by, usual, power.acting_together, one=one)

    def decision(self, reference: str | None) -> Markdown:
        """Link to the decision in the governance document; words stay words."""
        return _NO_DECISION if reference is None else self._linked(reference, "decisions", "decision")

    def election(self, reference: str) -> Markdown:
        """Link to the election in the governance document."""
        return self._linked(reference, "elections", "election")

    def elections(self, references: str | list[str]) -> Markdown:
        """Link to the election that fills seats; where there are several, with the seats that each fills."""
        names = many(references)
        if len(names) == 1:
            return self.election(names[0])
        return phrases.joined(
            phrases.say("{} ({})", self.election(name), self._seats(name)) or self.election(name) for name in names
        )

    def _seats(self, election: str) -> str | None:
        declared = self._elections.get(election)
        return phrases.counted(declared.seats if declared else None, "seat", "seats")

    def gates(self, gates: Iterable[Gate]) -> Markdown | None:
        """Say who decides and how, for each way in or out: `Members, by Election of the stewards`."""
        return phrases.capital(Markdown("; ".join(self._gate(gate) for gate in gates)))

    def approvals(self, gates: Iterable[Gate]) -> Markdown:
        """Finish the sentence `A person must be approved by …`."""
        return phrases.joined((self._approval(gate) for gate in gates), "or")

    def _approval(self, gate: Gate) -> Markdown:
        if gate.election:
            return Markdown(f"the voters in {self.election(gate.election)}")
        return self.decision(gate.decision) if gate.decision else phrases.inside(self.who(list(gate.deciders)))

    def _gate(self, gate: Gate) -> Markdown:
        how = self.election(gate.election) if gate.election else gate.decision and self.decision(gate.decision)
        parts = [self.who(list(gate.deciders)) if gate.deciders else None, phrases.say("by {}", how)]
        return Markdown(", ".join(part for part in parts if part))

    def holders(self, entry: Role | Body) -> list[Markdown]:
        """Name those who hold a role or a seat, each with the day on which the present term began."""
        since = entry.holding_since or {}
        return [
            inline(self.named.name(person, "people") + (f" (since {since[person]})" if person in since else ""))
            for person in entry.holders or ()
        ]

    def part_name(self, part: str) -> Markdown:
        """Name a part of the compact: `everything`, an article, or one entry such as `decisions.proposal`."""
        article, _, entry = part.partition(".")
        title = in_words(article.replace("_", "-"))
        if not entry:
            return inline(title)
        name = self.named.name(entry, article) if article in KINDS else in_words(entry)
        return inline(f"{title}: {name}")

    def place(self, reference: str | None) -> Markdown | None:
        """Name a channel, with its address where it has one."""
        if reference is None:
            return None
        channel = self.named.entry(reference, "channels")
        shown = self.name(reference, "channels")
        return (
            shown if channel is None or channel.address is None else Markdown(f"{shown} ({address(channel.address)})")
        )

    def voters(self, electorate: Any) -> Markdown | None:
        """Name those who vote: `Members`, or for a map its roles or its body."""
        if electorate is None:
            return None
        if not isinstance(electorate, Electorate):
            return self.who(electorate)
        groups = [*many(electorate.roles), *many(electorate.body)]
        return self.who(groups) if groups else None

    def _linked(self, reference: str, kind: str, mark: str) -> Markdown:
        if self.named.kind(reference, kind) is None:
            return self.name(reference)
        return marked_link(self.named.name(reference, kind), f"{mark}-{reference}")
