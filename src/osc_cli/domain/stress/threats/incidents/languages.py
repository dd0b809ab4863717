"""Incidents in the communities of programming languages and their run-times."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

LANGUAGES = (
    Incident(
        "rustmod-2021",
        "2021-11-22",
        "Rust",
        "The whole moderation team resigned and said that the core team answered to nobody but itself, so that the code"
        " of conduct could not be enforced on it.",
        "No body stood above the core team, which chose its own members.",
        "primary",
        ("https://github.com/rust-lang/team/pull/671",),
    ),
    Incident(
        "rustconf-2023",
        "2023-05-26",
        "RustConf",
        "A vote had chosen a keynote; one leader then told the organisers to downgrade it, without another vote.",
        "Interim leadership in an informal chat; no rule on who speaks for it or how a decision is reversed.",
        "primary",
        (
            "https://fasterthanli.me/articles/the-rustconf-keynote-fiasco-explained",
            "https://hackmd.io/@joshtriplett/Hyd7SGX82",
        ),
    ),
    Incident(
        "iojs-2014",
        "2014-12",
        "Node.js",
        "After months of talks with the company that owned it about releases and governance, core contributors forked.",
        "The company appointed the lead and held the mark; contributors had no way to a decision.",
        "report",
        (
            "https://www.sitepoint.com/goodbye-joyent-hello-node-js-foundation/",
            "https://briefly.co/anchor/Node_JS/story/qa-why-iojs-decided-to-fork-nodejs",
        ),
    ),
    Incident(
        "node-2017",
        "2017-08-21",
        "Node.js technical committee",
        "The committee voted on complaints about one of its own members and kept him, six of the ten who voted; four"
        " members resigned and a fork followed.",
        "Peers judged a peer, and no independent handler was named.",
        "report",
        (
            "https://techsparx.com/nodejs/news/2017/ayojs-forked.html",
            "https://developers.slashdot.org/story/17/08/24/1811217/",
        ),
    ),
    Incident(
        "tpf-2021",
        "2021-04..08",
        "Perl Foundation",
        "The board took back reports of the conduct team because the team's charter had never been adopted; the"
        " measures stood, and the chair resigned.",
        "Enforcement began before its charter; the board that sat on the charter also overruled.",
        "primary",
        (
            "https://news.perlfoundation.org/post/cat_review",
            "https://cry.nu/perl/perl-foundation-resignation/",
        ),
    ),
    Incident(
        "python-2018",
        "2018-07..2019-01",
        "Python",
        "The benevolent dictator stepped down; it took months of proposals and votes to choose what should follow.",
        "No rule of succession was in force.",
        "primary",
        ("https://peps.python.org/pep-0013/",),
    ),
    Incident(
        "psf-2024",
        "2024-06..08",
        "Python Software Foundation",
        "A change of the bylaws moved the removal of members from two thirds of the members to a majority of the board;"
        " a core developer who argued at length was suspended for three months.",
        "The rule on measures became easier than the votes it can touch; the council acts on what a working group"
        " recommends in private.",
        "report",
        ("https://lwn.net/Articles/988894/",),
        "Whether the suspension was justified is disputed.",
    ),
    Incident(
        "phprfc-2019",
        "2019-04",
        "PHP",
        "A disputed deprecation passed narrowly, and nobody knew whether it could be reversed; thresholds were later"
        " raised to two thirds for everything.",
        "No rule on opening a decision again, no quorum; many came late.",
        "primary",
        ("https://externals.io/message/105506", "https://externals.io/message/105481"),
    ),
)
