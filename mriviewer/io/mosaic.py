"""Mosaics: files whose one picture holds all slices of a volume, side by side.

Siemens tiles the slices of echo-planar series, UIH calls the same a grid. The header gives the
place of the whole picture or of each slice; where a tile's place would have to be guessed, the
file is refused.
"""

from math import ceil, sqrt
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import EVEN_SPACING_TOLERANCE_MM, Vector
from mriviewer.core.language import tr
from mriviewer.core.study import Tile
from mriviewer.io.csa import LARGEST_BYTES, csa_numbers, slice_positions_mm
from mriviewer.io.dicom_elements import (
    CSA_HEADERS,
    MOSAIC_TILES,
    SIEMENS_CREATOR,
    Elements,
    Values,
)
from mriviewer.io.dicom_refusals import NotShownError
from trainer.errors import TrainerError
from trainer.images import number, read_dicom

_MOST_TILES = 1024
_SAME_DIRECTION = 0.999  # cosine
_UIH_CREATOR, _UIH_TILES, _UIH_SLICES = "0065,0010", "0065,1050", 0x00651051


class Mosaic(NamedTuple):
    """The slices in a picture, in the order of their tiles.

    tiles         where each lies in the picture
    positions_mm  LPS position of the centre of each slice's voxel (row 0, column 0)
    values        what the private header says where the public one says nothing
    """

    rows: int
    columns: int
    tiles: tuple[Tile, ...]
    positions_mm: tuple[Vector, ...]
    values: Values


class _Frame(NamedTuple):
    """Where the whole picture lies: unit vectors and the first pixel, LPS; spacing in mm."""

    right: NDArray[np.float64]
    down: NDArray[np.float64]
    normal: NDArray[np.float64]
    first: NDArray[np.float64]
    between_rows: float
    between_columns: float


def mosaic_of(elements: Elements, file: BinaryIO) -> Mosaic | None:
    """Return the slices of a mosaic, None for a picture that is none.

    NotShownError when it is one, but says too little to put its slices where they belong.
    """
    words = elements.text("ImageType").upper().split("\\")
    if "VFRAME" in words and "Image Private Header" in elements.text(_UIH_CREATOR):
        count = int(number(elements, _UIH_TILES) or 0)
        return _uih(elements, file, count) if count > 1 else None
    csa: dict[str, tuple[float, ...]] = {}
    stated = None
    if "SIEMENS MR HEADER" in elements.text(SIEMENS_CREATOR):
        stated = number(elements, MOSAIC_TILES)
    if "MOSAIC" in words or (stated or 0) > 1:
        csa = csa_numbers(_csa_header(elements, file, CSA_HEADERS[0]))
    told = {int(count) for count in (stated, *csa.get("NumberOfImagesInMosaic", ())[:1]) if count}
    if len(told) > 1:
        raise _refused(tr("its header states two different numbers of slices"))
    if told:
        return _siemens(elements, file, csa, told.pop()) if max(told) > 1 else None
    if "MOSAIC" in words and _may_be_tiled(elements):
        raise _refused(tr("its header does not say how many slices it holds"))
    return None


def refuse_tiles(frame: Elements, frames: int) -> None:
    """Raise NotShownError when the frames of an enhanced image seem to be mosaics themselves.

    Navigators of software XA30 are. In other files it keeps the word for frames that it has
    taken apart: those are as large as what was acquired.
    """
    words = f"{frame.text('ImageType')}\\{frame.text('0021,1175')}".upper().split("\\")
    if "MOSAIC" not in words:
        return
    steps = number(frame, "MRAcquisitionFrequencyEncodingSteps") or 0
    size = max(number(frame, "Rows") or 0, number(frame, "Columns") or 0)
    if (steps and size >= 2 * steps) or (not steps and frames == 1):
        raise _refused(tr("its header does not say how many slices a frame holds"))


def _refused(why: str) -> NotShownError:
    return NotShownError(
        tr("Siemens mosaic: {why}. Export the series as single slices.").format(why=why)
    )


def _may_be_tiled(elements: Elements) -> bool:
    """Tell whether a picture of which only a word says so can be a mosaic.

    Software XA30 writes the word into single pictures: those are as large as what was acquired.
    """
    matrix = elements.get("AcquisitionMatrix")
    acquired = max(matrix) if isinstance(matrix, list) and matrix else 0.0
    size = max(number(elements, "Rows") or 0, number(elements, "Columns") or 0)
    return not acquired or size >= 2 * acquired


def _siemens(
    elements: Elements, file: BinaryIO, csa: dict[str, tuple[float, ...]], count: int
) -> Mosaic:
    tiles = _tiles(elements, count, ceil(sqrt(count)), ceil(sqrt(count)))
    frame = _frame(elements)
    protocol = slice_positions_mm(_csa_header(elements, file, CSA_HEADERS[1]), count)
    spacing = _spacing_mm(elements, csa, protocol)
    step = _direction(frame, csa, protocol, spacing) * spacing
    rows, columns = tiles[0].rows // ceil(sqrt(count)), tiles[0].columns // ceil(sqrt(count))
    # the stated position is that of a single picture as large as the mosaic around the same centre
    first = (
        frame.first
        + frame.right * frame.between_columns * (tiles[0].columns - columns) / 2
        + frame.down * frame.between_rows * (tiles[0].rows - rows) / 2
    )
    positions = first + np.arange(count)[:, None] * step
    return Mosaic(rows, columns, tiles, _vectors(positions), _diffusion(csa))


def _tiles(elements: Elements, count: int, down: int, across: int) -> tuple[Tile, ...]:
    rows, columns = int(number(elements, "Rows") or 0), int(number(elements, "Columns") or 0)
    if count > _MOST_TILES or rows % down or columns % across:
        why = tr("{columns} x {rows} pixels cannot be divided into {count} slices")
        raise _refused(why.format(columns=columns, rows=rows, count=count))
    high, wide = rows // down, columns // across
    return tuple(Tile(rows, columns, high * (index // across), wide * (index % across))
                 for index in range(count))  # fmt: skip


def _frame(elements: Elements) -> _Frame:
    cosines = _numbers(elements, "ImageOrientationPatient", 6)
    first = _numbers(elements, "ImagePositionPatient", 3)
    spacing = _numbers(elements, "PixelSpacing", 2)
    if cosines is None or first is None or spacing is None or spacing.min() <= 0:
        raise _refused(tr("its header does not say where it lies in the patient"))
    right, down = cosines[:3], cosines[3:]
    normal = np.cross(right, down)
    if abs(np.linalg.norm(normal) - 1) > 1e-3 or abs(np.dot(right, down)) > 1e-3:
        raise _refused(tr("its directions in the patient are not usable"))
    normal /= np.linalg.norm(normal)
    return _Frame(right, down, normal, first, float(spacing[0]), float(spacing[1]))


def _numbers(elements: Elements, keyword: str, count: int) -> NDArray[np.float64] | None:
    values = elements.get(keyword)
    if not isinstance(values, list) or len(values) != count or not np.isfinite(values).all():
        return None
    return np.asarray(values)


def _spacing_mm(
    elements: Elements,
    csa: dict[str, tuple[float, ...]],
    protocol: NDArray[np.float64] | None,
) -> float:
    """Return the distance between slices; never their thickness, which says nothing of gaps."""
    stated = number(elements, "SpacingBetweenSlices")
    if not stated and csa.get("SpacingBetweenSlices"):
        stated = csa["SpacingBetweenSlices"][0]
    planned = None
    if protocol is not None:
        steps = np.linalg.norm(np.diff(protocol, axis=0), axis=1)
        even = float(np.ptp(steps)) < EVEN_SPACING_TOLERANCE_MM
        planned = float(steps.mean()) if even else None
    spacing = abs(stated) if stated else planned
    if not spacing or spacing < EVEN_SPACING_TOLERANCE_MM:
        raise _refused(tr("its header does not state the distance between slices"))
    if planned and abs(planned - spacing) > EVEN_SPACING_TOLERANCE_MM:
        raise _refused(tr("its header states two different distances between slices"))
    return spacing


def _direction(
    frame: _Frame,
    csa: dict[str, tuple[float, ...]],
    protocol: NDArray[np.float64] | None,
    spacing: float,
) -> NDArray[np.float64]:
    """Return the unit vector from one tile's slice to the next one's, along the picture's normal.

    Its sign is not that of rows x columns in sagittal series: the private header states it, and
    so do the planned positions, when the first tile is one of their ends.
    """
    signs = set()
    stated = csa.get("SliceNormalVector", ())
    if len(stated) == 3:
        cosine = float(np.dot(stated, frame.normal))
        if abs(cosine) < _SAME_DIRECTION:
            raise _refused(tr("its header states two different directions of slices"))
        signs.add(np.sign(cosine))
    if protocol is not None:
        along = protocol @ frame.normal
        rising = float(np.sign(along[-1] - along[0]))
        off = along - frame.first @ frame.normal
        if abs(off[0]) < spacing / 4:
            signs.add(rising)
        elif abs(off[-1]) < spacing / 4:
            signs.add(-rising)
    if len(signs) != 1:
        raise _refused(
            tr("its header states two opposite orders of slices")
            if signs
            else tr("its header does not say in which direction the slices follow one another")
        )
    return frame.normal * float(signs.pop())


def _diffusion(csa: dict[str, tuple[float, ...]]) -> Values:
    values: Values = {}
    if weighting := csa.get("B_value"):
        values["0019,100C"] = ("DS", str(weighting[0]).encode("ascii"))
    if len(gradient := csa.get("DiffusionGradientDirection", ())) == 3:
        values["0019,100E"] = ("FD", np.asarray(gradient, "<f8").tobytes())
    return values


def _uih(elements: Elements, file: BinaryIO, count: int) -> Mosaic:
    """Read a grid of UIH, whose private sequence states the position of every slice."""
    across = ceil(sqrt(count))
    tiles = _tiles(elements, count, ceil(count / across), across)
    file.seek(0)
    try:
        header = read_dicom(file, stop_before_pixels=True, specific_tags=[_UIH_SLICES])
        stated = [[float(value) for value in item.ImagePositionPatient]
                  for item in header[_UIH_SLICES].value]  # fmt: skip
        positions = np.asarray(stated, np.float64).reshape(count, 3)
    except (TrainerError, AttributeError, KeyError, TypeError, ValueError) as error:
        reason = tr("UIH grid of slices: its header does not state the position of every slice.")
        raise NotShownError(reason) from error
    high, wide = tiles[0].rows // ceil(count / across), tiles[0].columns // across
    return Mosaic(high, wide, tiles, _vectors(positions), {})


def _csa_header(elements: Elements, file: BinaryIO, names: tuple[str, ...]) -> bytes:
    """Return the first of the elements that is a CSA header; empty without one."""
    for name in names:
        content = elements.raw(name)
        if name in elements.places:
            offset, length = elements.places[name]
            file.seek(offset)
            content = file.read(min(length, LARGEST_BYTES))
        if content[:4] == b"SV10":
            return content
    return b""


def _vectors(positions: NDArray[np.float64]) -> tuple[Vector, ...]:
    return tuple((float(x), float(y), float(z)) for x, y, z in positions)
