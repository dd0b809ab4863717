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
from osc_cli.render.headings import lowered

_OURS = re.compile(r"<!--[ \t]*osc:")
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
    return Markdown(lowered(adopted_code.filled_in(inner, known).strip("\n"), 1, title=1))


def _contacts(compact: Compact) -> Markdown | None:
    intake = compact.conduct.intake if compact.conduct else None
    addresses = [contact.address for contact in (intake.contacts or {}).values()] if intake else []
    known = [address(each) for each in addresses if each]
    return phrases.joined(known, "or") if known else None
