"""The film: slices or phases of the active pane, one after another, at a chosen speed."""

import time
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from mriviewer.session.session import Session
from mriviewer.session.slices import key_of
from mriviewer.session.viewing import at_phase

LEAST_FPS, MOST_FPS = 1, 60
Loop = Literal["round", "to and fro", "once"]
LOOPS: tuple[Loop, ...] = ("round", "to and fro", "once")


class Cine(QObject):
    """Plays until it is stopped, the series changes, or a film that is played once has ended.

    A picture that is not read yet is waited for: no slice is left out, it only comes later.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fps, self.loop, self.phases = 10, LOOPS[0], False
        self._forwards = True
        self._series_uid: str | None = None
        self._shown_at: list[float] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        session.view_changed.connect(lambda old, new: self._stop_at_another_series())
        session.active_changed.connect(lambda _: self._stop_at_another_series())

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def measured_fps(self) -> float:
        """Pictures a second over the last second; 0 before there were two."""
        shown = self._shown_at
        return (len(shown) - 1) / (shown[-1] - shown[0]) if len(shown) > 1 else 0.0

    def play(self, wanted: bool) -> None:
        count = self._place()[1]
        if wanted and (self._session.series is None or count < 2):
            self.changed.emit()
            return
        if wanted:
            self._series_uid, self._forwards, self._shown_at = (
                self._session.view.series_uid,
                True,
                [],
            )
            self._timer.start(round(1000 / self.fps))
        else:
            self._timer.stop()
        self.changed.emit()

    def use_speed(self, fps: int) -> None:
        self.fps = max(LEAST_FPS, min(fps, MOST_FPS))
        self._shown_at = []
        if self.playing:
            self._timer.start(round(1000 / self.fps))
        self.changed.emit()

    def use_loop(self, loop: Loop) -> None:
        self.loop = loop
        self.changed.emit()

    def use_phases(self, wanted: bool) -> None:
        """Play the phases of the slice in view instead of the slices."""
        self.phases = wanted
        self.changed.emit()

    def _stop_at_another_series(self) -> None:
        if self.playing and self._session.view.series_uid != self._series_uid:
            self.play(False)

    def _place(self) -> tuple[int, int]:
        view = self._session.view
        if self.phases and view.phase_count > 1:
            return view.phase, view.phase_count
        return view.slice_index, view.slice_count

    def _step(self) -> None:
        place, count = self._place()
        if not self._is_shown():
            return
        following = self._following(place, count)
        if following is None:
            self.play(False)
            return
        now = time.monotonic()
        self._shown_at = [at for at in self._shown_at if now - at < 1.0] + [now]
        if self.phases and self._session.view.phase_count > 1:
            self._session.change(lambda view: at_phase(view, following))
        else:
            self._session.scroll_to(following)

    def _is_shown(self) -> bool:
        """Tell whether the picture in view has been read, or never will be."""
        session, series = self._session, self._session.series
        if series is None or session.view.plane != "stack":
            return True
        key = key_of(series, session.view.slice_index)
        return session.store.get(key) is not None or key in session.loader.broken

    def _following(self, place: int, count: int) -> int | None:
        step = 1 if self._forwards else -1
        if 0 <= place + step < count:
            return place + step
        if self.loop == "once":
            return None
        if self.loop == "to and fro":
            self._forwards = not self._forwards
            return place - step
        return 0
