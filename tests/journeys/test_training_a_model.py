"""A fellow's whole way: pictures, split, network, settings, training, result, and a reading."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from mriviewer.app import Viewer
from mriviewer.session.training.training import Training
from mriviewer.training.following import Outcome
from mriviewer.ui.training.rooms import TrainingRooms
from tests.journeys.heartbeat import Heartbeat
from trainer.locks import holder, is_going_on

LABELS = ("glioma_tumor", "meningioma_tumor", "no_tumor", "pituitary_tumor")
EACH = 20  # pictures of a label
STEPS = ("Data", "Split", "Model", "Settings", "Run", "Result")
LIMIT_S = 240
BUSY_S = 0.1  # of the thread that draws, between two events


@pytest.fixture
def pictures(shared_data, tmp_path) -> Path:
    """A small real set: every label, no split given."""
    for label in LABELS:
        folder = tmp_path / "pictures" / label
        folder.mkdir(parents=True)
        found = sorted((shared_data / "brain-tumor-4class" / "Training" / label).iterdir())
        for path in found[:: len(found) // EACH][:EACH]:
            shutil.copy(path, folder)
    return tmp_path / "pictures"


@pytest.fixture
def open_program(qtbot, qapp) -> Iterator[Callable[[], Viewer]]:
    """Return what starts the program; all starts are ended, and their trainings too."""
    opened: list[Viewer] = []

    def make() -> Viewer:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark")
        viewer.start([])
        opened.append(viewer)
        return viewer

    yield make
    for viewer in opened:
        for run in viewer.commands.rooms().training.running.runs:
            if (who := holder(run.folder)) and is_going_on(run.folder):
                os.kill(who.pid, signal.SIGKILL)
        viewer.window.close()
        viewer.window.deleteLater()


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


def weights_of(folder: Path) -> bytes:
    return (folder / "best.safetensors").read_bytes()


def test_from_pictures_to_a_model_that_reads(qtbot, open_program, pictures, capsys):
    fellow = Fellow(qtbot, open_program())
    heart = Heartbeat()
    fellow.plan(pictures)
    folder = fellow.start()
    fellow.wait(lambda: fellow.is_at(folder, "finished"))
    fellow.go_on()
    result = fellow.page("Result")
    fellow.wait(result.install.button.isVisible)
    fellow.wait(result.install.button.isEnabled)
    result.install.button.click()
    session = fellow.viewer.session
    fellow.wait(lambda: session.model is not None and session.model.name == "journey")
    session.open_paths([pictures / "no_tumor"])
    fellow.wait(lambda: session.series is not None)

    def answered() -> bool:
        opinions = session.predicting.opinions
        if opinions is None or session.series is None:
            return False
        return opinions.answered(session.series) == len(session.series.slices)

    fellow.wait(answered)
    assert session.model is not None
    assert set(session.model.labels) == {"glioma", "meningioma", "no tumor", "pituitary"}
    heart.stop()
    with capsys.disabled():
        print(f"\nworst gap of the window's events: {1000 * heart.worst:.0f} ms, "
              f"of it computed at most {1000 * heart.worst_busy:.0f} ms")  # fmt: skip
    assert heart.worst_busy < BUSY_S


def test_a_killed_trainer_is_gone_on_with(qtbot, open_program, pictures):
    fellow = Fellow(qtbot, open_program())
    fellow.plan(pictures, epochs=30)
    folder = fellow.start()
    fellow.wait(lambda: fellow.trains(folder))
    who = holder(folder)
    assert who is not None
    os.kill(who.pid, signal.SIGKILL)
    fellow.wait(lambda: fellow.is_at(folder, "interrupted"))
    watch = fellow.page("Run").watch
    fellow.wait(lambda: watch.resume.isVisible() and watch.resume.isEnabled())
    watch.resume.click()
    fellow.wait(lambda: fellow.is_at(folder, "running"))
    fellow.wait(lambda: watch.finish.isVisible() and watch.finish.isEnabled())
    watch.finish.click()
    box = fellow.page("Run").findChild(QMessageBox)
    assert box is not None
    box.buttons()[0].click()
    fellow.wait(lambda: fellow.is_at(folder, "finished"))
    assert list(folder.glob("*.mrimodel"))


def test_a_training_is_found_again_and_equals_the_command_that_was_shown(
    qtbot, open_program, pictures, tmp_path
):
    fellow = Fellow(qtbot, open_program())
    fellow.plan(pictures, epochs=6)
    folder = fellow.start()
    fellow.wait(lambda: fellow.trains(folder))
    command = fellow.page("Run").watch.command.line.text()
    fellow.viewer.window.close()
    assert is_going_on(folder)

    again = Fellow(qtbot, open_program())
    again.wait(lambda: again.viewer.window.status.training.isVisible())
    QTest.keyClick(again.viewer.window.status.training, Qt.Key.Key_Space)
    assert again.rooms.window.page.step == "Run"
    again.wait(lambda: again.is_at(folder, "finished"))

    beside = tmp_path / "pasted"
    shell = f"{command} --folder {beside}"
    end = os.system(f"PATH={Path(os.sys.executable).parent}:$PATH {shell} > /dev/null 2>&1")
    assert end == 0, shell
    assert weights_of(folder) == weights_of(beside)
