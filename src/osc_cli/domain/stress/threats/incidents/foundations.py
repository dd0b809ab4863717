"""Incidents in foundations and associations around software."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

FOUNDATIONS = (
    Incident(
        "fsf-2021",
        "2021-03",
        "Free Software Foundation",
        "The founder came back to the board without an announcement; those who elect the directors turned out to be the"
        " directors, with one exception.",
        "The electorate is the body itself, and nothing has to be published.",
        "report",
        ("https://www.zdnet.com/article/the-free-software-foundation-reveals-how-rms-was-re-elected-and-its-future/",),
    ),
    Incident(
        "osi-2025",
        "2025-01..03",
        "Open Source Initiative",
        "When polls had closed candidates got 47 hours to sign an agreement; three were struck, ballots were counted"
        " again without them, and full tallies were not published.",
        "The election only advises the board; a condition was added on the way; staff of those in office counted.",
        "primary",
        (
            "https://jxself.org/",
            "http://tagteam.harvard.edu/hub_feeds/1917/feed_items/13346912",
            "https://lwn.net/Articles/1014603/",
        ),
    ),
    Incident(
        "gnome-2024",
        "2024-05-17..07-17",
        "GNOME Foundation",
        "An elected director was removed in a closed session; it was announced two months later, after the next"
        " election.",
        "A simple majority of peers removes, no time limit for saying so, and the board fills the seat.",
        "primary",
        (
            "https://discourse.gnome.org/t/updates-to-the-gnome-foundation-board-of-directors-roster/22201/3",
            "https://andyholmes.ca/posts/opaque-governance",
        ),
    ),
    Incident(
        "tdf-2024",
        "2024..2026",
        "The Document Foundation",
        "The board did not seat an elected candidate of the membership committee and named a conflict of interest;"
        " later, new community bylaws took employees of a company in a lawsuit out of the membership.",
        "The board certifies and appoints the committee that decides who may vote for the board; rules on conflicts"
        " were written during the dispute.",
        "primary",
        (
            (
                "https://community.documentfoundation.org/t/"
                "decision-appoint-members-of-the-membership-committee-and-announce-final-election-results/12406"
            ),
            "https://blog.documentfoundation.org/blog/category/foundation/page/3/",
        ),
        "Whether this was lawful is disputed.",
    ),
    Incident(
        "osmf-2018",
        "2018-11-15",
        "OpenStreetMap Foundation",
        "A hundred accounts tied to one firm joined a foundation of about 1,040 on the last day for voting; it is"
        " reported that they could not vote in that election, and they left later.",
        "The cut-off helped; the board had seven days to refuse without a reason. In 2011 such applications had been"
        " put off until after the vote.",
        "primary",
        ("https://osmfoundation.org/wiki/100_new_OSMF_membership_accounts_on_2018.11.15",),
    ),
    Incident(
        "gentoo-2008",
        "2007-10..2008-03",
        "Gentoo Foundation",
        "Trustees resigned or fell silent, filings lapsed, and the state took the charter away; the founder offered to"
        " return on his terms.",
        "No by-election, nobody else with a duty to file, a body below its minimum.",
        "primary",
        (
            "http://archives.gentoo.org/gentoo-nfp/msg_3f6aac8e3a43f5308dd7feabf02dba18.xml",
            "http://www.gentoo.org/foundation/en/minutes09/2009/20090307_AGM_presidents_report.xml",
        ),
    ),
    Incident(
        "nats-2025",
        "2025-03-27..05-01",
        "NATS in the CNCF",
        "The main company asked for mark, domain and repository back; the promised transfer of the mark had never been"
        " completed. They settled.",
        "The charter required the transfer and nobody checked it on entry; one employer did nearly all of the work.",
        "report",
        (
            (
                "https://www.cncf.io/blog/2025/04/24/"
                "protecting-nats-and-the-integrity-of-open-source-cncfs-commitment-to-the-community/"
            ),
            "https://www.thestack.technology/we-want-it-back-synadia-tries-to-claw-nats-back-from-a-shocked-cncf/",
        ),
    ),
    Incident(
        "cncf-2022",
        "2022-05-17",
        "CNCF",
        "A proposer reported that staff and lawyers enforce conduct for most projects, that people do not know where to"
        " report, and that power is unequal.",
        "The enforcer is employed by the foundation; the community has no handler and no appeal.",
        "primary",
        ("mailing list cncf-toc, 2022-05-17",),
    ),
    Incident(
        "cncf-toc-model",
        "2025-06-25",
        "CNCF charter (a rule, no incident)",
        "The technical committee needs 8 of 11 to meet, two thirds of the others to remove a member, and the board"
        " elects 6 of the 11.",
        "As the charter says.",
        "primary",
        ("https://github.com/cncf/foundation/blob/main/charter.md",),
    ),
    Incident(
        "cncf-coc-model",
        "2026",
        "CNCF conduct committee charter (a rule, no incident)",
        "Any one member may take an interim measure, and no end is stated; three members are elected by the technical"
        " committee and two are staff.",
        "As the charter says.",
        "primary",
        ("https://github.com/cncf/foundation/blob/main/code-of-conduct/coc-committee-charter.md",),
    ),
)
