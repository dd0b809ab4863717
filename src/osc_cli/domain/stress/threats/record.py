"""COM: communication and record."""

from osc_cli.domain.stress.threats.looks import record as look
from osc_cli.domain.stress.threats.threat import Category, Remedy, Severity, Threat

RECORD = Category(
    "COM",
    "Communication and record",
    (
        Threat(
            "COM-01",
            "A decision that nobody publishes",
            Severity.MEDIUM,
            "Decisions on people, rules or money are published late or never, so nobody can object or appeal.",
            "A body meets without minutes, cases or money are not reported, or a restriction is never looked at again.",
            ("bodies.*.meetings.minutes", "conduct.transparency", "money.published_at", "communication.tlp"),
            ("static",),
            "The sorts of decisions that need not be published, and how long they may lawfully be kept secret.",
            (
                "Minutes are missing",
                "The announcement comes after the election",
                "Every item is in closed session",
                "Reasons are withheld and no class is named",
            ),
            (
                Remedy(
                    "Publish within 7 days that a decision was taken, with its reasons as far as their label allows"
                ),
                Remedy("Set a day on which every restriction is looked at again"),
                Remedy("Keep a register of decisions"),
            ),
            ("gnome-2024", "fsf-2021", "linux-2024", "rubygems-2025"),
            look.undisclosed,
        ),
        Threat(
            "COM-02",
            "Control of the channel",
            Severity.MEDIUM,
            "A party to a dispute runs the place of notice, debate, vote or appeal.",
            "A vote or debate is held where only those who lead or handle cases have the keys, or a channel has one"
            " owner; and nothing takes its place.",
            (
                "communication.channels.*.owners",
                "communication.channels.*.fallback",
                "decisions.*.held_on",
                "decisions.*.needs.discussed_in",
            ),
            ("static",),
            "The single channels whose loss silences something.",
            (
                "Threads are hidden",
                "Moderators lose their rights in a dispute",
                "Bots or notices are switched off",
            ),
            (
                Remedy("Give notice on two channels that different people run"),
                Remedy("Let moderators step aside"),
                Remedy("Keep an archive outside the platform"),
            ),
            ("buildfinance-2022", "manjaro-2020", "freenode-2021"),
            look.channel,
        ),
    ),
)
