"""Decoded slices: a memory budget, and a loader that reads what the reader looks at first."""

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Series, SliceSource
from mriviewer.session.background import Job, Workers
from mriviewer.session.memory import slice_budget
from mriviewer.session.viewing import outward

Values = NDArray[np.float32]
Wanted = tuple[Series, int]  # a series, at its phase, and the index of a slice
_CHUNK = 6  # slices a job; small, so that a jump elsewhere in the series waits for little
_NEAR = 9  # slices around the visible one, itself counted, read for every pane
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

    def read_source(self, source: SliceSource) -> Values: ...


def open_reader(series: Series) -> Reader:
    from mriviewer.io.slices import SliceReader  # loads pydicom: not before something is opened

    return SliceReader(series)


def bytes_of(series: Series, index: int) -> int:
    """Return what a decoded slice takes in memory."""
    source = series.slices[index]
    return source.rows * source.columns * 4 * (3 if series.colour else 1)


class SliceStore:
    """Values (rows, columns) float32 as stored, or (rows, columns, 3), by key; thread-safe.

    What is pinned is never thrown out; of the rest the least recently used go first, and go
    until all is within the budget.
    """

    def __init__(
        self,
        budget_bytes: int | None = None,
        reader: Callable[[Series], Reader] = open_reader,
    ) -> None:
        self._budget = slice_budget() if budget_bytes is None else budget_bytes
        self._open = reader
        self._values: OrderedDict[SliceKey, Values] = OrderedDict()
        self._bytes = 0
        self._lent: dict[SliceKey, Values] = {}  # views of a volume, which others pay for
        self._pinned: Collection[SliceKey] = frozenset()
        self._readers: dict[str, tuple[Series, Reader]] = {}
        self._lock = threading.Lock()

    @property
    def budget(self) -> int:
        """The number of bytes that decoded slices may take."""
        return self._budget

    @property
    def used(self) -> int:
        """The number of bytes that decoded slices take."""
        return self._bytes

    def use_budget(self, budget_bytes: int) -> None:
        """Take another budget; what no longer fits is let go at once."""
        with self._lock:
            self._budget = budget_bytes
            self._throw_out()

    def pin(self, keys: Collection[SliceKey]) -> None:
        """Name what must stay: the slices on screen and those read ahead.

        It replaces what was pinned before. Readers of other series are let go.
        """
        shown = {key.series_uid for key in keys}
        with self._lock:
            self._pinned = frozenset(keys)
            self._readers = {uid: r for uid, r in self._readers.items() if uid in shown}
            self._throw_out()

    def get(self, key: SliceKey) -> Values | None:
        with self._lock:
            values = self._values.get(key)
            if values is not None:
                self._values.move_to_end(key)
            return self._lent.get(key) if values is None else values

    def lacking(self, keys: Iterable[SliceKey]) -> list[SliceKey]:
        """Return which of the slices are not held, in the order given; it counts as no use."""
        with self._lock:
            return [key for key in keys if key not in self._values and key not in self._lent]

    def decode(self, series: Series, index: int, keep_reader: bool = True) -> Values:
        """Decode a slice in the calling thread; the store keeps nothing of it."""
        reader = self._reader(series, keep_reader)
        if series.phases:  # the reader may have been opened for another phase
            return reader.read_source(series.slices[index])
        return reader.read(index)

    def lend(self, key: SliceKey, view: Values) -> None:
        """Take a view of a volume in place of a slice of one's own: it costs nothing here."""
        with self._lock:
            own = self._values.pop(key, None)
            self._bytes -= 0 if own is None else own.nbytes
            self._lent[key] = view

    def take_back(self, keys: Iterable[SliceKey]) -> None:
        """Let go of views whose volume goes; of what is pinned a copy stays."""
        with self._lock:
            for key in keys:
                view = self._lent.pop(key, None)
                if view is not None and key in self._pinned:
                    self._values[key] = view.copy()
                    self._bytes += view.nbytes
            self._throw_out()

    def read(self, series: Series, index: int, keep: bool = True) -> Values:
        """Return a slice, decoding it in the calling thread when it is not held."""
        key = key_of(series, index)
        values = self.get(key)
        if values is None:
            values = self.decode(series, index, keep)
            if keep:
                self._put(key, values)
        return values

    def forget(self) -> None:
        with self._lock:
            self._values.clear()
            self._lent.clear()
            self._readers.clear()
            self._bytes = 0

    def _reader(self, series: Series, keep: bool) -> Reader:
        with self._lock:
            known = self._readers.get(series.uid)
            if known is not None and _same_files(known[0], series):
                return known[1]
            reader = self._open(series)
            if keep:
                self._readers[series.uid] = (series, reader)
            return reader

    def _put(self, key: SliceKey, values: Values) -> None:
        with self._lock:
            if key in self._values or key in self._lent:
                return
            self._values[key] = values
            self._bytes += values.nbytes
            self._throw_out()

    def _throw_out(self) -> None:
        if self._bytes <= self._budget:
            return
        for old in [key for key in self._values if key not in self._pinned]:
            if self._bytes <= self._budget:
                break
            self._bytes -= self._values.pop(old).nbytes


def _same_files(one: Series, other: Series) -> bool:
    """Tell whether one reader serves both: phases of one series, or one that has not grown."""
    if other.phases:
        return one.phases == other.phases
    return one.slices == other.slices


def reach(panes: Sequence[Wanted], budget_bytes: int) -> dict[SliceKey, Wanted]:
    """Return which slices to hold, the most urgent first, as many as the budget allows.

    First what the panes show, the active one's first; then its neighbours and theirs, with the
    centre slices, which the windows are taken from; then outward through the active one's series.
    What is on screen is always among them.
    """
    order: list[Wanted] = list(panes)
    for series, visible in panes:
        order += [(series, len(series.slices) // 2)]
        order += [(series, index) for index in outward(visible, len(series.slices))[:_NEAR]]
    for series, visible in panes[:1]:
        order += [(series, index) for index in outward(visible, len(series.slices))]
    kept: dict[SliceKey, Wanted] = {}
    used = 0
    for number, (series, index) in enumerate(order):
        key = key_of(series, index)
        if key in kept:
            continue
        used += bytes_of(series, index)
        if used > budget_bytes and number >= len(panes):
            break
        kept[key] = (series, index)
    return kept


class SliceLoader(QObject):
    """Fills the store: what the panes show, then outward from the active one's slice.

    At most one job for each visible slice and two for the rest are under way, and each next one
    is chosen when the last one answers: what the reader has left is not read for nothing. Reading
    ahead ends where the budget ends, so that nothing is read to throw out what is nearer.
    """

    ready = Signal(object)  # list[SliceKey] that are now in the store
    failed = Signal(object, object)  # SliceKey, ViewerError

    def __init__(self, store: SliceStore, workers: Workers) -> None:
        super().__init__()
        self._store, self._workers = store, workers
        self._panes: tuple[Wanted, ...] = ()
        self._reach: dict[SliceKey, Wanted] = {}
        self._under_way: dict[SliceKey, Job] = {}
        self._broken: dict[SliceKey, ViewerError] = {}

    @property
    def broken(self) -> dict[SliceKey, ViewerError]:
        """Slices that could not be read, and why."""
        return self._broken

    def missing(self) -> int:
        """Count the slices within reach that are neither read nor known to be damaged.

        Of the active pane's series alone; of a series larger than the budget not all are in reach.
        """
        uid = self._panes[0][0].uid if self._panes else ""
        return sum(key.series_uid == uid for key in self._wanted())

    def show(self, wanted: Sequence[Wanted]) -> None:
        """Say which slices are on screen, the active pane's first; reading goes on from there."""
        self._panes = tuple(wanted)
        self._plan()
        shown = {series.uid for series, _ in self._panes}
        for key, job in list(self._under_way.items()):
            if key.series_uid not in shown:
                job.cancel()
                self._under_way.pop(key)
        self._next()

    def use_budget(self, budget_bytes: int) -> None:
        """Hold more or fewer slices from now on."""
        self._store.use_budget(budget_bytes)
        self._plan()
        self._next()

    def cancel(self) -> None:
        for job in self._under_way.values():
            job.cancel()
        self._under_way.clear()

    def _plan(self) -> None:
        self._reach = reach(self._panes, self._store.budget)
        self._store.pin(self._reach.keys())

    def _wanted(self) -> list[SliceKey]:
        return [key for key in self._store.lacking(self._reach) if key not in self._broken]

    def _next(self) -> None:
        wanted = self._wanted()
        on_screen = {key_of(series, index) for series, index in self._panes}
        visible = [key for key in wanted if key in on_screen]
        for key in visible:
            if key not in self._under_way:
                self._start([key], _VISIBLE)
        if visible:
            return
        waiting = [key for key in wanted if key not in self._under_way]
        for _, group in itertools.groupby(waiting, lambda key: id(self._reach[key][0])):
            of_one_series = list(group)
            while of_one_series and len(set(self._under_way.values())) < 2:
                self._start(of_one_series[:_CHUNK], _AHEAD)
                of_one_series = of_one_series[_CHUNK:]

    def _start(self, keys: list[SliceKey], priority: float) -> None:
        series = self._reach[keys[0]][0]
        work = partial(self._read, series, [self._reach[key][1] for key in keys])
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
        reason = tr("an unexpected error came up ({kind}: {error}).").format(
            kind=type(error).__name__, error=error
        )
        told = ViewerError(tr("A slice cannot be shown"), reason, tr("Please report this file."))
        self._done(keys, dict.fromkeys(range(len(keys)), told))
