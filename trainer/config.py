"""What a run is told: one YAML or JSON file, checked whole before anything starts. No torch."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from trainer.data_config import FEWEST_FOLDS, Data
from trainer.errors import TrainerError
from trainer.faults import faults_of, no_such_field
from trainer.network_config import Network
from trainer.paper_config import Paper
from trainer.prediction import NAME, VERSION
from trainer.preprocess import Plan
from trainer.training_config import Training


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Card(_Section):
    """What people are told about the model beside its numbers."""

    title: str
    intended_use: str
    limits: tuple[str, ...] = ()


class Ensemble(_Section):
    """Several networks, trained one after the other, that answer as one; see trainer.ensembles.

    members  how many
    over     what they differ in. "seeds": the same split, one seed after the other; "folds": the
             training pictures are divided, and each leaves out another part by which its weights
             are chosen, so that val is met by none; "runs": what trainer ensemble put together
    """

    members: Annotated[int, Field(ge=2, le=64)] = 3
    over: Literal["seeds", "folds", "runs"] = "seeds"

    @model_validator(mode="after")
    def _folds_are_enough(self) -> "Ensemble":
        if self.over == "folds" and self.members < FEWEST_FOLDS:
            raise ValueError(f"over: folds needs at least {FEWEST_FOLDS} members")
        return self


class Config(_Section):
    """A whole run. Relative paths in the file are relative to the file."""

    name: Annotated[str, Field(pattern=f"^{NAME}$")]
    version: Annotated[str, Field(pattern=f"^{VERSION}$")] = "1.0.0"
    license: str = "Apache-2.0"
    data: Data
    network: Network = Network()
    plan: dict[str, Any] = {}
    training: Training = Training()
    ensemble: Ensemble | None = None
    card: Card
    paper: Paper | None = None
    runs_folder: Path = Path("runs")

    @model_validator(mode="after")
    def _names_must_agree(self) -> "Config":
        if unknown := set(self.plan) & {"mean", "std"}:
            raise ValueError(f"plan.{unknown.pop()} belongs to the weights and is set by them")
        for wish in ("outline_weight", "focus"):
            if getattr(self.training, wish) and self.data.outlines is None:
                raise ValueError(f"training.{wish} needs data.outlines")
        if (self.data.outlines is None) != (self.data.outline_column is None):
            raise ValueError("data.outlines and data.outline_column belong together")
        negative, labels = self.data.negative_label, self.data.labels
        if negative is not None and labels and negative not in labels.values():
            raise ValueError(f"data.negative_label '{negative}' is none of the labels")
        return self

    @property
    def members(self) -> int:
        """How many networks answer as one."""
        return 1 if self.ensemble is None else self.ensemble.members

    def plan_with(self, mean: tuple[float, ...], std: tuple[float, ...]) -> Plan:
        """Return the plan with the mean and standard deviation of the weights used."""
        return Plan.from_json({**self.plan, "mean": list(mean), "std": list(std)})


def read_config(path: Path) -> Config:
    """Read and check a config; TrainerError names every field that is wrong and what it may be."""
    title = f"{path.name} cannot be used"
    return config_of(read_fields(path, title), path.resolve().parent, title)


def read_fields(path: Path, title: str) -> dict[str, Any]:
    """Return what a YAML or JSON file holds; TrainerError under `title` when it holds no fields."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        reason = f"it cannot be read ({error.strerror})."
        raise TrainerError(title, reason, "Give a YAML or JSON file.") from error
    except UnicodeDecodeError as error:
        raise TrainerError(title, "it is no text.", "Give a YAML or JSON file.") from error
    try:
        content = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    except (json.JSONDecodeError, yaml.YAMLError) as error:
        kind = "JSON" if path.suffix == ".json" else "YAML"
        reason = f"it is not valid {kind}: {' '.join(str(error).split())}."
        raise TrainerError(title, reason, "Correct it; resources/configs has examples.") from error
    if not isinstance(content, dict):
        raise TrainerError(title, "it holds no fields.", "See resources/configs for examples.")
    return content


def config_of(content: dict[str, Any], folder: Path, title: str) -> Config:
    """Check what a config says; its relative paths are relative to `folder`.

    Raises TrainerError under `title`, as `read_config`.
    """
    try:
        config = Config.model_validate(content)
    except ValidationError as error:
        raise TrainerError(title, f"{faults_of(error, Config)}.", "Correct the config.") from error
    if faults := _faults_of_plan(config.plan):
        raise TrainerError(title, f"{faults}.", "Correct the config.")
    return _from_where_it_lies(config, folder)


def _faults_of_plan(plan: dict[str, Any]) -> str:
    known = {field.name for field in fields(Plan)}
    if unknown := [name for name in plan if name not in known]:
        return "; ".join(f"plan.{name}{no_such_field(name, known)}" for name in unknown)
    try:
        Plan.from_json(plan)
    except TrainerError as error:
        alone = [name for name, value in plan.items() if not _makes_sense({name: value})]
        named = ", ".join(f"plan.{name} may not be {plan[name]!r}" for name in alone)
        return named or f"plan: {error.reason.rstrip('.')}"
    return ""


def _makes_sense(plan: dict[str, Any]) -> bool:
    try:
        Plan.from_json(plan)
    except TrainerError:
        return False
    return True


def _from_where_it_lies(config: Config, folder: Path) -> Config:
    data = config.data.model_copy(
        update={
            "folder": folder / config.data.folder,
            "table": folder / config.data.table if config.data.table else None,
            "outlines": folder / config.data.outlines if config.data.outlines else None,
            "split_file": folder / config.data.split_file if config.data.split_file else None,
        }
    )
    network = config.network
    if network.weights not in ("pypi", "hub", "random"):
        network = network.model_copy(update={"weights": str(folder / network.weights)})
    return config.model_copy(
        update={"data": data, "network": network, "runs_folder": folder / config.runs_folder}
    )
