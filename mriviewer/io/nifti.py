"""NIfTI-1 and NIfTI-2 volumes in one file, plain or gzipped, cut into slices for reading.

The slices are turned into radiological display orientation when they are read: axial with the
patient's right on the left and the front on top, coronal and sagittal with the head on top (and,
sagittal, the front on the left). They are ordered from foot to head, front to back, right to left.
A volume that does not say how it lies is cut along its third axis and shown as stored.
"""

import gzip
import logging
import threading
import zlib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import Matrix, StackGeometry, Vector, nearest_axes
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Series, SliceSource
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.repair_texts import repair
from trainer.images import rescaled

# nibabel mends harmless faults of headers, and would print a line about each of them
_QUIET = logging.getLogger(f"{__name__}.nibabel")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False

_GZIP = b"\x1f\x8b"
_LARGEST_BYTES = 32 * 1024**3
_GZIP_AT_MOST = 1100  # times smaller: deflate cannot do better than about 1032
_THICKER = 1.5  # slice spacing over in-plane spacing from which thick slices are recognised
_NEARLY, _MENDABLE = 1e-3, 0.05  # cosines between axes: rounding noise, and what may be mended
_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])  # turns RAS over into LPS, and back


class Arrangement(NamedTuple):
    """How the file's array becomes a stack: axes of (slice, row, column), and which are turned."""

    axes: tuple[int, int, int]
    flips: tuple[bool, bool, bool]

    def apply(self, stored: NDArray[Any]) -> NDArray[Any]:
        """Return a (slices, rows, columns) view of the file's (i, j, k) array."""
        steps = tuple(slice(None, None, -1 if flip else 1) for flip in self.flips)
        return stored.transpose(self.axes)[steps]

    def affine(self, of_file: NDArray[np.float64], shape: tuple[int, ...]) -> NDArray[np.float64]:
        """Return the (4, 4) matrix from (column, row, slice, 1) for the one from (i, j, k, 1)."""
        affine = np.eye(4)
        affine[:, 3] = of_file[:, 3]
        for place, (axis, flip) in enumerate(zip(self.axes, self.flips, strict=True)):
            step = of_file[:, axis]
            affine[:, 2 - place] = -step if flip else step
            if flip:
                affine[:, 3] += step * (shape[axis] - 1)
        return affine


class Header(NamedTuple):
    """What a NIfTI header says, checked. `affine_ras` is None when it does not say how it lies."""

    shape: tuple[int, int, int]
    dtype: np.dtype[Any]
    offset: int
    slope: float
    intercept: float
    zooms: tuple[float, float, float]
    affine_ras: NDArray[np.float64] | None
    placeholder: bool
    repairs: tuple[Repair, ...]


def read_series(path: Path) -> Series:
    """Describe the volume in a file as a series, from its header alone; without identifier yet.

    NotShownError says why a file is not shown.
    """
    header = read_header(path)
    order = arrangement(header)
    geometry, repairs = _geometry(header, order)
    count, rows, columns = (header.shape[axis] for axis in order.axes)
    positions = geometry.positions_mm
    slices = tuple(
        SliceSource(path, rows, columns, i, positions[i] if positions else None)
        for i in range(count)
    )
    name = path.name
    for suffix in (".gz", ".nii"):
        name = name[: -len(suffix)] if name.lower().endswith(suffix) else name
    return Series(
        uid="",
        description=name,
        modality="",
        source_format="NIfTI",
        slices=slices,
        geometry=geometry,
        repairs=(*header.repairs, *repairs),
    )


class NiftiVolume:
    """The slices of one file; thread-safe.

    A plain file is mapped, so that one slice is read without the others. A gzipped one is
    decoded once, when the first slice is asked for, and kept in its own number type.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stack: NDArray[Any] | None = None
        self._line = (1.0, 0.0)

    def read(self, index: int) -> NDArray[np.float32]:
        """Return slice `index` of the stack, (rows, columns), after the header's scaling.

        NotShownError when the file is damaged or has changed.
        """
        with self._lock:
            if self._stack is None:
                header = read_header(self._path)
                stored = self._stored(header)
                self._stack = arrangement(header).apply(stored)
                self._line = (header.slope, header.intercept)
            stack = self._stack
        return rescaled(np.ascontiguousarray(stack[index]), *self._line)

    def _stored(self, header: Header) -> NDArray[Any]:
        try:
            with self._path.open("rb") as file:
                zipped = file.read(2) == _GZIP
            if not zipped:
                return np.memmap(
                    self._path, header.dtype, "r", header.offset, header.shape, order="F"
                )
            count = int(np.prod(header.shape))
            needed = count * header.dtype.itemsize
            with gzip.open(self._path) as file:
                file.seek(header.offset)
                content = file.read(needed)
        except (OSError, EOFError, ValueError, MemoryError, zlib.error) as error:
            raise NotShownError(f"its voxels cannot be read ({error}).") from error
        if len(content) < needed:
            raise NotShownError(f"it is cut off: {len(content):,} of {needed:,} bytes are there.")
        return np.frombuffer(content, header.dtype).reshape(header.shape, order="F")


def read_header(path: Path) -> Header:
    """Read and check the header; NotShownError says why a volume is not shown."""
    import nibabel  # loads slowly, and most studies hold no NIfTI

    try:
        size = path.stat().st_size
        with path.open("rb") as plain:
            zipped = plain.read(2) == _GZIP
        with gzip.open(path) if zipped else path.open("rb") as file:
            old = int.from_bytes(file.read(4), "little") in (348, 0x5C010000)
            file.seek(0)
            kind: Any = nibabel.Nifti1Header if old else nibabel.Nifti2Header
            header = kind.from_fileobj(file, check=False)
            header.check_fix(logger=_QUIET)
        shape, dtype = _shape(header), _dtype(header)
        offset = int(header.get_data_offset())
        affine, repairs = _affine(header)
        slope, intercept = header.get_slope_inter()
    except NotShownError:
        raise
    except Exception as error:  # nibabel raises nearly anything on damaged headers
        raise NotShownError(f"its header is damaged ({str(error)[:200]}).") from error
    needed = int(np.prod(shape, dtype=object)) * dtype.itemsize
    if needed > _LARGEST_BYTES:
        raise NotShownError(f"it claims {needed:,} bytes of voxels, more than is read.")
    if needed + offset > size * (_GZIP_AT_MOST if zipped else 1):
        raise NotShownError(f"it is cut off: {needed:,} bytes of voxels do not fit into it.")
    zooms = header.get_zooms()[:3] if len(shape) == len(header.get_zooms()[:3]) else ()
    spacing = [float(zoom) for zoom in (*zooms, 1.0, 1.0, 1.0)[:3]]
    return Header(
        shape, dtype, offset, slope or 1.0, intercept or 0.0,
        (spacing[0], spacing[1], spacing[2]),
        affine, _is_placeholder(header, shape, affine), tuple(repairs),
    )  # fmt: skip


def arrangement(header: Header) -> Arrangement:
    """Return how the array is cut and turned: see the module's words on display orientation."""
    if header.affine_ras is None:
        slice_axis = _distinct_axis(header.shape, header.zooms)
        slice_axis = 2 if slice_axis is None else slice_axis
        column, row = (axis for axis in range(3) if axis != slice_axis)
        return Arrangement((slice_axis, row, column), (False, False, False))
    lps = (_LPS @ header.affine_ras)[:3, :3]
    spacing = np.linalg.norm(lps, axis=0)
    cosines = _nearest_rotation(lps / spacing).T  # one row for each axis of the array
    patient_axes = nearest_axes(cosines)
    slice_axis = _distinct_axis(header.shape, (spacing[0], spacing[1], spacing[2]))
    if slice_axis is None:
        slice_axis = patient_axes.index(2)
    normal = patient_axes[slice_axis]
    # (patient axis, direction) of rows and columns, as `display_orientation` wants them
    down = (1, 1.0) if normal == 2 else (2, -1.0)
    right = (1, 1.0) if normal == 0 else (0, 1.0)
    axes, flips = [], []
    for patient_axis, direction in ((normal, 1.0), down, right):
        axis = patient_axes.index(patient_axis)
        axes.append(axis)
        flips.append(bool(cosines[axis, patient_axis] * direction < 0))
    return Arrangement((axes[0], axes[1], axes[2]), (flips[0], flips[1], flips[2]))


def _distinct_axis(shape: tuple[int, int, int], spacing: Vector) -> int | None:
    """Return the axis with much larger steps, else with far fewer samples, else None."""
    for axis in range(3):
        others = [other for other in range(3) if other != axis]
        if all(spacing[axis] >= _THICKER * spacing[other] for other in others):
            return axis
    for axis in range(3):
        if all(2 * shape[axis] < shape[other] for other in range(3) if other != axis):
            return axis
    return None


def _nearest_rotation(directions: NDArray[np.float64]) -> NDArray[np.float64]:
    left, _, right = np.linalg.svd(directions)
    return np.asarray(left @ right)


def _geometry(header: Header, order: Arrangement) -> tuple[StackGeometry, list[Repair]]:
    spacing = np.asarray([header.zooms[axis] for axis in reversed(order.axes)])
    if header.affine_ras is None:
        # pixdim of exactly 1, and no placement: nobody filled the header in
        believed = bool((spacing > 0).all()) and header.zooms != (1.0, 1.0, 1.0)
        pair = (float(spacing[1]), float(spacing[0])) if believed else None
        repairs = [] if believed else [repair("spacing-placeholder")]
        return StackGeometry(pixel_spacing_mm=pair), [repair("orientation-missing"), *repairs]
    affine = order.affine(header.affine_ras, header.shape)
    lps = _LPS @ affine
    spacing = np.linalg.norm(lps[:3, :3], axis=0)
    directions = lps[:3, :3] / spacing
    off = float(np.abs(directions.T @ directions - np.eye(3)).max())
    if off > _NEARLY:
        directions = _nearest_rotation(directions)
    repairs = [repair("directions-normalised")] if _NEARLY < off <= _MENDABLE else []
    repairs += [repair("sheared")] if off > _MENDABLE else []
    repairs += [repair("spacing-placeholder")] if header.placeholder else []
    lengths = header.placeholder or off > _MENDABLE or _has_repair(header, "spacing-unusable")
    steps = np.arange(header.shape[order.axes[0]])[:, None] * lps[:3, 2]
    right, down, matrix = directions[:, 0], directions[:, 1], affine.tolist()
    return (
        StackGeometry(
            down=_vector(down),
            right=_vector(right),
            pixel_spacing_mm=None if lengths else (float(spacing[1]), float(spacing[0])),
            positions_mm=None if lengths else tuple(_vector(lps[:3, 3] + step) for step in steps),
            stated_aspect=float(spacing[1] / spacing[0]),
            file_affine_ras=_matrix(matrix),
        ),
        repairs,
    )


def _has_repair(header: Header, code: str) -> bool:
    return any(made.code == code for made in header.repairs)


def _vector(values: NDArray[np.float64]) -> Vector:
    return (float(values[0]), float(values[1]), float(values[2]))


def _matrix(rows: list[list[float]]) -> Matrix:
    return tuple(tuple(row) for row in rows)


def _shape(header: Any) -> tuple[int, int, int]:
    shape = [int(length) for length in header.get_data_shape()]
    if any(length < 1 for length in shape) or not shape:
        raise NotShownError("its header states an empty volume.")
    if any(length > 1 for length in shape[3:]):
        volumes = int(np.prod(shape[3:]))
        raise NotShownError(
            f"it holds {volumes} volumes (4-D), which this version does not show yet."
        )
    shape = [*shape[:3], 1, 1][:3]
    return (shape[0], shape[1], shape[2])


def _dtype(header: Any) -> np.dtype[Any]:
    dtype: np.dtype[Any] = np.dtype(header.get_data_dtype())
    if dtype.fields is not None:
        raise NotShownError("it holds colours (RGB); grey volumes are shown.")
    if dtype.kind not in "iufb":
        raise NotShownError(f"it holds numbers of a kind that is not shown ({dtype}).")
    return dtype


def _affine(header: Any) -> tuple[NDArray[np.float64] | None, list[Repair]]:
    """Return the placement by nibabel's rule (sform, then qform), None if neither is stated."""
    repairs: list[Repair] = []
    sform, qform = _usable(header, "get_sform"), _usable(header, "get_qform")
    affine = sform if sform is not None else qform
    if sform is None and qform is not None and int(header["sform_code"]) > 0:
        repairs.append(repair("sform-unusable"))
    if sform is not None and qform is not None and _axis_codes(sform) != _axis_codes(qform):
        repairs.append(repair("placements-differ"))
    if affine is not None and header.get_xyzt_units()[0] in ("meter", "micron"):
        repairs.append(repair("spacing-unusable"))
    return affine, repairs


def _usable(header: Any, getter: str) -> NDArray[np.float64] | None:
    try:
        affine, _ = getattr(header, getter)(coded=True)
    except Exception:  # nibabel's own errors and numpy's, for quaternions that are none
        return None
    if affine is None or not np.isfinite(affine).all():
        return None
    steps = np.linalg.norm(affine[:3, :3], axis=0)
    if not (steps > 0).all() or abs(np.linalg.det(affine[:3, :3] / steps)) < 1e-2:
        return None
    return np.asarray(affine, dtype=np.float64)


def _axis_codes(affine: NDArray[np.float64]) -> list[tuple[int, bool]]:
    directions = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    axes = nearest_axes(_nearest_rotation(directions).T)
    return [(axis, bool(directions[axis, column] > 0)) for column, axis in enumerate(axes)]


def _is_placeholder(
    header: Any, shape: tuple[int, ...], affine: NDArray[np.float64] | None
) -> bool:
    """Recognise headers that a converter filled with ones: 1 mm cubes at the origin, few slices."""
    if affine is None or int(header["sform_code"]) != 0:
        return False
    turns = affine[:3, :3]
    permutation = np.isin(turns, (-1.0, 0.0, 1.0)).all() and (np.abs(turns).sum(axis=0) == 1).all()
    ones = all(float(zoom) == 1.0 for zoom in header.get_zooms()[:3])
    few = any(
        all(4 * shape[axis] < shape[other] for other in range(3) if other != axis)
        for axis in range(3)
    )
    return bool(permutation) and ones and not affine[:3, 3].any() and few
