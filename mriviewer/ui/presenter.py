"""From the session to the widgets: what is drawn follows from its state and from nothing else."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame, HeatLayer, frame_of, heat_layer
from mriviewer.session.opinions import drawn_label
from mriviewer.session.session import Session
from mriviewer.session.slices import SliceKey, key_of
from mriviewer.session.wording import (
    Corners,
    corner_texts,
    second_sentence,
    series_sentence,
    slice_sentence,
)
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.model_panel import ModelWords
from mriviewer.ui.status_bar import Status

_HOLD_MS = 80  # how long the slice before stays while the next is decoded: no flicker
_SLOWLY_MS = 100  # ten updates a second are enough for what one does not look at
_SECOND_TIP = (
    "What another installed model says about this slice (calibrated). It is asked when the chosen "
    "model has nothing left to do. Choose it above for its probabilities and its heat map."
)


class Presenter(QObject):
    """Redraws what has changed. Pixels are computed only when their slice or window did."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._frame: Frame | None = None
        self._pixels: object = None  # what the frame's grey and heat were made from
        self._heat_of: object = None
        self._heat: HeatLayer | None = None
        self._hold = self._timer(_HOLD_MS, self._show_waiting)
        self._slow = self._timer(_SLOWLY_MS, self._draw_slow)
        session.view_changed.connect(self._view_changed)
        session.studies_changed.connect(self._draw_studies)
        session.slice_ready.connect(self._slice_ready)
        session.prediction_changed.connect(self._prediction_changed)
        session.models_changed.connect(self._draw_models)
        session.status_changed.connect(self._slow_soon)
        session.failed.connect(window.banner.show_error)
        session.reviewing.changed.connect(self._draw_review)
        session.thumbnails.ready.connect(self._draw_thumbnail)
        window.banner.withdrawn.connect(self._slow_soon)
        self.draw_all()

    def _timer(self, interval_ms: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    @property
    def frame(self) -> Frame | None:
        """What is on screen."""
        return self._window.viewport.frame

    def draw_all(self) -> None:
        self._draw_studies()
        self._draw_models()
        self._window.model.show_heat(self._session.view.heat_map)
        self._draw_slice()
        self._draw_slow()

    # ---- signals ----------------------------------------------------------------------------

    def _view_changed(self, old: ViewState, new: ViewState) -> None:
        if old.series_uid != new.series_uid:
            self._window.tree.show_current(new.series_uid)
            self._draw_series()
            self._draw_review()
        if old.heat_map != new.heat_map:
            self._window.model.show_heat(new.heat_map)
            self._window.actions_by_name["heat_map"].setChecked(new.heat_map.shown)
        self._draw_slice()
        if (old.series_uid, old.slice_index, old.slice_count) != (
            new.series_uid, new.slice_index, new.slice_count,
        ):  # fmt: skip
            self._draw_ribbon()
            self._draw_words()

    def _slice_ready(self, key: SliceKey) -> None:
        series = self._session.series
        if series is not None and key == key_of(series, self._session.view.slice_index):
            self._draw_slice()
        self._slow_soon()

    def _prediction_changed(self) -> None:
        self._draw_slice()
        self._draw_words()
        self._slow_soon()

    def _slow_soon(self) -> None:
        if not self._slow.isActive():
            self._slow.start()

    # ---- drawing ----------------------------------------------------------------------------

    def _draw_slice(self) -> None:
        session, view = self._session, self._session.view
        series = session.series
        self._window.show_picture(series is not None)
        if series is None:
            self._frame = None
            self._window.viewport.show_frame(None, view, corner_texts_of(session))
            return
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
        pixels = (key, view.window)
        if self._frame is None or pixels != self._pixels:
            self._frame, self._pixels = frame_of(series, view, values, heat), pixels
        elif heat is not self._frame.heat or view.slice_index != self._frame.slice_index:
            self._frame = replace(self._frame, heat=heat, slice_index=view.slice_index)
        self._window.viewport.show_frame(self._frame, view, corner_texts_of(session))

    def _heat_for(self, series: Series, key: SliceKey) -> HeatLayer | None:
        """Return the heat layer of the visible slice; computed again only when it may differ."""
        opinions, heat = self._session.predicting.opinions, self._session.view.heat_map
        index = self._session.view.slice_index
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
        session, series = self._session, self._session.series
        if series is None:
            return
        error = session.loader.broken.get(key_of(series, session.view.slice_index))
        number = session.view.slice_index + 1
        words = f"Reading slice {number}…" if error is None else str(error)
        self._window.viewport.show_frame(None, session.view, corner_texts_of(session), words)

    def _draw_words(self) -> None:
        session, series = self._session, self._session.series
        opinions, problem = session.predicting.opinions, session.predicting.problem
        labels = session.model.labels if session.model is not None else ()
        if problem is not None:
            words = ModelWords(problem=str(problem))
        elif session.models_listed and session.model is None:
            words = ModelWords(problem="No model package is installed. Viewing works without one.")
        elif series is None:
            words = ModelWords("Open a series to ask the model", tuple((n, None) for n in labels))
        else:
            index = session.view.slice_index
            found = opinions.prediction(series, index) if opinions is not None else None
            values = (None,) * len(labels) if found is None else found.probabilities
            rows = tuple(zip(labels, values, strict=True))
            words = ModelWords(slice_sentence(series, index, opinions), rows,
                               series_sentence(series, opinions, session.opening.running), "",
                               *second_words(session, series))  # fmt: skip
        self._window.model.show_words(words)
        self._draw_review()

    def _draw_review(self) -> None:
        series, opinions = self._session.series, self._session.predicting.opinions
        spoke = series is not None and opinions is not None and opinions.answered(series) > 0
        review = self._session.reviewing.review
        self._window.review.show_review(review, series is not None, spoke)

    def _draw_models(self) -> None:
        session = self._session
        self._window.model.show_models(session.models, session.model)
        self._window.review.show_labels(session.model.labels if session.model else ())
        self._draw_words()

    def _draw_series(self) -> None:
        series = self._session.series
        self._window.repairs.show_repairs(() if series is None else series.repairs)
        self._window.show_series_actions(series is not None)

    def _draw_studies(self) -> None:
        session = self._session
        self._window.tree.show_studies(session.studies, session.settings.hide_identity)
        self._window.tree.show_current(session.view.series_uid)
        for study in session.studies:
            for series in study.series:
                self._draw_thumbnail(series.uid)
        self._window.skipped.show_skipped(session.scan.skipped)
        self._draw_series()

    def _draw_thumbnail(self, series_uid: str) -> None:
        picture = self._session.thumbnails.get(series_uid)
        if picture is not None:
            self._window.tree.show_thumbnail(series_uid, picture)

    def _draw_ribbon(self) -> None:
        session, series = self._session, self._session.series
        if series is None:
            self._window.ribbon.show_slices(0, (), frozenset())
            return
        opinions = session.predicting.opinions
        count = len(series.slices)
        found = [None] * count if opinions is None else opinions.found(series)
        seen = frozenset(i for i in range(count) if key_of(series, i) in session.viewed)
        self._window.ribbon.show_slices(session.view.slice_index, found, seen)

    def _draw_slow(self) -> None:
        self._draw_ribbon()
        self._draw_words()
        status = status_of(self._session, self._window.banner.last is not None
                           and not self._window.banner.isVisible())  # fmt: skip
        self._window.status.show_status(status)
        self._window.empty.show_waiting(status.work if self._session.series is None else "")


def second_words(session: Session, series: Series) -> tuple[str, str]:
    """Return the other model's line on the slice in view, and its explanation; "" without one."""
    other, predicting = session.second_model, session.predicting
    if other is None:
        return "", ""
    index = session.view.slice_index
    both = (predicting.second_opinions, predicting.opinions)
    second, first = (None if o is None else o.prediction(series, index) for o in both)
    reason = "" if both[0] is None else both[0].unanswerable(series, index) or ""
    if predicting.second_problem is not None:
        reason = str(predicting.second_problem)
    return second_sentence(other.title, second, first, reason), reason or _SECOND_TIP


def corner_texts_of(session: Session) -> Corners:
    """Return the corner texts of the slice in view."""
    series = session.series
    if series is None:
        return Corners()
    return corner_texts(session.study, series, session.view, session.settings.hide_identity)


def status_of(session: Session, message: bool) -> Status:
    """Return the bottom line: the most important work alone, the rest can wait."""
    scan, skipped = session.scan, len(session.scan.skipped)
    model = _model_words(session)
    if session.making_demo:
        return Status(model, "Making the demo study", skipped=skipped, message=message)
    if session.opening.running:
        total = scan.total or 0
        how_far = f"{scan.done} of {total}" if total else f"{scan.done}"
        return Status(model, f"Reading headers {how_far}", scan.done, total, True, skipped, message)
    missing, series = session.loader.missing(), session.series
    if missing and series is not None:
        count = len(series.slices)
        return Status(model, f"Reading slices {count - missing} of {count}", count - missing,
                      count, skipped=skipped, message=message)  # fmt: skip
    return Status(model, skipped=skipped, message=message)


def _model_words(session: Session) -> str:
    predicting, series = session.predicting, session.series
    if predicting.problem is not None:
        return "Model not available"
    if session.model is None:
        return "No model installed" if session.models_listed else ""
    if not predicting.device:
        return "Loading the model…" if predicting.busy else "Model not loaded yet"
    device = predicting.device
    if predicting.busy and series is not None and predicting.opinions is not None:
        answered = predicting.opinions.answered(series)
        return f"{device} · model at slice {answered} of {len(series.slices)}"
    return f"{device} · model ready"
