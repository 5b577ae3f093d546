"""One frame of a compressed multi-frame file, without reading or decoding the others."""

from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_modality_lut
from pydicom.pixels.utils import pixel_array

from mriviewer.core.language import tr
from mriviewer.io.dicom_elements import Elements, read_elements
from mriviewer.io.dicom_refusals import NotShownError
from trainer.errors import TrainerError
from trainer.images import number, quiet_readers, read_dicom, ready_decoders, rescaled

_PIXEL_TAG = b"\xe0\x7f\x10\x00"
_LONG_HEADER = 12  # bytes; compressed files are always explicit VR


def frame_values(
    path: Path, frame: int, pixels_at: int | None, rescale: tuple[float, float]
) -> NDArray[np.float32]:
    """Return frame number `frame`, from 0, of a grey file, (rows, columns) after its rescale.

    pixels_at  offset of the pixel data element, where the scan found it behind a long header
    rescale    (slope, intercept) of this frame

    TrainerError or NotShownError says what is wrong with it.
    """
    quiet_readers()
    try:
        with path.open("rb") as file:
            elements = read_elements(file)
            at = elements.pixels_at if pixels_at is None else pixels_at
            if at is None or not elements.syntax.is_encapsulated:
                return _by_pydicom(path, frame, rescale)
            stored = _decoded(elements, file, at, frame)
    except BaseException as error:
        # the decoders raise whatever their libraries do, a panic of a Rust one is no Exception
        known = (KeyboardInterrupt, SystemExit, MemoryError, OSError, NotShownError, TrainerError)
        if isinstance(error, known):
            raise
        raise NotShownError(
            tr("its pixels are damaged, cut off, or of an unknown kind.")
        ) from error
    if "ModalityLUTSequence" in elements:
        return _by_pydicom(path, frame, rescale)
    return rescaled(stored, *rescale)


def _decoded(elements: Elements, file: BinaryIO, at: int, frame: int) -> NDArray[Any]:
    file.seek(at)
    if file.read(_LONG_HEADER)[:4] != _PIXEL_TAG:
        raise NotShownError(tr("the file has changed since it was opened."))
    ready_decoders(elements.syntax)

    def whole(keyword: str, otherwise: int) -> int:
        value = number(elements, keyword)
        return otherwise if value is None else int(value)

    bits = whole("BitsAllocated", 0)
    options: dict[str, Any] = {
        "rows": whole("Rows", 0),
        "columns": whole("Columns", 0),
        "number_of_frames": whole("NumberOfFrames", 1),
        "samples_per_pixel": 1,
        "photometric_interpretation": elements.text("PhotometricInterpretation") or "MONOCHROME2",
        "pixel_representation": whole("PixelRepresentation", 0),
        "bits_allocated": bits,
        "bits_stored": whole("BitsStored", bits),
        "pixel_keyword": "PixelData",
    }
    stored, _ = get_decoder(elements.syntax).as_array(file, index=frame, raw=True, **options)
    return stored


def _by_pydicom(path: Path, frame: int, rescale: tuple[float, float]) -> NDArray[np.float32]:
    """Read rare encodings the long way: big endian, deflated, tables of values."""
    dataset = read_dicom(path)
    frames = number(dataset, "NumberOfFrames") or 1
    stored = pixel_array(dataset, index=frame if frames > 1 else None)
    if "ModalityLUTSequence" in dataset and dataset.ModalityLUTSequence:
        return np.ascontiguousarray(apply_modality_lut(stored, dataset), dtype=np.float32)
    return rescaled(stored, *rescale)
