"""The pixels of a series, slice by slice, as float32 values after the modality LUT or rescale."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.overlays import Overlay
from mriviewer.core.render import luma
from mriviewer.core.study import RawPixels, Series, SliceSource, Tile
from mriviewer.io.decoding import decoded
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.nifti import NiftiVolume
from mriviewer.io.overlays import read_overlays
from mriviewer.io.pictures import picture_colours
from mriviewer.io.unpacked import shown_path
from trainer.errors import TrainerError
from trainer.images import picture_values, rescaled

_PIXEL_TAG = b"\xe0\x7f\x10\x00"


class SliceReader:
    """Reads slices of one series; any number of threads may call it at a time."""

    def __init__(self, series: Series) -> None:
        self._series = series
        self._volumes: dict[Path, NiftiVolume] = {}
        self._mosaic: tuple[Path, NDArray[np.float32]] | None = None
        self._lock = threading.Lock()

    def read(self, index: int) -> NDArray[np.float32]:
        """Return slice `index`, (rows, columns) as stored, after modality LUT or rescale.

        Of a colour series (rows, columns, 3): red, green and blue from 0 to 255. ViewerError when
        the file is damaged, gone or changed; IndexError for no such slice.
        """
        return self.read_source(self._series.slices[index])

    def read_source(self, source: SliceSource) -> NDArray[np.float32]:
        """Return a slice of any phase of the series, as `read` does."""
        try:
            values = self._values(source)
        except NotShownError as error:
            raise _not_shown(source, tr(error.reason)) from error
        except TrainerError as error:
            raise _not_shown(source, tr(error.reason)) from error
        except OSError as error:
            raise _not_shown(source, f"{error.strerror or error}.") from error
        if values.shape[:2] != (source.rows, source.columns):
            raise _not_shown(source, tr("the file has changed since it was opened."))
        return values

    def overlays(self, index: int) -> tuple[Overlay, ...]:
        """Return the marks that the file lays over slice `index`; () where it has none.

        Reads the file's header again, so not for the GUI thread. Nothing is raised: what makes no
        sense is left out.
        """
        source = self._series.slices[index]
        if self._series.source_format != "DICOM" or source.tile is not None:
            return ()
        return read_overlays(source)

    def _values(self, source: SliceSource) -> NDArray[np.float32]:
        if self._series.source_format == "NIfTI":
            with self._lock:
                volume = self._volumes.setdefault(source.path, NiftiVolume(source.path))
            return volume.read(source.frame)
        if self._series.source_format == "picture":
            read = picture_colours if self._series.colour else picture_values
            return read(source.path)
        if source.raw is not None:
            return _raw_values(source, source.raw)
        if source.tile is not None:
            return self._tile(source, source.tile)
        return decoded(source, self._series.colour)

    def _tile(self, source: SliceSource, tile: Tile) -> NDArray[np.float32]:
        """Cut a slice out of a compressed mosaic, which is kept for its other slices."""
        with self._lock:
            if self._mosaic is None or self._mosaic[0] != source.path:
                whole = replace(source, rows=tile.rows, columns=tile.columns, frame=0, tile=None)
                self._mosaic = (source.path, decoded(whole))
            picture = self._mosaic[1]
        if picture.shape != (tile.rows, tile.columns):
            raise NotShownError(tr("the file has changed since it was opened."))
        rows = slice(tile.top, tile.top + source.rows)
        return picture[rows, tile.left : tile.left + source.columns].copy()


def read_volume(series: Series) -> NDArray[np.float32]:
    """Return all slices, (slices, rows, columns), colours as their grey.

    ViewerError when they differ in size.
    """
    if series.shape is None:
        raise ViewerError(
            tr("The series cannot be read as a volume"),
            tr("its pictures differ in size."),
            tr("Use the pictures one by one."),
        )
    volume = np.empty((len(series.slices), *series.shape), np.float32)
    reader = SliceReader(series)
    for index in range(len(series.slices)):
        volume[index] = luma(reader.read(index))
    return volume


def _raw_values(source: SliceSource, raw: RawPixels) -> NDArray[np.float32]:
    """Read uncompressed pixels from where the scan found them; the same values as pydicom's."""
    stored = _stored(source, raw)
    unused = 8 * raw.bytes_per_pixel - raw.bits_stored
    above = unused if raw.high_bit is None else 8 * raw.bytes_per_pixel - 1 - raw.high_bit
    if unused:  # what stands in unused bits is undefined; shifting right again restores the sign
        stored = (stored << above) >> unused
    return rescaled(stored, raw.slope, raw.intercept)


def _stored(source: SliceSource, raw: RawPixels) -> NDArray[Any]:
    """Read (rows, columns) stored numbers, of a frame or tile only its own; NotShownError."""
    row_bytes = source.columns * raw.bytes_per_pixel
    stride = raw.stride or row_bytes
    count = stride * (source.rows - 1) + row_bytes
    start = raw.header_bytes + raw.skip
    with source.path.open("rb", buffering=0) as file:
        file.seek(raw.element)
        if raw.skip:
            tag, start = file.read(4), 0
            file.seek(raw.element + raw.header_bytes + raw.skip)
            content = file.read(count)
        else:
            content = file.read(start + count)
            tag = content[:4]
    if tag != _PIXEL_TAG:
        raise NotShownError(tr("the file has changed since it was opened."))
    if len(content) < start + count:
        raise NotShownError(tr("the file is cut off."))
    kind = np.dtype(f"<{'i' if raw.signed else 'u'}{raw.bytes_per_pixel}")
    shape, strides = (source.rows, source.columns), (stride, raw.bytes_per_pixel)
    return np.ndarray(shape, kind, content, start, strides)


def _not_shown(source: SliceSource, reason: str) -> ViewerError:
    return ViewerError(
        tr("{name} cannot be shown").format(name=shown_path(source.path).name),
        reason,
        tr("The other slices of the series are open."),
    )
