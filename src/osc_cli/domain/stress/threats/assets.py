"""AST: assets and exit."""

from osc_cli.domain.stress.threats.looks import assets as look
from osc_cli.domain.stress.threats.threat import Category, Remedy, Severity, Threat

ASSETS = Category(
    "AST",
    "Assets and exit",
    (
        Threat(
            "AST-01",
            "The holder is not who decides",
            Severity.CRITICAL,
            "Domain, mark, repository, money or servers belong to somebody whom the governance cannot bind.",
            "The holder of an asset is no role and no body of the compact.",
            ("assets.*.holder",),
            ("static",),
            "The assets held outside, and the powers that are empty when the holder says no.",
            (
                "A company takes the project's name",
                "A person registers the mark",
                "Bills go to individuals",
            ),
            (
                Remedy("Keep a register of assets in the compact"),
                Remedy("Give them to a neutral holder who must follow decisions"),
                Remedy("Finish transfers before the launch, and check that"),
            ),
            ("freenode-2021", "gitea-2022", "nats-2025", "organicmaps-2025", "wordpress-2024"),
            look.outside_holder,
            lasting=True,
        ),
        Threat(
            "AST-02",
            "Given away or relicensed alone",
            Severity.CRITICAL,
            "The holder sells, moves or relicenses without a vote of those who built it.",
            "One person may transfer an asset or change the licence.",
            ("assets.*.transfer_by", "powers.transfer-asset", "powers.relicense"),
            ("static",),
            "How few transfer each asset, and after how many days of notice.",
            (
                "A new agreement for contributors appears",
                "The owner of the copyright changes",
                "A steward is called the owner",
                "Somebody touches the licence files",
            ),
            (
                Remedy("Transfer only by the decision that amends, after 60 days of notice"),
                Remedy("Take contributions in under the licence that goes out"),
                Remedy("Let a body of the community have it first"),
            ),
            ("gitea-2022", "freenode-2021", "redis-terraform-2024", "lerna-2018"),
            look.transfer,
            lasting=True,
        ),
        Threat(
            "AST-03",
            "One key-holder",
            Severity.HIGH,
            "One account can lock everybody out, or be lost.",
            "Fewer than two people can get in, or all of them have one affiliation.",
            ("assets.*.key_holders", "assets.*.recovery", "people.*.affiliation"),
            ("static", "probabilistic"),
            "How many can get in, of how many affiliations, and how likely it is that nobody is left.",
            (
                "The settings list one owner",
                "A person pays for the renewal",
                "Requests wait for one name",
            ),
            (
                Remedy("Have three key-holders of two affiliations, and let two of three act where it destroys"),
                Remedy("Try out every year who gets in"),
                Remedy("Seal a way of recovery"),
            ),
            ("centos-2009", "leftpad-2016", "actix-2020", "ctx-2022"),
            look.single_key,
            lasting=True,
        ),
        Threat(
            "AST-04",
            "Money for oneself",
            Severity.MEDIUM,
            "People vote on money, contracts or favours for themselves or for their employer.",
            "Whoever is paid need not step aside from the decision, or somebody outside releases the money.",
            (
                "money.spending.recused",
                "money.spending.approved_by",
                "powers.spend.recused",
                "decisions.*.electorate.without",
            ),
            ("static", "exact"),
            "How few can pay themselves, how much, and how soon.",
            (
                "Who approves also benefits",
                "Approval comes after the purchase",
                "Firms of the board win the tenders",
            ),
            (
                Remedy("Let whoever is paid have no vote"),
                Remedy("Ask two approvers of another affiliation"),
                Remedy("Publish payments within 14 days"),
                Remedy("Limit what is paid before the work is done"),
            ),
            ("manjaro-2020", "tdf-2024", "organicmaps-2025"),
            look.self_dealing,
        ),
    ),
)
