"""A volume is made where the files state all of its geometry, and nowhere else (T4, T5)."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.volume import Volume, stack_affine_lps, volume_of, why_no_volume

LEFT, BACK, HEAD = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


def stack(places, shape=(4, 5), **changes):
    """A series of slices at these LPS places, each in a file of its own."""
    geometry = StackGeometry(BACK, LEFT, (2.0, 0.5), places)
    slices = tuple(
        SliceSource(Path(f"IM{n:04d}"), *shape, position_mm=place)
        for n, place in enumerate(places, start=1)
    )
    series = Series("1.2", "", "MR", "DICOM", slices, geometry, frame_of_reference="9.9")
    return replace(series, **changes)


def up(*heights):
    return tuple((10.0, 20.0, height) for height in heights)


def voxels_of(series):
    return np.zeros((len(series.slices), *series.shape), np.float32)


EVEN = up(0.0, 3.0, 6.0, 9.0)


def test_the_matrix_places_every_voxel():
    series = stack(EVEN, phase=0, padding=(-5.0, -5.0))
    voxels = voxels_of(series)
    volume = volume_of(series, voxels)
    assert volume.voxels is voxels
    assert volume.position_mm((2, 3, 4)).tolist() == [12.0, 26.0, 6.0]
    assert volume.index((12.0, 26.0, 6.0)) == pytest.approx([2, 3, 4])
    assert volume.spacing_mm == (3.0, 2.0, 0.5)
    assert (volume.series_uid, volume.frame_of_reference) == ("1.2", "9.9")
    assert volume.padding == (-5.0, -5.0)


def test_the_matrix_agrees_with_the_one_that_is_handed_on():
    series = stack(tuple((1.0 * n, 2.0 * n, 3.0 * n) for n in range(4)))
    ras = series.geometry.affine_ras() @ [4, 3, 2, 1]
    assert ras[:3] * [-1, -1, 1] == pytest.approx((stack_affine_lps(series) @ [2, 3, 4, 1])[:3])


def test_a_tilted_stack_is_a_volume():
    """Gantry tilt: the slices are parallel, but each is moved on within its plane."""
    series = stack(tuple((10.0, 20.0 + n, 3.0 * n) for n in range(4)))
    assert why_no_volume(series) == ""
    assert volume_of(series, voxels_of(series)).position_mm((3, 0, 0)).tolist() == [10, 23, 9]


def test_slices_from_head_to_foot_are_a_volume():
    assert why_no_volume(stack(EVEN[::-1])) == ""


@pytest.mark.parametrize(
    ("series", "words"),
    [
        (stack(EVEN, colour=True), "in colour"),
        (stack(up(0.0)), "a single slice"),
        (stack(up(0.0, 3.0)), "2 slices; it takes 3"),
        (stack(EVEN, geometry=StackGeometry(None, None, (1.0, 1.0), EVEN)), "how the slices lie"),
        (stack(EVEN, geometry=StackGeometry(BACK, LEFT, None, EVEN)), "distance between pixels"),
        (stack(EVEN, geometry=StackGeometry(BACK, LEFT, (1.0, 1.0))), "position of every slice"),
        (stack(up(0.0, 0.0, 0.0)), "repetitions"),
        (stack(up(0.0, 3.0, 3.0, 6.0)), "slices 2 and 3 (IM0002, IM0003) lie at one place"),
        (stack(up(0.0, 6.0, 3.0, 9.0)), "not in the order of their positions"),
        (stack(tuple((n * 4.0, 0.0, n * 0.1) for n in range(4))), "shifted within their plane"),
    ],
)  # fmt: skip
def test_what_makes_no_volume_is_told_and_refused(series, words):
    assert words in why_no_volume(series)
    with pytest.raises(ViewerError, match="No planes can be reconstructed") as refusal:
        volume_of(series, voxels_of(series))
    assert refusal.value.reason == why_no_volume(series)
    assert refusal.value.remedy


def test_thickness_is_no_spacing():
    """T4: without positions there is no way to know how far apart slices are."""
    series = stack(EVEN, geometry=StackGeometry(BACK, LEFT, (1.0, 1.0)))
    assert "thickness of a slice does not tell" in why_no_volume(series)


def test_uneven_slices_are_told_with_files_and_distances():
    """T5: both pairs, their files and both distances."""
    assert why_no_volume(stack(up(0.0, 3.0, 9.0, 12.0))) == (
        "The slices are unevenly spaced: slices 2 and 3 (IM0002, IM0003) are 6.00 mm apart,"
        " slices 1 and 2 (IM0001, IM0002) 3.00 mm. A slice may be missing."
    )


def test_frames_of_one_file_are_told_by_their_numbers():
    series = stack(up(0.0, 3.0, 9.0, 12.0))
    one_file = tuple(replace(source, path=Path("one.dcm")) for source in series.slices)
    words = why_no_volume(replace(series, slices=one_file))
    assert "slices 2 and 3 are 6.00 mm apart" in words
    assert "one.dcm" not in words


def test_a_hundredth_of_a_millimetre_is_rounding():
    """T5: the tolerance."""
    assert why_no_volume(stack(up(0.0, 3.009, 6.0, 9.0))) == ""
    assert "unevenly spaced" in why_no_volume(stack(up(0.0, 3.02, 6.0, 9.0)))


def test_distances_that_drift_are_uneven():
    heights, steps = [0.0], [3.0 + 0.009 * math.sin(n / 6) for n in range(40)]
    for step in steps:
        heights.append(heights[-1] + step)
    assert "drift" in why_no_volume(stack(up(*heights)))


def test_a_slice_that_steps_out_of_the_row_is_told():
    places = ((0.0, 0.0, 0.0), (0.0, 0.0, 3.0), (0.0, 2.5, 6.0), (0.0, 0.0, 9.0))
    words = why_no_volume(stack(places))
    assert "shift sideways of 2.50 mm" in words
    assert "slices 2 and 3" in words


def test_pictures_of_different_size_are_told():
    series = stack(EVEN)
    larger = replace(series.slices[2], rows=8)
    mixed = replace(series, slices=(*series.slices[:2], larger, series.slices[3]))
    assert why_no_volume(mixed) == (
        "The pictures differ in size: slice 1 has 5 × 4 pixels, slice 3 5 × 8."
    )


def test_voxels_of_another_series_are_not_taken():
    with pytest.raises(ValueError, match="not those of the series"):
        volume_of(stack(EVEN), np.zeros((3, 4, 5), np.float32))


@pytest.mark.parametrize(
    "affine", [np.zeros((4, 4)), np.full((4, 4), np.nan), np.eye(3), np.diag([1.0, 1.0, 0.0, 1.0])]
)
def test_a_matrix_that_places_nothing_is_refused(affine):
    with pytest.raises(ValueError, match=r"matrix|plane"):
        Volume(np.zeros((2, 2, 2), np.float32), affine)


@pytest.mark.parametrize("shape", [(4, 5), (0, 4, 5)])
def test_voxels_that_are_no_volume_are_refused(shape):
    with pytest.raises(ValueError, match="voxels must be"):
        Volume(np.zeros(shape, np.float32), np.eye(4))
