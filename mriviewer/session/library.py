"""The list of studies: what was opened is noted, found again, imported; all of it in a worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Status
from mriviewer.core.language import many, tr
from mriviewer.core.study import ScanUpdate, Study
from mriviewer.library.importing import copy_study
from mriviewer.library.index import Entry, Index, seen_in
from mriviewer.library.journal import Journal
from mriviewer.library.seen import Seen, changed_since, is_same, joined, places_of, seen_of
from mriviewer.library.thumbnail import png_of
from mriviewer.session.background import Job, Result, Workers
from mriviewer.session.doors import as_viewer_error
from mriviewer.session.opening import Scan, scan_files
from mriviewer.session.session import Session
from mriviewer.session.timers import single_shot

_SOON_MS, _SLOWLY_MS = 200, 1000
_WORTH_TELLING = 200  # studies; a shorter list is made before one could read it
_LEVELS_UP = 2  # how far above its last place a study is looked for unasked
RECENT = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A study to be noted. `change`: what is different from last time, as `changed_since` says."""

    study_uid: str
    seen: Seen
    opened: bool
    change: str = ""
    before: int = 0  # slices then


@dataclass(frozen=True, slots=True)
class Work:
    """What is being done in the background; `total` is 0 while that is not known."""

    words: str
    done: int = 0
    total: int = 0


class Library(QObject):
    """The studies that were seen here, `entries`, those opened last first."""

    changed = Signal()
    pictures_ready = Signal(object)  # dict[str, bytes]: PNG by study uid
    working = Signal(object)  # Work, or None when it is over
    done = Signal(str)  # a sentence
    lost = Signal(object)  # Entry: none of its places exists any more
    failed = Signal(object)  # ViewerError

    def __init__(self, session: Session, scan: Scan = scan_files) -> None:
        super().__init__()
        self._session, self._scan = session, scan
        self._workers = Workers("library", 1)
        self._index = Index()
        self.entries: tuple[Entry, ...] = ()
        self.listed = False  # whether the entries were read at all
        self._wanted: Entry | None = None  # to be shown as soon as it is found
        self._noted: set[tuple[str, str, int]] = set()
        self._pictured: set[str] = set()
        self._job: Job | None = None
        self._soon = single_shot(self, _SOON_MS, self.refresh)
        self._slowly = single_shot(self, _SLOWLY_MS, self._note_opinion)
        session.opening.ended.connect(self._opened)
        session.studies_changed.connect(self._show_wanted)
        session.prediction_changed.connect(self._later)
        session.thumbnails.ready.connect(self._keep_picture)

    def entry(self, study_uid: str) -> Entry | None:
        return next((e for e in self.entries if e.study_uid == study_uid), None)

    def recent(self) -> tuple[Entry, ...]:
        """Return the studies that were opened last."""
        return tuple(entry for entry in self.entries if entry.opened)[:RECENT]

    # ---- the list ---------------------------------------------------------------------------

    def refresh_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def refresh(self) -> None:
        """Read the list anew in the background."""
        self._session.reviewing.flush()
        self._submit(self._read_list, self._show_list)

    def rebuild(self) -> None:
        """Make the list anew from the journal."""

        def work(job: Job) -> tuple[Entry, ...]:
            self._index.forget()
            return self._read_list(job)

        self._session.reviewing.flush()
        self._job = self._submit(work, self._rebuilt)

    def ask_pictures(self, study_uids: Sequence[str]) -> None:
        """Have the small pictures of some studies read; `pictures_ready` brings them."""
        self._submit(lambda _: self._index.pictures(study_uids), self.pictures_ready.emit, -1)

    def set_status(self, study_uids: Sequence[str], status: Status) -> None:
        for uid in study_uids:
            self._session.reviewing.set_status(uid, status)
        self.refresh()

    def remove(self, study_uids: Sequence[str]) -> None:
        """Take studies off the list; files and journal stay, and opening lists them again."""
        self._session.reviewing.note("unlisted", [(uid, "", {}) for uid in study_uids])
        self.refresh()

    def _read_list(self, job: Job) -> tuple[Entry, ...]:
        journal = Journal(mends=False)
        if not journal.path.exists():
            return ()

        def told(done: int, total: int) -> None:
            if total >= _WORTH_TELLING:
                self._tell(job, tr("Making the list of studies"), done, total)

        try:
            self._index.catch_up(journal, told, job.cancelled)
        finally:
            journal.close()
        return self._index.entries()

    def _show_list(self, entries: tuple[Entry, ...]) -> None:
        self._end_work()
        self.listed = True
        if entries != self.entries:
            self.entries = entries
        self.changed.emit()

    def _rebuilt(self, entries: tuple[Entry, ...]) -> None:
        self._show_list(entries)
        words = tr("The list was made anew: 1 study.")
        if len(entries) != 1:
            words = tr("The list was made anew: {count} studies.").format(count=len(entries))
        self.done.emit(words)

    # ---- opening ----------------------------------------------------------------------------

    def open(self, study_uid: str) -> None:
        """Bring a study of the list on screen; `lost` when its files are not where they were."""
        entry = self.entry(study_uid)
        if entry is None:
            return
        self._wanted = entry
        if self._show_wanted():
            return
        places = [Path(place) for place in entry.seen.places]
        there = [place for place in places if place.exists()]
        if there:
            self._session.open_paths(there)
            return
        above = _above(places)
        if above:
            self.search(entry, above)
        else:
            self.lost.emit(entry)

    def search(self, entry: Entry, folders: Sequence[Path]) -> None:
        """Look for a study by its content, wherever its files are below some folders."""

        def work(job: Job) -> tuple[str, ...]:
            words = tr("Looking for the files of the study")
            for update in self._scan(tuple(folders), job.cancelled):
                self._tell(job, words, update.done, update.total or 0)
                if update.finished:
                    return _found_in(update, entry, folders)
            return ()

        self._job = self._submit(work, partial(self._searched, entry))

    def cancel(self) -> None:
        """Stop looking, importing or making the list."""
        if self._job is not None:
            self._job.cancel()
            self._end_work()

    def _searched(self, entry: Entry, places: tuple[str, ...]) -> None:
        self._end_work()
        if not places:
            self.lost.emit(entry)
            return
        self._wanted = entry
        self._session.open_paths([Path(place) for place in places])

    def _show_wanted(self) -> bool:
        """Show the study that was asked for as soon as it is there; once."""
        if self._wanted is None:
            return False
        for study in self._session.studies:
            if is_same(self._wanted.seen, self._wanted.study_uid, study) and study.series:
                self._wanted = None
                if self._session.view.series_uid not in {s.uid for s in study.series}:
                    self._session.show_series(study.series[0].uid)
                return True
        return False

    def _opened(self) -> None:
        """Note what a scan has found, and tell what is different from last time."""
        opening, studies = self._session.opening, self._session.scan.studies
        if opening.whole and self._wanted is not None:
            lost, self._wanted = self._wanted, None
            self.lost.emit(lost)
        if studies and not opening.running:
            paths, whole = opening.paths, opening.whole
            self._submit(lambda _: _look(studies, paths, whole), self._note)

    def _note(self, found: Sequence[Found]) -> None:
        for one in found:
            if one.change:
                self.failed.emit(_told_change(one))
        facts = [(one.study_uid, "", {**one.seen.to_json(), "opened": one.opened})
                 for one in found]  # fmt: skip
        if facts:
            self._session.reviewing.note("seen", facts)
        self.refresh_soon()

    # ---- importing --------------------------------------------------------------------------

    def import_paths(self, paths: Sequence[Path], copy: bool) -> None:
        """Put studies on the list; `copy` their files into the library, or only refer to them."""
        self._job = self._submit(partial(self._import, tuple(paths), copy), self._imported)

    def _import(self, paths: tuple[Path, ...], copy: bool, job: Job) -> list[Found]:
        update = ScanUpdate()
        for update in self._scan(paths, job.cancelled):
            self._tell(job, tr("Reading headers"), update.done, update.total or 0)
        if not update.studies and not job.cancelled():
            raise ViewerError(
                tr("Nothing was imported"), tr("no image was found there."),
                tr("Choose a folder with DICOM, NIfTI or picture files."),
            )  # fmt: skip
        found: list[Found] = []
        for study in update.studies:
            seen = seen_of(study, paths)
            if copy:
                folder = copy_study(study, partial(self._tell, job, tr("Copying")), job.cancelled)
                if folder is None:
                    return found
                seen = replace(seen, places=(str(folder),), stamp="")
            found.append(Found(study.uid, seen, opened=False))
        return found

    def _imported(self, found: list[Found]) -> None:
        self._end_work()
        self._note(found)
        self.done.emit(many(len(found), "1 study was imported.", "{n} studies were imported."))

    # ---- what belongs to a study ------------------------------------------------------------

    def _later(self) -> None:
        if not self._slowly.isActive():
            self._slowly.start()

    def _note_opinion(self) -> None:
        """Note what the model says about the series in view, once it has seen all of it."""
        session = self._session
        series, study, opinions = session.series, session.study, session.predicting.opinions
        if series is None or study is None or opinions is None:
            return
        key = (series.uid, opinions.model.sha256, len(series.slices))
        if key in self._noted or session.opening.running:
            return
        opinion = opinions.of_series(series)
        if opinion is None:
            return
        self._noted.add(key)
        best = int(np.argmax(opinion.probabilities))
        data = {"label": opinions.model.labels[best], "model": opinions.model.title,
                "probability": round(float(opinion.probabilities[best]), 4)}  # fmt: skip
        entry = self.entry(study.uid)
        known = [] if entry is None else [(o.label, o.model, o.probability) for o in entry.opinions]
        if tuple(data.values()) not in known:
            session.reviewing.note("opinion", [(study.uid, series.uid, data)])
            self.refresh_soon()

    def _keep_picture(self, series_uid: str) -> None:
        """Keep the picture of a study's first series for the list."""
        study = next((s for s in self._session.studies
                      if s.series and s.series[0].uid == series_uid), None)  # fmt: skip
        picture = self._session.thumbnails.get(series_uid)
        if study is None or picture is None or study.uid in self._pictured:
            return
        self._pictured.add(study.uid)
        uid, kept = study.uid, picture.copy()
        self._submit(
            lambda _: self._index.keep_picture(uid, png_of(kept)),
            lambda _: self.ask_pictures([uid]), 1,
        )  # fmt: skip

    # ---- in the background ------------------------------------------------------------------

    def close(self) -> bool:
        """Stop; return whether the thread has ended."""
        self._soon.stop()
        self._slowly.stop()
        return self._workers.shutdown()

    def _submit(
        self, work: Callable[[Job], Result], done: Callable[[Result], None], priority: float = 0
    ) -> Job:
        return self._workers.submit(work, done, self._went_wrong, priority)

    def _tell(self, job: Job, words: str, done: int, total: int) -> None:
        self._workers.tell_newest(job, partial(self.working.emit, Work(words, done, total)))

    def _end_work(self) -> None:
        self._job = None
        self.working.emit(None)

    def _went_wrong(self, error: Exception) -> None:
        self._end_work()
        self.failed.emit(as_viewer_error(tr("The library could not do that"), error))


def _look(studies: Sequence[Study], paths: Sequence[Path], whole: bool) -> list[Found]:
    """Return what is to be noted about studies that were opened. Reads the journal and times."""
    journal, found = Journal(mends=False), []
    try:
        for study in studies:
            before, now = last_seen(journal, study.uid), seen_of(study, paths)
            if before is None:
                found.append(Found(study.uid, now, opened=True))
                continue
            change = changed_since(before, now) if whole else ""
            kept = joined(before, now) if whole else before
            found.append(Found(study.uid, kept, True, change, before.slices))
    finally:
        journal.close()
    return found


def last_seen(journal: Journal, study_uid: str) -> Seen | None:
    """Return how a study was found last time."""
    return seen_in(journal.of_study(study_uid))[0]


def _above(places: Sequence[Path]) -> list[Path]:
    """Return the folders that held what is gone, as far as they are near and small enough."""
    found: dict[Path, None] = {}
    for place in places:
        for folder in list(place.parents)[:_LEVELS_UP]:
            if folder.is_dir():
                if folder != Path.home() and folder != Path(folder.anchor):
                    found[folder] = None
                break
    return list(found)


def _found_in(update: ScanUpdate, entry: Entry, folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the places of the study in what was found; those that hold most of it first."""
    for study in update.studies:
        if is_same(entry.seen, entry.study_uid, study):
            files = sorted({s.path for series in study.series for s in series.slices})
            return places_of(files, folders)
    return ()


def _told_change(found: Found) -> ViewerError:
    name = found.seen.description or tr("a study")
    if found.change == "files":
        reason = tr("their sizes or times are not those of last time, though the slices are named "
                    "as before.")  # fmt: skip
    else:
        reason = tr("there were {before} slices, and now there are {now}, or other ones.").format(
            before=found.before, now=found.seen.slices
        )
    return ViewerError(
        tr("The files of {name} have changed").format(name=name), reason,
        tr("What you said is shown on the slices that are still there."),
    )  # fmt: skip
