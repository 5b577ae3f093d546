"""A cell of the matrix shows its pictures; they are read from their files when they are drawn."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mriviewer.session.background import Workers
from mriviewer.training.gallery import Cell, Gallery, Seen
from mriviewer.ui.training.gallery_view import GalleryView


@pytest.fixture
def view(qtbot):
    workers = Workers("test")
    made = GalleryView(workers)
    qtbot.addWidget(made)
    made.resize(780, 520)
    made.show()
    made.show_matrix(("glioma", "no_tumor"), ((7, 3), (1, 9)))
    yield made
    workers.shutdown()


def seen(folder, name: str, truth="glioma", answer="no_tumor", **more) -> Seen:
    Image.new("L", (8, 8), 200).save(folder / f"{name}.png")
    Image.new("RGB", (8, 8), (200, 0, 0)).save(folder / f"{name}-h.png")
    files = {"picture": folder / f"{name}.png", "heat": folder / f"{name}-h.png"}
    return Seen(f"t/{name}.jpg", truth, answer, 0.93, 0.02, 1.0, **{**files, **more})


def gallery_in(folder, *pictures: Seen) -> Gallery:
    return Gallery({("glioma", "no_tumor"): Cell(3, pictures), ("no_tumor", "glioma"): Cell(1, ())})


def test_the_cell_with_most_errors_is_shown_first(view, tmp_path):
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a"), seen(tmp_path, "b")))
    assert view.matrix.cell == (0, 1)
    assert view.cell_words.text() == (
        "Glioma, answered as no tumor: 3 pictures, the 2 with the surest answers"
    )
    assert view.pictures.model().rowCount() == 2


def test_arrow_keys_go_through_the_cells(view, tmp_path):
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a")))
    view.matrix.setFocus()
    QTest.keyClick(view.matrix, Qt.Key.Key_Left)
    assert view.cell_words.text() == "Glioma, answered rightly: 0 pictures"
    assert view.note.text() == "No picture was answered like this."


def test_the_chosen_cell_stays_when_the_pictures_come_anew(view, tmp_path):
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a")))
    view.matrix.choose(1, 0)
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a")))
    assert view.matrix.cell == (1, 0)


def test_each_picture_says_what_was_answered_and_what_was_right(view, tmp_path):
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a")))
    index = view.pictures.model().index(0)
    assert index.data() == "No tumor 93 %, glioma 2 %"
    assert "t/a.jpg" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_pictures_and_heat_maps_are_read_in_the_background(qtbot, view, tmp_path):
    view.show_gallery(gallery_in(tmp_path, seen(tmp_path, "a")))
    index = view.pictures.model().index(0)

    def came() -> bool:
        return all(index.data(Qt.ItemDataRole.DecorationRole))

    qtbot.waitUntil(came)
    plain, heat = index.data(Qt.ItemDataRole.DecorationRole)
    assert plain.pixelColor(3, 3).name() == "#c8c8c8"
    assert heat.pixelColor(3, 3).name() == "#c80000"


def test_a_file_that_is_gone_says_so_and_the_rest_is_shown(qtbot, view, tmp_path):
    gone = seen(tmp_path, "a")
    gone.picture.unlink()
    view.show_gallery(gallery_in(tmp_path, gone))
    index = view.pictures.model().index(0)
    index.data(Qt.ItemDataRole.DecorationRole)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.UserRole))
    assert index.data(Qt.ItemDataRole.DecorationRole)[0] is None


def test_in_a_narrow_window_the_pictures_stand_below_the_matrix(view):
    def place(widget):
        return widget.mapTo(view.page, widget.rect().topLeft())

    view.resize(1400, 800)
    assert place(view.pictures).x() >= place(view.matrix).x() + view.matrix.width()
    view.resize(420, 800)
    assert place(view.pictures).y() >= place(view.matrix).y() + view.matrix.height()
