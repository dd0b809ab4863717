"""The article `conduct`: the code, who handles reports, and what happens with them."""

from typing import Literal

from osc_cli.domain.compact.base import Article, declared
from osc_cli.domain.compact.one_or_more import OneOrMore
from osc_cli.domain.compact.process import (
    Appeal,
    Audit,
    Jurisdiction,
    Liability,
    Measure,
    Mediation,
    Reach,
    Records,
    Retaliation,
    Telling,
    Transparency,
    Voice,
)
from osc_cli.domain.compact.types import (
    Address,
    ContactRef,
    Duration,
    FilePath,
    Flag,
    Id,
    Line,
    Positive,
    Rhythm,
    Spdx,
    Text,
    Url,
    Who,
)


class Code(Article):
    """Which text says how people treat one another."""

    base: Line | None = declared("`own` for the text that the toolkit renders, or the name of a published code.")
    version: Line | None = declared("The version of the published code.")
    url: Url | None = declared("Where the published code can be read.")
    license: Spdx | None = declared("The licence of the published code.", source="SPDX licence list")
    file: FilePath | None = declared(
        "A file with its text. Unless that is the code of conduct itself, it is printed there and its gaps are filled."
    )
    adds: Text | None = declared("What the project adds to the published code.")


class Contact(Article):
    """A way to reach somebody who receives reports."""

    kind: Literal["e-mail", "person", "form", "phone", "chat"] | None = declared("What sort of contact it is.")
    who: Line | None = declared("Who answers there.")
    address: Address | None = declared("The address that is published.")
    read_by: OneOrMore[Who] | None = declared("Who reads what arrives there.")
    outside_body: Flag | None = declared(
        "Whether whoever answers stands outside the body that handles reports.", default="false"
    )
    languages: list[Line] | None = declared("In which languages one can write there.")
    use_for: Line | None = declared("For what this contact is meant.")


class Intake(Article):
    """How a report comes in."""

    contacts: dict[Id, Contact] | None = declared("The ways to report; two at least, one of them outside.")
    anonymous: Literal["full", "shielded", "no"] | None = declared(
        "Whether one can report without a name: `shielded` means that one handler knows it and nobody else."
    )
    spoken: Flag | None = declared("Whether one can report by speaking.")
    in_person: Flag | None = declared("Whether one can report face to face.")
    emergency: Text | None = declared("What to do when somebody is in danger now.")
    never_closes: Flag | None = declared("Whether reports are taken even when the handlers are paused or changing.")


class Conflicts(Article):
    """Who must step aside from a case."""

    out: list[Line] | None = declared("Ties that take a handler out of the case without sight of it.")
    no_vote: list[Line] | None = declared("Ties with which a handler may advise but not decide.")
    declared_before: Line | None = declared("Before what a handler must say so, such as `reading the report`.")
    confirmed_by: OneOrMore[Who] | None = declared("Who decides whether there is a conflict.")


class Training(Article):
    """What handlers learn."""

    before_service: Flag | None = declared("Whether a handler is trained before the first case.")
    every: Rhythm | None = declared("How often training is repeated.")
    content: Text | None = declared("What the training is about.")


class Independence(Article):
    """How far the handlers stand apart from those who lead."""

    level: Literal["none", "separate members", "separate body", "external"] | None = declared(
        "How separate the handlers are from the leadership."
    )
    seated_with: Line | None = declared("Where the body sits: with a foundation, a project, nowhere yet.")
    appointed_by: OneOrMore[Who] | None = declared("Who appoints the handlers.")
    removable_by: OneOrMore[Who] | None = declared("Who can remove a handler.")
    overruled_by: OneOrMore[Who] | None = declared("Who can overrule a decision of the handlers.")


class Liaisons(Article):
    """People who connect the handlers with parts of the community."""

    sent_by: OneOrMore[Who] | None = declared("Who sends them.")
    task: Text | None = declared("What they do.")


class Handlers(Article):
    """Who handles reports."""

    body: OneOrMore[Who] | None = declared("The body or role that handles reports.")
    if_accused: ContactRef | None = declared("Who handles a report about a handler.")
    if_leader_accused: ContactRef | None = declared("Who handles a report about somebody who leads the project.")
    if_none_free: ContactRef | None = declared("Who handles a case when every handler has a conflict.")
    at_least: Positive | None = declared("How many handlers without a conflict a case needs.")
    conflicts: Conflicts | None = declared("Who must step aside from a case.")
    training: Training | None = declared("What handlers learn.")
    independence: Independence | None = declared("How far the handlers stand apart from those who lead.")
    liaisons: Liaisons | None = declared("People who connect the handlers with parts of the community.")
    on_duty: Positive | None = declared("How many handlers watch for new reports at a time, while the others rest.")
    rotation: Duration | None = declared("How long one person handles reports before a rest.")
    support: Text | None = declared("What the project does for the people who do this work.")


class Times(Article):
    """How long things take at most. Every one of these is a promise."""

    receipt: Duration | None = declared("Until a reporter hears that the report arrived.")
    first_answer: Duration | None = declared("Until a reporter hears what happens next.")
    status_every: Duration | None = declared("How often a reporter hears where the case stands.")
    decision: Duration | None = declared("Until a case is usually decided.")
    interim_review: Duration | None = declared("Until an interim measure is looked at again.")


class Interim(Article):
    """Protection before a case is decided."""

    measures: list[Line] | None = declared("What can be done at once.")
    taken_by: OneOrMore[Who] | None = declared("Who may do it.")
    when: Line | None = declared("In which situations.")
    confirmed_within: Duration | None = declared("How soon others must confirm or undo it.")


class Conduct(Article):
    """How people treat one another, and what happens when somebody does not."""

    code: Code | None = declared("Which text says how people treat one another.")
    values: list[Line] | None = declared("What the project asks of people, where it uses a text of its own.")
    unacceptable: list[Line] | None = declared("What the project does not accept, where it uses a text of its own.")
    applies_to: list[Line] | None = declared("Spaces and situations in which the code holds.")
    approach: Literal["repair_first", "protect_first", "mixed"] | None = declared(
        "Whether repairing harm or protecting people comes first when both cannot be had."
    )
    intake: Intake | None = declared("How a report comes in.")
    handlers: Handlers | None = declared("Who handles reports.")
    times: Times | None = declared("How long things take at most.")
    decided_by: Line | None = declared(
        "How handlers decide, such as `consensus, else a majority of those without a conflict`."
    )
    ladder: list[Measure] | None = declared("What can be done, from the mildest to the gravest.")
    interim: Interim | None = declared("Protection before a case is decided.")
    mediation: Mediation | None = declared("Whether people may be helped to talk to each other.")
    reporter: Voice | None = declared("What a reporter may say and hear.")
    reported: Voice | None = declared("What the reported person may say and hear.")
    others: Telling | None = declared("What people outside a case hear of it.")
    appeal: Appeal | None = declared("How a decision is looked at again.")
    audit: Audit | None = declared("Who checks how cases were handled.")
    records: Records | None = declared("What is kept, where, and for how long.")
    transparency: Transparency | None = declared("What the project publishes about its cases.")
    retaliation: Retaliation | None = declared("What protects people who report, bear witness or handle.")
    bad_faith: Text | None = declared(
        "What happens with a report made to harm; a report that is not proved is not one."
    )
    reach: Reach | None = declared("What a measure means in other spaces and projects.")
    jurisdiction: dict[Id, Jurisdiction] | None = declared("Which space is handled by whom.")
    liability: Liability | None = declared("Whether handlers are covered; printed as a fact, never as advice.")

    @property
    def reachable(self) -> bool:
        """Whether a report can be made: one contact has an address at least."""
        return any(contact.address for contact in ((self.intake and self.intake.contacts) or {}).values())
