"""What the reader says, kept as it is said: the one door between the window and the journal.

An edit is on disk when its method returns. Typing and dragging are written as one step when they
pause. Where the disk refuses, words stay in memory, the reader is told, and it is tried again.
"""

import datetime
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriviewer.core.annotations import Annotation
from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event, History, Status, Step, check, fold
from mriviewer.core.language import tr
from mriviewer.core.look import LastView, Look, last_view_of
from mriviewer.core.review import Review, Verdict
from mriviewer.core.study import Study
from mriviewer.core.view_state import ViewState
from mriviewer.library.journal import Journal, is_busy
from mriviewer.library.reviews import home_of, take_over
from mriviewer.session.timers import single_shot

_TYPING_PAUSE_MS, _DRAG_PAUSE_MS, _VIEW_MS, _RETRY_MS = 400, 300, 1000, 3000
_LAST_PAUSE_S = 0.1
_BUSY_TRIES = 4  # another program writes: told only when that does not end


@dataclass(frozen=True, slots=True)
class Turned:
    """An undo (`back`) or a redo that has just happened."""

    step: Step
    back: bool


class Reviewing(QObject):
    """The reader's words on all open series; `review` are those on the series in view."""

    changed = Signal()
    turned = Signal(object)  # Turned
    failed = Signal(object)  # ViewerError

    def __init__(self, journal: Journal | None = None) -> None:
        super().__init__()
        self._journal = journal or Journal()
        self._series_uid: str | None = None
        self._known: dict[str, Study] = {}  # by series uid
        self._homes: dict[str, str] = {}
        self._histories: dict[str, History] = {}
        self._reviews: dict[str, Review] = {}
        self._unwritten: list[Event] = []
        self._refused = 0
        self._typed: tuple[str, str] | None = None  # series uid, remark
        self._looks: dict[str, Look] = {}
        self._views: dict[str, LastView] = {}
        self._pause = single_shot(self, _TYPING_PAUSE_MS, self._keep_typed)
        self._drag = single_shot(self, _DRAG_PAUSE_MS, self._keep_looks)
        self._moment = single_shot(self, _VIEW_MS, self._keep_views)
        self._retry = single_shot(self, _RETRY_MS, lambda: self._write([]))

    # ---- what was said ----------------------------------------------------------------------

    @property
    def review(self) -> Review:
        """What was said about the series in view."""
        return Review() if self._series_uid is None else self.review_of(self._series_uid)

    def review_of(self, series_uid: str) -> Review:
        found = self._reviews.get(series_uid)
        if found is None:
            found = self._history_of(series_uid).review(series_uid)
            if self._typed is not None and self._typed[0] == series_uid:
                found = replace(found, remark=self._typed[1])
            self._reviews[series_uid] = found
        return found

    def look_of(self, series_uid: str) -> Look | None:
        """Return what the reader made of the picture; None where it was left as it came."""
        return self._looks.get(series_uid) or self._history_of(series_uid).look(series_uid)

    def view_of(self, series_uid: str) -> LastView | None:
        """Return where the reader was last in a series; None when never there."""
        return self._views.get(series_uid) or self._history_of(series_uid).views.get(series_uid)

    def status_of(self, study_uid: str) -> Status:
        return self._history(study_uid).status

    @property
    def can_undo(self) -> bool:
        return bool(self._typed or self._looks) or self.undo_step is not None

    @property
    def can_redo(self) -> bool:
        return not (self._typed or self._looks) and self.redo_step is not None

    @property
    def undo_step(self) -> Step | None:
        """What undo would take back in the study in view."""
        done = self._history_of(self._series_uid).done if self._series_uid is not None else ()
        return done[-1] if done else None

    @property
    def redo_step(self) -> Step | None:
        undone = self._history_of(self._series_uid).undone if self._series_uid is not None else ()
        return undone[-1] if undone else None

    # ---- what is open -----------------------------------------------------------------------

    def know(self, studies: Sequence[Study]) -> None:
        """Learn which series belong to which study: their words share one row of undo."""
        self._known = {series.uid: study for study in studies for series in study.series}
        self._reviews.clear()  # of a series whose study was not known

    def show(self, series_uid: str | None) -> None:
        """Change to another series; the words about the one before are written first."""
        if series_uid == self._series_uid:
            return
        self.flush()
        self._series_uid = series_uid
        if series_uid is not None:
            self._take_over(series_uid)
        self.changed.emit()

    def _take_over(self, series_uid: str) -> None:
        """Bring in what an older version of this program kept, once."""
        home = self._home(series_uid)
        if series_uid in self._history(home).taken_over:
            return
        try:
            old = take_over(series_uid, home, _now())
        except ViewerError as error:
            self.failed.emit(error)
        else:
            if old is not None:
                self._write([old])

    # ---- what is said -----------------------------------------------------------------------

    def annotate(self, annotation: Annotation) -> None:
        self._edit(annotation.series_uid, "annotate", annotation.to_json())

    def change_annotation(self, annotation: Annotation) -> None:
        self._edit(annotation.series_uid, "change", annotation.to_json())

    def erase(self, uid: str, series_uid: str | None = None) -> None:
        """Take an annotation away; quietly nothing when it is gone.

        series_uid  of any series of its study; None: that in view
        """
        known = series_uid or self._series_uid
        if known is None:
            return
        home = self._home(known)
        for (series_uid, what, name), value in self._history(home).values.items():
            if (what, name) == ("annotation", uid) and value is not None:
                self._edit(series_uid, "erase", {"uid": uid})
                return

    def mark_key(self, identity: str, on: bool, series_uid: str | None = None) -> None:
        """Mark a slice, by its `SliceSource.identity`, as a key image, or no longer."""
        uid = series_uid or self._series_uid
        if uid is not None:
            self._edit(uid, "key", {"identity": identity, "on": on})

    def give_verdict(self, verdict: Verdict | None, correction: str, model: str) -> None:
        if self._series_uid is not None:
            said = (correction, model) if verdict else ("", "")
            data = {"verdict": verdict, "correction": said[0], "model": said[1]}
            self._edit(self._series_uid, "verdict", data)

    def write_remark(self, text: str) -> None:
        """Take what is being typed; it becomes one step when the typing pauses."""
        uid = self._series_uid
        if uid is not None and text != self.review.remark:
            same = text == self._history_of(uid).review(uid).remark
            self._typed = None if same else (uid, text)
            self._reviews.pop(uid, None)
            self._pause.start()

    def keep_look(self, series_uid: str, look: Look) -> None:
        """Take what a drag makes of the picture; it becomes one step when the drag pauses."""
        self._looks.pop(series_uid, None)
        if look != (self.look_of(series_uid) or Look()):
            self._looks[series_uid] = look
            self._drag.start()

    def keep_view(self, series_uid: str, state: ViewState, identity: str = "") -> None:
        """Take where the reader is now; written once a second. It is nothing to undo."""
        view = last_view_of(state, identity)
        if view != self.view_of(series_uid):
            self._views[series_uid] = view
            if not self._moment.isActive():
                self._moment.start()

    def set_status(self, study_uid: str, status: Status) -> None:
        self._write([Event(0, _now(), study_uid, "", "status", {"status": status})])
        self.changed.emit()

    def note(self, kind: str, facts: Sequence[tuple[str, str, dict[str, Any]]]) -> None:
        """Write what the library must find again, by (study uid, series uid, data)."""
        self._write([Event(0, _now(), study, series, kind, data) for study, series, data in facts])

    def take_in(self, study_uid: str, edits: Sequence[tuple[str, str, dict[str, Any]]]) -> None:
        """Take edits (series uid, kind, data) from elsewhere as one step. ValueError: nonsense."""
        self.flush()
        by_home: dict[str, list[dict[str, Any]]] = {}
        for series_uid, kind, data in edits:
            home = self._home(series_uid, study_uid)
            one = {"series_uid": series_uid, "kind": kind, "data": data}
            by_home.setdefault(home, []).append(one)
        events = [Event(0, _now(), home, "", "import", {"edits": some})
                  for home, some in by_home.items()]  # fmt: skip
        for event in events:
            check(event)
        self._write(events)
        self.changed.emit()

    # ---- undo -------------------------------------------------------------------------------

    def undo(self) -> Step | None:
        """Take back the last edit of the study in view; return it, None when there is none."""
        return self._turn("undo")

    def redo(self) -> Step | None:
        """Bring back what was undone last; return it, None when there is none."""
        return self._turn("redo")

    def _turn(self, kind: str) -> Step | None:
        if self._series_uid is None:
            return None
        self.flush()
        home = self._home(self._series_uid)
        self._catch_up({home})
        step = self.undo_step if kind == "undo" else self.redo_step
        if step is not None:
            self._write([Event(0, _now(), home, "", kind, {})])
            self.changed.emit()
            self.turned.emit(Turned(step, kind == "undo"))
        return step

    # ---- on disk ----------------------------------------------------------------------------

    def flush(self) -> None:
        """Write what waits for a pause, and what the disk refused before."""
        self._keep_typed()
        self._keep_looks()
        self._keep_views()
        if self._unwritten:
            self._write([])

    def close(self) -> None:
        self.flush()
        for _ in range(_BUSY_TRIES):  # another window may be writing just now
            if self._unwritten:
                time.sleep(_LAST_PAUSE_S)
                self._write([])
        for timer in (self._pause, self._drag, self._moment, self._retry):
            timer.stop()
        self._journal.close()

    def _keep_typed(self) -> None:
        self._pause.stop()
        typed, self._typed = self._typed, None
        if typed is not None:
            self._edit(typed[0], "remark", {"remark": typed[1]}, typed=True)

    def _keep_looks(self) -> None:
        self._drag.stop()
        looks, self._looks = self._looks, {}
        for series_uid, look in looks.items():
            self._edit(series_uid, "look", look.to_json(), typed=True)

    def _keep_views(self) -> None:
        self._moment.stop()
        views, self._views = self._views, {}
        events = [Event(0, _now(), self._home(uid), uid, "view", view.to_json())
                  for uid, view in views.items()]  # fmt: skip
        if events:
            self._write(events)

    def _edit(self, series_uid: str, kind: str, data: dict[str, Any], typed: bool = False) -> None:
        """Write an edit unless it changes nothing; what was being typed comes before it."""
        if not typed:
            self._keep_typed()
            self._keep_looks()
        home = self._home(series_uid)
        event, before = Event(0, _now(), home, series_uid, kind, data), self._history(home)
        try:
            check(event)
        except ValueError as error:
            words = tr("It makes no sense: {why}.").format(why=error)
            self.failed.emit(ViewerError(tr("This was not kept"), words, ""))
            self._forget(home)
            self.changed.emit()
            return
        after = fold((event,), before)
        if (len(after.done), len(after.undone)) != (len(before.done), len(before.undone)):
            self._write([event])
            self.changed.emit()

    def _write(self, events: list[Event]) -> None:
        """Add events to the journal; what is refused stays in memory, in its order."""
        waiting = [*self._unwritten, *events]
        if not waiting:
            return
        homes = {event.study_uid for event in waiting}
        try:
            self._journal.append(waiting)
        except ViewerError as error:
            for event in events:
                home = event.study_uid
                self._histories[home] = fold((event,), self._history(home))
            self._unwritten = waiting
            self._tell_refused(error)
        else:
            fresh, self._unwritten, self._refused = not self._unwritten, [], 0
            self._retry.stop()
            if not fresh:  # folded without their numbers: from the disk again
                for home in homes:
                    self._histories.pop(home, None)
            self._catch_up(homes & self._histories.keys())
        for home in homes:
            self._forget(home)

    def _tell_refused(self, error: ViewerError) -> None:
        self._refused += 1
        if self._refused == (_BUSY_TRIES if is_busy(error) else 1):
            self.failed.emit(error)
        self._retry.start()

    def _history_of(self, series_uid: str) -> History:
        return self._history(self._home(series_uid))

    def _history(self, home: str) -> History:
        if home not in self._histories:
            self._catch_up({home})
        return self._histories.get(home) or History()

    def _catch_up(self, homes: set[str]) -> None:
        """Fold in what was added to the journal, by this program or another one."""
        for home in homes:
            known = self._histories.get(home)
            after = 0 if known is None else known.last
            if known is not None and any(e.study_uid == home for e in self._unwritten):
                continue  # what is in memory alone comes after what is on disk
            try:
                events = self._journal.of_study(home, after)
            except ViewerError as error:
                self._histories.setdefault(home, History())
                self.failed.emit(error)
                continue
            if events or known is None:
                self._histories[home] = fold(events, known)
                self._forget(home)
        self._tell_journal()

    def _tell_journal(self) -> None:
        told, self._journal.told = self._journal.told, None
        if told is not None:  # another file now, with other numbers
            self._histories.clear()
            self._reviews.clear()
            self.failed.emit(told)

    def _forget(self, home: str) -> None:
        """Let the reviews of a study be put together anew."""
        for uid in [uid for uid in self._reviews if self._home(uid) == home]:
            del self._reviews[uid]

    def _home(self, series_uid: str, study_uid: str = "") -> str:
        """Return the study under which words about a series are filed."""
        home = self._homes.get(series_uid)
        if home is None:
            study = self._known.get(series_uid)
            try:
                home = home_of(self._journal, series_uid, study)
            except ViewerError as error:
                self.failed.emit(error)
                home = "" if study is None else study.uid
            if study is not None:
                self._homes[series_uid] = home
        return home or study_uid


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
