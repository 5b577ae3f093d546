"""Where training is opened from: the windows, made when they are first wanted, and what they share.

The main window needs none of this to show a study, so nothing here is loaded before somebody asks,
or before a training is found that an earlier start of the program left.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mriviewer.session.background import Workers
from mriviewer.session.training.running import Run
from mriviewer.session.training.training import Training
from mriviewer.training.fields import all_fields
from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of, value_of
from mriviewer.ui.training.data_page import DataPage
from mriviewer.ui.training.model_manager import ModelManager
from mriviewer.ui.training.model_page import ModelPage
from mriviewer.ui.training.result_page import ResultPage
from mriviewer.ui.training.run_list import RunList
from mriviewer.ui.training.run_page import RunPage
from mriviewer.ui.training.settings_page import SettingsPage
from mriviewer.ui.training.split_page import SplitPage
from mriviewer.ui.training.window import TrainingWindow

_PAGES = (DataPage, SplitPage, ModelPage, SettingsPage, RunPage, ResultPage)


def prepare() -> None:
    """Read what the pages begin with; not for the GUI thread, and no widget is made."""
    config = config_of(Plan())
    for field in all_fields():
        value_of(config, field.name)
        field.explained()


class TrainingRooms(QObject):
    """The training's state with its three windows; lives as long as the program."""

    told = Signal(str)  # how the trainings stand, a few words; empty when there is nothing to tell

    def __init__(
        self, workers: Workers, models_changed: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.training = Training(workers, models_changed)
        self._beside = parent
        self._window: TrainingWindow | None = None
        self._runs: RunList | None = None
        self._models: ModelManager | None = None
        self._active = ""
        running = self.training.running
        running.runs_changed.connect(self._tell)
        running.progressed.connect(lambda _: self._tell())
        running.find()

    @property
    def window(self) -> TrainingWindow:
        """The wizard; made on first use."""
        if self._window is None:
            self._window = TrainingWindow(self.training, _PAGES)
            self._window.runs_wanted.connect(self.show_runs)
            self._window.models_wanted.connect(self.show_models)
        return self._window

    def show_wizard(self) -> None:
        """Show the wizard where it was left, or at a run that goes on."""
        fresh = self._window is None
        window, active = self.window, self.training.running.active
        if fresh and active is not None:
            self.training.show_run(active.folder)
            window.go_to("Run")
        _bring(window)

    def show_run(self, folder: Path) -> None:
        """Show a run: its result when it has one, else how far it is."""
        self.training.show_run(folder)
        run = self.training.running.run_at(folder)
        self.window.go_to("Result" if run is not None and run.outcome == "finished" else "Run")
        _bring(self.window)

    def show_runs(self) -> None:
        if self._runs is None:
            self._runs = RunList(self.training, self._beside)
            self._runs.run_chosen.connect(self.show_run)
            self._runs.plan_taken.connect(self._begin_again)
        _bring(self._runs)

    def show_models(self) -> None:
        if self._models is None:
            self._models = ModelManager(self.training, self._beside)
            self._models.show_active(self._active)
        _bring(self._models)

    def show_active(self, name: str) -> None:
        """Say which model the viewer uses, "name-version"."""
        self._active = name
        if self._models is not None:
            self._models.show_active(name)

    def shutdown(self) -> None:
        """Close the windows; trainings go on."""
        for window in (self._window, self._runs, self._models):
            if window is not None:
                window.close()
        self.training.shutdown()

    def _begin_again(self) -> None:
        self.training.show_run(None)
        self.window.go_to("Data")
        _bring(self.window)

    def _tell(self) -> None:
        running = self.training.running
        waiting = sum(run.outcome == "waiting" for run in running.runs)
        cut_off = sum(run.outcome == "interrupted" for run in running.runs)
        if running.active is not None:
            more = f", {waiting} waiting" if waiting else ""
            self.told.emit(f"{_in_words(running.active)}{more}")
        elif cut_off:
            said = "A training was" if cut_off == 1 else f"{cut_off} trainings were"
            self.told.emit(f"{said} cut off")
        else:
            self.told.emit("")


def _in_words(run: Run) -> str:
    progress = run.progress
    name = progress.name or run.folder.name
    share = "" if progress.share is None else f" {100 * progress.share:.0f} %"
    return f"Training {name}: {progress.phase.lower()}{share}"


def _bring(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
