"""Incidents in services, platforms, wikis and map projects."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

SERVICES = (
    Incident(
        "freenode-2021",
        "2017..2021-05",
        "Freenode",
        "A former head of staff had sold a holding company; its buyer later took the network over, and the staff"
        " resigned together.",
        "What held the assets stood outside the staff's governance; no rule on selling it, no register of assets.",
        "primary",
        (
            "https://joseeantonior.wordpress.com/2021/05/19/freenode-changes-owners-jose-resigns-as-staff/",
            "https://boingboing.net/2021/05/19/freenode-irc-staff-quit-after-new-owner-seizes-control.html",
        ),
    ),
    Incident(
        "drupal-2017",
        "2017-03",
        "Drupal",
        "The project lead asked a contributor in private to leave, the association took his roles, and the appeal went"
        " to its own board; an apology and a review of governance came later.",
        "The founder may expel, and is tied to the bodies that decide and review.",
        "primary",
        (
            "https://www.drupal.org/association/blog/a-statement-from-the-executive-director",
            "https://dri.es/an-apology-to-the-drupal-community",
        ),
    ),
    Incident(
        "gitea-2022",
        "2022-10-25",
        "Gitea and Forgejo",
        "Domains and mark went to a new company without a vote, although elected owners had promised to pass them on.",
        "A promise and no rule; holders alone could transfer.",
        "primary",
        (
            "https://gitea-open-letter.coding.social/",
            "https://forum.forgefriends.org/t/draft-open-letter-to-gitea-owners/920",
        ),
    ),
    Incident(
        "hrwiki-2011",
        "2011..2020",
        "Croatian Wikipedia",
        "A small group of administrators captured the project, blocked those who disagreed, and voted with more than"
        " one account.",
        "High offices opened slowly, ties were personal, and administrators police the electorate that confirms them.",
        "primary",
        (
            "https://ar5iv.labs.arxiv.org/html/2311.03616",
            "https://signpost.news/2021-06-27/Disinformation_report",
        ),
    ),
    Incident(
        "organicmaps-2025",
        "2025-04..05",
        "Organic Maps and CoMaps",
        "Contributors found that a company with three shareholders held mark and store accounts and decided on money; a"
        " fork followed.",
        "Those who hold and decide are shareholders; the community has neither vote nor access.",
        "primary",
        ("https://community.openstreetmap.org/t/organic-maps-open-letter/128851",),
    ),
    Incident(
        "stackexchange-2019",
        "2019-09-27",
        "Stack Exchange",
        "A volunteer moderator was removed without the procedure that existed; later she was offered to apply anew.",
        "The company may overrule; no appeal; a process was written afterwards.",
        "report",
        ("https://www.theregister.com/2020/01/02/stack_overflow_settles/",),
    ),
    Incident(
        "framban-2019",
        "2019-06-10",
        "English Wikipedia",
        "The foundation's office banned an administrator from one wiki for a year, past the elected committee;"
        " resignations followed, and the committee reviewed it later.",
        "A power reserved upstream; no notice on the spot, and no appeal at first.",
        "primary",
        ("https://en.wikipedia.org/wiki/Wikipedia:Community_response_to_the_Wikimedia_Foundation%27s_ban_of_Fram",),
    ),
    Incident(
        "socialcoop-2018",
        "2018-08..09",
        "social.coop",
        "A conflict with several urgent proposals, departures and talk of a fork; a team for rebuilding was voted down,"
        " 14 to 16 with 8 abstaining, in five days.",
        "The urgent mark has no shortest time and no test, and votes have no quorum.",
        "primary",
        (
            "https://www.loomio.org/d/SAxer9fI/social-coop-regeneration-team-formation",
            "https://gs.jonkman.ca/conversation/293273",
        ),
    ),
    Incident(
        "socialcoop-2020",
        "2020-10",
        "social.coop",
        "The roll was cleaned up after a year of trying to count members: 28 of 111 voted, and those who did not answer"
        " were taken off.",
        "No rule on inactivity, so nobody knew the base of any percentage.",
        "primary",
        ("https://www.loomio.com/d/pZuRV5gD/",),
    ),
)
