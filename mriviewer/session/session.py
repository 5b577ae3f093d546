"""One object holds what is open, what is seen and what was said; everything on screen follows it.

Widgets call its methods and listen to its signals. State is replaced, never patched.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriviewer.core.render import default_lut
from mriviewer.core.study import ScanUpdate, Series, Study, Window
from mriviewer.core.view_state import Layout, ViewState
from mriviewer.session.background import Job, Workers
from mriviewer.session.default_windows import DefaultWindows
from mriviewer.session.doors import Doors, as_viewer_error
from mriviewer.session.memory import slice_budget
from mriviewer.session.models import ModelChoice, preferred, second_of
from mriviewer.session.opening import (
    find_series,
    kept_in_place,
    series_of,
    series_showing,
    study_of,
)
from mriviewer.session.panes import Panes, first_view
from mriviewer.session.places import Places
from mriviewer.session.predicting import Predicting, told
from mriviewer.session.returning import Returning
from mriviewer.session.reviewing import Reviewing, Turned
from mriviewer.session.slices import SliceKey, SliceLoader, SliceStore, key_of
from mriviewer.session.studies import Studies
from mriviewer.session.syncing import Syncing
from mriviewer.session.three_planes import ThreePlanes
from mriviewer.session.thumbnails import Thumbnails
from mriviewer.session.told_apart import make_known
from mriviewer.session.viewing import scrolled_to
from mriviewer.settings import Settings


class Session(QObject):
    """All state of the window; lives on the GUI thread.

    `panes` are the view states on screen, in reading order; `view`, `series` and `study` are
    those of the active pane, which is the one that the model and the reader speak about.
    """

    view_changed = Signal(ViewState, ViewState)  # old, new: of the active pane
    pane_changed = Signal(int)  # any pane, the active one too
    active_changed = Signal(int)
    layout_changed = Signal()
    gestured = Signal(int, ViewState, ViewState)  # pane, old, new: what the reader made of a pane
    studies_changed = Signal()
    slice_ready = Signal(object)  # SliceKey: its values are in the store, or it is known as damaged
    prediction_changed = Signal()
    models_changed = Signal()
    status_changed = Signal()
    failed = Signal(object)  # ViewerError

    def __init__(self, settings: Settings | None = None, doors: Doors | None = None) -> None:
        super().__init__()
        self.settings, doors = settings or Settings(), doors or Doors()
        self._doors = doors
        self._panes = Panes(first_view(self.settings))
        self.maximised = False
        self.models: tuple[ModelChoice, ...] = ()
        self.models_listed = False
        self.model: ModelChoice | None = None
        self.viewed: set[SliceKey] = set()
        self.workers = Workers("files", 2)
        self._open = Studies(self.workers, doors)
        self.opening = self._open.opening
        self._places = Places(self.settings.panes)
        self.store = SliceStore(slice_budget(self.settings.memory_mb), doors.reader)
        self.windows = DefaultWindows(self.store)
        self.loader = SliceLoader(self.store, self.workers)
        self.predicting = Predicting(self.store, doors.runtime)
        self.reviewing = Reviewing()
        self.returning = Returning(self.reviewing, self.windows)
        self.thumbnails = Thumbnails(self.store, self.workers)
        self.syncing = Syncing(self, self.settings.autosync)
        self.mpr = ThreePlanes(self, self._panes, self._set, self._open.may_grow)
        self.planes, self.crosshair = self.mpr.planes, self.mpr.crosshair
        self._connect()

    def _connect(self) -> None:
        self._open.found.connect(self._found)
        self._open.ended.connect(self._scan_ended)
        self._open.status_changed.connect(self.status_changed)
        self._open.failed.connect(self.failed)
        self.loader.ready.connect(self._slices_ready)
        self.loader.failed.connect(lambda key, _: self.slice_ready.emit(key))
        self.predicting.changed.connect(self.prediction_changed)
        self.predicting.changed.connect(self.status_changed)
        self.predicting.failed.connect(self.failed)
        self.reviewing.failed.connect(self.failed)
        self.reviewing.turned.connect(self._turned)

    # ---- what is open -----------------------------------------------------------------------

    @property
    def studies(self) -> tuple[Study, ...]:
        return self._open.every

    @property
    def scan(self) -> ScanUpdate:
        return self._open.scan

    @property
    def making_demo(self) -> bool:
        return self._open.making_demo

    @property
    def panes(self) -> tuple[ViewState, ...]:
        return self._panes.views

    @property
    def active(self) -> int:
        """The pane that keys, tools and the model's panel speak about."""
        return self._panes.active

    @property
    def layout(self) -> Layout:
        return self._panes.layout

    @property
    def view(self) -> ViewState:
        return self.panes[self.active]

    @property
    def series(self) -> Series | None:
        return self.series_in(self.active)

    @property
    def study(self) -> Study | None:
        return study_of(self.studies, self.view.series_uid)

    def series_in(self, pane: int) -> Series | None:
        """Return the series in a pane, at the phase that is shown there."""
        return series_of(self.studies, self.panes[pane])

    def stack_index(self, pane: int) -> int:
        """Return the acquired slice that a pane shows; for another plane that at the crosshair."""
        return self.mpr.stack_index(pane)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Scan files and folders; the first series found comes on screen at once."""
        self._open.open_paths(paths)

    def open_demo(self) -> None:
        """Open the demo study; made on first use, which takes a moment."""
        self._open.open_demo()

    def cancel_opening(self) -> None:
        self.opening.cancel()

    def show_series(self, uid: str, pane: int | None = None) -> None:
        """Bring a series into a pane the way it was left, at first at its middle slice.

        pane  the active one unless given; in the layout of three planes it goes into all of them
        """
        series = find_series(self.studies, uid)
        if series is None or self.mpr.show(series):
            return
        pane = self.active if pane is None or pane >= len(self.panes) else pane
        if uid == self.panes[pane].series_uid:
            return
        self._panes.leave(self.panes[pane])
        view = self._panes.view_of(series, self.panes[pane], self.settings.interpolation)
        self._set(pane, self.returning.came(series, view))

    def show_nothing(self, pane: int) -> None:
        """Empty a pane; the series comes back the way it was left."""
        self._panes.leave(self.panes[pane])
        self._set(pane, self._panes.empty(self.panes[pane]))

    def _found(self, first: Series | None, earlier: tuple[Study, ...]) -> None:
        before = {pane: series_of(earlier, view) for pane, view in enumerate(self.panes)}
        make_known(self.reviewing, earlier, self.studies)
        self.studies_changed.emit()
        if first is not None and not self._places.awaits(first.uid):
            if first.uid != self.view.series_uid:
                self.show_series(first.uid)
                before.pop(self.active, None)
            self._places.fill_in(self.active, first.uid)
        for pane, uid in self._places.due(self.studies, self.panes):
            self.show_series(uid, pane)
            before.pop(pane, None)
        for pane, view in enumerate(self.panes):
            if (series := before.get(pane)) is not None and view.plane == "stack":
                self._follow_growth(pane, series)
        self.mpr.refresh()
        self.thumbnails.make(self._open.of_scan(), final=self.scan.finished)
        self.status_changed.emit()

    def _follow_growth(self, pane: int, before: Series) -> None:
        """Stay at the slice that was looked at while its series grows or is told apart."""
        view = self.panes[pane]
        now = find_series(self.studies, view.series_uid)
        if now is None:
            now = series_showing(self.studies, key_of(before, self.stack_index(pane)))
        if now is not None and now.at_phase(view.phase) != before:
            kept = kept_in_place(view, before, now.at_phase(view.phase))
            kept = replace(kept, series_uid=now.uid, phase_count=max(len(now.phases), 1))
            self._set(pane, grown := self.returning.grown(now, kept))
            if grown == view:  # the same place, but the series comes from other files now
                self._follow(replace(self.view, slice_count=0), self.view)
                self.pane_changed.emit(pane)

    def _scan_ended(self) -> None:
        self.thumbnails.make(self._open.of_scan(), final=True)
        self.mpr.refresh()
        self._choose_windows()
        self.status_changed.emit()

    # ---- what is seen -----------------------------------------------------------------------

    def activate(self, pane: int) -> None:
        """Make a pane the one that keys, tools and panels speak about."""
        if pane == self.active or not 0 <= pane < len(self.panes):
            return
        old, self._panes.active = self.view, pane
        self._follow(old, self.view)
        self.active_changed.emit(pane)

    def use_layout(self, layout: Layout) -> None:
        """Change how many panes there are; those that were there keep what they show.

        Three planes of a series that makes none are refused: `failed` says why.
        """
        if layout is self.layout or not self.mpr.allows(layout):
            return
        old = self.view
        self._panes.use_layout(layout)
        self.mpr.arrange()
        self.maximised = False
        self.layout_changed.emit()
        self._follow(old, self.view)
        for pane in range(len(self.panes)):
            self.pane_changed.emit(pane)
        self.active_changed.emit(self.active)
        self._choose_windows()

    def maximise(self, wanted: bool) -> None:
        """Let the active pane fill the place of all, or bring the others back."""
        if wanted != self.maximised:
            self.maximised = wanted
            self.layout_changed.emit()

    def change(self, gesture: Callable[[ViewState], ViewState], pane: int | None = None) -> None:
        """Replace the view state of a pane (the active one) by what a gesture makes of it."""
        pane = self.active if pane is None else pane
        view = self.panes[pane]
        new = gesture(view)
        if new.window != view.window and new.series_uid is not None:
            self.windows.set_by_reader(new.series_uid)
        self._places.taken(pane)
        self._set(pane, new)
        self.returning.kept(self.series_in(pane), view, self.panes[pane])
        self.gestured.emit(pane, view, self.panes[pane])

    def scroll_to(self, index: int, pane: int | None = None) -> None:
        if self.panes[self.active if pane is None else pane].slice_count:
            self.change(lambda view: scrolled_to(view, index), pane)

    def scroll_by(self, slices: int, pane: int | None = None) -> None:
        view = self.panes[self.active if pane is None else pane]
        self.scroll_to(view.slice_index + slices, pane)

    def reset_window(self) -> None:
        """Go back to the window, or VOI LUT, that the header states or the centre slice gives."""
        series, window = self.series, self.default_window
        if series is not None and window is not None:
            self.windows.set_by_reader(series.uid, False)
            view = replace(self.view, window=window, lut=default_lut(series))
            self.returning.reset(series.uid, view)
            self._set(self.active, view)

    @property
    def default_window(self) -> Window | None:
        return self.windows.get(self.view.series_uid)

    def _turned(self, turned: Turned) -> None:
        again = partial(self.returning.turned, step=turned.step, back=turned.back)
        self._panes.change_unseen(again)
        for pane in range(len(self.panes)):
            self._set(pane, again(self.panes[pane]))

    def _set(self, pane: int, view: ViewState) -> None:
        old, changed = self.view, self._panes.replace(pane, view)
        if not changed:
            return
        if self.active in changed:
            self._follow(old, self.view)
        else:
            self._load()
        for one in changed:
            self.pane_changed.emit(one)
        self._choose_windows()
        self._mark_viewed()

    def _follow(self, old: ViewState, view: ViewState) -> None:
        """Let model, review and reading follow what the active pane shows."""
        if old == view:
            return
        if old.series_uid != view.series_uid:
            self.reviewing.show(view.series_uid)
        moved = (old.series_uid, old.slice_index, old.slice_count, old.phase, old.plane) != (
            view.series_uid, view.slice_index, view.slice_count, view.phase, view.plane,
        )  # fmt: skip
        if moved or old.heat_map.label != view.heat_map.label:
            self.ask_model()
        if moved:
            self._load()
        self.view_changed.emit(old, view)

    def ask_model(self) -> None:
        """Have the model asked about the slice that the active pane shows or is nearest to."""
        self.predicting.show(self.series, self.stack_index(self.active), self.mpr.label_asked())

    def _load(self) -> None:
        """Have read what is on screen, that of the active pane first."""
        order = [self.active, *(p for p in range(len(self.panes)) if p != self.active)]
        found = [(self.series_in(pane), self.stack_index(pane)) for pane in order]
        self.loader.show([(series, index) for series, index in found if series is not None])

    def _slices_ready(self, keys: list[SliceKey]) -> None:
        self._choose_windows()
        self._mark_viewed()
        for key in keys:
            self.slice_ready.emit(key)
        self.status_changed.emit()

    def _choose_windows(self) -> None:
        for pane, view in enumerate(self.panes):
            series = self.series_in(pane)
            if series is None:
                continue
            index, finished = self.stack_index(pane), self.scan.finished
            window = self.windows.choose(series, index, view.window, finished)
            if window is not None and window != self.panes[pane].window:
                self._set(pane, replace(self.panes[pane], window=window))

    def _mark_viewed(self) -> None:
        keys = (self.mpr.shown_slice(pane) for pane in range(len(self.panes)))
        self.viewed |= {key for key in keys if key is not None and self.store.get(key) is not None}

    # ---- the model --------------------------------------------------------------------------

    def find_models(self) -> None:
        """List the installed models in the background and use the one last chosen."""

        def listed(models: tuple[ModelChoice, ...]) -> None:
            self.models, self.models_listed = models, True
            self.model = preferred(models, self.settings.model)
            self._use_models()
            self.models_changed.emit()
            self.status_changed.emit()

        def failed(error: Exception) -> None:
            self.models_listed = True
            self.failed.emit(told(error))
            self.models_changed.emit()

        self.workers.submit(lambda _: self._doors.models(), listed, failed, priority=-1)

    def use_model(self, model: ModelChoice) -> None:
        self.model = model
        self.settings = replace(self.settings, model=f"{model.name}-{model.version}")
        if (label := self.view.heat_map.label) is not None and label not in model.labels:
            self.change(lambda view: replace(view, heat_map=replace(view.heat_map, label=None)))
        self._use_models()
        self.models_changed.emit()

    @property
    def second_model(self) -> ModelChoice | None:
        """The model that gives a second opinion on the slice in view."""
        return second_of(self.models, self.model)

    def _use_models(self) -> None:
        paths = [None if m is None else m.path for m in (self.model, self.second_model)]
        self.predicting.use(*paths)

    # ---- the end ----------------------------------------------------------------------------

    def run(self, work: Callable[[], None], title: str, done: Callable[[], None]) -> Job:
        """Run something slow in the background, such as an export; errors are shown."""
        return self.workers.submit(
            lambda _: work(),
            lambda _: done(),
            lambda error: self.failed.emit(as_viewer_error(title, error)),
            priority=-1,
        )

    def close(self) -> bool:
        """Keep the reader's words and stop; return whether all threads have ended."""
        self.reviewing.close()
        return all([self.workers.shutdown(), self.predicting.shutdown()])
