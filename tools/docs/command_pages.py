"""`docs/reference/commands/`: a page per command, as a man page is laid out, and an index.

Everything that the code knows is read from the functions themselves, through nothing but Python's own inspection:
typer's help depends on the width and colours of a terminal, and its inside changes from release to release. What code
cannot know, examples and the meaning of exit codes, stands in `commands.toml`.
"""

import inspect
import tomllib
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from osc_cli.cli.commands import COMMANDS
from osc_cli.domain.errors import ExitCode
from tools.docs.markdown import fence, page, table

FOLDER = "docs/reference/commands"
NOTES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("commands.toml").read_text(encoding="utf-8"))

EXITS = {str(code.value): code.meaning for code in ExitCode}

_VALUES = {"Path": "PATH", "str": "TEXT", "int": "NUMBER", "float": "NUMBER"}


class Parameter(NamedTuple):
    """One argument or option, as a person types it."""

    spelling: str
    """`PATHS…`, or `--format FORMAT`."""
    is_option: bool
    required: bool
    says: str


def command_pages() -> dict[str, str]:
    """Return the pages."""
    pages = {f"{FOLDER}/{name_of(command)}.md": _page(command) for command in COMMANDS}
    rows = [
        (f"[osc {name}]({name}.md)", _text(command).partition("\n")[0])
        for name, command in ((name_of(command), command) for command in COMMANDS)
    ]
    pages[f"{FOLDER}/index.md"] = page(
        "# Commands",
        "`osc` and `osc-cli` are the same command. `osc --version` prints the version, `osc COMMAND --help` a short"
        " help.",
        table(("Command", "Does"), rows),
        "## Exit codes",
        table(("Code", "Means"), EXITS.items()),
        "## Output and colour",
        NOTES["output"].strip(),
    )
    return pages


def name_of(command: Callable[..., object]) -> str:
    """Return the name by which a command is called."""
    return command.__name__.strip("_").replace("_", "-")


def parameters(command: Callable[..., object]) -> Iterator[Parameter]:
    """Yield the arguments and options of a command in their order."""
    hints = get_type_hints(command, include_extras=True)
    for name, parameter in inspect.signature(command).parameters.items():
        kind, info = _kind_and_info(hints[name], parameter.default)
        required = parameter.default in (inspect.Parameter.empty, ...)
        default = None if required or isinstance(parameter.default, OptionInfo | ArgumentInfo) else parameter.default
        repeats = _is_many(kind) and isinstance(info, OptionInfo) and "repeated" not in (info.help or "")
        said = [info.help or "", _choices(kind), "May be repeated." if repeats else "", _default(default)]
        says = " ".join(part for part in said if part)
        if isinstance(info, OptionInfo):
            yield Parameter(_option(name, kind, info), True, required, says)
        else:
            yield Parameter(_argument(name, kind, info), False, required, says)


def _page(command: Callable[..., object]) -> str:
    name = name_of(command)
    if name not in NOTES["commands"]:
        raise ValueError(
            f"tools/docs/commands.toml says nothing about `osc {name}`: give it an example and its exit codes"
        )
    notes = NOTES["commands"][name]
    known = list(parameters(command))
    arguments = [(f"`{each.spelling}`", each.says) for each in known if not each.is_option]
    options = [(f"`{each.spelling}`", each.says) for each in known if each.is_option]
    options.append(("`-h, --help`", "Print a short help and leave."))
    usage = [each.spelling if each.required else f"[{each.spelling}]" for each in known if not each.is_option]
    examples = [f"{example['says']}\n\n{fence(example['run'], 'sh')}" for example in notes["examples"]]
    exits = [(code, notes["exit"].get(code, says)) for code, says in EXITS.items()]
    return page(
        f"# osc {name}",
        fence(" ".join(["osc", name, "[OPTIONS]", *usage]), "text"),
        _text(command),
        *(("## Arguments", table(("Argument", "Says"), arguments)) if arguments else ()),
        "## Options",
        table(("Option", "Says"), options),
        "## Exit codes",
        table(("Code", "Means"), exits),
        "## Examples",
        *examples,
        "[All commands](index.md)",
    )


def _text(command: Callable[..., object]) -> str:
    return inspect.cleandoc(command.__doc__ or "")


def _kind_and_info(hint: Any, default: object) -> tuple[Any, OptionInfo | ArgumentInfo]:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    kind = get_args(hint)[0] if marks else hint
    info = next(mark for mark in (*marks, default) if isinstance(mark, OptionInfo | ArgumentInfo))
    return kind, info


def _single(kind: Any) -> Any:
    """Return what one value is: `Path` for `list[Path] | None`."""
    if get_origin(kind) in (Union, UnionType):
        [kind] = [part for part in get_args(kind) if part is not NoneType]
    return get_args(kind)[0] if get_origin(kind) is list else kind


def _is_many(kind: Any) -> bool:
    return any(get_origin(part) is list for part in (kind, *get_args(kind)))


def _value(kind: Any, info: OptionInfo | ArgumentInfo) -> str:
    single = _single(kind)
    if isinstance(info.metavar, str):
        return info.metavar
    return "CHOICE" if _is_enum(single) else _VALUES[single.__name__]


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _option(name: str, kind: Any, info: OptionInfo) -> str:
    long = f"--{name.replace('_', '-')}"
    # Beside a type, typer keeps the first spelling where a default would stand.
    decls = [decl for decl in (info.default, *(info.param_decls or ())) if isinstance(decl, str) and decl[:1] == "-"]
    spelled = decls or ([f"{long}/--no-{long[2:]}"] if kind is bool else [long])
    names = ", ".join(sorted(spelled, key=len))
    return names if _single(kind) is bool else f"{names} {_value(kind, info)}"


def _argument(name: str, kind: Any, info: ArgumentInfo) -> str:
    spelled = info.metavar if isinstance(info.metavar, str) else name.upper()
    return f"{spelled}…" if _is_many(kind) else spelled


def _choices(kind: Any) -> str:
    single = _single(kind)
    if not _is_enum(single):
        return ""
    return f"One of {', '.join(f'`{choice.value}`' for choice in single)}."


def _default(default: object) -> str:
    if default is None or default is False:
        return ""
    return f"Default: `{default.value if isinstance(default, Enum) else default}`."
