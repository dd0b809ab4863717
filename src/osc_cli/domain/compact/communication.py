"""The article `communication`: how the project speaks, and how far a message may travel."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.types import (
    Address,
    ChannelRef,
    Duration,
    Flag,
    Id,
    Line,
    Rhythm,
    Text,
    Who,
)

Label = Literal["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]
"""The five labels of TLP 2.0, without their prefix; from the widest audience to the narrowest."""


class Terms(Article):
    """Whom the labels mean in this project."""

    community: Line | None = declared("Who is meant by the community of TLP:GREEN.", source="TLP 2.0")
    organisation: Line | None = declared("Who is meant by the organisation of TLP:AMBER.", source="TLP 2.0")
    clients: Line | None = declared("Who is meant by the clients of TLP:AMBER.", source="TLP 2.0")


class Tlp(Article):
    """How far a message may be passed on."""

    version: Literal["2.0"] | None = declared(
        "The version of the protocol.", default="2.0", source="FIRST, August 2022"
    )
    default: Label | None = declared("The label of what carries none and is not public.")
    terms: Terms | None = declared("Whom the labels mean in this project.")
    artefacts: dict[Id, Label] | None = declared("The label of each kind of text, such as agendas or conduct cases.")
    relaxed_by: Line | None = declared("Who may widen the audience.", default="the source alone", source="TLP 2.0")
    if_source_left: OneOrMore[Who] | None = declared("Who may widen it when the source has left.")
    review_every: Rhythm | None = declared("How often labels of kept texts are looked at again.")
    expires_after: Duration | None = declared("When a label ends by itself.", default="never")
    breach_told_to: Who | None = declared("Who is told when something travelled too far.")
    breach_within: Duration | None = declared("How soon they must be told.")
    breach_handled: Line | None = declared("How a breach is treated.")


class Circle(Article):
    """A group of people for whom a message can be meant."""

    name: Line | None = declared("How the circle is called.")
    who: Line | None = declared("Who belongs to it.")
    join: Literal["open", "approval", "invitation", "election", "listed"] | None = declared("How one comes into it.")
    made_of: OneOrMore[Who] | None = declared("The roles and bodies that form it.")


class Channel(Article):
    """A place where messages stand. The widest label it can carry is derived from these facts."""

    name: Line | None = declared("How the channel is called.")
    kind: (
        Literal[
            "website",
            "repository",
            "tracker",
            "list",
            "chat",
            "forum",
            "social",
            "status",
            "alias",
            "meeting",
            "store",
            "phone",
        ]
        | None
    ) = declared("What sort of place it is.")
    address: Address | None = declared("Where it is.")
    join: Literal["read-only", "open", "approval", "invitation", "named"] | None = declared("Who can come in.")
    archive: Literal["public", "members", "none"] | None = declared("Who can read what was said before.")
    bridges: Flag | None = declared("Whether messages are carried to other places by a bridge or bot.")
    recorders: Literal["allowed", "banned"] | None = declared("Whether recording and note-taking tools may listen.")
    purpose: Line | None = declared("What the channel is for.")
    official: Flag | None = declared("Whether the project stands behind what is announced there.", default="true")
    owners: list[Who] | None = declared("Who can administer it; two at least.")
    fallback: ChannelRef | None = declared("Where people go when it is down or taken over.")


class Speakers(Article):
    """Who speaks when it matters."""

    spokesperson: Who | None = declared("Who speaks for the project.")
    backup: Who | None = declared("Who speaks when that person cannot.")
    second_reader: Who | None = declared("Who reads a text about a person before it goes out.")
    press_contact: Address | None = declared("The address for the press.")
    may_not: list[Line] | None = declared("Who does not speak for the project.")


class Cadence(Article):
    """How soon and how often the project speaks about one class of situation."""

    first: Duration | None = declared("Until the first word.")
    every: Duration | None = declared("Until the next one.")
    silence_at_most: Duration | None = declared("The longest silence.")


class Labels(Article):
    """The labels of a situation as it goes on."""

    before: Label | None = declared("Before anything is public.")
    during: Label | None = declared("While it is going on.")
    after: Label | None = declared("When it is over.")


class Lowering(Article):
    """When a label falls, and who makes it fall."""

    on: list[Line] | None = declared("The events that lower it.")
    latest: Duration | None = declared("The latest moment, counted from the start.")
    to: Label | None = declared("The label it falls to.")
    by: Who | None = declared("Who lowers it.")


class Scenario(Article):
    """What this project does differently in one of the known situations, or a situation of its own."""

    name: Line | None = declared("How the situation is called.")
    trigger: Line | None = declared("How one knows that it has begun.")
    kind: Id | None = declared("The class of situations whose times hold, a key of `cadence`.")
    owner: Who | None = declared("Who decides what is said.")
    recused: list[Line] | None = declared("Who steps aside.")
    labels: Labels | None = declared("The labels before, during and after.")
    limit: Who | None = declared("A narrower group than the label names.")
    first_told: Line | None = declared("Who hears first.")
    order: list[Line] | None = declared("Who hears after that, in order.")
    channels: list[ChannelRef] | None = declared("Where it is said.")
    say: list[Line] | None = declared("What is said.")
    do_not_say: list[Line] | None = declared("What is not said.")
    first_message: list[Line] | None = declared("The first message, to be filled in where it has capitals.")
    at_least: Text | None = declared("The least that one person alone should do.")
    cadence: Cadence | None = declared("How soon and how often.")
    notice: Duration | None = declared("How long before it takes effect a change is announced.")
    lowering: Lowering | None = declared("When the label falls.")
    close: Text | None = declared("How it is brought to an end.")
    legal_duty: Flag | None = declared("Whether a legal duty may apply; the card then says so, and gives no advice.")


class Communication(Article):
    """How the project speaks when something goes wrong."""

    principles: list[Line] | None = declared("What holds for everything the project says.")
    tlp: Tlp | None = declared("How far a message may be passed on.")
    circles: dict[Id, Circle] | None = declared("Groups of people for whom a message can be meant.")
    channels: dict[Id, Channel] | None = declared("Where the project speaks and listens.")
    speakers: Speakers | None = declared("Who speaks when it matters.")
    security_contact: Address | None = declared("Where a vulnerability is reported.")
    cadence: dict[Id, Cadence] | None = declared("How soon and how often the project speaks, by class of situation.")
    quiet_times: list[Line] | None = declared("Times at which nothing about persons is announced.")
    unofficial_spaces: list[Line] | None = declared("Places that others run in the project's name.")
    sister_bodies: list[Line] | None = declared("Projects and bodies that are affected or confused with this one.")
    corrections: Text | None = declared("How a mistake in what was said is corrected.")
    exercise_every: Rhythm | None = declared("How often this is practised.")
    scenarios: dict[Id, Scenario] | None = declared("What this project does differently in a known situation.")
