"""Decoded slices: a memory budget, and a loader that reads what the reader looks at first."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import Series
from mriviewer.session.background import Job, Workers
from mriviewer.session.viewing import outward

Values = NDArray[np.float32]
BUDGET_BYTES = 1_500_000_000
_CHUNK = 6  # slices a job; small, so that a jump elsewhere in the series waits for little
_VISIBLE, _AHEAD, THUMBNAIL = 0.0, 1.0, 2.0  # priorities


class SliceKey(NamedTuple):
    """Which pixels: stays the same when a scan finds more slices and the indices shift."""

    series_uid: str
    path: Path
    frame: int


def key_of(series: Series, index: int) -> SliceKey:
    source = series.slices[index]
    return SliceKey(series.uid, source.path, source.frame)


class Reader(Protocol):
    """What `mriviewer.io.slices.SliceReader` offers."""

    def read(self, index: int) -> Values: ...


def open_reader(series: Series) -> Reader:
    from mriviewer.io.slices import SliceReader  # loads pydicom: not before something is opened

    return SliceReader(series)


class SliceStore:
    """Values (rows, columns) float32 as stored, by key; thread-safe.

    The series on screen is never thrown out; of the others the least recently used go first.
    """

    def __init__(
        self,
        budget_bytes: int = BUDGET_BYTES,
        reader: Callable[[Series], Reader] = open_reader,
    ) -> None:
        self._budget, self._open = budget_bytes, reader
        self._values: OrderedDict[SliceKey, Values] = OrderedDict()
        self._bytes = 0
        self._pinned = ""
        self._readers: dict[str, tuple[Series, Reader]] = {}
        self._lock = threading.Lock()

    def pin(self, series_uid: str) -> None:
        """Name the series on screen; readers of other series are let go."""
        with self._lock:
            self._pinned = series_uid
            self._readers = {u: r for u, r in self._readers.items() if u == series_uid}

    def get(self, key: SliceKey) -> Values | None:
        with self._lock:
            values = self._values.get(key)
            if values is not None:
                self._values.move_to_end(key)
            return values

    def read(self, series: Series, index: int, keep: bool = True) -> Values:
        """Return a slice, decoding it in the calling thread when it is not held."""
        key = key_of(series, index)
        values = self.get(key)
        if values is None:
            values = self._reader(series, keep).read(index)
            if keep:
                self._put(key, values)
        return values

    def forget(self) -> None:
        with self._lock:
            self._values.clear()
            self._readers.clear()
            self._bytes = 0

    def _reader(self, series: Series, keep: bool) -> Reader:
        with self._lock:
            known = self._readers.get(series.uid)
            if known is not None and known[0].slices == series.slices:
                return known[1]
            reader = self._open(series)
            if keep:
                self._readers[series.uid] = (series, reader)
            return reader

    def _put(self, key: SliceKey, values: Values) -> None:
        with self._lock:
            if key in self._values:
                return
            self._values[key] = values
            self._bytes += values.nbytes
            for old in list(self._values):
                if self._bytes <= self._budget:
                    break
                if old.series_uid != self._pinned:
                    self._bytes -= self._values.pop(old).nbytes


class SliceLoader(QObject):
    """Fills the store for the open series: the visible slice, then outward from it.

    At most one job for the visible slice and two for the rest are under way, and each next one
    is chosen when the last one answers: what the reader has left is not read for nothing.
    """

    ready = Signal(object)  # list[SliceKey] that are now in the store
    failed = Signal(object, object)  # SliceKey, ViewerError

    def __init__(self, store: SliceStore, workers: Workers) -> None:
        super().__init__()
        self._store, self._workers = store, workers
        self._series: Series | None = None
        self._visible = 0
        self._under_way: dict[SliceKey, Job] = {}
        self._broken: dict[SliceKey, ViewerError] = {}

    @property
    def broken(self) -> dict[SliceKey, ViewerError]:
        """Slices that could not be read, and why."""
        return self._broken

    def missing(self) -> int:
        """Count the slices of the open series that are neither read nor known to be damaged."""
        return len(self._wanted())

    def show(self, series: Series | None, visible: int) -> None:
        """Say which slice is on screen; reading goes on from there."""
        if series is None or self._series is None or series.uid != self._series.uid:
            self.cancel()
        self._series, self._visible = series, visible
        self._next()

    def cancel(self) -> None:
        for job in self._under_way.values():
            job.cancel()
        self._under_way.clear()

    def _wanted(self) -> list[int]:
        series = self._series
        if series is None:
            return []
        order = outward(self._visible, len(series.slices))
        keys = [(index, key_of(series, index)) for index in order]
        return [i for i, k in keys if k not in self._broken and self._store.get(k) is None]

    def _next(self) -> None:
        if self._series is None:
            return
        visible = key_of(self._series, self._visible)
        if self._store.get(visible) is None and visible not in self._broken:
            if visible not in self._under_way:
                self._start(self._series, [self._visible], _VISIBLE)
            return
        wanted = [i for i in self._wanted() if key_of(self._series, i) not in self._under_way]
        while wanted and len(set(self._under_way.values())) < 2:
            self._start(self._series, wanted[:_CHUNK], _AHEAD)
            wanted = wanted[_CHUNK:]

    def _start(self, series: Series, indices: list[int], priority: float) -> None:
        keys = [key_of(series, index) for index in indices]
        work = partial(self._read, series, indices)
        done = partial(self._done, keys)
        job = self._workers.submit(work, done, partial(self._gone, keys), priority)
        for key in keys:
            self._under_way[key] = job

    def _read(self, series: Series, indices: list[int], job: Job) -> dict[int, ViewerError]:
        """Read in a worker; return what failed, by position in `indices`."""
        errors = {}
        for position, index in enumerate(indices):
            if job.cancelled():
                break
            try:
                self._store.read(series, index)
            except ViewerError as error:
                errors[position] = error
        return errors

    def _done(self, keys: list[SliceKey], errors: dict[int, ViewerError]) -> None:
        for key in keys:
            self._under_way.pop(key, None)
        for position, error in errors.items():
            self._broken[keys[position]] = error
            self.failed.emit(keys[position], error)
        self._next()
        self.ready.emit([k for i, k in enumerate(keys) if i not in errors])

    def _gone(self, keys: list[SliceKey], error: Exception) -> None:
        """Turn what no reader foresaw into the slice's own error; the others go on."""
        reason = f"an unexpected error came up ({type(error).__name__}: {error})."
        told = ViewerError("A slice cannot be shown", reason, "Please report this file.")
        self._done(keys, dict.fromkeys(range(len(keys)), told))
