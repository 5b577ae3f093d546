"""From paths to studies: the scan in the background, and what stays put while it goes on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import ScanUpdate, Series, Study
from mriviewer.core.view_state import ViewState
from mriviewer.session.background import Job, Workers
from mriviewer.session.slices import SliceKey

Scan = Callable[[Sequence[Path], Callable[[], bool]], Iterator[ScanUpdate]]


def scan_files(paths: Sequence[Path], cancelled: Callable[[], bool]) -> Iterator[ScanUpdate]:
    from mriviewer.io.decoding import get_ready_for
    from mriviewer.io.scan import scan  # loads pydicom: not before something is opened

    for update in scan(paths, cancelled):
        get_ready_for(update.studies)
        yield update


class Opening(QObject):
    """One scan at a time; asking again cancels the one before."""

    updated = Signal(object)  # ScanUpdate
    ended = Signal()  # finished, failed or cancelled
    failed = Signal(object)  # ViewerError

    def __init__(self, workers: Workers, scan: Scan = scan_files) -> None:
        super().__init__()
        self._workers, self.scan = workers, scan
        self._job: Job | None = None
        self.paths: tuple[Path, ...] = ()  # what was asked for last, and
        self.whole = False  # whether all of it was looked through

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, paths: Sequence[Path]) -> None:
        self.cancel()
        self.paths, self.whole = tuple(paths), False
        work = partial(self._run, tuple(paths))
        self._job = self._workers.submit(work, self._done, self._failed, priority=-1)

    def cancel(self) -> None:
        """Stop; what was found so far stays in the tree."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _run(self, paths: tuple[Path, ...], job: Job) -> None:
        for update in self.scan(paths, job.cancelled):
            # An update holds all that was found so far: only the newest has anything to say.
            self._workers.tell_newest(job, partial(self.updated.emit, update))

    def _done(self, _: None) -> None:
        self._job, self.whole = None, True
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, ViewerError):
            reason = tr("an unexpected error came up ({kind}: {error}).").format(
                kind=type(error).__name__, error=error
            )
            error = ViewerError(tr("The files cannot be opened"), reason, tr("Please report this."))
        self.ended.emit()
        self.failed.emit(error)


def find_series(studies: Sequence[Study], uid: str | None) -> Series | None:
    for study in studies:
        for series in study.series:
            if series.uid == uid:
                return series
    return None


def series_of(studies: Sequence[Study], view: ViewState) -> Series | None:
    """Return the series that a pane shows, at the phase that is shown there."""
    found = find_series(studies, view.series_uid)
    return None if found is None else found.at_phase(view.phase)


def study_of(studies: Sequence[Study], series_uid: str | None) -> Study | None:
    for study in studies:
        if any(series.uid == series_uid for series in study.series):
            return study
    return None


def kept_in_place(view: ViewState, before: Series | None, now: Series) -> ViewState:
    """Return the view on a series that has grown, still at the very slice that was looked at."""
    index = min(view.slice_index, len(now.slices) - 1)
    if before is not None and before.slices:
        seen = before.slices[min(view.slice_index, len(before.slices) - 1)]
        for position, source in enumerate(now.slices):
            if (source.path, source.frame) == (seen.path, seen.frame):
                index = position
                break
    return replace(view, slice_index=index, slice_count=len(now.slices))


def series_showing(studies: Sequence[Study], key: SliceKey) -> Series | None:
    """Return the series that holds a slice, whatever its uid is now."""
    for study in studies:
        for series in study.series:
            if any((s.path, s.frame) == (key.path, key.frame) for s in series.slices):
                return series
    return None


def merged(known: Sequence[Study], found: Sequence[Study], final: bool = True) -> tuple[Study, ...]:
    """Return the studies of earlier openings and those found now; found series replace known.

    final  False while more may be found: a series that is being found again, file by file, keeps
           what it has until then, so that no slice goes away under the reader
    """
    by_uid = {study.uid: study for study in known}
    for study in found:
        earlier = by_uid.get(study.uid)
        before = {} if earlier is None else {series.uid: series for series in earlier.series}
        now = {series.uid: series for series in study.series}
        if not final:
            now = {uid: _fuller(before.get(uid), series) for uid, series in now.items()}
        kept = (series for uid, series in before.items() if uid not in now)
        by_uid[study.uid] = replace(study, series=(*kept, *now.values()))
    return tuple(by_uid.values())


def _fuller(known: Series | None, found: Series) -> Series:
    """Return the known series while all that was found of it is a part of it."""
    if known is None:
        return found
    parts, whole = _sources(found), _sources(known)
    return known if parts < whole else found


def _sources(series: Series) -> set[tuple[Path, int]]:
    stacks = [phase.slices for phase in series.phases] or [series.slices]
    return {(source.path, source.frame) for slices in stacks for source in slices}
