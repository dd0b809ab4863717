"""Incidents around packages, libraries and those who maintain them."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

PACKAGES = (
    Incident(
        "xz-2024",
        "2021..2024-03",
        "xz/liblzma",
        "A newcomer helped for two years while other new accounts pressed the tired, only maintainer for a second one;"
        " once trusted, the newcomer released a backdoor.",
        "One person could make a maintainer who may release at once: no second approval, no trial, no second key.",
        "report",
        (
            "https://fjlaboratories.com/blog/xz-backdoor",
            "https://pocketmags.com/linux-format-magazine/june-2024/articles/the-x-to-z-of-exploit",
        ),
    ),
    Incident(
        "eventstream-2018",
        "2018-11",
        "event-stream (npm)",
        "The author, who did not use the package any more, gave the right to publish to a volunteer who asked for it;"
        " a harmful version followed.",
        "One holder could pass on the right to publish: nobody was vetted, no steps, no rule for a successor.",
        "report",
        ("https://changelog.com/podcast/326",),
    ),
    Incident(
        "openjs-2024",
        "2024-04",
        "Projects of the OpenJS Foundation",
        "Accounts with much in common wrote similar mails that asked to be made maintainers; they were refused.",
        "The rule on access held, and a list of suspicious patterns was published.",
        "primary",
        (
            (
                "https://www.linuxfoundation.org/blog/"
                "openssf-openjs-alert-for-social-engineering-takeovers-of-open-source-projects"
            ),
        ),
    ),
    Incident(
        "leftpad-2016",
        "2016-03",
        "left-pad (npm)",
        "The registry gave a disputed name to somebody else; the author withdrew 273 packages, and builds broke for"
        " hours.",
        "One owner alone could withdraw; the registry could reassign under its own policy.",
        "primary",
        (
            "https://blog.npmjs.org/post/141577284765/kik-left-pad-and-npm",
            "https://thenewstack.io/the-kik-kerfuffle/",
        ),
    ),
    Incident(
        "actix-2020",
        "2020-01-17..20",
        "actix-web",
        "An exhausted lead moved the repository to a private account and meant to delete it; three days later he named"
        " a successor.",
        "One holder of the repository; no succession, and no duty to leave an archive.",
        "primary",
        (
            "https://github.com/actix/actix-web/issues/1284",
            "https://github.com/actix/actix-web/issues/1289",
        ),
    ),
    Incident(
        "ctx-2022",
        "2022-05",
        "ctx (PyPI)",
        "The mail domain of a maintainer who had long been silent lapsed; somebody registered it and reset"
        " the account.",
        "Rights to publish did not end with inactivity.",
        "report",
        ("https://simonwillison.net/2025/Aug/19/pypi-preventing-domain-resurrection-attacks",),
    ),
    Incident(
        "rubygems-2025",
        "2025-09-09..18",
        "RubyGems and Bundler",
        "A member renamed the organisation on the code host after Ruby Central, added its staff and took maintainers"
        " out; access came back, and was removed again as a temporary measure.",
        "No text said who owns the repositories or who removes maintainers; the interim measure had no end.",
        "primary",
        (
            "https://rubycentral.org/news/rubygems-fracture-incident-report",
            "https://andre.arko.net/2025/10/26/we-want-to-move-ruby-forward",
        ),
        "Why it was done is disputed between those involved.",
    ),
    Incident(
        "lerna-2018",
        "2018-08-28..29",
        "Lerna",
        "A lead changed the licence so that named firms could not use the software; within a day the change was taken"
        " back and he was removed.",
        "Both the licence and the removal were changed by informal assent.",
        "report",
        (
            (
                "https://www.vice.com/en/article/pawnwv/"
                "open-source-devs-reverse-decision-to-block-ice-contractors-from-using-software"
            ),
        ),
    ),
    Incident(
        "redis-terraform-2024",
        "2023-08, 2024-03",
        "Terraform and Redis",
        "The owners moved to licences that are not open; forks at a foundation followed.",
        "One owner decides on the licence, and contributors have no vote.",
        "report",
        (
            "https://libre.xram.net/lessons-learned/redis-relicensing",
            "https://opensourcelicenserisk.pages.dev/relicensing/the-opentofu-and-valkey-fork-story/",
        ),
    ),
    Incident(
        "wordpress-2024",
        "2024-09..10",
        "WordPress.org",
        "One person shut a rival out of services, added a question about loyalty to the login, and moved the rival's"
        " plugin page to a fork.",
        "Site and directory belonged to one person; a guideline allowed changes without the developer's consent, and"
        " there was neither removal nor appeal.",
        "report",
        (
            "https://techissuestoday.com/wordpress-wp-engine-fight-continues-acf-plugin",
            "https://theoptimise.com/wordpress-orgs-latest-move-involves-taking-control-of-a-wp-engine-plugin",
        ),
    ),
)
