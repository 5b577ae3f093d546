"""One series as a NIfTI file, for other programs."""

import gzip
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import EVEN_SPACING_TOLERANCE_MM, StackGeometry
from mriviewer.core.study import Series
from mriviewer.io.slices import read_volume
from trainer.files import replacing

SUFFIXES = (".nii", ".nii.gz")
_INTEGER_TYPES = (np.uint8, np.int16, np.uint16, np.int32)  # those that other programs read
_SCANNER, _ALIGNED, _UNKNOWN = 1, 2, 0  # NIfTI codes for what the coordinates mean


def save_nifti(series: Series, path: Path) -> None:
    """Write the values after rescale, array (column, row, slice), with the affine in RAS.

    Values are never inverted or windowed. Whole numbers are kept in the smallest integer type
    that holds them all, others as float32. Raises ViewerError when the file name is wrong, the
    slices differ in size, no affine can be known, a slice is damaged or the disk refuses.
    """
    check_target(path)
    affine = _affine(series)
    image = _image(read_volume(series), affine, series)
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


def _affine(series: Series) -> NDArray[np.float64]:
    title = f"{series.description or 'The series'} cannot be converted"
    if series.shape is None:
        raise ViewerError(title, "its slices differ in size, and a NIfTI volume has one size.")
    affine = series.geometry.reported_affine_ras()
    if affine is None:
        raise ViewerError(title, why_no_affine(series.geometry, series.source_format))
    return affine


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
    volume: NDArray[np.float32], affine: NDArray[np.float64], series: Series
) -> Any:  # nibabel has no types
    """Wrap a (slices, rows, columns) volume; the file's array is (column, row, slice)."""
    wrap: Any = nibabel.nifti1.Nifti1Image
    image = wrap(smallest_exact(volume).transpose(2, 1, 0), affine)
    code = _SCANNER if series.source_format == "DICOM" else _ALIGNED
    image.set_sform(affine, code)
    # a quaternion cannot say a sheared (tilted) stack: better none than a wrong one
    image.set_qform(affine, _UNKNOWN if _sheared(affine) else code)
    if series.geometry.affine_ras() is not None:  # else the file's own numbers, not believed
        image.header.set_xyzt_units("mm")
    return image


def _sheared(affine: NDArray[np.float64]) -> bool:
    axes = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    return not np.allclose(axes.T @ axes, np.eye(3), atol=1e-4)
