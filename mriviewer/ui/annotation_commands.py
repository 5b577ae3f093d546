"""Between `Annotating` and the window: tools, layers, the list, the field for words."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF

from mriviewer.core.annotations import Annotation, Kind, OnPlane, OnSlice
from mriviewer.core.geometry import plane_of
from mriviewer.core.language import tr
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Series
from mriviewer.core.view_state import ViewState
from mriviewer.export.anonymous import without_patient
from mriviewer.export.measurements import write_measurements
from mriviewer.session import viewing
from mriviewer.session.annotating import Annotating
from mriviewer.session.annotation_list import ListRow, measurements, rows_of
from mriviewer.session.exporting import volumes_by
from mriviewer.session.measuring import plane_grid
from mriviewer.session.session import Session
from mriviewer.session.timers import single_shot
from mriviewer.ui.annotation_layer import AnnotationLayer
from mriviewer.ui.annotation_rows import TOOLS
from mriviewer.ui.export_dialogs import ask_where
from mriviewer.ui.magnifier import Magnifier
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.text_editor import TextEditor

_LIST_MS = 100  # ten times a second is enough for what one does not draw
_LIST_WORK_S = 0.03


def without_name(review: Review, patient: Patient) -> Review:
    """Return a review whose shapes do not name the patient."""
    shapes = [
        replace(shape, text=without_patient(shape.text, patient)) for shape in review.annotations
    ]
    return replace(review, annotations=tuple(shapes))


class AnnotationCommands(QObject):
    """Handlers of the rows in `annotation_rows`, named as they are."""

    window: MainWindow

    def __init__(self, session: Session, use_tool: Callable[[str], None]) -> None:
        super().__init__()
        self._session, self._use_tool = session, use_tool
        self.annotating = Annotating(session)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            **{name: partial(self.use_tool, kind) for name, kind in TOOLS.items()},
            "key_image": self.annotating.mark_key,
            "show_annotations": lambda: self.annotating.show(not self.annotating.shown),
            "edit_annotation": lambda: self.edit(self.annotating.selected),
            "erase_annotation": lambda: self.annotating.erase(),
            "export_measurements": self.export,
        }

    def attach(self, window: MainWindow) -> None:
        """Put a layer over each pane and connect the list."""
        self.window = window
        self._list = single_shot(window, _LIST_MS, self._draw_list)  # it ends with the window
        for pane in window.grid.panes:
            layers = pane.viewport.layers  # above the lines of other planes, below the glass
            glass = next((i for i, each in enumerate(layers) if isinstance(each, Magnifier)), 0)
            layers.insert(glass, AnnotationLayer(self.annotating))
        for name, action in window.actions_by_name.items():
            group = action.actionGroup()
            if group is not None and name.startswith("tool_") and name not in TOOLS:
                action.triggered.connect(lambda: self.annotating.use_tool(None))
        panel, annotating = window.annotations, self.annotating
        panel.chosen.connect(self.go_to)
        panel.key_chosen.connect(self.go_to_slice)
        panel.erase_wanted.connect(annotating.erase)
        panel.key_erase_wanted.connect(lambda name: self._session.reviewing.mark_key(name, False))
        panel.edit_wanted.connect(self.edit)
        panel.export_wanted.connect(self.export)
        annotating.changed.connect(self._draw)
        annotating.moved.connect(self._draw_panes)
        annotating.text_wanted.connect(self._open_editor)
        self._session.view_changed.connect(self._follow_view)
        self._draw()
        self._draw_list()

    # ---- tools ------------------------------------------------------------------------------

    def use_tool(self, kind: Kind) -> None:
        """Take a drawing tool in hand; the other tools of the left button are put away."""
        self._use_tool("window")
        self.annotating.use_tool(kind)

    def edit(self, uid: str) -> None:
        """Write the words of a shape, on its own slice."""
        found = self.annotating.find(uid)
        if found is not None:
            self.go_to(uid)
            self._open_editor(found)

    # ---- places -----------------------------------------------------------------------------

    def go_to(self, uid: str) -> None:
        """Select a shape and show the slice it was drawn on."""
        found = self.annotating.find(uid)
        if found is None:
            return
        self.annotating.select(uid)
        if isinstance(found.place, OnSlice):
            self.go_to_slice(found.place.identity)
        else:
            self._go_to_plane(found.place, found)

    def go_to_slice(self, identity: str) -> None:
        """Show a slice of the series in the active pane, at its phase."""
        series = self._session.series
        home = None if series is None else self.annotating.measured.home(series, identity)
        if home is not None:
            self._session.change(lambda view: viewing.at_phase(view, home.phase))
            self._session.mpr.go_to_slice(home.slice_index)

    def _go_to_plane(self, place: OnPlane, shape: Annotation) -> None:
        """Bring the planes to a shape; without planes, the slice that is nearest to it."""
        session, points = self._session, shape.points
        session.change(lambda view: viewing.at_phase(view, place.phase))
        middle = [sum(part) / len(points) for part in zip(*points, strict=True)]
        centre, series = plane_grid(place).position_mm(middle[0], middle[1]), session.series
        if series is None or centre is None:
            return
        if not session.mpr.on:
            x, y, z = (float(part) for part in centre)
            index = session.planes.slice_at(series, (x, y, z))
            session.scroll_to(session.view.slice_index if index is None else index)
            return
        kinds = [view.plane for view in session.panes]
        if (kind := plane_of(place)) in kinds:
            session.activate([str(each) for each in kinds].index(kind))
        session.crosshair.place(centre, series)
        session.crosshair.lead_all()

    # ---- drawing ----------------------------------------------------------------------------

    def _draw(self) -> None:
        actions, tool = self.window.actions_by_name, self.annotating.tool
        if tool is None and any(actions[name].isChecked() for name in TOOLS):
            actions["tool_window"].setChecked(True)
        actions["show_annotations"].setChecked(self.annotating.shown)
        for name in ("edit_annotation", "erase_annotation"):
            actions[name].setEnabled(bool(self.annotating.selected))
        self._draw_panes()

    def _draw_panes(self) -> None:
        for pane in self.window.grid.panes:
            pane.viewport.update()
        if not self._list.isActive():
            self._list.start()

    def _draw_list(self) -> None:
        session, series = self._session, self._session.series
        rows: tuple[ListRow, ...] = ()
        if series is not None:
            review = session.reviewing.review_of(series.uid)
            if not self.annotating.measured.catch_up(series, review.annotations, _LIST_WORK_S):
                self._list.start()  # the rest in a moment: the window answers in between
                return
            rows = rows_of(series, review, self.annotating.measured)
        self.window.annotations.show_rows(rows, self.annotating.selected, series is not None)
        for number, _ in enumerate(session.panes):
            self.window.grid.panes[number].ribbon.mark_keys(self._keys_in(number))

    def _keys_in(self, number: int) -> frozenset[int]:
        """Return the slices of a pane that are key images."""
        session, view = self._session, self._session.panes[number]
        series = session.series_in(number)
        if series is None or view.plane != "stack":
            return frozenset()
        marked = session.reviewing.review_of(series.uid).key_images
        found = [self.annotating.measured.home(series, identity) for identity in marked]
        return frozenset(h.slice_index for h in found if h is not None and h.phase == view.phase)

    def _follow_view(self, old: ViewState, new: ViewState) -> None:
        if (old.series_uid, old.phase) != (new.series_uid, new.phase):
            self._list.start()

    def _open_editor(self, annotation: Annotation) -> None:
        """Open the field for words beside a shape, on the pane that shows it."""
        view = self.window.viewport
        at = QPointF(view.rect().center())
        if view.frame is not None:
            for seen in self.annotating.seen(view.frame, view.view.phase):
                if seen.annotation.uid == annotation.uid:
                    at = view.place_of(seen.shape.points[0])
            if self.annotating.is_own(annotation, view.frame, view.view.phase):
                at = view.place_of(annotation.points[0])
        editor = TextEditor(view, at, annotation.text)
        editor.written.connect(lambda text: self.annotating.write_text(annotation, text))

    # ---- taking it away ---------------------------------------------------------------------

    def export(self) -> None:
        """Save everything measured in the study as a table."""
        session, study = self._session, self._session.study
        if study is None:
            return
        said = [(series, session.reviewing.review_of(series.uid)) for series in study.series]
        said = [(series, review) for series, review in said if review.annotations]
        if session.settings.hide_identity:
            said = [(series, without_name(review, study.patient)) for series, review in said]
        kept = session.settings.last_export
        path = ask_where(
            self.window, tr("Export measurements"), kept, "measurements.csv", tr("Table"), ".csv"
        )
        if path is not None:
            self._write(path, study.patient, said)

    def _write(self, path: Path, patient: Patient, said: list[tuple[Series, Review]]) -> None:
        read = partial(self._session.store.read, keep=False)
        volume_of = volumes_by(read)  # all slices are read for what lies on planes

        def work() -> None:
            write_measurements(measurements(patient, said, read, volume_of), path)

        done = tr("{name} saved").format(name=path.name)
        self._session.run(
            work,
            tr("{name} was not written").format(name=path.name),
            lambda: self.window.status.showMessage(done, 6000),
        )
