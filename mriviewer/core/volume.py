"""A series as one block of voxels in the patient, and the reasons why some cannot be one.

Array axes are always (slice, row, column); positions are LPS millimetres.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import EVEN_SPACING_TOLERANCE_MM, Vector
from mriviewer.core.language import tr
from mriviewer.core.study import Series

LEAST_SLICES = 3  # with two there is one distance, and no way to see that a slice is missing
_LEAST_RISE = 0.05  # of a slice's step out of its plane; flatter stacks make no volume


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Voxels and the one matrix that places them; sheared and oblique ones too.

    voxels              (slices, rows, columns) float32, after modality LUT or rescale
    affine_lps          (4, 4) from (slice, row, column, 1) to LPS millimetres, invertible
    phase               of a 4-D series
    frame_of_reference  see `Series`
    padding             see `Series`: such voxels are no picture, and blend with nothing

    Raises ValueError when the shapes or the matrix make no geometry.
    """

    voxels: NDArray[np.float32]
    affine_lps: NDArray[np.float64]
    series_uid: str = ""
    phase: int = 0
    frame_of_reference: str = ""
    padding: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        if self.voxels.ndim != 3 or 0 in self.voxels.shape:
            raise ValueError(f"voxels must be (slices, rows, columns), not {self.voxels.shape}")
        if self.affine_lps.shape != (4, 4) or not np.isfinite(self.affine_lps).all():
            raise ValueError("the matrix must be (4, 4) and finite")
        lengths = np.linalg.norm(self.steps_mm, axis=0)
        if not (lengths > 0).all() or abs(np.linalg.det(self.steps_mm / lengths)) < 1e-3:
            raise ValueError("the three directions of the voxels lie in one plane")

    @property
    def shape(self) -> tuple[int, int, int]:
        slices, rows, columns = self.voxels.shape
        return (slices, rows, columns)

    @property
    def steps_mm(self) -> NDArray[np.float64]:
        """(3, 3): column i is the step from one voxel to the next along array axis i."""
        return self.affine_lps[:3, :3]

    @property
    def spacing_mm(self) -> Vector:
        """(slice, row, column) distances between the centres of neighbouring voxels."""
        slice_, row, column = np.linalg.norm(self.steps_mm, axis=0)
        return (float(slice_), float(row), float(column))

    def position_mm(self, index: tuple[float, float, float]) -> NDArray[np.float64]:
        """Return the LPS position of a (slice, row, column), (3,); fractions are allowed."""
        return np.asarray(self.steps_mm @ index + self.affine_lps[:3, 3])

    def index(self, position_mm: Vector | NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the (slice, row, column) of a position, (3,) with fractions."""
        return np.asarray(
            np.linalg.solve(self.steps_mm, np.asarray(position_mm) - self.affine_lps[:3, 3])
        )


def volume_of(series: Series, voxels: NDArray[np.float32]) -> Volume:
    """Return the volume of a series at its phase from its slices in order, without copying them.

    voxels  (slices, rows, columns)

    ViewerError says why the series makes no volume.
    """
    reason = why_no_volume(series)
    if reason:
        raise ViewerError(
            tr("No planes can be reconstructed"), reason, tr("The slices can be read as they are.")
        )
    rows, columns = series.shape or (0, 0)
    if voxels.shape != (len(series.slices), rows, columns):
        raise ValueError(f"voxels {voxels.shape} are not those of the series")
    return Volume(
        voxels, stack_affine_lps(series), series.uid, series.phase, series.frame_of_reference,
        series.padding,
    )  # fmt: skip


def why_no_volume(series: Series) -> str:
    """Return in words why planes cannot be reconstructed from a series; empty when they can."""
    for reason_of in _REASONS:
        reason = reason_of(series)
        if reason:
            return reason
    return ""


def stack_affine_lps(series: Series) -> NDArray[np.float64]:
    """Return the (4, 4) matrix from (slice, row, column, 1) to LPS; only where there is a volume.

    ValueError where `why_no_volume` has a reason.
    """
    geometry = series.geometry
    step, spacing, positions = geometry.slice_step_mm, geometry.pixel_spacing_mm, _positions(series)
    if (skewed := _skewed_lps(series)) is not None:
        return skewed
    if step is None or spacing is None or positions is None:
        raise ValueError("the series makes no volume")
    affine = np.eye(4)
    affine[:3, 0] = step
    affine[:3, 1] = np.asarray(geometry.down) * spacing[0]
    affine[:3, 2] = np.asarray(geometry.right) * spacing[1]
    affine[:3, 3] = positions[0]
    return affine


def _colour(series: Series) -> str:
    if not series.colour:
        return ""
    return tr("The series is in colour: planes are reconstructed from grey values alone.")


def _sizes(series: Series) -> str:
    if series.shape is not None or not series.slices:
        return ""
    first = series.slices[0]
    other, at = next(
        (source, number)
        for number, source in enumerate(series.slices, start=1)
        if (source.rows, source.columns) != (first.rows, first.columns)
    )
    return tr(
        "The pictures differ in size: slice 1 has {columns} × {rows} pixels, slice {at}"
        " {other_columns} × {other_rows}."
    ).format(
        columns=first.columns, rows=first.rows, at=at,
        other_columns=other.columns, other_rows=other.rows,
    )  # fmt: skip


def _count(series: Series) -> str:
    count = len(series.slices)
    if count >= LEAST_SLICES:
        return ""
    if count == 1:
        return tr("The series has a single slice.")
    return tr(
        "The series has {count} slices; it takes {least} to see that none is missing between them."
    ).format(count=count, least=LEAST_SLICES)


def _stated(series: Series) -> str:
    geometry = series.geometry
    if geometry.down is None or geometry.right is None:
        return tr("The files do not state how the slices lie in the patient.")
    if geometry.pixel_spacing_mm is None and _skewed_lps(series) is None:
        return tr("The files do not state the distance between pixels in the patient.")
    if _positions(series) is None:
        return tr(
            "The files do not state the position of every slice, and the thickness of a slice"
            " does not tell how far apart they are."
        )
    return ""


def _places(series: Series) -> str:
    along, across = _walk(series)
    steps = np.diff(along)
    size = np.abs(steps)
    if size.max() <= EVEN_SPACING_TOLERANCE_MM:
        return tr("All slices lie at one place: they are repetitions, not a volume.")
    if size.min() <= EVEN_SPACING_TOLERANCE_MM:
        return tr("{slices} lie at one place.").format(slices=_pair(series, int(size.argmin())))
    if (steps > 0).any() and (steps < 0).any():
        return tr("The slices are not in the order of their positions.")
    usual = float(np.median(size))
    odd, like = int(np.abs(size - usual).argmax()), int(np.abs(size - usual).argmin())
    if abs(size[odd] - usual) > EVEN_SPACING_TOLERANCE_MM:
        return tr(
            "The slices are unevenly spaced: {odd} are {odd_mm:.2f} mm apart, {usual}"
            " {usual_mm:.2f} mm. A slice may be missing."
        ).format(
            odd=_pair(series, odd), odd_mm=size[odd],
            usual=_pair(series, like), usual_mm=size[like],
        )  # fmt: skip
    if _flat(series):
        return tr("The slices are shifted within their plane rather than stacked.")
    if series.geometry.slice_step_mm is None:
        shifts = np.diff(across, axis=0)
        astray = np.linalg.norm(shifts - np.median(shifts, axis=0), axis=1)
        worst = int(astray.argmax())
        if astray[worst] > EVEN_SPACING_TOLERANCE_MM:
            return tr(
                "The slices do not stand in a row: between {pair} lies a shift sideways of"
                " {shift:.2f} mm."
            ).format(pair=_pair(series, worst), shift=astray[worst])
        return tr(
            "The slices are unevenly spaced: their distances drift by more than {mm} mm"
            " over the series."
        ).format(mm=EVEN_SPACING_TOLERANCE_MM)
    return ""


_REASONS: tuple[Callable[[Series], str], ...] = (_colour, _sizes, _count, _stated, _places)


def _skewed_lps(series: Series) -> NDArray[np.float64] | None:
    """Return the file's own matrix where its rows and columns are not perpendicular, else None.

    Such a file places every voxel, but has no distance between rows and columns to measure with.
    """
    geometry = series.geometry
    if geometry.pixel_spacing_mm or geometry.file_affine_ras is None or not _positions(series):
        return None
    ras = np.asarray(geometry.file_affine_ras, dtype=np.float64)
    return (np.diag([-1.0, -1.0, 1.0, 1.0]) @ ras)[:, [2, 1, 0, 3]]


def _positions(series: Series) -> tuple[Vector, ...] | None:
    positions = series.geometry.positions_mm
    return positions if positions is not None and len(positions) == len(series.slices) else None


def _walk(series: Series) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return each slice's position along the normal, (slices,), and across it, (slices, 3)."""
    geometry = series.geometry
    normal = np.cross(np.asarray(geometry.right), np.asarray(geometry.down))
    normal /= np.linalg.norm(normal)
    positions = np.asarray(_positions(series))
    along = positions @ normal
    return along, positions - np.outer(along, normal)


def _flat(series: Series) -> bool:
    along, across = _walk(series)
    shift = float(np.linalg.norm(across[-1] - across[0]))
    return abs(float(along[-1] - along[0])) < _LEAST_RISE * shift


def _pair(series: Series, first: int) -> str:
    """Name two neighbouring slices, with their files where each has one of its own."""
    one, other = (PurePath(series.slices[at].path).name for at in (first, first + 1))
    named = tr("slices {first} and {second}").format(first=first + 1, second=first + 2)
    return named if one == other else f"{named} ({one}, {other})"
