"""One series as a NIfTI file, for other programs."""

import gzip
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import nibabel
import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import EVEN_SPACING_TOLERANCE_MM, StackGeometry
from mriviewer.core.language import tr
from mriviewer.core.study import Series, SliceSource
from mriviewer.io.slices import SliceReader
from trainer.files import replacing

SUFFIXES = (".nii", ".nii.gz")
_INTEGER_TYPES = (np.uint8, np.int16, np.uint16, np.int32)  # those that other programs read
_SCANNER, _ALIGNED, _UNKNOWN = 1, 2, 0  # NIfTI codes for what the coordinates mean
_EXACT_VALUES = "values: Philips floating point (RS, RI, SS)"  # fits the header's 79 bytes


def save_nifti(series: Series, path: Path, standard_rescale: bool = False) -> str:
    """Write the values of a series, array (column, row, slice), with the affine in RAS.

    The phases of a 4-D series follow one another along a fourth axis, and so do repetitions of
    one slice. Values are never inverted or windowed. They are kept as the file's own integers
    where one slope and intercept hold for all of them, else whole numbers in the smallest integer
    type that holds them, others as float32.

    Two sets of values are known of Philips. The window, its statistics and the model have the
    standard rescale, as every other viewer and the scanner's console do. What is converted is
    mostly computed with, and there Philips' exact values are right, as its rescale changes from
    series to series (see `mriviewer.io.exact_values`); they are written where every slice states
    them, each by its own scale, unless `standard_rescale` is set.

    Returns a sentence on which values were written where there was a choice, else nothing. Raises
    ViewerError when the file name is wrong, the slices differ in size or are colours, no affine
    can be known, a slice is damaged or the disk refuses.
    """
    check_target(path)
    volumes = _volumes(series)
    affine = _affine(series, len(volumes[0]))
    stated = {source.exact_per_value for volume in volumes for source in volume}
    exact = not standard_rescale and None not in stated
    image = _image(_values(series, volumes, exact), affine, series)
    if exact:
        image.header["descrip"] = _EXACT_VALUES
    try:
        with replacing(path) as temporary, temporary.open("wb") as raw:
            if path.name.lower().endswith(".gz"):
                # no file name and no time in the header: the same series gives the same file
                with gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
                    image.to_stream(packed)
            else:
                image.to_stream(raw)
    except OSError as error:
        raise ViewerError(
            f"{path.name} was not written", f"{error.strerror or error}.",
            "Choose another folder, or make room on the disk.",
        ) from error  # fmt: skip
    return "" if standard_rescale else _which_values(exact, stated)


def _which_values(exact: bool, stated: set[float | None]) -> str:
    if exact:
        return tr(
            "The values are Philips' exact ones (private scale slope); the window shows the "
            "standard rescale, which --standard-rescale writes."
        )
    if len(stated) > 1:
        return tr(
            "Only some slices state Philips' exact values: all have those of the standard rescale."
        )
    return ""


def check_target(path: Path) -> None:
    """Raise ViewerError when no NIfTI file can be written at `path`."""
    if not path.name.lower().endswith(SUFFIXES):
        raise ViewerError(
            f"{path.name} was not written", "the name of a NIfTI file ends in .nii or .nii.gz.",
            f"Write to {path.name}.nii.gz, for instance.",
        )  # fmt: skip
    if path.is_dir():
        raise ViewerError(f"{path.name} was not written", "a folder has that name.")
    if not path.parent.is_dir():
        raise ViewerError(
            f"{path.name} was not written", f"the folder {path.parent} does not exist.",
            "Make the folder first, or choose another.",
        )  # fmt: skip


def smallest_exact(values: NDArray[np.float32]) -> NDArray[np.generic]:
    """Return the values in the smallest integer type that holds them exactly, else as they are."""
    if values.size == 0 or not np.isfinite(values).all() or (values != np.rint(values)).any():
        return values
    low, high = float(values.min()), float(values.max())
    for kind in _INTEGER_TYPES:
        if np.iinfo(kind).min <= low and high <= np.iinfo(kind).max:
            return values.astype(kind)
    return values


class _Values(NamedTuple):
    """What is written: (volumes, slices, rows, columns), and value = stored * slope + intercept."""

    stored: NDArray[Any]
    slope: float = 1.0
    intercept: float = 0.0


def _volumes(series: Series) -> list[tuple[SliceSource, ...]]:
    """Return the slices of each volume: of every phase, or every repetition of one slice."""
    if series.phases:
        return [phase.slices for phase in series.phases]
    if len(series.slices) > 1 and _at_one_place(series.geometry):
        return [(source,) for source in series.slices]
    return [series.slices]


def _at_one_place(geometry: StackGeometry) -> bool:
    if geometry.positions_mm is None:
        return False
    positions = np.asarray(geometry.positions_mm)
    return bool(np.abs(positions - positions[0]).max() < EVEN_SPACING_TOLERANCE_MM)


def _affine(series: Series, depth: int) -> NDArray[np.float64]:
    """Return the affine of a volume of `depth` slices; ViewerError when none can be known."""
    title = tr("{series} cannot be converted").format(series=series.description or tr("The series"))
    if series.shape is None:
        raise ViewerError(title, tr("its slices differ in size, and a NIfTI volume has one size."))
    if series.colour:
        raise ViewerError(title, tr("its pictures are in colour, and are no measured values."))
    geometry = series.geometry
    if depth == 1 and geometry.positions_mm:
        geometry = replace(geometry, positions_mm=geometry.positions_mm[:1])
    affine = geometry.reported_affine_ras()
    if affine is None:
        raise ViewerError(title, why_no_affine(geometry, series.source_format))
    return affine


def _values(series: Series, volumes: Sequence[Sequence[SliceSource]], exact: bool) -> _Values:
    """Read all volumes, with exact values if asked; integers as stored where that says the same."""
    sources = [source for volume in volumes for source in volume]
    scales = {(_line(source), _divisor(source, exact)) for source in sources}
    line, divisor = scales.pop() if len(scales) == 1 else (None, 1.0)
    if line is not None and (*line, divisor) != (1.0, 0.0, 1.0):
        stored = _read(series, volumes, line, exact)
        if stored is not None:
            # dcm2niix takes the difference of two float32 values for the slope, which loses
            # digits beside a large intercept: a field map of 500 Hz is off by 0.006 Hz there
            return _Values(smallest_exact(stored), line[0] / divisor, line[1] / divisor)
    values = _read(series, volumes, None, exact)
    assert values is not None
    return _Values(smallest_exact(values))


def _divisor(source: SliceSource, exact: bool) -> float:
    """Return what the values after rescale are divided by to be what is written."""
    return (source.exact_per_value or 1.0) if exact else 1.0


def _line(source: SliceSource) -> tuple[float, float] | None:
    """Return slope and intercept of a slice, None where only its decoder knows them."""
    if source.raw is not None:
        return (source.raw.slope, source.raw.intercept)
    return source.rescale


def _read(
    series: Series,
    volumes: Sequence[Sequence[SliceSource]],
    line: tuple[float, float] | None,
    exact: bool,
) -> NDArray[np.float32] | None:
    """Return values, or with a line the stored numbers; None when those are not to be had."""
    reader = SliceReader(series)
    first = volumes[0][0]
    read = np.empty((len(volumes), len(volumes[0]), first.rows, first.columns), np.float32)
    for volume, sources in enumerate(volumes):
        for index, source in enumerate(sources):
            values = reader.read_source(source)
            if line is not None:
                slope, intercept = line
                stored = np.rint((values.astype(np.float64) - intercept) / slope)
                if not np.array_equal((stored * slope + intercept).astype(np.float32), values):
                    again = stored.astype(np.float32) * np.float32(slope) + np.float32(intercept)
                    if not np.array_equal(again, values):
                        return None
                values = stored.astype(np.float32)
            elif exact:
                values = (values.astype(np.float64) / _divisor(source, exact)).astype(np.float32)
            read[volume, index] = values
    return read


def why_no_affine(geometry: StackGeometry, source_format: str) -> str:
    """Say in a sentence why the place of the slices in the patient is not known."""
    if source_format == "picture":
        return "pictures do not say where they lie in the patient, and a guess could be wrong."
    if geometry.positions_mm is None:
        return "its files do not state the positions of the slices."
    if geometry.down is None or geometry.right is None:
        return "its files do not state the directions of rows and columns."
    if geometry.pixel_spacing_mm is None:
        return "its files do not state the distance between pixels."
    return _uneven(geometry)


def _uneven(geometry: StackGeometry) -> str:
    steps = np.linalg.norm(np.diff(np.asarray(geometry.positions_mm), axis=0), axis=1)
    if steps.max() < EVEN_SPACING_TOLERANCE_MM:
        return "its slices all lie at the same place, so they are no volume."
    return (
        f"its slices are unevenly spaced ({steps.min():.2f} to {steps.max():.2f} mm apart), and a "
        "NIfTI volume has one distance: positions would be wrong."
    )


def _image(
    values: _Values, affine: NDArray[np.float64], series: Series
) -> Any:  # nibabel has no types
    """Wrap the volumes; the file's array is (column, row, slice), and time where there are many."""
    wrap: Any = nibabel.nifti1.Nifti1Image
    array = values.stored.transpose(3, 2, 1, 0)
    image = wrap(array if array.shape[3] > 1 else array[..., 0], affine)
    if (values.slope, values.intercept) != (1.0, 0.0):
        image.header.set_slope_inter(values.slope, values.intercept)
    code = _SCANNER if series.source_format == "DICOM" else _ALIGNED
    image.set_sform(affine, code)
    # a quaternion cannot say a sheared (tilted) stack: better none than a wrong one
    image.set_qform(affine, _UNKNOWN if _sheared(affine) else code)
    if series.geometry.affine_ras() is not None:  # else the file's own numbers, not believed
        image.header.set_xyzt_units("mm", "sec" if array.shape[3] > 1 else "unknown")
    if array.shape[3] > 1:
        image.header["pixdim"][4] = _repetition_s(series)
    return image


def _repetition_s(series: Series) -> float:
    """Return the time from one volume to the next, 0 when it is not stated."""
    stated, _, unit = dict(series.details).get("TR", "").partition(" ")
    return float(stated) / 1000 if unit == "ms" else 0.0


def _sheared(affine: NDArray[np.float64]) -> bool:
    axes = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    return not np.allclose(axes.T @ axes, np.eye(3), atol=1e-4)
