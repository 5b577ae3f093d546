"""The model's evidence stands at the same place of the patient in every plane, or nowhere."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry, display_orientation
from mriviewer.core.reslice import mpr_planes
from mriviewer.core.view_state import HeatMapView
from mriviewer.core.volume import Volume, stack_affine_lps
from mriviewer.session.background import Workers
from mriviewer.session.evidence import EvidenceVolumes, evidence_volume, layer_of
from mriviewer.session.opinions import Answer, Evidence, Opinions
from mriviewer.session.slices import key_of
from tests.viewer_doubles import IDENTITY, series_of
from trainer.prediction import Signs

KINDS = ("axial", "sagittal", "coronal")
PEAK = (4, 6, 20)  # slice, stored row, stored column
SHAPE = (24, 40)


@dataclass
class Whole:
    """A placement over the whole slice, which hands on a map as it is."""

    top: float = 0.0
    left: float = 0.0
    height: float = 0.0
    width: float = 0.0

    def place(self, grid, tap):
        return grid


def turned_about(axis, degrees):
    angle = np.radians(degrees)
    x, y, z = np.eye(3)[axis] * np.sin(angle / 2)
    w = np.cos(angle / 2)
    return np.array([
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ])  # fmt: skip


def stack(down, right, step, spacing=(1.5, 1.0), shape=SHAPE, count=9):
    series = series_of("a", range(count), shape)
    places = tuple(tuple(np.asarray(step) * n + (5.0, -7.0, 11.0)) for n in range(count))
    return replace(series, geometry=StackGeometry(tuple(down), tuple(right), spacing, places))


def tilted():
    turn = turned_about(0, 25) @ turned_about(2, -20)
    return stack(turn @ (0, 1, 0), turn @ (1, 0, 0), turn @ (0, 0, 4))


GEOMETRIES = {
    "axial": stack((0, 1, 0), (1, 0, 0), (0, 0, 4)),
    "axial, turned over": stack((0, -1, 0), (-1, 0, 0), (0, 0, -4)),
    "sagittal": stack((0, 0, -1), (0, 1, 0), (4, 0, 0)),
    "coronal, transposed": stack((-1, 0, 0), (0, 0, 1), (0, 4, 0)),
    "oblique": tilted(),
}


def answered(series, peak=PEAK, unanswerable=(), label="glioma", reach=0):
    """Opinions that see one small spot in the whole stack: nothing on the other slices."""
    opinions, turn = Opinions(IDENTITY), display_orientation(series.geometry)
    evidence, probabilities, signs, silent = {}, {}, {}, {}
    for index in range(len(series.slices)):
        key = key_of(series, index)
        if index in unanswerable:
            silent[key] = "it is blank."
            continue
        stored = np.zeros(series.shape, np.float32)
        if index == peak[0]:
            _, row, column = peak
            stored[row - reach : row + reach + 1, column - reach : column + reach + 1] = 2.0
        shown = np.ascontiguousarray(turn.apply(stored))
        whole = Whole(0.0, 0.0, *shown.shape)
        evidence[key, label] = Evidence(shown, whole, None)
        probabilities[key], signs[key] = (0.8, 0.1, 0.1), Signs(0.5, 1.0)
    opinions.file(Answer(IDENTITY, "CPU", probabilities, evidence, signs, silent))
    return opinions


def brightest(layer, grid):
    """The patient position where a layer is most opaque."""
    alpha = display_orientation(grid).invert(layer.rgba[..., 3].astype(float))
    column, row = (np.argwhere(alpha == alpha.max()).mean(axis=0))[::-1]
    return grid.position_mm(column, row)


@pytest.mark.parametrize("name", GEOMETRIES)
@pytest.mark.parametrize("acquisition", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_a_spot_is_at_its_place_in_every_plane(name, kind, acquisition):
    """T14: by position, never by index."""
    series = GEOMETRIES[name]
    made = evidence_volume(series, answered(series), "glioma", lambda: False)
    space = Volume(np.zeros((9, *SHAPE), np.float32), stack_affine_lps(series))
    spot = space.position_mm(PEAK)
    planes = mpr_planes(space, kind, acquisition)
    grid = planes.grid(planes.nearest(spot))
    layer = layer_of(made, grid, "glioma", 2.0, 0.02)
    off = space.index(brightest(layer, grid)) - PEAK
    assert np.abs(off).max() < 0.51, "within half a voxel, in every direction"
    far = planes.grid(planes.count - 1 if planes.nearest(spot) < planes.count / 2 else 0)
    assert layer_of(made, far, "glioma", 2.0, 0.02).rgba is None


def test_large_slices_are_sampled_more_coarsely_at_the_right_places():
    series = stack((0, 1, 0), (1, 0, 0), (0, 0, 4), (0.5, 0.5), (700, 610), 3)
    opinions = answered(series, (1, 301, 400), reach=7)
    made = evidence_volume(series, opinions, "glioma", lambda: False)
    assert max(made.evidence.shape[1:]) <= 256
    spots = np.argwhere(made.evidence.voxels == 2.0)
    assert len(spots) == 25, "every third pixel of 15 x 15"
    middle = made.evidence.position_mm(spots.mean(axis=0))
    assert np.abs(middle - (5 + 200.0, -7 + 150.5, 11 + 4)).max() <= 0.5, "of a millimetre: a pixel"


def test_nothing_is_drawn_where_the_model_says_nothing():
    series = GEOMETRIES["axial"]
    made = evidence_volume(series, answered(series, unanswerable=(2,)), "glioma", lambda: False)
    planes = mpr_planes(made.evidence, "axial")
    silent = layer_of(made, planes.grid(2), "glioma", 2.0, 0.02)
    assert silent.rgba is None
    assert silent.message == "The model says nothing about what lies in this plane"
    assert np.isnan(made.evidence.voxels[2]).all()


def test_a_map_of_another_size_is_refused():
    series = GEOMETRIES["axial"]
    small = replace(series, slices=tuple(replace(s, rows=20) for s in series.slices))
    opinions = answered(series)
    with pytest.raises(ViewerError, match="slice 1 does not fit"):
        evidence_volume(small, opinions, "glioma", lambda: False)


class Model:
    """Stands for `Predicting`: what has been said so far."""

    opinions = None


@pytest.fixture
def volumes(qtbot):
    workers = Workers("evidence", 1)
    yield EvidenceVolumes(Model(), workers)
    assert workers.shutdown(5)


def grid_of(series):
    return mpr_planes(
        Volume(np.zeros((9, *SHAPE), np.float32), stack_affine_lps(series)), "sagittal"
    ).grid(20)


def test_it_waits_for_the_answers_to_all_slices(qtbot, volumes):
    series, heat = GEOMETRIES["axial"], HeatMapView()
    assert volumes.layer(series, grid_of(series), heat) is None
    volumes._predicting.opinions = answered(replace(series, slices=series.slices[:5]))
    layer = volumes.layer(series, grid_of(series), heat)
    assert layer.rgba is None
    assert layer.message.endswith("answered for 5 of 9")
    assert volumes.label_wanted(series, heat) is None
    volumes._predicting.opinions = answered(series)
    assert volumes.label_wanted(series, heat) == "glioma"
    with qtbot.waitSignal(volumes.changed):
        assert "put together" in volumes.layer(series, grid_of(series), heat).message
    layer = volumes.layer(series, grid_of(series), heat)
    assert layer.rgba is not None
    assert layer.note == "Glioma, interpolated between slices"
    assert volumes.layer(series, grid_of(series), heat) is layer, "made once"
    other = volumes.layer(series, grid_of(series), replace(heat, label="meningioma"))
    assert other.message == "Evidence for meningioma: 0 of 9 slices"
    assert volumes.layer(series, grid_of(series), replace(heat, shown=False)) is None


def test_what_cannot_be_right_is_not_drawn_and_said(qtbot, volumes):
    series = GEOMETRIES["axial"]
    small = replace(series, slices=tuple(replace(s, rows=20) for s in series.slices))
    volumes._predicting.opinions = answered(series)
    with qtbot.waitSignal(volumes.changed):
        volumes.layer(small, grid_of(series), HeatMapView())
    layer = volumes.layer(small, grid_of(series), HeatMapView())
    assert layer.rgba is None
    assert layer.message.startswith("No heat map between slices: the map of slice 1")
