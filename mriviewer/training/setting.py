"""Setting the fields of a plan: what they are now, what they may not be, what was typed."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from mriviewer.training.fields import AUGMENTATION, BUDGET, HEAD, Field, all_fields
from mriviewer.training.plan import Plan
from trainer.config import Config
from trainer.config import config_of as checked
from trainer.errors import TrainerError
from trainer.preprocess import Plan as Pixels
from trainer.recipes import Choice, find_recipe, merged

_SECTIONS = ("network", "plan", "training")
_STAND_IN = {"name": "any", "data": {"folder": "."}, "card": {"title": "", "intended_use": ""}}


def choice_of(plan: Plan) -> Choice:
    """Return the recipe's way that the plan takes. TrainerError when there is no such way."""
    return find_recipe(plan.recipe).choose(
        variant=plan.variant or None,
        task=None if plan.labels else plan.task or None,
        protocol=plan.protocol,
        preprocess=plan.preprocess,
    )


def config_of(plan: Plan) -> Config:
    """Return the config of a plan as far as it does not depend on the pictures; quick.

    Its name, data and card are stand-ins. Raises TrainerError when something makes no sense.
    """
    recipe = find_recipe(plan.recipe).settings(choice_of(plan))
    if plan.weights:
        recipe = merged(recipe, {"network": {"weights": plan.weights}})
    whole = merged(recipe, plan.overrides())
    sections = {name: whole[name] for name in _SECTIONS if name in whole}
    return checked(_STAND_IN | sections, Path(), "This cannot be used")


def value_of(config: Config, name: str) -> Any:
    """Return a dotted field of a config, its default where nothing was said; None for no field."""
    section, *parts = name.split(".")
    found: Any = Pixels.from_json(config.plan) if section == "plan" else getattr(config, section)
    for part in parts:
        found = getattr(found, part, None)
    return found


def fault_of(plan: Plan, asked: Field, value: Any) -> str:
    """Return why a field cannot have a value beside the rest of the plan; empty when it can."""
    if asked.limits is not None and value is not None:
        low, high = asked.limits
        if not low <= value <= high:
            return _out_of_range(asked, value)
    try:
        config_of(with_value(plan, asked.name, value))
    except TrainerError as error:
        said, section = error.reason, asked.name.partition(".")[0]
        for before in (asked.name, f"{section}:", asked.name, ":"):
            said = said.removeprefix(before).strip()
        if said.startswith(("must be greater", "must be less")):
            return _out_of_range(asked, value)
        return said[:1].upper() + said[1:]
    return ""


def _out_of_range(asked: Field, value: Any) -> str:
    return f"Must be {asked.range} (it is {written(asked, value)})."


def own(plan: Plan) -> Plan:
    """Return the plan without what was set of the training: the recipe's own.

    What was said of the pictures stays: no recipe knows it.
    """
    kept = {name: value for name, value in plan.settings.items() if name.startswith("data.")}
    return replace(plan, settings=kept)


def fitting(plan: Plan) -> Plan:
    """Return the plan without settings that its recipe has no place for, such as another head's."""
    fits = own(plan)
    for name, value in plan.settings.items():
        more = replace(fits, settings={**fits.settings, name: value})
        try:
            config_of(more)
        except TrainerError:
            continue
        fits = more
    return fits if fits.settings != plan.settings else plan


def with_value(plan: Plan, name: str, value: Any) -> Plan:
    """Return the plan with one field set; None takes it out, so that the recipe's own counts.

    A number of the augmentation is written with all its others, since a strength is one name for
    all of them; another kind of head drops what was set of the old one. Raises TrainerError when
    the plan makes no sense as it is.
    """
    settings = dict(plan.settings)
    if name.startswith(f"{AUGMENTATION}."):
        name, value = AUGMENTATION, _all_numbers(plan, name, value)
    if name == f"{HEAD}.kind":
        settings = {k: v for k, v in settings.items() if not k.startswith(f"{HEAD}.")}
    settings.pop(name, None)
    if value is not None:
        settings[name] = value
    return replace(plan, settings=settings)


def _all_numbers(plan: Plan, name: str, value: Any) -> dict[str, Any] | None:
    """Return the augmentation with one number set; None where all are the recipe's own."""
    usual = config_of(own(plan)).training.augmentation.model_dump()
    part = name.removeprefix(f"{AUGMENTATION}.")
    numbers = config_of(plan).training.augmentation.model_dump()
    numbers[part] = usual[part] if value is None else value
    return None if numbers == usual else numbers


def changed(plan: Plan) -> tuple[Field, ...]:
    """Return the fields that differ from the recipe's own."""
    try:
        now, usual = config_of(plan), config_of(own(plan))
    except TrainerError:
        return ()
    return tuple(
        each for each in all_fields() if value_of(now, each.name) != value_of(usual, each.name)
    )


def read(asked: Field, text: str) -> Any:
    """Return the value that was typed, None for nothing. Raises ValueError that says what to type.

    A comma may stand for the point. Whether the value is allowed, `fault_of` says.
    """
    plain = text.strip()
    if not plain:
        return None
    if asked.kind == "whole":
        try:
            return int(plain)
        except ValueError:
            raise ValueError(f"'{plain}' is no whole number; write one such as 12.") from None
    if asked.kind == "number":
        try:
            number = float(plain.replace(",", "."))
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise ValueError(f"'{plain}' is no number; write one such as 0.001.")
        return number
    return plain


def written(asked: Field, value: Any) -> str:
    """Return a value as it is typed; seconds of a time become "1h30m"."""
    if value is None:
        return ""
    if asked.name == BUDGET.name:
        return _time(float(value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _time(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (rest, "s"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0s"
