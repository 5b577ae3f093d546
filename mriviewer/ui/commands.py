"""What happens on each action and gesture: the session's methods, called by name."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from mriviewer import settings as settings_store
from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.view_state import HeatMapView, ViewState
from mriviewer.paths import data_folder
from mriviewer.session import viewing
from mriviewer.session.models import ModelChoice
from mriviewer.session.places import packed
from mriviewer.session.session import Session
from mriviewer.ui.annotation_commands import AnnotationCommands
from mriviewer.ui.choices import Choices
from mriviewer.ui.dialogs import tell_about, tell_card
from mriviewer.ui.export_commands import ExportCommands
from mriviewer.ui.layout_commands import LayoutCommands
from mriviewer.ui.library_desk import LibraryDesk
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.moving import Moving
from mriviewer.ui.picture_commands import PictureCommands
from mriviewer.ui.plane_commands import PlaneCommands
from mriviewer.ui.presenter import Presenter
from mriviewer.ui.slice_menu import open_slice_menu
from mriviewer.ui.tagging import Tagging
from mriviewer.ui.theme import ThemeName, apply_theme
from mriviewer.ui.view_grid import PaneView

if TYPE_CHECKING:
    from mriviewer.ui.training.rooms import TrainingRooms


class Commands(QObject):
    """The reader's wishes. `handlers` names them as the table of actions does."""

    window: MainWindow
    presenter: Presenter

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rooms: TrainingRooms | None = None
        self.picture = PictureCommands(session, self.use_tool, self._keep)
        self.drawing = AnnotationCommands(session, self.use_tool)
        self.layout = LayoutCommands(session, self._keep)
        self.planes = PlaneCommands(session, self.use_tool, self._keep)
        self._moving, self._choices = Moving(session), Choices(session, self._keep)
        self._tagging = Tagging(session)
        self.desk = LibraryDesk(session, self._keep)
        self.exports = ExportCommands(session, self._keep)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "open_folder": self.open_folder,
            "open_files": self.open_files,
            "open_demo": self._session.open_demo,
            "hide_identity": self.hide_identity,
            "quit": lambda: self.window.close(),
            "tool_window": partial(self.use_tool, "window"),
            "tool_pan": partial(self.use_tool, "pan"),
            "tool_zoom": partial(self.use_tool, "zoom"),
            "fit": lambda: self._session.change(viewing.fitted),
            "reset_window": self._session.reset_window,
            "heat_map": self.toggle_heat_map,
            "key_slice": self.go_to_key_slice,
            "corner_texts": self.next_corner_texts,
            "viewport_only": self.toggle_alone,
            "theme_system": partial(self.use_theme, "system"),
            "theme_dark": partial(self.use_theme, "dark"),
            "theme_light": partial(self.use_theme, "light"),
            "train": lambda: self._in_rooms(lambda rooms: rooms.show_wizard()),
            "trainings": lambda: self._in_rooms(lambda rooms: rooms.show_runs()),
            "models": lambda: self._in_rooms(lambda rooms: rooms.show_models()),
            "about_model": self.tell_model,
            "about": lambda: tell_about(self.window),
            **self.exports.handlers(),
            **self.picture.handlers(),
            **self.drawing.handlers(),
            **self.layout.handlers(),
            **self.planes.handlers(),
            "reset_picture": lambda: self.layout.escape(self.picture.reset),
            **self._tagging.handlers(),
            **self._moving.handlers(),
            **self._choices.handlers(),
            **self.desk.handlers(),
        }

    def attach(self, window: MainWindow, presenter: Presenter) -> None:
        """Connect the window's wishes."""
        self.window, self.presenter = window, presenter
        session, self._moving.grid = self._session, window.grid
        self._choices.attach(window)
        self._tagging.attach(window)
        for number, pane in enumerate(window.grid.panes):
            self._attach_pane(pane, number)
        self.exports.attach(window)
        self.picture.attach(window)
        self.planes.attach(window)
        self.drawing.attach(window)
        self.layout.attach(window)
        self.desk.attach(window)
        window.tree.series_chosen.connect(session.show_series)
        window.model.model_chosen.connect(self._use_model)
        window.model.heat_changed.connect(self._use_heat)
        window.review.verdict_given.connect(self._give_verdict)
        window.review.remark_changed.connect(session.reviewing.write_remark)
        window.status.cancel_wanted.connect(session.cancel_opening)
        window.status.skipped_wanted.connect(window.show_skipped)
        window.status.message_wanted.connect(window.banner.call_back)
        window.status.training_wanted.connect(self.window.actions_by_name["train"].trigger)
        window.empty.open_wanted.connect(self.open_folder)
        window.empty.demo_wanted.connect(session.open_demo)
        window.dropped.connect(session.open_paths)
        self._show_choices()

    def _attach_pane(self, pane: PaneView, number: int) -> None:
        """Connect the gestures over a pane: they change that pane, whichever is active."""
        session, view = self._session, pane.viewport

        def change(gesture: Callable[[ViewState], ViewState]) -> None:
            session.change(gesture, number)

        view.touched.connect(lambda: session.activate(number))
        view.dropped.connect(lambda uid: self.layout.place(uid, number))
        view.maximise_wanted.connect(self.layout.maximise)
        view.scrolled.connect(lambda slices: session.scroll_by(slices, number))
        view.windowed.connect(partial(self._drag_window, number))
        view.panned.connect(lambda r, d: change(lambda v: viewing.panned(v, r, d)))
        view.zoom_dragged.connect(
            lambda up: change(lambda v: viewing.zoomed(v, viewing.zoom_factor(up)))
        )
        view.zoomed.connect(lambda by, x, y: change(lambda v: viewing.zoomed(v, by, (x, y))))
        view.menu_wanted.connect(partial(open_slice_menu, self.window))
        pane.ribbon.jumped.connect(lambda index: session.scroll_to(index, number))

    # ---- opening ----------------------------------------------------------------------------

    def open_folder(self) -> None:
        start = self._session.settings.last_folder
        chosen = QFileDialog.getExistingDirectory(self.window, tr("Open folder"), start)
        if chosen:
            self._keep(last_folder=chosen)
            self._session.open_paths([Path(chosen)])

    def open_files(self) -> None:
        start = self._session.settings.last_folder
        chosen, _ = QFileDialog.getOpenFileNames(self.window, tr("Open files"), start)
        if chosen:
            self._keep(last_folder=str(Path(chosen[0]).parent))
            self._session.open_paths([Path(name) for name in chosen])

    # ---- seeing -----------------------------------------------------------------------------

    def use_tool(self, tool: str) -> None:
        for pane in self.window.grid.panes:
            pane.viewport.tool = tool

    def use_theme(self, name: ThemeName) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, name)
        self._keep(theme=name)
        self.window.retheme()

    def hide_identity(self) -> None:
        self._keep(hide_identity=self.window.actions_by_name["hide_identity"].isChecked())
        self.presenter.draw_all()
        self.desk.show_identity()

    def toggle_heat_map(self) -> None:
        heat = self._session.view.heat_map
        self._use_heat(replace(heat, shown=not heat.shown))

    def next_corner_texts(self) -> None:
        self._session.change(viewing.next_corner_text)
        self._keep(corner_text=self._session.view.corner_text.value)

    def toggle_alone(self) -> None:
        self.window.show_alone(self.window.actions_by_name["viewport_only"].isChecked())
        self.window.viewport.setFocus()

    def go_to_key_slice(self) -> None:
        series, opinions = self._session.series, self._session.predicting.opinions
        opinion = None if series is None or opinions is None else opinions.of_series(series)
        if opinion is not None:
            self._session.mpr.go_to_slice(opinion.key_slice)

    def _drag_window(self, pane: int, right: float, down: float) -> None:
        session = self._session
        base = session.windows.get(session.panes[pane].series_uid)
        down = -down if session.settings.brighter == "up" else down
        if base is not None:
            session.change(lambda view: viewing.windowed(view, right, down, base.width), pane)

    # ---- the model and the reader -----------------------------------------------------------

    def tell_model(self) -> None:
        model = self._session.model
        if model is None:
            self.window.banner.show_error(
                ViewerError(tr("There is nothing to tell"), tr("no model package is installed."))
            )
        else:
            tell_card(self.window, model.title, model.card)

    def _use_model(self, model: ModelChoice) -> None:
        self._session.use_model(model)
        self._keep()

    def _use_heat(self, heat: HeatMapView) -> None:
        self._session.change(lambda view: replace(view, heat_map=heat))
        self._session.settings = replace(
            self._session.settings, heat_shown=heat.shown, heat_opacity=heat.opacity,
            heat_threshold=heat.threshold,
        )  # fmt: skip

    def _give_verdict(
        self, verdict: Literal["agree", "disagree", "unsure"] | None, correction: str
    ) -> None:
        model = self._session.model
        title = "" if model is None else model.title
        self._session.reviewing.give_verdict(verdict, correction, title)

    # ---- training ---------------------------------------------------------------------------

    def rooms(self) -> "TrainingRooms":
        """Return the windows of training; loaded when they are first wanted."""
        if self._rooms is None:
            from mriviewer.ui.training.rooms import TrainingRooms  # loads the trainer's recipes

            self._rooms = TrainingRooms(self._session.workers, self._models_changed, self.window)
            self._rooms.told.connect(self.window.status.show_training)
            self._session.models_changed.connect(self._tell_active)
            self._tell_active()
        return self._rooms

    def find_trainings(self) -> None:
        """Follow the trainings of an earlier start, if there were any."""
        if (data_folder() / "runs").is_dir():
            self._in_rooms(lambda _: None)

    def _in_rooms(self, act: Callable[["TrainingRooms"], None]) -> None:
        """Do something with the windows of training, once they are loaded."""

        def load() -> None:  # in the background: it takes a while, and the window must answer
            import_module("mriviewer.ui.training.rooms").prepare()

        if self._rooms is not None:
            act(self._rooms)
        else:
            title = tr("The window of training cannot be opened")
            self._session.run(load, title, lambda: act(self.rooms()))

    def end_training(self) -> None:
        """Let go of the library and of the trainings; these go on without the window."""
        self.desk.close()
        if self._rooms is not None:
            self._rooms.shutdown()

    def _tell_active(self) -> None:
        model = self._session.model
        if self._rooms is not None and model is not None:
            self._rooms.show_active(f"{model.name}-{model.version}")

    def _models_changed(self, wanted: str) -> None:
        """List the models again, and use the one called `wanted`, if any."""
        if wanted:
            self._keep(model=wanted)
        self._session.find_models()

    # ---- settings ---------------------------------------------------------------------------

    def _keep(self, **changes: object) -> None:
        """Change settings and write them at once."""
        self._session.settings = replace(self._session.settings, **changes)  # type: ignore[arg-type]
        try:
            settings_store.save(self._session.settings)
        except OSError as error:
            self.window.banner.show_error(
                ViewerError(tr("The settings were not saved"), f"{error.strerror or error}.")
            )

    def keep_settings(self) -> None:
        """Write what is only kept at the end: the heat map's sliders and the window's place."""
        geometry = self.window.saveGeometry().toBase64().toStdString()
        layout = self.window.layout_to_keep().toBase64().toStdString()
        self._keep(
            window_geometry=geometry,
            window_layout=layout,
            layout=self._session.layout.value,
            panes=packed(self._session.panes),
        )

    def _show_choices(self) -> None:
        kept, actions = self._session.settings, self.window.actions_by_name
        actions["hide_identity"].setChecked(kept.hide_identity)
        actions[f"theme_{kept.theme}"].setChecked(True)
        actions["tool_window"].setChecked(True)
        actions["heat_map"].setChecked(self._session.view.heat_map.shown)
