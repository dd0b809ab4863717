"""Articles without gaps, so that a template can ask for a field without asking for each step on the way to it."""

from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from osc_cli.domain.compact.base import Article

A = TypeVar("A", bound=Article)


def filled(kind: type[A], article: A | None) -> A:
    """Return the article with an empty one wherever an article inside it is not declared.

    Fields that are no articles stay as they are: what is not declared is still None. An article that has a field
    without a default has no empty form and stays None too.
    """
    if article is None:
        # Constructed, not validated: an empty article needs no check, and a validator of each kind takes long to build.
        article = cast(A, kind.model_construct())  # mypy's plugin says Article
    changed = {name: _filled(field.annotation, getattr(article, name)) for name, field in kind.model_fields.items()}
    return article.model_copy(update=changed)


def _filled(annotation: Any, value: Any) -> Any:
    if isinstance(value, Article):
        return filled(type(value), value)
    if isinstance(value, dict):
        return {key: _filled(None, each) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(None, each) for each in value]
    if value is None:
        kind = next((each for each in _choices(annotation) if _may_be_empty(each)), None)
        return None if kind is None else filled(kind, None)
    return value


def _choices(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)


def _may_be_empty(kind: Any) -> bool:
    is_article = isinstance(kind, type) and issubclass(kind, Article)
    return is_article and not any(field.is_required() for field in kind.model_fields.values())
