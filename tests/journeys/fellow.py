"""A reader at the training window: does by its widgets what a person would, and waits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.app import Viewer
from mriviewer.session.training.training import Training
from mriviewer.training.following import Outcome
from mriviewer.ui.training.rooms import TrainingRooms

STEPS = ("Data", "Split", "Model", "Settings", "Run", "Result")
LIMIT_S = 240


def type_into(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


class Fellow:
    """Does with the wizard what a reader would, by its widgets alone."""

    def __init__(self, qtbot, viewer: Viewer) -> None:
        self._qtbot, self.viewer = qtbot, viewer

    @property
    def rooms(self) -> TrainingRooms:
        return self.viewer.commands.rooms()

    @property
    def training(self) -> Training:
        return self.rooms.training

    def page(self, step: str):
        return self.rooms.window.page_at(STEPS.index(step))

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=1000 * LIMIT_S)

    def go_on(self) -> None:
        window = self.rooms.window
        self.wait(window.next.isEnabled)
        QTest.keyClick(window.next, Qt.Key.Key_Space)

    def choose_pictures(self, folder: Path) -> None:
        self.viewer.window.actions_by_name["train"].trigger()
        self.wait(lambda: self.rooms.window.is_whole)
        type_into(self.page("Data").source.folder, str(folder))
        self.wait(lambda: self.training.draft.passport is not None)
        self.go_on()

    def plan(self, folder: Path, epochs: int = 2) -> None:
        """Go from the pictures to the page that starts the training: a LeNet at 64 pixels."""
        self.choose_pictures(folder)
        self.wait(lambda: self.page("Split").table.isVisible())
        self.go_on()
        table = self.page("Model").networks.table
        self.wait(table.topLevelItemCount)
        table.setCurrentItem(table.findItems("LeNet", Qt.MatchFlag.MatchStartsWith)[0])
        self.go_on()
        settings = self.page("Settings")
        settings.by_epochs.click()
        type_into(settings.epochs.editor, str(epochs))
        self.training.draft.set("plan.size", 64)
        self.training.draft.set("training.head_epochs", 0)
        self.go_on()
        type_into(self.page("Run").begin.name, "journey")

    def start(self) -> Path:
        begin = self.page("Run").begin
        self.wait(begin.start.isEnabled)
        begin.start.click()
        self.wait(lambda: self.training.shown_run)
        assert self.training.shown_run is not None
        return self.training.shown_run

    def is_at(self, folder: Path, outcome: Outcome) -> bool:
        run = self.training.running.run_at(folder)
        assert run is None or outcome == "failed" or run.outcome != "failed", run.words
        return run is not None and run.outcome == outcome

    def trains(self, folder: Path) -> bool:
        run = self.training.running.run_at(folder)
        return run is not None and bool(run.progress.epochs)
