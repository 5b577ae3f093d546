"""The header of a NIfTI-1 or NIfTI-2 volume, checked: shape, numbers, place in the patient."""

import gzip
import logging
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import nearest_axes
from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.repair_texts import repair
from trainer.images import quiet_readers

# nibabel mends harmless faults of headers, and would print a line about each of them
_QUIET = logging.getLogger(f"{__name__}.nibabel")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False

GZIP = b"\x1f\x8b"
_LARGEST_BYTES = 32 * 1024**3
_GZIP_AT_MOST = 1100  # times smaller: deflate cannot do better than about 1032
_BOMB_BYTES, _BOMB_TIMES = 500_000_000, 500  # sparse masks are some hundred times smaller
_MOST_PICTURES = 500_000  # slices of all volumes together
_MILLIMETRES = {"meter": 1000.0, "micron": 0.001}
_LIKELY_MM = (1e-3, 50.0)  # spacing of a picture of a patient or a specimen
_COMPLEX, _QUADRUPLE, _ONE_BIT = (32, 1792, 2048), 1536, 1  # codes of numbers that are not read
_SECONDS = {"sec": 1.0, "msec": 1e-3, "usec": 1e-6}


class Header(NamedTuple):
    """What a NIfTI header says, checked.

    shape       of one volume, (i, j, k) as stored
    beyond      lengths of the further axes: time, components; () for one volume
    colours     3 or 4 numbers for red, green, blue (and how opaque) in each voxel, else 0
    dtype       of one voxel
    voxels      the file that holds them, `offset` bytes from its start
    affine_ras  None when it does not say how it lies
    time        seconds of the first volume and between two volumes; None when not stated
    """

    shape: tuple[int, int, int]
    beyond: tuple[int, ...]
    colours: int
    dtype: np.dtype[Any]
    voxels: Path
    offset: int
    slope: float
    intercept: float
    zooms: tuple[float, float, float]
    affine_ras: NDArray[np.float64] | None
    placeholder: bool
    time: tuple[float, float] | None
    repairs: tuple[Repair, ...]

    @property
    def volumes(self) -> int:
        return int(np.prod(self.beyond, dtype=np.int64))

    @property
    def volume_bytes(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64)) * self.dtype.itemsize


def read_header(path: Path) -> Header:
    """Read and check the header; NotShownError says why a volume is not shown."""
    from nibabel import nifti1, nifti2  # loads slowly, and most studies hold no NIfTI

    quiet_readers()
    try:
        with path.open("rb") as plain:
            zipped = plain.read(2) == GZIP
        with gzip.open(path) if zipped else path.open("rb") as file:
            start = file.read(348)
            old = int.from_bytes(start[:4], "little") in (348, 0x5C010000)
            single = (start[344:346] if old else start[4:6]) == b"n+"
            kind: Any = nifti1.Nifti1Header if old else nifti2.Nifti2Header
            pair: Any = nifti1.Nifti1PairHeader if old else nifti2.Nifti2PairHeader
            file.seek(0)
            header = (kind if single else pair).from_fileobj(file, check=False)
            _check_numbers(int(header["datatype"]))
            stated = np.array(header["pixdim"], np.float64)  # nibabel makes ones of zeros
            header.check_fix(logger=_QUIET)
        return _checked(path, header, single, stated)
    except NotShownError:
        raise
    except Exception as error:  # nibabel raises nearly anything on damaged headers
        raise NotShownError(
            tr("its header is damaged ({why}).").format(why=str(error)[:200])
        ) from error


def _checked(path: Path, header: Any, single: bool, stated: NDArray[np.float64]) -> Header:
    shape, beyond = _shape(header)
    dtype, colours = _dtype(header)
    voxels = path if single else _voxels_of(path)
    slope, intercept, scaling = _line(header)
    affine, zooms, repairs = _placement(header, stated)
    found = Header(
        shape, beyond, colours, dtype, voxels,
        int(header.get_data_offset()) if single else max(0, int(header["vox_offset"])),
        *((1.0, 0.0) if colours else (slope, intercept)),
        zooms, affine, _is_placeholder(header, shape, affine), _time(header),
        (*scaling, *repairs),
    )  # fmt: skip
    _check_size(found)
    return found


def _check_size(header: Header) -> None:
    needed = header.volumes * header.volume_bytes
    if needed > _LARGEST_BYTES:
        raise NotShownError(
            tr("it claims {needed:,} bytes of voxels, more than is read.").format(needed=needed)
        )
    with header.voxels.open("rb") as file:
        zipped = file.read(2) == GZIP
    size = header.voxels.stat().st_size
    there = size * (_GZIP_AT_MOST if zipped else 1)
    if needed + header.offset > there:
        raise NotShownError(
            tr("it is cut off: {needed:,} bytes of voxels do not fit into it.").format(
                needed=needed
            )
        )
    if zipped and needed > max(_BOMB_BYTES, _BOMB_TIMES * size):
        reason = tr("it would unpack to {megabytes} MB, {times} times its size: it holds no scan.")
        times, megabytes = needed // max(size, 1), needed // 1_000_000
        raise NotShownError(reason.format(megabytes=f"{megabytes:,}", times=f"{times:,}"))
    if header.volumes * max(header.shape) > _MOST_PICTURES:
        reason = tr("it holds {count} volumes, more than are shown.")
        raise NotShownError(reason.format(count=header.volumes))


def _shape(header: Any) -> tuple[tuple[int, int, int], tuple[int, ...]]:
    shape = [int(length) for length in header.get_data_shape()]
    if any(length < 1 for length in shape) or not shape:
        raise NotShownError(tr("its header states an empty volume."))
    first, second, third = [*shape[:3], 1, 1][:3]
    beyond = tuple(shape[3:])
    return (first, second, third), beyond if any(length > 1 for length in beyond) else ()


def _unit_words(unit: str) -> str:
    return {"meter": tr("meters"), "micron": tr("microns")}[unit]


def _check_numbers(code: int) -> None:
    if code in _COMPLEX:
        reason = tr("it holds complex numbers: export magnitude or phase as a volume of its own.")
        raise NotShownError(reason)
    if code == _QUADRUPLE:
        raise NotShownError(tr("its numbers have 128 bits, which few computers read: convert it."))
    if code == _ONE_BIT:
        raise NotShownError(tr("its numbers have one bit, which is not read: convert it."))


def _dtype(header: Any) -> tuple[np.dtype[Any], int]:
    dtype: np.dtype[Any] = np.dtype(header.get_data_dtype())
    if dtype.fields is not None:
        if len(dtype.fields) in (3, 4) and dtype.itemsize == len(dtype.fields):
            return dtype, len(dtype.fields)
        raise NotShownError(
            tr("it holds numbers of a kind that is not shown ({kind}).").format(kind=dtype)
        )
    if dtype.kind not in "iufb":
        raise NotShownError(
            tr("it holds numbers of a kind that is not shown ({kind}).").format(kind=dtype)
        )
    return dtype, 0


def _line(header: Any) -> tuple[float, float, list[Repair]]:
    """Return slope and intercept; a slope of nothing or NaN means that values are as stored."""
    slope, intercept = float(header["scl_slope"]), float(header["scl_inter"])
    if slope == 0 or np.isnan(slope):
        return 1.0, 0.0, []
    if not np.isfinite((slope, intercept)).all():
        return 1.0, 0.0, [repair("scaling-unusable")]
    return slope, intercept, []


def _time(header: Any) -> tuple[float, float] | None:
    _, unit = _units(header)
    step, first = float(header["pixdim"][4]), float(header["toffset"])
    if unit not in _SECONDS or not np.isfinite((step, first)).all() or step <= 0:
        return None
    return first * _SECONDS[unit], step * _SECONDS[unit]


def _units(header: Any) -> tuple[str, str]:
    try:
        space, time = header.get_xyzt_units()
    except Exception:  # codes that stand for nothing
        return "unknown", "unknown"
    return str(space), str(time)


def _voxels_of(path: Path) -> Path:
    """Return the second file of a pair."""
    found = beside(path, ".hdr", ".img")
    if found is None:
        name = path.name.removesuffix(".gz")
        reason = tr("its voxels belong into {name}, which is not there.")
        raise NotShownError(reason.format(name=f"{Path(name).stem}.img"))
    return found


def beside(path: Path, suffix: str, other: str) -> Path | None:
    """Return the file beside `path` that is called alike but for its suffix, gzipped or not."""
    low = path.name.lower()
    stem = low.removesuffix(".gz")
    if not stem.endswith(suffix):
        return None
    start = path.name[: len(stem) - len(suffix)]
    for ending in (other, other.upper(), f"{other}.gz", f"{other.upper()}.GZ"):
        candidate = path.with_name(start + ending)
        if candidate.is_file():
            return candidate
    return None


def _placement(
    header: Any, pixdim: NDArray[np.float64]
) -> tuple[NDArray[np.float64] | None, tuple[float, float, float], list[Repair]]:
    """Return the placement in millimetres, the spacing along the axes, and what was mended.

    The placement follows nibabel's rule (sform, then qform); None if neither is stated.

    pixdim  as the file has it: the hand of the qform, and the spacing that it is built upon
    """
    repairs: list[Repair] = []
    sform, qform = _usable(header, "get_sform"), _usable(header, "get_qform")
    if pixdim[0] < 0 and pixdim[0] != -1:
        qform = None  # readers take it for either hand: which side is left would be a guess
    affine = sform if sform is not None else qform
    if sform is None and qform is not None and int(header["sform_code"]) > 0:
        repairs.append(repair("sform-unusable"))
    if sform is not None and qform is not None and _axis_codes(sform) != _axis_codes(qform):
        repairs.append(repair("placements-differ"))
    stated = header.get_zooms()[:3]
    zooms = [float(zoom) for zoom in (*stated, 1.0, 1.0, 1.0)[:3]]
    if sform is None and _lacks_spacing(header, pixdim):
        return affine, (zooms[0], zooms[1], zooms[2]), [*repairs, repair("spacing-unusable")]
    unit, _ = _units(header)
    if unit in _MILLIMETRES:
        scale = _MILLIMETRES[unit]
        steps = zooms if affine is None else np.linalg.norm(affine[:3, :3], axis=0)
        if all(_LIKELY_MM[0] <= step * scale <= _LIKELY_MM[1] for step in steps):
            zooms = [zoom * scale for zoom in zooms]
            affine = None if affine is None else np.diag([scale, scale, scale, 1.0]) @ affine
            repairs.append(repair("units-scaled", unit=_unit_words(unit)))
        else:
            repairs.append(repair("spacing-unusable"))
    return affine, (zooms[0], zooms[1], zooms[2]), repairs


def _lacks_spacing(header: Any, pixdim: NDArray[np.float64]) -> bool:
    """Tell whether the steps along an axis are not stated, so that nibabel takes 1 for them."""
    shape, _ = _shape(header)
    return any(
        length > 1 and (step == 0 or not np.isfinite(step))
        for length, step in zip(shape, pixdim[1:4], strict=True)
    )


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


def nearest_rotation(directions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the orthonormal matrix nearest to three directions."""
    left, _, right = np.linalg.svd(directions)
    return np.asarray(left @ right)


def _axis_codes(affine: NDArray[np.float64]) -> list[tuple[int, bool]]:
    directions = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    axes = nearest_axes(nearest_rotation(directions).T)
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
