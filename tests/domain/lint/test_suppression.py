import pytest

from osc_cli.commands.compacts import check
from tests.support import SMALLEST_COMPACT

EMPTY = "conduct: {}"


def _codes(addition: str) -> list[str]:
    return [diagnostic.rule for diagnostic in check(f"{SMALLEST_COMPACT}{addition}\n".encode(), "c").diagnostics]


@pytest.mark.parametrize(
    ("addition", "expected"),
    [
        pytest.param(EMPTY, ["OSC103"], id="nothing is ignored by default"),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC103] because May", [], id="same line"),
        pytest.param(f"# osc: ignore[OSC103] because May\n{EMPTY}", [], id="line before"),
        pytest.param(f"{EMPTY}  # osc: ignore[empty-article] because May", [], id="by name"),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC103]", ["OSC103", "OSC030"], id="a reason is needed"),
        pytest.param(f"{EMPTY}\n# osc: ignore[OSC103] because May", ["OSC103", "OSC032"], id="too late"),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC999] because May", ["OSC103", "OSC031"], id="unknown rule"),
        pytest.param(f"{EMPTY}\nlint: {{ignore: {{OSC103: in May}}}}", [], id="for the whole compact"),
        pytest.param(f"{EMPTY}\nlint: {{ignore: {{empty-article: in May}}}}", [], id="whole compact by name"),
        pytest.param("lint: {ignore: {OSC103: in May}}", ["OSC032"], id="nothing left to ignore"),
        pytest.param("sumary: x  # osc: ignore[OSC020] because", ["OSC020", "OSC030"], id="no reason after because"),
        pytest.param(
            "sumary: x  # osc: ignore[OSC020] because I like it", ["OSC020", "OSC032"], id="a broken file stays broken"
        ),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC103, OSC206] because May", ["OSC032"], id="one of two is not used"),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC103, OSC701] because May", [], id="one of two was not judged"),
        pytest.param(f"{EMPTY}  # osc: ignore[OSC102] because May\n\f", ["OSC003"], id="a file that cannot be read"),
        pytest.param('charter: {vision: "a # osc: ignore[OSC103] because"}', [], id="text is no comment"),
    ],
)
def test_suppressions(addition: str, expected: list[str]) -> None:
    assert sorted(_codes(addition)) == sorted(expected)
