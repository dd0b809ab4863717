"""The environment that templates run in: sandboxed, strict, and escaping whatever they print.

Jinja's own autoescaping knows HTML only. Here the same idea serves Markdown: an expression is escaped unless its value
is `Markdown`, and what macros, blocks and recursive loops return is Markdown, since it was escaped inside them.
"""

from collections.abc import Callable, Iterable
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.loaders import split_template_path
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing, pass_environment

from osc_cli.domain.compact.base import Article
from osc_cli.domain.suggest import closest
from osc_cli.render.compiled import CompiledTemplates
from osc_cli.render.escape import Markdown, escaped, fragment
from osc_cli.render.limits import Limits, check_growth
from osc_cli.render.own_templates import check_blocks
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
                return _text(file, template), str(file), lambda: True
        raise TemplateNotFound(template)


def _text(file: Traversable, name: str) -> str:
    raw = file.read_bytes()
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise TemplateSyntaxError("it is not in UTF-8", raw[: error.start].count(b"\n") + 1, name, str(file)) from None


_BUNDLED_FOLDER = str(templates_root())
_COMPILED = CompiledTemplates(_BUNDLED_FOLDER)
_EACH = "each of a loop"
"""The name of the filter that counts the rounds; no template can write it."""


def keep_compiled() -> None:
    """Keep the templates that were compiled, for the next run."""
    _COMPILED.save()


class NotThere(StrictUndefined):
    """Something that a template names and that does not exist; using it is an error that says what was meant."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is missing:
            return f"nothing is called `{name}` here"
        known = getattr(type(self._undefined_obj), "model_fields", ())
        close = closest(name, known)
        hint = f"; did you mean `{close}`?" if close else ""
        return f"{type(self._undefined_obj).__name__} has no field `{name}`{hint}"


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
    intercepted_binops = frozenset({"*", "**", "+"})

    def __init__(self, **options: Any) -> None:
        """Take the options of Jinja's environment."""
        self.limits = Limits()
        super().__init__(finalize=self._finalize, **options)
        self.filters[_EACH] = self.limits.each
        self.globals.pop("lipsum")

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Generate code; a template that is not ours is checked, and its loops are counted."""
        if filename is not None and not filename.startswith(_BUNDLED_FOLDER):
            check_blocks(self, source, name, filename)
            for loop in source.find_all(nodes.For):
                loop.iter = nodes.Filter(loop.iter, _EACH, [], [], None, None, lineno=loop.lineno, environment=self)
        return super()._generate(source, name, filename, defer_init)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Judge as the sandbox does. An article is no function and no container, so there the name alone decides."""
        return not attr.startswith("_") if isinstance(obj, Article) else super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out `left operator right` unless it becomes far too large."""
        check_growth(operator, left, right)
        return super().call_binop(context, operator, left, right)

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
        joined = _join(list(parts), "")
        check_growth("+", joined, "")
        return joined

    def _finalize(self, value: Any) -> str:
        """Escape what an expression prints. Nothing declared is never printed: a template asks for it first."""
        if isinstance(value, Undefined):
            return str(value)
        if value is None or isinstance(value, bool) or not isinstance(value, (str, int, date)):
            raise TypeError(f"{_kind(value)} is printed, which is no text")
        return self.limits.printed(escaped(value))


def new_environment(*folders: Traversable) -> MarkdownEnvironment:
    """Return an environment that finds templates in these folders, the first one first."""
    environment = MarkdownEnvironment(
        loader=FolderLoader(*folders),
        undefined=NotThere,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=False,
        bytecode_cache=_COMPILED,
    )
    environment.filters.update(join=_joined, trim=_trim)
    return environment


def _kind(value: Any) -> str:
    """Name a value for somebody who does not know our classes."""
    if value is None:
        return "a field that is not declared"
    return repr(value) if isinstance(value, (bool, float)) else f"a whole {type(value).__name__}"


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
