"""The bottom line says what is done and what was done, and neither hides the other."""

import itertools

import pytest

from mriviewer.ui.status_bar import Status, StatusBar

READING = Status("CPU · model ready", "Reading headers", 3, 9, cancellable=True, skipped=2)


@pytest.fixture
def bar(qtbot):
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1200, 30)
    made.show()
    return made


def test_a_message_stands_beside_the_work_that_can_be_cancelled(qtbot, bar):
    bar.showMessage("Hung: T1 · T2", 8000)
    bar.show_status(READING)
    seen = [part for part in (bar.said, bar.model, bar.work, bar.cancel) if part.isVisible()]
    assert len(seen) == 4
    places = sorted((part.x(), part.x() + part.width()) for part in seen)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
    with qtbot.waitSignal(bar.cancel_wanted):
        bar.cancel.click()


def test_a_message_goes_by_itself_and_another_takes_its_time_anew(qtbot, bar):
    bar.showMessage("first", 30)
    bar.showMessage("second")
    qtbot.wait(60)
    assert bar.currentMessage() == "second"
    bar.showMessage("third", 10)
    qtbot.waitUntil(lambda: not bar.said.isVisible())
    assert bar.currentMessage() == ""


def test_nothing_is_shown_where_there_is_nothing_to_say(bar):
    bar.show_status(Status())
    parts = (bar.said, bar.model, bar.work, bar.progress, bar.cancel, bar.skipped, bar.message)
    assert not any(part.isVisible() for part in parts)
    assert bar.note.isVisible()


def test_a_long_message_does_not_widen_the_window(bar):
    before = bar.minimumSizeHint().width()
    bar.showMessage("a series with a very long description " * 9)
    assert bar.minimumSizeHint().width() <= before + 20
    assert bar.said.toolTip() == bar.currentMessage()
