"""The confusion matrix is legible at every share, and its cells can be chosen by hand and key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriviewer.ui.theme import apply_theme, contrast, tokens
from mriviewer.ui.training.matrix import Matrix, shade

COUNTS = [[8, 2, 0], [1, 9, 0], [0, 0, 0]]


@pytest.fixture
def matrix(qtbot):
    made = Matrix(choosable=True)
    qtbot.addWidget(made)
    made.resize(420, 320)
    made.show_counts(["glioma", "no_tumor", "pituitary"], COUNTS)
    return made


def test_cells_are_said_with_their_share(matrix):
    assert matrix.words(0, 0) == "Glioma: 8 of 10 (80 %) answered rightly"
    assert matrix.words(0, 1) == "Glioma: 2 of 10 (20 %) answered as No tumor"
    assert matrix.words(2, 1) == "Pituitary: 0 of 0 answered as No tumor"


def test_a_click_and_the_arrow_keys_choose(qtbot, matrix):
    chosen = []
    matrix.cell_chosen.connect(lambda *cell: chosen.append(cell))
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix._cell(1, 0).center().toPoint())
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(matrix, key)
    assert chosen == [(1, 0), (1, 1), (0, 1), (0, 1)]
    assert matrix.accessibleDescription() == matrix.words(0, 1)


def test_one_that_only_shows_takes_no_focus(qtbot):
    shown = Matrix()
    qtbot.addWidget(shown)
    shown.resize(300, 300)
    shown.show_counts(["a", "b"], [[1, 0], [0, 1]])
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown._cell(0, 0).center().toPoint())
    assert shown.cell is None
    assert shown.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_choice_that_is_gone_is_forgotten(matrix):
    matrix.choose(2, 2)
    matrix.show_counts(["a", "b"], [[1, 0], [0, 1]])
    assert matrix.cell is None


def test_names_stand_on_end_where_they_do_not_fit(matrix):
    assert matrix._upright()
    before = matrix._cells().top()
    matrix.resize(160, 320)
    assert not matrix._upright()
    assert matrix._cells().top() > before


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("share", [0.0, 0.05, 0.3, 0.7, 1.0])
def test_text_is_legible_on_every_shade(qapp, theme, share):
    application = QApplication.instance()
    apply_theme(application, theme)
    try:
        tint, panel = shade(share), tokens().panel
        ground = [int(panel[i : i + 2], 16) for i in (1, 3, 5)]
        laid = [
            round(over * tint.alphaF() + under * (1 - tint.alphaF()))
            for over, under in zip((tint.red(), tint.green(), tint.blue()), ground, strict=True)
        ]
        surface = "#" + "".join(f"{part:02X}" for part in laid)
        assert contrast(tokens().text, surface) >= 4.5
    finally:
        apply_theme(application, "dark")
