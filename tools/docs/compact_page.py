"""`docs/reference/compact.md`: every article and every field, from the descriptions in the models."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.anchors import slug
from tools.docs.field_words import Links, models_in, say
from tools.docs.markdown import page, table

INTRODUCTION = """\
A compact is one YAML file, `compact.yaml`. This page lists everything that may stand in it, in reading order.

- **Almost everything is optional.** What is not declared stays open: the documents say so plainly.
- **Where no default is named, none holds:** the project has not decided.
- `ID` stands for a name that you choose: small letters, digits and single hyphens, such as `welcome-group`.
- `[]` stands for the entries of a list.
- A longer text, such as a mission or a description, may hold `*emphasis*`, lists with `-` or `1.`, and links to the web
  or to a mail address. A short one is taken as it stands.
- A key that is not listed here is an error. Keys of your own begin with `x-`; they are allowed everywhere, and kept.
- For completion while you type, give your editor the schema:
  [compact.v1.schema.json](../schemas/compact.v1.schema.json), or what `osc schema` prints."""


class Section(NamedTuple):
    """One article, and the place where it is explained."""

    place: str
    model: type[BaseModel]
    among_several: bool = False
    """Whether maps of another form may stand at the same place."""

    @property
    def title(self) -> str:
        """The heading: the place, and where that is not enough the key by which the form is recognised."""
        if not self.among_several:
            return f"`{self.place}`"
        mark = next(name for name, field in self.model.model_fields.items() if field.is_required())
        return f"`{self.place}` with `{mark}`"

    @property
    def level(self) -> int:
        """How deep the heading is: 2 for what stands at the top of the file."""
        return 2 if len([part for part in self.place.split(".") if part != "ID"]) == 1 else 3


def compact_page() -> dict[str, str]:
    """Return the page."""
    sections = list(_sections())
    links = {section.model: f"[{section.title}](#{slug(section.title)})" for section in sections}
    return {"docs/reference/compact.md": page("# The compact, field by field", INTRODUCTION, *_blocks(sections, links))}


def _blocks(sections: list[Section], links: Links) -> Iterator[str]:
    yield "## At the top of the file"
    yield _fields(Compact, links)
    for section in sections:
        yield f"{'#' * section.level} {section.title}"
        yield (section.model.__doc__ or "").strip()
        yield _fields(section.model, links)


def _fields(model: type[BaseModel], links: Links) -> str:
    rows = []
    for name, field in model.model_fields.items():
        key = f"`{field.alias or name}`" + (" (required)" if field.is_required() else "")
        rows.append((key, _meaning(field), say(model.__annotations__[name], links)))
    return table(("Key", "Says", "Write"), rows)


def _meaning(field: FieldInfo) -> str:
    said = field.description or ""
    for usual in (" Default: not declared.", " Default: none, the field is required."):
        said = said.replace(usual, "")
    return said


def _sections(model: type[BaseModel] = Compact, place: str = "", seen: set[object] | None = None) -> Iterator[Section]:
    """Walk down in reading order; an article that stands in several places is explained at the first."""
    seen = {Compact} if seen is None else seen
    for name, field in model.model_fields.items():
        found = list(models_in(model.__annotations__[name]))
        for path, below in found:
            if below in seen:
                continue
            seen.add(below)
            here = f"{place}.{field.alias or name}{path}".lstrip(".")
            paths = [other for other, _ in found]
            yield Section(here, below, paths.count(path) > 1)
            yield from _sections(below, here, seen)
