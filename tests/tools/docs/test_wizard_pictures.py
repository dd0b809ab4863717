"""The screens of `osc init` in docs/images are what the wizard shows now."""

import sys
from xml.etree import ElementTree

import pytest

from tests.support import ROOT

if sys.platform == "win32":
    pytest.skip("no pseudo terminals", allow_module_level=True)


@pytest.mark.slow
def test_the_pictures_are_fresh() -> None:
    """Otherwise: `.venv/bin/python -m tools.docs.wizard_pictures`, and look at them."""
    from tools.docs.wizard_pictures import wizard_pictures

    pictures = wizard_pictures()
    assert len(pictures) == 4
    for path, picture in pictures.items():
        ElementTree.fromstring(picture)
        assert (ROOT / path).read_text(encoding="utf-8") == picture, path
