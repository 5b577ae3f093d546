"""The settings of a training as a table: what each is called, what it does, and what it may be.

Kinds, limits and choices are read from the trainer's config, so the window and a file are held to
the same rules.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from trainer.config import Config
from trainer.preprocess import Plan as Pixels

Kind = Literal["whole", "number", "switch", "choice", "text"]
AUGMENTATION = "training.augmentation"
HEAD = "network.head"
_KINDS: dict[Any, Kind] = {bool: "switch", int: "whole", float: "number"}


@dataclass(frozen=True, slots=True)
class Field:
    """One setting.

    name     dotted, as in the config
    words    what it is called on the page
    help     what it does, one sentence or two
    choices  {value: words} where it is chosen from a list; empty: it is typed, or a switch
    only     a field and those of its values without which this one has no effect
    empty    what it means when nothing is typed
    limits   of a number that the trainer's config leaves open
    """

    name: str
    words: str
    help: str
    choices: Mapping[Any, str] = field(default_factory=dict)
    only: tuple[str, tuple[Any, ...]] | None = None
    empty: str = ""
    limits: tuple[int, int] | None = None

    @property
    def kind(self) -> Kind:
        if self.choices:
            return "choice"
        found = {_KINDS[each] for each in _plain_types(self.name) if each in _KINDS}
        return "text" if self.name == BUDGET.name else found.pop()

    @property
    def range(self) -> str:
        """What it may be, such as "above 0", from the trainer's config; empty for no limits."""
        if self.limits is not None:
            return f"{self.limits[0]} to {self.limits[1]}"
        limits = limits_of(self.name)
        if {"ge", "le"} <= limits.keys():
            return f"{limits['ge']:g} to {limits['le']:.10g}"
        forms = {"ge": "{:g} or more", "gt": "above {:g}", "le": "at most {:g}", "lt": "below {:g}"}
        return ", ".join(form.format(limits[k]) for k, form in forms.items() if k in limits)

    def explained(self) -> str:
        """Return the help with the range behind it."""
        typed = self.kind in ("whole", "number") and self.range
        return f"{self.help} Allowed: {self.range}." if typed else self.help


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together under a heading."""

    title: str
    fields: tuple[Field, ...]


EPOCHS = Field(
    "training.epochs", "Epochs",
    "Passes over the training pictures, at most; the one that validates best is kept.",
)  # fmt: skip
BUDGET = Field(
    "training.budget", "Time",
    "Such as 30m or 1h30m. Speed is measured first, then epochs, picture size and layers are "
    "planned to fit.",
)  # fmt: skip
RATE = Field(
    "training.learning_rate", "Learning rate",
    "Its highest value while all layers are trained: too low learns nothing, too high forgets.",
)  # fmt: skip
_SCHEDULES = {
    "one-cycle": "One cycle", "cosine": "Cosine", "constant": "Constant",
    "exponential": "Falls every epoch", "step": "Falls in steps",
    "plateau": "Falls when validation stalls", "cyclical": "Up and down",
}  # fmt: skip
SCHEDULE = Field(
    "training.schedule", "Schedule", "How the learning rate rises and falls; drawn below.",
    choices=_SCHEDULES,
)  # fmt: skip
_OPTIMISERS = {
    "adamw": "AdamW", "adam": "Adam", "sgd": "SGD", "nadamw": "NAdamW", "lamb": "LAMB",
    "rmsprop": "RMSProp", "lion": "Lion",
}  # fmt: skip
_HEADS = {
    "linear": "Linear", "dense": "One dense layer", "deep": "Three dense layers",
    "spp": "Pyramid pooling",
}  # fmt: skip
_LAYERS = {"all": "All", 0.5: "The last half", 0.3: "The last third", 0.1: "The last tenth"}
_PRECISIONS = {
    "auto": "Automatic", "fp32": "32 bits", "bf16": "16 bits (bf16)", "fp16": "16 bits (fp16)",
}  # fmt: skip


def _when(name: str, *values: Any) -> tuple[str, tuple[Any, ...]]:
    return name, values


GROUPS = (
    Group("Learning", (
        RATE,
        SCHEDULE,
        Field("training.warm_up", "Warm-up",
              "Share of the training in which the learning rate rises to its highest value.",
              empty="as the schedule has it"),
        Field("training.gamma", "Factor of the fall",
              "What the learning rate is multiplied by, each time it falls.",
              only=_when("training.schedule", "exponential", "step", "plateau")),
        Field("training.gamma_epochs", "Epochs of a step",
              "After so many epochs the learning rate falls.",
              only=_when("training.schedule", "step")),
        Field("training.plateau_patience", "Epochs until it falls",
              "So many epochs without better validation lower the learning rate.",
              only=_when("training.schedule", "plateau")),
        Field("training.cycle_epochs", "Epochs of a cycle", "Length of one rise and fall.",
              only=_when("training.schedule", "cyclical")),
        Field("training.optimiser", "Optimiser", "How weights follow the gradient. AdamW is a "
              "safe choice; many papers use Adam or SGD.", choices=_OPTIMISERS),
        Field("training.momentum", "Momentum", "How much of the last steps goes on into the next.",
              only=_when("training.optimiser", "sgd", "rmsprop")),
        Field("training.nesterov", "Nesterov", "Momentum that looks one step ahead.",
              only=_when("training.optimiser", "sgd")),
        Field("training.weight_decay", "Weight decay",
              "Pulls weights towards zero, against learning by heart."),
        Field("training.batch_size", "Batch size",
              "Pictures per step. More need more memory; a smaller batch wants a lower rate."),
        Field("training.accumulate", "Batches per step",
              "Batches whose gradients make one step: a larger batch in the same memory."),
        Field("training.gradient_clip", "Gradient limit",
              "Largest length of a gradient, against steps that run away; 0 sets none."),
    )),
    Group("Length", (
        Field("training.patience", "Patience",
              "Training ends when so many epochs bring no better validation."),
        Field("training.head_epochs", "Epochs of the head",
              "Passes that train the new head alone, before all layers are trained; quick."),
        Field("training.head_learning_rate", "Rate of the head",
              "Learning rate while the head is trained alone."),
        Field("training.average", "Running average",
              "Share of the old in a running average of the weights, which is what is validated; "
              "0 turns it off."),
    )),
    Group("Network", (
        Field("network.head.kind", "Head", "The new layers that answer, on top of the backbone.",
              choices=_HEADS),
        Field("network.head.width", "Width of the head", "Numbers that its dense layer holds.",
              only=_when("network.head.kind", "dense")),
        Field("network.head.drop_rate", "Dropout",
              "Share of numbers that are left out at random while training.",
              only=_when("network.head.kind", "dense", "deep", "spp")),
        Field("network.drop_rate", "Dropout",
              "Share of features that are left out at random while training.",
              only=_when("network.head.kind", "linear")),
        Field("training.unfreeze", "Layers to train",
              "Fewer layers train faster and need fewer pictures; the others stay frozen.",
              choices=_LAYERS),
        Field("training.backbone_factor", "Rate of the backbone",
              "Its learning rate as a share of that of the head."),
        Field("training.batch_norm", "Batch norm",
              "Whether grey-level statistics are learnt anew from your pictures.",
              choices={"train": "Learnt anew", "eval": "Kept from the weights"}),
    )),
    Group("Loss", (
        Field("training.loss", "Loss",
              "What training makes small. Focal cares more about pictures that are still wrong.",
              choices={"cross-entropy": "Cross-entropy", "focal": "Focal"}),
        Field("training.focal_gamma", "Focus on the wrong",
              "How much less a picture counts once it is answered right.",
              only=_when("training.loss", "focal")),
        Field("training.class_weights", "Class weights",
              "Whether a rare label weighs as much in all as a frequent one.",
              choices={"balanced": "Balanced", "none": "None"}),
        Field("training.sampler", "Order of pictures",
              "Each once an epoch, or each label equally often, rare ones repeated.",
              choices={"shuffle": "Each once", "balanced": "Each label equally often"}),
        Field("training.label_smoothing", "Label smoothing",
              "Doubt that is put into every label, against answers that are too sure."),
        Field("training.mixup", "Mixup",
              "Blends pairs of pictures and labels; 0.2 is usual, 0 turns it off."),
    )),
    Group("Pictures", (
        Field("plan.size", "Size",
              "Pixels a side that the network sees. Time and memory grow with its square.",
              limits=(32, 2048)),
        Field("training.first_size", "Size to begin with",
              "Pictures grow from this to their size, which is faster; 0: full size at once."),
        Field("plan.crop", "Crop", "What is cut away around the head before resizing.",
              choices={"none": "Nothing", "head": "To the head", "brain": "To the brain"}),
        Field("plan.aspect", "Shape", "How a picture becomes square.",
              choices={"fit": "Black margins", "stretch": "Stretched"}),
    )),
    Group("Augmentation", (
        Field(f"{AUGMENTATION}.degrees", "Rotation", "Largest turn either way, degrees."),
        Field(f"{AUGMENTATION}.scale", "Zoom", "Largest change of size, as a share."),
        Field(f"{AUGMENTATION}.shift", "Shift", "Largest move, as a share of the picture."),
        Field(f"{AUGMENTATION}.shear", "Shear", "Largest shear, degrees."),
        Field(f"{AUGMENTATION}.contrast", "Contrast",
              "Largest change of contrast and brightness, as a share."),
        Field(f"{AUGMENTATION}.gamma", "Gamma",
              "Largest change of the grey curve's exponent, as a share."),
        Field(f"{AUGMENTATION}.noise", "Noise",
              "Largest standard deviation of added noise; black is 0, white 1."),
        Field(f"{AUGMENTATION}.blur", "Blur", "Largest smoothing, pixels (sigma)."),
        Field(f"{AUGMENTATION}.erase", "Erase",
              "Share of pictures in which a rectangle is blackened."),
        Field(f"{AUGMENTATION}.flip_vertical", "Upside down",
              "Mirrors up and down half of the time: anatomy that no scanner shows."),
        Field(f"{AUGMENTATION}.quarter_turns", "Quarter turns",
              "Turns by 90, 180 or 270 degrees: heads lie on their side."),
    )),
    Group("Computer", (
        Field("training.seed", "Seed",
              "Number from which all chance follows: the same seed gives the same training."),
        Field("training.deterministic", "Repeatable",
              "Uses only operations that give equal weights each time, slower on a GPU."),
        Field("training.precision", "Precision",
              "Digits of the arithmetic: 16 bits are faster on a GPU that has them.",
              choices=_PRECISIONS),
        Field("training.threads", "Processor threads",
              "Fewer leave more of the computer to you while it trains.",
              empty="all that there are"),
        Field("training.gpu_memory", "Share of GPU memory",
              "Largest share that the training takes; less leaves room for reading with a model."),
    )),
)  # fmt: skip


def all_fields() -> tuple[Field, ...]:
    """Return every field that the page offers, in its order."""
    return (EPOCHS, BUDGET, *(each for group in GROUPS for each in group.fields))


def literals_of(name: str) -> tuple[Any, ...]:
    """Return the values that a field's Literal lists, () where it is none."""
    return tuple(v for part in _parts(_annotation(name)) for v in _literal(part))


@cache
def limits_of(name: str) -> dict[str, float]:
    """Return {"ge": 0} and so on: the limits of a field that the trainer's config knows."""
    found: dict[str, float] = {}
    for part in _parts(_annotation(name)):
        for limit in getattr(part, "__metadata__", ()):
            for told in (limit, *getattr(limit, "metadata", ())):
                for key in ("ge", "gt", "le", "lt"):
                    if (value := getattr(told, key, None)) is not None:
                        found[key] = value
    return found


def _literal(part: Any) -> tuple[Any, ...]:
    return get_args(part) if get_origin(part) is Literal else ()


def _plain_types(name: str) -> list[Any]:
    return [part for part in _parts(_annotation(name)) if isinstance(part, type)]


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and what it is made of: members of a union, what `Annotated` wraps."""
    yield annotation
    if get_origin(annotation) is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


@cache
def _annotation(name: str) -> Any:
    """Return the annotation of a dotted field. Raises KeyError where there is none."""
    section, *path = name.split(".")
    if section == "plan":
        return _hints(Pixels)[path[0]]
    annotation = _hints(Config)[section]
    for part in path:
        models = [
            each
            for each in _parts(annotation)
            if isinstance(each, type) and issubclass(each, BaseModel) and part in each.model_fields
        ]
        if not models:
            raise KeyError(name)
        annotation = _hints(models[0])[part]
    return annotation


@cache
def _hints(model: type) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)
