"""The same hand on the same picture in English and in Arabic: nothing about the picture differs.

A wrong left or right would be worse than a crash: letters, drags, points and numbers are compared.
"""

import re

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.session.doors import Doors
from mriviewer.ui.speaking import use_language
from tests.journeys.hand import Hand, hand_on, write_phantom


@pytest.fixture
def open_in(qtbot, qapp, tmp_path, monkeypatch):
    """Return what opens the phantom in a window of a language."""
    viewers = []
    write_phantom(tmp_path / "phantom", False)

    def make(language: str) -> Hand:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        use_language(application, language)
        monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / language))  # no view is remembered
        viewer = Viewer(application, "dark", Doors(models=lambda: ()), restore=False)
        viewers.append(viewer)
        return hand_on(qtbot, viewer, tmp_path / "phantom")

    yield make
    for viewer in viewers:
        viewer.window.close()
        viewer.window.deleteLater()
    use_language(qapp, "en")
    QLocale.setDefault(QLocale.system())


def anatomy(hand: Hand) -> np.ndarray:
    """Return what stands on the slice itself, without the texts of the corners."""
    image = hand.view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    area = hand.view.picture_area().toRect().adjusted(60, 60, -60, -60)
    return rows[area.top() : area.bottom(), area.left() : area.right()].copy()


def work_through(qtbot, hand: Hand) -> dict[str, object]:
    """Window, pan, scroll, measure; return everything that must not depend on the language."""
    session, seen = hand.viewer.session, {}
    frame = hand.view.frame
    seen["letters"] = frame.letters
    ends = (hand.view.rect().topLeft(), hand.view.rect().bottomRight())
    seen["corners"] = [hand.view.stored_point(end.toPointF()) for end in ends]
    seen["size"] = (hand.view.width(), hand.view.height())
    seen["before"] = anatomy(hand)
    hand.tool("tool_window")
    hand.drag((30, 20), (60, 20), (60, 30))
    seen["window"] = session.view.window
    seen["after"] = anatomy(hand)
    hand.tool("tool_length")
    hand.drag((20, 10), (50, 40))
    seen["points"], seen["place"] = hand.last.points, hand.last.place
    seen["measures"] = hand.seen().measures
    seen["told"] = [re.sub("[\u2068\u2069]", "", line) for line in hand.told(qtbot)]
    QTest.keyClick(hand.view, Qt.Key.Key_Down)
    seen["slice"] = session.view.slice_index
    hand.tool("tool_pan")
    hand.drag((30, 20), (45, 25))
    seen["pan"] = session.view.pan
    hand.viewer.window.ribbon.jumped.emit(hand.viewer.window.ribbon.index_at(0))
    seen["first"] = session.view.slice_index
    return seen


def test_nothing_about_the_picture_depends_on_the_language(qtbot, open_in):
    english = work_through(qtbot, open_in("en"))
    hand = open_in("ar")
    window = hand.viewer.window
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.menu("File").title() == "&ملف"
    arabic = work_through(qtbot, hand)
    for name in ("before", "after"):
        np.testing.assert_array_equal(english.pop(name), arabic.pop(name), err_msg=name)
    assert english == arabic
    assert arabic["letters"] is not None, "the phantom knows its sides"
    assert arabic["told"] == [line for line in arabic["told"] if line.isascii()], "mm stay mm"
