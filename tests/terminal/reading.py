"""How much a person has to read on a screen of the wizard."""

import re


def words_to_read(screen: str, *, known: bool) -> int:
    """Count the words of the question on a screen, and of what came before the first one.

    How to answer is the same each time: it is counted once.
    """
    lines = screen.split("\n")
    start = max((number for number, line in enumerate(lines) if re.match(r"[0-9]+ of ", line)), default=0)
    if "Shall I write this?" in screen:
        start = 0  # the review
    text = re.sub(r"\s+", " ", "\n".join(lines[start:] if known else lines))
    again = r"\(arrows or number, then Enter; < goes back\)|Enter leaves it open\.|Description:|In the documents:"
    return len(re.findall(r"\S*[A-Za-z]\S*", re.sub(again, "", text) if known else text))
