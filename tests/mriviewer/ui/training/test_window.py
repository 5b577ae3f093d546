"""The steps: how one goes on and back, and what keeps one from going on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.ui.training.page import Page
from mriviewer.ui.training.window import TrainingWindow


class MadeUpPage(Page):
    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self.title, self.lack, self.calls = f"Title of {self.step}", "", []

    def missing(self) -> str:
        return self.lack

    def entered(self) -> None:
        self.calls.append("entered")

    def left(self) -> None:
        self.calls.append("left")


@pytest.fixture
def training(qtbot, tmp_path):
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path)
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def window(qtbot, training):
    steps = ("Data", "Split", "Run", "Result")
    made = TrainingWindow(training, [type(step, (MadeUpPage,), {"step": step}) for step in steps])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: usable(made) == [True] * 4)
    return made


def usable(window: TrainingWindow) -> list[bool]:
    enabled = Qt.ItemFlag.ItemIsEnabled
    return [bool(window.steps.item(n).flags() & enabled) for n in range(window.steps.count())]


def test_only_the_first_page_is_made_at_once(qtbot, training):
    made = []

    class Counted(MadeUpPage):
        step = "Counted"

        def __init__(self, training: Training) -> None:
            super().__init__(training)
            made.append(self)

    window = TrainingWindow(training, [Counted] * 3)
    qtbot.addWidget(window)
    assert len(made) == 1
    assert usable(window) == [True, True, False], "what is not made may lack something"
    qtbot.waitUntil(lambda: len(made) == 3)


def test_it_begins_at_the_first_step(window):
    assert window.page is window.pages[0]
    assert window.title.text() == "Title of Data"
    assert not window.back.isEnabled()
    assert window.next.text() == "&Next: Split"
    assert window.pages[0].calls == ["entered"]


def test_next_goes_on_and_back_goes_back(window):
    window.next.click()
    assert window.page.step == "Split"
    assert window.pages[0].calls == ["entered", "left"]
    window.back.click()
    assert window.page.step == "Data"
    assert window.steps.currentRow() == 0


def test_what_is_missing_is_said_and_keeps_one_here(window):
    window.pages[0].lack = "Choose a folder."
    window.pages[0].missing_changed.emit()
    assert not window.next.isEnabled()
    assert window.next.accessibleDescription() == "Choose a folder."
    window.go_on()
    assert window.page.step == "Data"
    assert usable(window) == [True, False, False, False]


def test_a_run_that_is_shown_can_be_reached_at_once(window, training, tmp_path):
    window.pages[0].lack = "Choose a folder."
    training.show_run(tmp_path / "run")
    window.pages[0].missing_changed.emit()
    assert usable(window) == [True, False, True, True]


def test_a_page_can_send_the_reader_elsewhere(window):
    window.pages[0].step_wanted.emit("Result")
    assert window.page.step == "Result"
    assert not window.next.isVisible()
    window.page.step_wanted.emit("Data")
    window.page.next_wanted.emit()
    assert window.page.step == "Split"


def test_an_error_is_told_above_the_page(window, training):
    training.failed.emit(ViewerError("The run cannot start", "the disk is full.", "Make room."))
    assert window.banner.isVisible()
    assert "the disk is full" in window.banner.text.text()


def test_the_steps_are_reached_by_keyboard(window, qtbot):
    window.activateWindow()
    window.steps.setFocus()
    QTest.keyClick(window.steps, Qt.Key.Key_Down)
    assert window.page.step == "Split"
    QTest.keyClick(window.back, Qt.Key.Key_Space)
    assert window.page.step == "Data"


def test_closing_tells_the_page(window):
    window.close()
    assert window.pages[0].calls == ["entered", "left"]


def test_a_page_is_entered_again_when_the_closed_window_comes_back(window):
    window.close()
    window.show()
    assert window.pages[0].calls == ["entered", "left", "entered"]
    window.close()
    window.go_to("Result")
    window.show()
    assert window.pages[0].calls == ["entered", "left", "entered", "left"]
    assert window.pages[3].calls == ["entered"]
