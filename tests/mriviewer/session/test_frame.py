"""A frame is what the reader sees: turned, windowed, and with evidence only where there is some."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.study import Window
from mriviewer.core.view_state import HeatMapView, ViewState
from mriviewer.session.frame import frame_of, heat_layer, soft_edged
from mriviewer.session.opinions import Answer, Evidence, Opinions
from mriviewer.session.slices import key_of
from tests.viewer_doubles import IDENTITY, series_of

SERIES = series_of("a", range(2), shape=(2, 3))
VIEW = ViewState("a", 0, 2, Window(50.0, 100.0))
VALUES = np.array([[0, 50, 100], [0, 0, 0]], np.float32)


class AsIs:
    """A box that is the whole slice."""

    top = left = 0.0
    height, width = 2.0, 3.0

    def place(self, grid, tap):
        return grid


def opinions(probability: float, evidence: float) -> Opinions:
    key = key_of(SERIES, 0)
    grid = np.zeros((2, 3), np.float32)
    grid[0, 2] = evidence
    made = Opinions(IDENTITY)
    made.file(Answer(IDENTITY, "CPU", {key: (probability, 0.0, 1 - probability)},
                     {(key, "glioma"): Evidence(grid, AsIs(), None)}, {}, {}))  # fmt: skip
    return made


def test_the_picture_is_windowed_and_turned_for_display():
    plain = frame_of(SERIES, VIEW, VALUES)
    assert plain.grey.tolist() == [[0, 128, 255], [0, 0, 0]]
    assert plain.letters[:4] == ("R", "L", "A", "P")
    left_to_right = replace(SERIES, geometry=replace(SERIES.geometry, right=(-1.0, 0.0, 0.0)))
    turned = frame_of(left_to_right, VIEW, VALUES)
    assert turned.grey.tolist() == [[255, 128, 0], [0, 0, 0]]
    assert turned.letters == plain.letters, "the patient's right stays on the left"


def test_monochrome1_is_turned_over_for_the_eye():
    assert frame_of(replace(SERIES, inverted=True), VIEW, VALUES).grey[0].tolist() == [255, 128, 0]


def test_without_a_window_nothing_can_be_drawn():
    with pytest.raises(ValueError, match="window"):
        frame_of(SERIES, replace(VIEW, window=None), VALUES)


def test_evidence_is_drawn_where_it_is():
    layer = heat_layer(SERIES, 0, HeatMapView(), opinions(0.9, 2.0))
    assert np.argwhere(layer.rgba[..., 3]).tolist() == [[0, 2]]
    assert (layer.label, layer.scale, layer.strongest) == ("glioma", 2.0, 1.0)


def test_colours_fade_at_the_border_of_the_box_and_nowhere_else():
    box = AsIs()
    box.top, box.left, box.height, box.width = 20.0, -30.0, 160.0, 160.0
    rgba = np.full((200, 160, 4), 200, np.uint8)
    alpha = soft_edged(rgba, box)[..., 3]
    assert np.all(rgba == 200), "what was given is not changed"
    assert np.all(alpha[:20] == 0)
    assert np.all(alpha[180:] == 0)
    assert np.all(alpha[24:176, :126] == 200), "beyond the margin nothing is dimmed"
    assert np.all(np.diff(alpha[19:25, 5].astype(int)) >= 0)
    assert alpha[100, 0] == 200, "where the slice ends there is no border"
    assert np.all(alpha[:, 130:] == 0)


def test_a_box_beyond_the_slice_has_no_border_to_soften():
    rgba = np.full((2, 3, 4), 200, np.uint8)
    assert soft_edged(rgba, AsIs()) is rgba


@pytest.mark.parametrize(
    ("probability", "evidence", "message"),
    [(0.9, 0.0, "No positive evidence for glioma"),
     (0.9, 0.1, "Evidence for glioma is below the threshold (5% of 15%)"),
     (0.1, 2.0, "Suggests no tumor: no evidence is drawn")],
)  # fmt: skip
def test_where_nothing_is_drawn_it_is_said(probability, evidence, message):
    layer = heat_layer(SERIES, 0, HeatMapView(), opinions(probability, evidence))
    assert layer.rgba is None
    assert layer.message == message


def test_no_layer_without_an_answer_or_when_switched_off():
    said = opinions(0.9, 2.0)
    assert heat_layer(SERIES, 1, HeatMapView(), said) is None
    assert heat_layer(SERIES, 0, HeatMapView(shown=False), said) is None
    assert heat_layer(SERIES, 0, HeatMapView(), None) is None
