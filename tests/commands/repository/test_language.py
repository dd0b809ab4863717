"""A README that is plainly not in English is noticed, and no English one is taken for another language."""

from pathlib import Path

import pytest

from osc_cli.commands.repository import look
from tests.support import ROOT

GERMAN = """# Pegel

Pegel liest die Wasserstände von Flüssen und warnt bei Hochwasser. Die Sensoren senden jede Minute einen Wert,
und der Server vergleicht ihn mit den Werten der letzten Jahre. Wer mitmachen will, findet im Wiki alles, was man dazu
braucht, und im Forum Leute, die gern helfen. Pegel heißt auf Englisch gauge, und so heißt auch der Befehl.
"""
FRENCH = """# Jauge

Jauge lit le niveau des rivières et prévient quand il monte. Les capteurs envoient une valeur toutes les dix minutes, et
le serveur la compare aux valeurs des années passées. Pour participer, tout ce qu'il faut savoir est dans le wiki, et il
y a sur le forum des gens qui aident volontiers.
"""
GREEK = "# Στάθμη\n\n" + "Διαβάζει τη στάθμη των ποταμών και προειδοποιεί όταν ανεβαίνει. " * 5
JAPANESE = "# 水位\n\n" + "川の水位を読み、上がると警告します。センサーは十分ごとに値を送ります。" * 20
DRY = """# Gauge

Reads gauges. Features: fast parser, small binary, plugins, colour output, shell completion, JSON export. Runs on Linux,
macOS, BSD. Needs Rust. Install with cargo. Documentation: see docs folder. Support: issue tracker. Licence: MIT.
"""


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        pytest.param(GERMAN, True, id="German"),
        pytest.param(FRENCH, True, id="French"),
        pytest.param(GREEK, True, id="Greek"),
        pytest.param(JAPANESE, True, id="Japanese"),
        pytest.param(DRY, False, id="a dry list"),
        pytest.param("# Pegel\n\nEin kurzer Satz.\n", False, id="too short to tell"),
        pytest.param(GERMAN + "\n" + (ROOT / "README.md").read_text(encoding="utf-8"), False, id="two languages"),
    ],
)
def test_the_language_of_a_readme(tmp_path: Path, text: str, foreign: bool) -> None:
    (tmp_path / "README.md").write_text(text, encoding="utf-8")
    notes = [note for note in look(tmp_path).notes if "not to be in English" in note]
    assert bool(notes) == foreign
    assert all(note.startswith("README.md seems") for note in notes)


@pytest.mark.slow
def test_every_page_of_ours_is_taken_for_english(tmp_path: Path) -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"), *ROOT.glob("examples/*/*.md")]
    assert len(pages) > 20
    for page in pages:
        (tmp_path / "README.md").write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
        assert look(tmp_path).notes == (), page
