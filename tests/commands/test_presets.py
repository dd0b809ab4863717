"""The presets: each is a compact that a maintainer could keep, in every combination that the interview offers."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from osc_cli.commands import compacts, init
from osc_cli.commands.init_session import prepare
from osc_cli.commands.presets import preset_text
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.diagnostics import Route
from osc_cli.domain.interview import parts
from osc_cli.domain.interview.interview import Interview
from osc_cli.domain.interview.presets import PRESETS
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Asked, Kind, Question, at
from osc_cli.source.writer import fill
from tests.domain.interview.starts import full, presets, quick
from tests.support import ROOT

NAMES = [preset.name for preset in PRESETS]


def _fast(*names: str) -> list[object]:
    """Return all presets; those that are not named are tried in `make test-all`."""
    return [pytest.param(name, marks=() if name in names else pytest.mark.slow) for name in NAMES]


KEPT_WARNINGS: dict[str, set[tuple[str, str]]] = {name: {("OSC431", "conduct.intake.contacts")} for name in NAMES}
"""Rule and route of every warning that a preset keeps on purpose; a comment at the place says why.

No preset can know an address: the interview asks for it, and without an answer the warning is right."""

EVERYTHING: dict[str, Answer] = {
    "name": "Riverbank",
    "summary": "A shared server for river-watching groups.",
    "repository": "https://git.riverbank.org/server",
    "licence": "AGPL-3.0-only",
    "promises": ("licence-notice", "no-tracking", "closing-notice"),
    "conduct-contact": "conduct@riverbank.org",
    "outside-contact": "https://friends.org/report",
    "security-contact": "security@riverbank.org",
    "channel": "https://chat.riverbank.org",
    "channel-public": "yes",
}


def found_in(text: str) -> set[tuple[str, str]]:
    read = compacts.check(text.encode(), "compact.yaml")
    return {(found.rule, ".".join(map(str, found.route))) for found in read.diagnostics}


def test_every_preset_has_its_file_and_every_file_its_preset() -> None:
    assert sorted(NAMES) == sorted(path.stem for path in (ROOT / "templates/presets").glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_lints(name: str) -> None:
    assert found_in(preset_text(name)) == KEPT_WARNINGS[name]


def test_a_preset_is_shown_with_what_its_text_says_about_itself() -> None:
    said = {preset.name: preset.structure for preset in PRESETS}
    assert said == {name: at(presets()[name], ("project", "structure")) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_reads_well(name: str) -> None:
    lines = preset_text(name).split("\n")
    assert lines[0].startswith("# For "), "it says for whom it is"
    assert max(len(line) for line in lines) <= 120
    assert 40 <= len(lines) <= 230
    articles = [(number, line.split(":")[0]) for number, line in enumerate(lines) if re.match(r"[a-z_]+:", line)]
    assert [article for _, article in articles] == [
        field for field in Compact.model_fields if field in {article for _, article in articles}
    ]
    for number, article in articles[1:]:
        above = number - 1
        while lines[above].startswith("#"):
            above -= 1
        assert lines[above] == "", f"a blank line stands above {article}"


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_holds_no_placeholder(name: str) -> None:
    text = preset_text(name)
    assert not re.search(r"TODO|FIXME|TBD|XXX|\[INSERT|example\.|@|https?:|lorem|<[a-z ]+>", text)


@pytest.mark.parametrize("count", [2, pytest.param(3, marks=pytest.mark.slow), 4])
def test_a_small_team_of_any_size_lints_when_it_is_named(count: int) -> None:
    handles = ["ada", "ben", "cho", "dan"][:count]
    named: dict[Route, object] = {("people", handle): {"name": handle.title()} for handle in handles}
    text = fill(preset_text("small-team"), {**named, ("roles", "maintainer", "holders"): handles})
    # Of two, one is left to vote about the other, and two are needed: nobody decides alone, and lint says so.
    undecidable = {("OSC223", f"decisions.{name}.passes") for name in ("vote", "removal") if count == 2}
    assert found_in(text) == KEPT_WARNINGS["small-team"] | undecidable


def check_each_choice(name: str, interview: Interview, chosen: Callable[[Question], bool]) -> int:
    tried = 0
    for question, answers, data in interview.course({"preset": name}):
        if question.kind is Kind.TEXT or question.id == "preset" or not chosen(question):
            continue
        offered = [choice.value for choice in interview.offered(question, answers, data)]
        whole: list[Answer] = [*offered] if question.kind is Kind.CHOICE else [tuple(offered), ()]
        for answer in whole:
            changes = interview.changes({"preset": name, question.id: answer})
            if not changes or answer in (AS_WRITTEN, parts.NOW, parts.KEEP):
                continue
            text = fill(preset_text(name), changes, keep_reasons=False)
            # A decision that another rule makes superfluous may be left over, and lint notes it. An easy way to change
            # the rules may be chosen beside a hard rule, and nobody may count as gone; lint warns
            # then, and what to do is for people to say.
            left = {found for found in found_in(text) if found[0] not in {"OSC102", "OSC216", "OSC613"}}
            gone = {str(route[0]) for route, value in changes.items() if len(route) == 1 and value is None}
            kept = {found for found in KEPT_WARNINGS[name] if found[1].split(".")[0] not in gone}
            assert left == kept, f"{question.id}: {answer}"
            tried += 1
    return tried


@pytest.mark.parametrize("name", _fast("small-team", "cooperative"))
def test_every_choice_of_the_quick_way_leads_to_a_sound_compact(name: str) -> None:
    assert check_each_choice(name, quick(), lambda question: question.asked is Asked.ALWAYS) > 4


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_choice_of_the_full_way_leads_to_a_sound_compact(name: str) -> None:
    assert check_each_choice(name, quick(), lambda question: question.asked is not Asked.ALWAYS) > 4


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_part_that_may_stay_undecided_can(name: str) -> None:
    assert check_each_choice(name, full(), parts.is_door) > 3


@pytest.mark.parametrize("name", _fast("solo", "small-team", "federation"))
@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"name": "Riverbank"}, id="only a name", marks=pytest.mark.slow),
        pytest.param(EVERYTHING, id="everything"),
    ],
)
def test_the_documents_render(name: str, answers: dict[str, Answer], tmp_path: Path) -> None:
    plan = init.plan(prepare(tmp_path, ()), {**answers, "preset": name}, today=date(2026, 5, 1))
    assert [file.path for file in plan.documents] == [
        "CODE_OF_CONDUCT.md",
        "GOVERNANCE.md",
        "CHARTER.md",
        "COMMS_CHECKLIST.md",
    ]
    for document in plan.documents:
        assert "Riverbank" in document.text
        assert not re.search(r"\bNone\b|TODO|This project\b(?! has not)", document.text.partition("\n")[0])
    if answers is EVERYTHING:
        assert "conduct@riverbank" in plan.documents[0].text.replace("\\", "")
