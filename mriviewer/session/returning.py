"""A series comes back the way it was left, also after the program was closed or killed."""

from dataclasses import fields, replace
from typing import Any

from mriviewer.core.history import Step
from mriviewer.core.look import LastView, Look, look_of
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.default_windows import DefaultWindows
from mriviewer.session.reviewing import Reviewing


def find_slice(series: Series, identity: str) -> tuple[int, int] | None:
    """Return (phase, slice index) of the slice of that identity; None when it is not there."""
    stacks = [phase.slices for phase in series.phases] or [series.slices]
    for phase, slices in enumerate(stacks):
        for index, source in enumerate(slices):
            if identity and source.identity == identity:
                return phase, index
    return None


class Returning:
    """What is kept of view states, and how they come back from it."""

    def __init__(self, reviewing: Reviewing, windows: DefaultWindows) -> None:
        self._reviewing, self._windows = reviewing, windows
        self._fresh: dict[str, Look] = {}  # how each series looks when nobody has touched it
        self._awaited: dict[str, LastView] = {}  # slices that the scan has not found yet

    def came(self, series: Series, view: ViewState) -> ViewState:
        """Return how a series comes into a pane: with its old look and at its old slice."""
        if series.uid in self._fresh:
            return view
        fresh = self._fresh[series.uid] = look_of(view, False)
        last, look = self._reviewing.view_of(series.uid), self._reviewing.look_of(series.uid)
        if look is not None:
            view = _with(view, look, fresh)
            if look.window is not None:
                self._windows.set_by_reader(series.uid)
                view = replace(view, window=look.window)
        if last is not None:
            self._awaited[series.uid] = last
            if view.plane == "stack":
                view = self.grown(series, replace(view, zoom=last.zoom, pan=last.pan))
        return view

    def grown(self, series: Series, view: ViewState) -> ViewState:
        """Go to the slice of last time as soon as the scan has found it."""
        last = self._awaited.get(series.uid)
        found = None if last is None else find_slice(series, last.identity)
        if found is None or view.plane != "stack":
            return view
        del self._awaited[series.uid]
        return replace(view, phase=found[0], slice_index=found[1])

    def kept(self, series: Series | None, old: ViewState, new: ViewState) -> None:
        """Keep what a gesture of the reader made of a pane. `series`: at the phase shown."""
        if series is None or old.series_uid != new.series_uid:
            return
        readers = self._windows.is_readers(series.uid)
        look = look_of(new, readers)
        if look != look_of(old, readers):
            self._reviewing.keep_look(series.uid, look)
        if new.plane != "stack":
            return
        if (old.slice_index, old.phase) != (new.slice_index, new.phase):
            self._awaited.pop(series.uid, None)  # the reader goes elsewhere
        here = ("slice_index", "phase", "zoom", "pan")
        if any(getattr(old, name) != getattr(new, name) for name in here):
            slices = series.slices
            identity = slices[new.slice_index].identity if new.slice_index < len(slices) else ""
            self._reviewing.keep_view(series.uid, new, identity)

    def reset(self, series_uid: str, view: ViewState) -> None:
        """Keep that the reader went back to the window of the series."""
        self._reviewing.keep_look(series_uid, look_of(view, False))

    def turned(self, view: ViewState, step: Step, back: bool) -> ViewState:
        """Return a pane after an undo (`back`) or a redo: with the look of before, or of after."""
        for change in step.changes:
            series_uid, what, _ = change.slot
            if what == "look" and series_uid == view.series_uid:
                was, now = (change.after, change.before) if back else (change.before, change.after)
                fresh = self._fresh.get(series_uid, Look())
                old, new = (x if isinstance(x, Look) else fresh for x in (was, now))
                view = _with(view, new, old)
                if new.window != old.window:
                    self._windows.set_by_reader(series_uid, new.window is not None)
                    window = new.window or self._windows.get(series_uid)
                    view = replace(view, window=window)
        return view


def _with(view: ViewState, new: Look, old: Look) -> ViewState:
    """Return a view with what differs between two looks, but for the window."""
    different: dict[str, Any] = {
        field.name: getattr(new, field.name)
        for field in fields(Look)
        if field.name != "window" and getattr(new, field.name) != getattr(old, field.name)
    }
    return replace(view, **different)
