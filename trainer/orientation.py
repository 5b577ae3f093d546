"""How stored slices are turned for the reader, in radiological convention.

Axial: the patient's right on the left, the front on top. Coronal: right on the left, head on top.
Sagittal: front on the left, head on top. Directions are unit vectors in the DICOM patient frame,
LPS: +x to the left, +y to the back, +z to the head. A test holds this to what the viewer shows.
"""

from itertools import permutations, product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_SAGITTAL, _AXIAL = 0, 2  # the patient axis that a slice's normal follows
_THICKER = 1.5  # slice spacing over in-plane spacing from which thick slices are recognised
_LPS = np.diag([-1.0, -1.0, 1.0])  # turns RAS over into LPS


class Arrangement(NamedTuple):
    """How a stored (i, j, k) array becomes a displayed (slice, row, column) stack."""

    axes: tuple[int, int, int]
    flips: tuple[bool, bool, bool]

    def apply(self, stored: NDArray[Any]) -> NDArray[Any]:
        """Return a (slices, rows, columns) view of the stored array."""
        steps = tuple(slice(None, None, -1 if flip else 1) for flip in self.flips)
        return stored.transpose(self.axes)[steps]


def turned(
    stored: NDArray[np.float32], down: NDArray[np.float64], right: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return a stored (rows, columns) slice as it is displayed.

    down, right  (3,) directions along which the row and the column index grow
    """
    normal = _patient_axes(np.stack([down, right, np.cross(right, down)]))[2]
    wanted_down, wanted_right = _wanted(normal)

    def agreement(turn: tuple[bool, ...]) -> float:
        transpose, flip_rows, flip_columns = turn
        first, second = (right, down) if transpose else (down, right)
        signs = (-1 if flip_rows else 1), (-1 if flip_columns else 1)
        return round(float(signs[0] * first @ wanted_down + signs[1] * second @ wanted_right), 6)

    transpose, flip_rows, flip_columns = max(product((False, True), repeat=3), key=agreement)
    view = stored.T if transpose else stored
    view = view[:: -1 if flip_rows else 1, :: -1 if flip_columns else 1]
    return np.ascontiguousarray(view)


def arrangement(
    shape: tuple[int, int, int], zooms: tuple[float, float, float], affine_ras: Any
) -> Arrangement:
    """Return how a NIfTI array is cut into slices and turned for display.

    zooms       (3,) spacing along the array's axes
    affine_ras  (4, 4) matrix from indices to RAS; None where the header states no placement, and
                then the array is cut along its distinct (else third) axis and shown as stored

    The cut is across the axis with much larger steps, else with far fewer samples, else axial.
    """
    if affine_ras is None:
        across = _distinct_axis(shape, zooms)
        across = 2 if across is None else across
        column, row = (axis for axis in range(3) if axis != across)
        return Arrangement((across, row, column), (False, False, False))
    lps = _LPS @ np.asarray(affine_ras, np.float64)[:3, :3]
    spacing = np.linalg.norm(lps, axis=0)
    left, _, right = np.linalg.svd(lps / spacing)
    cosines = (left @ right).T  # the nearest rotation; one row for each axis of the array
    patient_axes = _patient_axes(cosines)
    across = _distinct_axis(shape, (spacing[0], spacing[1], spacing[2]))
    across = patient_axes.index(_AXIAL) if across is None else across
    normal = np.eye(3)[patient_axes[across]]
    axes, flips = [], []
    for wanted in (normal, *_wanted(patient_axes[across])):
        axis = patient_axes.index(int(np.abs(wanted).argmax()))
        axes.append(axis)
        flips.append(bool(cosines[axis] @ wanted < 0))
    return Arrangement((axes[0], axes[1], axes[2]), (flips[0], flips[1], flips[2]))


def _wanted(normal: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return (down, right) of a displayed slice whose normal follows a patient axis."""
    down = (0.0, 1.0, 0.0) if normal == _AXIAL else (0.0, 0.0, -1.0)
    right = (0.0, 1.0, 0.0) if normal == _SAGITTAL else (1.0, 0.0, 0.0)
    return np.array(down), np.array(right)


def _patient_axes(directions: NDArray[np.float64]) -> tuple[int, int, int]:
    """Return the patient axis of each direction (rows), every axis once, the sum nearest."""
    cosines = np.abs(directions)

    def agreement(axes: tuple[int, ...]) -> float:
        return round(float(sum(cosines[row, axis] for row, axis in enumerate(axes))), 6)

    first, second, third = max(permutations(range(3)), key=agreement)
    return (first, second, third)


def _distinct_axis(shape: tuple[int, int, int], spacing: tuple[float, ...]) -> int | None:
    others = {axis: [other for other in range(3) if other != axis] for axis in range(3)}
    for axis in range(3):
        if all(spacing[axis] >= _THICKER * spacing[other] for other in others[axis]):
            return axis
    for axis in range(3):
        if all(2 * shape[axis] < shape[other] for other in others[axis]):
            return axis
    return None
