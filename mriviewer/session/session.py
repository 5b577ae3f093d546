"""One object holds what is open, what is seen and what was said; everything on screen follows it.

Widgets call its methods and listen to its signals. State is replaced, never patched.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import ScanUpdate, Series, Study, Window
from mriviewer.core.view_state import CornerText, HeatMapView, ViewState
from mriviewer.session.background import Job, Workers
from mriviewer.session.models import ModelChoice, list_models, preferred, second_of
from mriviewer.session.opening import (
    Opening,
    Scan,
    find_series,
    kept_in_place,
    merged,
    scan_files,
    series_showing,
    study_of,
)
from mriviewer.session.predicting import LoadRuntime, Predicting, load_runtime, told
from mriviewer.session.reviewing import Reviewing
from mriviewer.session.slices import Reader, SliceKey, SliceLoader, SliceStore, key_of, open_reader
from mriviewer.session.thumbnails import Thumbnails
from mriviewer.session.viewing import scrolled_to
from mriviewer.settings import Settings


def make_demo() -> Path:
    from mriviewer.io.demo import demo_folder  # loads nilearn: only when asked for

    return demo_folder()


@dataclass(frozen=True)
class Doors:
    """The ways out of the session; tests put their own in place."""

    scan: Scan = scan_files
    reader: Callable[[Series], Reader] = open_reader
    models: Callable[[], tuple[ModelChoice, ...]] = list_models
    runtime: LoadRuntime = load_runtime
    demo: Callable[[], Path] = make_demo


class Session(QObject):
    """All state of the window; lives on the GUI thread."""

    view_changed = Signal(ViewState, ViewState)  # old, new
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
        heat = HeatMapView(self.settings.heat_shown, None, self.settings.heat_opacity,
                           self.settings.heat_threshold)  # fmt: skip
        self.view = ViewState(corner_text=CornerText(self.settings.corner_text), heat_map=heat)
        self.studies: tuple[Study, ...] = ()
        self.scan = ScanUpdate(finished=True)
        self.models: tuple[ModelChoice, ...] = ()
        self.models_listed = False
        self.model: ModelChoice | None = None
        self.viewed: set[SliceKey] = set()
        self.making_demo = False
        self._before_scan: tuple[Study, ...] = ()
        self._expecting_first = False
        self._left: dict[str, ViewState] = {}  # how each series looked when it was left
        self._default_window: dict[str, Window] = {}
        self._window_from: dict[str, tuple[SliceKey, bool]] = {}  # centre slice, scan finished
        self._window_is_readers: set[str] = set()
        self.workers = Workers("files", 2)
        self.store = SliceStore(reader=doors.reader)
        self.opening = Opening(self.workers, doors.scan)
        self.loader = SliceLoader(self.store, self.workers)
        self.predicting = Predicting(self.store, doors.runtime)
        self.reviewing = Reviewing()
        self.thumbnails = Thumbnails(self.store, self.workers)
        self._connect()

    def _connect(self) -> None:
        self.opening.updated.connect(self._found)
        self.opening.ended.connect(self._scan_ended)
        self.opening.failed.connect(self.failed)
        self.loader.ready.connect(self._slices_ready)
        self.loader.failed.connect(lambda key, _: self.slice_ready.emit(key))
        self.predicting.changed.connect(self.prediction_changed)
        self.predicting.changed.connect(self.status_changed)
        self.predicting.failed.connect(self.failed)
        self.reviewing.failed.connect(self.failed)

    # ---- what is open -----------------------------------------------------------------------

    @property
    def series(self) -> Series | None:
        return find_series(self.studies, self.view.series_uid)

    @property
    def study(self) -> Study | None:
        return study_of(self.studies, self.view.series_uid)

    @staticmethod
    def keys(series: Series) -> list[SliceKey]:
        return [key_of(series, index) for index in range(len(series.slices))]

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Scan files and folders; the first series found comes on screen at once."""
        if not paths:
            return
        self.scan = ScanUpdate()
        self._before_scan, self._expecting_first = self.studies, True
        self.opening.start(paths)
        self.status_changed.emit()

    def open_demo(self) -> None:
        """Open the demo study; made on first use, which takes a moment."""
        if self.making_demo:
            return
        self.making_demo = True

        def made(folder: Path) -> None:
            self.making_demo = False
            self.open_paths([folder])

        def failed(error: Exception) -> None:
            self.making_demo = False
            self.status_changed.emit()
            self.failed.emit(_as_viewer_error("The demo cannot be made", error))

        self.workers.submit(lambda _: self._doors.demo(), made, failed)
        self.status_changed.emit()

    def cancel_opening(self) -> None:
        self.opening.cancel()

    def show_series(self, uid: str) -> None:
        """Bring a series on screen the way it was left, at first at its middle slice."""
        series = find_series(self.studies, uid)
        if series is None or uid == self.view.series_uid:
            return
        if self.view.series_uid is not None:
            self._left[self.view.series_uid] = self.view
        count = len(series.slices)
        fresh = ViewState(uid, count // 2, count)
        left = self._left.get(uid, fresh)
        self.store.pin(uid)
        self.reviewing.show(uid)
        heat = replace(self.view.heat_map, label=None)
        self._show(
            replace(
                left, slice_index=min(left.slice_index, count - 1), slice_count=count,
                corner_text=self.view.corner_text, heat_map=heat,
            )
        )  # fmt: skip

    def _found(self, update: ScanUpdate) -> None:
        before = self.series
        self.scan = update
        self.studies = merged(self._before_scan, update.studies)
        now = find_series(self.studies, self.view.series_uid)
        if before is not None and now is None:  # the scan has told two series apart
            now = series_showing(self.studies, key_of(before, self.view.slice_index))
        self.studies_changed.emit()
        first = next((s for study in update.studies for s in study.series), None)
        if self._expecting_first and first is not None:
            self._expecting_first = False
            if first.uid != self.view.series_uid:
                self.show_series(first.uid)
        elif before is not None and now is not None and now != before:
            self._show(replace(kept_in_place(self.view, before, now), series_uid=now.uid))
        self.thumbnails.make([s for study in update.studies for s in study.series],
                             final=update.finished)  # fmt: skip
        self.status_changed.emit()

    def _scan_ended(self) -> None:
        """Whether finished, failed or cancelled: what was found is final now."""
        if not self.scan.finished:
            self.scan = replace(self.scan, finished=True)
            every = [s for study in self.scan.studies for s in study.series]
            self.thumbnails.make(every, final=True)
        self._expecting_first = False
        self._choose_window()
        self.status_changed.emit()

    # ---- what is seen -----------------------------------------------------------------------

    def change(self, gesture: Callable[[ViewState], ViewState]) -> None:
        """Replace the view state by what a gesture makes of it."""
        new = gesture(self.view)
        if new.window != self.view.window and new.series_uid is not None:
            self._window_is_readers.add(new.series_uid)
        self._show(new)

    def scroll_to(self, index: int) -> None:
        if self.view.slice_count:
            self.change(lambda view: scrolled_to(view, index))

    def scroll_by(self, slices: int) -> None:
        self.scroll_to(self.view.slice_index + slices)

    def reset_window(self) -> None:
        """Go back to the window that the header states or the centre slice gives."""
        uid = self.view.series_uid
        if uid in self._default_window:
            self._window_is_readers.discard(uid)
            self._show(replace(self.view, window=self._default_window[uid]))

    @property
    def default_window(self) -> Window | None:
        return self._default_window.get(self.view.series_uid or "")

    def _show(self, view: ViewState) -> None:
        old, self.view = self.view, view
        if old == view:
            return
        series = self.series
        moved = (old.series_uid, old.slice_index, old.slice_count) != (
            view.series_uid, view.slice_index, view.slice_count,
        )  # fmt: skip
        if moved or old.heat_map.label != view.heat_map.label:
            self.predicting.show(series, view.slice_index, view.heat_map.label)
        if moved:
            self.loader.show(series, view.slice_index)
        self.view_changed.emit(old, view)
        self._choose_window()
        self._mark_viewed()

    def _slices_ready(self, keys: list[SliceKey]) -> None:
        self._choose_window()
        self._mark_viewed()
        for key in keys:
            self.slice_ready.emit(key)
        self.status_changed.emit()

    def _choose_window(self) -> None:
        """Take the default window from the centre slice; from the visible one until that is read.

        A window that the reader has set is never touched.
        """
        from mriviewer.core.render import default_window

        series = self.series
        if series is None or series.uid in self._window_is_readers:
            return
        centre = self.store.get(key_of(series, len(series.slices) // 2))
        values = centre
        if values is None and self.view.window is None:
            values = self.store.get(key_of(series, self.view.slice_index))
        settled = centre is not None and self.scan.finished
        if values is None or (series.uid in self._default_window and not settled):
            return
        if centre is not None:
            source = (key_of(series, len(series.slices) // 2), settled)
            if self._window_from.get(series.uid) == source and self.view.window is not None:
                return  # percentiles take milliseconds, and this is asked at every scroll
            self._window_from[series.uid] = source
        window = default_window(series, values)
        if window != self._default_window.get(series.uid) or self.view.window is None:
            self._default_window[series.uid] = window
            self._show(replace(self.view, window=window))

    def _mark_viewed(self) -> None:
        series = self.series
        if series is not None:
            key = key_of(series, self.view.slice_index)
            if self.store.get(key) is not None:
                self.viewed.add(key)

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
        label = self.view.heat_map.label
        if label is not None and label not in model.labels:
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
            lambda error: self.failed.emit(_as_viewer_error(title, error)),
            priority=-1,
        )

    def close(self) -> bool:
        """Keep the reader's words and stop; return whether all threads have ended."""
        self.reviewing.flush()
        return all([self.workers.shutdown(), self.predicting.shutdown()])


def _as_viewer_error(title: str, error: Exception) -> ViewerError:
    if isinstance(error, ViewerError):
        return error
    if isinstance(error, OSError):
        return ViewerError(title, f"{error.strerror or error}.", "Choose another place.")
    return ViewerError(title, f"an unexpected error came up ({type(error).__name__}: {error}).")
