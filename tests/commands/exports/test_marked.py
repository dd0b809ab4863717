"""A block inside a file of somebody else's: what is around it stays, whatever it is."""

from hypothesis import given
from hypothesis import strategies as st

from osc_cli.commands.exports.marked import in_marks, merged

ANY = st.characters(codec="utf-8", exclude_characters="\r")
WORDS = st.text(ANY, max_size=60).filter(lambda text: "osc" not in text)
BLOCK = in_marks("# ", ["one", "two"])


@given(WORDS)
def test_a_file_without_a_block_gets_it_at_its_end_once(text: str) -> None:
    once = merged(text, BLOCK)
    assert once is not None
    assert once.startswith(text)
    assert once.endswith(BLOCK)
    assert merged(once, BLOCK) == once


@given(WORDS, WORDS)
def test_only_the_block_changes(before: str, after: str) -> None:
    before = f"{before}\n" if before else before
    old = f"{before}{in_marks('# ', ['old'])}{after}"
    assert merged(old, BLOCK) == f"{before}{BLOCK}{after}"


def test_broken_marks_are_refused() -> None:
    for broken in ("# osc:begin\n", "# osc:end\n", "# osc:end\n# osc:begin\n", BLOCK + BLOCK):
        assert merged(broken, BLOCK) is None
