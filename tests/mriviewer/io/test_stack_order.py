"""The position decides the order: names and numbers only where there is none."""

import numpy as np
import pytest

from mriviewer.core.geometry import display_orientation, displayed_letters
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import read_volume

SHUFFLED = ["c", "a", "e", "b", "d"]


def series_of(folder):
    (study,) = scan_all([folder]).studies
    return list(study.series)


def codes(series):
    return [repair.code for repair in series.repairs]


def slice_values(series):
    """Return the value of each slice; the fixture gives slice i the value 10 * i."""
    return [int(value) for value in read_volume(series)[:, 0, 0]]


@pytest.mark.parametrize(
    "instance_number",
    [None, 1, lambda index: 5 - index, lambda index: (index * 3) % 5],
    ids=["missing", "all equal", "reversed", "shuffled"],
)
def test_positions_decide_whatever_names_and_numbers_say(tmp_path, write_series, instance_number):
    """T1."""
    write_series(tmp_path, [0, 3, 6, 9, 12], SHUFFLED, InstanceNumber=instance_number)
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [0, 10, 20, 30, 40]
    assert series.repairs == ()
    assert series.geometry.spacing_mm == (3, 0.5, 0.5)


@pytest.mark.parametrize(
    ("orientation", "axis", "letters"),
    [
        ([1, 0, 0, 0, 1, 0], 2, "RLAP"),
        ([-1, 0, 0, 0, 1, 0], 2, "RLAP"),
        ([1, 0, 0, 0, 0, -1], 1, "RLHF"),
        ([0, 1, 0, 0, 0, -1], 0, "APHF"),
        ([0, -1, 0, 0, 0, 1], 0, "APHF"),
    ],
)
def test_stacks_run_to_the_head_to_the_back_and_to_the_left(
    tmp_path, write_series, orientation, axis, letters
):
    heights = [4, 1, 3, 2, 0]
    places = [[0.0, 0.0, 0.0] for _ in heights]
    for place, height in zip(places, heights, strict=True):
        place[axis] = float(height)
    write_series(tmp_path, heights, ImageOrientationPatient=orientation,
                 ImagePositionPatient=lambda index: places[index])  # fmt: skip
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [40, 10, 30, 20, 0]
    assert [source.position_mm[axis] for source in series.slices] == [0, 1, 2, 3, 4]
    turn = display_orientation(series.geometry)
    assert "".join(displayed_letters(series.geometry, turn)) == letters


def test_oblique_slices_are_ordered_along_their_normal(tmp_path, write_series):
    c, s = np.cos(0.4), np.sin(0.4)
    normal = np.array([0, -s, c])
    places = [list(np.round(step * 4 * normal, 6)) for step in (3, 0, 2, 1)]
    write_series(tmp_path, range(4), ImageOrientationPatient=[1, 0, 0, 0, c, s],
                 ImagePositionPatient=lambda i: places[i])  # fmt: skip
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [10, 30, 20, 0]
    assert series.geometry.spacing_mm[0] == pytest.approx(4, abs=1e-4)
    assert series.repairs == ()


def test_instance_numbers_only_without_positions(tmp_path, write_series):
    """T3: and it is told that the order is not that of places."""
    write_series(tmp_path, range(5), SHUFFLED, ImagePositionPatient=None,
                 InstanceNumber=lambda index: 50 - index)  # fmt: skip
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [40, 30, 20, 10, 0]
    assert codes(series) == ["order-from-instance-number"]
    assert series.geometry.affine_ras() is None
    assert series.geometry.spacing_mm is None


@pytest.mark.parametrize("number", [None, 1], ids=["missing", "equal"])
def test_file_names_only_without_positions_and_numbers(tmp_path, write_series, number):
    names = ["slice10", "slice2", "slice1"]
    write_series(tmp_path, range(3), names, ImagePositionPatient=None, InstanceNumber=number)
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [20, 10, 0]
    assert codes(series) == ["order-from-file-name"]


def test_one_missing_position_makes_all_of_them_useless(tmp_path, write_series):
    places = [[0, 0, 9], [0, 0, 8], None, [0, 0, 6]]
    write_series(tmp_path, range(4), ImagePositionPatient=lambda i: places[i])
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [0, 10, 20, 30]
    assert codes(series) == ["positions-incomplete", "order-from-instance-number"]
    assert series.geometry.positions_mm is None


def test_a_gap_is_named_with_both_distances(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 10, 20, 25])
    (series,) = series_of(tmp_path)
    (repair,) = series.repairs
    assert repair.code == "uneven-spacing"
    assert "5.00 mm between slices 1 and 2" in repair.text
    assert "10.00 mm between slices 3 and 4; 1 slice seems to be missing" in repair.text
    assert series.geometry.affine_ras() is None


def test_a_hundredth_of_a_millimetre_is_rounding(tmp_path, write_series):
    write_series(tmp_path, [0, 3.004, 6, 9])
    (series,) = series_of(tmp_path)
    assert series.repairs == ()
    assert series.geometry.affine_ras() is not None


def test_shifted_slices_are_told(tmp_path, write_series):
    write_series(tmp_path, range(4), ImagePositionPatient=lambda i: [0.0, 2.0 * i, 3.0 * i])
    (series,) = series_of(tmp_path)
    assert codes(series) == ["shifted-slices"]
