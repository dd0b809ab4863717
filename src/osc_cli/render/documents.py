"""The documents that a compact is rendered to: all of them in memory, before anything is written."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.errors import OscError
from osc_cli.render.anchors import relative, resolve
from osc_cli.render.environment import MarkdownEnvironment, keep_compiled, new_environment
from osc_cli.render.escape import Markdown
from osc_cli.render.footer import hash_of, with_footer
from osc_cli.render.open_points import gathered
from osc_cli.render.own_templates import check_places
from osc_cli.render.resources import templates_root
from osc_cli.render.speech import speech
from osc_cli.render.tidy import tidy
from osc_cli.render.vocabulary import equip


@dataclass(frozen=True)
class Document:
    """One kind of document. Its name is also its field in the article `documents`."""

    name: str
    path: str
    """Where it stands unless the compact says otherwise, from the root of the repository."""

    @property
    def template(self) -> str:
        """The name of the template."""
        return f"documents/{self.path}.j2"


DOCUMENTS = (
    Document("code_of_conduct", "CODE_OF_CONDUCT.md"),
    Document("governance", "GOVERNANCE.md"),
    Document("charter", "CHARTER.md"),
    Document("comms_checklist", "COMMS_CHECKLIST.md"),
)


@dataclass(frozen=True)
class Rendered:
    """A rendered document that nobody has written yet."""

    name: str
    path: str
    """From the root of the repository, with `/`."""
    text: str


def paths_of(compact: Compact, named: Collection[str] = ()) -> dict[str, str]:
    """Return where each document stands; documents that the compact skips are not there unless they are named.

    Raises OscError when two documents stand in one place, or one would stand outside the repository.
    """
    chosen: dict[str, str] = {}
    for document in DOCUMENTS:
        wanted = getattr(compact.documents, document.name) if compact.documents else None
        if wanted is not None and wanted.skip and document.name not in named:
            continue
        path = (wanted.path if wanted else None) or document.path
        if ".." in path.split("/"):
            raise OscError(f"`documents.{document.name}.path` leads out of the repository: {path}")
        other = next((name for name, taken in chosen.items() if taken.casefold() == path.casefold()), None)
        if other:
            raise OscError(f"The documents {other} and {document.name} have the same path: {path}")
        chosen[document.name] = path
    return chosen


def render(
    compact: Compact,
    *,
    compact_path: str = "compact.yaml",
    own_templates: Traversable | None = None,
    adopted_code: str | None = None,
    only: Collection[str] | None = None,
) -> tuple[Rendered, ...]:
    """Render the documents of a compact.

    Args:
        compact: A valid compact.
        compact_path: Where it stands, from the root of the repository; the last line of each document says so.
        own_templates: The folder with templates of the project's own, which go before the bundled ones.
        adopted_code: The text of the published code of conduct that the project supplies, as it stands in its file.
        only: The names of the documents to return, also of those that the compact skips; links still know about the
            others.

    Raises:
        OscError: A template is broken, or two documents would stand in one place.
    """
    environment = ready(compact, own_templates)
    if adopted_code is not None:
        from osc_cli.render.adopted_code import (
            filled_in,
        )  # its patterns take long to compile, and few projects need them

        environment.globals["adopted_code"] = filled_in(adopted_code, compact)
    paths = paths_of(compact, only or ())
    places = {**kept(compact), **paths}
    texts = {
        paths[document.name]: tidy(gathered(_rendered(environment, document, paths, places)))
        for document in DOCUMENTS
        if document.name in paths
    }
    keep_compiled()
    resolved, digest = resolve(texts), hash_of(compact)
    return tuple(
        Rendered(name, path, with_footer(resolved[path], compact_path, digest))
        for name, path in paths.items()
        if only is None or name in only
    )


def ready(compact: Compact, own_templates: Traversable | None = None) -> MarkdownEnvironment:
    """Return the environment that the templates of a compact run in."""
    folders = [own_templates] if own_templates is not None else []
    for folder in folders:
        check_places(folder, [document.template for document in DOCUMENTS])
    environment = new_environment(*folders, templates_root())
    equip(environment, compact)
    environment.globals.update(speech(compact))
    return environment


def kept(compact: Compact) -> dict[str, str]:
    """Return where documents stand that somebody else wrote: they are skipped, and still worth a link."""
    declared = {document.name: getattr(compact.documents, document.name, None) for document in DOCUMENTS}
    return {name: wanted.path for name, wanted in declared.items() if wanted and wanted.skip and wanted.path}


def _rendered(
    environment: MarkdownEnvironment, document: Document, paths: Mapping[str, str], places: Mapping[str, str]
) -> str:
    here = paths[document.name]
    # A path holds nothing that means something inside the brackets of a link (its type sees to that).
    links = {
        other.name: Markdown(relative(here, places[other.name])) if other.name in places else None
        for other in DOCUMENTS
    }
    return rendered(environment, document.template, documents=links)


def rendered(environment: MarkdownEnvironment, template: str, **values: Any) -> str:
    """Render one template.

    Raises OscError, with the place, when it is broken.
    """
    try:
        return environment.get_template(template).render(**values)
    except (
        TemplateError,
        TypeError,
        ArithmeticError,
        LookupError,
        ValueError,
        RecursionError,
        AttributeError,
    ) as error:
        raise OscError(f"{_place(error) or template}: {_complaint(error)}", _HINT) from error


_HINT = "`osc explain templates` lists the blocks and what a template can use"


def _complaint(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, RecursionError):
        return "it calls itself without an end"
    return (error.message or "") if isinstance(error, TemplateSyntaxError) else str(error)


def _place(error: Exception) -> str:
    """Name the line of the template where it went wrong: the deepest frame that is a template's."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return f"{_shown(error.filename)}:{error.lineno}"
    place, trace = "", error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            place = f"{_shown(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _shown(file: str) -> str:
    """Show the path of a template from the folder that the command was called in, if it is below it."""
    path = Path(file)
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()
