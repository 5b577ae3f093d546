"""The windows of training come when they are wanted, and come back when they are wanted again."""

import pytest
from PySide6.QtWidgets import QWidget

from mriviewer.session.background import Workers
from mriviewer.ui.training.rooms import TrainingRooms


@pytest.fixture
def rooms(qtbot):
    workers, beside = Workers("test"), QWidget()
    qtbot.addWidget(beside)
    made = TrainingRooms(workers, lambda _: None, beside)
    yield made
    made.shutdown()
    workers.shutdown()


def test_a_window_that_was_put_away_is_brought_back(rooms):
    rooms.show_models()
    window = rooms._models
    window.showMinimized()
    rooms.show_models()
    assert rooms._models is window
    assert window.isVisible()
    assert not window.isMinimized()
