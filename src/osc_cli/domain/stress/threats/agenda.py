"""AGD: agenda and procedure."""

from osc_cli.domain.stress.threats.looks import agenda as look
from osc_cli.domain.stress.threats.threat import Category, Remedy, Severity, Threat

AGENDA = Category(
    "AGD",
    "Agenda and procedure",
    (
        Threat(
            "AGD-01",
            "Abuse of the urgent track",
            Severity.CRITICAL,
            "A label that the proposer chooses shortens or removes the time to see a proposal and object.",
            "An urgent vote has no shortest time of 48 hours, or whoever proposes may declare it.",
            ("decisions.*.urgent.at_least", "decisions.*.urgent.declared_by", "decisions.*.open_for"),
            ("static",),
            "The days of the urgent track, and what can be decided by it.",
            (
                "More and more proposals are urgent",
                "Urgent proposals are about rules or people",
                "They close at night or on a weekend",
            ),
            (
                Remedy("Keep even an urgent vote open for 48 hours", "urgent-floor"),
                Remedy("Let a body or several others declare it, never the proposer alone"),
                Remedy("Let the result lapse after 14 days unless the ordinary rule confirms it"),
                Remedy("Never use it for rules, removals or assets"),
            ),
            ("socialcoop-2018", "beanstalk-2022"),
            look.urgent,
        ),
        Threat(
            "AGD-02",
            "Ambush",
            Severity.MEDIUM,
            "A vote is valid although most of those who may vote never heard of it, or the roll changes on the way.",
            "A vote needs no notice, may end early, or is open to people who join while it runs.",
            ("decisions.*.needs.notice", "decisions.*.electorate.snapshot", "decisions.*.closes_early"),
            ("static",),
            "How many hours of notice are certain, and whether joining during the vote gives a vote.",
            (
                "A proposal stands in a side channel",
                "One message announces a vote and its end",
                "A vote is called while a draft is discussed",
            ),
            (
                Remedy("Tell every voter on two channels", "notice"),
                Remedy("Fix the roll when the vote opens"),
                Remedy("Never end a vote early"),
                Remedy("Name weeks in which nothing is voted on"),
            ),
            ("buildfinance-2022", "debian-2014", "osi-2025"),
            look.ambush,
        ),
        Threat(
            "AGD-03",
            "Asking until they tire",
            Severity.MEDIUM,
            "The same question comes back until opponents are tired, or so many come that nobody can read them.",
            "One person may propose, and what failed may come back at once.",
            ("decisions.*.needs.cooling_off", "decisions.*.needs.seconders"),
            ("static", "probabilistic"),
            "How often a year one may ask, and how likely it is that one of so many attempts passes.",
            (
                "Proposals hardly differ from earlier ones",
                "Turnout falls from one repetition to the next",
                "One member opens most proposals",
            ),
            (
                Remedy("Wait 90 days before the same question comes back"),
                Remedy("Ask for more supporters each time"),
                Remedy("Allow two open proposals for each member"),
            ),
            ("phprfc-2019",),
            look.attrition,
        ),
        Threat(
            "AGD-04",
            "Control of ballot and count",
            Severity.HIGH,
            "Whoever runs a vote decides who stands, what is on the ballot and what came out, and belongs to a side.",
            "Those in office, or those whom they control, run, shortlist, certify or judge the election of their"
            " seats.",
            ("elections.*.officers", "elections.*.certified_by", "elections.*.disputes", "elections.*.candidates"),
            ("static",),
            "Who can strike a candidate, an option or a ballot, and whether those in office can do it alone.",
            (
                "Rules are announced when polls have closed",
                "Tallies are not published",
                "An administrator withdraws a candidate",
            ),
            (
                Remedy("Name an independent officer before candidates come forward"),
                Remedy("Publish full tallies"),
                Remedy("Strike a candidate only before the vote, with reasons and an appeal"),
            ),
            ("osi-2025", "tdf-2024", "ubuntucc-2020"),
            look.ballots,
        ),
        Threat(
            "AGD-05",
            "An empty or open rule",
            Severity.HIGH,
            "The text does not say what happens when nobody votes, in a tie or without agreement: the first to"
            " act decides.",
            "A vote passes without any Agree vote, a tie or a missed quorum has no outcome, or a rule in words"
            " has no judge; or two rules are for the same matter.",
            (
                "decisions.*.passes",
                "decisions.*.tie",
                "decisions.*.on_no_quorum",
                "decisions.*.judged_by",
                "decisions.*.used_for",
            ),
            ("static", "exact"),
            "All votes with up to two of each kind: those that pass without a yes, and ties without an outcome.",
            (
                "People debate what the rule means while they vote",
                "The chair rules on the rule",
                "The text is interpreted after the result",
            ),
            (
                Remedy("Say of what every percentage is a part, and how it is compared"),
                Remedy("Let no vote pass without an Agree vote", "min-yes"),
                Remedy("Let a tie leave things as they are"),
                Remedy("Say which of two documents holds"),
            ),
            ("debian-2014", "nixos-2025", "rustconf-2023", "phprfc-2019", "elementary-2022"),
            look.vacuous,
        ),
    ),
)
