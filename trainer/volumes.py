"""Slices of a NIfTI-1 or NIfTI-2 file, plain or gzipped, as stored numbers in display order."""

import gzip
import logging
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.orientation import Arrangement, arrangement

VOLUME_SUFFIXES = (".nii", ".nii.gz")
_DECODING = Lock()
_KEPT = 2  # volumes in memory: slices are asked for one after the other
_LARGEST_BYTES = 8 * 1024**3  # of a decoded volume
# nibabel mends harmless faults of headers, and would print a line about each of them
_QUIET = logging.getLogger(f"{__name__}.nibabel")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False


class Stack(NamedTuple):
    """A volume in display order, (slices, rows, columns): value = stored * slope + intercept."""

    stored: NDArray[Any]
    slope: float
    intercept: float


def is_volume(path: Path) -> bool:
    """Say whether a file's name is that of a NIfTI volume in one file."""
    return path.name.lower().endswith(VOLUME_SUFFIXES)


def slices_of(path: Path) -> int:
    """Return how many slices are shown of a volume, from its header; TrainerError if none can."""
    header, order = _header(path)
    return _shape(path, header)[order.axes[0]]


def displayed_aspect(path: Path) -> float:
    """Return height over width of a pixel as displayed; 1.0 where the header does not say."""
    header, order = _header(path)
    affine = _placement(header)
    if affine is not None:
        spacing = np.linalg.norm(affine[:3, :3], axis=0)
    else:
        spacing = np.array([float(zoom) for zoom in (*header.get_zooms()[:3], 1, 1)[:3]])
    height, width = spacing[list(order.axes[1:])]
    usable = np.isfinite([height, width]).all() and height > 0 and width > 0
    return float(height / width) if usable else 1.0


def read_stack(path: Path) -> Stack:
    """Return all slices of a volume; TrainerError says why a file cannot be used.

    The last volumes read are kept, so that asking for one slice after the other is quick.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise _unusable(path, f"it cannot be read ({error.strerror}).") from error
    with _DECODING:  # else every thread that wants a slice would decode the whole volume
        return _decoded(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=_KEPT)
def _decoded(path: Path, changed_ns: int, size: int) -> Stack:
    header, order = _header(path)
    shape, dtype = _shape(path, header), np.dtype(header.get_data_dtype())
    needed = int(np.prod(shape, dtype=object)) * dtype.itemsize
    if needed > _LARGEST_BYTES:
        raise _unusable(path, f"it claims {needed:,} bytes of voxels, more than is read.")
    try:
        with _opened(path) as file:
            file.seek(int(header.get_data_offset()))
            content = file.read(needed)
        slope, intercept = header.get_slope_inter()
    except Exception as error:  # a damaged gzip stream raises one of several kinds
        raise _unusable(path, f"its voxels cannot be read ({str(error)[:200]}).") from error
    if len(content) < needed:
        raise _unusable(path, f"it is cut off: {len(content):,} of {needed:,} bytes are there.")
    voxels = np.frombuffer(content, dtype).reshape(shape, order="F")
    return Stack(order.apply(voxels), slope or 1.0, intercept or 0.0)


def _opened(path: Path) -> Any:
    with path.open("rb") as plain:
        zipped = plain.read(2) == b"\x1f\x8b"
    return gzip.open(path) if zipped else path.open("rb")


def _header(path: Path) -> tuple[Any, Arrangement]:
    import nibabel  # loads slowly, and most data sets hold no NIfTI

    try:
        with _opened(path) as file:
            old = int.from_bytes(file.read(4), "little") in (348, 0x5C010000)
            file.seek(0)
            kind: Any = nibabel.Nifti1Header if old else nibabel.Nifti2Header
            header = kind.from_fileobj(file, check=False)
            hand = float(header["pixdim"][0])
            header.check_fix(logger=_QUIET)
            if hand < 0 and hand != -1:  # readers take it for either: the left would be a guess
                header["qform_code"] = 0
        zooms = [float(zoom) for zoom in (*header.get_zooms()[:3], 1.0, 1.0, 1.0)[:3]]
        shape = _shape(path, header)
        return header, arrangement(shape, (zooms[0], zooms[1], zooms[2]), _placement(header))
    except TrainerError:
        raise
    except Exception as error:  # nibabel raises nearly anything on damaged headers
        raise _unusable(path, f"its header is damaged ({str(error)[:200]}).") from error


def _shape(path: Path, header: Any) -> tuple[int, int, int]:
    shape = [int(length) for length in header.get_data_shape()]
    dtype = np.dtype(header.get_data_dtype())
    if not shape or any(length < 1 for length in shape):
        raise _unusable(path, "its header states an empty volume.")
    if any(length > 1 for length in shape[3:]):
        raise _unusable(path, "it holds several volumes (4-D), which this version does not read.")
    if dtype.fields is not None or dtype.kind not in "iufb":
        raise _unusable(path, "it holds colours or complex numbers; grey volumes are read.")
    first, second, third = [*shape[:3], 1, 1][:3]
    return (first, second, third)


def _placement(header: Any) -> NDArray[np.float64] | None:
    """Return the sform, else the qform, else None; one that makes no geometry does not count."""
    for getter in ("get_sform", "get_qform"):
        try:
            affine, _ = getattr(header, getter)(coded=True)
        except Exception:  # nibabel's own errors and numpy's, for quaternions that are none
            continue
        if affine is None or not np.isfinite(affine).all():
            continue
        steps = np.linalg.norm(affine[:3, :3], axis=0)
        if (steps > 0).all() and abs(np.linalg.det(affine[:3, :3] / steps)) >= 1e-2:
            return np.asarray(affine, np.float64)
    return None


def _unusable(path: Path, reason: str) -> TrainerError:
    return TrainerError(f"{path.name} cannot be used", reason)
