"""Answers from a file and from flags."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from osc_cli.commands import files
from osc_cli.domain.errors import OscError
from osc_cli.domain.interview.answers import shape_at
from osc_cli.domain.interview.question import Kind
from osc_cli.domain.interview.questions import BY_ID
from osc_cli.source.loader import MAX_BYTES, load


def gather(preset: str | None, file: Path | None, pairs: Sequence[str]) -> list[tuple[str, object]]:
    """Collect all that was said before anybody is asked: a file, then `KEY=VALUE` pairs, then the preset's own option.

    Raises OscError when a file cannot be read, or a pair is none.
    """
    said = [*(_from_file(file) if file else ()), *(_pair(pair) for pair in pairs)]
    return [*said, *([("preset", preset)] if preset is not None else [])]


def _from_file(file: Path) -> Iterator[tuple[str, object]]:
    name = "standard input" if str(file) == "-" else str(file)
    raw = files.read_stdin(MAX_BYTES) if str(file) == "-" else files.read(file, MAX_BYTES)
    loaded = load(raw)
    for finding in loaded.findings:
        line = f", line {finding.span.line}" if finding.span else ""
        raise OscError(f"cannot read the answers in {name}{line}: {finding.message}", finding.hint)
    if not isinstance(loaded.data, Mapping):
        raise OscError(f"the answers in {name} are no map", "write one answer on each line, as in `name: Riverbank`")
    yield from loaded.data.items()


def _pair(pair: str) -> tuple[str, object]:
    key, equals, value = pair.partition("=")
    key = key.strip()
    if not equals or not key:
        raise OscError(f"`{pair}` is no answer", "write it as KEY=VALUE, as in --set name=Riverbank")
    if key in BY_ID:
        several = BY_ID[key].kind is Kind.SEVERAL
        return key, [each.strip() for each in value.split(",") if each.strip()] if several else value
    return key, _value(key, value)


def _value(key: str, text: str) -> object:
    """Read a value as YAML where the format wants more than text: `2`, `true`, `[agree > disagree]`."""
    shape = shape_at(tuple(key.split(".")))
    if shape is None or shape.kinds <= {"text"}:
        return text
    loaded = load(f"value: {text}\n".encode("utf-8", "surrogateescape"))
    if loaded.findings or not isinstance(loaded.data, Mapping):
        return text
    return loaded.data.get("value")
