"""`osc init` where the project has texts of its own: what these do not say is named."""

from pathlib import Path

from tests.cli.running import osc_here


def test_who_keeps_texts_of_their_own_hears_what_these_do_not_say(tmp_path: Path) -> None:
    """Of a trial: an address was believed to be published, and two texts said how the project decides."""
    (tmp_path / "CODE_OF_CONDUCT.md").write_text("# Be kind\n")
    (tmp_path / "GOVERNANCE.md").write_text("# Governance\n\nWhoever shows up decides.\n")
    ran = osc_here(
        "init", "--yes", "--set", "name=Riverbank", "--set", "conduct-contact=care@riverbank.org", cwd=tmp_path
    )
    said = " ".join(ran.out.split())
    assert (
        "`care@riverbank.org` stands nowhere in CODE_OF_CONDUCT.md, the code of conduct that people read: write it "
        "there." in said
    )
    assert "Your GOVERNANCE.md and this compact now both say how you decide." in said
    shown = osc_here("render", "--diff", "--only", "governance", cwd=tmp_path)
    assert "`osc render --diff --only governance`" in said
    assert "-Whoever shows up decides." in shown.out
    refused = osc_here("render", "--only", "governance", "--overwrite", cwd=tmp_path)
    assert refused.code == 2
    assert "take `skip` out" in refused.err
    assert (tmp_path / "GOVERNANCE.md").read_text() == "# Governance\n\nWhoever shows up decides.\n"


def test_where_ours_is_written_nobody_is_told_to_compare(tmp_path: Path) -> None:
    ran = osc_here(
        "init", "--yes", "--set", "name=Riverbank", "--set", "conduct-contact=care@riverbank.org", cwd=tmp_path
    )
    assert "stands nowhere" not in ran.out
    assert "both say how you decide" not in ran.out
