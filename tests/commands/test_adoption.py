"""Four ways with a document that holds somebody's words, and none of them loses a word."""

import subprocess
from pathlib import Path

import pytest

from osc_cli.commands import files
from osc_cli.commands.adoption import Settled, Way, carry_out, settle
from osc_cli.commands.planned import Planned, State, planned
from osc_cli.domain.errors import OscError
from osc_cli.render.documents import Rendered
from osc_cli.render.footer import edited, with_footer
from osc_cli.render.regions import regions

TEXT = "# Governance\n\n## Roles\n\nYou apply.\n\n<!-- osc:begin notes -->\n<!-- osc:end notes -->\n"
NAME = "GOVERNANCE.md"


def rendered(text: str = TEXT) -> str:
    return with_footer(text, "compact.yaml", "0" * 16)


def plan(folder: Path, text: str = TEXT) -> Planned:
    return planned(Rendered("governance", NAME, rendered(text)), folder)


def carried_out(folder: Path, way: Way, text: str = TEXT) -> Settled:
    settled = settle(plan(folder, text), way)
    carry_out([settled])
    return settled


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode("utf-8", "surrogateescape") for path in folder.iterdir()}


FOREIGN = "Our way\r\n\xa0is ours\r\n"
EDITED = rendered().replace("You apply.", "You ask Ada.")


@pytest.mark.parametrize("old", [FOREIGN, EDITED])
def test_keeping_writes_nothing(tmp_path: Path, old: str) -> None:
    (tmp_path / NAME).write_bytes(old.encode())
    settled = carried_out(tmp_path, Way.KEEP)
    assert (settled.text, settled.diff) == (None, "")
    assert contents(tmp_path) == {NAME: old}


@pytest.mark.parametrize("old", [FOREIGN, EDITED])
def test_beside_leaves_the_file_and_takes_no_name_that_holds_words(tmp_path: Path, old: str) -> None:
    (tmp_path / NAME).write_bytes(old.encode())
    settled = carried_out(tmp_path, Way.BESIDE)
    assert settled.diff.startswith(f"--- a/{NAME}.new\n")
    assert contents(tmp_path) == {NAME: old, f"{NAME}.new": rendered()}
    carried_out(tmp_path, Way.BESIDE, TEXT.replace("You apply.", "You write."))
    assert "You write." in contents(tmp_path)[f"{NAME}.new"]
    (tmp_path / f"{NAME}.new").write_text("mine", encoding="utf-8")
    carried_out(tmp_path, Way.BESIDE)
    assert contents(tmp_path) == {NAME: old, f"{NAME}.new": "mine", f"{NAME}.new2": rendered()}


@pytest.mark.parametrize("old", [FOREIGN, EDITED])
def test_overwriting_keeps_a_copy_and_never_replaces_another(tmp_path: Path, old: str) -> None:
    (tmp_path / NAME).write_bytes(old.encode())
    (tmp_path / f"{NAME}.orig").write_text("an older copy", encoding="utf-8")
    carried_out(tmp_path, Way.OVERWRITE)
    assert contents(tmp_path) == {NAME: rendered(), f"{NAME}.orig": "an older copy", f"{NAME}.orig2": old}


def test_a_document_from_before_is_adopted_as_a_whole(tmp_path: Path) -> None:
    old = "# Our way\n\nno line end \udcff"
    (tmp_path / NAME).write_bytes(old.encode("utf-8", "surrogateescape"))
    assert plan(tmp_path).state is State.FOREIGN
    settled = carried_out(tmp_path, Way.ADOPT)
    assert [passage.name for passage in settled.adopted] == ["earlier-text"]
    text = contents(tmp_path)[NAME]
    assert dict(regions(text))["earlier-text"].endswith(f"tidied up.\n\n##{old}\n"), "below that heading"
    assert plan(tmp_path).state is State.UNCHANGED


def test_edits_are_adopted_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(EDITED, encoding="utf-8")
    settled = carried_out(tmp_path, Way.ADOPT)
    assert [tuple(passage) for passage in settled.adopted] == [("own-roles", "You ask Ada.\n")]
    assert (settled.back, settled.exact) == (1, True)
    assert plan(tmp_path).state is State.UNCHANGED


def test_a_region_is_no_edit(tmp_path: Path) -> None:
    mine = "<!-- osc:begin mine -->\nwords\n<!-- osc:end mine -->\n"
    (tmp_path / NAME).write_text(EDITED.replace("Ada.\n", f"Ada.\n\n{mine}"), encoding="utf-8")
    made = plan(tmp_path)
    assert "-You apply.\n+You ask Ada.\n" in made.edits
    assert "+<!-- osc:begin mine" not in made.edits


def test_a_rendering_without_its_last_line_is_not_adopted_twice(tmp_path: Path) -> None:
    """Somebody took our last line out: what is ours is still told from what is theirs."""
    old = EDITED.partition("<!-- osc: from")[0]
    (tmp_path / NAME).write_text(old, encoding="utf-8")
    assert plan(tmp_path).state is State.FOREIGN
    settled = carried_out(tmp_path, Way.ADOPT)
    assert [passage.body for passage in settled.adopted] == ["You ask Ada.\n"]


def test_what_was_added_at_the_end_is_an_edit(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(f"{rendered()}\nSee you.\n", encoding="utf-8")
    assert plan(tmp_path).state is State.EDITED
    assert [passage.body for passage in carried_out(tmp_path, Way.ADOPT).adopted] == ["See you.\n"]


def test_what_is_no_text_is_not_adopted(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes("# Ours\n".encode("utf-16"))
    with pytest.raises(OscError, match="is no text"):
        settle(plan(tmp_path), Way.ADOPT)
    broken = "<!-- osc:begin a -->\nwords\n"
    (tmp_path / NAME).write_text(broken, encoding="utf-8")
    with pytest.raises(OscError, match=r"GOVERNANCE\.md: The protected region `a` has no end"):
        settle(plan(tmp_path), Way.ADOPT)
    assert contents(tmp_path) == {NAME: broken}


def test_an_empty_file_holds_nobodys_words(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("\n", encoding="utf-8")
    assert plan(tmp_path).state is State.UPDATE


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("where", ["commit", "index", "nowhere"])
def test_git_tells_an_edit_from_a_change_of_the_compact(tmp_path: Path, where: str) -> None:
    (tmp_path / NAME).write_text(rendered(), encoding="utf-8")
    _git(tmp_path, "init")
    if where != "nowhere":
        _git(tmp_path, "add", NAME)
    if where == "commit":
        _git(tmp_path, "commit", "-m", "render")
        (tmp_path / NAME).write_text(EDITED, encoding="utf-8")
        _git(tmp_path, "commit", "-am", "edit")
    (tmp_path / NAME).write_text(EDITED + "\nSee you.\n", encoding="utf-8")
    made = plan(tmp_path, TEXT.replace("# Governance", "# Rules"))
    settled = settle(made, Way.ADOPT)
    bodies = [passage.body for passage in settled.adopted]
    if where == "nowhere":
        assert (made.base, settled.exact) == (None, False)
        assert bodies == ["# Governance\n", "You ask Ada.\n", "See you.\n"]
    else:
        assert (made.base, settled.exact) == (rendered(), True)
        assert bodies == ["You ask Ada.\n", "See you.\n"]
        assert "-You apply.\n+You ask Ada.\n" in made.edits
    assert settled.text is not None
    assert not edited(settled.text)
    assert settled.text.startswith("# Rules\n")


def test_a_file_that_somebody_saves_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(rendered(TEXT.replace("apply", "ask")), encoding="utf-8")
    settled = settle(plan(tmp_path), Way.KEEP)
    (tmp_path / NAME).write_text("new words", encoding="utf-8")
    with pytest.raises(OscError, match="changed while this ran"):
        carry_out([settled])
    assert contents(tmp_path) == {NAME: "new words"}
    (tmp_path / NAME).unlink()
    created = settle(plan(tmp_path), Way.KEEP)
    files.write(tmp_path / NAME, b"new words")
    with pytest.raises(OscError, match="changed while this ran"):
        carry_out([created])


def test_odd_things_in_the_place_of_a_document(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(OscError, match="is no file"):
        plan(tmp_path)
    (tmp_path / NAME).rmdir()
    (tmp_path / NAME).symlink_to(NAME)
    with pytest.raises(OscError, match="leads back to itself"):
        plan(tmp_path)
