"""Volumes for reconstructed planes, put together in the background and kept within a budget.

A volume is one block of memory. The slices that the store holds of the same series become views
of it, one by one while it is filled, so that no slice is in memory twice. What volumes take, the
store may not: both together stay within one budget.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.volume import Volume, volume_of, why_no_volume
from mriviewer.session.background import Job, Workers
from mriviewer.session.doors import as_viewer_error
from mriviewer.session.memory import volume_budget
from mriviewer.session.slices import SliceKey, SliceStore, key_of

PRIORITY = 1.5  # after the slices on screen and those read ahead, before thumbnails
_TELL_EVERY_S = 0.1
_GIGABYTE = 1e9

Key = tuple[str, int]  # series uid and phase


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    volume: Volume
    slices: tuple[SliceSource, ...]
    keys: tuple[SliceKey, ...]


class Volumes(QObject):
    """The volumes of series, by uid and phase; lives on the GUI thread."""

    ready = Signal(str, int)  # uid, phase
    progressed = Signal(str, int, int, int)  # uid, phase, slices done, slices in all
    failed = Signal(object)  # ViewerError; `why_not` tells of which series

    def __init__(
        self,
        store: SliceStore,
        workers: Workers,
        budget_bytes: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`budget_bytes` is the volumes' share; None: most of what the store has."""
        super().__init__()
        self._store, self._workers, self._clock = store, workers, clock
        self._whole = store.budget  # of slices and volumes together
        self._budget = volume_budget(self._whole) if budget_bytes is None else budget_bytes
        self._held: OrderedDict[Key, _Held] = OrderedDict()
        self._under_way: dict[Key, tuple[Series, Job]] = {}
        self._refused: dict[Key, tuple[Series, ViewerError]] = {}
        self._pinned: frozenset[Key] = frozenset()

    def get(self, series: Series) -> Volume | None:
        """Return the volume of a series at its phase, if it is there and of these very slices."""
        held = self._held.get((series.uid, series.phase))
        if held is None or held.slices != series.slices:
            return None
        self._held.move_to_end((series.uid, series.phase))
        return held.volume

    def why_not(self, series: Series) -> ViewerError | None:
        """Return why the volume of a series at its phase could not be made."""
        refused = self._refused.get((series.uid, series.phase))
        same = refused is not None and refused[0].slices == series.slices
        return refused[1] if refused is not None and same else None

    def use_budget(self, whole: int) -> None:
        """Share another budget with the store from now on; what is on screen stays."""
        self._whole, self._budget = whole, volume_budget(whole)
        for key in [key for key in self._held if key not in self._pinned]:
            if self._used() <= self._budget:
                break
            self._let_go(key)
        self._refused.clear()  # some were refused for want of memory
        self._leave_rest()

    def _leave_rest(self) -> None:
        """Leave the store what volumes do not take."""
        rest = max(self._whole - self._used(), self._whole - volume_budget(self._whole))
        if rest != self._store.budget:
            self._store.use_budget(rest)

    def under_way(self, series: Series) -> bool:
        return (series.uid, series.phase) in self._under_way

    def pin(self, keys: frozenset[Key]) -> None:
        """Name the volumes on screen, by (uid, phase): they are not let go of."""
        self._pinned = keys

    def ask(self, series: Series) -> None:
        """Make the volume of a series at its phase; `ready` or `failed` follows, never at once.

        Nothing happens where it is there, under way, or was refused for the same slices.
        """
        key = (series.uid, series.phase)
        known = self._under_way.get(key)
        if known is not None and known[0].slices == series.slices:
            return
        if self.get(series) is not None or self.why_not(series) is not None:
            return
        self._stop(key)
        self._let_go(key)
        self._refused.pop(key, None)
        job = self._workers.submit(
            partial(self._make, series, why_no_volume(series) or self._lacking(series)),
            partial(self._made, series),
            partial(self._failed, series),
            PRIORITY,
        )
        self._under_way[key] = (series, job)
        self._leave_rest()

    def cancel(self, series: Series) -> None:
        """Stop making a volume; it may be asked for again."""
        self._stop((series.uid, series.phase))

    def forget(self) -> None:
        """Let go of all volumes and of what is under way."""
        for key in [*self._under_way]:
            self._stop(key)
        for key in [*self._held]:
            self._let_go(key)
        self._refused.clear()

    def release(self) -> None:
        """Let go of all volumes without keeping the caller: copies take a while.

        What is on screen stays as copies of the slices, which a worker makes.
        """
        blocks: list[tuple[NDArray[np.float32] | None, tuple[SliceKey, ...]]] = [
            (held.volume.voxels, held.keys) for held in self._held.values()
        ]
        for series, job in self._under_way.values():
            job.cancel()
            blocks.append((None, _keys(series)))
        self._held.clear()
        self._under_way.clear()
        self._refused.clear()
        self._leave_rest()
        if blocks:
            self._workers.submit(
                lambda _: self._take_back(blocks), lambda _: None, lambda _: None, priority=0
            )

    def _take_back(
        self, blocks: list[tuple[NDArray[np.float32] | None, tuple[SliceKey, ...]]]
    ) -> None:
        """Take back what was lent of blocks of voxels, a slice at a time: others read meanwhile."""
        for block, keys in blocks:
            for key in keys:
                view = self._store.get(key)
                if view is not None and (block is None or np.may_share_memory(view, block)):
                    self._store.take_back([key])
                del view
        blocks.clear()  # the job outlives its work: it must not keep the voxels

    def _lacking(self, series: Series) -> str:
        """Make room by letting go of what is not on screen; return what is lacking even so."""
        rows, columns = series.shape or (0, 0)
        need = len(series.slices) * rows * columns * 4
        for key in [key for key in self._held if key not in self._pinned]:  # oldest use first
            if self._used() + need <= self._budget:
                break
            self._let_go(key)
        free = max(self._budget - self._used(), 0)
        if need <= free:
            return ""
        return tr(
            "The series takes {need:.2f} GB of memory; {free:.2f} of {budget:.2f} GB are free."
        ).format(need=need / _GIGABYTE, free=free / _GIGABYTE, budget=self._budget / _GIGABYTE)

    def _used(self) -> int:
        under_way = sum(
            len(series.slices) * rows * columns * 4
            for series, _ in self._under_way.values()
            for rows, columns in (series.shape or (0, 0),)
        )
        return under_way + sum(held.volume.voxels.nbytes for held in self._held.values())

    def _stop(self, key: Key) -> None:
        series, job = self._under_way.pop(key, (None, None))
        if series is not None and job is not None:
            job.cancel()
            self._leave_rest()
            self._store.take_back(_keys(series))

    def _let_go(self, key: Key) -> None:
        held = self._held.pop(key, None)
        if held is not None:
            self._leave_rest()
            self._store.take_back(held.keys)

    # ---- in a worker ------------------------------------------------------------------------

    def _make(self, series: Series, refusal: str, job: Job) -> Volume | None:
        if refusal:
            raise _refused(refusal)
        rows, columns = series.shape or (0, 0)
        try:
            block = np.empty((len(series.slices), rows, columns), np.float32)
        except MemoryError as error:
            raise _refused(tr("The computer has no memory left for the series.")) from error
        volume = volume_of(series, block)
        told = self._clock()
        for index in range(len(block)):
            self._fill(series, index, block, job)
            if job.cancelled():
                return None
            if self._clock() - told >= _TELL_EVERY_S:
                told = self._clock()
                done = partial(
                    self.progressed.emit, series.uid, series.phase, index + 1, len(block)
                )
                self._workers.tell_newest(job, done)
        block.flags.writeable = False
        return volume

    def _fill(self, series: Series, index: int, block: NDArray[np.float32], job: Job) -> None:
        key = key_of(series, index)
        values = self._store.get(key)
        if values is None:
            try:
                values = self._store.decode(series, index)
            except ViewerError as error:
                missing = tr("Slice {number} is missing from the volume: {reason}")
                raise _refused(missing.format(number=index + 1, reason=error.reason)) from error
        block[index] = values
        view = block[index]
        view.flags.writeable = False
        self._store.lend(key, view)
        if job.cancelled():  # what was lent is taken back already, but for this one
            self._store.take_back([key])

    # ---- back on the GUI thread -------------------------------------------------------------

    def _made(self, series: Series, volume: Volume | None) -> None:
        if volume is None:
            return
        key = (series.uid, series.phase)
        self._under_way.pop(key, None)
        self._held[key] = _Held(volume, series.slices, _keys(series))
        self.ready.emit(*key)

    def _failed(self, series: Series, error: Exception) -> None:
        key = (series.uid, series.phase)
        self._under_way.pop(key, None)
        self._leave_rest()
        self._store.take_back(_keys(series))
        told = as_viewer_error(tr("No planes can be reconstructed"), error)
        self._refused[key] = (series, told)
        self.failed.emit(told)


def _keys(series: Series) -> tuple[SliceKey, ...]:
    return tuple(key_of(series, index) for index in range(len(series.slices)))


def _refused(reason: str) -> ViewerError:
    return ViewerError(
        tr("No planes can be reconstructed"), reason, tr("The slices can be read as they are.")
    )
