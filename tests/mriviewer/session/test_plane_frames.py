"""A plane that is an acquired slice is that slice; another one is cut from the volume."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.geometry import InPlane
from mriviewer.core.planes import Grid
from mriviewer.core.study import Window
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import frame_of
from mriviewer.session.measuring import place_of
from mriviewer.session.plane_frames import PlaneFrames, halved
from mriviewer.session.planes import Planes
from mriviewer.session.slices import SliceStore
from mriviewer.session.volumes import Volumes
from tests.mriviewer.session.test_planes import placed
from tests.mriviewer.session.test_planes import planes as planes
from tests.viewer_doubles import MadeUpReader


class NoEvidence:
    def layer(self, series, grid, heat):
        return None


@pytest.fixture
def made(qtbot, planes: Planes):
    """Return a series, its frames, and the store they come from."""
    identified = placed("a", 6)
    slices = tuple(
        replace(source, identity=f"slice {n}") for n, source in enumerate(identified.slices)
    )
    series = replace(identified, slices=slices)
    store = SliceStore(10**7, MadeUpReader)
    planes.volumes = Volumes(store, planes.volumes._workers, 10**7)
    planes.volumes.ask(series)
    qtbot.waitUntil(lambda: planes.volume(series) is not None)
    return series, PlaneFrames(planes, NoEvidence(), store), store


def view(plane, index, **looks):
    return ViewState("a", index, 6, Window(25, 50), plane=plane, **looks)


def test_an_acquired_slice_is_drawn_as_in_the_stack(made):
    """What was drawn on the slice is seen there: same name, same grid, same samples."""
    series, frames, store = made
    plane = frames.frame(series, view("axial", 2), None)
    stack = frame_of(series, view("stack", 2), store.read(series, 2))
    assert plane.identity == stack.identity == "slice 2"
    assert place_of(plane, 0) == place_of(stack, 0)
    assert plane.grid == stack.grid
    assert np.array_equal(plane.values, stack.values)
    assert np.array_equal(plane.grey, stack.grey)
    assert (plane.letters, plane.aspect, plane.mm) == (stack.letters, stack.aspect, stack.mm)
    assert (plane.mark, plane.place[-1]) == ("", "as acquired")
    assert plane.place[0] == "Axial 3 / 6"
    assert plane.place[1] == "H 6.0 mm · 3.00 mm apart"


def test_another_plane_says_that_it_is_none(made):
    series, frames, _ = made
    frame = frames.frame(series, view("sagittal", 4), None)
    assert (frame.identity, frame.mark) == ("", "Reconstructed")
    assert frame.place[-1] == "voxels as acquired"
    assert frame.grid.position_mm(0, 0).tolist() == [4, 0, 15]
    assert frame.values[:, 3].tolist() == [50, 40, 30, 20, 10, 0]
    assert (frame.mm, frame.aspect) == (3.0, 1.5)
    assert frame.letters[:4] == ("A", "P", "H", "F")


def test_a_frame_does_not_hold_the_volume(made):
    series, frames, store = made
    for plane in ("axial", "sagittal", "coronal"):
        values = frames.frame(series, view(plane, 2), None).values
        assert not np.shares_memory(values, store.get(store_key(series)))
        assert values.base is None


def store_key(series):
    from mriviewer.session.slices import key_of

    return key_of(series, 2)


def test_nothing_is_made_twice_and_everything_again_that_differs(made):
    series, frames, _ = made
    first = frames.frame(series, view("coronal", 4), None)
    assert frames.frame(series, view("coronal", 4), None) is first
    turned = frames.frame(series, view("coronal", 4, turn=InPlane(flip_columns=True)), None)
    assert turned.letters.left == first.letters.right
    assert turned.values is first.values
    assert np.array_equal(turned.grey, first.grey[:, ::-1])
    assert frames.frame(series, view("coronal", 5), None).grid != first.grid
    assert frames.frame(series, view("coronal", 20), None) is None


def test_half_the_samples_cover_the_same_area():
    fine = Grid(7, 10, (1.0, 2.0, 3.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.5, 0.5))
    half = halved(fine)
    assert (half.rows, half.columns, half.spacing_mm) == (4, 5, (1.0, 1.0))
    assert np.array_equal(half.position_mm(-0.5, -0.5), fine.position_mm(-0.5, -0.5))
    assert np.array_equal(half.position_mm(4.5, 2.5), fine.position_mm(9.5, 5.5))
    assert halved(Grid(7, 10)) == Grid(7, 10)


def test_only_large_interpolated_planes_are_quick(made, monkeypatch):
    series, frames, _ = made
    monkeypatch.setattr("mriviewer.session.plane_frames._MANY", 10)
    full = frames.frame(series, view("sagittal", 4), None)
    assert frames.frame(series, view("sagittal", 4), None, quick=True) is full, "voxels as they are"
