"""What is wrong with the fields of a config, in words for whoever wrote it."""

import difflib
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError

_NEAR = 0.6  # likeness of two names from which one may be meant for the other
_LISTED = 3  # names that are near
_MUST = {"input should be ": "must be ", "string should match pattern ": "must match "}


def faults_of(error: ValidationError, model: type[BaseModel]) -> str:
    """Return what is wrong with each field: its name as in the file, and what it may be."""
    said: dict[str, list[str]] = {}
    given: dict[str, Any] = {}
    for fault in error.errors():
        where = _follow(fault["loc"], model)
        words = _words(dict(fault), where)  # with what divides them from the name
        place = ".".join(where.names) or "config"
        said.setdefault(place, []).append(words)
        given[place] = fault["input"]
    return "; ".join(
        f"{place}{', or'.join(words)}{_shown(given[place], words)}" for place, words in said.items()
    )


def no_such_field(name: str, known: Collection[str]) -> str:
    """Say, after its name, that there is no such field, and which is meant or which there are."""
    near = difflib.get_close_matches(name, known, _LISTED, _NEAR)
    if near:
        return f" is no field ({' or '.join(near)} may be meant)"
    return f" is no field (there are {', '.join(sorted(known))})"


class _Where(NamedTuple):
    """Where pydantic found a fault: the fields that lead there, and the fields beside the last."""

    names: list[str]
    beside: list[str]


def _words(fault: dict[str, Any], where: _Where) -> str:
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        return no_such_field(where.names[-1], where.beside)
    if kind == "missing":
        return " is needed"
    if kind.startswith("union_tag"):
        tags = context.get("expected_tags")
        return f" needs a kind, one of {tags}" if tags else " needs a kind"
    if kind == "value_error":  # raised by our own models
        return f": {str(fault['msg']).removeprefix('Value error, ')}"
    words = str(fault["msg"]).partition(", unable to parse")[0]
    words = f" {words[:1].lower()}{words[1:]}"
    for before, after in _MUST.items():
        words = words.replace(before, after)
    return words


def _shown(given: Any, words: list[str]) -> str:
    plain = isinstance(given, str | int | float) and repr(given) not in " ".join(words)
    return f" (it is {given!r})" if plain and "is no field" not in words[0] else ""


def _follow(place: Sequence[str | int], model: type[BaseModel]) -> _Where:
    """Leave out of a place what is no name in the file: pydantic names there what it tried.

    Of a choice of several models it names the `kind` of the one chosen.
    """
    models, names, open_names = [model], list[str](), False
    beside = list(model.model_fields)
    for part in place:
        beside = [name for one in models for name in one.model_fields] or beside
        owners = [one for one in models if part in one.model_fields]
        chosen = [one for one in models if part in _kinds(one)]
        if owners:
            names.append(str(part))
            annotation = owners[0].model_fields[str(part)].annotation
            models = list(_models_in(annotation))
            open_names = get_origin(annotation) in (dict, list, tuple)
        elif chosen:
            models = chosen
        elif open_names or (models and part == place[-1]):
            names.append(str(part))
    return _Where(names, beside)


def _kinds(model: type[BaseModel]) -> tuple[Any, ...]:
    kind = model.model_fields.get("kind")
    return () if kind is None else get_args(kind.annotation)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
