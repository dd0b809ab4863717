"""OBS: obstruction and deadlock."""

from osc_cli.domain.stress.threats.looks import obstruction as look
from osc_cli.domain.stress.threats.threat import Category, Remedy, Severity, Threat

OBSTRUCTION = Category(
    "OBS",
    "Obstruction and deadlock",
    (
        Threat(
            "OBS-01",
            "A block without a cost",
            Severity.HIGH,
            "A block or veto outweighs many votes, nobody checks its ground and it costs nothing: a few stop"
            " everything.",
            "A block or veto counts without a reason or a supporter, and far fewer of them than of noes stop a"
            " decision.",
            ("decisions.*.choices", "decisions.*.block.valid_when", "decisions.*.veto"),
            ("exact",),
            "How few blocks stop it at the usual turnout, and how many noes one block stands for.",
            (
                "Blocks name no principle",
                "The same person blocks again and again",
                "Proposals are withdrawn because somebody might block",
            ),
            (
                Remedy("Ask which principle the proposal breaks"),
                Remedy("Let two members support a block, or a panel confirm it in 7 days"),
                Remedy("Let it lapse unless an alternative comes with it"),
                Remedy("Allow so many blocks a year"),
            ),
            ("wayland-2024", "r4l-2025"),
            look.block,
        ),
        Threat(
            "OBS-02",
            "Denying the quorum",
            Severity.HIGH,
            "Staying away defeats what voting against could not: a quorum makes absence a veto.",
            "Fewer people stop a decision by staying away than by voting no.",
            ("decisions.*.quorum", "bodies.*.seats", "bodies.*.recall"),
            ("exact", "probabilistic"),
            "How many must stay away, how likely that is by chance, and whether they also stop their own removal.",
            (
                "Attendance falls only when something is disputed",
                "One camp leaves before a vote",
                "Meetings lapse one after another",
            ),
            (
                Remedy("Ask for a number of Agree votes instead of a number present", "min-yes"),
                Remedy("Hold a second meeting with a lower quorum"),
                Remedy("Leave people who missed two meetings out of the base"),
                Remedy("Free their removal from the quorum"),
            ),
            ("cncf-toc-model", "gentoo-2008"),
            look.absence,
        ),
        Threat(
            "OBS-03",
            "Deadlock by vacancies",
            Severity.HIGH,
            "Votes count against all seats, so resignations leave a body that can decide nothing, not even to"
            " fill a seat.",
            "For some number of empty seats and some split into two camps, nobody can decide, refill or call an"
            " election.",
            ("bodies.*.seats", "bodies.*.decides_by", "bodies.*.vacancies", "elections.*.called_by"),
            ("exact",),
            "Every such state, and the fewest exits that lead to one.",
            (
                "Votes split evenly again and again",
                "Seats stay empty for longer than a term",
                "People resign in groups",
            ),
            (
                Remedy("Hold an election by itself when too few seats are filled"),
                Remedy("Leave empty seats out of votes on filling and recall", "empty-seats"),
                Remedy("Let somebody outside call the election"),
            ),
            ("nixos-2025", "elementary-2022", "ubuntucc-2020"),
            look.vacancy,
        ),
        Threat(
            "OBS-04",
            "The pocket veto",
            Severity.MEDIUM,
            "Somebody who must agree never answers, and no clock runs.",
            "A step waits for one person, or for a body that need not vote, and no time is declared.",
            (
                "amendments.*.confirmed_by",
                "roles.*.enters.by",
                "decisions.*.judged_by",
                "money.spending.approved_by",
                "conduct.times.decision",
                "conduct.appeal.answered_within",
            ),
            ("static",),
            "The longest lawful wait for each approval; without an end is the finding.",
            (
                "Drafts wait for one name",
                "A charter is announced and never adopted",
                "Requests for access are not answered",
            ),
            (
                Remedy("Give every approval a time, and say what follows: it lapses, passes or goes elsewhere"),
                Remedy("Let any member bring it to a vote"),
            ),
            ("tpf-2021", "iojs-2014", "wayland-2024"),
            look.pocket_veto,
        ),
    ),
)
