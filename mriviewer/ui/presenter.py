"""From the session to the widgets: what is drawn follows from its state and from nothing else."""

from PySide6.QtCore import QObject

from mriviewer.core.language import tr
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame
from mriviewer.session.session import Session
from mriviewer.session.slices import SliceKey
from mriviewer.session.timers import single_shot
from mriviewer.session.wording import second_sentence, series_sentence, slice_sentence
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.model_panel import ModelWords
from mriviewer.ui.pane_presenter import PanePresenter
from mriviewer.ui.status_bar import Status

_SLOWLY_MS = 100  # ten updates a second are enough for what one does not look at


class Presenter(QObject):
    """Redraws what has changed: the panes by a presenter each, and what stands around them."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.panes = [
            PanePresenter(session, pane, number) for number, pane in enumerate(window.grid.panes)
        ]
        self._slow = single_shot(self, _SLOWLY_MS, self._draw_slow)
        session.view_changed.connect(self._view_changed)
        session.pane_changed.connect(self._pane_changed)
        session.active_changed.connect(self._active_changed)
        session.layout_changed.connect(self._layout_changed)
        session.crosshair.moved.connect(self._slow_soon)
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

    @property
    def frame(self) -> Frame | None:
        """What the active pane shows."""
        return self.panes[self._session.active].frame

    def draw_all(self) -> None:
        self._draw_studies()
        self._draw_models()
        self._window.model.show_heat(self._session.view.heat_map)
        self._layout_changed()
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
        if (old.series_uid, old.slice_index, old.slice_count, old.phase) != (
            new.series_uid, new.slice_index, new.slice_count, new.phase,
        ):  # fmt: skip
            self._draw_words()

    def _pane_changed(self, pane: int) -> None:
        self._window.show_picture(self._something_is_open())
        self.panes[pane].draw()
        self.panes[pane].draw_ribbon()

    def _active_changed(self, pane: int) -> None:
        self._window.grid.mark(pane, self._session.layout.panes > 1 and not self._session.maximised)

    def _layout_changed(self) -> None:
        session = self._session
        self._window.grid.arrange(session.layout, session.active, session.maximised)
        self._draw_panes()

    def _slice_ready(self, key: SliceKey) -> None:
        for pane in self.panes:
            if pane.shows(key):
                pane.draw()
        self._slow_soon()

    def _prediction_changed(self) -> None:
        for pane in self.panes:
            pane.draw()
        self._draw_words()
        self._slow_soon()

    def _slow_soon(self) -> None:
        if not self._slow.isActive():
            self._slow.start()

    # ---- drawing ----------------------------------------------------------------------------

    def _something_is_open(self) -> bool:
        return any(view.series_uid is not None for view in self._session.panes)

    def _draw_panes(self) -> None:
        self._window.show_picture(self._something_is_open())
        for pane in self.panes:
            pane.draw()
            pane.draw_ribbon()

    def _draw_words(self) -> None:
        session, series = self._session, self._session.series
        opinions, problem = session.predicting.opinions, session.predicting.problem
        labels = session.model.labels if session.model is not None else ()
        if problem is not None:
            words = ModelWords(problem=str(problem))
        elif session.models_listed and session.model is None:
            words = ModelWords(
                problem=tr("No model package is installed. Viewing works without one.")
            )
        elif series is None:
            words = ModelWords(
                tr("Open a series to ask the model"), tuple((n, None) for n in labels)
            )
        else:
            index = session.stack_index(session.active)
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

    def _draw_slow(self) -> None:
        for pane in self.panes:
            pane.draw_ribbon()
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
    index = session.stack_index(session.active)
    both = (predicting.second_opinions, predicting.opinions)
    second, first = (None if o is None else o.prediction(series, index) for o in both)
    reason = "" if both[0] is None else both[0].unanswerable(series, index) or ""
    if predicting.second_problem is not None:
        reason = str(predicting.second_problem)
    return second_sentence(other.title, second, first, reason), reason or _second_tip()


def status_of(session: Session, message: bool) -> Status:
    """Return the bottom line: the most important work alone, the rest can wait."""
    scan, skipped = session.scan, len(session.scan.skipped)
    model = _model_words(session)
    if session.making_demo:
        return Status(model, tr("Making the demo study"), skipped=skipped, message=message)
    if session.opening.running:
        total = scan.total or 0
        how_far = (
            tr("{done} of {total}").format(done=scan.done, total=total) if total else f"{scan.done}"
        )
        return Status(
            model,
            tr("Reading headers {how_far}").format(how_far=how_far)
            if total or scan.done
            else tr("Looking for files"),
            scan.done,
            total,
            True,
            skipped,
            message,
        )
    missing, series = session.loader.missing(), session.series
    progress = None if series is None or not session.mpr.on else session.planes.progress(series)
    if progress is not None:
        return Status(model, tr("Building the volume"), *progress, skipped=skipped,
                      message=message)  # fmt: skip
    if missing and series is not None:
        count, done = len(series.slices), len(series.slices) - missing
        work = tr("Reading slices {done} of {count}").format(done=done, count=count)
        return Status(model, work, done, count, skipped=skipped, message=message)
    return Status(model, skipped=skipped, message=message)


def _second_tip() -> str:
    return tr(
        "What another installed model says about this slice (calibrated). It is asked when the "
        "chosen model has nothing left to do. Choose it above for its probabilities and its heat "
        "map."
    )


def _model_words(session: Session) -> str:
    predicting, series = session.predicting, session.series
    if predicting.problem is not None:
        return tr("Model not available")
    if session.model is None:
        return tr("No model installed") if session.models_listed else ""
    if not predicting.device:
        return tr("Loading the model…") if predicting.busy else tr("Model not loaded yet")
    device = predicting.device
    if predicting.busy and series is not None and predicting.opinions is not None:
        answered = predicting.opinions.answered(series)
        return tr("{device} · model at slice {answered} of {count}").format(
            device=device, answered=answered, count=len(series.slices)
        )
    return tr("{device} · model ready").format(device=device)
