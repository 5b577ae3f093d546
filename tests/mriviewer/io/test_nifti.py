"""A NIfTI volume shows the same pictures, letters and places however its array is stored."""

import gzip
from itertools import permutations, product

import nibabel as nib
import numpy as np
import pytest
from nibabel.orientations import apply_orientation, inv_ornt_aff

from mriviewer.core.geometry import InPlane, display_orientation, displayed_letters
from mriviewer.core.volume import volume_of
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader, read_volume

ORIENTATIONS = [
    np.array([[axis, flip] for axis, flip in zip(axes, flips, strict=True)])
    for axes in permutations(range(3))
    for flips in product((1, -1), repeat=3)
]


def series_of(path):
    update = scan_all([path])
    assert update.skipped == ()
    ((series,),) = [study.series for study in update.studies]
    return series


def reason_of(path):
    update = scan_all([path])
    assert update.studies == ()
    (skipped,) = update.skipped
    return skipped.reason


def save(path, data, affine, code=1, **changes):
    image = nib.Nifti1Image(data, affine)
    image.header.set_sform(affine, code=code)
    image.header.set_qform(affine, code=code)
    for key, value in changes.items():
        image.header[key] = value
    nib.save(image, path)
    return path


def rotation(degrees_x, degrees_z):
    x, z = np.radians([degrees_x, degrees_z])
    about_x = [[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]]
    about_z = [[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]]
    return np.array(about_x) @ np.array(about_z)


def phantom(shape, spacing, turned=None):
    """Return values that differ everywhere and a RAS affine of an odd origin."""
    data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    affine = np.eye(4)
    affine[:3, :3] = (np.eye(3) if turned is None else turned) * spacing
    affine[:3, 3] = (-31.5, 17.25, 40.75)
    return data, affine


PHANTOMS = {
    # name: shape and spacing along (left-right, back-front, foot-head), oblique, plane expected
    "thick axial": ((7, 9, 5), (1.0, 1.5, 5.0), None, "RLAP"),
    "thick coronal": ((7, 5, 9), (1.0, 6.0, 1.25), None, "RLHF"),
    "thick sagittal": ((5, 9, 7), (6.0, 1.0, 1.5), None, "APHF"),
    "few axial": ((9, 11, 4), (1.0, 1.0, 1.0), None, "RLAP"),
    "few coronal": ((9, 4, 11), (1.0, 1.0, 1.0), None, "RLHF"),
    "few sagittal": ((4, 9, 11), (1.0, 1.0, 1.0), None, "APHF"),
    "cube": ((6, 7, 8), (1.0, 1.0, 1.0), None, "RLAP"),
    "oblique": ((7, 9, 5), (1.0, 1.5, 5.0), (18, 11), "RLAP"),
    "strongly oblique": ((7, 9, 5), (1.0, 1.5, 5.0), (40, 35), "RLAP"),
    "oblique cube": ((6, 7, 8), (1.0, 1.0, 1.0), (-25, 15), "RLAP"),
}


@pytest.mark.parametrize("name", PHANTOMS)
def test_all_48_ways_to_store_a_volume_look_the_same(tmp_path, name):
    shape, spacing, angles, letters = PHANTOMS[name]
    data, affine = phantom(shape, spacing, rotation(*angles) if angles else None)
    expected = None
    for number, orientation in enumerate(ORIENTATIONS):
        turned = apply_orientation(data, orientation)
        turned_affine = affine @ inv_ornt_aff(orientation, data.shape)
        series = series_of(save(tmp_path / f"{number}.nii", turned, turned_affine))
        geometry = series.geometry
        assert display_orientation(geometry) == InPlane()
        shown = displayed_letters(geometry, InPlane())
        seen = (read_volume(series), np.array(geometry.positions_mm), geometry.affine_ras())
        if expected is None:
            expected = seen
        assert "".join(shown[:4]) == letters
        assert np.array_equal(seen[0], expected[0])
        assert np.allclose(seen[1], expected[1], atol=1e-4)
        assert np.allclose(seen[2], expected[2], atol=1e-4)
        assert series.repairs == ()
    assert len(ORIENTATIONS) == 48


@pytest.mark.parametrize("name", PHANTOMS)
def test_every_voxel_stays_where_the_files_affine_puts_it(tmp_path, name):
    shape, spacing, angles, _ = PHANTOMS[name]
    data, affine = phantom(shape, spacing, rotation(*angles) if angles else None)
    series = series_of(save(tmp_path / "a.nii", data, affine))
    volume = read_volume(series)
    ours = series.geometry.affine_ras()
    for index in np.ndindex(volume.shape):
        slice_, row, column = index
        ras = ours @ [column, row, slice_, 1]
        stored = np.unravel_index(int(volume[index]), shape)
        assert np.allclose(ras[:3], (affine @ [*stored, 1])[:3], atol=1e-3)


def test_slices_run_to_the_head_to_the_back_and_to_the_left(tmp_path):
    for name in ("few axial", "few coronal", "few sagittal"):
        shape, spacing, _, _ = PHANTOMS[name]
        data, affine = phantom(shape, spacing)
        positions = np.array(
            series_of(save(tmp_path / "a.nii", data, affine)).geometry.positions_mm
        )
        step = positions[1] - positions[0]
        assert step.max() == pytest.approx(1)
        assert np.count_nonzero(step) == 1


def test_the_pictures_are_what_nibabel_reads(tmp_path):
    data, affine = phantom((5, 6, 3), (1, 1, 4))
    path = save(tmp_path / "a.nii.gz", data, affine, scl_slope=0.5, scl_inter=-3)
    stored = nib.load(path).get_fdata()
    series = series_of(path)
    # RAS+ array: the picture's columns run to the left and its rows to the back
    assert np.allclose(SliceReader(series).read(1), stored[::-1, ::-1, 1].T)


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
@pytest.mark.parametrize("kind", [nib.Nifti1Image, nib.Nifti2Image])
@pytest.mark.parametrize("dtype", [np.uint8, ">i2", np.int32, np.float32, np.float64])
def test_kinds_of_files_and_numbers(tmp_path, suffix, kind, dtype):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    image = kind(data.astype(dtype), affine, dtype=dtype)
    if np.dtype(dtype).byteorder == ">":
        header = kind.header_class(endianness=">")
        image = kind(data.astype(dtype), affine, header)
    nib.save(image, tmp_path / f"a{suffix}")
    series = series_of(tmp_path / f"a{suffix}")
    assert series.description == "a"
    assert np.array_equal(read_volume(series)[0], data[::-1, ::-1, 0].T)


def test_kind_is_known_by_content_not_name(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    path = save(tmp_path / "a.nii.gz", data, affine)
    renamed = path.rename(tmp_path / "brain")
    assert len(series_of(renamed).slices) == 3


def test_identifiers_follow_content_not_the_path(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    one = series_of(save(tmp_path / "a.nii", data, affine)).uid
    assert series_of(save(tmp_path / "b.nii", data, affine)).uid == one
    data[0, 0, 0] += 1
    assert series_of(save(tmp_path / "c.nii", data, affine)).uid != one


def test_the_sform_comes_before_the_qform(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    image = nib.Nifti1Image(data, affine)
    image.header.set_sform(affine, code=1)
    image.header.set_qform(np.diag([-1.0, 1, 4, 1]), code=1)
    nib.save(image, tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    assert np.allclose(series.geometry.positions_mm[0][2], 40.75)
    assert [repair.code for repair in series.repairs] == ["placements-differ"]


def test_a_singular_sform_gives_way_to_the_qform(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    path = save(tmp_path / "a.nii", data, affine)
    content = bytearray(path.read_bytes())
    content[280:296] = b"\0" * 16  # srow_x
    path.write_bytes(content)
    series = series_of(path)
    assert [repair.code for repair in series.repairs] == ["sform-unusable"]
    assert np.allclose(series.geometry.spacing_mm, (4, 1, 1))


def test_no_placement_at_all_means_no_letters(tmp_path):
    data, _ = phantom((4, 5, 3), (1, 1, 4))
    image = nib.Nifti1Image(data, None)
    image.header.set_zooms((2, 2, 4))
    nib.save(image, tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    assert [repair.code for repair in series.repairs] == ["orientation-missing"]
    assert displayed_letters(series.geometry, InPlane()) is None
    assert series.geometry.affine_ras() is None
    assert series.geometry.reported_affine_ras() is None
    assert np.array_equal(read_volume(series)[0], data[:, :, 0].T)


def test_sheared_axes_are_not_measured(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    affine[0, 1] = 0.3
    image = nib.Nifti1Image(data, affine)
    image.header.set_qform(None, code=0)
    nib.save(image, tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    assert [repair.code for repair in series.repairs] == ["sheared"]
    assert series.geometry.pixel_spacing_mm is None
    assert series.geometry.affine_ras() is None
    assert "".join(displayed_letters(series.geometry, InPlane())) == "RLAP"
    # planes can be reconstructed: every voxel is where the file's matrix puts it
    placed = volume_of(series, read_volume(series))
    for index in ((0, 0, 0), (2, 4, 3), (1, 2, 0)):
        stored = np.unravel_index(int(placed.voxels[index]), data.shape)
        expected = affine @ [*stored, 1]
        assert placed.position_mm(index) == pytest.approx([-expected[0], -expected[1], expected[2]])
    # where each slice begins, and the matrix of the file, are true all the same
    corner = affine @ [3, 4, 1, 1]
    assert series.geometry.positions_mm[1] == pytest.approx([-corner[0], -corner[1], corner[2]])
    assert np.allclose(
        series.geometry.reported_affine_ras() @ [3, 4, 0, 1], (affine @ [0, 0, 0, 1])
    )


def test_slices_that_are_shifted_against_one_another_are_measured(tmp_path):
    """T8-T11: a tilted stack has exact distances in its slices and exact places."""
    data, affine = phantom((6, 5, 4), (1, 1.5, 4))
    affine[1, 2] = 1.25
    image = nib.Nifti1Image(data, affine)
    image.header.set_qform(None, code=0)
    nib.save(image, tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    assert [repair.code for repair in series.repairs] == ["shifted-slices"]
    assert "1.25 mm" in series.repairs[0].text
    assert series.geometry.pixel_spacing_mm == pytest.approx((1.5, 1))
    ours, volume = series.geometry.affine_ras(), read_volume(series)
    for slice_, row, column in ((0, 0, 0), (3, 4, 5), (2, 1, 3)):
        stored = np.unravel_index(int(volume[slice_, row, column]), data.shape)
        assert ours @ [column, row, slice_, 1] == pytest.approx(affine @ [*stored, 1], abs=1e-4)


@pytest.mark.parametrize(
    ("size", "code", "measured"), [(4, "directions-normalised", True), (256, "sheared", False)]
)
def test_no_voxel_is_moved_by_more_than_a_tenth_of_itself(tmp_path, size, code, measured):
    """T10: two per cent of shear are half a centimetre at the far side of a head."""
    affine = np.diag([1.0, 1.0, 5.0, 1.0])
    affine[0, 1] = 0.02
    data = np.zeros((size, size, 2), np.int16)
    data[-1, -1, 1] = 1
    image = nib.Nifti1Image(data, affine)
    image.header.set_qform(None, code=0)
    nib.save(image, tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    assert [repair.code for repair in series.repairs] == [code]
    assert (series.geometry.pixel_spacing_mm is not None) is measured
    slice_, row, column = np.argwhere(read_volume(series) == 1)[0]
    reported = series.geometry.reported_affine_ras() @ [column, row, slice_, 1]
    assert reported == pytest.approx(affine @ [size - 1, size - 1, 1, 1], abs=1e-5)
    if measured:
        ours = series.geometry.affine_ras() @ [column, row, slice_, 1]
        assert ours == pytest.approx(reported, abs=0.1)


def test_other_units_than_millimetres_are_not_measured(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    series = series_of(save(tmp_path / "a.nii", data, affine, xyzt_units=1))
    assert [repair.code for repair in series.repairs] == ["spacing-unusable"]
    assert series.geometry.spacing_mm is None


@pytest.mark.parametrize("name", ["01/Pre_Scan_T1", "02/Post_Mask", "03/Post_Scan_T1"])
def test_the_real_placeholder_header_gives_no_millimetres(shared_data, name):
    path = shared_data / "nifti" / "brain-tumor-progression" / f"{name}.nii.gz"
    series = series_of(path)
    geometry = series.geometry
    assert [repair.code for repair in series.repairs] == ["spacing-placeholder"]
    assert len(series.slices) == 24
    assert geometry.pixel_spacing_mm is None
    assert geometry.positions_mm is None
    assert geometry.spacing_mm is None
    assert geometry.affine_ras() is None
    assert series.slices[3].position_mm is None
    assert "".join(displayed_letters(geometry, display_orientation(geometry))) == "RLAP"
    assert np.array_equal(geometry.reported_affine_ras(), nib.load(path).affine)


def test_the_real_template_lies_as_its_header_says(shared_data):
    series = series_of(shared_data / "nifti" / "spm152.nii.gz")
    assert len(series.slices) == 215
    assert series.shape == (256, 207)
    assert series.geometry.spacing_mm == pytest.approx((0.7374631,) * 3)


def test_one_volume_in_four_dimensions_is_shown(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    nib.save(nib.Nifti1Image(data[..., None], affine), tmp_path / "a.nii")
    assert len(series_of(tmp_path / "a.nii").slices) == 3


@pytest.mark.parametrize(("code", "word"), [(32, "complex"), (1536, "128 bits"), (1, "one bit")])
def test_numbers_that_are_no_grey_are_refused(tmp_path, code, word):
    path = save(tmp_path / "a.nii", np.zeros((4, 5, 3), np.complex64), np.eye(4))
    content = bytearray(path.read_bytes())
    content[70:72] = code.to_bytes(2, "little")  # datatype
    path.write_bytes(content)
    assert word in reason_of(path)


def test_truncated_files_are_refused(tmp_path):
    data, affine = phantom((20, 20, 20), (1, 1, 4))
    plain = save(tmp_path / "a.nii", data, affine)
    plain.write_bytes(plain.read_bytes()[:-100])
    assert "cut off" in reason_of(plain)
    short = save(tmp_path / "b.nii", data, affine)
    short.write_bytes(short.read_bytes()[:350])
    assert reason_of(short)


def test_a_damaged_gzip_is_named_when_it_is_read(tmp_path):
    rng = np.random.default_rng(0)
    data = rng.integers(0, 30000, (20, 20, 20), dtype=np.int16)
    path = save(tmp_path / "a.nii.gz", data, np.diag([1.0, 1, 4, 1]))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    series = series_of(path)
    with pytest.raises(Exception, match=r"a\.nii\.gz cannot be shown"):
        SliceReader(series).read(0)


def test_a_small_file_cannot_claim_all_memory(tmp_path):
    data, affine = phantom((4, 5, 3), (1, 1, 4))
    path = save(tmp_path / "a.nii", data, affine)
    header = bytearray(path.read_bytes())
    header[42:48] = (32767).to_bytes(2, "little") * 3
    zipped = tmp_path / "b.nii.gz"
    zipped.write_bytes(gzip.compress(bytes(header)))
    assert "claims" in reason_of(zipped)
