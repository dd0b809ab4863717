"""Every field with a size, a yes or no or a choice of answers is either known to protect or known not to."""

from collections.abc import Iterator

from osc_cli.domain.communication.labels import LABELS
from osc_cli.domain.compact.format import from_models
from osc_cli.domain.compact.patterns import DURATION, RHYTHM, WORDS_OF_PATTERN
from osc_cli.domain.compact.shape import Shape
from osc_cli.domain.diff.protection_table import NEITHER, ORDERS, SAFER

_LENGTHS = {WORDS_OF_PATTERN[DURATION], WORDS_OF_PATTERN[RHYTHM]}
_LABELS = {label.name for label in LABELS}


def _fields(shape: Shape, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Shape]]:
    for name, below in (shape.fields or {}).items():
        yield (*route, name), below
        yield from _fields(below, (*route, name))
    for inner in (shape.entries, shape.items):
        if inner is not None:
            yield from _fields(inner, route)


def _can_be_judged(shape: Shape) -> bool:
    is_label = bool(shape.options) and set(shape.options) <= _LABELS
    has_size = bool({"number", "true or false"} & shape.kinds) or not _LENGTHS.isdisjoint(shape.words)
    return has_size or (bool(shape.options) and not is_label)


def _names(route: tuple[str, ...]) -> set[str]:
    return {route[-1], *(f"{above}.{route[-1]}" for above in route[:-1])}


def test_every_field_that_can_be_judged_is_in_the_table_or_named_as_one_that_protects_nobody() -> None:
    known = {*SAFER, *ORDERS, *NEITHER}
    fields = list(_fields(from_models().shape))
    unknown = {".".join(route) for route, shape in fields if _can_be_judged(shape) and not _names(route) & known}
    assert unknown == set()
    # Nothing is in the table that the format does not know.
    assert known <= {name for route, _ in fields for name in _names(route)}
    assert not SAFER.keys() & NEITHER
    assert not ORDERS.keys() & {*NEITHER, *SAFER}


def test_the_answers_of_an_order_are_those_of_the_format() -> None:
    options = {name: set(shape.options) for route, shape in _fields(from_models().shape) for name in _names(route)}
    for name, order in ORDERS.items():
        assert {value for values in order for value in values} - {None} == options[name]
