"""Settings of a config by their dotted names, such as "training.learning_rate". No torch."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.network_config import Network
from trainer.preprocess import Plan
from trainer.training_config import Training

_SECTIONS: dict[str, type[BaseModel] | None] = {
    "network": Network, "plan": None, "training": Training,
}  # fmt: skip
_OF_WEIGHTS = {"mean", "std"}


class WrongField(Exception):
    """A setting that cannot be; the text names it and what it may be."""


def check_name(name: str) -> None:
    """Raise WrongField unless a config has a setting of this name that trials may differ in."""
    section, *parts = name.split(".")
    if section not in _SECTIONS:
        why = ": trials must be judged on the same pictures" if section == "data" else ""
        raise WrongField(f"{name} cannot be searched{why}; what can lies in {_listed(_SECTIONS)}")
    if section == "plan" and set(parts) & _OF_WEIGHTS:
        raise WrongField(f"{name} belongs to the weights and is set by them")
    so_far, known = section, _known(_SECTIONS[section])
    if not parts:
        raise WrongField(f"{name} is a whole section; name one of {_prefixed(so_far, known)}")
    for part in parts:
        if not known:
            raise WrongField(f"{name} is no field: {so_far} has no fields of its own")
        if part not in known:
            near = get_close_matches(part, known, n=3)
            there = "it may be" if near else "there are"
            raise WrongField(f"{name} is no field; {there} {_prefixed(so_far, near or known)}")
        so_far, known = f"{so_far}.{part}", known[part]


def with_fields(base: Config, values: Mapping[str, Any]) -> Config:
    """Return the config with these settings; WrongField when it is no valid config then."""
    content = base.model_dump(mode="json")
    for name, value in values.items():
        _put(content, name.split("."), value)
    try:
        config = Config.model_validate(content)
    except ValidationError as error:
        raise WrongField("; ".join(map(_said, error.errors()))) from error
    try:
        Plan.from_json(config.plan)
    except TrainerError as error:
        told = ", ".join(f"{k} {v}" for k, v in values.items() if k.startswith("plan."))
        why = "" if error.reason.startswith("it reads") else f": {error.reason.rstrip('.')}"
        raise WrongField(f"{told or 'the plan'} makes no sense{why}") from error
    return config


def _said(fault: Any) -> str:
    place = ".".join(map(str, fault["loc"]))
    said = str(fault["msg"]).removeprefix("Value error, ")
    return said if said.startswith(f"{place}.") or not place else f"{place}: {said}"


def _put(content: dict[str, Any], path: list[str], value: Any) -> None:
    for part in path[:-1]:
        if not isinstance(content.get(part), dict):
            content[part] = {}
        content = content[part]
    content[path[-1]] = value


def _known(model: type[BaseModel] | None) -> dict[str, Any]:
    """Return {name: its fields in the same way} of a section; None stands for the plan."""
    if model is None:
        return {field.name: {} for field in fields(Plan) if field.name not in _OF_WEIGHTS}
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        found[name] = {k: v for m in _models(field.annotation) for k, v in _known(m).items()}
    return found


def _models(annotation: Any) -> list[type[BaseModel]]:
    """Return the sections that a field may hold, such as one of several heads."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def _prefixed(section: str, known: Iterable[str]) -> str:
    return _listed(f"{section}.{name}" for name in known)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
