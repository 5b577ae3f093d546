"""How strongly pictures are changed while training: four names for many numbers."""

from typing import Any

from mriviewer.training.fields import AUGMENTATION, all_fields
from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of, own, with_value
from trainer.training_config import PRESETS, Augmentation

RECIPE, OWN = "recipe", "own"  # beside the trainer's names: as the recipe, own numbers
STRENGTHS = {
    RECIPE: "As the recipe", "none": "None", "light": "Light", "medium": "Medium",
    "strong": "Strong", OWN: "Own numbers",
}  # fmt: skip


def strength_of(plan: Plan) -> str:
    """Return the strength of a plan, whatever its mirroring. TrainerError, as `config_of`."""
    now = config_of(plan).training.augmentation
    usual = config_of(own(plan)).training.augmentation
    named = {RECIPE: usual, **PRESETS}
    return next((name for name, each in named.items() if _alike(each, now)), OWN)


def mirrored(plan: Plan) -> bool:
    """Whether left and right are mirrored. TrainerError, as `config_of`."""
    return config_of(plan).training.augmentation.flip


def with_strength(plan: Plan, name: str) -> Plan:
    """Return the plan with a strength; mirroring that was turned off by hand stays off."""
    if name == OWN:
        return plan
    usual = config_of(own(plan)).training.augmentation
    before = {RECIPE: usual, **PRESETS}.get(strength_of(plan))
    by_hand = before is not None and before.flip and not mirrored(plan)
    wanted = usual if name == RECIPE else PRESETS[name]
    return _with(plan, wanted.model_copy(update={"flip": False}) if by_hand else wanted)


def with_mirroring(plan: Plan, wanted: bool) -> Plan:
    """Return the plan with left and right mirrored half of the time, or never."""
    now = config_of(plan).training.augmentation
    return _with(plan, now.model_copy(update={"flip": wanted}))


def warning_words(text: str) -> str:
    """Return a warning of `trainer preview` with the name of a field as this program calls it."""
    field, _, rest = text.partition(" ")
    called = {each.name: each.words for each in all_fields()} | {
        f"{AUGMENTATION}.flip": "Mirroring"
    }
    return f"{called.get(f'{AUGMENTATION}.{field}', field)} {rest}"


def _with(plan: Plan, wanted: Augmentation) -> Plan:
    value: Any = wanted.model_dump()
    if wanted == config_of(own(plan)).training.augmentation:
        value = None
    for name, preset in PRESETS.items():
        if value is not None and wanted == preset:
            value = name
    return with_value(plan, AUGMENTATION, value)


def _alike(one: Augmentation, other: Augmentation) -> bool:
    return one.model_copy(update={"flip": other.flip}) == other
