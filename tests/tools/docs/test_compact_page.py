import re

from pydantic import BaseModel

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.model_shape import shape_of_model
from osc_cli.domain.compact.shape import Shape
from osc_cli.render.anchors import slug
from tools.docs.compact_page import compact_page

PAGE = compact_page()["docs/reference/compact.md"]
HEADINGS = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)


def models(model: type[BaseModel] = Compact) -> set[type[BaseModel]]:
    """Return every article class, found in pydantic's own way: not the way in which the page finds them."""
    found = {model}
    waiting = [model]
    while waiting:
        for field in waiting.pop().model_fields.values():
            for below in inside(field.annotation):
                if below not in found:
                    found.add(below)
                    waiting.append(below)
    return found


def inside(annotation: object) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {model for part in getattr(annotation, "__args__", ()) for model in inside(part)}


def test_every_field_of_every_article_is_there_with_its_meaning() -> None:
    rows = PAGE.split("\n")
    missing = []
    for model in models():
        for name, field in model.model_fields.items():
            meaning = (field.description or "").partition(" Default: ")[0]
            assert meaning, f"{model.__name__}.{name} has no description"
            if not any(row.startswith(f"| `{field.alias or name}`") and meaning in row for row in rows):
                missing.append(f"{model.__name__}.{name}")
    assert missing == []


def test_every_field_says_what_may_stand_there() -> None:
    rows = [row for row in PAGE.split("\n") if row.startswith("| `")]
    assert len(rows) > 300
    assert [row for row in rows if row.endswith("|  |")] == []


def test_every_option_of_an_enumeration_is_there() -> None:
    options: set[str] = set()
    seen: list[Shape] = []

    def collect(shape: Shape) -> None:
        if shape not in seen:
            seen.append(shape)
            options.update(shape.options)
            for below in (shape.items, shape.entries, *(shape.fields or {}).values()):
                if below is not None:
                    collect(below)

    collect(shape_of_model(Compact))
    assert {"second-round", "AMBER+STRICT", "schulze"} <= options
    assert {option for option in options if f"`{option}`" not in PAGE} == set()


def test_a_default_and_a_source_are_said() -> None:
    assert "What happens without a quorum. Default: inconclusive." in PAGE
    assert "Source: PEP 13 and Kubernetes steering charter." in PAGE
    assert "Default: not declared. |" not in PAGE, "the page says once that nothing holds where no default is named"


def test_units_are_said() -> None:
    assert (
        "| `open_for` | How long a vote is open. Default: not declared: the rule is not judged on time. | a duration"
        in PAGE
    )
    assert "a percentage `66%`" in PAGE


def test_every_link_leads_to_a_heading() -> None:
    anchors = [slug(heading) for heading in HEADINGS]
    assert len(anchors) == len(set(anchors)), "a forge would count equal headings"
    links = set(re.findall(r"\]\(#([^)]*)\)", PAGE))
    assert len(links) > 60
    assert links - set(anchors) == set()
