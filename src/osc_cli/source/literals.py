"""Which stretches of a text are quoted or stand in a block of text, where "#" and tabs are ordinary characters."""

from bisect import bisect_right

from osc_cli.domain.diagnostics import SourceMap, Span


class Literals:
    """Answers whether a place stands inside such a stretch."""

    def __init__(self, text: str, sources: SourceMap) -> None:
        """Look at the first character of every key and value."""
        lines = text.splitlines()
        containers = {route[:-1] for route in sources.values}
        spans = [span for route, span in sources.values.items() if route not in containers]
        spans += sources.keys.values()
        self._spans = sorted(literal for span in spans if (literal := _literal(lines, span)))

    def contain(self, line: int, column: int) -> bool:
        """Say whether a place, both numbers from 1, stands inside quotes or a block of text."""
        index = bisect_right(self._spans, Span(line, column, line, column))
        if index == 0:
            return False
        before = self._spans[index - 1]
        return (line, column) < (before.end_line, before.end_column)


def _literal(lines: list[str], span: Span) -> Span | None:
    opening = lines[span.line - 1][span.column - 1 : span.column] if span.line <= len(lines) else ""
    if opening in ("|", ">"):
        return span._replace(line=span.line + 1, column=1)  # beside the sign a comment may stand
    return span if opening in ("'", '"') else None
