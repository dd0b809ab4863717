"""A sound compact, broken in the way of one rule after the other: each slip is caught at its line and column.

Every case is a replacement in the text, the place where the finding must point, and what the message must say.
"""

from typing import NamedTuple

import pytest

from osc_cli.commands.compacts import check
from osc_cli.domain.diagnostics import Diagnostic
from osc_cli.domain.lint.rules import RULES

SOUND = """\
compact: 1
project: {name: Riverbank}
people: {ada: {affiliation: Lake Works}, ben: {}, chi: {}, dag: {}, eli: {}}

charter:
  commitments:
    free: {text: It stays free of charge., changed_by: proposal}

roles:
  member: {name: Member, holders: [ada, ben, chi, dag, eli]}

bodies:
  stewards: {name: Stewards, seats: 3, holders: [ada, ben, chi]}
  board: {name: Board, seats: 3, term: 24 months, holders: [ada, dag, eli]}
  assembly: {name: Assembly, kind: assembly, made_of: member}

powers:
  amend: {held_by: board, by: proposal}

decisions:
  proposal: {electorate: member, open_for: 7 days, passes: [agree > disagree], quorum: [agree >= 2], tie: fails}

conduct:
  code: {base: own}
  intake:
    contacts:
      post: {who: the stewards, address: conduct@riverbank.example}
      outside: {who: a friend, address: friend@lake.example, outside_body: true}
    never_closes: true
  handlers:
    body: stewards
    if_accused: outside
    if_none_free: outside
    at_least: 2
    conflicts: {out: [is a party to the case], no_vote: [works for the same employer]}
    independence: {level: separate body, overruled_by: assembly}
  times: {receipt: 3 days, first_answer: 7 days, status_every: 14 days, decision: 30 days}
  ladder:
    - {name: Warning, consequence: A private message.}
    - {name: Suspension, consequence: No access for a time., at_most: 90 days}
    - {name: Ban, consequence: No access., needs: proposal}
  interim: {measures: [a pause of access], confirmed_within: 3 days}
  mediation: {offered: true, consent: all parties}
  reporter: {may_speak_publicly: true}
  appeal: {to: assembly, within: 30 days}
  records: {minor: 12 months, other: 36 months}
  transparency: {every: year, owner: ben, backup: chi, floor: 5}
  reach: {default: this project}

communication:
  tlp:
    default: AMBER+STRICT
    terms: {community: the members, organisation: the stewards, clients: packagers on our list}
    artefacts: {agenda: CLEAR, draft: GREEN, notice: AMBER, reporter-identity: RED}
    relaxed_by: the source alone
    review_every: year
  channels:
    forum: {join: open, archive: public, address: https://forum.riverbank.example, owners: [ada, ben]}
    room: {join: approval, archive: members}
    core: {join: named, archive: none, bridges: false, recorders: banned, owners: [ada, dag]}
    fans: {join: open, official: false}
  speakers: {spokesperson: dag, backup: eli, second_reader: chi}
  security_contact: security@riverbank.example
  cadence:
    outage: {every: 12 hours, silence_at_most: 1 day}
    floods: {every: 2 days, silence_at_most: 3 days}
  scenarios:
    closing: {notice: 90 days, order: [members, everyone], channels: [core, forum]}
    conduct-report: {labels: {after: AMBER+STRICT}}
    high-water:
      kind: floods
      first_told: the river guard
      channels: [core, forum]
      labels: {before: AMBER+STRICT, during: CLEAR, after: CLEAR}
      lowering: {on: [the river guard knows], latest: 2 hours, to: CLEAR, by: dag}
"""


class Slip(NamedTuple):
    """One mistake."""

    rule: str
    old: str
    new: str
    at: str
    """Text that begins where the finding must point; empty when nothing may be found."""
    says: str


def slip(rule: str, old: str, new: str, at: str, says: str) -> object:
    return pytest.param(Slip(rule, old, new, at, says), id=f"{rule}: {new.strip()[:50]}")


CONTACTS = SOUND[SOUND.index("    contacts:\n") : SOUND.index("    never_closes")]
TIES = "    conflicts: {out: [is a party to the case], no_vote: [works for the same employer]}\n"
ARTEFACTS = "    artefacts: {agenda: CLEAR, draft: GREEN, notice: AMBER, reporter-identity: RED}\n"
CHOSEN = "channels: [core, forum]\n      labels"
LADDER = SOUND[SOUND.index("    - {name: Warning") : SOUND.index("  interim:")]
SLIPS = [
    slip("no-report-contact", CONTACTS, "", "conduct:\n  code", "where somebody reports"),
    slip("no-outside-contact", ", outside_body: true", "", "contacts:", "has no way"),
    slip("handlers-judge-themselves", "if_accused: outside", "if_accused: stewards", "stewards\n    if_n", "back to"),
    slip("handlers-judge-themselves", "if_none_free: outside", "if_none_free: stewards", "stewards\n    at_l", "back"),
    slip("appeal-to-same-body", "appeal: {to: assembly", "appeal: {to: stewards", "stewards, within", "who decided"),
    slip("no-appeal", "  appeal: {to: assembly, within: 30 days}\n", "", "ladder:", "look at a decision again"),
    slip("no-appeal", "appeal: {to: assembly, within: 30 days}", "audit: {by: board}", "", ""),
    slip("leaders-overrule", "overruled_by: assembly", "overruled_by: board", "board}\n  times", "outside any appeal"),
    # All members together may have the last word; so may whoever hears the appeal.
    slip("leaders-overrule", "overruled_by: assembly", "overruled_by: member", "", ""),
    slip("no-path-to-leaders", "amend: {held_by: board", "amend: {held_by: stewards", "", ""),
    slip("intake-can-close", "never_closes: true", "never_closes: false", "false", "paused or changing"),
    slip("no-ladder", "  ladder:\n" + LADDER, "", "handlers:", "which measures"),
    slip("no-conflict-rule", TIES, "", "stewards\n    if_acc", "must step aside"),
    slip("employer-not-a-conflict", "works for the same employer", "a friend", "conflicts:", "`ada`"),
    slip("employer-not-a-conflict", "ada: {affiliation: Lake Works}", "ada: {}", "", ""),
    slip("nobody-free", "    if_none_free: outside\n", "", "conflicts:", "every handler has a tie"),
    slip("no-answer-time", "receipt: 3 days, first_answer: 7 days, ", "", "intake:", "the report arrived"),
    slip("slow-receipt", "receipt: 3 days, first_answer: 7 days", "receipt: 8 days, first_answer: 9 days", "8 days",
         "waits 8 days"),
    slip("slow-receipt", "receipt: 3 days", "receipt: 7 days", "", ""),
    slip("slow-receipt", "receipt: 3 days", "receipt: 5 business days", "", ""),
    slip("times-out-of-order", "receipt: 3 days", "receipt: 2 weeks", "2 weeks", "`receipt` takes 2 weeks"),
    slip("times-out-of-order", "decision: 30 days", "decision: 10 days", "14 days, dec", "`status_every` takes 14"),
    slip("public-report-contact", "conduct@riverbank.example", "https://forum.riverbank.example",
         "https://forum.riverbank.example}\n      outside", "the channel `forum`"),
    slip("public-report-contact", "conduct@riverbank.example", "https://git.example/riverbank/issues",
         "https://git.example", "issue tracker"),
    slip("records-without-end", "records: {minor: 12 months, other: 36 months}", "records: {seen_by: stewards}",
         "records:", "how long records"),
    slip("report-without-owner", "owner: ben, backup: chi, ", "", "transparency:", "nothing says who writes it"),
    slip("report-without-owner", "every: year, owner", "owner", "transparency:", "how often it appears"),
    slip("small-numbers-published", ", floor: 5", "", "transparency:", "however small"),
    slip("mediation-without-consent", "true, consent: all parties", "true", "true}\n  rep", "must agree"),
    slip("one-rung-ladder", LADDER, "    - {name: Ban, needs: proposal}\n", "Ban,", "the only measure"),
    slip("ban-by-anyone", ", needs: proposal}\n  int", "}\n  int", "Ban,", "which decision it takes"),
    slip("suspension-without-end", ", at_most: 90 days", "", "Suspension", "for how long"),
    slip("suspension-without-end", "at_most: 90 days", "returns: on request", "", ""),
    slip("reporter-gagged", "may_speak_publicly: true", "may_speak_publicly: false", "false", "own experience"),
    slip("adopted-code-licence", "base: own", "base: Contributor Covenant, version: '2.1', license: CC-BY-SA-4.0",
         "CC-BY-SA-4.0", "under CC-BY-4.0"),
    slip("adopted-code-licence", "base: own", "base: contributor-covenant, version: 3-0, license: MIT", "MIT", "BY-SA"),
    slip("adopted-code-licence", "base: own", "base: Contributor Covenant, version: '3.0'", "", ""),
    slip("adopted-code-licence", "base: own", "base: Another code, version: '3.0', license: MIT", "", ""),
    slip("handlers-speak", "spokesperson: dag", "spokesperson: ben", "ben, backup: eli", "handles reports"),
    slip("handlers-speak", "backup: eli", "backup: stewards", "stewards, second", "speaks for the project"),
    slip("interim-unreviewed", ", confirmed_within: 3 days", "", "interim:", "when others look at it"),
    slip("fewer-handlers-than-needed", "at_least: 2", "at_least: 4", "4\n", "a case needs 4 handlers, and there are 3"),
    slip("reach-not-stated", "  reach: {default: this project}\n", "", "ladder:", "how far a measure reaches"),
    slip("label-spelling", "agenda: CLEAR", "agenda: WHITE", "WHITE", "read as `CLEAR`"),
    # What has to stay closed while it goes on: declared here, or by the built-in card.
    slip("channel-too-open", "labels: {after: AMBER+STRICT}", "channels: [forum]", "[forum]}\n    high", "goes on"),
    slip("channel-too-open", "during: CLEAR", "during: RED", "", ""),
    slip("channel-too-open", CHOSEN, "channels: [forum]\n      labels", "", ""),
    slip("channel-too-open", CHOSEN, "channels: [forum, by telephone]\n      labels", "", ""),
    slip("channel-too-open", "labels: {after: AMBER+STRICT}", "channels: [room], labels: {during: AMBER}",
         "AMBER}}\n", "none of its channels"),
    slip("audience-not-defined", "community: the members, ", "", "GREEN", "`community` of TLP:GREEN"),
    slip("audience-not-defined", ", clients: packagers on our list", "", "AMBER, reporter", "`clients` of TLP:AMBER"),
    slip("audience-not-defined", "organisation: the stewards, ", "", "AMBER+STRICT\n", "`organisation` of TLP:AMBER+"),
    slip("label-never-falls", "on: [the river guard knows], latest: 2 hours, ", "", "AMBER+STRICT, dur", "says when"),
    slip("nobody-lowers-the-label", ", by: dag", "", "lowering:", "who lowers it"),
    slip("not-the-source", "the source alone", "any steward", "any steward", "not its source"),
    slip("reporter-not-protected", "reporter-identity: RED", "reporter-identity: AMBER", "AMBER}", "passed on"),
    slip("case-becomes-public", "labels: {after: AMBER+STRICT}", "labels: {after: CLEAR}", "CLEAR}}", "TLP:CLEAR"),
    slip("case-becomes-public", "labels: {after: AMBER+STRICT}", "lowering: {to: GREEN}", "GREEN}}", "TLP:GREEN"),
    slip("one-label-for-all", ARTEFACTS, "", "AMBER+STRICT\n", "the same label"),
    slip("nobody-speaks", "  speakers: {spokesperson: dag, backup: eli, second_reader: chi}\n", "", "communication:",
         "who speaks"),
    slip("one-voice-only", ", backup: eli", "", "dag, second", "alone speaks"),
    slip("one-voice-only", "dag, backup: eli", "board", "", ""),
    slip("no-second-reader", ", second_reader: chi", "", "dag, backup", "nobody reads along"),
    slip("no-second-reader", "second_reader: chi", "second_reader: dag", "dag}\n", "their own texts"),
    slip("long-silence", "silence_at_most: 1 day", "silence_at_most: 3 days", "3 days}\n    fl", "bear about 1 day"),
    slip("long-silence", "silence_at_most: 3 days", "silence_at_most: 30 days", "", ""),
    slip("silence-before-the-next-word", "every: 2 days", "every: 4 days", "4 days, sil", "only 3 days of silence"),
    slip("public-before-members", "[members, everyone]", "[everyone, members]", "everyone, mem", "before `members`"),
    slip("public-before-members", "[members, everyone]", "[the press, the river, stewards]", "the press", "`stewards`"),
    slip("short-notice", "notice: 90 days", "notice: 89 days", "89 days", "people need 90 days"),
    slip("short-notice", "notice: 90 days", "notice: 3 months", "", ""),
    slip("promise-without-a-way-to-change", ", changed_by: proposal", "", "free:", "who may change it"),
    slip("channel-with-one-owner", "owners: [ada, ben]", "owners: [ada]", "ada]}\n    room", "alone can administer"),
    slip("closed-channel-leaks", "archive: none", "archive: public", "public, bridges", "anyone can read its archive"),
    slip("closed-channel-leaks", "bridges: false", "bridges: true", "true, rec", "a bridge carries"),
    slip("closed-channel-leaks", "recorders: banned", "recorders: allowed", "allowed", "tools may record"),
    slip("unknown-class", "kind: floods", "kind: flods", "flods", "there are no times"),
    slip("unofficial-channel-used", "channels: [core, forum]}", "channels: [core, fans]}", "fans]}", "not official"),
    slip("public-security-contact", "security@riverbank.example", "https://forum.riverbank.example",
         "https://forum.riverbank.example\n  cadence", "the channel `forum`"),
    slip("labels-that-expire", "review_every: year", "expires_after: 24 months", "24 months\n", "without anybody"),
    slip("empty-card", "      first_told: the river guard\n", "", "high-water:", "neither what to say"),
]  # fmt: skip


def found(text: str) -> list[Diagnostic]:
    return list(check(text.encode(), "compact.yaml").diagnostics)


def test_the_sound_compact_has_no_findings() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_caught_at_its_place(case: Slip) -> None:
    assert SOUND.count(case.old) >= 1
    text = SOUND.replace(case.old, case.new, 1)
    reported = [diagnostic for diagnostic in found(text) if diagnostic.name == case.rule]
    if not case.at:
        assert reported == []
        return
    place = text.index(case.at)
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    assert [(each.span.line, each.span.column) for each in reported] == [(line, column)]
    assert case.says in reported[0].message
    assert reported[0].hint


OTHER_GROUND = {"green-without-a-door", "no-path-to-leaders"}
"""Rules that one replacement cannot break here; their cases are below."""


def test_every_rule_of_both_groups_has_a_slip() -> None:
    names = {rule.meta.name for rule in RULES if rule.meta.code.startswith(("OSC4", "OSC5"))}
    slips = {case.values[0] for case in SLIPS}  # type: ignore[attr-defined]
    assert names - {case.rule for case in slips if isinstance(case, Slip) and case.at} == OTHER_GROUND


def test_green_has_a_door_or_is_reported() -> None:
    text = SOUND.replace("    room: {join: approval, archive: members}\n", "").replace(
        "    core: {join: named", "    core: {join: open"
    )
    assert [each.message for each in found(text) if each.name == "green-without-a-door"] == [
        "TLP:GREEN must not stand where everyone can read, and every channel here is such a place"
    ]
    # Of a room about which nothing is said nobody knows that it is open.
    assert "green-without-a-door" not in {
        each.name for each in found(text.replace("core: {join: open", "core: {purpose: x"))
    }


def test_leaders_who_handle_reports_need_somebody_for_a_report_about_them() -> None:
    text = SOUND.replace("amend: {held_by: board", "amend: {held_by: stewards").replace("    if_accused: outside\n", "")
    (found_,) = [each for each in found(text) if each.name == "no-path-to-leaders"]
    assert text.split("\n")[found_.span.line - 1][found_.span.column - 1 :] == "stewards"
    assert "no-path-to-leaders" not in {
        each.name
        for each in found(text.replace("    if_none_free", "    if_leader_accused: outside\n    if_none_free"))
    }


def test_what_is_wrong_is_not_said_to_be_missing() -> None:
    """A value that was taken out because it has the wrong shape was there: nobody forgot it."""
    text = SOUND.replace("appeal: {to: assembly, within: 30 days}", "appeal: [assembly]")
    assert {each.name for each in found(text)} == {"wrong-type"}
    text = SOUND.replace("receipt: 3 days, first_answer: 7 days", "receipt: soon, first_answer: later")
    assert {each.name for each in found(text)} == {"wrong-value"}


ALONE = """\
compact: 1
project: {name: Pebble}
roles: {maintainer: {name: Maintainer, size: 1}}
decisions: {choice: {in_words: The maintainer decides., judged_by: maintainer}}
conduct:
  code: {base: own}
  intake:
    contacts:
      me: {who: the maintainer}
      outside: {who: a friend, outside_body: true}
  handlers: {body: maintainer, if_accused: outside}
  times: {receipt: 7 days}
  ladder: [{name: Warning}, {name: Ban}]
  interim: {measures: [hiding a message]}
  records: {minor: 12 months}
  reach: {default: this project}
communication:
  speakers: {spokesperson: maintainer, second_reader: a friend from another project}
"""


def test_a_project_of_one_person_is_not_asked_for_what_it_cannot_have() -> None:
    assert found(ALONE) == []
