"""NIfTI-1 and NIfTI-2 volumes, in one file or two, plain or gzipped, cut into slices for reading.

The slices are turned into radiological display orientation when they are read: axial with the
patient's right on the left and the front on top, coronal and sagittal with the head on top (and,
sagittal, the front on the left). They are ordered from foot to head, front to back, right to left.
A volume that does not say how it lies is cut along its third axis and shown as stored. Of a file
with several volumes each is a phase of one series.
"""

import threading
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.contrast import recognise
from mriviewer.core.geometry import (
    EVEN_SPACING_TOLERANCE_MM,
    Matrix,
    StackGeometry,
    Vector,
    nearest_axes,
)
from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Phase, Series, SliceSource
from mriviewer.io.dicom_header import derived_uid
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.listing import File
from mriviewer.io.nifti_header import Header, beside, nearest_rotation, read_header
from mriviewer.io.nifti_voxels import Voxels, open_voxels
from mriviewer.io.pictures import content_hash
from mriviewer.io.repair_texts import repair
from trainer.images import rescaled

_THICKER = 1.5  # slice spacing over in-plane spacing from which thick slices are recognised
_NEARLY = 1e-3  # cosine between axes that is rounding noise
_MENDABLE = 0.1  # of a voxel: the most that any may be moved for rows and columns at right angles
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


def read_series(file: File) -> Series:
    """Describe what a file holds as a series, from its header and content.

    NotShownError says why a file is not shown.
    """
    header = read_header(file.path)
    order = arrangement(header)
    geometry, repairs = _geometry(header, order)
    content = content_hash(file)
    if header.voxels != file.path:
        content += content_hash(File.at(header.voxels))
    phases = tuple(
        Phase(label, _slices(file.path, header, order, geometry, content, index))
        for index, label in enumerate(_labels(header))
    )
    name = file.name
    for suffix in (".gz", ".nii", ".hdr", ".img"):
        name = name[: -len(suffix)] if name.lower().endswith(suffix) else name
    return Series(
        uid=derived_uid("nifti", content),
        description=name,
        modality="",
        source_format="NIfTI",
        slices=phases[0].slices,
        geometry=geometry,
        repairs=(*header.repairs, *repairs),
        phases=phases if len(phases) > 1 else (),
        colour=header.colours > 0,
        contrast=recognise(name, {}).contrast,
    )


def header_of(path: Path) -> Path | None:
    """Return the NIfTI header whose voxels are in the file at `path`; None if there is none."""
    header = beside(path, ".img", ".hdr")
    if header is None:
        return None
    try:
        return header if read_header(header).voxels == path else None
    except NotShownError:
        return None


def _slices(
    path: Path,
    header: Header,
    order: "Arrangement",
    geometry: StackGeometry,
    content: str,
    volume: int,
) -> tuple[SliceSource, ...]:
    count, rows, columns = (header.shape[axis] for axis in order.axes)
    positions = geometry.positions_mm or (None,) * count
    first = volume * count
    return tuple(
        SliceSource(
            path, rows, columns, first + index, positions[index],
            identity=f"{content}#{first + index}",
        )
        for index in range(count)
    )  # fmt: skip


def _labels(header: Header) -> list[str]:
    """Return what each volume is called: by its time where that is stated, else by its number."""
    if not header.beyond:
        return [""]
    times, others = header.beyond[0], int(np.prod(header.beyond[1:], dtype=np.int64))
    labels = []
    for volume in range(header.volumes):
        step, other = volume % times, volume // times
        parts = []
        if times > 1 and header.time is not None:
            parts.append(f"{round(header.time[0] + step * header.time[1], 3):g} s")
        elif times > 1:
            parts.append(tr("volume {number}").format(number=step + 1))
        if others > 1:
            parts.append(tr("component {number}").format(number=other + 1))
        labels.append(", ".join(parts))
    return labels


class NiftiVolume:
    """The slices of one file, of all its volumes; thread-safe.

    A plain file is mapped volume by volume. A gzipped one is decoded as far as it is asked for,
    and kept in its own number type. See `nifti_voxels`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._opened: tuple[Header, Arrangement, Voxels] | None = None

    def read(self, index: int) -> NDArray[np.float32]:
        """Return slice `index`, counted on through the volumes, after the header's scaling.

        (rows, columns), or (rows, columns, 3) of colours; how opaque they are does not count.
        NotShownError when the file is damaged or has changed.
        """
        with self._lock:
            if self._opened is None:
                header = read_header(self._path)
                self._opened = (header, arrangement(header), open_voxels(header))
            header, order, voxels = self._opened
        volume, place = divmod(index, header.shape[order.axes[0]])
        if not 0 <= volume < header.volumes:
            raise NotShownError(tr("the file has changed since it was opened."))
        stored = np.ascontiguousarray(order.apply(voxels.volume(volume))[place])
        if header.colours:
            parts = stored.view(np.uint8).reshape(*stored.shape, header.colours)
            return parts[..., :3].astype(np.float32)
        return rescaled(stored, header.slope, header.intercept)


def arrangement(header: Header) -> Arrangement:
    """Return how the array is cut and turned: see the module's words on display orientation."""
    if header.affine_ras is None:
        slice_axis = _distinct_axis(header.shape, header.zooms)
        slice_axis = 2 if slice_axis is None else slice_axis
        column, row = (axis for axis in range(3) if axis != slice_axis)
        return Arrangement((slice_axis, row, column), (False, False, False))
    lps = (_LPS @ header.affine_ras)[:3, :3]
    spacing = np.linalg.norm(lps, axis=0)
    cosines = nearest_rotation(lps / spacing).T  # one row for each axis of the array
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


def _geometry(header: Header, order: Arrangement) -> tuple[StackGeometry, list[Repair]]:
    spacing = np.asarray([header.zooms[axis] for axis in reversed(order.axes)])
    if header.affine_ras is None:
        # pixdim of exactly 1, and no placement: nobody filled the header in
        believed = bool((spacing > 0).all()) and header.zooms != (1.0, 1.0, 1.0)
        believed = believed and not _has_repair(header, "spacing-unusable")
        pair = (float(spacing[1]), float(spacing[0])) if believed else None
        known = believed or _has_repair(header, "spacing-unusable")
        repairs = [] if known else [repair("spacing-placeholder")]
        return StackGeometry(pixel_spacing_mm=pair), [repair("orientation-missing"), *repairs]
    affine = order.affine(header.affine_ras, header.shape)
    lps = _LPS @ affine
    spacing = np.linalg.norm(lps[:3, :3], axis=0)
    # the plane is exactly that of rows and columns, however the slices are shifted against it
    right, down, moved = _perpendicular(lps[:3, 0], lps[:3, 1], _plane_size(header, order))
    repairs = [repair("directions-normalised")] if 0 < moved <= _MENDABLE else []
    repairs += [repair("sheared")] if moved > _MENDABLE else []
    repairs += [repair("spacing-placeholder")] if header.placeholder else []
    steps = np.arange(header.shape[order.axes[0]])[:, None] * lps[:3, 2]
    placed = not header.placeholder and not _has_repair(header, "spacing-unusable")
    if placed and (shift := _shift_mm(lps[:3, 2], right, down)) > EVEN_SPACING_TOLERANCE_MM:
        repairs += [repair("shifted-slices", shift=shift)] if len(steps) > 1 else []
    measured = placed and moved <= _MENDABLE
    return (
        StackGeometry(
            down=_vector(down),
            right=_vector(right),
            pixel_spacing_mm=(float(spacing[1]), float(spacing[0])) if measured else None,
            positions_mm=tuple(_vector(lps[:3, 3] + step) for step in steps) if placed else None,
            stated_aspect=float(spacing[1] / spacing[0]),
            file_affine_ras=_matrix(affine.tolist()),
        ),
        repairs,
    )


def _plane_size(header: Header, order: Arrangement) -> tuple[int, int]:
    """Return (columns, rows) of the slices."""
    _, rows, columns = (header.shape[axis] for axis in order.axes)
    return columns, rows


def _perpendicular(
    along_columns: NDArray[np.float64], along_rows: NDArray[np.float64], size: tuple[int, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return the unit vectors (right, down) nearest to the steps given, at right angles.

    size  (columns, rows)

    Also how far a voxel is moved by it at most, as a share of itself; 0 where nothing was mended.
    """
    steps = np.stack([along_columns, along_rows])
    lengths = np.linalg.norm(steps, axis=1, keepdims=True)
    given = steps / lengths
    if abs(float(given[0] @ given[1])) <= _NEARLY:
        return given[0], given[1], 0.0
    left, _, turned = np.linalg.svd(given, full_matrices=False)
    mended = left @ turned
    off = np.linalg.norm((mended - given) * lengths, axis=1) @ (np.asarray(size) - 1)
    # a single row or column cannot show it: what is mended is told all the same
    return mended[0], mended[1], max(float(off / lengths.min()), 1e-9)


def _shift_mm(
    step: NDArray[np.float64], right: NDArray[np.float64], down: NDArray[np.float64]
) -> float:
    """Return how far a slice is shifted sideways against the one before it."""
    normal = np.cross(right, down)
    return float(np.linalg.norm(step - (step @ normal) * normal))


def _has_repair(header: Header, code: str) -> bool:
    return any(made.code == code for made in header.repairs)


def _vector(values: NDArray[np.float64]) -> Vector:
    return (float(values[0]), float(values[1]), float(values[2]))


def _matrix(rows: list[list[float]]) -> Matrix:
    return tuple(tuple(row) for row in rows)
