"""Looks for what stands beside a compact: a few questions to the file system, and nothing is rendered.

Only the compact that a repository is governed by has surroundings: one called as `compacts.NAMES` say.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from osc_cli.commands import files
from osc_cli.domain.compact.plain import stated
from osc_cli.domain.errors import OscError
from osc_cli.domain.lint.surroundings import NOTHING, CodeFile, DocumentFile, ListedPerson, Surroundings

DOCUMENTS = {
    "code_of_conduct": "CODE_OF_CONDUCT.md",
    "governance": "GOVERNANCE.md",
    "charter": "CHARTER.md",
    "comms_checklist": "COMMS_CHECKLIST.md",
}
"""Where documents stand unless the compact says otherwise. A test holds it to what is rendered."""
TEMPLATES_FOLDER = "compact-templates"
"""Where a project keeps templates of its own unless the compact says otherwise."""
MAX_BYTES = 1024 * 1024
"""No document that people read is longer."""


def look(root: Path, compact: str, data: Mapping[str, Any]) -> Surroundings:
    """Return what stands beside the compact of a repository; `compact` is its path from the root."""
    documents = [
        (name, path) for name, path in _places(data) if (root / path).is_file() and ".." not in path.split("/")
    ]
    listed = _listed(root) if _names_people(data) else ()
    code = _code_file(root, data)
    beside = NOTHING._replace(
        rosters=listed, code=code, kept_code=_kept_code(root, data, code), own_templates=_own_templates(root, data)
    )
    if not documents:
        return beside
    from osc_cli.render.footer import hash_of_data

    return beside._replace(compact=hash_of_data(stated(data)), documents=tuple(_documents(root, compact, documents)))


def _own_templates(root: Path, data: Mapping[str, Any]) -> bool | None:
    """Say whether there is a folder with templates of the project's own, where a language makes it matter."""
    declared = data.get("documents")
    if not isinstance(declared, Mapping) or "language" not in declared:
        return None
    return (root / str(declared.get("templates") or TEMPLATES_FOLDER)).is_dir()


def code_file(data: Mapping[str, Any]) -> str | None:
    """Return the path of the published code of conduct that is printed in ours; None where there is none to print."""
    path, printed = _code(data)
    return path if printed else None


def _code(data: Mapping[str, Any]) -> tuple[str | None, bool]:
    """Return the path of the file that `conduct.code` names, and whether it is printed in our document."""
    value: Any = data
    for key in ("conduct", "code", "file"):
        value = value.get(key) if isinstance(value, Mapping) else None
    if not isinstance(value, str) or ".." in value.split("/"):
        return None, False
    ours = dict(_places(data)).get("code_of_conduct")
    return value, ours is not None and ours.casefold() != value.casefold()


def _code_file(root: Path, data: Mapping[str, Any]) -> CodeFile | None:
    path, printed = _code(data)
    if path is None:
        return None
    try:
        text = files.read(root / path, MAX_BYTES).decode("utf-8", "replace")
    except OscError:
        return CodeFile(path, None, printed)
    return CodeFile(path, text, printed)


def _kept_code(root: Path, data: Mapping[str, Any], code: CodeFile | None) -> CodeFile | None:
    """Return the code of conduct that the project wrote itself, where the compact says that it is left alone."""
    if code is not None:
        return None if code.printed or code.text is None else code
    declared = data.get("documents")
    entry = declared.get("code_of_conduct") if isinstance(declared, Mapping) else None
    if not isinstance(entry, Mapping) or entry.get("skip") is not True:
        return None
    path = str(entry.get("path") or DOCUMENTS["code_of_conduct"])
    if ".." in path.split("/"):
        return None
    try:
        return CodeFile(path, files.read(root / path, MAX_BYTES).decode("utf-8", "replace"), printed=False)
    except OscError:
        return None


def _places(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    declared = data.get("documents")
    for name, usual in DOCUMENTS.items():
        entry = declared.get(name) if isinstance(declared, Mapping) else None
        entry = entry if isinstance(entry, Mapping) else {}
        if entry.get("skip") is not True:
            yield name, str(entry.get("path") or usual)


def _documents(root: Path, compact: str, documents: list[tuple[str, str]]) -> Iterator[DocumentFile]:
    from osc_cli.render.footer import edited, read_footer

    for name, path in documents:
        try:
            text = files.read(root / path, MAX_BYTES).decode("utf-8", "surrogateescape")
        except OscError:
            continue
        footer = read_footer(text)
        if footer is None:
            yield DocumentFile(name, path, None)
        elif footer.source == compact:
            # What another compact of the repository rendered is none of this one's business.
            yield DocumentFile(name, path, footer.compact, edited(text))


def _names_people(data: Mapping[str, Any]) -> bool:
    """Whether the compact lists people by their handles: without them there is nothing to compare a roster with."""
    return bool(data.get("people"))


@lru_cache(64)
def _listed(root: Path) -> tuple[ListedPerson, ...]:
    from osc_cli.commands.repository import rosters
    from osc_cli.commands.repository.reading import Reader

    return tuple(
        ListedPerson(found.source, found.line, found.standing.value, found.handle, found.name)
        for found in rosters.find(Reader(root))
    )
