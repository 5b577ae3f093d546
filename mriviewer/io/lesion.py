"""An artificial ring-enhancing lesion, painted into a healthy head for the demo study.

Everything is deterministic: the same head always gets the same lesion. Arrays are
(slice, row, column); positions are LPS millimetres.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import Vector

Field = NDArray[np.float32]
_WAVES = 10


@dataclass(frozen=True, slots=True)
class Lesion:
    """Where the lesion lies and what it looks like; brightness in units of white matter.

    centre_mm, radii_mm  LPS position of the middle, and half axes along left, back and head
    roughness            how far the outline leaves the ellipsoid, as a share of the radius
    rim_mm               thickness of the enhancing rim
    oedema_mm            how far the surrounding darkening reaches
    """

    centre_mm: Vector
    radii_mm: Vector
    roughness: float = 0.2
    rim_mm: float = 4.5
    rim_brightness: float = 1.5
    core_brightness: float = 0.4
    oedema_mm: float = 13.0
    oedema_darkening: float = 0.28
    seed: int = 7


def paint(
    values: Field, white_matter: Field, spacing_mm: Vector, first_voxel_mm: Vector, lesion: Lesion
) -> Field:
    """Return `values` with the lesion in it.

    values           (slices, rows, columns) of an axial head, rows running to the back, columns to
                     the left, slices to the head
    white_matter     same shape, share of white matter in each voxel, 0 to 1
    spacing_mm       (slice, row, column)
    first_voxel_mm   LPS position of voxel (0, 0, 0)
    """
    corner = (first_voxel_mm[2], first_voxel_mm[1], first_voxel_mm[0])
    centre = (lesion.centre_mm[2], lesion.centre_mm[1], lesion.centre_mm[0])
    reach_mm = max(lesion.radii_mm) * (1 + lesion.roughness) + 3 * lesion.oedema_mm
    box, along = [], []
    for length, step, start, middle in zip(values.shape, spacing_mm, corner, centre, strict=True):
        offsets = (start + np.arange(length) * step - middle).astype(np.float32)
        near = np.flatnonzero(np.abs(offsets) <= reach_mm)
        box.append(slice(near[0], near[-1] + 1))
        along.append(offsets[near])
    inside = tuple(box)
    white = float(np.median(values[white_matter > 0.9]))
    painted = values.copy()
    painted[inside] = _painted_box(values[inside], white_matter[inside], along, white, lesion)
    return painted


def _painted_box(
    values: Field, white_matter: Field, along: list[Field], white: float, lesion: Lesion
) -> Field:
    """Paint the part of the head around the lesion.

    `along` holds the (slice, row, column) distances in mm from the lesion's middle; `white` is
    the value of white matter.
    """
    z, y, x = np.meshgrid(*along, indexing="ij", sparse=True)
    rng = np.random.default_rng(lesion.seed)
    outline = _smooth_noise(rng, x, y, z, wavelengths_mm=(16.0, 40.0))
    texture = _smooth_noise(rng, x, y, z, wavelengths_mm=(6.0, 16.0))

    across = [axis / radius for axis, radius in zip((x, y, z), lesion.radii_mm, strict=True)]
    relative = np.sqrt(across[0] ** 2 + across[1] ** 2 + across[2] ** 2)
    mean_radius = float(np.mean(lesion.radii_mm))
    depth = (relative - 1.0 - lesion.roughness * outline) * mean_radius  # mm, negative inside

    # fingers of oedema follow the white matter and spare the cortex
    reach = np.exp(-((np.maximum(depth, 0.0) / (lesion.oedema_mm * (1 + 0.4 * outline))) ** 2))
    painted = values * (1.0 - lesion.oedema_darkening * reach * (0.15 + 0.85 * white_matter))

    thickness = lesion.rim_mm * (1.0 + 0.35 * texture)
    core = white * (lesion.core_brightness + 0.05 * texture)
    rim = white * (lesion.rim_brightness + 0.15 * texture)
    painted = _blend(painted, rim, _inside(depth))
    painted = _blend(painted, core, _inside(depth + thickness))
    return painted.astype(np.float32)


def _inside(depth_mm: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return 1 well inside, 0 well outside, and in between over about a millimetre."""
    return np.asarray(1.0 / (1.0 + np.exp(np.clip(depth_mm / 0.7, -30.0, 30.0))))


def _blend(
    under: NDArray[np.floating], over: NDArray[np.floating], share: NDArray[np.floating]
) -> NDArray[np.floating]:
    return np.asarray(under + (over - under) * share)


def _smooth_noise(
    rng: np.random.Generator,
    x: NDArray[np.floating],
    y: NDArray[np.floating],
    z: NDArray[np.floating],
    wavelengths_mm: tuple[float, float],
) -> Field:
    """Return a sum of plane waves of random direction, roughly -1 to 1, in the grid of x, y, z."""
    noise = np.zeros(np.broadcast_shapes(x.shape, y.shape, z.shape), np.float32)
    for _ in range(_WAVES):
        direction = rng.normal(size=3)
        direction *= 2 * np.pi / rng.uniform(*wavelengths_mm) / np.linalg.norm(direction)
        across = direction.astype(np.float32)
        phase = np.float32(rng.uniform(0, 2 * np.pi))
        noise += np.cos(across[0] * x + across[1] * y + across[2] * z + phase)
    noise /= np.float32(np.sqrt(2.0 * _WAVES))
    return noise
