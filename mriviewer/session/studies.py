"""What is open: the studies of all openings, and how far the one under way has come."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import many, tr
from mriviewer.core.study import ScanUpdate, Series, Study
from mriviewer.session.background import Workers
from mriviewer.session.doors import Doors, as_viewer_error
from mriviewer.session.opening import Opening, merged


class Studies(QObject):
    """The studies that were found; an opening adds to those that are there.

    scan         the newest update of the last opening
    making_demo  the demo study is being made; the first time it takes a moment
    """

    found = Signal(object, object)  # the first series of an opening when it is found, else None;
    # and the studies as they were before
    ended = Signal()  # finished, failed or cancelled: what was found is final
    status_changed = Signal()
    failed = Signal(object)  # ViewerError

    def __init__(self, workers: Workers, doors: Doors) -> None:
        super().__init__()
        self._workers, self._doors = workers, doors
        self.every: tuple[Study, ...] = ()
        self.scan = ScanUpdate(finished=True)
        self.making_demo = False
        self._before_scan: tuple[Study, ...] = ()
        self._expecting_first = False
        self.opening = Opening(workers, doors.scan)
        self.opening.updated.connect(self._updated)
        self.opening.ended.connect(self._ended)
        self.opening.failed.connect(self.failed)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Scan files and folders in the background; nothing happens without any."""
        if not paths:
            return
        self.opening.cancel()  # what follows from its end comes before what begins now
        self.scan = ScanUpdate()
        self._before_scan, self._expecting_first = self.every, True
        self.opening.start(paths)
        self.status_changed.emit()

    def open_demo(self) -> None:
        """Open the demo study."""
        if self.making_demo:
            return
        self.making_demo = True

        def made(folder: Path) -> None:
            self.making_demo = False
            self.open_paths([folder])

        def failed(error: Exception) -> None:
            self.making_demo = False
            self.status_changed.emit()
            self.failed.emit(as_viewer_error(tr("The demo cannot be made"), error))

        self._workers.submit(lambda _: self._doors.demo(), made, failed)
        self.status_changed.emit()

    def of_scan(self) -> list[Series]:
        """Return all series that the last opening has found so far."""
        return [series for study in self.scan.studies for series in study.series]

    def may_grow(self, series_uid: str) -> bool:
        """Tell whether the opening under way may still add slices to a series."""
        return self.opening.running and any(s.uid == series_uid for s in self.of_scan())

    def _updated(self, update: ScanUpdate) -> None:
        earlier, self.scan = self.every, update
        self.every = merged(self._before_scan, update.studies, update.finished)
        first = next(iter(self.of_scan()), None) if self._expecting_first else None
        self._expecting_first = self._expecting_first and first is None
        self.found.emit(first, earlier)

    def _ended(self) -> None:
        self._expecting_first = False
        self.scan = replace(self.scan, finished=True)
        self.ended.emit()
        if self.opening.whole and not self.scan.studies:
            self.failed.emit(_nothing_found(self.opening.paths, len(self.scan.skipped)))


def _nothing_found(paths: Sequence[Path], skipped: int) -> ViewerError:
    """Return what is told where a scan has come upon no image at all."""
    place = f"“{paths[0].name}”" if len(paths) == 1 else tr("what was chosen")
    if not skipped:
        reason = tr("{place} holds no files.").format(place=place)
        return ViewerError(tr("Nothing to show was found"), reason)
    reason = many(
        skipped, "{place}: the only file there is not an image that can be shown.",
        "{place}: none of the {n} files there is an image that can be shown.", place=place,
    )  # fmt: skip
    remedy = tr("The list of skipped files says why.")
    return ViewerError(tr("Nothing to show was found"), reason, remedy)
