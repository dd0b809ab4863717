"""Which label fits: the balance between telling and keeping quiet, as one pure function.

The protocol leaves the choice to the source; the order of the questions is our own proposal for volunteers. "It makes
us look bad" is never a harm: whoever scores it does not count it.
"""

from typing import Literal, NamedTuple

from osc_cli.domain.compact.communication import Label

MustAct = Literal["nobody", "downstream", "everyone"]
BADLY = 2
"""From this score on, of 0 to 3, a harm weighs."""


class Facts(NamedTuple):
    """What the person who decides has answered."""

    public: bool
    """Whether people already talk about it in public."""
    identifies: bool
    """Whether the text shows who reported or who was hurt."""
    must_act: MustAct
    """Who has to do something to be safe."""
    harm_told: int = 0
    """How badly somebody is hurt when it is told, 0 to 3."""
    harm_silent: int = 0
    """How badly somebody is hurt by silence, 0 to 3."""
    abusable: bool = False
    """Whether the text would help somebody to do harm. It counts where everyone must act."""
    step: bool = False
    """Whether a step is known that protects people."""

    @property
    def unprotected(self) -> bool:
        """Whether telling everyone would help an attacker and nobody else."""
        return self.must_act == "everyone" and self.abusable and not self.step


class Suggestion(NamedTuple):
    """A label, and why."""

    label: Label
    """The label of the text."""
    rule: str
    """Which line of the framework decided, as an id."""
    reason: str
    """Why, in one or two sentences."""
    falls: str
    """When the label falls, or what happens instead, in one sentence."""
    person: Label | None = None
    """The label of the name of whoever reported or was hurt; None when nobody is shown."""
    limited: bool = False
    """Whether the text stays with those who handle the case."""
    caveat: str = ""
    """What a person must know before the label, in one or two sentences."""
    card: str | None = None
    """The situation whose card says more, as an id."""


_WEAKNESS = "vulnerability-report"
_PERSON = "Names of people who reported or were hurt stay TLP:RED. Nobody but they can change that."
_NOT_YET = (
    "Do not publish it yet. It would help somebody to do harm, and you know no step that protects people. "
    '"Stop using it" can be such a step.'
)
_NO_RECIPE = "Say what protects people. Do not say how somebody can do harm with it."
_ONLY_PUBLIC = "Add nothing that is not public yet, if it would help somebody to do harm."
_LOOK_AGAIN = "Write down the day on which you look again, and who does."


def suggest(facts: Facts, *, closed_space: bool, amber: bool = True) -> Suggestion:  # noqa: PLR0911 - one line per line of the framework
    """Return the label for a text. The first line that is true decides.

    Args:
        facts: What was answered.
        closed_space: Whether the project has a channel that not everyone can join or read, and said who its community
            is.
        amber: Whether the project said whom TLP:AMBER means.
    """
    if facts.public:
        reason = "People already talk about it in public. What is public is TLP:CLEAR; silence is now the danger."
        falls = "It has fallen. Confirm only what is public already, and say when you speak next."
        person: Label | None = "RED" if facts.identifies else None
        return Suggestion("CLEAR", "public", reason, falls, person, caveat=_ONLY_PUBLIC)
    if facts.identifies:
        reason = "The text shows who reported or who was hurt. It stays with the people who handle it."
        if facts.unprotected:
            return Suggestion("AMBER+STRICT", "identifies", reason, _PERSON, "RED", True, _NOT_YET, _WEAKNESS)
        if facts.must_act != "nobody":
            reason += " Write a second text without any person in it, for those who must act."
        return Suggestion("AMBER+STRICT", "identifies", reason, _PERSON, "RED", limited=True)
    if facts.must_act == "downstream":
        reason = "Only the people who pass your work on must act. They need it before everyone else."
        if not amber:
            reason += " Nobody said whom TLP:AMBER means with you, so write to each of them alone."
        falls = "Name a fixed day on which it becomes TLP:CLEAR."
        return Suggestion("AMBER" if amber else "RED", "downstream", reason, falls)
    if facts.unprotected:
        reason = "Everyone must act, but nobody can yet. Until then it stays with the people who work on it."
        falls = "It becomes TLP:CLEAR as soon as you know one step that protects people, or when it leaks."
        return Suggestion("AMBER+STRICT", "no-step-yet", reason, falls, None, True, _NOT_YET, _WEAKNESS)
    if facts.must_act == "everyone":
        reason = "Everyone must do something to be safe, so everyone must hear it."
        falls = "It starts low. Speak at once, and put the step that protects people first."
        caveat, card = (_NO_RECIPE, _WEAKNESS) if facts.abusable else ("", None)
        return Suggestion("CLEAR", "everyone", reason, falls, caveat=caveat, card=card)
    if facts.harm_told >= BADLY:
        reason = "Somebody is badly hurt if it is told, and nobody has to act to be safe."
        return Suggestion("AMBER+STRICT", "harm-if-told", reason, _LOOK_AGAIN)
    if facts.harm_silent >= BADLY:
        reason = "Silence hurts somebody badly. A short first message is enough; details can follow."
        return Suggestion("CLEAR", "harm-if-silent", reason, "It starts low. Say in the message when you speak next.")
    reason = "Nobody is badly hurt either way. The community should know, so that it hears it from you."
    if closed_space:
        falls = "It can become TLP:CLEAR as soon as the source agrees."
        return Suggestion("GREEN", "community", reason, falls)
    reason += " TLP:GREEN needs a closed channel, and a community that you described."
    return Suggestion("CLEAR", "no-closed-space", reason, "It starts low. There is nothing to lower.")
