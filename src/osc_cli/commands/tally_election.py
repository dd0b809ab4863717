"""`osc tally` for an election: who gets the seats by the compact, and why?"""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple, cast

from osc_cli.commands.blt_file import read_blt
from osc_cli.commands.election_counts import read_totals
from osc_cli.commands.election_files import Ballots, Window, read_csv, read_matrix
from osc_cli.commands.tally_affiliations import affiliations_of, said_of_caps
from osc_cli.commands.tally_given import ElectionGiven, Given
from osc_cli.commands.tally_roll import by_people
from osc_cli.domain.decisions.roster import named_in, people_of
from osc_cli.domain.elections.approval import votes as votes_on
from osc_cli.domain.elections.ballots import Marked, Ranked, Scored, Tiers, read_ranking
from osc_cli.domain.elections.methods import METHODS, Method, Votes, method_of
from osc_cli.domain.elections.pairwise import Unranked, compare
from osc_cli.domain.elections.result import Outcome, Result, conclude, quorum_missing
from osc_cli.domain.elections.rule import ElectionRule, read_election
from osc_cli.domain.elections.standing import Standing
from osc_cli.domain.elections.star import stars
from osc_cli.domain.elections.ties import drawn
from osc_cli.domain.errors import ExitCode, OscError

_UNTIMED = "write the ballots as CSV, `voter,ranking,time`; or take out late ones by hand and leave out the times"


class ElectionTally(NamedTuple):
    """What became of an election."""

    election: str
    rule: ElectionRule
    result: Result
    votes: Votes
    attested: bool = False
    replaced: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    late: tuple[str, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """1 unless every seat is filled."""
        return ExitCode.DONE if self.result.outcome is Outcome.ELECTED else ExitCode.FINDINGS


def tally_election(data: Mapping[str, Any], name: str, given: ElectionGiven) -> ElectionTally:
    """Count one election of a compact, or take its published order, and fill the seats.

    Of an electorate that the compact lists by name only its ballots count.

    Raises OscError when a file is broken, or something that the result depends on is not declared or not given.
    """
    _one_source(given)
    declared = data["elections"][name]
    known = METHODS.get(str(declared.get("method")))
    rule = read_election(name, declared, one_seat=known is not None and known.one_seat)
    read: Ballots | None = None
    electorate = people_of(data, named_in(data, name, declared.get("electorate") or ()))
    if given.attested is not None:
        standing, votes = _attested(rule, given)
        order = _order(rule, given, votes.candidates)
    else:
        method = method_of(name, rule)
        window = Window(declared, Given(opened=given.opened, closed=given.closed))
        votes, read = _votes(rule, method, given, electorate, window)
        if rule.default_option is not None and rule.default_option not in votes.candidates:
            raise OscError(f"the default option `{rule.default_option}` is not among the options that were counted")
        order = _order(rule, given, votes.candidates)
        if any("eligible" in condition.names for condition in rule.head_to_head) and given.eligible is None:
            raise OscError(f"`{name}` cannot be counted without `--eligible`", "nothing is guessed; give it")
        if votes.ballots is not None and given.eligible is not None and votes.ballots > given.eligible:
            raise OscError(f"{votes.ballots} ballots, but only {given.eligible} may vote", "check `--eligible`")
        try:
            standing = method.order(votes, rule, order)
        except ValueError as error:
            raise OscError(str(error), "give every runoff under `runoffs`") from None
    if (given.opened or given.closed) and (read is None or not read.timed):
        raise OscError("nothing here says when ballots were cast, so `--opened` and `--closed` mean nothing", _UNTIMED)
    published = given.attested is not None
    missing = None if published else quorum_missing(rule, votes.ballots, given.eligible)
    if missing is not None:
        result = Result(Outcome.NO_QUORUM, order=(), explanation=("Too few people voted.",), shortfall=missing)
    else:
        stand = [option for option in votes.candidates if option != rule.default_option]
        belong = affiliations_of(data.get("people") or {}, given.affiliations, stand)
        result = conclude(rule, standing, belong.groups, order)
        seated = stand if result.tied else [seat.candidate for seat in result.elected]
        told = (*_beforehand(rule, given, votes, order), *result.explanation)
        caps = said_of_caps(data, name, rule.seats, belong, seated)
        result = result._replace(explanation=(*told, *caps, *_not_checked(declared, read, electorate, given)))
    left_out = (read.replaced, read.outside, read.late) if read is not None else ()
    return ElectionTally(name, rule, result, votes, published, *left_out)


def _one_source(given: ElectionGiven) -> None:
    sources = {
        "--ballots": given.ballots,
        "--pairwise": given.pairwise,
        "--counts": given.counts,
        "--attested": given.attested,
    }
    named = [flag for flag, value in sources.items() if value is not None]
    if len(named) != 1:
        told = f"{' and '.join(named)} are given" if named else "there is nothing to count"
        raise OscError(told, f"give one of {', '.join(sources)}")


def _votes(
    rule: ElectionRule, method: Method, given: ElectionGiven, electorate: Collection[str] | None, window: Window
) -> tuple[Votes, Ballots | None]:
    if given.pairwise is not None:
        if method.ballot != "ranking":
            raise OscError(f"`{rule.method}` does not work on a matrix of pairs", "give `--ballots` or `--counts`")
        matrix, ballots = read_matrix(given.pairwise)
        return Votes(matrix.candidates, matrix, ballots=ballots, eligible=given.eligible), None
    if given.counts is not None:
        wants = {"marks": "votes", "scores": "stars"}.get(method.ballot)
        found = read_totals(given.counts)
        if wants != ("stars" if found.is_stars else "votes"):
            raise OscError(f"`{rule.method}` is not counted from these totals", f"give {wants or '`--pairwise`'}")
        names = tuple(found.totals)
        votes = Votes(names, None, found.totals, found.runoffs, found.ballots, eligible=given.eligible)
        return votes, None
    read = _ballots(given, rule, method, electorate, window)
    return _counted(rule, method, read)._replace(eligible=given.eligible), read


def _names(given: ElectionGiven) -> tuple[str, ...]:
    names = tuple(name.strip() for name in given.candidates.split(",")) if given.candidates is not None else ()
    for name in names:
        if not name or names.count(name) > 1:
            raise OscError(f"--candidates: `{name}` comes twice or is empty", "write `ada, ben, cho`")
    return names


def _ballots(
    given: ElectionGiven, rule: ElectionRule, method: Method, electorate: Collection[str] | None, window: Window
) -> Ballots:
    path = given.ballots
    assert path is not None
    if path.suffix.lower() != ".blt":
        return read_csv(path, method.ballot, _names(given), electorate, window)
    read = read_blt(path, method.ballot)
    if read.seats != rule.seats:
        raise OscError(f"{path} fills {read.seats} seats, and the compact {rule.seats}", "correct one of them")
    return read


def _counted(rule: ElectionRule, method: Method, read: Ballots) -> Votes:
    names = read.candidates
    if method.ballot == "ranking":
        ranked = [ballot for ballot in read.ballots if isinstance(ballot, Ranked)]
        found = compare(ranked, names, cast("Unranked", rule.unranked))
        return Votes(names, found.matrix, ballots=found.ballots, invalid=found.invalid)
    total = sum(ballot.weight for ballot in read.ballots)
    if method.ballot == "scores":
        totals, runoffs = stars([ballot for ballot in read.ballots if isinstance(ballot, Scored)], names)
        return Votes(names, None, totals, runoffs, total)
    marked = [ballot for ballot in read.ballots if isinstance(ballot, Marked)]
    most = 1 if rule.method == "plurality" else rule.choices_at_most
    valid = [ballot for ballot in marked if most is None or len(ballot.chosen) <= most]
    kept = sum(ballot.weight for ballot in valid)
    return Votes(names, None, votes_on(valid, names), None, kept, total - kept)


def _attested(rule: ElectionRule, given: ElectionGiven) -> tuple[Standing, Votes]:
    text = given.attested or ""
    names = tuple(name.strip() for tier in text.split(">") for name in tier.split("="))
    try:
        tiers: Tiers = read_ranking(text, names)
    except ValueError as error:
        raise OscError(f"--attested: {error}") from None
    if not tiers:
        raise OscError("--attested names nobody", "write the published order, such as `a > b = c`")
    note = f"The order was counted elsewhere ({rule.method}) and is taken as published; it was not counted again."
    return Standing(tiers, (note,)), Votes(names, eligible=given.eligible)


def _order(rule: ElectionRule, given: ElectionGiven, names: Collection[str]) -> tuple[str, ...]:
    if given.seed is not None:
        if rule.tie != "lot":
            raise OscError("`--seed` draws lots, and the compact does not break ties by lot", "give `--tie-order`")
        if given.tie_order is not None:
            raise OscError("`--seed` and `--tie-order` are both given", "give one of them")
        return drawn(names, given.seed)
    order = tuple(name.strip() for name in (given.tie_order or "").split(",")) if given.tie_order else ()
    for name in order:
        if name not in names or order.count(name) > 1:
            problem = "comes twice" if name in names else "is no candidate"
            raise OscError(f"--tie-order: `{name}` {problem}", f"candidates are {', '.join(sorted(names))}")
    return order


def _beforehand(rule: ElectionRule, given: ElectionGiven, votes: Votes, order: tuple[str, ...]) -> list[str]:
    said = []
    if given.attested is not None and rule.quorum is not None:
        said.append("The quorum was not checked: a published order does not say how many voted.")
    if given.ballots is not None and given.candidates is None and given.ballots.suffix.lower() == ".csv":
        said.append(f"No list of candidates was given; on the ballots are: {', '.join(votes.candidates)}.")
    if given.seed is not None:
        said.append(f"The lot was drawn with the seed `{given.seed}`; anybody can repeat it: {', '.join(order)}.")
    return said


def _not_checked(
    declared: Mapping[str, Any], read: Ballots | None, electorate: Collection[str] | None, given: ElectionGiven
) -> tuple[str, ...]:
    """Say what about the voters nobody but a person can know; nothing where no ballots were read."""
    if read is None:
        return ()
    details = declared.get("electorate")
    details = details if isinstance(details, Mapping) else {}
    # A BLT file, which says how many seats there are, has no names of voters.
    unnamed = electorate is None or read.names_nobody or read.seats is not None
    told = ("Not checked: whether those who voted may vote; the compact and the ballots would both have to name them.",)
    untimed = ("Not checked: whether the ballots came in time; give `--opened` and `--closed`.",)
    timed = read.timed and not (given.opened and given.closed)
    return (*(told if unnamed else ()), *by_people(details, details.get("without") or ()), *(untimed if timed else ()))
