"""The text of a published code of conduct, as the project supplies it, made a part of our document.

Its words stay as they are. What it leaves to the project is filled in from the compact, and its headings go down one
level, below the title of our document.
"""

import re

from osc_cli.domain import adopted_code
from osc_cli.domain.adopted_code import Wanted, body
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.errors import OscError
from osc_cli.render import phrases
from osc_cli.render.anchors import marked_link
from osc_cli.render.escape import Markdown, address, inline

_OURS = re.compile(r"<!--[ \t]*osc:")
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_HEADING = re.compile(r"#{1,5} ")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_OPEN = Markdown("*(not decided yet)*")
_MEASURES = Markdown(f"See {marked_link('What we may do', 'conduct-measures')}.")


def filled_in(text: str, compact: Compact) -> Markdown:
    """Return the text with its placeholders filled in, its headings one level down.

    Raises OscError when it holds marks of this toolkit.
    """
    if _OURS.search(text):
        raise OscError(
            "the file named in `conduct.code.file` holds `<!-- osc:` marks, so it was rendered by this toolkit",
            "give the code as it was published, in a file of its own",
        )
    inner = body(text).replace("\r\n", "\n")
    known = {
        Wanted.CONTACT: _contacts(compact) or _OPEN,
        Wanted.MEASURES: _MEASURES,
        Wanted.NAME: inline(compact.project.name),
        Wanted.OTHER: _OPEN,
    }
    return Markdown(_one_level_down(adopted_code.filled_in(inner, known).strip("\n")))


def _contacts(compact: Compact) -> Markdown | None:
    intake = compact.conduct.intake if compact.conduct else None
    addresses = [contact.address for contact in (intake.contacts or {}).values()] if intake else []
    known = [address(each) for each in addresses if each]
    return phrases.joined(known, "or") if known else None


def _one_level_down(text: str) -> str:
    lines: list[str] = []
    fenced = False
    for line in text.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        if not fenced and _HEADING.match(line):
            lines.append(f"#{line}")
        elif not fenced and lines and lines[-1][:1].isalnum() and _UNDERLINE.fullmatch(line):
            lines[-1] = f"{'##' if line[0] == '=' else '###'} {lines[-1].strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)
