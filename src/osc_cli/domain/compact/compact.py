"""The compact: all articles together, in reading order."""

from typing import Annotated, Literal

from pydantic import Field

from osc_cli.domain.compact.amendments import Amendment
from osc_cli.domain.compact.assets import Asset
from osc_cli.domain.compact.base import Article, declared, required
from osc_cli.domain.compact.bodies import Body
from osc_cli.domain.compact.charter import Charter
from osc_cli.domain.compact.communication import Communication
from osc_cli.domain.compact.conduct import Conduct
from osc_cli.domain.compact.decisions import Decision
from osc_cli.domain.compact.elections import Election
from osc_cli.domain.compact.membership import Membership
from osc_cli.domain.compact.money import Money
from osc_cli.domain.compact.participants import Participant, Person
from osc_cli.domain.compact.powers import Power
from osc_cli.domain.compact.project import Project
from osc_cli.domain.compact.review import Documents, Lint, Review
from osc_cli.domain.compact.rights import Forfeiture, Privilege, Responsibility, Right
from osc_cli.domain.compact.roles import Role
from osc_cli.domain.compact.stress import Stress
from osc_cli.domain.compact.types import Handle, Id, ParticipantRef, Text

AmendedPart = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z0-9-]+)?$", max_length=100)]
"""`everything`, an article, or one entry of an article such as `decisions.proposal`."""


class Compact(Article):
    """A community's social compact."""

    compact: Literal[1] = required("The version of this format.")
    project: Project = required("What the project is and where it lives.")
    charter: Charter | None = declared("Why the project exists, what belongs to it, what it has promised.")
    participants: dict[Id, Participant] | None = declared(
        "Everyone the compact speaks about, from people affected without having chosen it to those who lead."
    )
    constituencies: list[ParticipantRef] | None = declared(
        "Whose interest comes first when interests conflict, from first to last.",
        source="Open Social Compact; the W3C's order of constituencies",
    )
    rights: dict[Id, Right] | None = declared("What people have and somebody guarantees.")
    responsibilities: dict[Id, Responsibility] | None = declared("What people owe to the community.")
    privileges: dict[Id, Privilege] | None = declared("What the community extends and may take back.")
    good_standing: Text | None = declared("What a person needs to be in good standing.")
    forfeiture: Forfeiture | None = declared("How a person loses a right.")
    people: dict[Handle, Person] | None = declared("The roster: one person per line, sorted.")
    roles: dict[Id, Role] | None = declared(
        "Standings that a person can hold.", default="an error: no compact without a role"
    )
    bodies: dict[Id, Body] | None = declared("Groups with seats.")
    powers: dict[Id, Power] | None = declared("The table of authority: who may do what, by which decision.")
    decisions: dict[Id, Decision] | None = declared(
        "Rules by which the community says yes or no.", default="an error: no compact without a decision"
    )
    elections: dict[Id, Election] | None = declared("How seats are filled by vote.")
    amendments: dict[AmendedPart, Amendment] | None = declared(
        "How the compact is changed: for `everything`, for an article, or for one entry of an article."
    )
    membership: Membership | None = declared("What members pay and how they stay in touch.")
    money: Money | None = declared("How the project spends and who watches.")
    assets: dict[Id, Asset] | None = declared("What the project owns, and who could take it away.")
    conduct: Conduct | None = declared("How people treat one another, and what happens when somebody does not.")
    communication: Communication | None = declared("How the project speaks, and how far a message may travel.")
    documents: Documents | None = declared("Which files are rendered, and where.")
    review: Review | None = declared("When the compact was last reviewed and how often it must be.")
    stress: Stress | None = declared("What a stress test supposes about people, and what a takeover should take.")
    lint: Lint | None = declared("Rules that this compact does not follow, on purpose.")
