"""Incidents outside software, and in organisations that vote with tokens: the same lawful moves."""

from osc_cli.domain.stress.threats.incidents.incident import Incident

ELSEWHERE = (
    Incident(
        "beanstalk-2022",
        "2022-04-17",
        "Beanstalk (votes with tokens)",
        "Tokens borrowed for seconds gave 67% of the votes: enough to pass a proposal that emptied the treasury of 182"
        " million USD.",
        "Weight counts at the time of the vote, and a large majority is carried out at once.",
        "report",
        ("https://www.theverge.com/2022/4/22/23037325/beanstalk-dismissed-governance-attacks-lost-182-million",),
    ),
    Incident(
        "buildfinance-2022",
        "2022-02",
        "Build Finance (votes with tokens)",
        "Somebody with many tokens passed a takeover while the notices in the chat were switched off.",
        "No quorum that protects, and one channel for notices.",
        "report",
        ("https://web3isgoinggreat.com/single/buildfinance-dao-hostile-takeover",),
    ),
    Incident(
        "steem-2020",
        "2020-02..03",
        "Steem and Hive (votes with tokens)",
        "The buyer of a founder's share, with exchanges that kept customers' coins, voted out all 20 witnesses; the"
        " community forked.",
        "Who keeps coins for others votes with them; a promise not to vote bound nobody.",
        "report",
        (
            "https://a16zcrypto.com/posts/article/dao-governance-attacks-and-how-to-avoid-them/",
            "https://modernconsensus.com/cryptocurrencies/steamed-steem-supporters-strike-sun/",
        ),
    ),
    Incident(
        "sierra-2004",
        "2004-03..04",
        "Sierra Club (no software)",
        "Groups from outside asked people to join and vote for a list; turnout rose from under 10% to 171,616 of"
        " 757,058, and the list lost.",
        "Membership was cheap and few voted by habit; what helped was an alarm and a notice on the ballot.",
        "report",
        (
            "https://www.nbcnews.com/id/wbna4798809",
            "https://splcenter.org/get-informed/news/anti-immigration-candidates-rejected-in-sierra-club-election",
        ),
    ),
    Incident(
        "hugo-2015",
        "2015..2016",
        "Hugo Awards (no software)",
        "A list of five for five places swept the nominations, with 59 of its entries on the ballot; a proportional"
        " count took the place of the old one.",
        "Every voter could fill every place. What is good there: a change needs two yearly meetings.",
        "report",
        (
            "http://dreamingaboutotherworlds.blogspot.com/2016/09/random-thought-2016-e-pluribus-hugo.html",
            "http://file770.com/?cat=16",
        ),
    ),
)
