"""What may stand at a field, in words with links: read off the field's annotation."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osc_cli.domain.compact.decisions import Condition
from osc_cli.domain.compact.patterns import WORDS_OF_PATTERN, Ref

Links = Mapping[type[BaseModel], str]

_PLACES = {
    "roles": ("role", "rolesid"),
    "bodies": ("body", "bodiesid"),
    "people": ("person", "peopleid"),
    "participants": ("kind of participant", "participantsid"),
    "decisions": ("decision", "decisionsid"),
    "elections": ("election", "electionsid"),
    "contacts": ("contact for reports", "conductintakecontactsid"),
    "channels": ("channel", "communicationchannelsid"),
}
"""How each kind of id is called, and the section that explains what it names."""

_OF_TYPE = {
    "bool": "`true` or `false`",
    "int": "a whole number",
    "date": "a date as year-month-day, such as `2026-05-01`",
    "Decimal": "",  # said by the text form of a ratio beside it
    "str": "text",
}


def models_in(annotation: Any, path: str = "") -> Iterator[tuple[str, type[BaseModel]]]:
    """Yield the articles inside an annotation, each with the way to it: `.ID` for a map, `[]` for a list."""
    if _is_model(annotation):
        yield path, annotation
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        arguments = arguments[:1]
    elif origin is dict:
        arguments, path = arguments[1:], f"{path}.ID"
    elif origin is list:
        path = f"{path}[]"
    elif origin not in (Union, UnionType):
        return
    for argument in arguments:
        yield from models_in(argument, path)


def say(annotation: Any, links: Links) -> str:
    """Say what may stand there: `text, or a list of it`."""
    if annotation == Condition:
        return "a condition, such as `agree > disagree`"
    if _is_model(annotation):
        return f"a map, see {links[annotation]}"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:], links)
    if origin in (Union, UnionType):
        return _alternatives([part for part in arguments if part is not NoneType], links)
    return _container(origin, arguments, links) if origin else _OF_TYPE[annotation.__name__]


def _container(origin: Any, arguments: tuple[Any, ...], links: Links) -> str:
    if origin is list:
        return f"a list; each entry is {say(arguments[0], links)}"
    if origin is dict:
        return f"a map from ids; under each id {say(arguments[1], links)}"
    options = [f"`{option}`" for option in arguments]
    return options[0] if len(options) == 1 else f"one of {', '.join(options)}"


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _alternatives(parts: list[Any], links: Links) -> str:
    # "One or a list of it" is the commonest spelling of a field, so it has words of its own.
    single = [part for part in parts if get_origin(part) is not list]
    lists = [part for part in parts if get_origin(part) is list]
    listed = {str(inner) for part in lists for inner in _parts(get_args(part)[0])}
    said = [text for part in single if (text := say(part, links))]
    if listed and listed <= {str(inner) for part in single for inner in _parts(part)}:
        said.append("a list of these")
    else:
        said += [say(part, links) for part in lists]
    return "; or ".join(dict.fromkeys(said))


def _parts(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def _annotated(base: Any, marks: tuple[Any, ...], links: Links) -> str:
    said = say(base, links)
    for mark in marks:
        if isinstance(mark, Ref):
            return _reference(mark)
        if isinstance(mark, FieldInfo):
            said = _bounded(said, mark)
    return said


def _reference(mark: Ref) -> str:
    names = [f"[{name}](#{anchor})" for name, anchor in (_PLACES[kind] for kind in mark.kinds)]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    article = "an" if mark.kinds[0] == "elections" else "a"
    return f"the id of {article} {listed}" + ("; or words for what the compact does not declare" if mark.words else "")


def _bounded(said: str, field: FieldInfo) -> str:
    bounds = ("pattern", "ge", "le")
    facts = {name: getattr(item, name) for item in field.metadata for name in bounds if hasattr(item, name)}
    if facts.get("pattern") in WORDS_OF_PATTERN:
        return WORDS_OF_PATTERN[facts["pattern"]]
    if "ge" in facts and "le" in facts:
        return f"{said} from {facts['ge']} to {facts['le']:,}"
    # A bare lower bound stands only in a ratio, whose text form beside it says everything.
    return "" if "ge" in facts else said
