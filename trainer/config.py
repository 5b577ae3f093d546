"""What a run is told: one YAML or JSON file, checked whole before anything starts. No torch."""

import json
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from trainer.data_config import Data
from trainer.errors import TrainerError
from trainer.network_config import Network
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


class Config(_Section):
    """A whole run. Relative paths in the file are relative to the file."""

    name: Annotated[str, Field(pattern=f"^{NAME}$")]
    version: Annotated[str, Field(pattern=f"^{VERSION}$")] = "1.0.0"
    license: str = "Apache-2.0"
    data: Data
    network: Network = Network()
    plan: dict[str, Any] = {}
    training: Training = Training()
    card: Card
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

    def plan_with(self, mean: tuple[float, ...], std: tuple[float, ...]) -> Plan:
        """Return the plan with the mean and standard deviation of the weights used."""
        return Plan.from_json({**self.plan, "mean": list(mean), "std": list(std)})


def read_config(path: Path) -> Config:
    """Read and check a config; TrainerError names every field that is wrong and what it may be."""
    title = f"{path.name} cannot be used"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TrainerError(title, f"it cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise TrainerError(title, "it is no text.", "Give a YAML or JSON file.") from error
    try:
        content = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    except (json.JSONDecodeError, yaml.YAMLError) as error:
        raise TrainerError(title, f"it is not valid {path.suffix[1:]}: {error}") from error
    if not isinstance(content, dict):
        raise TrainerError(title, "it holds no fields.", "See resources/configs for examples.")
    try:
        config = Config.model_validate(content)
        Plan.from_json(config.plan)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'config'}: {fault['msg']}"
            for fault in error.errors()
        )
        raise TrainerError(title, f"{faults}.", "Correct these fields.") from error
    return _from_where_it_lies(config, path.resolve().parent)


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
