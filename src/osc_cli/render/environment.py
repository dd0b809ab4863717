"""The environment that templates run in: sandboxed, strict, and escaping whatever they print.

Jinja's own autoescaping knows HTML only. Here the same idea serves Markdown: an expression is escaped unless its value
is `Markdown`, and what macros, blocks and recursive loops return is Markdown, since it was escaped inside them.
"""

from collections.abc import Callable, Iterable
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.loaders import split_template_path
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_environment

from osc_cli.render.compiled import CompiledTemplates
from osc_cli.render.escape import Markdown, escaped, fragment
from osc_cli.render.resources import templates_root

BUNDLED = "osc/"
"""The prefix under which a project's own template reaches the bundled one that it extends."""


class FolderLoader(BaseLoader):
    """Loads a template from the first folder that has it; the last folder is the bundled one."""

    def __init__(self, *folders: Traversable) -> None:
        self._folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source, its place for error messages, and that it never changes while we run."""
        del environment  # the same for every environment
        folders, name = self._folders, template
        if template.startswith(BUNDLED):
            folders, name = self._folders[-1:], template.removeprefix(BUNDLED)
        for folder in folders:
            file = folder
            for part in split_template_path(name):
                file = file / part
            if file.is_file():
                return file.read_text(encoding="utf-8"), str(file), lambda: True
        raise TemplateNotFound(template)


_COMPILED = CompiledTemplates(str(templates_root()))


def keep_compiled() -> None:
    """Keep the templates that were compiled, for the next run."""
    _COMPILED.save()


class _CodeGenerator(CodeGenerator):
    """Lets `a ~ b` keep Markdown as it is and escape the rest."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 (the compiler looks for this name)
        self.write("environment.concatenated((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class MarkdownEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose expressions are escaped for Markdown."""

    code_generator_class = _CodeGenerator

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call as the sandbox does; text that a part of a template made is Markdown."""
        result = super().call(context, called, *args, **kwargs)
        if isinstance(called, (Macro, BlockReference, LoopContext)) and isinstance(result, str):
            return Markdown(result)
        return result

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Let the result of `text.format(…)` be escaped even when the text was Markdown."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None
        return lambda *args, **kwargs: "".join(wrapped(*args, **kwargs))

    def concatenated(self, parts: Iterable[Any]) -> str:
        """Join the parts of `a ~ b`; as soon as one is Markdown the others are escaped."""
        return _join(list(parts), "")


def new_environment(*folders: Traversable) -> MarkdownEnvironment:
    """Return an environment that finds templates in these folders, the first one first."""
    environment = MarkdownEnvironment(
        loader=FolderLoader(*folders),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=False,
        bytecode_cache=_COMPILED,
    )
    environment.filters.update(join=_joined, trim=_trim)
    return environment


def _finalize(value: Any) -> str:
    """Escape what an expression prints. Nothing declared is never printed: a template asks for it first."""
    if isinstance(value, Undefined):
        return str(value)
    if value is None or isinstance(value, bool) or not isinstance(value, (str, int, date)):
        raise TypeError(f"a template prints {value!r}, which is no text")
    return escaped(value)


def _join(parts: list[Any], between: str) -> str:
    if any(isinstance(part, Markdown) for part in (*parts, between)):
        return fragment(between).join(parts)
    return between.join(str(part) for part in parts)


@pass_environment
def _joined(environment: MarkdownEnvironment, values: Iterable[Any], between: str = "", attribute: str = "") -> str:
    """Replace Jinja's `join`, which forgets what is Markdown."""
    parts = list(values)
    if attribute:
        parts = [environment.getattr(part, attribute) for part in parts]
    return _join(parts, between)


def _trim(value: Any) -> str:
    """Replace Jinja's `trim`, which forgets what is Markdown."""
    text = value.strip()
    return Markdown(text) if isinstance(value, Markdown) else str(text)
