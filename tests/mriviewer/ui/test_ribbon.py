"""The ribbon says per slice what the model found, and takes the reader there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mriviewer.ui.ribbon import SliceRibbon


@pytest.fixture
def ribbon(qtbot):
    made = SliceRibbon()
    qtbot.addWidget(made)
    made.resize(36, 216)  # 200 pixels of cells
    made.show_slices(3, [0.1, None, 0.9, 1.0, 0.0], frozenset({2}))
    return made


def test_a_click_jumps_to_the_slice_below_it(qtbot, ribbon):
    seen = []
    ribbon.jumped.connect(seen.append)
    for y in (10, 50, 205):
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
    assert seen == [0, 1, 4]


def test_it_is_a_slider_for_keyboard_and_screen_reader(qtbot, ribbon):
    assert (ribbon.minimum(), ribbon.maximum(), ribbon.value()) == (0, 4, 3)
    seen = []
    ribbon.jumped.connect(seen.append)
    QTest.keyClick(ribbon, Qt.Key.Key_Down)
    QTest.keyClick(ribbon, Qt.Key.Key_Home)
    assert seen == [4, 0]


def test_cells_are_said_in_words(ribbon):
    assert ribbon.words(2) == "Slice 3 of 5: probability of a finding 90%, viewed"
    assert ribbon.words(1) == "Slice 2 of 5: not asked yet"
    assert ribbon.words(7) == ""


def test_a_higher_probability_is_a_longer_cell(ribbon):
    image = ribbon.grab().toImage()
    ratio = image.devicePixelRatio()

    def violet(index):
        y = round((8 + 40 * index + 30) * ratio)
        colours = [image.pixelColor(x, y) for x in range(round(16 * ratio), image.width())]
        return sum(c.blue() > c.green() + 25 for c in colours)

    assert violet(2) > violet(0) >= 0
    assert violet(1) == 0


def test_key_images_are_marked_and_said(ribbon):
    before = ribbon.grab().toImage()
    ribbon.mark_keys(frozenset({1}))
    assert ribbon.words(1).endswith(", key image")
    assert "key image" not in ribbon.words(2)
    assert ribbon.grab().toImage() != before
