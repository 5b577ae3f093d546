"""Problems are cards: the gravest stand open, pictures come as they are asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mriviewer.session.background import Workers
from mriviewer.training.findings import Example, Problem, Shown
from mriviewer.ui.training.picture_strip import PictureStrip
from mriviewer.ui.training.problems import ProblemList


def problem(weight, examples=0, **fields):
    shown = (Example((Shown(f"a/{n}.png"), Shown(f"b/{n}.png"))) for n in range(examples))
    return Problem(weight, weight, f"It is {weight}", "It means.", "Do.", tuple(shown), **fields)


@pytest.fixture
def problems(qtbot, tmp_path):
    workers = Workers("test")
    made = ProblemList(workers)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_problems(
        (
            problem("severe", 9, place="split"),
            problem("notable", 1),
            problem("minor", lines=("x",)),
        ),
        tmp_path,
    )
    made.show()
    yield made
    workers.shutdown()


def button(card, text):
    return next(b for b in card.findChildren(QPushButton) if b.text().startswith(text))


def test_the_gravest_stands_open_and_the_others_open_by_key(problems):
    severe, notable, minor = problems.cards
    assert [card.is_open for card in problems.cards] == [True, False, False]
    assert notable.findChild(PictureStrip) is None
    QTest.keyClick(notable.toggle, Qt.Key.Key_Space)
    assert notable.is_open
    assert notable.findChild(PictureStrip).isVisible()
    QTest.mouseClick(minor, Qt.MouseButton.LeftButton, pos=minor.rect().center())
    assert minor.is_open
    QTest.keyClick(severe.toggle, Qt.Key.Key_Space)
    assert not severe.findChild(PictureStrip).isVisible()


def test_further_pictures_come_when_they_are_asked_for(problems):
    card = problems.cards[0]
    more = button(card, "Show more")
    assert (len(card.findChildren(PictureStrip)), more.text()) == (4, "Show more of 5")
    more.click()
    more.click()
    assert len(card.findChildren(PictureStrip)) == 9
    assert not more.isVisible()


def test_the_list_can_be_copied_and_the_way_to_mend_it_is_told(qtbot, problems):
    card = problems.cards[0]
    button(card, "Copy").click()
    assert QGuiApplication.clipboard().text().splitlines()[:2] == [
        "It is severe", "a/0.png = b/0.png",
    ]  # fmt: skip
    with qtbot.waitSignal(problems.mending_wanted) as place:
        button(card, "Go to Split").click()
    assert place.args == ["split"]


def test_enter_wants_the_pictures_large(qtbot, problems):
    strip = problems.cards[0].findChildren(PictureStrip)[1]
    assert strip.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(problems.picture_chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == [problems.cards[0].problem.examples[1]]


def test_pictures_stand_side_by_side_as_far_as_there_is_room(qtbot, problems):
    card = problems.cards[0]
    strips = card.findChildren(PictureStrip)

    def across() -> int:
        return len({strip.y() for strip in strips})

    qtbot.waitUntil(lambda: across() == 2)
    problems.resize(1300, 500)
    qtbot.waitUntil(lambda: across() == 1)
    problems.resize(400, 500)  # what stood in one line needs no more room than one
    qtbot.waitUntil(lambda: across() == 4)
