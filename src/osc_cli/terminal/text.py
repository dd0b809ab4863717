"""Text that comes from outside, made safe to show on a terminal."""

import unicodedata


def visible(text: str) -> str:
    """Show control and direction-changing characters by their code instead of letting them act."""
    return "".join(character if _harmless(character) else _code(character) for character in text)


def _harmless(character: str) -> bool:
    return character == "\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def width(text: str) -> int:
    """How many columns a text takes: wide characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def plural(count: int, word: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def columns() -> int:
    """How wide text may be: it fits into the terminal, and an eye can follow it."""
    import shutil  # lint, which must start at once, wraps nothing

    return min(shutil.get_terminal_size().columns - 2, 78)


def shortened(text: str, indent: int = 0) -> str:
    """Cut text so that it fits into one line of that width, behind an indentation."""
    room = max(columns() - indent, 20)
    return text if width(text) <= room else f"{text[: room - 1].rstrip()}…"


def wrapped(text: str, indent: int = 0, *, whole_code: bool = False) -> list[str]:
    """Break text into lines of that width, behind an indentation.

    With `whole_code`, what stands between backticks stays on one line, so that it can be copied from there.
    """
    import re
    import textwrap

    if whole_code:
        text = re.sub("`[^`]+`", lambda code: code[0].replace(" ", "\0"), text)
    lines = textwrap.wrap(text, max(columns() - indent, 20), break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines] if whole_code else lines
