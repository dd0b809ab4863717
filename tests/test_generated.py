"""Everything that is written from the code is what the code says today."""

import pytest

from tools.docs.freshness import ROOT, generate

PAGES = generate()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_generated_file_is_fresh(path: str) -> None:
    target = ROOT / path
    assert target.is_file(), f"{path} is missing: run `make docs`"
    assert target.read_bytes().decode() == PAGES[path], f"{path} is stale: run `make docs`"


def test_nothing_is_left_over() -> None:
    from tools.docs.freshness import difference

    assert [path for path, text in difference(PAGES).items() if text is None] == []
