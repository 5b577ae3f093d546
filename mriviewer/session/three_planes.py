"""The layout of three planes: how a series comes into it, and what is left behind on leaving."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import AS_STORED
from mriviewer.core.study import Series, Study
from mriviewer.core.view_state import Layout, ViewState
from mriviewer.session.background import Workers
from mriviewer.session.crosshair import Crosshair
from mriviewer.session.evidence import EvidenceVolumes
from mriviewer.session.opening import find_series, series_showing
from mriviewer.session.panes import THREE_PLANES, Panes
from mriviewer.session.planes import Planes
from mriviewer.session.predicting import Predicting
from mriviewer.session.returning import Returning
from mriviewer.session.slices import SliceKey, SliceStore, key_of
from mriviewer.session.volumes import Volumes
from mriviewer.settings import Settings


class Reading(Protocol):
    """What is needed of the session."""

    settings: Settings
    returning: Returning
    workers: Workers
    store: SliceStore
    predicting: Predicting
    gestured: SignalInstance
    pane_changed: SignalInstance
    prediction_changed: SignalInstance
    status_changed: SignalInstance
    failed: SignalInstance

    @property
    def studies(self) -> tuple[Study, ...]: ...
    @property
    def panes(self) -> tuple[ViewState, ...]: ...
    @property
    def active(self) -> int: ...
    @property
    def view(self) -> ViewState: ...
    @property
    def layout(self) -> Layout: ...
    @property
    def series(self) -> Series | None: ...
    def series_in(self, pane: int) -> Series | None: ...
    def use_layout(self, layout: Layout) -> None: ...
    def scroll_to(self, index: int, pane: int | None = None) -> None: ...
    def ask_model(self) -> None: ...


class ThreePlanes(QObject):
    """Keeps the three panes at one series, one phase and one place. Lives on the GUI thread.

    planes     which planes there are
    crosshair  the place, also in other layouts
    evidence   of the model, between the slices
    """

    def __init__(
        self,
        session: Reading,
        panes: Panes,
        put: Callable[[int, ViewState], None],
        growing: Callable[[str], bool],
    ) -> None:
        """`put` and `growing`: see `Crosshair` and `Planes`."""
        super().__init__()
        self._session, self._panes, self._put = session, panes, put
        self.planes = Planes(Volumes(session.store, session.workers), growing)
        self.crosshair = Crosshair(session, self.planes, put)
        self.evidence = EvidenceVolumes(session.predicting, session.workers)
        self._last: Series | None = None
        self._asked: tuple[int, str | None] = (-1, None)
        session.gestured.connect(self._gestured)
        session.prediction_changed.connect(self._ask)
        self.crosshair.moved.connect(self._ask)
        self.planes.changed.connect(self._planes_changed)
        self.planes.volumes.failed.connect(self._failed)
        self.evidence.changed.connect(session.prediction_changed)

    @property
    def on(self) -> bool:
        return self._session.layout is Layout.MPR

    # ---- coming and going -------------------------------------------------------------------

    def allows(self, layout: Layout) -> bool:
        """Tell whether a layout may be used now; says why where the series makes no planes."""
        series = self._session.series
        refusal = None
        if layout is Layout.MPR and series is not None:
            refusal = self.planes.refusal(series)
        if refusal is not None:
            self._session.failed.emit(refusal)
        return refusal is None

    def arrange(self) -> None:
        """Fill the panes after the layout has changed, or let go of what planes need."""
        series = self._session.series
        if not self.on:
            if self._last is not None:
                self.crosshair.forget()
            self._catch_up()
            self.planes.let_go()
            self.evidence.let_go()
            if self._last is not None:
                self.crosshair.clear()  # it stood for the planes: nobody put it on a slice
            self._asked, self._last = (-1, None), None
        elif series is not None:
            self._panes.planes[:] = self._begin(
                series, self._panes.stacks[self._panes.active_stack]
            )
            self.planes.ask(series)

    def show(self, series: Series) -> bool:
        """Bring a series into all three panes, the way it was left; False in other layouts.

        One that makes no planes ends the layout: its slices can be seen, and the reason is told.
        """
        if not self.on:
            return False
        if series.uid == self._session.view.series_uid:
            return True
        refusal = self.planes.refusal(series)
        if refusal is not None:
            self._session.use_layout(self._panes.before)
            self._session.failed.emit(refusal)
            return False
        self._take(series)
        return True

    def refresh(self) -> None:
        """Follow what the scan has found, or how planes are to lie now."""
        if not self.on:
            return
        series, last = self._session.series_in(0), self._last
        if series is None:
            if last is not None:  # the scan has told it apart: the slice says where it is now
                now = series_showing(self._session.studies, key_of(last, len(last.slices) // 2))
                if now is None:
                    self._session.use_layout(self._panes.before)
                else:
                    self._take(now)
            return
        self._last = series
        refusal = self.planes.refusal(series)
        if refusal is not None:
            self._session.use_layout(self._panes.before)
            self._session.failed.emit(refusal)
            return
        for pane, view in enumerate(self._panes.planes):
            self._put(pane, self._at_crosshair(series, view))
        self.planes.ask(series)

    def use_acquisition(self, wanted: bool) -> None:
        """Lay the planes along the acquisition, or along the patient."""
        self.planes.acquisition = wanted
        self.refresh()
        self._planes_changed()  # the same numbers may stand for other planes

    def _take(self, series: Series) -> None:
        """Bring a series into the stack behind the planes, and into these."""
        at, stacks = self._panes.active_stack, self._panes.stacks
        self._panes.leave(stacks[at])
        view = self._panes.view_of(series, stacks[at], self._session.settings.interpolation)
        view = self._session.returning.came(series, view)
        stacks[at] = view
        series, active = series.at_phase(view.phase), self._panes.active
        made = self._begin(series, view)
        for pane, planes in enumerate(made):
            if pane != active:
                self._panes.planes[pane] = planes
        self._put(active, made[active])  # the last one: what follows it finds the others in place
        for pane in range(len(THREE_PLANES)):
            self._session.pane_changed.emit(pane)
        self.planes.ask(series)

    def _begin(self, series: Series, stack: ViewState) -> list[ViewState]:
        """Return the planes of a series through the middle of the slice that a stack shows."""
        self._last = series
        index = max(0, min(stack.slice_index, len(series.slices) - 1))
        centre = self.planes.middle(series, index)
        if centre is not None:
            self.crosshair.place(centre, series)
        fresh = replace(stack, zoom=1.0, pan=(0.0, 0.0), turn=AS_STORED)
        return [self._at_crosshair(series, replace(fresh, plane=kind)) for kind in THREE_PLANES]

    def _at_crosshair(self, series: Series, view: ViewState) -> ViewState:
        planes, index = self.planes.of(series, view.plane), self.crosshair.index(series, view)
        count = 0 if planes is None else planes.count
        return replace(view, slice_count=count, slice_index=0 if index is None else index)

    def _catch_up(self) -> None:
        """Bring the stacks that waited behind the planes up to date with what was found."""
        for pane, view in enumerate(self._panes.stacks):
            series = find_series(self._session.studies, view.series_uid)
            if series is not None and len(series.slices) != view.slice_count:
                count = len(series.slices)
                held = max(0, min(view.slice_index, count - 1))
                self._panes.stacks[pane] = replace(view, slice_count=count, slice_index=held)

    # ---- slices -----------------------------------------------------------------------------

    def stack_index(self, pane: int) -> int:
        """Return the acquired slice that a pane shows; for a plane, that at the crosshair."""
        view, series = self._session.panes[pane], self._session.series_in(pane)
        if series is None:
            return view.slice_index
        if view.plane == "stack":  # a series found anew may have become shorter a moment ago
            return max(0, min(view.slice_index, len(series.slices) - 1))
        acquired = self.planes.acquired(series, view.plane, view.slice_index)
        spot = self.crosshair.spot
        if acquired is None and spot is not None and spot.is_in(series):
            acquired = self.planes.slice_at(series, spot.position_mm)
        last = max(len(series.slices) - 1, 0)
        return len(series.slices) // 2 if acquired is None else max(0, min(acquired, last))

    def shown_slice(self, pane: int) -> SliceKey | None:
        """Return the acquired slice that a pane shows as it is; None for other planes."""
        view, series = self._session.panes[pane], self._session.series_in(pane)
        index: int | None = view.slice_index
        if series is not None and view.plane != "stack":
            index = self.planes.acquired(series, view.plane, view.slice_index)
        if series is None or index is None or index >= len(series.slices):
            return None
        return key_of(series, index)

    def go_to_slice(self, index: int) -> None:
        """Show an acquired slice of the series in the active pane; planes go where it lies."""
        series, spot = self._session.series, self.crosshair.spot
        if not self.on:
            self._session.scroll_to(index)
        elif series is not None and spot is not None and spot.is_in(series):
            there = self.planes.moved_to_slice(series, spot.position_mm, index)
            if there is not None:
                self.crosshair.place(there, series)
                self.crosshair.lead_all()

    def label_asked(self) -> str | None:
        """Return whose evidence the model is asked for; None: that of each slice's top label."""
        series, heat = self._session.series, self._session.view.heat_map
        if not self.on or series is None:
            return heat.label
        return self.evidence.label_wanted(series, heat)

    # ---- signals ----------------------------------------------------------------------------

    def _gestured(self, pane: int, old: ViewState, new: ViewState) -> None:
        """Bring the other planes to the phase of the one that was changed."""
        if not self.on or old.phase == new.phase or old.series_uid != new.series_uid:
            return
        if self._last is not None:
            self.planes.volumes.cancel(self._last)
        for other, view in enumerate(self._panes.planes):
            if view.phase != new.phase:
                self._put(other, replace(view, phase=new.phase))
        self._last = self._session.series_in(pane)
        if self._last is not None:
            self.planes.ask(self._last)

    def _ask(self) -> None:
        """Let the model speak of the slice at the crosshair, wherever it was moved."""
        if not self.on:
            return
        wanted = (self.stack_index(self._session.active), self.label_asked())
        if wanted != self._asked:
            self._asked = wanted
            self._session.ask_model()
            self._session.prediction_changed.emit()

    def _planes_changed(self) -> None:
        if self.on:
            for pane in range(len(THREE_PLANES)):
                self._session.pane_changed.emit(pane)
            self._session.status_changed.emit()

    def _failed(self, error: ViewerError) -> None:
        """Go back to the slices: planes that cannot be made are not shown at all."""
        series = self._session.series
        if self.on and series is not None and self.planes.volumes.why_not(series) is error:
            self._session.use_layout(self._panes.before)
            self._session.failed.emit(error)
