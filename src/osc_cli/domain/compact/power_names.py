"""The powers that most projects have. No framework is imported here: lint reads it on every start."""

STANDARD_POWERS = {
    "admit": "admit people to a role",
    "appoint": "appoint people to a seat or an office",
    "remove": "remove people from a role or a seat",
    "moderate": "moderate what is posted in the project's spaces",
    "sanction": "decide on measures under the code of conduct",
    "merge": "merge changes",
    "review": "review and approve changes",
    "release": "publish a release",
    "roadmap": "set the direction of the work",
    "spend": "spend the project's money",
    "contract": "enter into agreements for the project",
    "call-election": "call an election",
    "call-vote": "call a vote",
    "speak": "speak for the project",
    "amend": "amend this compact",
    "interpret": "say what this compact means when that is disputed",
    "relicense": "change the licence",
    "transfer-asset": "transfer an asset to somebody else",
    "grant-access": "give and take away access to accounts and repositories",
    "create-body": "create or dissolve a body",
    "accept-project": "take in a new project or repository",
    "archive": "archive or close the project",
    "emergency-suspension": "suspend somebody at once in an emergency",
}
"""The powers that most projects have, in words that finish the sentence "may …". A project may name others."""

LEADING = ("amend", "appoint", "admit", "remove", "release", "spend", "transfer-asset")
"""Who holds one of these powers leads, in a small way or in a large one."""
