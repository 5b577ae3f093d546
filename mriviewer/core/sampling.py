"""Values of a volume at regular points: voxels as they are where points lie on them, else between.

Everything here is in array indices (slice, row, column); `reslice` knows the patient.
"""

import math
from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_COINCIDES = 1e-3  # of a voxel: points that are nearer to voxel centres everywhere lie on them
_BLOCK = 1 << 14  # points at a time, so that their numbers stay in the processor's cache
_EDGE = 0.5 + 1e-6  # of a voxel: it reaches half its width beyond its centre; and rounding

Padding = tuple[float, float] | None
Floats = NDArray[np.float32]
Corners = list[NDArray[np.intp]]  # per axis: the voxel before each point
Fetch = Callable[[int, int, int], Floats]


class Points(NamedTuple):
    """A picture's sample points: index = origin + row * down + column * right.

    origin, down, right  (3,) along (slice, row, column) of the voxels
    """

    rows: int
    columns: int
    origin: NDArray[np.float64]
    down: NDArray[np.float64]
    right: NDArray[np.float64]


def voxels_at(voxels: Floats, points: Points) -> Floats | None:
    """Return the voxels on which the points lie, (rows, columns); None where they lie between.

    A view, or a copy with NaN where the points reach beyond the voxels.
    """
    whole = [np.rint(vector) for vector in (points.origin, points.down, points.right)]
    off = np.abs(points.origin - whole[0])
    off += np.abs(points.down - whole[1]) * (points.rows - 1)
    off += np.abs(points.right - whole[2]) * (points.columns - 1)
    steps = np.abs(np.stack(whole[1:]))
    if off.max() > _COINCIDES or (steps.sum(axis=1) != 1).any() or steps.sum(axis=0).max() > 1:
        return None
    start, down, right = (vector.astype(int) for vector in whole)
    down_axis, right_axis = int(steps[0].argmax()), int(steps[1].argmax())
    held = 3 - down_axis - right_axis
    row_span = _inside(points.rows, start[down_axis], down[down_axis], voxels.shape[down_axis])
    column_span = _inside(
        points.columns, start[right_axis], right[right_axis], voxels.shape[right_axis]
    )
    there = 0 <= start[held] < voxels.shape[held] and row_span and column_span
    if not (there and row_span and column_span):
        return np.full((points.rows, points.columns), np.nan, np.float32)
    plane = voxels[(slice(None),) * held + (start[held],)]
    plane = plane.T if down_axis > right_axis else plane
    found = plane[row_span[1], column_span[1]]
    if found.shape == (points.rows, points.columns):
        return found
    values = np.full((points.rows, points.columns), np.nan, np.float32)
    values[row_span[0], column_span[0]] = found
    return values


def between_voxels(voxels: Floats, points: Points, padding: Padding = None) -> Floats:
    """Return trilinear values, (rows, columns); NaN outside and where a padded voxel takes part.

    A voxel reaches half its width beyond its centre: there the outermost value goes on.
    """
    values = np.full((points.rows, points.columns), np.nan, np.float32)
    rows_at_a_time = max(1, _BLOCK // max(points.columns, 1))
    with np.errstate(invalid="ignore", over="ignore"):  # infinite voxels
        for first in range(0, points.rows, rows_at_a_time):
            part = slice(first, min(first + rows_at_a_time, points.rows))
            span = _columns_inside(points, part, voxels.shape)
            below, across = np.arange(part.start, part.stop), np.arange(span.start, span.stop)
            if len(across):
                values[part, span] = _block(voxels, padding, points, below, across)
    return values


def _columns_inside(points: Points, rows: slice, shape: tuple[int, ...]) -> slice:
    """Return the columns of which some point in some rows may lie in the voxels; often few do."""
    first, last = 0.0, points.columns - 1.0
    for axis, count in enumerate(shape):
        ends = [
            points.origin[axis] + points.down[axis] * row for row in (rows.start, rows.stop - 1)
        ]
        low, high = -_EDGE - max(ends), count - 1 + _EDGE - min(ends)
        step = points.right[axis]
        if abs(step) < 1e-9:
            if low > points.columns * abs(step) or high < -points.columns * abs(step):
                return slice(0, 0)
            continue
        near, far = sorted((low / step, high / step))
        first, last = max(first, near), min(last, far)
    start = max(math.floor(first) - 1, 0)
    return slice(start, max(min(math.ceil(last) + 2, points.columns), start))


def _block(
    voxels: Floats,
    padding: Padding,
    points: Points,
    below: NDArray[np.intp],
    across: NDArray[np.intp],
) -> Floats:
    """Return the values of some rows of the picture."""
    corners: Corners = []
    shares: list[Floats] = []
    outside = np.zeros((len(below), len(across)), bool)
    for axis, count in enumerate(voxels.shape):
        along = points.origin[axis] + points.down[axis] * below
        at = along[:, None] + points.right[axis] * across
        if at.min() < -_EDGE or at.max() > count - 1 + _EDGE:
            outside |= (at < -_EDGE) | (at > count - 1 + _EDGE)
        np.clip(at, 0, count - 1, out=at)
        corner = at.astype(np.intp)
        np.minimum(corner, max(count - 2, 0), out=corner)
        corners.append(corner)
        shares.append((at - corner).astype(np.float32))
    step = [int(count > 1) for count in voxels.shape]
    values = _blended(_neighbours(voxels, padding, corners), shares, step)
    unsure = np.isnan(values)
    if unsure.any():
        some = _neighbours(voxels, padding, [corner[unsure] for corner in corners])
        values[unsure] = _weighed(some, [share[unsure] for share in shares], step)
    values[outside] = np.nan
    return values


def _blended(fetch: Fetch, shares: list[Floats], step: list[int]) -> Floats:
    """Blend eight neighbours; fast, but a neighbour that is NaN counts even with no share."""
    slabs = []
    for ahead in (0, step[0]):
        lines = [
            _towards(fetch(ahead, below, 0), fetch(ahead, below, step[2]), shares[2])
            for below in (0, step[1])
        ]
        slabs.append(_towards(lines[0], lines[1], shares[1]))
    return _towards(slabs[0], slabs[1], shares[0])


def _towards(near: Floats, far: Floats, share: Floats) -> Floats:
    far -= near
    far *= share
    far += near
    return far


def _weighed(fetch: Fetch, shares: list[Floats], step: list[int]) -> Floats:
    """Blend eight neighbours, leaving out those that have no share."""
    total = np.zeros(shares[0].shape, np.float32)
    for far in product((0, 1), repeat=3):
        weight = np.ones(shares[0].shape, np.float32)
        for share, beyond in zip(shares, far, strict=True):
            weight *= share if beyond else 1 - share
        values = fetch(*(beyond * ahead for beyond, ahead in zip(far, step, strict=True)))
        total += np.where(weight > 0, weight * values, 0)
    return total


def _neighbours(voxels: Floats, padding: Padding, corners: Corners) -> Fetch:
    """Return what fetches the voxels at an offset from the corners, padded ones as NaN."""
    _, rows, columns = voxels.shape
    dense = voxels.flags.c_contiguous
    flat = voxels.reshape(-1) if dense else voxels
    places = (corners[0] * rows + corners[1]) * columns + corners[2] if dense else corners[0]

    def fetch(ahead: int, below: int, right: int) -> Floats:
        if dense:
            found = flat[(ahead * rows + below) * columns + right :].take(places)
        else:
            found = voxels[corners[0] + ahead, corners[1] + below, corners[2] + right]
        if padding is not None:
            found[(found >= padding[0]) & (found <= padding[1])] = np.nan
        return found

    return fetch


def _inside(samples: int, start: int, step: int, count: int) -> tuple[slice, slice] | None:
    """Return which samples lie on voxels, and on which, for a line through `count` voxels."""
    first, last = (-start, count - 1 - start) if step > 0 else (start - count + 1, start)
    first, last = max(first, 0), min(last, samples - 1)
    if first > last:
        return None
    begin, end = start + step * first, start + step * (last + 1)
    return slice(first, last + 1), slice(begin, None if end < 0 else end, step)
