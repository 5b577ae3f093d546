"""The pixels of a series, slice by slice, as float32 values after the modality LUT or rescale."""

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import RawPixels, Series, SliceSource
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.nifti import NiftiVolume
from trainer.errors import TrainerError
from trainer.images import dicom_values, picture_values, read_dicom, rescaled

_PIXEL_TAG = b"\xe0\x7f\x10\x00"


class SliceReader:
    """Reads slices of one series; any number of threads may call it at a time."""

    def __init__(self, series: Series) -> None:
        self._series = series
        self._volumes: dict[Path, NiftiVolume] = {}
        self._lock = threading.Lock()

    def read(self, index: int) -> NDArray[np.float32]:
        """Return slice `index`, (rows, columns) as stored, after modality LUT or rescale.

        ViewerError when the file is damaged, gone or changed; IndexError for no such slice.
        """
        source = self._series.slices[index]
        try:
            values = self._values(source)
        except NotShownError as error:
            raise _not_shown(source, error.reason) from error
        except TrainerError as error:
            raise _not_shown(source, error.reason) from error
        except OSError as error:
            raise _not_shown(source, f"{error.strerror or error}.") from error
        if values.shape != (source.rows, source.columns):
            raise _not_shown(source, "the file has changed since it was opened.")
        return values

    def _values(self, source: SliceSource) -> NDArray[np.float32]:
        if self._series.source_format == "NIfTI":
            with self._lock:
                volume = self._volumes.setdefault(source.path, NiftiVolume(source.path))
            return volume.read(source.frame)
        if self._series.source_format == "picture":
            return picture_values(source.path)
        if source.raw is not None:
            return _raw_values(source, source.raw)
        return dicom_values(read_dicom(source.path))


def read_volume(series: Series) -> NDArray[np.float32]:
    """Return all slices, (slices, rows, columns); ViewerError when they differ in size."""
    if series.shape is None:
        raise ViewerError(
            "The series cannot be read as a volume",
            "its pictures differ in size.",
            "Use the pictures one by one.",
        )
    volume = np.empty((len(series.slices), *series.shape), np.float32)
    reader = SliceReader(series)
    for index in range(len(series.slices)):
        volume[index] = reader.read(index)
    return volume


def _raw_values(source: SliceSource, raw: RawPixels) -> NDArray[np.float32]:
    """Read uncompressed pixels from where the scan found them; the same values as pydicom's."""
    count = source.rows * source.columns
    with source.path.open("rb", buffering=0) as file:
        file.seek(raw.element)
        content = file.read(raw.header_bytes + count * raw.bytes_per_pixel)
    if content[:4] != _PIXEL_TAG:
        raise NotShownError("the file has changed since it was opened.")
    if len(content) < raw.header_bytes + count * raw.bytes_per_pixel:
        raise NotShownError("the file is cut off.")
    kind = f"<{'i' if raw.signed else 'u'}{raw.bytes_per_pixel}"
    stored = np.frombuffer(content, kind, count, raw.header_bytes)
    unused = 8 * raw.bytes_per_pixel - raw.bits_stored
    if unused:  # what stands in unused bits is undefined; shifting right again restores the sign
        stored = (stored << unused) >> unused
    return rescaled(stored.reshape(source.rows, source.columns), raw.slope, raw.intercept)


def _not_shown(source: SliceSource, reason: str) -> ViewerError:
    return ViewerError(
        f"{source.path.name} cannot be shown", reason, "The other slices of the series are open."
    )
