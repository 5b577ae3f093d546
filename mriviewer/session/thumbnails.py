"""Small pictures of series for the tree: the middle slice, made in the background."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.geometry import display_orientation
from mriviewer.core.study import Series
from mriviewer.session.background import Job, Workers
from mriviewer.session.slices import THUMBNAIL, SliceKey, SliceStore, key_of

SIDE = 128  # pixels of the longer side at most


class Thumbnails(QObject):
    """Grey pictures by series uid, (rows, columns) uint8 in display orientation."""

    ready = Signal(str)

    def __init__(self, store: SliceStore, workers: Workers) -> None:
        super().__init__()
        self._store, self._workers = store, workers
        self._pictures: dict[str, NDArray[np.uint8]] = {}
        self._asked: dict[str, SliceKey] = {}

    def get(self, series_uid: str) -> NDArray[np.uint8] | None:
        return self._pictures.get(series_uid)

    def make(self, every: Sequence[Series], final: bool) -> None:
        """Ask for what is missing; at the end of a scan also for what has a new middle."""
        for series in every:
            key = key_of(series, len(series.slices) // 2)
            asked = self._asked.get(series.uid)
            if asked is None or (final and asked != key):
                self._asked[series.uid] = key
                self._workers.submit(
                    partial(self._draw, series), partial(self._drawn, series.uid), self._undrawn,
                    THUMBNAIL,
                )  # fmt: skip

    def _draw(self, series: Series, _: Job) -> NDArray[np.uint8]:
        from mriviewer.core.render import default_lut, default_window, luma, picture_of

        values = luma(self._store.read(series, len(series.slices) // 2, keep=False))
        turned = display_orientation(series.geometry).apply(values)
        step = max(1, max(turned.shape) // SIDE)
        window = default_window(series, values)
        small = np.ascontiguousarray(turned[::step, ::step], np.float32)
        return picture_of(series, small, window, default_lut(series))

    def _drawn(self, series_uid: str, picture: NDArray[np.uint8]) -> None:
        self._pictures[series_uid] = picture
        self.ready.emit(series_uid)

    def _undrawn(self, error: Exception) -> None:
        """Leave the place of a damaged slice empty; opening the series tells why."""
