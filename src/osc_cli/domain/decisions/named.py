"""The rules that people know by name, as data: the fields of a decision that each of them writes.

Who lives by something like it is taken from the published rules of that community; theirs may say more around it.
"""

from collections.abc import Mapping
from typing import NamedTuple

Fields = Mapping[str, object]
"""Fields of a decision as they stand in a compact."""


class NamedRule(NamedTuple):
    """One rule."""

    id: str
    name: str
    like: str
    """Who uses something like it."""
    fields: Fields
    good_to_know: str
    """What surprises people about it, in one sentence."""


_CHOICES_WITH_BLOCK = ["agree", "abstain", "disagree", "block"]
_OBJECTIONS_ONLY = ["agree", "abstain", "block"]

NAMED_RULES = (
    NamedRule(
        "simple-majority",
        "Simple majority of the votes cast",
        "Apache, for questions of procedure",
        {"passes": ["agree > disagree"], "quorum": "none", "tie": "fails"},
        "One single vote can pass it, so add a quorum.",
    ),
    NamedRule(
        "majority-of-all",
        "Majority of all members",
        "the Node.js technical steering committee",
        {"passes": ["agree > 1/2 * eligible"], "quorum": "none", "tie": "fails"},
        "Whoever stays away counts as a no.",
    ),
    NamedRule(
        "two-thirds",
        "Two thirds of the votes cast",
        "Python, to change its governance (PEP 13)",
        {"passes": ["agree >= 2/3 * cast"], "quorum": ["agree >= 1/5 * eligible"]},
        "Without the quorum nobody at all could pass it: 0 is at least two thirds of 0.",
    ),
    NamedRule(
        "three-quarters",
        "Three quarters of the votes cast",
        "Debian, to change its constitution (three to one)",
        {"passes": ["agree >= 3/4 * cast"], "quorum": ["agree >= 1/5 * eligible"]},
        "It is the same as three Agree votes for each Disagree vote.",
    ),
    NamedRule(
        "two-thirds-of-all",
        "Two thirds of all members",
        "the NixOS steering committee, to change its constitution",
        {"passes": ["agree >= 2/3 * eligible"], "quorum": "none"},
        "It cannot pass once more than a third have gone quiet.",
    ),
    NamedRule(
        "three-quarters-of-all",
        "Three quarters of all members",
        "the Kubernetes steering committee, to remove a member",
        {"passes": ["agree >= 3/4 * eligible"], "quorum": "none"},
        "It cannot pass once more than a quarter have gone quiet.",
    ),
    NamedRule(
        "consent",
        "Consent without a block",
        "the Rust leadership council, where one objection stops a proposal",
        {
            "choices": _OBJECTIONS_ONLY,
            "passes": ["block == 0", "agree >= 1"],
            "quorum": ["turnout >= 1/2 * eligible"],
        },
        "Each voter can stop it; say when a Block counts.",
    ),
    NamedRule(
        "lazy-consensus",
        "Lazy consensus",
        "Apache and Node.js, for everyday changes",
        {"choices": ["agree", "disagree"], "silence": "agrees", "passes": ["disagree == 0"], "quorum": "none"},
        "Silence agrees, so nobody needs to vote; give people time to see it (`open_for`).",
    ),
    NamedRule(
        "unanimity",
        "Unanimity",
        "Django, to remove somebody from a role (DEP 10)",
        {"passes": ["agree == eligible"], "quorum": "none"},
        "One person who is on holiday stops it.",
    ),
    NamedRule(
        "social-coop",
        "The social.coop rule",
        "social.coop, for ordinary proposals",
        {
            "choices": _CHOICES_WITH_BLOCK,
            "passes": ["agree > disagree", {"when": "block > 0", "need": "agree >= 9 * (disagree + block)"}],
            "quorum": "none",
            "tie": "fails",
        },
        "A Block does not stop it; it takes nine Agree votes to outweigh each.",
    ),
    NamedRule(
        "apache-release",
        "Apache release vote",
        "the Apache projects",
        {"open_for": {"at_least": "72 hours"}, "passes": ["agree >= 3", "agree > disagree"], "quorum": "none"},
        "Nobody has a veto on a release.",
    ),
    NamedRule(
        "apache-code",
        "Apache code vote",
        "the Apache projects, for changes of code",
        {
            "choices": _OBJECTIONS_ONLY,
            "open_for": {"at_least": "72 hours"},
            "passes": ["agree >= 3"],
            "quorum": "none",
            "veto": {"valid_when": "justified"},
        },
        "A Block with a reason is a veto; whether it has one, a person judges.",
    ),
    NamedRule(
        "removal",
        "Removal by two thirds of the others",
        "the technical oversight committee of the CNCF",
        {"electorate": {"without": ["subject"]}, "passes": ["agree >= 2/3 * eligible"], "quorum": "none"},
        "The person whom it is about neither votes nor counts; name the voters in `electorate`.",
    ),
)
"""From the loosest to the strictest, then those of particular communities."""

BY_ID = {rule.id: rule for rule in NAMED_RULES}


def fields_of(name: str, **instead: object) -> dict[str, object]:
    """Return the fields of a named rule, with some of them replaced or added.

    Raises KeyError for a name that there is not.
    """
    return {**BY_ID[name].fields, **instead}
