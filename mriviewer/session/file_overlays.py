"""The overlay planes of files: read in the background, only for slices that are looked at."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.overlays import Overlay
from mriviewer.core.study import Series
from mriviewer.session.background import Job, Workers
from mriviewer.session.slices import SliceKey, key_of

Marks = NDArray[np.bool_]
ReadOverlays = Callable[[Series, int], tuple[Overlay, ...]]
_KEPT = 64  # slices
_PRIORITY = 0.5  # after the visible slice, before those that are read ahead


def read_overlays(series: Series, index: int) -> tuple[Overlay, ...]:
    from mriviewer.io.slices import SliceReader  # loads pydicom: not before something is opened

    return SliceReader(series).overlays(index)


class FileOverlays(QObject):
    """What files lay over their slices, all planes together, by slice."""

    ready = Signal(object)  # SliceKey

    def __init__(self, workers: Workers, read: ReadOverlays = read_overlays) -> None:
        super().__init__()
        self._workers, self._read_planes = workers, read
        self._marks: OrderedDict[SliceKey, Marks | None] = OrderedDict()
        self._asked: set[SliceKey] = set()

    def get(self, series: Series, index: int) -> Marks | None:
        """Return (rows, columns) True where something is drawn on the stored slice.

        None where there is nothing, and while it is not read yet: `ready` tells when it is.
        """
        if not series.slices[index].marked:
            return None
        key = key_of(series, index)
        if key in self._marks:
            self._marks.move_to_end(key)
        elif key not in self._asked:
            self._asked.add(key)
            self._workers.submit(
                partial(self._read, series, index), partial(self._done, key),
                lambda _: self._done(key, None), _PRIORITY,
            )  # fmt: skip
        return self._marks.get(key)

    def _read(self, series: Series, index: int, _: Job) -> Marks | None:
        planes: list[Any] = [overlay.mask for overlay in self._read_planes(series, index)]
        return np.logical_or.reduce(planes) if planes else None

    def _done(self, key: SliceKey, marks: Marks | None) -> None:
        self._asked.discard(key)
        self._marks[key] = marks
        if len(self._marks) > _KEPT:
            self._marks.popitem(last=False)
        self.ready.emit(key)
