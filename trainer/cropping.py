"""Find the head or the brain on a slice, and say when that has failed. numpy, scipy and Pillow.

Slices are (rows, columns) float32 in [0, 1], bright = high. What a crop can fail by:

| fault       | meaning |
|---|---|
| nothing     | no region is large enough: the whole slice is taken |
| all sides   | the region touches all four sides: cropped before, or a bright background |
| odd shape   | the box is far longer than a head is: a caption, a frame, a strip |
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from trainer.placement import Box

_MASK_SIZE = 128  # the head is found on a small copy: averaging is the smoothing it needs
_LEAST_SHARE = 0.05  # of the slice; a smaller "head" is a caption or noise: the crop has failed
_LONGEST = 2.5  # longer side over the shorter one; heads have up to 1.6 in any plane
_GAUSS_REACH = 2  # pixels each way: the 5 x 5 kernel of the recipe
_AROUND = np.ones((3, 3), bool)  # neighbours by side or corner

FAULTS = {
    "nothing": "no head found, the whole slice is used",
    "all sides": "it touches all four sides: cropped before, or a bright background",
    "odd shape": "it is far longer than wide: a caption or a frame?",
}


class Found(NamedTuple):
    """The box of a region, None where none is large enough; a key of FAULTS or ""."""

    box: Box | None
    fault: str


def find_head(unit: NDArray[np.float32], level: float, pixel_aspect: float = 1.0) -> Found:
    """Find the largest region brighter than `level` on a small copy of the slice."""
    rows, columns = unit.shape
    small_shape = min(_MASK_SIZE, rows), min(_MASK_SIZE, columns)
    small = Image.fromarray(unit).resize(small_shape[::-1], Image.Resampling.BOX)
    regions, count = ndimage.label(np.asarray(small) > level)
    if count == 0:
        return Found(None, "nothing")
    scale = rows / small_shape[0], columns / small_shape[1]
    return _judged(regions, scale, (rows, columns), pixel_aspect)


def find_brain(
    unit: NDArray[np.float32], level: float, blur: float, opening: int, pixel_aspect: float = 1.0
) -> Found:
    """Find the brain as the often copied recipe for these data does.

    Gaussian (5 x 5, sigma `blur` pixels) → above `level` → eroded, then dilated `opening` times
    (3 x 3) → region with the largest outer contour → its extreme points. A. Rosebrock, "Finding
    extreme points in contours with OpenCV", 2016; there level 45 of 255, sigma 1.1, opening 2.
    Extreme points belong to the box, where the recipe's slices lose the last row and column.
    """
    soft = ndimage.gaussian_filter(unit, blur, radius=_GAUSS_REACH) if blur else unit
    bright = soft > level
    if opening:
        # outside the slice counts as brain while eroding, as in OpenCV: edges are not eaten
        bright = ndimage.binary_erosion(bright, _AROUND, opening, border_value=1)
        bright = ndimage.binary_dilation(bright, _AROUND, opening)
    # the area of an outer contour includes the holes
    regions, count = ndimage.label(ndimage.binary_fill_holes(bright), _AROUND)
    if count == 0:
        return Found(None, "nothing")
    return _judged(regions, (1.0, 1.0), (unit.shape[0], unit.shape[1]), pixel_aspect)


def _judged(
    regions: NDArray[np.int32],
    scale: tuple[float, float],
    shape: tuple[int, int],
    pixel_aspect: float,
) -> Found:
    """Return the box of the largest region in slice pixels, and what speaks against it."""
    largest = int(np.argmax(np.bincount(regions.ravel())[1:]))
    down, across = ndimage.find_objects(regions)[largest]
    share = (down.stop - down.start) * (across.stop - across.start) / regions.size
    if share < _LEAST_SHARE:
        return Found(None, "nothing")
    box = (
        down.start * scale[0], across.start * scale[1],
        down.stop * scale[0], across.stop * scale[1],
    )  # fmt: skip
    if box == (0, 0, *shape):
        return Found(box, "all sides")
    sides = (box[2] - box[0]) * pixel_aspect, box[3] - box[1]
    return Found(box, "odd shape" if max(sides) > _LONGEST * min(sides) else "")


def with_margin(box: Box, margin: float, shape: tuple[int, int]) -> Box:
    """Return the box with `margin` of its longer side added all around, within the slice."""
    top, left, bottom, right = box
    more = margin * max(bottom - top, right - left)
    return (
        max(top - more, 0.0),
        max(left - more, 0.0),
        min(bottom + more, float(shape[0])),
        min(right + more, float(shape[1])),
    )
