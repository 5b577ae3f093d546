"""Small pictures are made when they are looked at, upright or turned, and only those."""

import numpy as np
import pytest
from PIL import Image

from mriviewer.session.background import Workers
from mriviewer.ui.training.thumbnails import Key, Thumbnails

SIDE = 32


@pytest.fixture
def workers(qtbot):
    made = Workers("test")
    yield made
    made.shutdown()


@pytest.fixture
def thumbnails(workers, tmp_path):
    """A folder with a picture that is bright at the top left, twice as wide as high."""
    grey = np.zeros((20, 40), np.uint8)
    grey[:10, :20] = 200
    Image.fromarray(grey).save(tmp_path / "a#1.png")
    (tmp_path / "b.png").write_bytes(b"no picture")
    made = Thumbnails(workers, SIDE)
    made.open(tmp_path)
    return made


def made_of(qtbot, thumbnails, key):
    with qtbot.waitSignal(thumbnails.ready, check_params_cb=lambda other: other == key):
        assert thumbnails.get(key) is None
    return thumbnails.get(key)


def bright(image) -> tuple[bool, ...]:
    """Say which quarters are bright: top left, top right, bottom left, bottom right."""
    low, high = 11, 20
    points = ((low, low), (high, low), (low, high), (high, high))
    return tuple(image.pixelColor(x, y).red() > 128 for x, y in points)


def test_a_picture_is_square_and_keeps_its_proportions(qtbot, thumbnails):
    image = made_of(qtbot, thumbnails, Key("a#1.png"))
    assert (image.width(), image.height()) == (SIDE, SIDE)
    assert bright(image) == (True, False, False, False)
    assert image.pixelColor(4, 2).red() == 0  # the margin above


def test_poses_are_those_of_the_passport(qtbot, thumbnails):
    from trainer.audit.alignment import posed

    upright = np.zeros((1, 2, 2))
    upright[0, 0, 0] = 1
    for pose in range(8):
        image = made_of(qtbot, thumbnails, Key("a#1.png", pose))
        expected = posed(upright, pose)[0].ravel().astype(bool)
        assert bright(image) == tuple(bool(each) for each in expected)


def test_what_cannot_be_read_is_known_to_be_missing(qtbot, thumbnails):
    key = Key("b.png")
    assert not thumbnails.is_missing(key)
    assert made_of(qtbot, thumbnails, key) is None
    assert thumbnails.is_missing(key)


def test_another_folder_forgets_what_was_asked_and_made(qtbot, thumbnails, tmp_path):
    key = Key("a#1.png")
    made_of(qtbot, thumbnails, key)
    thumbnails.open(tmp_path / "other")
    assert made_of(qtbot, thumbnails, key) is None


def test_what_was_scrolled_past_is_not_made(qtbot, thumbnails, monkeypatch):
    asked = []

    class Slow:
        def submit(self, *job):
            asked.append(job)
            return type("Job", (), {"cancel": lambda self: cancelled.append(self)})()

    cancelled: list[object] = []
    monkeypatch.setattr(thumbnails, "_workers", Slow())
    for number in range(200):
        thumbnails.get(Key(f"{number}.png"))
    assert len(asked) == 200
    assert len(cancelled) == 80
    priorities = [job[3] for job in asked]
    assert priorities == sorted(priorities, reverse=True)  # the newest wish goes first
    thumbnails.get(Key("0.png"))  # on screen again: asked for again
    assert len(asked) == 201
