"""Every rule that a source states is in its example: the Open Social Compact, and the committees for conduct."""

import pytest

from osc_cli.domain.compact.compact import Compact
from tests.examples.reading import Fact, check, facts, read, says, value_at

TAKING_PART = ["leader", "maintainer", "community-manager", "collaborator", "adopter", "user"]

# The call for the working group, and the template.
OPEN_SOCIAL_COMPACT = facts(
    "open-social-compact",
    {
        "project.encoding_of.official": False,
        "charter.goals.0": says("norms, governance and licence", "whole"),
        "charter.goals.1": says("citizen"),
        "charter.goals.2": says("affected most comes first", "safety and well-being"),
        "charter.consent": says("consent to be governed"),
        "participants.leader.name": "Leaders",
        "participants.maintainer.name": "Maintainers",
        "participants.community-manager.name": "Community managers",
        "participants.collaborator.name": "Collaborators",
        "participants.adopter.name": "Adopters",
        "participants.user.name": "Users",
        "participants.trace-giver.affected": "directly, with their consent",
        "participants.courier.affected": "directly, under coercion",
        "participants.resident.affected": "indirectly, without choosing it",
        # Without consent, then end users, the community, adopters, leaders.
        "constituencies": [
            "courier", "resident", "trace-giver", "user",
            "collaborator", "community-manager", "maintainer", "adopter", "leader",
        ],
        "rights.attribution.held_by": TAKING_PART,
        "rights.pseudonymity.held_by": TAKING_PART,
        "rights.governance.held_by": TAKING_PART,
        "rights.dissent.text": says("reasons of conscience"),
        "rights.safety.text": says("safety and well-being", "whether or not you take part"),
        "responsibilities.code-of-conduct.text": says("code of conduct", "good faith"),
        "responsibilities.decisions.text": says("decision was taken"),
        "responsibilities.license.text": says("licence"),
        "responsibilities.priorities.text": says("order of constituencies"),
        "responsibilities.ethics.text": says("worries you ethically"),
        "privileges.contribution.needs": "good-standing",
        "privileges.governance.needs": "good-standing",
        "good_standing": says("respect the rights", "meet your responsibilities"),
        "forfeiture.when": says("threaten a right of somebody else"),
        "forfeiture.decided_by": "governing-body",
        "amendments.rights.not_to": says("Repeal"),
    },
)  # fmt: skip

# The message of 17 May 2022, section by section.
CNCF = facts(
    "cncf-conduct-community",
    {
        "project.encoding_of.dated": "2022-05-17",
        "project.encoding_of.official": False,
        "charter.open_questions.0": says("body", "community of practice", "team for incidents"),
        "conduct.code.url": "https://github.com/cncf/foundation/blob/main/charter.md#13-code-of-conduct",
        "charter.mission": says("practise", "conduct", "the whole CNCF community"),
        "project.structure": says("independent committee", "TAG Contributor Strategy", "TOC", "stand on its own"),
        "charter.scope.excludes.1": "details of implementation",
        # Goals and non-goals
        "charter.goals.0": says("make the policy", "enforcement"),
        "charter.goals.1": says("reporters", "safe space"),
        "charter.goals.2": says("mediation comes before litigation", "takes reports", "staff and lawyers"),
        "charter.goals.3": says("community members", "contributors", "TOC", "ambassadors", "CNCF staff"),
        "charter.goals.4": says("trust", "transparency reports"),
        "charter.scope.excludes.0": says("own", "Linux Foundation's", "Kubernetes"),
        # Knowns
        "charter.context": says("size", "values", "run by the community", "lawyers", "power", "business", "events"),
        "conduct.jurisdiction.kubernetes.handler": says("own code of conduct committee"),
        "conduct.jurisdiction.opentelemetry.handler": says("governance committee"),
        "conduct.jurisdiction.other-projects.handler": says("CNCF staff", "lawyers", "two named persons", "first step"),
        "conduct.jurisdiction.events": {"space": "cloud native events"},
        # Responsibilities and composition
        "roles.member.enters": {"through": "election", "election": "community-vote"},
        "elections.community-vote.candidates": {"nominated_by": ["toc", "community-member"], "shortlisted_by": "toc"},
        "elections.community-vote.electorate": "community-member",
        "bodies.community-of-practice.filled_by.training": says("Everyone is trained"),
        "charter.phases.bootstrap.purpose": says("initial group sets up"),
        "charter.deliverables.policies.text": says("Policies and procedures", "ecosystem"),
        "charter.deliverables.roles-and-teams.text": "Roles and teams.",
        "charter.deliverables.charter.text": "A charter.",
        # Opportunities
        "charter.goals.5": says("staff", "project operations and membership", "mediation"),
        "conduct.mediation": {"offered": True},
        "charter.scope.includes.2": says("incident management", "team"),
        "charter.scope.includes.3": "transparency reports",
        "conduct.transparency": {"owner": "community-of-practice"},
        "charter.scope.includes.4": says("attorney", "projects"),
        "conduct.handlers.liaisons.sent_by": "the projects",
        "conduct.handlers.liaisons.task": says("staff groups that respond"),
        # Next steps
        "charter.phases.next-steps.scope.includes.0": says("meeting of the TOC"),
        "charter.phases.next-steps.scope.includes.1": says("present and former", "Kubernetes"),
        "charter.phases.next-steps.scope.includes.2": says("maintainers", "Maintainers Circle"),
        # Open questions
        "charter.open_questions.1": says("where", "independent"),
        "charter.open_questions.2": says("above all projects", "restore"),
        "charter.open_questions.3": says("one project", "other projects of the CNCF"),
        "charter.open_questions.4": says("event escalates"),
        "charter.open_questions.5": says("liability"),
    },
)

KUBERNETES = facts(
    "kubernetes-conduct-committee",
    {
        "project.encoding_of.official": False,
        "charter.context": says("independently", "size", "values", "the community runs"),
        "bodies.conduct-committee.seats": 5,
        "bodies.conduct-committee.filled_by.appointed_by": "steering-committee",
        "bodies.conduct-committee.term": "2 years",
        "bodies.conduct-committee.staggered": True,
        "bodies.conduct-committee.max_per_affiliation": 2,
        "bodies.conduct-committee.quorum": 3,
        "roles.conduct-committee-member.description": says("Need not be a contributor", "public"),
        "roles.conduct-committee-member.emeritus": says("no access"),
        "roles.conduct-committee-member.leaves.removal.grounds.0": says("leaking an identity"),
        "decisions.unanimous-removal.in_words": says("Unanimous"),
        "roles.moderator.description": says("first to respond"),
        "conduct.handlers.body": "conduct-committee",
        "conduct.handlers.if_none_free": "an outside mediator",
        "conduct.handlers.on_duty": 2,
        "conduct.handlers.conflicts.confirmed_by": "all other members unanimously",
        "conduct.handlers.independence.level": "separate body",
        "conduct.reporter.told": "an answer within days",
        "conduct.transparency.every": "half-year",
        "roles.member.enters.vouching": {"by": "reviewer", "count": 2, "different_affiliations": True},
        "roles.member.leaves.inactivity.after": "12 months",
        "bodies.steering-committee.seats": 7,
        "bodies.steering-committee.term": {"length": "2 years", "consecutive": 2, "lifetime": 4},
        "bodies.steering-committee.staggered": True,
        "bodies.steering-committee.max_per_affiliation": "1/3",
        "bodies.steering-committee.quorum": 4,
        "decisions.steering-decision.passes": "agree > 1/2 * seats",
        "decisions.steering-decision.abstaining": says("quorum of a meeting"),
        "decisions.steering-meeting-vote.quorum": "present >= 2/3 * seats",
        "decisions.no-confidence.needs.seconders": 1,
        "decisions.no-confidence.needs.discussion": "2 weeks",
        "decisions.no-confidence.open_for.at_most": "48 hours",
        "decisions.no-confidence.passes": "agree >= 3/4 * seats",
        "decisions.steering-change.open_for": "4 weeks",
        "decisions.steering-change.silence": "agrees",
        "decisions.steering-change.fallback.to": "steering-change-by-vote",
        "decisions.steering-change-by-vote.passes": "agree >= 3/4 * seats",
        "elections.steering-election.electorate.needs": says("50 contributions", "2025"),
        "elections.steering-election.method": "condorcet",
        "elections.steering-election.candidates": {"endorsements": 3, "different_affiliations": True},
        "elections.steering-election.over_the_cap": says("less than one third", "special election"),
        "elections.steering-election.runners_up": says("at most one between elections"),
    },
)

OPENTELEMETRY = facts(
    "opentelemetry-governance",
    {
        "project.encoding_of.official": False,
        "conduct.handlers.body": "governance-committee",
        "conduct.handlers.independence.level": "none",
        "conduct.intake.contacts.single-member.who": says("any one member"),
        "conduct.jurisdiction.opentelemetry.escalates_to": "the CNCF, in extreme cases",
        "bodies.governance-committee.meetings.minutes": says("when and why", "closed"),
        "bodies.governance-committee.seats": 9,
        "bodies.governance-committee.term": "2 years",
        "bodies.governance-committee.staggered": True,
        "bodies.governance-committee.max_per_affiliation": 2,
        "bodies.governance-committee.quorum": "2/3",
        "roles.governance-committee-member.leaves.removal.grounds.0": says("more than half", "6 months"),
        "elections.governance-election.electorate.needs": says("20 contributions in a year", "approver or maintainer"),
        "elections.governance-election.candidates": {"endorsements": 3, "different_affiliations": True},
        "elections.governance-election.method": "approval",
        "elections.governance-election.over_the_cap": says("28 days"),
        "decisions.charter-change.passes": "agree > 2/3 * cast",
        "bodies.technical-committee.max_per_affiliation": "1/4",
        "roles.technical-committee-member.leaves.inactivity.after": "6 months",
        "roles.technical-committee-member.leaves.inactivity.measured_by": says("25 %", "a vote"),
        "decisions.technical-committee-election.passes": "agree > 2/3 * eligible",
        "decisions.technical-committee-election.open_for": {"at_least": "5 business days"},
        "decisions.technical-committee-election.secret": True,
        "decisions.technical-committee-vote.quorum": "turnout > 1/2 * eligible",
        "decisions.technical-committee-vote.passes": "agree > disagree",
        "powers.call-vote.limits": says("majority of the committee", "second"),
    },
)

OPEN = {
    "open-social-compact": [
        "forfeiture.appeal_to", "rights.attribution.guaranteed_by", "bodies.governing-body.made_of", "conduct",
    ],
    "cncf-conduct-community": [
        "conduct.handlers.independence", "conduct.reach", "conduct.liability", "conduct.appeal", "conduct.intake",
        "conduct.jurisdiction.events.escalates_to", "conduct.mediation.consent", "elections.community-vote.method",
        "bodies.community-of-practice.seats", "people",
    ],
    "kubernetes-conduct-committee": ["conduct.appeal", "conduct.times", "conduct.ladder", "conduct.reach", "people"],
    "opentelemetry-governance": ["conduct.appeal", "conduct.times", "conduct.ladder", "conduct.transparency", "people"],
}  # fmt: skip


@pytest.mark.parametrize("fact", [*OPEN_SOCIAL_COMPACT, *CNCF, *KUBERNETES, *OPENTELEMETRY], ids=str)
def test_the_example_states_what_the_source_states(fact: Fact) -> None:
    check(fact)


@pytest.mark.parametrize(("example", "route"), [(name, route) for name, routes in OPEN.items() for route in routes])
def test_the_example_does_not_state_what_the_source_leaves_open(example: str, route: str) -> None:
    assert value_at(example, route) is None


def test_riverbank_shows_every_article() -> None:
    assert set(Compact.model_fields) - set(read("riverbank")) == set()
