"""A converted series has the right values at the right place, or there is no file at all."""

import gzip
from dataclasses import replace
from pathlib import Path

import nibabel
import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Phase, RawPixels, Window
from mriviewer.export import nifti
from mriviewer.export.choosing import pick_one
from mriviewer.export.nifti import save_nifti, smallest_exact
from mriviewer.io.scan import scan_all

TILTED = StackGeometry(
    down=(0.0, 1.0, 0.0), right=(1.0, 0.0, 0.0), pixel_spacing_mm=(2.0, 1.5),
    positions_mm=tuple((10.0, -20.0 + 0.5 * index, 30.0 + 3.0 * index) for index in range(4)),
)  # fmt: skip


@pytest.fixture
def volume(monkeypatch):
    """Make the reader of slices return what the test wants."""

    def returns(values: np.ndarray, slices=None) -> None:
        class Reader:
            def __init__(self, series):
                self._slices = slices or series.slices

            def read_source(self, source):
                return values[self._slices.index(source)].astype(np.float32)

        monkeypatch.setattr(nifti, "SliceReader", Reader)

    return returns


@pytest.mark.parametrize("name", ["a.nii", "a.nii.gz", "A.NII.GZ"])
def test_every_voxel_lies_where_its_position_says(tmp_path, make_series, volume, name):
    values = np.random.default_rng(0).normal(size=(4, 20, 12)).astype(np.float32)
    volume(values)
    series = make_series(4, geometry=TILTED)
    save_nifti(series, tmp_path / name)
    content = (tmp_path / name).read_bytes()
    if name.lower().endswith(".gz"):
        content = gzip.decompress(content)
    image = nibabel.Nifti1Image.from_bytes(content)
    assert image.shape == (12, 20, 4)
    assert image.get_data_dtype() == np.float32
    for slice_, row, column in [(0, 0, 0), (3, 19, 11), (2, 7, 5)]:
        at = np.add(TILTED.positions_mm[slice_], (1.5 * column, 2.0 * row, 0))
        ras = image.affine @ [column, row, slice_, 1]
        assert ras[:3] == pytest.approx(at * [-1, -1, 1])
        assert image.dataobj[column, row, slice_] == values[slice_, row, column]
    assert image.header["sform_code"] == 1
    assert image.header["qform_code"] == 0  # a tilt is no rotation: no quaternion says it
    assert image.header.get_xyzt_units()[0] == "mm"
    assert image.header["descrip"].item() == b""


def test_an_upright_stack_has_both_forms(tmp_path, make_series, volume):
    volume(np.zeros((5, 20, 12)))
    save_nifti(make_series(), tmp_path / "a.nii")
    image = nibabel.load(tmp_path / "a.nii")
    assert image.header["qform_code"] == 1
    assert np.allclose(image.get_qform(), image.affine)


def test_values_are_never_inverted_or_windowed(tmp_path, make_series, volume):
    values = np.arange(5 * 20 * 12).reshape(5, 20, 12)
    volume(values)
    series = make_series(inverted=True, header_window=Window(10, 5))
    save_nifti(series, tmp_path / "a.nii.gz")
    stored = np.asarray(nibabel.load(tmp_path / "a.nii.gz").dataobj)
    assert (stored == values.transpose(2, 1, 0)).all()


@pytest.mark.parametrize(
    ("values", "kind"),
    [([0, 255], np.uint8), ([-1, 255], np.int16), ([0, 32768], np.uint16), ([0, 70000], np.int32),
     ([-1, 40000], np.int32), ([0, 0.5], np.float32), ([0, np.nan], np.float32),
     ([0, np.inf], np.float32), ([0, 2**31], np.float32), ([-(2**31), 0], np.int32)],
)  # fmt: skip
def test_the_smallest_type_that_is_exact(values, kind):
    given = np.array(values, np.float32)
    stored = smallest_exact(given)
    assert stored.dtype == kind
    assert np.array_equal(stored.astype(np.float64), given.astype(np.float64), equal_nan=True)


UNKNOWN = {
    "positions": StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0), None),
    "directions": StackGeometry(None, None, (1.0, 1.0), ((0.0, 0.0, 0.0),) * 5),
    "between pixels": StackGeometry(
        (0.0, 1.0, 0.0), (1.0, 0.0, 0.0), None, tuple((0.0, 0.0, float(i)) for i in range(5))
    ),
    "unevenly spaced (1.00 to 4.00 mm": StackGeometry(
        (0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0),
        tuple((0.0, 0.0, float(z)) for z in (0, 1, 2, 6, 7)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", UNKNOWN)
def test_an_unknown_place_is_refused_with_the_reason(tmp_path, make_series, volume, reason):
    volume(np.zeros((5, 20, 12)))
    with pytest.raises(ViewerError) as refused:
        save_nifti(make_series(geometry=UNKNOWN[reason]), tmp_path / "a.nii.gz")
    assert reason in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_repetitions_of_one_slice_follow_one_another_in_time(tmp_path, make_series, volume):
    """T6: no distance between slices is made up; the fourth axis needs none."""
    volume(np.arange(5)[:, None, None] * np.ones((20, 12)))
    place = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (2.0, 1.5), ((7.0, 8.0, 9.0),) * 5)
    save_nifti(make_series(geometry=place, details=(("TR", "250 ms"),)), tmp_path / "a.nii")
    image = nibabel.load(tmp_path / "a.nii")
    assert image.shape == (12, 20, 1, 5)
    assert np.asarray(image.dataobj)[3, 4, 0].tolist() == [0, 1, 2, 3, 4]
    assert image.affine[:3, 3].tolist() == [-7, -8, 9]
    assert image.header["pixdim"][4] == 0.25


def lined(series, lines):
    """Give the slices pixels of their own file, with a slope and an intercept each."""
    return tuple(
        replace(source, raw=RawPixels(0, 12, 2, 16, False, *line))
        for source, line in zip(series.slices, lines, strict=True)
    )


def test_phases_become_the_fourth_axis_and_keep_their_own_numbers(tmp_path, make_series, volume):
    """One slope for all slices: the file's integers are written, and the line beside them."""
    slices = lined(make_series(4), [(0.5, -3.0)] * 4)
    stored = np.arange(4)[:, None, None] * 10 * np.ones((20, 12))
    volume(stored * 0.5 - 3, slices)
    phases = (Phase("b 0", slices[:2]), Phase("b 1000", slices[2:]))
    timed = (("TR", "1500 ms"),)
    series = make_series(2, slices=slices[:2], details=timed, phases=phases)
    save_nifti(series, tmp_path / "a.nii.gz")
    image = nibabel.load(tmp_path / "a.nii.gz")
    assert image.shape == (12, 20, 2, 2)
    assert image.get_data_dtype() == np.uint8
    assert (image.dataobj.slope, image.dataobj.inter) == (0.5, -3)
    assert np.asarray(image.dataobj)[1, 1].tolist() == [[-3, 7], [2, 12]]
    assert image.header.get_zooms()[3] == 1.5


def test_slices_with_slopes_of_their_own_are_written_as_values(tmp_path, make_series, volume):
    """T22: one line for all of them would be wrong."""
    slices = lined(make_series(3), [(0.3, 0.0), (0.6, 0.0), (0.9, 0.0)])
    volume(np.array([0, 6.3, 18])[:, None, None] * np.ones((20, 12)))
    save_nifti(make_series(3, slices=slices), tmp_path / "a.nii.gz")
    image = nibabel.load(tmp_path / "a.nii.gz")
    assert image.get_data_dtype() == np.float32
    assert np.asarray(image.dataobj)[0, 0] == pytest.approx([0, 6.3, 18])


def test_colours_are_refused(tmp_path, make_series):
    with pytest.raises(ViewerError, match="colour"):
        save_nifti(make_series(colour=True), tmp_path / "a.nii.gz")


def test_pictures_and_different_sizes_are_refused(tmp_path, make_series):
    series = make_series(geometry=StackGeometry(), source_format="picture")
    with pytest.raises(ViewerError, match="pictures do not say"):
        save_nifti(series, tmp_path / "a.nii.gz")
    sizes = (*make_series(1).slices, *make_series(1, 30, 30).slices)
    with pytest.raises(ViewerError, match="differ in size"):
        save_nifti(make_series(slices=sizes), tmp_path / "a.nii.gz")


def test_a_bad_target_is_refused_before_anything_is_read(tmp_path, make_series):
    (tmp_path / "folder.nii").mkdir()
    for target, reason in (
        (tmp_path / "a.png", "ends in"), (tmp_path / "missing" / "a.nii", "does not exist"),
        (tmp_path / "folder.nii", "a folder"),
    ):  # fmt: skip
        with pytest.raises(ViewerError, match=reason):
            save_nifti(make_series(), target)


def test_a_crash_while_writing_keeps_the_old_file(tmp_path, make_series, volume, monkeypatch):
    volume(np.zeros((5, 20, 12)))
    target = tmp_path / "a.nii.gz"
    target.write_bytes(b"old")

    def refuse(self, other):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ViewerError, match="No space left"):
        save_nifti(make_series(), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["spm152.nii.gz", "brain-tumor-progression/01/Pre_Scan_T1.nii.gz"])
def test_a_real_volume_comes_back_as_it_was(tmp_path, shared_data, name):
    source = shared_data / "nifti" / name
    series = pick_one(scan_all([source]), None, "no series")
    save_nifti(series, tmp_path / "a.nii.gz")
    before = nibabel.as_closest_canonical(nibabel.load(source))
    after = nibabel.as_closest_canonical(nibabel.load(tmp_path / "a.nii.gz"))
    assert np.allclose(after.affine, before.affine, atol=1e-4)
    assert np.allclose(after.get_fdata(), before.get_fdata(), rtol=1e-6)


def scaled(slices, divisors):
    return tuple(
        replace(source, exact_per_value=divisor)
        for source, divisor in zip(slices, divisors, strict=True)
    )


def test_exact_values_are_written_and_told(tmp_path, make_series, volume):
    slices = scaled(lined(make_series(2), [(0.5, -3.0)] * 2), [0.125] * 2)
    volume(np.array([7.0, 9.0])[:, None, None] * np.ones((20, 12)) * 0.5 - 3, slices)
    said = save_nifti(make_series(2, slices=slices), tmp_path / "a.nii")
    assert "Philips" in said
    assert "--standard-rescale" in said
    image = nibabel.load(tmp_path / "a.nii")
    assert (image.dataobj.slope, image.dataobj.inter) == (4.0, -24.0)
    assert np.asarray(image.dataobj)[0, 0].tolist() == [4.0, 12.0]
    assert b"Philips" in image.header["descrip"].item()
    assert save_nifti(make_series(2, slices=slices), tmp_path / "b.nii", True) == ""
    image = nibabel.load(tmp_path / "b.nii")
    assert np.asarray(image.dataobj)[0, 0].tolist() == [0.5, 1.5]
    assert image.header["descrip"].item() == b""


def test_every_slice_has_its_own_exact_scale(tmp_path, make_series, volume):
    """T22: slices of one volume may be scaled differently; each has its own value then."""
    slices = scaled(lined(make_series(3), [(0.5, 0.0)] * 3), [0.5, 0.25, 0.1])
    volume(np.array([1.0, 1.0, 1.0])[:, None, None] * np.ones((20, 12)), slices)
    save_nifti(make_series(3, slices=slices), tmp_path / "a.nii")
    image = nibabel.load(tmp_path / "a.nii")
    assert np.asarray(image.dataobj)[0, 0] == pytest.approx([2.0, 4.0, 10.0])


def test_a_scale_that_some_slices_lack_is_used_for_none(tmp_path, make_series, volume):
    slices = scaled(lined(make_series(2), [(0.5, 0.0)] * 2), [0.5, None])
    volume(np.ones((2, 20, 12)), slices)
    said = save_nifti(make_series(2, slices=slices), tmp_path / "a.nii")
    assert "Only some slices" in said
    assert np.asarray(nibabel.load(tmp_path / "a.nii").dataobj)[0, 0].tolist() == [1.0, 1.0]
