"""Scrolling together never guesses: one frame of reference, or an offset that is said (T13)."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.reslice import mpr_planes
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.syncing import (
    SyncOffset,
    follow,
    offset_between,
    pile_of,
    pile_of_planes,
    share_space,
)
from mriviewer.core.volume import Volume

LEFT, BACK, HEAD, FOOT = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.0, 0.0, -1.0)


def series(uid, heights, frame="1.1", **changes):
    places = tuple((-10.0, -10.0, height) for height in heights)
    known = {"down": BACK, "right": LEFT, "pixel_spacing_mm": (1.0, 1.0), "positions_mm": places}
    slices = tuple(SliceSource(Path(f"{n}.dcm"), 21, 21) for n in range(len(places)))
    geometry = StackGeometry(**(known | changes))
    return Series(uid, "", "MR", "DICOM", slices, geometry, frame_of_reference=frame)


def pile(uid, heights, frame="1.1", **changes):
    return pile_of(series(uid, heights, frame, **changes))


THICK = pile("thick", [0.0, 5.0, 10.0, 15.0])
THIN = pile("thin", [float(height) for height in range(-4, 20)])


def test_the_nearest_slice_follows():
    assert [follow(THICK, index, THIN) for index in range(4)] == [4, 9, 14, 19]
    assert follow(THIN, 7, THICK) == 1
    assert follow(THIN, 6, THICK) == 0


def test_a_stack_in_the_other_order_follows_by_position():
    downwards = pile("down", [15.0, 10.0, 5.0, 0.0])
    assert [follow(THICK, index, downwards) for index in range(4)] == [3, 2, 1, 0]


def test_beyond_the_ends_the_outermost_stays():
    assert follow(THIN, 0, THICK) == 0
    assert follow(pile("far", [99.0, 101.0]), 1, THICK) == 3


def test_different_frames_of_reference_are_never_linked_by_position():
    """T13: equal numbers in two frames are not one place."""
    other = pile("other", [0.0, 5.0, 10.0, 15.0], frame="2.2")
    nameless, unnamed = pile("a", [0.0, 5.0], frame=""), pile("b", [0.0, 5.0], frame="")
    assert follow(THICK, 1, other) is None
    assert follow(nameless, 1, unnamed) is None
    assert not share_space(nameless, unnamed)


def test_two_panes_of_one_series_share_their_space():
    nameless = pile("a", [0.0, 5.0, 10.0], frame="")
    assert follow(nameless, 2, replace(nameless)) == 2


def test_an_offset_by_hand_links_different_frames():
    """T13: as far apart as the reader has set it, and said."""
    other = pile("other", [100.0, 105.0, 110.0, 115.0], frame="2.2")
    offset = offset_between(THICK, 0, other, 1)
    assert offset == SyncOffset(mm=105.0)
    assert offset.words() == "offset +105.0 mm, set by hand"
    assert [follow(THICK, index, other, offset) for index in range(4)] == [1, 2, 3, 3]


def test_an_offset_counts_towards_the_head_whatever_the_order():
    downwards = pile("down", [115.0, 110.0, 105.0, 100.0], frame="2.2")
    offset = offset_between(THICK, 1, downwards, 2)  # 5 mm and 105 mm
    assert offset == SyncOffset(mm=100.0)
    assert follow(THICK, 2, downwards, offset) == 1
    assert offset_between(THIN, 9, THICK, 0).words() == "offset -5.0 mm, set by hand"


def test_without_millimetres_the_offset_is_in_slices():
    flat = {"positions_mm": None, "pixel_spacing_mm": None}
    one = pile("one", [0.0] * 10, frame="", **flat)
    other = pile("other", [0.0] * 10, frame="", **flat)
    offset = offset_between(one, 2, other, 5)
    assert offset == SyncOffset(slices=3)
    assert offset.words() == "offset +3 slices, set by hand"
    assert [follow(one, index, other, offset) for index in (0, 4, 9)] == [3, 7, 9]
    assert follow(one, 4, other) is None


def test_planes_that_are_not_parallel_are_not_linked():
    sagittal = pile("sag", [0.0, 5.0, 10.0], right=BACK, down=FOOT)
    assert follow(THICK, 1, sagittal) is None
    assert follow(THICK, 1, sagittal, SyncOffset(mm=3.0)) is None
    assert offset_between(THICK, 1, sagittal, 1) is None


def tilted(degrees):
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return {"down": (0.0, cosine, sine)}


def test_nearly_parallel_planes_meet_in_the_middle_of_the_picture():
    """The middle of the tilted picture lies 10 sin(10°) = 1.7 mm above its first row."""
    follower = pile("tilted", [0.0, 4.0, 8.0, 12.0], **tilted(10))
    assert follow(THICK, 2, follower) == 2  # at 10 mm: nearer to 8 + 1.7 than to 12 + 1.7
    assert follow(THICK, 1, pile("steep", [0.0, 5.0], **tilted(20))) is None


def test_unknown_places_follow_nothing():
    nowhere = pile("nowhere", [0.0, 5.0], positions_mm=None)
    assert follow(THICK, 1, nowhere) is follow(nowhere, 1, THICK) is None
    assert follow(THICK, 1, nowhere, SyncOffset(mm=2.0)) is None
    assert follow(THICK, 1, pile_of(series("empty", []))) is None
    assert follow(THICK, 9, THIN) is None


def test_reconstructed_planes_follow_slices():
    affine = np.array([[0, 0, 1.0, -10], [0, 1.0, 0, -10], [2.0, 0, 0, 0], [0, 0, 0, 1]])
    volume = Volume(np.zeros((9, 21, 21), np.float32), affine, "v", 0, "1.1")
    axial = pile_of_planes(mpr_planes(volume, "axial"), volume)
    assert follow(THICK, 2, axial) == 5
    assert follow(axial, 5, THICK) == 2
    assert follow(THICK, 2, pile_of_planes(mpr_planes(volume, "coronal"), volume)) is None


@pytest.mark.parametrize(
    ("offset", "words"),
    [(SyncOffset(mm=12.5), "offset +12.5 mm, set by hand"),
     (SyncOffset(mm=-0.0), "offset +0.0 mm, set by hand"),
     (SyncOffset(slices=-2), "offset -2 slices, set by hand")],
)  # fmt: skip
def test_the_offset_in_words(offset, words):
    assert offset.words() == words
