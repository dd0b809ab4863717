"""The licence as an SPDX identifier: from a marker, a name in `LICENSES/`, or the opening words of the text."""

import re
from collections.abc import Iterator

from osc_cli.commands.repository.reading import Reader
from osc_cli.domain.compact.spdx import parse
from osc_cli.domain.interview.answers import Guess

_FILE = re.compile(r"(un)?licen[cs]e(\.\w+|[-_.][\w.-]+)?|copying(\.\w+|[-_.][\w.-]+)?", re.IGNORECASE)
_MARKER = re.compile(r"SPDX-License-Identifier:[ \t]*([A-Za-z0-9.+() -]+?)[ \t]*(?:-->|\*/|$)", re.MULTILINE)
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
)


def guesses(reader: Reader) -> Iterator[Guess]:
    """Offer the licence when it is clear; two different ones need a person to say how they go together."""
    found = dict(_found(reader))
    if len(found) == 1:
        yield from (Guess("licence", identifier, source) for identifier, source in found.items())
    elif found:
        listed = " and ".join(f"{identifier} ({source})" for identifier, source in found.items())
        reader.notes.append(f"several licences were found: {listed}. Say under `project.licenses` which holds for what")


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
        identifier = recognise(text) if text else None
        if identifier:
            doubt = ", which does not say whether later versions are meant" if "GPL" in identifier else ""
            yield identifier, f"{file}{doubt}"
