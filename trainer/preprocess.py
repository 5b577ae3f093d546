"""From slice values to what the network sees, and exactly back again. numpy, scipy and Pillow.

One slice goes: grey levels to [0, 1] → crop to the head → square with black margins → resize.
The plan is data and travels in the model package; training and inference both read only the plan.
"""

import math
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from trainer.cropping import FAULTS, Found, find_brain, find_head, with_margin
from trainer.errors import TrainerError
from trainer.placement import Aspect, Interpolation, Placement, TapGeometry, filling

__all__ = ["FAULTS", "Placement", "Plan", "Prepared", "TapGeometry", "prepare"]

_LARGEST_SIZE = 2048
_MOST_STEPS = 20  # of an opening: more would leave nothing of any head
_CHOICES: dict[str, tuple[str, ...]] = {
    "crop": ("head", "brain", "none"),
    "interpolation": get_args(Interpolation),
    "aspect": get_args(Aspect),
    "channels": ("repeat",),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How values become network input. Everything is a number: nothing is looked up by name.

    size         height and width of the network input, pixels
    percentiles  values of the slice that become 0 and 1; outside them is clipped. (0, 100) is the
                 linear [0, 1] of many papers, (2, 98) the contrast stretching of scikit-image
    fixed        values that become 0 and 1 on every slice, such as (0, 255); None: `percentiles`
    crop         "head": the largest bright region with a margin; "brain": the recipe of many
                 papers on these data, see `trainer.cropping.find_brain`; "none": the whole slice
    head_level   share of the [0, 1] range above which a pixel of the small copy belongs to a head
    brain_level, brain_blur, brain_opening  numbers of the crop to the brain: share of the [0, 1]
                 range, sigma in slice pixels, steps of one slice pixel
    margin       added on every side of the head or brain, as a share of its longer side
    interpolation  when resizing; all but "nearest" average over what one pixel covers
    aspect       "fit": square with black margins; "stretch": squashed to the square
    channels     "repeat": the three channels are equal
    mean, std    of the very weights used, per channel
    """

    size: int = 224
    percentiles: tuple[float, float] = (0.1, 99.9)
    fixed: tuple[float, float] | None = None
    crop: Literal["head", "brain", "none"] = "head"
    head_level: float = 0.12
    brain_level: float = 45 / 255
    brain_blur: float = 1.1
    brain_opening: int = 2
    margin: float = 0.03
    interpolation: Interpolation = "bilinear"
    aspect: Aspect = "fit"
    channels: Literal["repeat"] = "repeat"
    mean: tuple[float, float, float] = (0.5, 0.5, 0.5)
    std: tuple[float, float, float] = (0.5, 0.5, 0.5)

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise TrainerError(
                    "The preprocessing plan makes no sense",
                    f"{name} is {getattr(self, name)!r}; it may be {', '.join(choices)}.",
                )
        try:
            sane = self._is_sane()
        except (TypeError, ValueError):  # read from a file, a field may be of any type
            sane = False
        if not sane:
            raise TrainerError("The preprocessing plan makes no sense", f"it reads {self}.")

    def _is_sane(self) -> bool:
        low, high = self.percentiles
        dark, bright = (0, 1) if self.fixed is None else self.fixed
        shares = (self.head_level, self.brain_level, self.brain_blur, self.margin)
        numbers = (*self.mean, *self.std, *shares, dark, bright)
        return (
            isinstance(self.size, int)
            and 1 <= self.size <= _LARGEST_SIZE
            and 0 <= low < high <= 100
            and dark < bright
            and isinstance(self.brain_opening, int)
            and 0 <= self.brain_opening <= _MOST_STEPS
            and self.brain_blur >= 0
            and self.margin >= 0
            and len(self.mean) == len(self.std) == 3
            and all(math.isfinite(number) for number in numbers)
            and min(self.std) > 0
        )

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "Plan":
        """Read a plan; TrainerError when a field is unknown (written by a newer version)."""
        unknown = set(content) - {f.name for f in fields(cls)}
        if unknown:
            raise TrainerError(
                "The preprocessing plan cannot be read",
                f"this version does not know {', '.join(sorted(unknown))}.",
                "Update MRI Viewer.",
            )
        fitting: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in content.items()
        }
        return cls(**fitting)

    def normalise(self, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return network input (n, 3, size, size) for pictures (n, size, size) in [0, 1]."""
        mean = np.asarray(self.mean, np.float32)[:, None, None]
        std = np.asarray(self.std, np.float32)[:, None, None]
        return (pictures[:, None] - mean) / std


class Prepared(NamedTuple):
    """A slice as the network sees it, float32 (size, size) in [0, 1], and where it came from."""

    picture: NDArray[np.float32]
    placement: Placement


def prepare(values: NDArray[np.floating], plan: Plan, pixel_aspect: float = 1.0) -> Prepared:
    """Apply the plan to one slice.

    values        (rows, columns), any unit, in display orientation, bright = high
    pixel_aspect  height of a pixel over its width

    Raises TrainerError when the slice is empty or not two-dimensional.
    """
    if values.ndim != 2 or values.size == 0:
        raise TrainerError("A slice cannot be prepared", f"its shape is {values.shape}.")
    unit = _to_unit(values, plan)
    rows, columns = shape = unit.shape[0], unit.shape[1]
    head = find_head(unit, plan.head_level, pixel_aspect)
    wanted = _wanted(unit, plan, head, pixel_aspect)
    whole = (0.0, 0.0, float(rows), float(columns))
    box = whole if wanted.box is None else with_margin(wanted.box, plan.margin, shape)
    filled = filling(box, plan.aspect, pixel_aspect)
    placement = Placement(shape, *filled, plan.size, _area(head, plan, shape), wanted.fault)
    return Prepared(placement.crop(unit, plan.interpolation), placement)


def _to_unit(values: NDArray[np.floating], plan: Plan) -> NDArray[np.float32]:
    clean = np.nan_to_num(values.astype(np.float32), copy=False)
    if plan.fixed is not None:
        low, high = plan.fixed
    else:
        low, high = np.percentile(clean, plan.percentiles)
        if high <= low:  # almost all pixels are equal: the extremes are what is left to show
            low, high = clean.min(), clean.max()
    if high <= low:
        return np.zeros_like(clean)
    unit = (clean - np.float32(low)) / np.float32(high - low)
    return np.clip(unit, 0, 1, out=unit)


def _wanted(unit: NDArray[np.float32], plan: Plan, head: Found, pixel_aspect: float) -> Found:
    """Return the region that the plan crops to; no box and no fault for the whole slice."""
    if plan.crop == "head":
        return head
    if plan.crop == "brain":
        return find_brain(unit, plan.brain_level, plan.brain_blur, plan.brain_opening, pixel_aspect)
    return Found(None, "")


def _area(head: Found, plan: Plan, shape: tuple[int, int]) -> float:
    if head.box is None:
        return 0.0
    top, left, bottom, right = with_margin(head.box, plan.margin, shape)
    return (bottom - top) * (right - left)
