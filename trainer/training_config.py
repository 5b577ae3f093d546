"""What a run is told about training: the sections `training` and `augmentation`. No torch."""

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Share = Annotated[float, Field(ge=0, le=1)]
Schedule = Literal["constant", "exponential", "step", "cosine", "one-cycle", "plateau", "cyclical"]
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0}
_WARM_UP = {"one-cycle": 0.15, "cosine": 0.15}  # others begin at their peak unless told


def seconds_of(text: Any) -> Any:
    """Return the seconds that "90s", "30m" or "1h30m" says; numbers are seconds already.

    Raises ValueError for other text.
    """
    if not isinstance(text, str):
        return text
    parts = re.fullmatch(r"(?:([\d.]+)h)? ?(?:([\d.]+)m)? ?(?:([\d.]+)s)?", text.strip())
    if parts is None or not any(parts.groups()):
        raise ValueError(f"'{text}' is no time; write 90s, 30m or 1h30m")
    return sum(
        float(number) * _UNITS[unit]
        for number, unit in zip(parts.groups(), "hms", strict=True)
        if number
    )


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Augmentation(_Section):
    """How far a training picture may be changed each time it is seen.

    degrees     largest rotation either way
    scale       largest change of size, as a share
    shift       largest move, as a share of the picture
    shear       largest shear, degrees
    contrast    largest change of contrast and brightness, as a share
    gamma       largest change of the exponent, as a share
    flip        mirror left and right half of the time
    flip_vertical  mirror up and down half of the time
    quarter_turns  turn by 0, 90, 180 or 270 degrees, each equally often
    noise       largest standard deviation of added noise, grey levels of [0, 1]
    blur        largest sigma of Gaussian smoothing, pixels of the network input
    erase       share of pictures in which a rectangle is blackened (Zhong et al. 2020, "Random
                erasing")
    """

    degrees: Annotated[float, Field(ge=0, le=180)] = 15
    scale: Annotated[float, Field(ge=0, lt=1)] = 0.15
    shift: Share = 0.06
    shear: Annotated[float, Field(ge=0, le=45)] = 5
    contrast: Share = 0.2
    gamma: Share = 0.25
    flip: bool = True
    flip_vertical: bool = False
    quarter_turns: bool = False
    noise: Share = 0.0
    blur: Annotated[float, Field(ge=0, le=10)] = 0.0
    erase: Share = 0.0


PRESETS = {
    "none": Augmentation(
        degrees=0, scale=0, shift=0, shear=0, contrast=0, gamma=0, flip=False
    ),
    "light": Augmentation(degrees=10, scale=0.1, shift=0.05, shear=0, contrast=0.1, gamma=0.1),
    "medium": Augmentation(),
    "strong": Augmentation(
        degrees=25, scale=0.25, shift=0.1, shear=10, contrast=0.35, gamma=0.4,
        noise=0.05, blur=1.0, erase=0.25,
    ),
}  # fmt: skip


def _by_name(content: Any) -> Any:
    if not isinstance(content, str):
        return content
    if content not in PRESETS:
        raise ValueError(f"'{content}' is none of {', '.join(PRESETS)}, and no numbers")
    return PRESETS[content]


class Training(_Section):
    """How the two stages are run.

    batch_size     pictures that are computed at once, by all processes of a run together
    accumulate     batches whose gradients make one step: an effective batch of
                   batch_size x accumulate with the memory of one
    sampler        "shuffle": every picture once an epoch; "balanced": every label equally often,
                   pictures of rare labels repeated
    head_epochs    passes over cached features that train the head alone, at the constant
                   `head_learning_rate`
    epochs         at most so many passes over the pictures in stage two
    optimiser      of both stages: sgd, adam, adamw or another name that timm knows
    momentum, nesterov  of SGD, and of timm's optimisers that have a momentum
    learning_rate  peak of stage two; the backbone gets `backbone_factor` of it
    schedule       shape of the learning rate over stage two
    warm_up        share of stage two in which the learning rate rises; not given: 0.15 for
                   one-cycle and cosine, else 0
    gamma          factor of the learning rate: each epoch (exponential), every `gamma_epochs`
                   (step), or when validation has not got better in `plateau_patience` (plateau)
    cycle_epochs   length of one rise and fall of "cyclical" (Smith 2017)
    gradient_clip  largest norm of the gradient; 0: none
    loss           "cross-entropy", or "focal" with `focal_gamma` (Lin et al. 2017)
    class_weights  "balanced": a label weighs as much as it is rare in what the sampler shows
    unfreeze       of the backbone, what stage two trains: "all", the last share of its layers
                   (0.3), or modules by timm's names
    frozen         modules that stay as they came all the same, by timm's names
    batch_norm     of the backbone in stage two: "train" learns new statistics, "eval" keeps those
                   of the weights; frozen modules always keep theirs
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
    average        decay of the running average of the weights that is validated, less in the first
                   steps (n of them: at most (1 + n) / (10 + n)); 0 turns it off
    precision      of stage two: "auto" is bf16 on a GPU that has it, else fp32. Validation is
                   always fp32
    threads        of the processor, in each process; null: as many as it has
    gpu_memory     largest share of the GPU's memory; batches are computed in parts that fit into it
    deterministic  ask torch for repeatable operations, and say which are not
    budget         "30m": epochs, size and what is unfrozen are planned from measured speed so
                   that training ends within it
    save_every_seconds, save_every_steps  how often the state to resume from is written, beside
                   every epoch
    """

    seed: Annotated[int, Field(ge=0, le=2**32 - 1)] = 1
    batch_size: Annotated[int, Field(ge=2, le=10_000)] = 32
    accumulate: Annotated[int, Field(ge=1, le=10_000)] = 1
    sampler: Literal["shuffle", "balanced"] = "shuffle"
    head_epochs: Annotated[int, Field(ge=0, le=10_000)] = 20
    head_learning_rate: Annotated[float, Field(gt=0, le=100)] = 3e-3
    head_weight_decay: Annotated[float, Field(ge=0)] = 0.01
    epochs: Annotated[int, Field(ge=0, le=10_000)] = 12
    optimiser: str = "adamw"
    momentum: Annotated[float, Field(ge=0, lt=1)] = 0.9
    nesterov: bool = False
    learning_rate: Annotated[float, Field(gt=0, le=100)] = 1e-3
    backbone_factor: Annotated[float, Field(gt=0, le=1)] = 1.0
    schedule: Schedule = "one-cycle"
    warm_up: Share | None = None
    gamma: Annotated[float, Field(gt=0, le=1)] = 0.9
    gamma_epochs: Annotated[int, Field(ge=1)] = 10
    plateau_patience: Annotated[int, Field(ge=1)] = 3
    cycle_epochs: Annotated[int, Field(ge=1)] = 4
    weight_decay: Annotated[float, Field(ge=0)] = 0.01
    gradient_clip: Annotated[float, Field(ge=0)] = 0.0
    loss: Literal["cross-entropy", "focal"] = "cross-entropy"
    focal_gamma: Annotated[float, Field(ge=0)] = 2.0
    label_smoothing: Share = 0.05
    class_weights: Literal["none", "balanced"] = "balanced"
    unfreeze: Literal["all"] | Annotated[float, Field(gt=0, le=1)] | tuple[str, ...] = "all"
    frozen: tuple[str, ...] = ()
    batch_norm: Literal["train", "eval"] = "train"
    outline_weight: Annotated[float, Field(ge=0)] = 0.0
    focus: Share = 0.0
    first_size: Annotated[int, Field(ge=0)] = 0
    mixup: Annotated[float, Field(ge=0)] = 0.0
    patience: Annotated[int, Field(ge=1)] = 5
    average: Annotated[float, Field(ge=0, lt=1)] = 0.0
    precision: Literal["auto", "fp32", "bf16", "fp16"] = "auto"
    threads: Annotated[int, Field(ge=1, le=1024)] | None = None
    gpu_memory: Annotated[float, Field(gt=0, le=1)] = 1.0
    deterministic: bool = False
    budget: Annotated[float, Field(gt=0), BeforeValidator(seconds_of)] | None = None
    save_every_seconds: Annotated[float, Field(gt=0)] = 60.0
    save_every_steps: Annotated[int, Field(ge=1)] | None = None
    augmentation: Annotated[Augmentation, BeforeValidator(_by_name)] = Augmentation()

    @model_validator(mode="after")
    def _must_make_sense(self) -> "Training":
        if self.nesterov and not self.momentum:
            raise ValueError("training.nesterov needs a training.momentum above 0")
        return self

    @property
    def rising(self) -> float:
        """Share of stage two in which the learning rate rises."""
        return _WARM_UP.get(self.schedule, 0.0) if self.warm_up is None else self.warm_up

    @property
    def effective_batch(self) -> int:
        """Pictures that make one step."""
        return self.batch_size * self.accumulate
