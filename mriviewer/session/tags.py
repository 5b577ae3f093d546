"""The tags of the file on screen: read, searched and compared in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Series, SourceFormat
from mriviewer.session.background import Job, Workers
from mriviewer.session.doors import as_viewer_error
from mriviewer.session.timers import single_shot

if TYPE_CHECKING:
    from mriviewer.io.tag_table import Difference, TagTable

_PRIORITY = 0.5  # after the slice on screen, before what is read ahead
_REST_MS = 150  # of scrolling, before the file of the slice is read
_TYPING_MS = 150  # between the last letter and the search


@dataclass(frozen=True, slots=True)
class Subject:
    """Which file, and how it is called."""

    path: Path
    kind: SourceFormat
    title: str


class Tags(QObject):
    """State of the tag browser. It reads nothing as long as nobody looks.

    table        of the file on screen; the one before it stays until the next has been read
    rows         what a search has found, None without one
    differences  from the file that was kept, None without one
    """

    changed = Signal()  # another table, or an error in its place
    results_changed = Signal()  # rows or differences
    busy_changed = Signal()

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._workers = workers
        self.table: TagTable | None = None
        self.error: ViewerError | None = None
        self.rows: list[int] | None = None
        self.kept: Subject | None = None
        self.differences: list[Difference] | None = None
        self.hide_identity = False
        self.subject: Subject | None = None
        self._kept_table: TagTable | None = None
        self._looked_at = False
        self._read: Subject | None = None  # what `table` or `error` is of
        self._wanted = ""
        self._texts: tuple[object, list[str]] | None = None  # of which table, and what is searched
        self._reading: Job | None = None
        self._searching: Job | None = None
        self._rest = single_shot(self, _REST_MS, self._start_reading)
        self._typing = single_shot(self, _TYPING_MS, self._start_searching)

    @property
    def busy(self) -> bool:
        """Whether a file is being read or will be in a moment."""
        return self._reading is not None or self._rest.isActive()

    # ---- wishes -----------------------------------------------------------------------------

    def look(self, looked_at: bool) -> None:
        """Say whether anybody sees the tags."""
        self._looked_at = looked_at
        self._follow()

    def show(self, series: Series | None, index: int, hide_identity: bool) -> None:
        """Say which slice is on screen; its file is read once the reader has come to rest."""
        if hide_identity != self.hide_identity:
            self.hide_identity = hide_identity
            self._texts = None
            self._start_searching()
            self.changed.emit()
        self.subject = None
        if series is not None and 0 <= index < len(series.slices):
            title = tr("slice {number}").format(number=index + 1)
            source = series.slices[index]
            self.subject = Subject(source.path, series.source_format, title)
        self._follow()

    def search(self, text: str) -> None:
        """Search once the reader stops typing."""
        self._wanted = text.strip()
        self._typing.start()

    def keep(self) -> None:
        """Compare what comes with the file that is on screen now."""
        if self.table is not None and self._read is not None:
            self._kept_table, self.kept = self.table, self._read
            self._start_searching()

    def keep_nothing(self) -> None:
        self._kept_table = self.kept = None
        self._start_searching()

    # ---- reading ----------------------------------------------------------------------------

    def _follow(self) -> None:
        if not self._looked_at or self._same_file(self.subject, self._read):
            self._rest.stop()
            return
        if self.subject is None:
            self._take(None, None, None)
            return
        self._rest.start()
        self.busy_changed.emit()

    @staticmethod
    def _same_file(one: Subject | None, other: Subject | None) -> bool:
        return (one and one.path) == (other and other.path)

    def _start_reading(self) -> None:
        subject = self.subject
        if subject is None:
            return
        if self._reading is not None:
            self._reading.cancel()

        def work(_: Job) -> "TagTable":
            from mriviewer.io.tags import read_tags  # loads pydicom: not before it is wanted

            return read_tags(subject.path, subject.kind)

        def failed(error: Exception) -> None:
            self._take(subject, None, as_viewer_error(tr("The tags cannot be read"), error))

        self._reading = self._workers.submit(
            work, lambda table: self._take(subject, table, None), failed, _PRIORITY
        )

    def _take(
        self, subject: Subject | None, table: "TagTable | None", error: ViewerError | None
    ) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading, self._read = None, subject
        self.table, self.error = table, error
        self.rows = self.differences = self._texts = None
        self.changed.emit()
        self.busy_changed.emit()
        self._start_searching()

    # ---- searching --------------------------------------------------------------------------

    def _start_searching(self) -> None:
        self._typing.stop()
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None
        table, wanted, kept = self.table, self._wanted, self._kept_table
        if table is None or (not wanted and kept is None):
            self._found(None, None, self._texts)
            return
        hidden, texts = self.hide_identity, self._texts

        def work(job: Job) -> Results:
            return _results(table, kept, wanted, hidden, texts, job.cancelled)

        self._searching = self._workers.submit(
            work, lambda results: self._found(*results), lambda _: None, _PRIORITY
        )

    def _found(
        self,
        rows: list[int] | None,
        differences: "list[Difference] | None",
        texts: "tuple[object, list[str]] | None",
    ) -> None:
        self._searching, self._texts = None, texts
        if (rows, differences) != (self.rows, self.differences):
            self.rows, self.differences = rows, differences
            self.results_changed.emit()


Results = tuple["list[int] | None", "list[Difference] | None", "tuple[object, list[str]] | None"]


def _results(
    table: "TagTable",
    kept: "TagTable | None",
    wanted: str,
    hide_identity: bool,
    texts: "tuple[object, list[str]] | None",
    cancelled: Callable[[], bool],
) -> Results:
    """Search, or compare and search in what differs; for a worker."""
    from mriviewer.io.tag_table import differences, found, haystack

    if kept is not None:
        told = differences(table, kept, hide_identity)
        lines = [f"{d.place} {d.tag.key} {d.tag.name} {d.here} {d.there}".casefold() for d in told]
        if wanted:
            told = [told[row] for row in found(lines, wanted, cancelled)]
        return None, told, texts
    if texts is None or texts[0] is not table:
        texts = table, haystack(table, hide_identity)
    return found(texts[1], wanted, cancelled), None, texts
