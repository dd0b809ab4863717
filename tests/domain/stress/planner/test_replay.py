"""Every path that is printed is walked again, step by step: people are where votes need them, and every vote passes."""

from fractions import Fraction
from random import Random

import pytest

from osc_cli.domain.compact.durations import hours
from osc_cli.domain.decisions.judgment import judge
from osc_cli.domain.decisions.outcome import Outcome
from osc_cli.domain.decisions.period import Opening
from osc_cli.domain.decisions.procedure import Circumstances
from osc_cli.domain.decisions.rule import Rule, read_rule
from osc_cli.domain.stress.parameters import Level, Parameters, opponents
from osc_cli.domain.stress.planner.facts import ANYWHERE, Vote
from osc_cli.domain.stress.planner.paths import Path, Step
from osc_cli.domain.stress.study import Study, study_of
from tests.domain.stress.planner.tiny import tiny
from tests.domain.stress.reading import CASES, case

COMING = {"join", "elect", "appoint"}
GOING = {"remove", "recall", "suspend", "emergency"}


class Walk:
    """Who is where, as the steps of one path are done."""

    def __init__(self, study: Study, path: Path) -> None:
        self.study = study
        self.path = path
        self.elections = set(study.root.at("elections").value or {})

    def began(self, group: str) -> int:
        """How many of those who collude are in a group from the beginning, in place of its other members."""
        start, groups = self.path.start, self.study.model.groups
        here = groups[group]
        parts = here.union_of or (group,)
        if start == ANYWHERE:
            return dict(self.path.seats).get(group, 0)
        if start is not None and (start in parts or set(parts) & set(groups[start].requires)):
            return min(self.path.people - self.path.strangers, here.people or 0)
        return 0

    def inside(self, group: str, day: Fraction) -> int:
        """How many of those who collude are in a group by a day."""
        parts = self.study.model.groups[group].union_of or (group,)
        came: dict[str, dict[str, int]] = {part: {} for part in parts}
        for step in self.path.steps:
            if step.move.kind in COMING and step.move.target in parts and step.day <= day:
                by_kind = came[step.move.target]
                by_kind[step.move.kind] = max(by_kind.get(step.move.kind, 0), step.move.people or 0)
        return self.began(group) + sum(sum(by_kind.values()) for by_kind in came.values())

    def open(self, vote: Vote, step: Step) -> tuple[Fraction, Fraction]:
        """From when to when a vote is open: the last days of a step with one vote, before it takes effect."""
        if len(step.move.votes) > 1 or vote.urgent or vote.decision in self.elections:
            return step.begins, step.day
        root = self.study.root
        period = root.at("decisions", vote.decision, "open_for")
        declared = period.value if isinstance(period.value, str) else period.at("at_least").value
        early = "closes_early" in root.at("decisions", vote.decision)
        took = Fraction(0) if declared is None or early else hours(declared) / 24
        effective = root.at(*map(str, step.move.route), "effective_after").value
        closes = step.day - (hours(effective) / 24 if effective else 0)
        return max(step.begins, closes - took), closes

    def lasts(self, step: Step) -> Fraction:
        """For how many days somebody is put out; what was ratified by a second vote does not end by itself."""
        place = self.study.root.at(*map(str, step.move.route[:-1]))
        measure = place.value[step.move.route[-1]]
        ends = measure.get("at_most") or measure.get("expires_after")
        ratified = step.move.kind == "emergency" and len(step.move.votes) > 1
        return Fraction(10**6) if ends is None or ratified else hours(ends) / 24

    def against(self, vote: Vote, step: Step) -> int:
        """How many vote no: those who turn out, unless they were put out for as long as the vote is open."""
        model = self.study.model
        group = model.groups[vote.group]
        if group.people is None:
            return 0
        targets = {group.name, *group.requires, *group.union_of}
        out = [one for one in self.path.steps if one.move.kind in GOING and one.move.target in targets]
        opens, closes = self.open(vote, step)
        if any(one.day <= opens and one.day + self.lasts(one) >= closes for one in out):
            return 0
        parameters = self.study.parameters
        usual = opponents(self.path.level, group.people, group.usual, parameters.alarm, office=group.office)
        ours = vote.counts["agree"] if group.seats is not None else self.began(vote.group)
        return max(0, min(usual, group.people - ours))

    def check(self, step: Step) -> None:
        for group, together in step.move.together:
            assert self.inside(group, step.day) >= together
        for vote in step.move.votes:
            assert self.inside(vote.group, step.begins) >= vote.counts["agree"]
            assert vote.counts["agree"] <= self.path.people
            if "eligible" in vote.counts:
                assert vote.counts["eligible"] >= self.inside(vote.group, step.begins)
            if vote.decision in self.elections:
                assert vote.counts["disagree"] >= self.against(vote, step)
                self.elects(vote, step)
            elif not vote.weak:
                self.supported(vote, step)
                self.body_acts(vote)
                assert vote.counts["disagree"] >= self.against(vote, step) - self._about_one(vote)
                self.passes(vote, step)

    def elects(self, vote: Vote, step: Step) -> None:
        """So many ballots win the seats: as the larger slate, or by Droop's quota (no case elects by stv in rounds)."""
        ballots, others = vote.counts["agree"], vote.counts["disagree"]
        election = self.study.root.at("elections", vote.decision)
        assert self.inside(vote.group, step.begins) >= (election.at("candidates", "endorsements").value or 0)
        roll = self.study.model.groups[vote.group].people or 0
        assert ballots + others >= _voters(election.at("quorum").value, roll)
        if election.at("method").value != "stv":
            assert ballots > others
            return
        body = self.study.root.at("bodies", step.move.target)
        assert ballots >= (step.move.people or 0) * ((ballots + others) // (body.at("seats").value + 1) + 1)

    def supported(self, vote: Vote, step: Step) -> None:
        """Somebody who may proposes it, and as many others of those who vote support it as the decision asks for."""
        root, known = self.study.root, self.study.model.canonical
        decision = root.at("decisions", vote.decision)
        houses = {house.group for house in self.study.model.decisions[vote.decision][0].houses}
        others = decision.at("needs", "seconders").value or 0
        named = [str(one.value) for one in decision.many("needs", "proposed_by")]
        voters = max(self.inside(house, step.begins) for house in houses)
        assert self.path.people > others
        assert voters >= others
        if named and all(name in known for name in named):
            proposing = {known[name]: self.inside(known[name], step.begins) for name in named}
            assert any(proposing.values())
            if not any(count for name, count in proposing.items() if name not in houses):
                assert voters > others

    def body_acts(self, vote: Vote) -> None:
        """Enough holders of a body that votes alone take part, unless the decision has a quorum of its own."""
        decision = self.study.root.at("decisions", vote.decision)
        electorate = decision.at("electorate")
        body = electorate.at("body").value if isinstance(electorate.value, dict) else electorate.value
        quorum = self.study.root.at("bodies", str(body), "quorum").value
        if isinstance(quorum, int) and decision.at("quorum").value in (None, "none"):
            assert vote.counts["agree"] + vote.counts["disagree"] >= quorum

    def _about_one(self, vote: Vote) -> int:
        """Whoever a vote is about may be kept from it."""
        houses = self.study.model.decisions[vote.decision][0].houses
        return int(any(house.without_subject for house in houses))

    def passes(self, vote: Vote, step: Step) -> None:
        """The vote passes by the engine of `osc tally`, open for as long as the step takes."""
        rule = read_rule(self.study.root.at("decisions", vote.decision).value)
        assert isinstance(rule, Rule)
        took = (step.day - step.begins) * 24
        around = Circumstances(Opening(took, int(took // 24), int(took // 24)), urgent=vote.urgent, seconded=True)
        assert judge(rule, vote.counts, around).outcome is Outcome.PASSES, vote


def _voters(quorum: object, people: int) -> Fraction:
    """How many must vote at least, on the roll before anybody joined."""
    return Fraction(quorum) if isinstance(quorum, int) else Fraction(str(quorum or 0)) * people


def walked(study: Study) -> int:
    """Walk every path of a study; return how many there were."""
    paths = [path for reach in study.reach for path in (*reach.worst, *reach.written)]
    for path in paths:
        walk = Walk(study, path)
        assert path.days == max((step.day for step in path.steps), default=0)
        for step in path.steps:
            walk.check(step)
            for unknown in step.unknown:
                assert unknown in path.unknown or unknown.route in {one.route for one in path.unknown}
    return len(paths)


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.yaml")))
def test_every_path_of_the_cases(name: str) -> None:
    sizes = {"welcome-group": 5, "finance-group": 5} if name.startswith("lantern") else {}
    found = walked(study_of(case(name).data, Parameters(sizes=sizes)))
    assert bool(found) == (name != "reading-circle")  # it says nothing about who may do what


def test_every_path_of_tiny_compacts() -> None:
    """Some of them are safe; a planner that finds no path in any would be no planner."""
    tried = [tiny(Random(1000 + seed)) for seed in range(20)]
    found = [
        walked(study_of(one.data, Parameters(sizes=one.sizes), lambda _goal, level, _start: level is Level.TYPICAL))
        for one in tried
    ]
    assert sum(map(bool, found)) > 5, found
