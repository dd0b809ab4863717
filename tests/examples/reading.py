"""How the tests of the examples read a compact: as plain data, by routes such as `decisions.proposal.passes.0`."""

from functools import cache
from typing import Any, NamedTuple

from osc_cli.source.loader import load
from tests.support import ROOT


class Says(tuple[str, ...]):
    """Words that a text in our own words must contain; the figures among them are the source's."""

    __slots__ = ()


class Fact(NamedTuple):
    """One rule that a source states: where the example says it, and what."""

    example: str
    route: str
    expected: Any

    def __str__(self) -> str:
        return f"{self.example}: {self.route}"


def says(*words: str) -> Says:
    """Expect a text that contains all of these."""
    return Says(words)


def facts(example: str, stated: dict[str, Any]) -> list[Fact]:
    """Make facts of a table from routes to values."""
    return [Fact(example, route, expected) for route, expected in stated.items()]


@cache
def read(example: str) -> Any:
    """Return the plain data of one example."""
    loaded = load((ROOT / "examples" / example / "compact.yaml").read_bytes())
    assert loaded.findings == (), loaded.findings
    return loaded.data


def value_at(example: str, route: str) -> Any:
    """Follow a route; where nothing is declared the answer is None."""
    value = read(example)
    for key in route.split("."):
        if isinstance(value, list):
            value = value[int(key)] if int(key) < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def check(fact: Fact) -> None:
    """Assert that the example states the fact."""
    value = value_at(fact.example, fact.route)
    if isinstance(fact.expected, Says):
        missing = [word for word in fact.expected if word not in str(value)]
        assert not missing, f"{fact}: {value!r} does not say {missing}"
    else:
        assert value == fact.expected, f"{fact}: {value!r}"
