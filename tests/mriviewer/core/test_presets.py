"""Windows to choose from: the header's own, what the values give, and nothing without width."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.presets import full_window, presets, slice_window
from mriviewer.core.study import Voi, VoiLut, Window
from tests.viewer_doubles import series_of

SERIES, DEFAULT = series_of("a", range(3)), Window(50, 100)


def names(series):
    return [preset.name for preset in presets(series, DEFAULT)]


def test_the_first_is_the_default_and_there_are_at_most_nine():
    windows = tuple((Window(n, 10), f"window {n}") for n in range(20))
    found = presets(replace(SERIES, voi=Voi(windows=windows)), DEFAULT)
    assert found[0].window == DEFAULT
    assert len(found) == 9


def test_the_headers_windows_keep_their_names_and_bad_ones_are_left_out():
    windows = ((Window(10, 20), "BRAIN"), (Window(10, 0), "BROKEN"), (Window(3, 5), ""))
    found = names(replace(SERIES, voi=Voi(windows=windows)))
    assert found[1:3] == ["BRAIN", "Header, window 3"]


def test_a_lut_of_the_header_can_be_chosen():
    lut = VoiLut(0, (0, 128, 255), 255, "T2 CONTRAST")
    found = presets(replace(SERIES, voi=Voi(luts=(lut,))), DEFAULT)
    assert [(p.name, p.lut) for p in found if p.lut is not None] == [("T2 CONTRAST", 0)]


def test_only_ct_has_windows_in_hounsfield_units():
    assert "CT brain" in names(replace(SERIES, modality="CT"))
    assert not any("CT" in name for name in names(SERIES))


def test_windows_of_values_leave_padding_and_missing_values_out():
    series = replace(SERIES, padding=(-2000.0, -2000.0))
    values = np.array([[-2000, 10, 20], [30, np.nan, 40]], np.float32)
    assert full_window(series, values) == Window(25, 30)
    window = slice_window(series, values)
    assert window.center == pytest.approx(25, abs=1)
    assert window.width == pytest.approx(30, abs=2)


@pytest.mark.parametrize("values", [np.full((2, 2), 7.0), np.full((2, 2), np.nan)])
def test_a_window_always_has_a_width(values):
    assert full_window(SERIES, values.astype(np.float32)).width > 0
