"""Planes through a volume: which there are, and the values on them.

Planes come in radiological display orientation: axial with the patient's right at column 0 and
the front at row 0, coronal with right and head, sagittal with front and head; numbered from foot
to head, from front to back, from right to left. Nothing of the volume is cut.
"""

from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import Vector, nearest_axes
from mriviewer.core.planes import Grid
from mriviewer.core.sampling import Points, between_voxels, voxels_at
from mriviewer.core.volume import Volume

Kind = Literal["axial", "coronal", "sagittal"]
# patient axes and signs (LPS) of the normal, of downwards and of rightwards
_WANTED: dict[Kind, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]] = {
    "axial": ((2, 1), (1, 1), (0, 1)),
    "coronal": ((1, 1), (2, -1), (0, 1)),
    "sagittal": ((0, 1), (2, -1), (1, 1)),
}
_ALIGNED = 0.1  # of a voxel: the most that any voxel moves when a volume is called aligned
_MOST_SAMPLES = 2048  # along one side of an interpolated plane
_MOST_PLANES = 16384


@dataclass(frozen=True, slots=True)
class MprPlanes:
    """Parallel planes through a volume, side by side; each is the middle of its slab.

    kind       the patient plane that they are nearest to
    count      how many there are
    step_mm    distance from plane to plane, along the normal
    exact      every sample is a voxel: nothing is interpolated
    first      the grid of plane 0
    stride_mm  from the samples of one plane to those of the next; leans in sheared volumes
    """

    kind: Kind
    count: int
    step_mm: float
    exact: bool
    first: Grid
    stride_mm: Vector

    def grid(self, index: int) -> Grid:
        """Return the grid of a plane; IndexError when there is none of that number."""
        if not 0 <= index < self.count:
            raise IndexError(f"there are {self.count} planes, none has the number {index}")
        x, y, z = np.asarray(self.first.origin_mm) + np.asarray(self.stride_mm) * index
        return replace(self.first, origin_mm=(float(x), float(y), float(z)))

    def nearest(self, position_mm: Vector | NDArray[np.float64]) -> int:
        """Return the number of the plane that is nearest to a position, the outermost beyond."""
        normal = self.first.normal
        distance = self.first.distance_mm(position_mm)
        if normal is None or distance is None:
            raise ValueError("planes always lie somewhere")
        number = round(distance / float(normal @ self.stride_mm))
        return max(0, min(number, self.count - 1))


def mpr_planes(volume: Volume, kind: Kind, acquisition: bool = False) -> MprPlanes:
    """Return the planes of a kind through all of a volume.

    They are perpendicular to the patient axis. Where the volume lies along the patient axes (no
    voxel moves by more than a tenth of itself), and for `acquisition`, they are the voxel planes
    of the volume, and their samples are voxels, spaced as those are. Else samples are square, as
    fine as the finest voxel spacing, and from plane to plane no voxel is passed over. A volume
    that is sheared within an acquisition plane has interpolated ones there too.
    """
    axes = _axes_of(volume)
    if acquisition or _is_aligned(volume, axes):
        normal, down, right = (axes[axis] for axis, _ in _WANTED[kind])
        signs = _signs(volume, kind, (normal, down, right))
        if acquisition and not _is_right_angled(volume, down, right):
            return _lattice(volume, kind, (normal, down, right), signs)
        return _native(volume, kind, (normal, down, right), signs)
    return _perpendicular(volume, kind)


def reslice(volume: Volume, grid: Grid) -> NDArray[np.float32]:
    """Return the values of a volume on a grid, (rows, columns); NaN where there is no voxel.

    A grid that lies on voxels is a view of them, or a copy where it reaches beyond the volume.
    All other values are trilinear between voxel centres, and those of the outermost voxel in
    the half voxel beyond its centre. Voxels that are padding give NaN where they take part.

    Raises ValueError when the grid has no place in the patient.
    """
    if not (grid.origin_mm and grid.right and grid.down and grid.spacing_mm):
        raise ValueError("a grid without a place in the patient cannot be sampled")
    inverse = np.linalg.inv(volume.steps_mm)
    points = Points(
        grid.rows,
        grid.columns,
        inverse @ (np.asarray(grid.origin_mm) - volume.affine_lps[:3, 3]),
        inverse @ (np.asarray(grid.down) * grid.spacing_mm[0]),
        inverse @ (np.asarray(grid.right) * grid.spacing_mm[1]),
    )
    exact = voxels_at(volume.voxels, points)
    return between_voxels(volume.voxels, points, volume.padding) if exact is None else exact


# ---- which planes there are ---------------------------------------------------------------------


def _axes_of(volume: Volume) -> dict[int, int]:
    """Return the array axis that stands for each patient axis, by the normals of its planes."""
    normals = np.asarray(np.linalg.inv(volume.steps_mm), np.float64)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return {patient: array for array, patient in enumerate(nearest_axes(normals))}


def _signs(volume: Volume, kind: Kind, arrays: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return which way along its array axis each wanted direction points: 1 or -1."""
    normals = np.linalg.inv(volume.steps_mm)
    signs = [
        1 if normals[array, patient] * wanted > 0 else -1
        for array, (patient, wanted) in zip(arrays, _WANTED[kind], strict=True)
    ]
    return (signs[0], signs[1], signs[2])


def _is_aligned(volume: Volume, axes: dict[int, int]) -> bool:
    """Say whether laying the volume along the patient axes moves no voxel by a tenth of one."""
    steps, ideal = volume.steps_mm, np.zeros((3, 3))
    for patient, array in axes.items():
        length = np.linalg.norm(steps[:, array])
        ideal[patient, array] = np.copysign(length, steps[patient, array])
    reach = (np.asarray(volume.shape) - 1) / 2
    # the corners move most: each of their three shares adds up in the worst case
    moved = np.abs(np.linalg.solve(ideal, steps - ideal)) @ reach
    return bool((moved <= _ALIGNED).all())


def _is_right_angled(volume: Volume, down: int, right: int) -> bool:
    """Say whether two array axes are at right angles, to a tenth of a voxel over the plane."""
    one, other = volume.steps_mm[:, down], volume.steps_mm[:, right]
    cosine = abs(one @ other) / (np.linalg.norm(one) * np.linalg.norm(other))
    spacing, shape = volume.spacing_mm, volume.shape
    lengths = [spacing[axis] * (shape[axis] - 1) / 2 for axis in (down, right)]
    return bool(cosine * max(lengths) <= _ALIGNED * min(spacing[down], spacing[right]))


def _native(
    volume: Volume, kind: Kind, arrays: tuple[int, int, int], signs: tuple[int, int, int]
) -> MprPlanes:
    """Return the planes of voxels along array axes (normal, down, right)."""
    normal, down, right = arrays
    spacing, shape = volume.spacing_mm, volume.shape
    start = [0.0, 0.0, 0.0]
    for array, sign in zip(arrays, signs, strict=True):
        start[array] = 0.0 if sign > 0 else shape[array] - 1.0
    stride, step_down, step_right = (
        volume.steps_mm[:, array] * sign for array, sign in zip(arrays, signs, strict=True)
    )
    first = Grid(
        rows=shape[down],
        columns=shape[right],
        origin_mm=_vector(volume.position_mm((start[0], start[1], start[2]))),
        right=_vector(step_right / spacing[right]),
        down=_vector(step_down / spacing[down]),
        spacing_mm=(spacing[down], spacing[right]),
        aspect=spacing[down] / spacing[right],
    )
    return _planes(kind, shape[normal], True, first, stride)


def _lattice(
    volume: Volume, kind: Kind, arrays: tuple[int, int, int], signs: tuple[int, int, int]
) -> MprPlanes:
    """Return the planes of voxels whose rows and columns are not at right angles, resampled."""
    normal, down, right = arrays
    across = volume.steps_mm[:, right] * signs[2]
    across = across / np.linalg.norm(across)
    below = volume.steps_mm[:, down] * signs[1]
    below = below - across * (across @ below)
    below = below / np.linalg.norm(below)
    corners = _corners(volume, {normal: 0.0 if signs[0] > 0 else volume.shape[normal] - 1.0})
    fine = min(volume.spacing_mm[down], volume.spacing_mm[right])
    return _planes(
        kind, volume.shape[normal], False, _covering(corners, below, across, fine),
        volume.steps_mm[:, normal] * signs[0],
    )  # fmt: skip


def _perpendicular(volume: Volume, kind: Kind) -> MprPlanes:
    """Return planes perpendicular to a patient axis over the box around all voxels."""
    normal, below, across = (np.eye(3)[patient] * sign for patient, sign in _WANTED[kind])
    corners = _corners(volume, {})
    heights = corners @ normal
    # the longest step in which no index grows by more than one: no voxel is passed over
    wanted = 1 / float(np.abs(np.linalg.solve(volume.steps_mm, normal)).max())
    extent = float(np.ptp(heights))
    count = max(1, min(round(np.ceil(extent / wanted - 1e-6)), _MOST_PLANES))
    step = max(wanted, extent / count)
    lowest = float(heights.min()) + (extent - step * (count - 1)) / 2
    grid = _covering(corners, below, across, min(volume.spacing_mm))
    origin = np.asarray(grid.origin_mm)
    origin = origin + normal * (lowest - float(origin @ normal))
    return _planes(kind, count, False, replace(grid, origin_mm=_vector(origin)), normal * step)


def _corners(volume: Volume, held: dict[int, float]) -> NDArray[np.float64]:
    """Return the LPS corners of the voxels' outer faces, (n, 3); `held` fixes array axes."""
    ends = [
        (held[axis],) if axis in held else (-0.5, count - 0.5)
        for axis, count in enumerate(volume.shape)
    ]
    return np.array([volume.position_mm((s, r, c)) for s, r, c in product(*ends)])


def _covering(
    corners: NDArray[np.float64],
    below: NDArray[np.float64],
    across: NDArray[np.float64],
    spacing: float,
) -> Grid:
    """Return the grid of square samples that covers all corners, through the first of them."""
    down_span, right_span = corners @ below, corners @ across
    extents = float(np.ptp(down_span)), float(np.ptp(right_span))
    spacing = max(spacing, max(extents) / _MOST_SAMPLES)
    rows, columns = (max(1, round(np.ceil(extent / spacing - 1e-6))) for extent in extents)
    top = float(down_span.min()) + (extents[0] - spacing * (rows - 1)) / 2
    left = float(right_span.min()) + (extents[1] - spacing * (columns - 1)) / 2
    origin = corners[0] + below * (top - down_span[0]) + across * (left - right_span[0])
    return Grid(
        rows=rows, columns=columns, origin_mm=_vector(origin), right=_vector(across),
        down=_vector(below), spacing_mm=(spacing, spacing),
    )  # fmt: skip


def _planes(
    kind: Kind, count: int, exact: bool, first: Grid, stride: NDArray[np.float64]
) -> MprPlanes:
    normal = first.normal
    step = float(abs(stride @ normal)) if normal is not None else 0.0
    return MprPlanes(kind, count, step, exact, replace(first, thickness_mm=step), _vector(stride))


def _vector(values: NDArray[np.float64]) -> Vector:
    return (float(values[0]), float(values[1]), float(values[2]))
