"""What a card for one situation says."""

from typing import TYPE_CHECKING, NamedTuple

from osc_cli.domain.communication.cadences import Rhythm

if TYPE_CHECKING:
    from osc_cli.domain.compact.communication import Label


class Falling(NamedTuple):
    """When a label falls, and who makes it fall."""

    on: tuple[str, ...] = ()
    """Events that lower it, as noun phrases."""
    latest: str | None = None
    """The latest moment, as a duration counted from the start."""
    to: "Label | None" = None
    """The label it falls to; None when it stays."""
    by: str | None = None
    """Who lowers it; None means the source of the text."""


class Message(NamedTuple):
    """A first message to copy. What a person fills in stands in capitals."""

    to: str
    """Who gets it, as a noun phrase."""
    label: "Label"
    """The label that it carries."""
    lines: tuple[str, ...]
    """Sentences, one thought to a line."""


class Situation(NamedTuple):
    """A situation in which a project has to speak, and how it does. About words only: never about what to do.

    `osc_cli.domain.communication.cards` lays the project's own choices over it.
    """

    id: str
    """The key under `communication.scenarios` in a compact."""
    name: str
    """The title of the card."""
    trigger: str = ""
    """How one knows that it has begun, as a sentence."""
    kind: str | None = None
    """The class of its rhythm, an id of `CADENCES`."""
    owner: str = ""
    """Who usually decides what is said, as a noun phrase; a hint until the project names somebody."""
    owner_named: bool = False
    """Whether the project itself named the owner."""
    recused: tuple[str, ...] = ()
    """Who steps aside, as noun phrases."""
    before: "Label | None" = None
    """The label before anything is public."""
    during: "Label | None" = None
    """The label while it is going on."""
    after: "Label | None" = None
    """The label when it is over."""
    limit: str | None = None
    """A narrower group than the label names, as a noun phrase."""
    first_told: str = ""
    """Who hears first, as a noun phrase."""
    order: tuple[str, ...] = ()
    """Who hears after that, in order, as noun phrases."""
    channels: tuple[str, ...] = ()
    """Where it is said: ids of channels, or words."""
    say: tuple[str, ...] = ()
    """What is said."""
    do_not_say: tuple[str, ...] = ()
    """What is not said."""
    message: Message | None = None
    """The first message, to be filled in; None for a situation of the project's own that has none."""
    cadence: Rhythm = Rhythm()
    """How soon and how often; what is None here follows the class."""
    first_answer: str | None = None
    """Until the person who told it hears what happens next, as a duration; None where nothing is promised."""
    notice: str | None = None
    """How long before it takes effect a change is announced, as a duration."""
    lowering: Falling = Falling()
    """When the label falls."""
    suggested: frozenset[str] = frozenset()
    """Which times the project has not decided itself: fields of `Rhythm`, `notice`, and `latest` of the label."""
    close: str = ""
    """How it is brought to an end, in sentences."""
    about_person: bool = False
    """Whether the text is about a person, so that a second person reads it before it goes out."""
    acts_first: str = ""
    """What must be done before anybody writes, as an order; the card says who may do it, never how."""
    powers: tuple[str, ...] = ()
    """The standard powers that it takes to do that."""
    also: tuple[str, ...] = ()
    """Everyday words by which somebody in a hurry looks for it."""
    legal_duty: bool = False
    """Whether a legal duty may apply. The card then says so, and gives no advice."""
    at_least: str = "Tell the people concerned what you know. Say when you speak next, and keep that time."
    """The least that one person alone should do, in sentences."""
