"""Templates run in a sandbox, and what they print is escaped once: not twice, not never."""

from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from jinja2 import DictLoader, TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError

from osc_cli.render.environment import new_environment
from osc_cli.render.escape import Markdown

MACROS = "{% macro bold(x) %}**{{ x }}**{% endmacro %}{% macro wrap() %}<{{ caller() }}>{% endmacro %}"


def rendered(source: str, **values: object) -> str:
    environment = new_environment()
    environment.loader = DictLoader({"m": MACROS, "base": "{% block a %}*{{ x }}*{% endblock %}"})
    names = {"x": "a*b", "safe": Markdown("**s**"), "slots": Markdown("**{}**")}
    return environment.from_string("{% from 'm' import bold, wrap %}" + source).render(**{**names, **values})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*literal* {{ x }}", r"*literal* a\*b"),
        ("{{ safe }}", "**s**"),
        ("{{ bold(x) }}", r"**a\*b**"),
        ("{{ bold(bold(x)) }}", r"****a\*b****"),
        ("{{ 'see ' ~ bold(x) ~ x }}", r"see **a\*b**a\*b"),
        ("{{ x ~ x }}", r"a\*ba\*b"),
        ("{{ [bold(x), x] | join(', ') }}", r"**a\*b**, a\*b"),
        ("{{ [x, x] | join(' | ') }}", r"a\*b \| a\*b"),
        ("{{ bold(x) + x }}{{ x + bold(x) }}", r"**a\*b**a\*ba\*b**a\*b**"),
        ("{{ bold(x) | trim }}", r"**a\*b**"),
        ("{{ slots.format(x) }}", r"\*\*a\*b\*\*"),
        ("{{ safe | upper }}", r"\*\*S\*\*"),
        ("{{ x | safe }}", r"a\*b"),
        ("{{ x | e }}", r"a\*b"),
        ("{% call wrap() %}{{ x }}{% endcall %}", r"<a\*b>"),
        (
            "{% for n in [1, [2]] recursive %}{% if n is iterable %}{{ loop(n) }}{% else %}*{% endif %}{% endfor %}",
            "**",
        ),
        ("{% block q %}*{{ x }}*{% endblock %}{{ self.q() }}", r"*a\*b**a\*b*"),
        ("{{ 2 + 1 }}", "3"),
    ],
)
def test_what_is_printed_is_escaped_once(source: str, expected: str) -> None:
    assert rendered(source) == expected


def test_a_block_of_the_parent_is_not_escaped_again() -> None:
    environment = new_environment()
    environment.loader = DictLoader({"base": "{% block a %}*{{ x }}*{% endblock %}"})
    child = environment.from_string("{% extends 'base' %}{% block a %}{{ super() }}!{% endblock %}")
    assert child.render(x="a*b") == r"*a\*b*!"


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {}])
def test_what_is_no_text_is_not_printed(value: object) -> None:
    with pytest.raises(TypeError, match="is no text"):
        rendered("{{ y }}", y=value)


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ z }}")


@pytest.mark.parametrize(
    "source", ["{{ x.__class__.__mro__ }}", "{{ [].append(1) }}", "{{ bold.__globals__ }}", "{{ ''.__class__ }}"]
)
def test_a_template_does_not_leave_the_sandbox(source: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        rendered(source)


def test_own_templates_go_first_and_reach_the_bundled_ones(tmp_path: Path) -> None:
    own, bundled = tmp_path / "own", tmp_path / "bundled"
    own.mkdir()
    bundled.mkdir()
    (bundled / "a.md.j2").write_text("{% block a %}bundled{% endblock %}", encoding="utf-8")
    (own / "a.md.j2").write_text(
        "{% extends 'osc/a.md.j2' %}{% block a %}own, {{ super() }}{% endblock %}", encoding="utf-8"
    )
    folders: list[Traversable] = [own, bundled]
    assert new_environment(*folders).get_template("a.md.j2").render() == "own, bundled"


@pytest.mark.parametrize("name", ["../secret", "osc/../secret", "a/../../secret", "missing"])
def test_a_template_outside_the_folders_is_not_found(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(TemplateNotFound):
        new_environment(tmp_path / "in").get_template(name)
