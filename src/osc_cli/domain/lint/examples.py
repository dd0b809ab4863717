"""What the examples of rules are built on."""

SMALL = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions: {proposal: {electorate: member, passes: [agree > disagree]}}
"""
"""A compact to which the example of a rule adds what the rule is about."""
