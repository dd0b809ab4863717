"""The frozen structure of a compact. `extract.model_of` makes it; arithmetic, closure, planner and threats read it.

Groups are named by their id. Where a body is nothing but all holders of a role (an assembly) the role's id stands for
both, and where a role is nothing but the seats of a body the body's id does: `Model.canonical` translates.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from osc_cli.domain.decisions.rule import Rule
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.stress.unknowns import Unknown


class Group(NamedTuple):
    """People who hold a role or a seat."""

    name: str
    route: Route
    people: int | None
    """How many hold it today; None where neither the compact nor a parameter says it."""
    seats: int | None
    """A fixed number of seats; None for a role, an assembly or an open group."""
    usual: Fraction
    """The share that usually votes."""
    office: bool
    """A body with seats, or a small group: everybody is taken to be there when it votes."""
    external: bool = False
    """Whether it stands outside the project."""
    at_most: int | None = None
    """The most people that it may have, where it is open to volunteers."""
    minimum: int | None = None
    """The fewest with which it may act."""
    max_per_affiliation: int | None = None
    """How many holders may come from one organisation."""
    incompatible: tuple[str, ...] = ()
    """Groups that no holder may belong to."""
    requires: tuple[str, ...] = ()
    """Groups that a person belongs to first, and stays in."""
    union_of: tuple[str, ...] = ()
    """Where several roles vote together: their ids."""
    term: Fraction | None = None
    """How long one seat is held, in days."""
    staggered: bool | None = None
    succession: str | None = None
    unknown: tuple[Unknown, ...] = ()
    """Why the number of people is unknown."""
    unsure: tuple[Unknown, ...] = ()
    """Why the number of seats is unknown, in a body in which whoever comes takes the place of somebody else."""


class House(NamedTuple):
    """Who votes, and the conditions that their votes must meet."""

    group: str
    rule: Rule
    without_subject: bool = False
    """Whether the person whom a vote is about does not vote."""
    only_removes: bool = False
    """Whether the decision serves for nothing but to put people out, so that every vote is about one of them."""


class Support(NamedTuple):
    """What must stand behind a proposal before it is voted on."""

    proposers: tuple[str, ...] = ()
    """Groups of which one person must propose it; empty where anybody may."""
    seconders: int = 0
    """How many others of those who vote must support it."""
    different_affiliations: bool = False
    """Whether those must come from different organisations."""


class Ballot(NamedTuple):
    """One lawful way to take a decision. A decision with an urgent track has two."""

    decision: str
    houses: tuple[House, ...]
    """All must pass; most decisions have one."""
    days: Fraction
    """The shortest lawful time from the proposal to the result. What declares no shortest time takes none."""
    opens: Fraction
    """How many of these days come before the vote is open: notice, discussion."""
    urgent: bool
    route: Route
    declared_by: tuple[str, ...] = ()
    """Groups of which one person must declare it urgent; empty where the proposer may."""
    support: Support = Support()
    unknown: tuple[Unknown, ...] = ()
    """Why nobody can say what passes."""


class Consent(NamedTuple):
    """Who must say yes to an act, and how."""

    group: str
    """Who acts; where there is a ballot, its houses vote."""
    ballots: tuple[Ballot, ...] = ()
    """Ways to decide; one is enough."""
    together: int | None = None
    """How many holders must act together, besides the vote where there is one."""
    unknown: tuple[Unknown, ...] = ()
    """What is not declared about it. Read for the worst, one holder is enough."""
    about: str | None = None
    """The group of whose holders one is put out by it; None where it is about nobody in particular."""
    instead: tuple["Consent", ...] = ()
    """Others whose agreement does as well."""


Kind = Literal["join", "elect", "appoint", "remove", "recall", "suspend", "emergency", "weaken", "amend", "transfer"]


class Batch(NamedTuple):
    """How many people an act can bring in at a time."""

    people: int
    every: Fraction
    """Days until the next time."""


class Act(NamedTuple):
    """One lawful move: what it does, who must agree, how long it takes, and the article that allows it."""

    kind: Kind
    target: str
    """The group whose holders come or go, the decision that is rewritten, the part that is amended, or the asset."""
    route: Route
    consents: tuple[Consent, ...] = ()
    """All of them are needed; one after another."""
    days: Fraction = Fraction(0)
    """Besides the votes: probation, notice, the time until it takes effect."""
    batch: Batch | None = None
    vote: "Contest | None" = None
    """For an election: who elects, by which kind of count."""
    approvals: int = 0
    """How many who do not collude say yes on the way, taken to treat a stranger as any other."""
    lasts: Fraction | None = None
    """For how many days a suspension lasts at most; None without end."""
    notice: Fraction = Fraction(0)
    """How many of the days come before the first vote."""
    after: Fraction = Fraction(0)
    """How many of the days come after the last vote, until what was decided takes effect."""
    unknown: tuple[Unknown, ...] = ()

    @property
    def between(self) -> Fraction:
        """How many days lie between its votes, where there are several."""
        return self.days - self.notice - self.after


class Contest(NamedTuple):
    """An election as the planner sees it."""

    election: str
    group: str
    """Who elects."""
    seats: int
    """How many seats it fills at a time."""
    proportional: bool
    route: Route
    in_all: int
    """How many seats of the body it fills, one election after another."""
    endorsements: int = 0
    """How many of those who vote must support a candidate."""
    quorum: int | Fraction = 0
    """How many must vote, or which share of the roll."""


class Holding(NamedTuple):
    """A power or an asset, and who can use it."""

    name: str
    route: Route
    consents: tuple[Consent, ...]
    """Alternatives: any of these can use it. Empty where nobody holds it."""
    expires: Fraction | None = None
    ratified: bool = False
    outside: tuple[str, ...] = ()
    """Holders that the compact does not declare, in its words."""
    transfer: tuple[Consent, ...] = ()
    """For an asset: by whom it may go to somebody else."""
    ruled_by: Route = ()
    """Where the rule stands by which an asset may go to somebody else; empty where there is none."""
    key_holders: int | None = None
    unknown: tuple[Unknown, ...] = ()

    @property
    def disposing(self) -> tuple[Consent, ...]:
        """Who may give an asset away: by the rule for that, where there is one; else whoever holds it decides."""
        return self.transfer if self.ruled_by else self.consents


class Seatings(NamedTuple):
    """Who fills seats of a body: so many seats, filled by those who consent."""

    group: str
    seats: int | None
    by: tuple[str, ...]
    """Groups that fill them."""
    how: Literal["elect", "appoint", "join"]
    route: Route


class Model(NamedTuple):
    """Everything that a stress test knows about a compact."""

    groups: Mapping[str, Group]
    canonical: Mapping[str, str]
    """From every role and body id to the id of its group."""
    decisions: Mapping[str, tuple[Ballot, ...]]
    acts: tuple[Act, ...]
    seatings: tuple[Seatings, ...]
    powers: Mapping[str, Holding]
    assets: Mapping[str, Holding]
    handlers: Holding | None
    """Who conducts cases; None where nobody is named."""
    amendments: Mapping[str, Act]
    """By the part that is amended, such as `everything`."""
    unknowns: tuple[Unknown, ...]
    """Every unknown that the structure met, in the order of the compact."""

    def group(self, name: str) -> Group | None:
        """Return the group of a role or body id."""
        return self.groups.get(self.canonical.get(name, name))

    def without(self, house: House, about: str | None) -> int:
        """Return how many may not vote in a house because the vote is about them: 1 for a voter, 0 for anybody else."""
        person = self.groups.get(about or "")
        if not house.without_subject or person is None:
            return 0
        belongs = {person.name, *person.requires}
        return int(house.group in belongs or bool(belongs & set(self.groups[house.group].union_of)))

    def acts_on(self, target: str, *kinds: Kind) -> tuple[Act, ...]:
        """Return the acts of these kinds on a group, a decision or an asset."""
        return tuple(act for act in self.acts if act.target == target and act.kind in kinds)
