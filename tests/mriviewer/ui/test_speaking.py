"""The window speaks the reader's language; the picture has a left and a right of its own."""

import numpy as np
import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QSpinBox

from mriviewer.core.geometry import InPlane, Letters
from mriviewer.core.language import language, many, tr
from mriviewer.core.planes import Grid
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame
from mriviewer.session.wording import Corners
from mriviewer.ui.model_panel import ModelPanel
from mriviewer.ui.review_panel import ReviewPanel
from mriviewer.ui.speaking import LANGUAGES, spoken, use_language
from mriviewer.ui.theme import apply_theme
from mriviewer.ui.view_grid import ViewGrid
from mriviewer.ui.viewport import Viewport


@pytest.fixture
def speak(qapp):
    yield lambda wanted: use_language(qapp, wanted)
    use_language(qapp, "en")
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize(
    ("wanted", "system", "expected"),
    [
        ("de", ["fr-FR"], "de"),
        ("system", ["de-AT", "en-GB"], "de"),
        ("system", ["nl-NL", "es_MX"], "es"),
        ("system", ["nl-NL"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("en", ["ar-EG"], "en"),
    ],
)
def test_which_language(wanted, system, expected):
    assert spoken(wanted, system) == expected


@pytest.mark.parametrize("wanted", LANGUAGES)
def test_it_is_spoken(speak, wanted):
    assert speak(wanted) == wanted == language()
    said = {"en": "Slice", "de": "Schicht", "fr": "Coupe", "es": "Corte", "ar": "شريحة"}
    assert tr("Slice") == said[wanted]
    assert tr("what is not translated") == "what is not translated"


def test_plurals_have_the_forms_of_the_language(speak):
    speak("ar")
    said = [many(n, "1 slice", "{n} slices") for n in (0, 1, 2, 3, 11, 100)]
    assert len(set(said)) == 6
    assert said[2] == "شريحتان"
    assert "3" in said[3]
    speak("fr")
    assert many(0, "1 slice", "{n} slices") == "0 coupe"
    assert many(2, "1 slice", "{n} slices") == "2 coupes"


def test_facts_keep_their_order_in_arabic(speak):
    speak("ar")
    said = tr("Slice {number} of {count}").format(number=3, count=24)
    assert "\u20683\u2069" in said
    assert "\u206824\u2069" in said
    speak("de")
    assert tr("Slice {number} of {count}").format(number=3, count=24) == "Schicht 3 von 24"


def test_qts_own_words_are_translated_too(speak, qtbot):
    speak("de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert QTranslator().load("qtbase_ar", folder)


def test_the_language_can_be_changed_back(speak, qapp):
    speak("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert (tr("Slice"), language()) == ("Slice", "en")
    assert not qapp.findChildren(QTranslator) or tr("Cancel") == "Cancel"


def test_numbers_are_written_alike_in_every_language(speak, qtbot):
    speak("ar")
    box = QSpinBox()
    qtbot.addWidget(box)
    box.setRange(0, 99999)
    box.setValue(12345)
    assert box.text() == "12345"


def test_the_panes_are_never_mirrored(speak, qtbot):
    speak("ar")
    grid = ViewGrid()
    qtbot.addWidget(grid)
    panel = ModelPanel()
    qtbot.addWidget(panel)
    assert panel.layoutDirection() == Qt.LayoutDirection.RightToLeft, "the rest of the window is"
    for pane in grid.panes:
        for part in (grid, pane, pane.viewport, pane.ribbon, pane.phases.slider):
            assert part.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert pane.layout().itemAtPosition(0, 1).widget() is pane.ribbon
    assert panel.opacity.layoutDirection() == Qt.LayoutDirection.LeftToRight
    grid.resize(600, 400)
    grid.show()
    QApplication.processEvents()
    pane = grid.panes[0]
    left_of = pane.viewport.mapTo(grid, QPoint(0, 0)).x()
    assert left_of < pane.ribbon.mapTo(grid, QPoint(0, 0)).x()


@pytest.fixture
def made_frame():
    grey = np.arange(20 * 30, dtype=np.uint32).reshape(20, 30).astype(np.uint8)
    letters = Letters(left="R", right="L", top="A", bottom="P")
    return Frame(
        "a", 0, grey, aspect=1.0, mm=None, letters=letters, notice="", heat=None,
        values=grey.astype(np.float32), grid=Grid(20, 30), turn=InPlane(),
    )  # fmt: skip


def picture(view: Viewport) -> np.ndarray:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width()].copy()


def test_a_frame_is_drawn_pixel_by_pixel_as_in_english(speak, qtbot, made_frame):
    shots = []
    for wanted in ("en", "ar"):
        speak(wanted)
        view = Viewport()
        qtbot.addWidget(view)
        view.resize(400, 300)
        corners = Corners(("Doe",), ("2026-03-01",), ("W 400  L 40",), ("1 / 3",))
        view.show_frame(made_frame, ViewState("a", 0, 3), corners)
        at = view.stored_point(QPointF(120, 90))
        shots.append((picture(view), view.picture_area(), at))
    assert shots[0][1:] == shots[1][1:]
    np.testing.assert_array_equal(shots[0][0], shots[1][0])


@pytest.mark.parametrize("wanted", LANGUAGES)
def test_nothing_widens_the_narrow_panels(speak, qtbot, qapp, wanted):
    speak(wanted)
    apply_theme(qapp, "dark")
    review, model = ReviewPanel(), ModelPanel()
    model._show_labels(("glioma", "meningioma", "pituitary", "no tumor"))
    for part in (review, model):
        qtbot.addWidget(part)
        assert part.minimumSizeHint().width() <= 260
    for button in review.findChildren(QPushButton):
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert button.sizeHint().width() >= needed
