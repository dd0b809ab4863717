"""Files that are made to be slow or large in memory, each just below the limit of 256 KiB."""

from collections.abc import Callable, Mapping

LIMIT = 256 * 1024
_HEAD = "compact: 1\nproject: {name: Riverbank}\nroles: {member: {name: Member}}\n"
_DECISIONS = "decisions: {proposal: {electorate: member, passes: [agree > disagree]}}\n"


def _filled(line: Callable[[int], str], head: str = _HEAD) -> bytes:
    """Repeat a line until the file is as large as it may be."""
    parts, size, number = [head.encode()], len(head.encode()), 0
    while size + len(added := line(number).encode()) <= LIMIT:
        parts.append(added)
        size += len(added)
        number += 1
    return b"".join(parts)


def hostile_files() -> Mapping[str, bytes]:
    """Return the files by a name that says what is in them."""
    files = {
        "open brackets, one in another": b"[" * LIMIT,
        "open braces, one in another": b"{a: " * (LIMIT // 4),
        "lists in lists by dashes": b"- " * (LIMIT // 2),
        "one quoted text that never ends": b'a: "' + b"x" * (LIMIT - 4),
        "one plain word": b"x" * LIMIT,
        "question marks": b"? " * (LIMIT // 2),
        "aliases that double each time": _filled(lambda n: f"a{n}: &a{n} [*a{max(n - 1, 0)}, *a{max(n - 1, 0)}]\n"),
        "colons": b"a:" * (LIMIT // 2),
        "unknown keys": _filled(lambda n: f"chartr{n}: x\n"),
        "unknown keys of one letter": _filled(lambda n: f"k{n:x}:\n"),
        "names of nobody": _filled(lambda n: f"  d{n}: {{electorate: membr{n}}}\n", f"{_HEAD}decisions:\n"),
        "roles and wrong names of roles": _filled(
            lambda n: f"  member-{n}: {{step_of: membr-{n}}}\n",
            f"compact: 1\nproject: {{name: Riverbank}}\n{_DECISIONS}roles:\n",
        ),
        "the same key again and again": _filled(lambda _: "roles: {}\n"),
        "wrong values": _filled(lambda n: f"  r{n}: {{term: soon}}\n", f"{_HEAD}bodies:\n"),
        "comments that ignore a rule": _filled(
            lambda _: "# osc: ignore[OSC101] because\n", f"{_HEAD}{_DECISIONS}chartr: {{}}\n"
        ),
        "marks of direction": _filled(lambda _: "# \u202e\n", _HEAD + _DECISIONS),
        "zero bytes": b"\0" * LIMIT,
        "escapes": b'a: "' + b"\\u0041" * ((LIMIT - 5) // 6) + b'"',
        "tabs": b"\t" * LIMIT,
        "ends of lines": b"\n" * LIMIT,
        "long digits": b"compact: " + b"9" * (LIMIT - 9),
        "a licence without end": (
            f"compact: 1\nproject:\n  name: R\n  licenses: {{software: '{'(' * (LIMIT - 200)}'}}\n".encode()
        ),
        "bytes that are no text": b"\xff\xfe" * (LIMIT // 2),
        "brackets in conditions": _filled(
            lambda n: f"  d{n}: {{electorate: member, passes: ['{'(' * 80}agree{')' * 80} > 0']}}\n",
            f"{_HEAD}decisions:\n",
        ),
        "long sums in conditions": _filled(
            lambda n: f"  d{n}: {{electorate: member, passes: [agree > {'agree + ' * 20}1]}}\n", f"{_HEAD}decisions:\n"
        ),
        "one name in a list again and again": _filled(lambda _: "ada,", f"{_HEAD}bodies: {{board: {{holders: ["),
        "different names in one list": _filled(lambda n: f"a{n},", f"{_HEAD}{_DECISIONS}constituencies: ["),
        "bodies that belong to each other": _filled(
            lambda n: f"  b{n}: {{part_of: b{n + 1}, made_of: membr}}\n", f"{_HEAD}{_DECISIONS}bodies:\n"
        ),
        "small maps in one list": _filled(lambda _: "{a: 1},", "x: ["),
    }
    closed = {"one name in a list again and again": b"]}}", "different names in one list": b"]"}
    # Lists that end: an open one would be refused before anybody looks into it.
    return {
        name: text[: LIMIT - 3].rpartition(b",")[0] + closed[name] if name in closed else text
        for name, text in files.items()
    }
