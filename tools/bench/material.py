"""Everything that the commands of the benchmark work on, written into one folder."""

import subprocess
from pathlib import Path

from tools.bench.compacts import ELECTION, SMALLEST, amended, ballots, compact, fleet
from tools.bench.hostile import LIMIT

FLEET_SIZE = 1000
FLEET_LINES = 300


def lay_out(folder: Path, binaries: Path) -> list[str]:
    """Write compacts, schema and copier's template; return the paths of the fleet."""
    (folder / "300.yaml").write_text(compact(300), encoding="utf-8")
    (folder / "3000.yaml").write_text(compact(3000), encoding="utf-8")
    (folder / "3000-amended.yaml").write_text(amended(compact(3000)), encoding="utf-8")
    (folder / "smallest.yaml").write_text(SMALLEST, encoding="utf-8")
    (folder / "smallest-amended.yaml").write_text(SMALLEST.replace("Riverbank", "Riverside"), encoding="utf-8")
    (folder / "election.yaml").write_text(f"{compact(300)}{ELECTION}", encoding="utf-8")
    (folder / "ballots.csv").write_text(ballots(300, 40), encoding="utf-8")
    with (folder / "large.yaml").open("wb") as large:
        large.truncate(50 * 1024 * 1024)  # nothing of it passes through our memory, see runner.own_mebibytes
    (folder / "fleet").mkdir()
    names = [f"fleet/{number:03}.yaml" for number in range(FLEET_SIZE)]
    for name, text in zip(names, fleet(FLEET_SIZE, FLEET_LINES), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    schema = subprocess.run([binaries / "osc", "schema"], check=True, capture_output=True).stdout
    (folder / "compact.schema.json").write_bytes(schema)
    _copier_template(folder, binaries)
    return names


def _copier_template(folder: Path, binaries: Path) -> None:
    """Make a template that gives the same four files: our documents, with one variable where the name stands."""
    made = folder / "as-rendered"
    command = [str(binaries / "osc"), "render", "--compact", str(folder / "300.yaml"), "--output", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    template = folder / "template"
    template.mkdir()
    (template / "copier.yml").write_text("name:\n  type: str\n  default: Riverbank\n", encoding="utf-8")
    documents = sorted(made.glob("*.md"))
    assert len(documents) == 4, documents
    for document in documents:
        text = document.read_text(encoding="utf-8")
        for opening in ("{{", "{%", "{#"):
            text = text.replace(opening, f"{{{{ '{opening}' }}}}")
        (template / f"{document.name}.jinja").write_text(text.replace("Riverbank", "{{ name }}"), encoding="utf-8")


def lay_out_hostile(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """Write the hostile files; return the path of each by its name."""
    (folder / "hostile").mkdir()
    paths = {}
    for number, (name, content) in enumerate(files.items()):
        assert len(content) <= LIMIT, name
        paths[name] = f"hostile/{number:02}.yaml"
        (folder / paths[name]).write_bytes(content)
    return paths
