"""Repositories of many kinds: what is guessed, and from where. The golden files were checked by reading."""

from pathlib import Path

import pytest

from osc_cli.commands.repository import look
from tests.commands.repository.found import FOLDER, NAMES, make, shown
from tests.support import Golden


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found(tmp_path: Path, name: str, golden: Golden) -> None:
    golden(FOLDER / name / "found.txt", shown(look(make(name, tmp_path))))


def test_there_are_fifteen_at_least() -> None:
    assert len(NAMES) >= 15
