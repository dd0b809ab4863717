"""What is checked in a project's own templates when they are compiled: a slip in a name must not be silent."""

from collections.abc import Collection
from importlib.resources.abc import Traversable

from jinja2 import Environment, TemplateSyntaxError, nodes

from osc_cli.domain.errors import OscError
from osc_cli.domain.suggest import closest


def check_places(folder: Traversable, known: Collection[str]) -> None:
    """Refuse a template of a document that stands where nobody looks for it, or under a name that no document has.

    Raises OscError.
    """
    inner = folder / "documents"
    names = [f"documents/{file.name}" for file in (inner.iterdir() if inner.is_dir() else ())]
    names += [file.name for file in folder.iterdir() if f"documents/{file.name}" in known]
    for name in sorted(names):
        if name.endswith(".j2") and name not in known:
            close = closest(f"documents/{name.removeprefix('documents/')}", known)
            raise OscError(
                f"{folder.name}/{name} is the template of no document",
                f"did you mean `{folder.name}/{close}`?" if close else f"there are {', '.join(sorted(known))}",
            )


def check_blocks(environment: Environment, tree: nodes.Template, name: str | None, filename: str | None) -> None:
    """Refuse a block that replaces nothing: what stands in it would never be printed.

    Raises TemplateSyntaxError.
    """
    extended = next(tree.find_all(nodes.Extends), None)
    if extended is None or not isinstance(extended.template, nodes.Const):
        return
    parent = str(extended.template.value)
    if parent == name:
        raise TemplateSyntaxError(
            f"it extends itself; write `osc/{parent}` to extend the one that comes with the toolkit",
            extended.lineno,
            name,
            filename,
        )
    known = _blocks(environment, parent, {name or ""})
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            close = closest(node.name, sorted(known))
            meant = f"did you mean `{close}`?" if close else f"there are {', '.join(sorted(known))}"
            raise TemplateSyntaxError(f"{parent} has no block `{node.name}`; {meant}", node.lineno, name, filename)


def _blocks(environment: Environment, name: str, seen: set[str]) -> set[str]:
    """Return the names of all blocks of a template and of those that it extends."""
    if name in seen or environment.loader is None:
        return set()
    source, _, _ = environment.loader.get_source(environment, name)
    tree = environment.parse(source, name)
    found = {block.name for block in tree.find_all(nodes.Block)}
    for extended in tree.find_all(nodes.Extends):
        if isinstance(extended.template, nodes.Const):
            found |= _blocks(environment, str(extended.template.value), seen | {name})
    return found
