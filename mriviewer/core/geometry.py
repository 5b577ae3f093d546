"""Where a stack of slices lies in the patient.

Array axes are always (slice, row, column). Positions are millimetres in the DICOM patient
frame, LPS: +x to the patient's left, +y to the back, +z to the head. Only `affine_ras` speaks RAS.
"""

from dataclasses import dataclass
from itertools import permutations, product
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

Vector = tuple[float, float, float]
Matrix = tuple[tuple[float, ...], ...]
Scalar = TypeVar("Scalar", bound=np.generic)
Point = tuple[float, float]
EVEN_SPACING_TOLERANCE_MM = 0.01
_SECOND_FROM = 0.2  # share of a direction, about 12 degrees: from here a second letter is shown


class Directed(Protocol):
    """What has picture directions: a stack's geometry, or the grid of one picture.

    down, right  unit vectors (LPS) along which rows and columns grow; None when not known
    """

    @property
    def down(self) -> Vector | None: ...
    @property
    def right(self) -> Vector | None: ...


@dataclass(frozen=True, slots=True)
class StackGeometry:
    """The geometry of one series, as far as its files state it; what they do not state is None.

    down              unit vector (LPS) along which the row index grows
    right             unit vector (LPS) along which the column index grows
    pixel_spacing_mm  (between rows, between columns), patient-plane spacing
    positions_mm      per slice, in stack order: centre of voxel (row 0, column 0)
    stated_aspect     height of a pixel over its width when it is known without millimetres
    file_affine_ras   (4, 4) matrix from (column, row, slice, 1) to RAS as the file has it, also
                      where its millimetres are not believed: to hand on, never to measure with
    """

    down: Vector | None = None
    right: Vector | None = None
    pixel_spacing_mm: tuple[float, float] | None = None
    positions_mm: tuple[Vector, ...] | None = None
    stated_aspect: float | None = None
    file_affine_ras: Matrix | None = None

    @property
    def slice_step_mm(self) -> Vector | None:
        """The vector from one slice to the next when all steps are equal, else None."""
        if self.positions_mm is None or len(self.positions_mm) < 2:
            return None
        positions = np.asarray(self.positions_mm)
        step = (positions[-1] - positions[0]) / (len(positions) - 1)
        even = positions[0] + np.arange(len(positions))[:, None] * step
        if np.abs(positions - even).max() > EVEN_SPACING_TOLERANCE_MM:
            return None
        if np.linalg.norm(step) < EVEN_SPACING_TOLERANCE_MM:
            return None  # all at one place, e.g. repetitions of one slice
        return (float(step[0]), float(step[1]), float(step[2]))

    @property
    def spacing_mm(self) -> Vector | None:
        """(slice, row, column) distances between voxel centres, or None when one is unknown."""
        step = self.slice_step_mm
        if step is None or self.pixel_spacing_mm is None:
            return None
        return (float(np.linalg.norm(step)), *self.pixel_spacing_mm)

    @property
    def pixel_aspect(self) -> float:
        """Height of a pixel over its width; 1.0 when nothing is known about it."""
        if self.pixel_spacing_mm is None:
            return self.stated_aspect or 1.0
        return self.pixel_spacing_mm[0] / self.pixel_spacing_mm[1]

    def affine_ras(self) -> NDArray[np.float64] | None:
        """Return the (4, 4) matrix from (column, row, slice, 1) to RAS millimetres.

        A single slice gets its unit normal as step. None where positions, directions or
        spacing are unknown or the slices are unevenly spaced.
        """
        if not (self.down and self.right and self.pixel_spacing_mm and self.positions_mm):
            return None
        step = self.slice_step_mm
        if step is None and len(self.positions_mm) > 1:
            return None
        columns = [
            np.asarray(self.right) * self.pixel_spacing_mm[1],
            np.asarray(self.down) * self.pixel_spacing_mm[0],
            np.asarray(step) if step else np.cross(self.right, self.down),
            np.asarray(self.positions_mm[0]),
        ]
        affine = np.eye(4)
        affine[:3] = np.stack(columns, axis=1)
        return np.diag([-1.0, -1.0, 1.0, 1.0]) @ affine

    def reported_affine_ras(self) -> NDArray[np.float64] | None:
        """Return the file's own matrix, else `affine_ras()`, from which mends are not left out.

        For hand-over to other programs (`info`, `convert`), not for measuring.
        """
        if self.file_affine_ras is not None:
            return np.asarray(self.file_affine_ras, dtype=np.float64)
        return self.affine_ras()


class InPlane(NamedTuple):
    """How stored rows and columns are turned for display: transposed first, then flipped."""

    transpose: bool = False
    flip_rows: bool = False
    flip_columns: bool = False

    def apply(self, stored: NDArray[Scalar]) -> NDArray[Scalar]:
        """Turn an array whose last two axes are stored (row, column) for display."""
        turned = stored.swapaxes(-1, -2) if self.transpose else stored
        rows = slice(None, None, -1) if self.flip_rows else slice(None)
        columns = slice(None, None, -1) if self.flip_columns else slice(None)
        return turned[..., rows, columns]

    def invert(self, shown: NDArray[Scalar]) -> NDArray[Scalar]:
        """Turn an array in display orientation back to stored (row, column)."""
        rows = slice(None, None, -1) if self.flip_rows else slice(None)
        columns = slice(None, None, -1) if self.flip_columns else slice(None)
        turned = shown[..., rows, columns]
        return turned.swapaxes(-1, -2) if self.transpose else turned

    def directions(self, down: Vector, right: Vector) -> tuple[Vector, Vector]:
        """Return (down, right) of the displayed picture for those of the stored one."""
        if self.transpose:
            down, right = right, down
        return (_negated(down, self.flip_rows), _negated(right, self.flip_columns))

    def then(self, other: "InPlane") -> "InPlane":
        """Return the one turn that does what this one and then the other do."""
        rows, columns = self.flip_rows, self.flip_columns
        if other.transpose:
            rows, columns = columns, rows
        return InPlane(
            self.transpose != other.transpose,
            rows != other.flip_rows,
            columns != other.flip_columns,
        )

    def inverse(self) -> "InPlane":
        """Return the turn from displayed to stored: `invert` as a turn of its own."""
        if self.transpose:
            return InPlane(True, self.flip_columns, self.flip_rows)
        return self

    def shown_point(self, point: Point, rows: int, columns: int) -> Point:
        """Return where a (column, row) of the stored picture lies as displayed.

        Pixel centres are whole numbers, so that the outer corners are at -0.5 and count - 0.5.
        rows, columns  of the STORED picture
        """
        column, row = point
        if self.transpose:
            column, row, rows, columns = row, column, columns, rows
        return (
            columns - 1 - column if self.flip_columns else column,
            rows - 1 - row if self.flip_rows else row,
        )

    def stored_point(self, point: Point, rows: int, columns: int) -> Point:
        """Return the stored (column, row) of a displayed one; rows, columns of the STORED one."""
        if self.transpose:
            rows, columns = columns, rows
        return self.inverse().shown_point(point, rows, columns)


AS_STORED = InPlane()


class Letters(NamedTuple):
    """Orientation letters at the four sides of a displayed slice.

    On an oblique slice a side has a second, weaker letter where its direction leans by more than
    about 12 degrees towards another axis; else that is empty.
    """

    left: str
    right: str
    top: str
    bottom: str
    second_left: str = ""
    second_right: str = ""
    second_top: str = ""
    second_bottom: str = ""


def plane_of(geometry: Directed) -> str | None:
    """Return "axial", "coronal" or "sagittal", the nearest to the slices; None if unknown."""
    if geometry.down is None or geometry.right is None:
        return None
    return ("sagittal", "coronal", "axial")[_axes(geometry.down, geometry.right)[2]]


def display_orientation(geometry: Directed, neurological: bool = False) -> InPlane:
    """Return the turn that shows the slices in radiological convention, or in neurological.

    Axial: patient's right on screen left, front on top. Coronal: right on left, head on top.
    Sagittal: front on left, head on top. Unknown directions are left as stored.
    Neurological: the patient's right on screen right; sagittal slices do not change.
    """
    plane, stored_down, stored_right = plane_of(geometry), geometry.down, geometry.right
    if plane is None or stored_down is None or stored_right is None:
        return AS_STORED
    wanted_down = (0.0, 1.0, 0.0) if plane == "axial" else (0.0, 0.0, -1.0)
    wanted_right = (0.0, 1.0, 0.0) if plane == "sagittal" else (1.0, 0.0, 0.0)
    if neurological and plane != "sagittal":
        wanted_right = (-1.0, 0.0, 0.0)

    def agreement(turn: InPlane) -> float:
        down, right = turn.directions(stored_down, stored_right)
        return float(np.dot(down, wanted_down) + np.dot(right, wanted_right))

    # round() lets the untouched picture win a tie, e.g. at exactly 45 degrees
    return max((InPlane(*flags) for flags in product((False, True), repeat=3)),
               key=lambda turn: round(agreement(turn), 6))  # fmt: skip


def displayed_aspect(geometry: StackGeometry) -> float:
    """Return height over width of a pixel as it is displayed."""
    aspect = geometry.pixel_aspect
    return 1 / aspect if display_orientation(geometry).transpose else aspect


def displayed_letters(geometry: Directed, turn: InPlane) -> Letters | None:
    """Return the letters at the sides of the displayed slice, None where unknown."""
    if geometry.down is None or geometry.right is None:
        return None
    down, right = turn.directions(geometry.down, geometry.right)
    up, left = _negated(down, True), _negated(right, True)
    # the axes are dealt out together: strongly oblique slices never show one letter on two sides
    down_axis, right_axis, _ = _axes(down, right)
    return Letters(
        left=_side(left, right_axis),
        right=_side(right, right_axis),
        top=_side(up, down_axis),
        bottom=_side(down, down_axis),
        second_left=_second(left, right_axis),
        second_right=_second(right, right_axis),
        second_top=_second(up, down_axis),
        second_bottom=_second(down, down_axis),
    )


def nearest_axes(directions: NDArray[np.float64]) -> tuple[int, int, int]:
    """Return for each of three directions (rows, LPS) the patient axis (0, 1, 2) it stands for.

    Every axis is given once, so that the sum of the cosines is largest: choosing for each
    direction alone gives one axis twice on strongly oblique slices.
    """
    cosines = np.abs(directions)

    def agreement(axes: tuple[int, ...]) -> float:
        return round(float(sum(cosines[row, axis] for row, axis in enumerate(axes))), 6)

    first, second, third = max(permutations(range(3)), key=agreement)
    return (first, second, third)


def letter(direction: Vector) -> str:
    """Return the side of the patient (L R A P H F) that a direction mostly points to."""
    return _side(direction, int(np.argmax(np.abs(direction))))


def _side(direction: Vector, axis: int) -> str:
    return ("RL", "AP", "FH")[axis][int(direction[axis] > 0)]


def _second(direction: Vector, main_axis: int) -> str:
    """Return the letter of the axis to which a direction leans beside its main one, or nothing."""
    others = [axis for axis in range(3) if axis != main_axis]
    axis = max(others, key=lambda other: abs(direction[other]))
    leans = abs(direction[axis]) > _SECOND_FROM * float(np.linalg.norm(direction))
    return _side(direction, axis) if leans else ""


def _axes(down: Vector, right: Vector) -> tuple[int, int, int]:
    """Return the patient axes of the row direction, the column direction and the slice normal."""
    return nearest_axes(np.asarray([down, right, np.cross(right, down)]))


def _negated(vector: Vector, negate: bool) -> Vector:
    return (-vector[0], -vector[1], -vector[2]) if negate else vector
