"""Where the network input lies in the slice: cut out there, and carried back exactly.

numpy and Pillow. Boxes are (top, left, bottom, right) in slice pixels with edges at 0 and shape.
"""

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Box = tuple[float, float, float, float]  # top, left, bottom, right in slice pixels
Interpolation = Literal["bilinear", "bicubic", "nearest", "lanczos"]
Aspect = Literal["fit", "stretch"]


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
    crop_failed  why the crop that the plan asks for is not to be trusted, a key of
            `trainer.cropping.FAULTS`; empty when it is, or when none was asked for
    """

    shape: tuple[int, int]
    top: float
    left: float
    height: float
    width: float
    size: int
    head_area: float = 0.0
    crop_failed: str = ""

    def crop(
        self, other: NDArray[np.float32], interpolation: Interpolation = "bilinear"
    ) -> NDArray[np.float32]:
        """Return (size, size) of another picture of the same slice, such as an outline.

        Area-weighted when shrinking (but for "nearest"), black outside the slice. Values stay in
        the range of the picture and black, also where an interpolation swings over.
        """
        return _resample(other, self, Image.Resampling[interpolation.upper()])

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


def filling(box: Box, aspect: Aspect, pixel_aspect: float) -> tuple[float, float, float, float]:
    """Return (top, left, height, width) of what fills the square input when `box` is shown.

    "fit" adds margins until the box is square in the patient (`pixel_aspect` is the height of a
    pixel over its width); "stretch" squashes the box into the square.
    """
    top, left, bottom, right = box
    if aspect == "stretch":
        return top, left, bottom - top, right - left
    side = max((bottom - top) * pixel_aspect, right - left)  # in pixel widths
    height, width = side / pixel_aspect, side
    return (top + bottom - height) / 2, (left + right - width) / 2, height, width


def _resample(
    picture: NDArray[np.float32], placement: Placement, kernel: Image.Resampling
) -> NDArray[np.float32]:
    top, left, height, width = placement.top, placement.left, placement.height, placement.width
    before = max(0, math.ceil(-top)), max(0, math.ceil(-left))
    after = (
        max(0, math.ceil(top + height - picture.shape[0])),
        max(0, math.ceil(left + width - picture.shape[1])),
    )
    padded = np.pad(picture, ((before[0], after[0]), (before[1], after[1])))
    y, x = top + before[0], left + before[1]
    # rounding may put the far edge a hair outside, which Pillow refuses
    box = (x, y, min(x + width, padded.shape[1]), min(y + height, padded.shape[0]))
    side = placement.size
    resized = np.asarray(Image.fromarray(padded).resize((side, side), kernel, box=box), np.float32)
    if kernel in (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS):
        return np.clip(resized, padded.min(), padded.max())
    return resized
