"""The licence as an SPDX identifier: from a marker, a name in `LICENSES/`, or the opening words of the text."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository import readme
from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.compact.spdx import parse
from osc_cli.domain.interview.answers import Guess

_FILE = re.compile(r"(un)?licen[cs]e(\.\w+|[-_.][\w.-]+)?|copying(\.\w+|[-_.][\w.-]+)?", re.IGNORECASE)
_MARKER = re.compile(r"SPDX-License-Identifier:[ \t]*([A-Za-z0-9.+() -]+?)[ \t]*(?:-->|\*/|$)", re.MULTILINE)
_CHOICE = re.compile(
    r"\bat your (?:own )?(?:option|choice)|\beither of\b|\bdual[- ]licen[cs]"
    r"|\bMIT(?: or |/)Apache|\bApache[-\w. ]*(?: or |/)MIT",
    re.IGNORECASE,
)
"""How a README says that one may choose between licences."""
_OPENING = 3000
"""Characters in which a licence says which one it is; a line about copyright often stands first."""

_ISC = (
    r"Permission to use, copy, modify, and(/or)? distribute this software for any purpose with or without fee"
    r" is hereby granted"
)
# The first that matches wins, so what contains the words of another stands before it.
_KNOWN = (
    (r"GNU AFFERO GENERAL PUBLIC LICENSE Version 3", "AGPL-3.0-only"),
    (r"GNU LESSER GENERAL PUBLIC LICENSE Version 3", "LGPL-3.0-only"),
    (r"GNU LESSER GENERAL PUBLIC LICENSE Version 2\.1", "LGPL-2.1-only"),
    (r"GNU GENERAL PUBLIC LICENSE Version 3", "GPL-3.0-only"),
    (r"GNU GENERAL PUBLIC LICENSE Version 2", "GPL-2.0-only"),
    (r"Apache License,? Version 2\.0", "Apache-2.0"),
    (r"Mozilla Public License,? Version 2\.0", "MPL-2.0"),
    (r"Eclipse Public License - v 2\.0", "EPL-2.0"),
    (r"EUROPEAN UNION PUBLIC LICENCE v\. ?1\.2", "EUPL-1.2"),
    (r"Boost Software License - Version 1\.0", "BSL-1.0"),
    (r"This is free and unencumbered software released into the public domain", "Unlicense"),
    (r"CC0 1\.0 Universal", "CC0-1.0"),
    (r"Attribution-ShareAlike 4\.0 International", "CC-BY-SA-4.0"),
    (r"Attribution 4\.0 International", "CC-BY-4.0"),
    (rf"{_ISC}, provided", "ISC"),
    (_ISC, "0BSD"),
    (r"Redistribution and use in source and binary forms.*All advertising materials", "BSD-4-Clause"),
    (r"Redistribution and use in source and binary forms.*Neither the name", "BSD-3-Clause"),
    (r"Redistribution and use in source and binary forms", "BSD-2-Clause"),
    (r"This software is provided .as-is., without any express or implied warranty", "Zlib"),
    (r"Permission is hereby granted, free of charge, to any person obtaining a copy of this software", "MIT"),
    (r"^(The )?MIT License\b", "MIT"),
)
_NAMES = {"mit": "MIT", "apache": "Apache-2.0", "apache2": "Apache-2.0"}
"""What people put behind `LICENSE-` where it is no SPDX identifier."""


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer the licence when it is clear; of several a person must say how they go together, unless the README does."""
    found = dict(_found(reader))
    if len(found) == 1:
        yield from (Guess("licence", identifier, source) for identifier, source in found.items())
    elif found:
        choosing = _where_one_may_choose(reader)
        if choosing and len(found) == 2 and "LICENSES/" not in "".join(found.values()):
            # In the order in which most write it down.
            choice = " OR ".join(sorted(found, reverse=True))
            yield Guess("licence", choice, f"{choosing}, {' and '.join(found.values())}")
            return
        listed = " and ".join(f"{identifier} ({source})" for identifier, source in found.items())
        reader.notes.append(
            f"several licences were found: {listed}. If one may choose between them, say so with "
            f"`--set 'licence={' OR '.join(sorted(found, reverse=True))}'`; else say under `project.licenses` which "
            "holds for what"
        )


def _where_one_may_choose(reader: Reader) -> str | None:
    readmes = (file for file in reader.names() if readme.NAME.fullmatch(file))
    return next((file for file in readmes if _CHOICE.search(reader.text(file) or "")), None)


def recognise(text: str) -> str | None:
    """Return the identifier of a licence text, or None when it is not one of the common ones."""
    marker = _MARKER.search(text[:_OPENING])
    if marker and parse(marker[1]) is None:
        return marker[1]
    opening = " ".join(text[:_OPENING].split())
    return next((name for words, name in _KNOWN if re.search(words, opening, re.IGNORECASE)), None)


def _found(reader: Reader) -> Iterator[tuple[str, str]]:
    named = [(file, file.rsplit(".", 1)[0]) for file in reader.names("LICENSES")]
    if named:
        # The REUSE specification: one file for each licence, named by its identifier.
        yield from ((name, f"LICENSES/{file}") for file, name in named if parse(name) is None)
        return
    for file in reader.names():
        text = reader.text(file) if _FILE.fullmatch(file) else None
        identifier = recognise(text) or _NAMES.get(_suffix(file)) if text else None
        if identifier:
            doubt = ", which does not say whether later versions are meant" if "GPL" in identifier else ""
            yield identifier, f"{file}{doubt}"


def _suffix(file: str) -> str:
    """Return what stands behind `LICENSE-`, in small letters and without a file's own suffix."""
    return re.sub(r"^\w+[-_.]|\.(txt|md|rst)$", "", file.lower())
