"""What a NIfTI header says of lengths, values and shape is used exactly, or said to be unusable."""

import gzip

import nibabel as nib
import numpy as np
import pytest

from mriviewer.io.nifti_header import beside, read_header
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader
from trainer.volumes import read_stack, slices_of


def saved(path, data, affine=None, **changes):
    affine = np.diag([1.0, 1, 4, 1]) if affine is None else affine
    image = nib.Nifti1Image(data, affine)
    image.header.set_sform(affine, code=1)
    image.header.set_qform(None, code=0)
    for key, value in changes.items():
        image.header[key] = value
    nib.save(image, path)
    return path


def patched(path, offset, kind, *numbers):
    content = bytearray(path.read_bytes())
    raw = np.asarray(numbers, kind).tobytes()
    content[offset : offset + len(raw)] = raw
    path.write_bytes(content)
    return path


def series_of(path):
    ((series,),) = [study.series for study in scan_all([path]).studies]
    return series


@pytest.mark.parametrize(("code", "unit", "factor"), [(1, "meters", 1000), (3, "microns", 0.001)])
def test_other_units_become_millimetres_exactly(tmp_path, code, unit, factor):
    affine = np.diag([2 / factor, 2 / factor, 3 / factor, 1.0])
    affine[:3, 3] = np.array([10, -20, 30]) / factor
    data = np.arange(60, dtype=np.int16).reshape(5, 4, 3)
    series = series_of(saved(tmp_path / "a.nii", data, affine, xyzt_units=code))
    assert series.geometry.spacing_mm == pytest.approx((3, 2, 2))
    assert series.geometry.positions_mm[0][2] == pytest.approx(30)
    (repair,) = series.repairs
    assert repair.code == "units-scaled"
    assert unit in repair.text
    assert np.allclose(series.geometry.reported_affine_ras(), series.geometry.affine_ras())


def test_lengths_that_no_patient_has_are_not_believed(tmp_path):
    path = saved(tmp_path / "a.nii", np.zeros((5, 4, 3), np.int16), np.eye(4), xyzt_units=1)
    series = series_of(path)  # voxels of one metre
    assert series.geometry.pixel_spacing_mm is None
    assert series.geometry.positions_mm is None
    assert [repair.code for repair in series.repairs] == ["spacing-unusable"]


@pytest.mark.parametrize("slope", [0.0, float("nan")])
def test_a_slope_of_nothing_leaves_values_as_stored(tmp_path, slope):
    path = saved(tmp_path / "a.nii", np.full((5, 4, 3), 7, np.int16))
    patched(path, 112, "<f4", slope, 3.0)
    series = series_of(path)
    assert series.repairs == ()
    assert (SliceReader(series).read(0) == 7).all()


@pytest.mark.parametrize("line", [(float("inf"), 0.0), (2.0, float("nan"))])
def test_a_scaling_that_makes_no_sense_is_told(tmp_path, line):
    path = patched(saved(tmp_path / "a.nii", np.full((5, 4, 3), 7, np.int16)), 112, "<f4", *line)
    series = series_of(path)
    assert [repair.code for repair in series.repairs] == ["scaling-unusable"]
    assert (SliceReader(series).read(0) == 7).all()


def test_codes_of_units_that_stand_for_nothing_do_no_harm(tmp_path):
    series = series_of(saved(tmp_path / "a.nii", np.zeros((5, 4, 3), np.int16), xyzt_units=5))
    assert series.geometry.spacing_mm == pytest.approx((4, 1, 1))


@pytest.mark.parametrize("suffix", ["", ".gz"])
@pytest.mark.parametrize("kind", [nib.Nifti1Pair, nib.Nifti2Pair])
def test_a_pair_of_files_is_one_volume(tmp_path, suffix, kind):
    data = np.arange(60, dtype=np.int16).reshape(5, 4, 3)
    nib.save(kind(data, np.diag([1.0, 1, 4, 1])), tmp_path / f"head.img{suffix}")
    for opened in ([tmp_path], [tmp_path / f"head.hdr{suffix}"], [tmp_path / f"head.img{suffix}"]):
        update = scan_all(opened)
        assert update.skipped == ()
        ((series,),) = [study.series for study in update.studies]
        assert series.description == "head"
        assert np.array_equal(SliceReader(series).read(1), data[::-1, ::-1, 1].T)
    one = series.uid
    moved = bytearray((tmp_path / f"head.img{suffix}").read_bytes())
    if not suffix:
        moved[-1] ^= 1
        (tmp_path / "head.img").write_bytes(moved)
        assert series_of(tmp_path / "head.hdr").uid != one  # both files are the content


def test_a_header_without_its_voxels_says_what_is_missing(tmp_path):
    nib.save(nib.Nifti1Pair(np.zeros((5, 4, 3), np.int16), np.eye(4)), tmp_path / "head.img")
    (tmp_path / "head.img").unlink()
    (skipped,) = scan_all([tmp_path]).skipped
    assert "head.img" in skipped.reason


def test_voxels_without_a_header_are_no_image(tmp_path):
    (tmp_path / "head.img").write_bytes(b"\1" * 500)
    (skipped,) = scan_all([tmp_path]).skipped
    assert "not an image" in skipped.reason


def test_analyze_is_refused_as_it_does_not_say_which_side_is_left(tmp_path):
    nib.save(nib.AnalyzeImage(np.zeros((5, 4, 3), np.int16), np.eye(4)), tmp_path / "old.img")
    reasons = {skipped.path.name: skipped.reason for skipped in scan_all([tmp_path]).skipped}
    assert "left" in reasons["old.hdr"]


def test_the_other_file_of_a_pair_is_found_whatever_its_case(tmp_path):
    (tmp_path / "a.HDR").write_bytes(b"")
    (tmp_path / "a.IMG").write_bytes(b"")
    assert beside(tmp_path / "a.HDR", ".hdr", ".img").name == "a.IMG"
    assert beside(tmp_path / "a.txt", ".hdr", ".img") is None


def test_a_shape_of_more_volumes_than_can_be_shown_is_refused(tmp_path):
    data = np.zeros((2, 2, 2, 300), np.uint8)
    path = patched(saved(tmp_path / "a.nii", data), 40, "<i2", 4, 2, 2, 2, 30000)
    zipped = tmp_path / "b.nii.gz"
    zipped.write_bytes(gzip.compress(path.read_bytes()))
    assert "cut off" in scan_all([path]).skipped[0].reason
    assert "cut off" in scan_all([zipped]).skipped[0].reason
    header = read_header(saved(tmp_path / "c.nii", data))
    assert (header.volumes, header.volume_bytes) == (300, 8)


def with_qform(path, pixdim):
    data = np.arange(20 * 30 * 10, dtype=np.int16).reshape(20, 30, 10)
    nib.save(nib.Nifti1Image(data, np.diag([0.5, 0.6, 3.0, 1.0])), path)
    patched(path, 252, "<i2", 1, 0)  # codes of qform and sform
    return patched(path, 76, "<f4", *pixdim)


@pytest.mark.parametrize("pixdim", [(1, 0, 0, 0), (1, 0.5, 0.6, 0), (1, 0.5, 0.6, np.nan)])
@pytest.mark.parametrize("placed", [True, False])
def test_a_spacing_that_is_not_stated_is_never_one_millimetre(tmp_path, pixdim, placed):
    """T6: nibabel would put 1 for 0."""
    path = with_qform(tmp_path / "a.nii", pixdim)
    if not placed:
        patched(path, 252, "<i2", 0)
    series = series_of(path)
    assert "spacing-unusable" in [repair.code for repair in series.repairs]
    assert "spacing-placeholder" not in [repair.code for repair in series.repairs]
    assert series.geometry.pixel_spacing_mm is None
    assert series.geometry.positions_mm is None
    assert len(series.slices) == 10


def test_an_axis_of_one_voxel_needs_no_spacing(tmp_path):
    data = np.zeros((5, 6, 1), np.int16)
    nib.save(nib.Nifti1Image(data, np.diag([0.5, 0.6, 3.0, 1.0])), tmp_path / "a.nii")
    patched(tmp_path / "a.nii", 252, "<i2", 1, 0)
    series = series_of(patched(tmp_path / "a.nii", 76, "<f4", 1, 0.5, 0.6, 0))
    assert series.repairs == ()
    assert series.geometry.pixel_spacing_mm == pytest.approx((0.6, 0.5))


@pytest.mark.parametrize("hand", [-2.0, -0.5])
def test_a_qform_without_a_hand_says_nothing_about_sides(tmp_path, hand):
    """T8: nibabel takes it for a right hand, the reference library for a left one below zero."""
    series = series_of(with_qform(tmp_path / "a.nii", (hand, 0.5, 0.6, 3)))
    assert [repair.code for repair in series.repairs] == ["orientation-missing"]
    assert series.geometry.down is None
    assert series.geometry.positions_mm is None
    assert slices_of(tmp_path / "a.nii") == 10  # training sees what the reader sees
    right = read_stack(tmp_path / "a.nii").stored[0]
    assert np.array_equal(right, SliceReader(series).read(0))
