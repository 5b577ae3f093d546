"""From the state of one pane to its viewport and ribbon. Pixels are computed only when needed."""

from dataclasses import replace

from PySide6.QtCore import QObject

from mriviewer.core.geometry import InPlane
from mriviewer.core.language import tr
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame, HeatLayer, frame_of, heat_layer
from mriviewer.session.opening import study_of
from mriviewer.session.opinions import drawn_label
from mriviewer.session.plane_frames import PlaneFrames
from mriviewer.session.session import Session
from mriviewer.session.slices import SliceKey, key_of
from mriviewer.session.timers import single_shot
from mriviewer.session.wording import Corners, corner_texts
from mriviewer.ui.view_grid import PaneView

_SETTLE_MS = 120  # how long one looks at a plane before it is sampled in full
_HOLD_MS = 80  # how long the slice before stays while the next is decoded: no flicker


class PanePresenter(QObject):
    """Draws one pane; `number` is its place in `Session.panes`."""

    def __init__(self, session: Session, pane: PaneView, number: int) -> None:
        super().__init__(pane)
        self._session, self._pane, self.number = session, pane, number
        self._frame: Frame | None = None
        self._pixels: object = None  # what the frame's picture was made from
        self._heat_of: object = None
        self._heat: HeatLayer | None = None
        self._heat_shown: HeatLayer | None = None
        self._planes = PlaneFrames(session.planes, session.mpr.evidence, session.store)
        self._settled: object = None  # the plane that is drawn in full
        self._settle = single_shot(self, _SETTLE_MS, self._come_to_rest)
        self._hold = single_shot(self, _HOLD_MS, self._show_waiting)

    @property
    def frame(self) -> Frame | None:
        """What is on screen."""
        return self._pane.viewport.frame

    @property
    def shown(self) -> bool:
        """Whether the layout has this pane."""
        return self.number < len(self._session.panes)

    def draw(self) -> None:
        """Draw the slice of the pane's view state, or keep the one before for a moment."""
        if not self.shown:
            self._planes.forget()
            return
        session, view = self._session, self._session.panes[self.number]
        series = session.series_in(self.number)
        if series is None:
            self._frame = None
            self._hold.stop()
            words = "" if session.layout.panes == 1 else tr("Drag a series here")
            self._pane.viewport.show_frame(None, view, self._corners(), words)
            return
        if view.plane != "stack":
            self._draw_plane(series, view)
            return
        self._planes.forget()
        key = key_of(series, view.slice_index)
        values = session.store.get(key)
        if values is None or view.window is None:
            if key in session.loader.broken:
                self._show_waiting()
            elif not self._hold.isActive():
                self._hold.start()
            return
        self._hold.stop()
        heat = self._heat_for(series, key)
        looks = (view.window, view.lut, view.inverted, view.turn, view.neurological,
                 view.colour_map)  # fmt: skip
        turned = self._turned(view.turn, view.neurological)
        pixels = (key, _facts(series), looks, heat if turned else None)
        if self._frame is None or pixels != self._pixels:
            self._frame, self._pixels = frame_of(series, view, values, heat), pixels
        elif heat is not self._heat_shown or view.slice_index != self._frame.slice_index:
            self._frame = replace(self._frame, heat=heat, slice_index=view.slice_index)
        self._heat_shown = heat
        self._pane.viewport.show_frame(self._frame, view, self._corners())

    def _draw_plane(self, series: Series, view: ViewState) -> None:
        """Draw the plane in view, or say what it waits for."""
        session = self._session
        quick = _where(view) != self._settled
        frame = self._planes.frame(series, view, session.predicting.opinions, quick)
        if quick:
            self._settle.start()
        if frame is not None:
            self._hold.stop()
            self._pane.viewport.show_frame(frame, view, self._corners(frame.place))
        elif session.mpr.shown_slice(self.number) is None:
            self._hold.stop()
            self._show_waiting()
        elif not self._hold.isActive():  # it is a slice, and will be read in a moment
            self._hold.start()

    def _come_to_rest(self) -> None:
        """Draw the plane in full, now that it is looked at."""
        if self.shown:
            self._settled = _where(self._session.panes[self.number])
            self.draw()

    @staticmethod
    def _turned(turn: InPlane, neurological: bool) -> bool:
        """Tell whether the heat map has to be turned with the slice."""
        return neurological or any(turn)

    def draw_ribbon(self) -> None:
        """Draw the ribbon: what the model found on each slice, and what was seen."""
        if not self.shown:
            return
        session, series = self._session, self._session.series_in(self.number)
        view, ribbon = session.panes[self.number], self._pane.ribbon
        phases = () if series is None else series.phases
        self._pane.phases.show_phase([phase.label for phase in phases], view.phase)
        if series is None:
            ribbon.show_slices(0, (), frozenset())
            return
        opinions = session.predicting.opinions
        count = view.slice_count
        slices: list[int | None] = list(range(count))
        if view.plane != "stack":
            slices = [session.planes.acquired(series, view.plane, i) for i in range(count)]
        said = [None] * len(series.slices) if opinions is None else opinions.found(series)
        found = [None if i is None else said[i] for i in slices]
        seen = frozenset(place for place, i in enumerate(slices)
                         if i is not None and key_of(series, i) in session.viewed)  # fmt: skip
        ribbon.show_slices(view.slice_index, found, seen)

    def shows(self, key: SliceKey) -> bool:
        """Tell whether a slice is the one in view."""
        if not self.shown:
            return False
        return key == self._session.mpr.shown_slice(self.number)

    def corners(self) -> Corners:
        return self._corners()

    def _corners(self, place: tuple[str, ...] = ()) -> Corners:
        """Return the corner texts of the slice in view."""
        session, series = self._session, self._session.series_in(self.number)
        if series is None:
            return Corners()
        view = session.panes[self.number]
        study = study_of(session.studies, series.uid)
        return corner_texts(study, series, view, session.settings.hide_identity, place)

    def _heat_for(self, series: Series, key: SliceKey) -> HeatLayer | None:
        """Return the heat layer of the visible slice; computed again only when it may differ."""
        view = self._session.panes[self.number]
        opinions, heat, index = self._session.predicting.opinions, view.heat_map, view.slice_index
        prediction = None if opinions is None else opinions.prediction(series, index)
        if opinions is None or prediction is None:
            self._heat_of = None
            return None
        label = drawn_label(prediction, heat.label)
        known = label is None or opinions.has_evidence(series, index, label)
        made_from = (key, opinions.model.sha256, label, heat.shown, heat.threshold, known)
        if made_from != self._heat_of:
            self._heat_of = made_from
            self._heat = heat_layer(series, index, heat, opinions)
        return self._heat

    def _show_waiting(self) -> None:
        """Say why there is no picture."""
        if not self.shown:  # the layout has changed since the wait began
            return
        session, series = self._session, self._session.series_in(self.number)
        if series is None:
            return
        view = session.panes[self.number]
        if view.plane != "stack":
            words = session.planes.words(series) or tr("Reading the slice…")
            self._pane.viewport.show_frame(None, view, self._corners(), words)
            return
        error = session.loader.broken.get(key_of(series, view.slice_index))
        number = view.slice_index + 1
        words = tr("Reading slice {number}…").format(number=number) if error is None else str(error)
        self._pane.viewport.show_frame(None, view, self._corners(), words)


def _where(view: ViewState) -> tuple[object, ...]:
    return (view.series_uid, view.phase, view.plane, view.slice_index)


def _facts(series: Series) -> tuple[object, ...]:
    """Return what a frame shows of its series: a scan may learn better while it goes on."""
    return (series.geometry, series.inverted, series.notice, series.padding, series.voi,
            series.value_unit)  # fmt: skip
