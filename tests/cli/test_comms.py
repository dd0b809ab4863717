"""`osc comms` as a volunteer runs it at night, and as a program does."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from osc_cli.commands.comms import card
from osc_cli.domain.communication.situations import SITUATIONS
from osc_cli.terminal.comms import as_json
from osc_cli.terminal.plain_markdown import as_text
from osc_cli.terminal.style import PLAIN
from tests.cli.running import Ran, osc
from tests.support import ROOT, SMALLEST_COMPACT, Golden
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.comms.v1"])
GOLDEN = ROOT / "tests/golden/comms"
WORK_GROUP = ROOT / "examples/securing-communities-wg"
RIVERBANK = ROOT / "examples/riverbank"
ANSWERS = ("--not-public", "--not-identifies", "--must-act", "downstream")


@pytest.fixture
def smallest(tmp_path: Path) -> Path:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    return tmp_path


def told(ran: Ran) -> Any:
    document = json.loads(ran.out)
    CONTRACT.validate(document)
    assert list(document) == ["schema", "situations", "card", "advice"]
    return document


# --- a card -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_card_for_tonight(form: str, golden: Golden) -> None:
    ran = osc("comms", "account-compromise", "--format", form, cwd=WORK_GROUP)
    assert (ran.code, ran.err) == (0, "")
    golden(GOLDEN / f"work-group-account-compromise.{form}", ran.out)


def test_a_card_is_filled_in_with_names_addresses_and_channels(smallest: Path) -> None:
    (smallest / "compact.yaml").write_text(
        SMALLEST_COMPACT
        + """
people: {ada: {name: Ada Example, contact: ada@riverbank.example}, ben: {}}
bodies: {stewards: {name: Stewards, holders: [ada, ben]}}
communication:
  speakers: {spokesperson: ada, backup: ben}
  channels:
    core: {name: Core chat, join: named}
    site: {name: Web site, join: read-only, address: https://riverbank.example}
  scenarios: {account-compromise: {owner: stewards}}
""",
        encoding="utf-8",
    )
    out = osc("comms", "account-compromise", cwd=smallest, environment={"COLUMNS": "200"}).out
    said = " ".join(out.split())
    assert "Who chooses the words: Stewards (Ada Example, ada@riverbank.example; ben)" in said
    assert "Who speaks: Ada Example (ada@riverbank.example); if you cannot reach them: ben" in said
    assert "[ ] Write about it only here: Core chat" in said
    assert "[ ] For everyone, use: Web site (https://riverbank.example)" in said


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_every_card_fits_a_small_terminal_and_carries_no_signs(situation: Any, smallest: Path) -> None:
    out = as_text(card(situation.id, smallest).markdown, PLAIN, 78)
    lines = out.split("\n")
    assert lines[0] == situation.name
    assert max(len(line) for line in lines) <= 78
    assert not re.search(r"\*\*|\\|^#|\]\(|\x1b", out, re.MULTILINE)
    assert "\n\n\n" not in out


def test_a_card_for_a_program_says_what_the_text_says() -> None:
    said = told(osc("comms", "conduct-report", "--format", "json", cwd=RIVERBANK))["card"]
    assert (said["id"], said["limit"], said["cadence"]["first"]) == ("conduct-report", "stewards", "3 days")
    assert (said["owner"]["name"], said["usual_owner"]) == ("Stewards", None)
    assert set(said["labels"].values()) == {"AMBER+STRICT"}
    assert said["channels"]["chosen"] == ["stewards-list"]
    assert [place["id"] for place in said["channels"]["inside"]] == ["stewards-list"]
    assert said["speakers"]["backup"]["name"] == "Ben Example"


def test_a_program_hears_who_may_act_first_and_which_times_are_suggested(smallest: Path) -> None:
    articles = """
people: {ada: {name: Ada Example, contact: ada@riverbank.example}}
powers: {grant-access: {held_by: ada, acting_together: 1}}
communication: {scenarios: {account-compromise: {cadence: {first: 6 hours}, lowering: {latest: 12 hours}}}}
"""
    (smallest / "compact.yaml").write_text(SMALLEST_COMPACT + articles, encoding="utf-8")
    said = told(osc("comms", "account-compromise", "--format", "json", cwd=smallest))["card"]
    people = [{"name": "Ada Example", "contact": "ada@riverbank.example"}]
    ada = {"reference": "ada", "name": "Ada Example", "people": people}
    assert said["acts_first"] == {
        "do": "Lock the account, or take away its access.",
        "may": [{"power": "grant-access", "held_by": [ada], "acting_together": 1, "by": None}],
    }
    assert said["suggested"] == ["cadence.every", "cadence.silence_at_most"]
    planned = told(osc("comms", "closing", "--format", "json", cwd=smallest))["card"]
    assert (planned["acts_first"], "notice" in planned["suggested"]) == (None, planned["notice"] is not None)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)
def test_text_and_program_mark_the_same_times_as_suggested(situation: Any, smallest: Path) -> None:
    result = card(situation.id, smallest)
    told_ = json.loads(as_json(result))["card"]
    silence = told_["cadence"]["silence_at_most"]
    hidden = silence in (None, told_["cadence"]["every"])  # the text does not say the same time twice
    assert result.markdown.count("(suggested)") == len(told_["suggested"]) - (hidden and silence is not None)


def test_a_situation_of_the_projects_own_has_a_card_too() -> None:
    ran = osc("comms", "wrong-reading", cwd=RIVERBANK)
    assert ran.out.startswith("A reading was wrong\n")
    assert told(osc("comms", "wrong-reading", "--format", "json", cwd=RIVERBANK))["card"]["first_message"] is None


def test_text_from_a_compact_becomes_no_sign(smallest: Path) -> None:
    scenario = "{name: '[x](javascript:1) <b> * `a` **b**', say: ['*a* # b']}"
    compact = f"{SMALLEST_COMPACT}communication: {{scenarios: {{closing: {scenario}}}}}\n"
    (smallest / "compact.yaml").write_text(compact, encoding="utf-8")
    ran = osc("comms", "closing", cwd=smallest)
    assert ran.out.split("\n")[0] == "[x](javascript:1) <b> * `a` **b**"
    assert "    - *a* # b\n" in ran.out


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_has_every_situation_and_the_projects_own() -> None:
    ran = osc("comms", "--list", cwd=RIVERBANK)
    ids = [line.split()[0] for line in ran.out.splitlines()]
    assert ids == [*(situation.id for situation in SITUATIONS), "wrong-reading"]
    assert max(len(line) for line in ran.out.splitlines()) <= 78
    assert "- closing" in osc("comms", "--list", "--format", "markdown", cwd=RIVERBANK).out
    listed = told(osc("comms", "--list", "--format", "json", cwd=RIVERBANK))["situations"]
    assert [each["id"] for each in listed] == ids


# --- advice -----------------------------------------------------------------------------------------------------------


def test_advice_from_options(golden: Golden) -> None:
    message = ("--known", "Version 3 holds *foreign* code.", "--do", "Go back to version 2.", "--danger")
    ran = osc("comms", *ANSWERS, *message, cwd=RIVERBANK)
    assert (ran.code, ran.err) == (0, "")
    golden(GOLDEN / "riverbank-advice.text", ran.out)


def test_advice_for_a_program() -> None:
    advice = told(osc("comms", *ANSWERS, "--next", "Monday", "--format", "json", cwd=RIVERBANK))["advice"]
    assert (advice["label"], advice["rule"], advice["label_of_person"]) == ("AMBER", "downstream", None)
    assert advice["answers"]["must-act"] == "downstream"
    assert advice["answers"]["harm-told"] is None
    assert advice["message"] == {"known": None, "unknown": None, "do": None, "next": "Monday"}
    assert [place["id"] for place in advice["channels"]] == ["stewards-list"]


def test_green_is_suggested_only_where_it_has_a_place(smallest: Path) -> None:
    harmless = ("--not-public", "--not-identifies", "--must-act", "nobody", "--harm-told", "0", "--harm-silent", "1")
    assert osc("comms", *harmless, cwd=smallest).out.startswith("TLP:CLEAR\n")
    assert osc("comms", *harmless, cwd=RIVERBANK).out.startswith("TLP:GREEN\n")


def test_an_unfixed_secret_weakness_is_never_told_to_everyone(smallest: Path) -> None:
    secret = ("--not-danger", "--not-public", "--not-identifies", "--must-act", "everyone")
    unanswered = osc("comms", *secret, cwd=smallest)
    assert (unanswered.code, unanswered.out) == (2, "")
    assert "--abusable/--not-abusable" in unanswered.err
    said = osc("comms", *secret, "--abusable", "--not-step", cwd=smallest).out
    assert said.startswith("Before you publish anything: Do not publish it yet.")
    assert "\nTLP:AMBER+STRICT\n" in said
    assert "    TLP:CLEAR" not in said
    assert "osc comms vulnerability-report" in " ".join(said.split())
    safe = osc("comms", *secret, "--abusable", "--step", cwd=smallest).out
    assert safe.startswith("Before you publish anything: Say what protects people.")
    assert "\nTLP:CLEAR\n" in safe


# --- what goes wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("acount-compromise",), "did you mean `account-compromise`?"),
        (("Account_Compromise",), "did you mean `account-compromise`?"),
        (("quux",), "`osc comms --list` prints every situation"),
        ((), "this is no terminal"),
        (("--public",), "--identifies/--not-identifies"),
        (("closing", "--public"), "give one of the two"),
        (("--must-act", "somebody"), "Invalid value for '--must-act'"),
        (("--harm-told", "4"), "4 is not in the range 0<=x<=3"),
        (("--list", "--compact", "nowhere"), "nowhere"),
    ],
)
def test_it_says_what_to_give_instead(argv: tuple[str, ...], says: str, smallest: Path) -> None:
    ran = osc("comms", *argv, cwd=smallest)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_without_a_compact_it_says_so(tmp_path: Path) -> None:
    for argv in ((), ("closing",), ("--list",), ANSWERS):
        ran = osc("comms", *argv, cwd=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert "no compact found" in ran.err
        assert "osc init" in ran.err


def test_a_label_of_the_old_protocol_is_read_and_printed_as_the_new_one(smallest: Path) -> None:
    compact = f"{SMALLEST_COMPACT}communication: {{scenarios: {{closing: {{labels: {{during: white}}}}}}}}\n"
    (smallest / "compact.yaml").write_text(compact, encoding="utf-8")
    assert told(osc("comms", "closing", "--format", "json", cwd=smallest))["card"]["labels"]["during"] == "CLEAR"


def test_documents_of_such_a_compact_stay_fresh(smallest: Path) -> None:
    compact = f"{SMALLEST_COMPACT}communication: {{tlp: {{default: tlp:white}}}}\n"
    (smallest / "compact.yaml").write_text(compact, encoding="utf-8")
    assert osc("render", cwd=smallest).code == 0
    assert "TLP:CLEAR" in (smallest / "COMMS_CHECKLIST.md").read_text(encoding="utf-8")
    assert osc("render", "--check", cwd=smallest).code == 0
    assert "OSC501" in (linted := osc("lint", cwd=smallest).out)
    assert "OSC7" not in linted


def test_a_projects_own_template_goes_before_ours(smallest: Path) -> None:
    own = smallest / "compact-templates/partials/comms_card.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("### {{ situation.name }}\n\nOur **own** words.\n", encoding="utf-8")
    assert osc("comms", "closing", cwd=smallest).out == "The project or a part of it ends\n\nOur own words.\n"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("account", "`account-compromise`"),
        ("hacked", "`account-compromise`"),
        ("taken-over", "`account-compromise`"),
        ("takeover", "`takeover-attempt` or `account-compromise`"),
        ("an account or a release is taken", "`account-compromise`"),
        ("ban", "`measure-against-leader`"),
        ("vuln", "`vulnerability-report`"),
        ("breach", "`outage-or-breach`"),
    ],
)
def test_everyday_words_lead_to_a_card(word: str, hint: str, smallest: Path) -> None:
    ran = osc("comms", word, cwd=smallest)
    assert (ran.code, ran.out) == (2, "")
    assert f"did you mean {hint}?" in ran.err


def test_the_title_of_a_card_is_its_name_too(smallest: Path) -> None:
    ran = osc("comms", "An account or a release is taken over.", cwd=smallest)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == osc("comms", "account-compromise", cwd=smallest).out


def test_the_card_of_a_taken_account_says_who_may_lock_it(smallest: Path) -> None:
    power = "powers: {grant-access: {held_by: core, acting_together: 2}}\n"
    roles = "people: {ada: {name: Ada}, ben: {name: Ben}}\nbodies: {core: {name: Core, holders: [ada, ben]}}\n"
    (smallest / "compact.yaml").write_text(SMALLEST_COMPACT + roles + power, encoding="utf-8")
    found = card("account-compromise", smallest / "compact.yaml").markdown
    assert "**First:** Lock the account" in found
    assert "to accounts and repositories: Core (Ada and Ben); two of them together" in found
    (smallest / "compact.yaml").write_text(
        SMALLEST_COMPACT + roles + power.replace("acting_together: 2", "acting_together: 1, by: proposal")
    )
    found = card("account-compromise", smallest / "compact.yaml").markdown
    assert "Core (Ada and Ben); by Proposal, any one of them alone" in found
    assert "Their addresses are not written down here: look in your mail and calls" in found
    (smallest / "compact.yaml").write_text(
        SMALLEST_COMPACT + roles.replace("Ada}", "Ada, contact: ada@example.org}"), encoding="utf-8"
    )
    found = card("account-compromise", smallest / "compact.yaml").markdown
    assert "How to reach them: Ada, <ada@example.org>." in found
    assert "has not decided who may do this. Call somebody who has access, and say what you saw." in found
