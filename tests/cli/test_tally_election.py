"""`osc tally ELECTION` as a person runs it: ballots in files, what is printed, and what is wrong with what is given."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import osc, osc_here
from tests.support import ROOT

CONTRACT = Draft7Validator(json.loads((ROOT / "docs/schemas/osc.tally-election.v1.schema.json").read_text("utf-8")))
COMPACT = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
people: {ada: {name: Ada, affiliation: Mill}, ben: {name: Ben, affiliation: Mill}}
decisions: {proposal: {electorate: member, passes: agree > disagree}}
elections:
  board: {method: approval, seats: 2, tie: lot, max_per_affiliation: 1, choices_at_most: 2}
  chair: {method: schulze, seats: 1, unranked: last, strength: winning, tie: agreement}
  open: {method: schulze, seats: 1, strength: winning}
  council: {method: stv, seats: 2, max_per_affiliation: 1}
  strict: {method: stv, seats: 1, quorum: 50%}
  best: {method: star, quorum: 50%}
"""
APPROVAL = "voter,ranking\nv1,ada = ben\nv2,ada = ben\nv3,cho\nv4,ada\n"
BLT = '3 1\n4 1 2=3 0\n2 2 0\n0\n"Ada"\n"Ben"\n"Cho"\n"Chair"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(COMPACT, encoding="utf-8")
    return tmp_path


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


_UNKNOWN = (
    "Not checked: the affiliation of cho is not known, so the cap of 1 was not applied to this candidate; say it with"
    " `--affiliations FILE`, with an empty cell for none."
)


def test_a_person_sees_who_is_elected_and_why(folder: Path) -> None:
    """ada 3, ben 2, cho 1; ben works where ada does, so cho moves up."""
    ballots = write(folder, "b.csv", APPROVAL)
    ran = osc("tally", "board", "--ballots", ballots, "--candidates", "ada,ben,cho", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "board fills every seat",
        "  2 seats, 4 ballots, approval",
        "",
        "  1. ada: 3 votes",
        "  2. cho: 1 vote",
        "",
        "  The candidates with the most votes are elected.",
        "  ben makes room: 2 of the elected come from Mill, more than the cap allows.",
        f"  {_UNKNOWN}",
        "  Not checked: whether those who voted may vote; the compact and the ballots would both have to name them.",
    ]


CAPPED = """\
compact: 1
project: {name: Riverbank}
roles: {member: {name: Member}}
bodies:
  board: {name: Board, kind: committee, seats: 5, filled_by: {election: vote}, max_per_affiliation: 2}
decisions: {proposal: {electorate: member, passes: agree > disagree}}
elections:
  vote: {method: approval, seats: 2, tie: lot, max_per_affiliation: 1}
"""


def test_a_cap_that_was_not_applied_to_somebody_is_told(tmp_path: Path) -> None:
    """Nobody says where the candidates work; three seats of the board are not filled here."""
    (tmp_path / "compact.yaml").write_text(CAPPED, encoding="utf-8")
    counts = write(tmp_path, "c.yaml", "votes: {ada: 5, ben: 4, cho: 3}\n")
    told = osc_here("tally", "vote", "--counts", counts, cwd=tmp_path).out
    assert "Not checked: the affiliation of ada, ben is not known, so the cap of 1 was not applied to them" in told
    assert "Board has 5 seats and 2 of them are filled here; whoever holds another was not counted" in told
    none = write(tmp_path, "a.csv", "candidate,affiliation\nada,Mill\nben,\n")
    told = osc_here("tally", "vote", "--counts", counts, "--affiliations", none, cwd=tmp_path).out
    assert "is not known" not in told


def test_a_cap_of_the_body_that_the_election_does_not_declare_is_told(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(CAPPED.replace(", max_per_affiliation: 1", ""), encoding="utf-8")
    counts = write(tmp_path, "c.yaml", "votes: {ada: 5, ben: 4}\n")
    told = osc_here("tally", "vote", "--counts", counts, cwd=tmp_path).out
    assert "Not checked: Board may have 2 from one organisation, and this election declares no cap." in told


def test_upper_and_lower_case_make_no_two_organisations(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(CAPPED, encoding="utf-8")
    counts = write(tmp_path, "c.yaml", "votes: {ada: 5, ben: 4, cho: 3}\n")
    listed = write(tmp_path, "a.csv", "candidate,affiliation\nada,Mill\nben,mill\ncho,\n")
    told = osc_here("tally", "vote", "--counts", counts, "--affiliations", listed, cwd=tmp_path).out
    assert "  1. ada: 5 votes\n  2. cho: 3 votes\n" in told
    assert "ben makes room: 2 of the elected come from Mill" in told
    assert "Counted as one organisation: Mill, mill." in told


LISTED = """\
compact: 1
project: {name: Riverbank}
people: {ada: {}, ben: {}, cho: {}}
roles: {member: {name: Member, holders: [ada, ben, cho]}}
decisions: {proposal: {electorate: member, passes: agree > disagree}}
elections:
  board: {electorate: {roles: member, needs: good-standing}, method: approval, seats: 1, tie: lot}
"""


def test_only_ballots_of_the_electorate_count(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(LISTED, encoding="utf-8")
    write(tmp_path, "b.csv", "voter,ranking\nada,ada\neve,eve\nben,ada\nmal,eve\nzoe,eve\n")
    ran = osc_here("tally", "board", "--ballots", "b.csv", cwd=tmp_path)
    assert "  1 seat, 2 ballots, approval" in ran.out
    assert "1. ada: 2 votes" in ran.out
    assert "on the ballots are: ada." in ran.out
    assert "Not checked: what a voter needs besides: good-standing." in ran.out
    assert ran.err == "not counted, may not vote: eve (line 3), mal (line 5), zoe (line 6)\n"


def test_ballots_under_other_names_all_count_and_the_result_says_so(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(LISTED, encoding="utf-8")
    write(tmp_path, "b.csv", "voter,ranking\nv1,ada\nv2,ben\nv3,ada\n")
    ran = osc_here("tally", "board", "--ballots", "b.csv", cwd=tmp_path)
    assert ("1. ada: 2 votes" in ran.out, ran.err) == (True, "")
    assert "Not checked: whether those who voted may vote;" in ran.out


def test_blt_is_counted(folder: Path) -> None:
    ran = osc_here("tally", "chair", "--ballots", write(folder, "b.blt", BLT), "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (ran.code, told["elected"], told["ballots"]) == (0, [{"candidate": "Ada", "rank": 1, "term": None}], 6)
    assert told["pairwise"]["rows"] == [[0, 4, 4], [2, 0, 2], [0, 0, 0]]


def test_a_tie_waits_and_a_lot_can_be_repeated(folder: Path) -> None:
    counts = write(folder, "c.yaml", "votes: {x: 3, y: 2, z: 2}\n")
    waits = osc_here("tally", "board", "--counts", counts, "--format", "json", cwd=folder)
    told = json.loads(waits.out)
    CONTRACT.validate(told)
    assert (waits.code, told["outcome"], told["tied"]) == (1, "tied", ["y", "z"])
    drawn = [osc_here("tally", "board", "--counts", counts, "--seed", "rain", cwd=folder) for _ in range(2)]
    assert drawn[0].out == drawn[1].out
    assert "The lot was drawn with the seed `rain`; anybody can repeat it" in drawn[0].out
    named = osc_here("tally", "board", "--counts", counts, "--tie-order", "z,y", cwd=folder)
    assert (named.code, "  2. z: 2 votes" in named.out) == (0, True)


def test_a_published_order_is_checked_against_the_cap(folder: Path) -> None:
    ran = osc_here("tally", "council", "--attested", "ada > ben > cho", "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (told["attested"], [seat["candidate"] for seat in told["elected"]]) == (True, ["ada", "cho"])
    assert told["removed"] == [{"candidate": "ben", "affiliation": "Mill", "had": 2}]


def test_the_quorum_of_a_published_order_is_not_claimed(folder: Path) -> None:
    ran = osc_here("tally", "strict", "--attested", "ada > ben", cwd=folder)
    assert (ran.code, "  The quorum was not checked: a published order does not say how many voted." in ran.out) == (
        0,
        True,
    )


def test_no_quorum_is_said_before_anything_else(folder: Path) -> None:
    ballots = write(folder, "b.csv", "voter,ada,ben\nv1,5,0\n")
    ran = osc_here("tally", "best", "--ballots", ballots, "--eligible", "4", "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (ran.code, told["outcome"], told["elected"]) == (1, "no-quorum", [])


def test_later_and_invalid_ballots_are_told(folder: Path) -> None:
    ballots = write(folder, "b.csv", "voter,ranking\nv1,ada\nv1,cho\nv2,ada = ben = cho\nv3,ada\n")
    ran = osc_here("tally", "board", "--ballots", ballots, cwd=folder)
    assert ran.err == (
        "not counted, replaced by a later one: v1 (line 2)\nnot counted, invalid by the compact: 1 ballot\n"
    )
    assert "No list of candidates was given; on the ballots are: ada, ben, cho." in ran.out


TIMED = """\
voter,ranking,time
v1,ben,2026-05-01T10:00Z
v2,cho,2026-05-09T10:00Z
v1,ada,2026-05-03T10:00Z
v1,cho,2026-05-02T10:00Z
v3,ben,2026-05-20T10:00Z
"""
"""v1 ends with ada, though another line comes later in the file; v3 comes after the closing."""


def test_ballots_out_of_time_do_not_count_and_the_last_in_time_does(folder: Path) -> None:
    ballots = write(folder, "b.csv", TIMED)
    flags = ("tally", "board", "--ballots", ballots, "--candidates", "ada,ben,cho", "--format", "json")
    ran = osc_here(*flags, "--opened", "2026-05-01T00:00Z", "--closed", "2026-05-10T00:00Z", cwd=folder)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (told["ballots"], told["totals"]) == (2, {"ada": 1, "ben": 0, "cho": 1})
    assert ran.err == (
        "not counted, out of time: v3 (line 6)\nnot counted, replaced by a later one: v1 (line 2), v1 (line 5)\n"
    )
    assert not any("in time" in said for said in told["explanation"])
    untold = json.loads(osc_here(*flags, cwd=folder).out)
    assert untold["totals"] == {"ada": 1, "ben": 1, "cho": 1}
    assert "Not checked: whether the ballots came in time; give `--opened` and `--closed`." in untold["explanation"]


def test_times_mean_nothing_where_no_ballot_has_one(folder: Path) -> None:
    ballots = write(folder, "b.csv", APPROVAL)
    for source in (("--ballots", ballots), ("--counts", write(folder, "c.yaml", "votes: {x: 3, y: 2}\n"))):
        ran = osc_here("tally", "board", *source, "--closed", "2026-05-10T00:00Z", cwd=folder)
        assert (ran.code, "nothing here says when ballots were cast" in ran.err) == (2, True)
        assert "take out late ones by hand" in ran.err


@pytest.mark.parametrize(
    ("election", "name", "text", "told"),
    [
        ("board", "b.csv", "voter,voter\n", "b.csv, line 1: the column `voter` comes twice"),
        ("board", "b.csv", "name,ranking\n", "b.csv, line 1: the header is `name,ranking`"),
        ("board", "b.csv", "", "b.csv is empty"),
        ("board", "b.csv", "voter,ranking\nv1,ada,x\n", "b.csv, line 2: 3 cells, but the header has 2"),
        ("board", "b.csv", 'voter,ranking\nv1,"ada\n', "b.csv, line 2: unexpected end of data"),
        ("board", "b.csv", "voter,ranking\n,ada\n", "b.csv, line 2: the ballot has no voter"),
        ("board", "b.csv", "voter,ranking\nv1,ada > ben\n", "b.csv, line 2: this ballot ranks"),
        ("chair", "b.csv", "voter,ranking\nv1,ada > ada\n", "b.csv, line 2: `ada` is named twice"),
        ("chair", "b.csv", "voter,ranking\nv1,ada >\n", "b.csv, line 2: a name is missing"),
        ("open", "b.csv", "voter,ranking\nv1,ada\n", "does not declare `unranked`"),
        ("council", "b.csv", "voter,ranking\nv1,ada\n", "STV is not counted here"),
        ("best", "b.csv", "voter,ada\nv1,4.5\n", "b.csv, line 2: the score of ada is `4.5`"),
        ("chair", "b.yaml", "- {voter: a}\n", "b.yaml is YAML"),
        ("chair", "b.blt", "3\n", "b.blt, line 1: `3`"),
        ("chair", "b.blt", "2 1\n1 3 0\n0\n", "b.blt, line 2: `3` is no candidate of 1 to 2"),
        ("chair", "b.blt", "2 1\n1 1 1 0\n0\n", "b.blt, line 2: `1` comes twice"),
        ("chair", "b.blt", "2 1\n1 1 2\n0\n", "b.blt, line 2: `1 1 2`"),
        ("chair", "b.blt", "2 1\n1 1 0\n", "b.blt: the ballots do not end"),
        ("chair", "b.blt", '2 1\n1 1 0\n0\n"a"\n', "b.blt: 1 names for 2 candidates"),
        ("chair", "b.blt", '2 2\n1 1 0\n0\n"a"\n"b"\n', "b.blt fills 2 seats, and the compact 1"),
    ],
)
def test_broken_ballots_are_trouble_with_a_place(election: str, name: str, text: str, told: str, folder: Path) -> None:
    ran = osc_here("tally", election, "--ballots", write(folder, name, text), cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize(
    ("flag", "name", "text", "told"),
    [
        ("--pairwise", "m.csv", ",a,a\n", "m.csv, line 1: the column `a` comes twice"),
        ("--pairwise", "m.csv", ",a,b\na,0,1\n", "m.csv: there is no row for `b`"),
        ("--pairwise", "m.csv", ",a,b\na,0,1\nb,-1,0\n", "m.csv, line 3: `b` has `-1`"),
        ("--pairwise", "m.csv", f",a,b\na,0,{'9' * 5000}\nb,1,0\n", "m.csv, line 2: `a` has `999"),
        ("--pairwise", "m.csv", ",a,b\na,2,1\nb,1,0\n", "m.csv, line 2: `a` is compared with itself"),
        ("--pairwise", "m.yaml", "a: [0, 1]\nb: [1]\n", "m.yaml, line 2: the row of `b` needs 2 numbers"),
        ("--pairwise", "m.yaml", "a: [0, 1]\na: [1, 0]\n", "m.yaml, line 2"),
        ("--counts", "c.yaml", "votes: {a: 1}\n", "`schulze` is not counted from these totals"),
    ],
)
def test_broken_matrices_are_trouble_with_a_place(flag: str, name: str, text: str, told: str, folder: Path) -> None:
    ran = osc_here("tally", "chair", flag, write(folder, name, text), cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("board",), "there is nothing to count"),
        (("board", "--agree", "3"), "`--agree` is for decisions"),
        (("board", "--open"), "`--open` is for decisions"),
        (("proposal", "--seed", "x"), "`--seed` is for elections"),
        (("chair", "--attested", "a > b", "--seed", "x"), "does not break ties by lot"),
        (("board", "--attested", "a > a"), "--attested: `a` is named twice"),
        (("board", "--attested", "a > b", "--tie-order", "c"), "--tie-order: `c` is no candidate"),
    ],
)
def test_flags_that_do_not_fit_are_trouble(argv: tuple[str, ...], told: str, folder: Path) -> None:
    ran = osc_here("tally", *argv, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
