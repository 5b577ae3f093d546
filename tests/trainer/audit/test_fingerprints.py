"""What is remembered of a picture does not depend on how it was saved."""

import numpy as np
import pytest
from PIL import Image

from tests.trainer.audit.heads import head, save
from trainer.audit.fingerprints import EDGE, SIDE, Fingerprint, describe, take
from trainer.folders import Picture


def test_pixels_are_hashed_not_files(tmp_path):
    pixels = head(1)
    first = take(Picture(save(tmp_path / "a.png", pixels), "a"))
    second = take(Picture(save(tmp_path / "b.tif", pixels), "a"))
    third = take(Picture(save(tmp_path / "c.png", pixels.reshape(100, 400)), "a"))
    assert first.pixels == second.pixels != third.pixels
    assert (first.rows, first.columns, first.mode, first.problem) == (200, 200, "L", "")


def test_the_head_fills_its_view_wherever_it_lies():
    pixels = head(2)
    framed = np.zeros((400, 300), np.uint8)
    framed[150:350, 60:260] = pixels
    there, moved = (describe(p.astype(np.float32), "L").head.astype(int) for p in (pixels, framed))
    assert np.corrcoef(there.ravel(), moved.ravel())[0, 1] > 0.9


def test_contrast_is_taken_out_of_the_views():
    pixels = head(3).astype(np.float32)
    plain, flat = describe(pixels, "L"), describe(pixels * 40 + 1000, "I;16")
    assert np.abs(plain.whole.astype(int) - flat.whole).max() <= 2


def test_edges_are_the_outermost_pixels():
    pixels = np.random.default_rng(0).integers(0, 255, (50, 70)).astype(np.float32)
    pixels[0], pixels[-1], pixels[1:-1, 0], pixels[1:-1, -1] = 10, 240, 60, 180
    edges = describe(pixels, "L").edges.astype(int)
    assert edges.shape == (4, EDGE)
    assert np.abs(edges[:, 3:-3] - [[10], [240], [60], [180]]).max() < 6


@pytest.mark.parametrize("shape", [(1, 1), (3, 500), (128, 128)])
def test_odd_shapes_and_flat_pictures_are_described(shape):
    one = describe(np.full(shape, 5, np.float32), "L")
    assert one.whole.shape == one.head.shape == (SIDE, SIDE)


def test_damage_is_an_answer_in_words(tmp_path):
    path = save(tmp_path / "a.png", head(4))
    path.write_bytes(path.read_bytes()[:500])
    broken = take(Picture(path, "a"))
    assert "damaged" in broken.problem
    assert broken.pixels == ""
    path.write_bytes(b"no picture at all")
    assert take(Picture(path, "a")).problem == "the file is damaged or of an unknown kind."
    assert "cannot" not in take(Picture(tmp_path / "absent.png", "a")).mode


def test_it_survives_the_cache(tmp_path):
    one = take(Picture(save(tmp_path / "a.png", head(5)), "a"))
    again = Fingerprint.from_bytes(one.to_bytes())
    assert again[:4] == one[:4]
    assert all((x == y).all() for x, y in zip(again[4:7], one[4:7], strict=True))
    with pytest.raises(ValueError, match="header"):
        Fingerprint.from_bytes(b"something else")


def test_colour_is_told(tmp_path):
    Image.fromarray(np.zeros((9, 9, 3), np.uint8)).save(tmp_path / "a.png")
    assert take(Picture(tmp_path / "a.png", "a")).mode == "RGB"
