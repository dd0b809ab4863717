"""A Mermaid flowchart that no text from a compact can break.

Ids are counted, never taken from the compact. In a label every character but letters, digits and a few harmless marks
is written as Mermaid's number code (`#34;`), so that a name can end no label, start no HTML and give no directive.
"""

from osc_cli.render.escape import Markdown, plain

LABEL_LIMIT = 80
"""How many characters of a label are drawn; the text beside the picture has all of them."""

_HARMLESS = frozenset(" ,.-'")
_SHAPES = {"box": '["{}"]', "round": '(["{}"])', "question": '{{"{}"}}'}


class Flowchart:
    """Boxes and the arrows between them, drawn in the order in which they were named."""

    def __init__(self, title: str, description: str, direction: str = "TD") -> None:
        self._head = [f"flowchart {direction}", f"  accTitle: {title}", f"  accDescr: {description}"]
        self._ids: dict[str, str] = {}
        self._boxes: list[str] = []
        self._arrows: dict[tuple[str, str, str], list[str]] = {}

    def __len__(self) -> int:
        """How many arrows there are."""
        return len(self._arrows)

    def box(self, key: str, text: str, shape: str = "box") -> str:
        """Draw a box unless one with this key is there already, and return its id."""
        if key not in self._ids:
            self._ids[key] = f"n{len(self._ids) + 1}"
            self._boxes.append(f"  {self._ids[key]}{_SHAPES[shape].format(label(text))}")
        return self._ids[key]

    def arrow(self, start: str, end: str, text: str = "", *, dotted: bool = False) -> None:
        """Draw an arrow between two boxes, given by their ids; a second one between the same two is the same arrow."""
        texts = self._arrows.setdefault((start, "-.->" if dotted else "-->", end), [])
        if text:
            texts.append(text)

    def drawn(self) -> Markdown:
        """Return the picture as a fenced block."""
        arrows = (
            f"  {start} {line}" + (f'|"{label(", or ".join(texts))}"|' if texts else "") + f" {end}"
            for (start, line, end), texts in self._arrows.items()
        )
        return Markdown("\n".join(["```mermaid", *self._head, *self._boxes, *arrows, "```"]))


def label(text: str) -> str:
    """Return a text as it stands inside the quotes of a label, cut where it would fill the picture."""
    line = plain(text)
    if len(line) > LABEL_LIMIT:
        line = f"{line[: LABEL_LIMIT - 1].rstrip()}…"
    return "".join(one if one.isalnum() or one in _HARMLESS else f"#{ord(one)};" for one in line) or " "
