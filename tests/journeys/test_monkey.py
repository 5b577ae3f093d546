"""Random hands over the whole window: whatever they do, nothing fails and nothing is mixed up.

MRIVIEWER_MONKEY=2000 asks for more steps than fit into every run.
"""

import os
import random
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from mriviewer.app import Viewer
from mriviewer.core.view_state import Layout
from mriviewer.ui.actions import ROWS
from tests.journeys.made_up_studies import STUDIES, Reader, scan
from tests.viewer_doubles import doors_of

STEPS = int(os.environ.get("MRIVIEWER_MONKEY", "250"))
ELSEWHERE = {"quit", "train", "trainings", "models"}  # other windows have tests of their own
NAMES = [row.name for row in ROWS if row.name not in ELSEWHERE]
LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton,
)  # fmt: skip
PLAIN, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
KEYS = [Qt.Key(number) for number in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)]
KEYS += [
    Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Tab,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_Space, Qt.Key.Key_BracketRight, Qt.Key.Key_1, Qt.Key.Key_F2, Qt.Key.Key_F6,
]  # fmt: skip


class Monkey:
    """Does one thing after another; `done` is the row of them."""

    def __init__(self, viewer: Viewer, seed: int) -> None:
        self.viewer, self.random, self.done = viewer, random.Random(seed), []
        self.ways = {
            self.act: 30, self.drag: 25, self.click: 12, self.turn_wheel: 8, self.press_key: 15,
            self.change_series: 6, self.change_layout: 3, self.open: 1, self.turn_back: 10,
            self.rest: 12, self.close_others: 4, self.resize: 1, self.change_memory: 1,
        }  # fmt: skip

    def step(self) -> None:
        (way,) = self.random.choices([*self.ways], [*self.ways.values()])
        self.done.append(way.__name__)
        way()
        QApplication.processEvents()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def act(self) -> None:
        action = self.viewer.window.actions_by_name[self.random.choice(NAMES)]
        self.done.append(action.objectName())
        if action.isEnabled():
            action.trigger()

    def view(self):
        shown = self.viewer.window.grid.panes[: len(self.viewer.session.panes)]
        return self.random.choice(shown).viewport

    def point(self, view) -> QPoint:
        return QPoint(self.random.randrange(view.width()), self.random.randrange(view.height()))

    def drag(self) -> None:
        view = self.view()
        button = self.random.choice((LEFT,) * 6 + (MIDDLE, RIGHT))
        modifier = self.random.choice((PLAIN,) * 4 + (SHIFT, CONTROL))
        QTest.mousePress(view, button, modifier, self.point(view))
        for _ in range(self.random.randrange(6)):
            if self.random.random() < 0.05:
                self.act()  # a key pressed in the middle of it
            if not view.isVisible():
                return
            QTest.mouseMove(view, self.point(view))
        QTest.mouseRelease(view, button, modifier, self.point(view))

    def click(self) -> None:
        view, button = self.view(), self.random.choice((LEFT,) * 5 + (RIGHT,))
        at = self.point(view)
        QTest.mouseMove(view, at)
        QTest.mouseClick(view, button, PLAIN, at)
        if self.random.random() < 0.3:
            QTest.mouseDClick(view, button, PLAIN, at)

    def turn_wheel(self) -> None:
        view, turned = self.view(), self.random.choice((120, -120, 30, -30, 1200))
        at = QPointF(view.rect().center())
        event = QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
            self.random.choice((PLAIN, CONTROL, SHIFT)), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)

    def press_key(self) -> None:
        target = QApplication.focusWidget() or self.viewer.window
        key = self.random.choice(KEYS)
        self.done.append(key.name)
        QTest.keyClick(target, key, self.random.choice((PLAIN,) * 5 + (SHIFT,)))

    def change_series(self) -> None:
        uids = [series.uid for study in self.viewer.session.studies for series in study.series]
        if uids:
            pane = self.random.choice((None, None, self.random.randrange(4)))
            self.viewer.session.show_series(self.random.choice(uids), pane)

    def change_layout(self) -> None:
        self.viewer.session.use_layout(self.random.choice([*Layout]))

    def open(self) -> None:
        self.viewer.session.open_paths(
            [Path(f"/made/up/{self.random.randrange(len(STUDIES))}") for _ in range(2)]
        )

    def turn_back(self) -> None:
        reviewing = self.viewer.session.reviewing
        self.random.choice((reviewing.undo, reviewing.redo))()

    def rest(self) -> None:
        QTest.qWait(self.random.choice((1, 5, 20)))

    def close_others(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window is not self.viewer.window and window.isVisible():
                window.close()

    def resize(self) -> None:
        self.viewer.window.resize(self.random.choice((720, 1280)), self.random.choice((480, 800)))

    def change_memory(self) -> None:
        self.viewer.session.loader.use_budget(self.random.choice((2_000, 20_000, 10**8)))


def mixed_up(viewer: Viewer) -> str:
    """Return what on screen does not belong together; empty when all does."""
    session = viewer.session
    for number, view in enumerate(session.panes):
        series, shown = session.series_in(number), viewer.window.grid.panes[number].viewport
        if view.series_uid is None or series is None:
            continue
        if view.plane == "stack" and not view.slice_index < len(series.slices) == view.slice_count:
            return f"pane {number}: {view} of {len(series.slices)} slices"
        frame = shown.frame
        if frame is None or shown.view != view or frame.series_uid != series.uid:
            continue  # it waits for its pixels, and still shows what was there, as it was there
        if frame.identity and frame.identity != series.slices[frame.slice_index].identity:
            return f"pane {number}: slice {frame.identity} stands as {frame.slice_index}"
        if view.plane == "stack" and frame.slice_index != view.slice_index:
            return f"pane {number}: slice {frame.slice_index} instead of {view.slice_index}"
    return ""


@pytest.fixture
def quiet(monkeypatch, tmp_path):
    """Answer every question of a dialog that stands still for it."""
    names = iter(range(10**6))
    monkeypatch.setattr(QDialog, "exec", lambda self: next(names) % 2)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/made/up/1")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/made/up/2"], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{tmp_path}/none.json", ""))

    def save(_parent=None, _title="", start="", _kinds=""):
        return str(tmp_path / f"{next(names)}{Path(start).suffix}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.usefixtures("quiet")
def test_random_hands_break_nothing(qtbot, qapp, seed):
    doors = doors_of(scan=scan, reader=Reader, demo=lambda: Path("/made/up/0"))
    viewer = Viewer(qapp, "dark", doors, restore=False)
    viewer.start([Path("/made/up/0")])
    monkey, end = Monkey(viewer, seed), time.monotonic() + 8 * STEPS / 250
    try:
        with qtbot.captureExceptions() as errors:
            for _ in range(STEPS):
                monkey.step()
                assert (errors, mixed_up(viewer)) == ([], ""), monkey.done[-20:]
                if time.monotonic() > end:  # a slow machine does fewer
                    break
        reviewing = viewer.session.reviewing
        said = {s.uid: reviewing.review_of(s.uid) for st in viewer.session.studies
                for s in st.series}  # fmt: skip
    finally:
        monkey.close_others()
        viewer.window.close()
        viewer.window.deleteLater()
    assert errors == []
    assert viewer.ended
    again = type(reviewing)()
    again.know(viewer.session.studies)
    assert {uid: again.review_of(uid) for uid in said} == said
    again.close()
