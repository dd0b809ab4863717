"""Compacts to measure with: valid, like real ones, of a given number of lines, the same for the same seed."""

import re
from collections.abc import Iterator
from random import Random

_FIRST = (
    "Ada",
    "Ben",
    "Chidi",
    "Dora",
    "Emil",
    "Fatou",
    "Goran",
    "Hana",
    "Ida",
    "Jun",
    "Kofi",
    "Lena",
    "Mira",
    "Nils",
)
_LAST = ("Abel", "Baker", "Castro", "Diaz", "Eriksen", "Farah", "Gupta", "Haas", "Ito", "Jansen", "Koch", "Lopez")
_WORK = ("Docs", "Build", "Release", "Security", "Outreach", "Events", "Design", "Testing", "Translation", "Packaging")
_HOUSES = ["Example Ltd", "North Institute", "independent", "River Trust", "Delta Works"]

_START = """\
# A compact that was made up to be measured.
compact: 1

project:
  name: Riverbank
  summary: A co-operative that runs a shared server for river-watching groups.
  homepage: https://riverbank.example
  licenses: {software: AGPL-3.0-only, documents: CC-BY-SA-4.0}

charter:
  vision: Every river has people who watch over it together.
  mission: We run and improve one shared server, owned by those who use it.
  scope: {includes: [the server, its documentation], excludes: [legal advice]}
  consent: By taking part you accept this compact.

participants:
  riverside-people: {name: People along the rivers, affected: without choosing it}
  user: {name: Users}
constituencies: [riverside-people, user, member]

rights:
  attribution: {text: Your work carries your name or pseudonym., held_by: [member, user], guaranteed_by: board}

conduct:
  code: {base: own}
  intake:
    contacts:
      alias: {kind: e-mail, address: conduct@riverbank.example, read_by: board}
      outside: {kind: e-mail, address: care@sister.example, outside_body: true}
  times: {receipt: 3 days, first_answer: 7 days}
  ladder:
    - {name: Warning, consequence: A private written warning.}
    - {name: Ban, consequence: No access., needs: board-decision}

amendments:
  everything: {by: proposal, notice: 14 days}

powers:
  amend: {held_by: assembly, by: proposal}
  sanction: {held_by: board, by: board-decision}

review: {every: 12 months, last: "2026-05-01"}

decisions:
  proposal:
    name: Proposal to the assembly
    electorate: member
    choices: [agree, abstain, disagree, block]
    open_for: 6 days
    passes:
      - agree > disagree
      - {when: block > 0, need: agree >= 9 * (disagree + block)}
    quorum: [agree >= 5]
    tie: fails
  board-decision:
    name: Decision of the board
    electorate: {body: board, without: [subject, conflicted]}
    passes: [agree > 1/2 * seats]
    quorum: [present >= 3]
"""


def compact(lines: int, seed: int = 0) -> str:
    """Return a valid compact of exactly this many lines, at least 150 and, with the limit of 256 KiB, at most 5,000."""
    random = Random(seed)
    groups = max(1, (lines - 110) // 26)
    text = _text(groups, random)
    while text.count("\n") > lines:
        groups -= 1
        text = _text(groups, random)
    # What is left over becomes comments, as in a file that people have worked on.
    missing = lines - text.count("\n")
    return text + "".join(
        f"# Remark {number}: to be looked at again at the next meeting.\n" for number in range(missing)
    )


def _text(groups: int, random: Random) -> str:
    work = [f"{random.choice(_WORK)} {number}" for number in range(1, groups + 1)]
    people = _people(5 + 3 * groups, random)
    handles = list(people)
    members = [handles[5 + 3 * index : 8 + 3 * index] for index in range(groups)]
    parts = [
        _START,
        *(_decision(name, random) for name in work),
        "\npeople:\n",
        *(people[handle] for handle in sorted(people)),
        "\nroles:\n  member:\n    name: Member\n    participant: user\n",
        "    enters: {through: application, decided_by: board, by: board-decision, after: 42 days}\n",
        "    leaves: {resignation: {}, removal: {decided_by: board, by: board-decision, appeal_to: assembly}}\n",
        "\nbodies:\n  assembly: {name: Assembly, made_of: member}\n",
        f"  board:\n    name: Board\n    seats: 5\n    holders: [{', '.join(handles[:5])}]\n    term: 24 months\n",
        *(_body(name, holders, random) for name, holders in zip(work, members, strict=True)),
        "\nassets:\n",
        *(_asset(name, holders) for name, holders in zip(work, members, strict=True)),
    ]
    return "".join(parts)


def _people(count: int, random: Random) -> dict[str, str]:
    found = {}
    for number in range(count):
        first, last = random.choice(_FIRST), random.choice(_LAST)
        handle = f"{first.lower()}-{last.lower()}-{number}"
        found[handle] = f"  {handle}: {{name: {first} {last}, affiliation: {random.choice(_HOUSES)} {number}}}\n"
    return found


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _decision(name: str, random: Random) -> str:
    return f"""\
  {_slug(name)}-decision:
    name: Decision of {name}
    electorate: {{body: {_slug(name)}}}
    open_for: {random.randint(2, 9)} days
    passes:
      - agree > disagree
      - agree >= {random.randint(2, 3)}
    quorum: [present >= 2]
    on_no_quorum: fails
    tie: fails
"""


def _body(name: str, holders: list[str], random: Random) -> str:
    return f"""\
  {_slug(name)}:
    name: {name}
    description: Looks after {name.lower()} and says every {random.randint(2, 6)} months how it went.
    kind: working group
    seats: 3
    holders: [{", ".join(holders)}]
    term: {random.randint(6, 24)} months
    decides_by: {_slug(name)}-decision
    recall: {{decided_by: assembly, by: proposal}}
    reports_to: assembly
"""


def _asset(name: str, holders: list[str]) -> str:
    return f"""\
  {_slug(name)}-account:
    kind: account
    holder: {_slug(name)}
    key_holders: [{", ".join(holders)}]
    transfer_by: proposal
"""


def amended(text: str) -> str:
    """Return a compact after a large reform: longer votes, easier rules, more seats, one group with another id."""
    text = re.sub("open_for: ([0-9]+) days", lambda found: f"open_for: {int(found[1]) + 1} days", text)
    text = text.replace("- agree >= 3\n", "- agree >= 2\n").replace("seats: 3\n", "seats: 4\n")
    return re.sub(r"\b(docs|build|release)-1\b", r"\1-one", text)


def fleet(count: int, lines: int) -> Iterator[str]:
    """Yield many compacts, all different."""
    return (compact(lines, seed) for seed in range(count))


SMALLEST = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
decisions: {change: {electorate: member, open_for: 6 days, passes: [agree > disagree]}}
amendments: {everything: {by: change}}
"""
"""A valid compact with a way to change it."""

ELECTION = """\

elections:
  board-election: {electorate: member, method: schulze, seats: 5, unranked: last, strength: winning, tie: lot}
"""


def ballots(voters: int, candidates: int, seed: int = 0) -> str:
    """Return ranked ballots as CSV; each voter ranks some of the candidates."""
    random = Random(seed)
    names = [f"candidate-{number:02}" for number in range(candidates)]
    ranked = (random.sample(names, random.randint(5, candidates)) for _ in range(voters))
    rows = (f"voter-{number:03},{' > '.join(ranking)}\n" for number, ranking in enumerate(ranked))
    return "".join(["voter,ranking\n", *rows])
