"""Incidents in operating systems, desktops and what they build on."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

SYSTEMS = (
    Incident(
        "nixos-2024",
        "2024-04",
        "NixOS",
        "An open letter said that the founder held an authority that no text described, and that moderation had a duty"
        " without power; the board announced that it would hand power over.",
        "Authority by habit, no rule on leaving, a board that was not meant to lead and was seen as leading.",
        "primary",
        (
            "https://discourse.nixos.org/t/nixos-foundation-board-giving-power-to-the-community/44552/",
            "https://save-nix-together.org",
        ),
    ),
    Incident(
        "nixos-2025",
        "2025-09..11",
        "NixOS",
        "Moderators resigned and said that the steering committee interfered. Apart from that, somebody saw that with a"
        " vacancy and an even split the committee could neither decide nor call an election; the constitution was"
        " changed.",
        "Majorities counted on seven seats with empty ones abstaining; the committee may overrule teams by an ordinary"
        " vote.",
        "primary",
        (
            "https://github.com/NixOS/org/commit/c6c3c768947d026b453e508d3bdb2392ef4bddd6",
            (
                "https://www.hackernews.app/discussion/"
                "nixos-moderation-team-resigns-over-nixos-steering-committee-s-interference-45398891"
            ),
        ),
        "That the committee interfered is what the moderators say.",
    ),
    Incident(
        "debian-2014",
        "2014-02-11",
        "Debian technical committee",
        "The default init system was decided by the chair's casting vote after a tie; the vote was called while a"
        " member was still drafting.",
        "An even body; in a tie the chair votes again; any member may call the vote.",
        "primary",
        (
            "https://lists.debian.org/debian-ctte/2014/02/msg00405.html",
            "https://lists.debian.org/debian-ctte/2014/02/msg00369.html",
        ),
    ),
    Incident(
        "ubuntucc-2020",
        "..2020-09",
        "Ubuntu community council",
        "The council had faded away because nobody started the next selection; the founder apologised and started it.",
        "The founder makes the shortlist and begins the process; nothing else does.",
        "report",
        ("https://www.phoronix.com/news/Ubuntu-Community-Council-2020",),
    ),
    Incident(
        "centos-2009",
        "2009",
        "CentOS",
        "The project's administrator could not be found while he held domains, donations and more; an open letter"
        " brought him back.",
        "One key-holder and no recovery.",
        "report",
        ("https://hackaday.com/2020/12/09/centos-is-dead-long-live-centos/",),
    ),
    Incident(
        "centos-2020",
        "2020-11-11..12-08",
        "CentOS",
        "The sponsor announced its plan; the board knew that the sponsor's liaison could force the vote, and agreed to"
        " end CentOS 8 eight years early.",
        "In set cases the liaison could dictate a decision; the sponsor owned the mark.",
        "primary",
        (
            "https://lists.centos.org/pipermail/centos-devel/2020-December/162368.html",
            "https://blog.centos.org/2020/12/minutes-for-centos-board-of-directors-for-2020-11-11/",
        ),
    ),
    Incident(
        "wayland-2024",
        "2019..2024-09",
        "wayland-protocols",
        "It was unclear who may object for good, and when, so protocols stood still; a reform leaves this to listed"
        " people in extreme cases, with consequences.",
        "A veto without a criterion, a list of holders, or a cost.",
        "primary",
        ("https://supergoodcode.com/gettin-nacky",),
    ),
    Incident(
        "r4l-2025",
        "2025-01..02",
        "Linux kernel",
        "A maintainer refused, on principle, code outside his own part; the lead later ruled that a maintainer may not"
        " stop others from using an interface.",
        "A maintainer's veto without a stated reach; one person is the only escalation.",
        "report",
        (
            "https://www.phoronix.com/news/Torvalds-On-Rust-Maintainers",
            "https://linux.org.ru/news/kernel/17891339",
        ),
    ),
    Incident(
        "linux-2024",
        "2024-10",
        "Linux kernel",
        "About a dozen maintainers were taken off the list for legal reasons, in a routine change, without a published"
        " policy.",
        "A legal power from outside that the project's rules do not know; no notice, no reasons, no way back"
        " but papers.",
        "report",
        (
            (
                "https://worldofsoftware.org/"
                "several-linux-kernel-driver-maintainers-removed-due-to-their-association-to-russia/amp"
            ),
        ),
    ),
    Incident(
        "fdo-2024",
        "2024-04",
        "freedesktop.org and Hyprland",
        "A ban followed mails about behaviour in another project's spaces.",
        "Whether the rules reach beyond the platform, who decides, and where to appeal was not clear to"
        " those affected.",
        "report",
        (
            "https://drewdevault.com/2024/04/09/2024-04-09-FDO-conduct-enforcement.html",
            "https://blog.nicco.love/hyprland-banned-from-freedesktop-why",
        ),
        "Whether one officer alone was right to ban is disputed.",
    ),
    Incident(
        "manjaro-2020",
        "2020-07",
        "Manjaro",
        "The treasurer refused a laptop for 2,000 EUR that the written policy did not cover, and the project lead took"
        " the office over; the thread was hidden and a moderator lost the rights.",
        "The lead could remove the person who checks and take the office, and controlled the channel.",
        "primary",
        (
            "https://archived.forum.manjaro.org/t/change-of-treasurer-for-manjaro-community-funds/154888",
            "https://gnulinux.ch/unstimmigkeiten-im-manjaro-projekt",
        ),
    ),
    Incident(
        "elementary-2022",
        "2022-03",
        "elementary OS",
        "Two who owned the company together fell out over leaving, shares and pay; the one who stayed could not act"
        " alone.",
        "Even ownership, and no rule for a tie or for leaving.",
        "report",
        (
            (
                "https://tweakers.net/nieuws/194220/"
                "toekomst-elementary-os-is-onzeker-door-geldgebrek-en-geschil-tussen-oprichters.html"
            ),
        ),
    ),
)
