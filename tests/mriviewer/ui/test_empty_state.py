"""While the first slice is looked for, the keys wait with the empty place: the slice gets them."""

import pytest

from mriviewer.ui.empty_state import EmptyState


@pytest.fixture
def empty(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.show()
    empty.activateWindow()
    empty.open.setFocus()
    qtbot.waitUntil(empty.open.hasFocus)
    return empty


def test_the_focus_stays_while_the_buttons_are_away(empty):
    empty.show_waiting("Reading headers")
    assert not empty.open.isVisible()
    assert empty.hasFocus()
    empty.show_waiting("")
    assert empty.open.hasFocus()


def test_it_says_what_can_be_done_and_what_is_done(empty):
    assert empty.title.text() == "Drop a folder here, or open the demo"
    empty.show_waiting("Reading headers")
    assert empty.title.text() == "Reading headers"
