"""From slice values to what the network sees, and exactly back again. numpy, scipy and Pillow.

One slice goes: percentiles to [0, 1] → crop to the head → square with black margins → resize.
The plan is data and travels in the model package; training and inference both read only the plan.
"""

import math
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from trainer.errors import TrainerError

_MASK_SIZE = 128  # the head is found on a small copy: averaging is the smoothing it needs
_LARGEST_SIZE = 2048
_LEAST_HEAD_SHARE = 0.05  # a smaller "head" is a caption or noise: the crop has failed


@dataclass(frozen=True, slots=True)
class Plan:
    """How values become network input. Everything is a number: nothing is looked up by name.

    size         height and width of the network input, pixels
    percentiles  values of the slice that become 0 and 1; outside them is clipped
    crop         "head": the largest bright region with a margin; "none": the whole slice
    head_level   share of the [0, 1] range above which a pixel of the small copy belongs to a head
    margin       added on every side of the head, as a share of its longer side
    mean, std    of the very weights used, per channel; grey is repeated over the channels
    """

    size: int = 224
    percentiles: tuple[float, float] = (0.1, 99.9)
    crop: Literal["head", "none"] = "head"
    head_level: float = 0.12
    margin: float = 0.03
    mean: tuple[float, float, float] = (0.5, 0.5, 0.5)
    std: tuple[float, float, float] = (0.5, 0.5, 0.5)

    def __post_init__(self) -> None:
        try:
            sane = self._is_sane()
        except (TypeError, ValueError):  # read from a file, a field may be of any type
            sane = False
        if not sane:
            raise TrainerError("The preprocessing plan makes no sense", f"it reads {self}.")

    def _is_sane(self) -> bool:
        low, high = self.percentiles
        numbers = (*self.mean, *self.std, self.head_level, self.margin)
        return (
            isinstance(self.size, int)
            and 1 <= self.size <= _LARGEST_SIZE
            and 0 <= low < high <= 100
            and self.crop in ("head", "none")
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


class TapGeometry(NamedTuple):
    """Where the cells of a feature map look, in pixels of the network input (edges at 0 and size).

    The centre of cell k is at first + k * stride. A network with one-sided padding looks half a
    cell further down and right than an even division of the picture would say.
    """

    first: float
    stride: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the network input lies in the slice: the inverse of crop, margins and resize.

    shape   (rows, columns) of the slice
    top, left, height, width   the box of the slice that fills the input, in slice pixels with
            edges at 0 and shape; it may reach beyond the slice (black margins)
    size    pixels of the network input per side
    head_area  of the box around the head, in slice pixels; 0 when no head was found, and then
            the whole slice is taken
    """

    shape: tuple[int, int]
    top: float
    left: float
    height: float
    width: float
    size: int
    head_area: float = 0.0

    def crop(self, other: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return (size, size) of another picture of the same slice, such as an outline."""
        return _resample(other, self.top, self.left, self.height, self.width, self.size)

    def place(self, grid: NDArray[np.float32], tap: TapGeometry) -> NDArray[np.float32]:
        """Return (rows, columns) float32 in slice geometry for a (cells, cells) map.

        Bilinear between the centres of the cells, constant beyond the outer ones, zero where the
        network saw nothing of the slice. Values are not rescaled.
        """
        rows = self._weights(self.shape[0], self.top, self.height, grid.shape[0], tap)
        columns = self._weights(self.shape[1], self.left, self.width, grid.shape[1], tap)
        part = rows @ grid.astype(np.float32)
        # cell by cell instead of one more matrix product: BLAS would divide that among all cores
        # and wait for one that inference holds, 15 ms instead of 1 in the thread that draws
        placed = np.zeros(self.shape, np.float32)
        for cell, weights in enumerate(columns.T):
            near = np.flatnonzero(weights)
            if near.size:
                across = slice(near[0], near[-1] + 1)
                placed[:, across] += part[:, cell, None] * weights[across]
        return placed

    def _weights(
        self, pixels: int, start: float, extent: float, cells: int, tap: TapGeometry
    ) -> NDArray[np.float32]:
        """Return the (pixels, cells) matrix that interpolates one axis."""
        centre = np.arange(pixels) + 0.5
        at = (centre - start) / extent * self.size
        cell = np.clip((at - tap.first) / tap.stride, 0, cells - 1)
        lower = np.minimum(cell.astype(int), max(cells - 2, 0))
        weights = np.zeros((pixels, cells), np.float32)
        index = np.arange(pixels)
        weights[index, lower] = 1 - (cell - lower)
        weights[index, np.minimum(lower + 1, cells - 1)] += cell - lower
        weights[(at < 0) | (at > self.size)] = 0
        return weights


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
    unit = _to_unit(values, plan.percentiles)
    head = _head_box(unit, plan)
    box = head if head is not None and plan.crop == "head" else _whole(unit)
    top, left, height, width = _square(box, pixel_aspect)
    picture = _resample(unit, top, left, height, width, plan.size)
    rows, columns = unit.shape
    area = 0.0 if head is None else (head[2] - head[0]) * (head[3] - head[1])
    return Prepared(picture, Placement((rows, columns), top, left, height, width, plan.size, area))


Box = tuple[float, float, float, float]  # top, left, bottom, right in slice pixels


def _to_unit(values: NDArray[np.floating], percentiles: tuple[float, float]) -> NDArray[np.float32]:
    clean = np.nan_to_num(values.astype(np.float32), copy=False)
    low, high = np.percentile(clean, percentiles)
    if high <= low:  # almost all pixels are equal: the extremes are what is left to show
        low, high = clean.min(), clean.max()
    if high <= low:
        return np.zeros_like(clean)
    unit = (clean - np.float32(low)) / np.float32(high - low)
    return np.clip(unit, 0, 1, out=unit)


def _whole(unit: NDArray[np.float32]) -> Box:
    return 0.0, 0.0, float(unit.shape[0]), float(unit.shape[1])


def _head_box(unit: NDArray[np.float32], plan: Plan) -> Box | None:
    """Return the box of the largest bright region with its margin; None if there is none."""
    rows, columns = unit.shape
    small_shape = min(_MASK_SIZE, rows), min(_MASK_SIZE, columns)
    small = Image.fromarray(unit).resize(small_shape[::-1], Image.Resampling.BOX)
    regions, count = ndimage.label(np.asarray(small) > plan.head_level)
    if count == 0:
        return None
    sizes = np.bincount(regions.ravel())[1:]
    largest = int(np.argmax(sizes))
    down, across = ndimage.find_objects(regions)[largest]
    share = (down.stop - down.start) * (across.stop - across.start) / regions.size
    if share < _LEAST_HEAD_SHARE:
        return None
    scale_rows, scale_columns = rows / small_shape[0], columns / small_shape[1]
    top, bottom = down.start * scale_rows, down.stop * scale_rows
    left, right = across.start * scale_columns, across.stop * scale_columns
    margin = plan.margin * max(bottom - top, right - left)
    return (
        max(top - margin, 0.0),
        max(left - margin, 0.0),
        min(bottom + margin, float(rows)),
        min(right + margin, float(columns)),
    )


def _square(box: Box, pixel_aspect: float) -> tuple[float, float, float, float]:
    """Return (top, left, height, width) of the box made square in the patient by adding margins."""
    top, left, bottom, right = box
    side = max((bottom - top) * pixel_aspect, right - left)  # in pixel widths
    height, width = side / pixel_aspect, side
    return (top + bottom - height) / 2, (left + right - width) / 2, height, width


def _resample(
    unit: NDArray[np.float32], top: float, left: float, height: float, width: float, size: int
) -> NDArray[np.float32]:
    """Return the box as (size, size), area-weighted when shrinking, black outside the slice."""
    before = max(0, math.ceil(-top)), max(0, math.ceil(-left))
    after = (
        max(0, math.ceil(top + height - unit.shape[0])),
        max(0, math.ceil(left + width - unit.shape[1])),
    )
    padded = np.pad(unit, ((before[0], after[0]), (before[1], after[1])))
    y, x = top + before[0], left + before[1]
    # rounding may put the far edge a hair outside, which Pillow refuses
    box = (x, y, min(x + width, padded.shape[1]), min(y + height, padded.shape[0]))
    resized = Image.fromarray(padded).resize((size, size), Image.Resampling.BILINEAR, box=box)
    return np.asarray(resized, np.float32)
