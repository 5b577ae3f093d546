"""A picture to take away shows the very pixels, and texts only beside them."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import Letters
from mriviewer.export import picture
from mriviewer.export.picture import HeatBar, compose_picture, lay_over, save_png, true_aspect

LETTERS = Letters("R", "L", "A", "P")


def find(page: Image.Image, anatomy: np.ndarray) -> tuple[int, int]:
    """Return (top, left) where the RGB anatomy stands on the page; fails when it does not."""
    whole = np.asarray(page)
    rows, columns = anatomy.shape[:2]
    for top in range(whole.shape[0] - rows + 1):
        for left in range(whole.shape[1] - columns + 1):
            if (whole[top, left] == anatomy[0, 0]).all() and (
                whole[top : top + rows, left : left + columns] == anatomy
            ).all():
                return top, left
    pytest.fail("the anatomy is not on the page as it is")


def noise(rows: int, columns: int) -> np.ndarray:
    return np.random.default_rng(3).integers(1, 255, (rows, columns), dtype=np.uint8)


def test_every_pixel_of_the_slice_is_there_and_nothing_lies_over_it():
    grey = noise(60, 90)
    page = compose_picture(grey, letters=LETTERS, caption=["A caption " * 40],
                           model_lines=["The model " * 40], notice="demo")  # fmt: skip
    top, left = find(page, np.repeat(grey[..., None], 3, axis=2))
    assert top > 0
    assert left > 0


def test_heat_is_mixed_by_its_alpha_and_the_opacity():
    grey = np.full((2, 2), 100, np.uint8)
    heat = np.zeros((2, 2, 4), np.uint8)
    heat[0, 0] = (200, 0, 0, 255)
    heat[0, 1] = (200, 0, 0, 128)
    mixed = np.asarray(lay_over(grey, heat, opacity=0.5))
    assert mixed[0, 0].tolist() == [150, 50, 50]
    assert mixed[0, 1].tolist() == [125, 75, 75]
    assert mixed[1, 1].tolist() == [100, 100, 100]


def test_a_heat_map_of_another_slice_is_refused():
    with pytest.raises(ValueError, match="does not belong"):
        lay_over(np.zeros((4, 5), np.uint8), np.zeros((5, 4, 4), np.uint8))


@pytest.mark.parametrize(
    ("aspect", "size"), [(1.0, (30, 20)), (2.5, (30, 50)), (0.5, (60, 20)), (1.001, (30, 20))]
)
def test_the_coarser_side_is_resampled(aspect, size):
    assert true_aspect(Image.new("RGB", (30, 20)), aspect).size == size


@pytest.mark.parametrize("aspect", [1e9, 1e-9, float("nan"), float("inf")])
def test_absurd_spacing_does_not_fill_the_memory(aspect):
    with pytest.raises(ViewerError, match="cannot be drawn"):
        compose_picture(np.zeros((20, 30), np.uint8), pixel_aspect=aspect)


def test_letters_stand_at_their_sides(monkeypatch):
    placed = {}

    def note(self, at, text, **rest):
        placed.setdefault(text, at)

    monkeypatch.setattr(picture.ImageDraw.ImageDraw, "text", note)
    compose_picture(noise(200, 300), letters=LETTERS)
    assert placed["R"][0] < placed["A"][0] < placed["L"][0]
    assert placed["A"][1] < placed["R"][1] < placed["P"][1]


def test_a_small_slice_leaves_room_for_its_texts():
    page = compose_picture(noise(16, 16), caption=["Doe^Jane · PAT-0815 · 1961-03-02 · F"])
    assert page.width >= 480


def test_the_bar_shows_strong_evidence_on_top():
    plain = compose_picture(np.zeros((300, 600), np.uint8))
    page = compose_picture(np.zeros((300, 600), np.uint8), heat_bar=HeatBar(2.0, 0.15, "glioma"))
    assert page.width > plain.width
    bright = np.asarray(page.convert("L")).astype(int)
    coloured = np.flatnonzero((np.ptp(np.asarray(page), axis=2) > 60).any(axis=0))
    column = bright[:, int(np.median(coloured))]
    rows = np.flatnonzero(column > 0)
    assert column[rows[5]] > column[rows[-60]] > 0


@pytest.mark.parametrize(
    "text", ["", "x" * 3000, "a\x00b\nc\t\u2028d", "脑 кар 한", "שלום עולם", "\ud800 lone", "<&>"]
)
def test_no_text_breaks_it(text):
    page = compose_picture(noise(40, 40), caption=[text], model_lines=[text], notice=text)
    find(page, np.repeat(noise(40, 40)[..., None], 3, axis=2))


def test_a_png_holds_pixels_and_nothing_else(tmp_path):
    image = Image.fromarray(noise(8, 9))
    image.info.update(Author="Doe^Jane", dpi=(300, 300), icc_profile=b"Doe^Jane")
    save_png(image, tmp_path / "a.png")
    content = (tmp_path / "a.png").read_bytes()
    chunks, at = [], 8
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        chunks.append(content[at + 4 : at + 8])
        at += 12 + length
    assert set(chunks) == {b"IHDR", b"IDAT", b"IEND"}
    assert (np.asarray(Image.open(tmp_path / "a.png")) == noise(8, 9)).all()


def test_a_crash_while_saving_keeps_the_old_picture(tmp_path, monkeypatch):
    target = tmp_path / "a.png"
    target.write_bytes(b"old")

    def refuse(self, other):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ViewerError, match="No space left"):
        save_png(Image.new("L", (4, 4)), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(ViewerError, match="does not exist"):
        save_png(Image.new("L", (4, 4)), tmp_path / "missing" / "a.png")


def test_a_second_letter_stands_beside_the_first():
    grey = np.zeros((200, 300), np.uint8)
    plain = Letters("R", "L", "A", "P")
    leaning = plain._replace(second_left="A", second_right="P")
    one, other = (np.asarray(compose_picture(grey, letters=each)) for each in (plain, leaning))
    _rows, columns, _ = np.nonzero(one != other)
    middle = one.shape[1] / 2
    assert (columns < middle).any()
    assert (columns > middle).any()
    inside = (columns > middle - 150) & (columns < middle + 150)
    assert not inside.any(), "never over the anatomy"
