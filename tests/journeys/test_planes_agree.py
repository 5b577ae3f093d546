"""One phantom from many files: the same labelled pictures and the same values at the same places.

Everything here goes from a file on the disk through the scan and the reader to what is shown.
"""

from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path

import nibabel
import numpy as np
import pytest
import SimpleITK
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

from mriviewer.core.geometry import displayed_letters
from mriviewer.core.planes import Grid, shown_turn, slice_grid
from mriviewer.core.reslice import mpr_planes, reslice
from mriviewer.core.view_state import ViewState
from mriviewer.core.volume import volume_of
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader, read_volume

KINDS = ("axial", "coronal", "sagittal")
FLIPS = list(product((False, True), repeat=3))
ARRANGED = [(order, flips) for order in permutations(range(3)) for flips in FLIPS]
LPS = np.diag([-1.0, -1.0, 1.0, 1.0])


@dataclass(frozen=True)
class Phantom:
    """Voxels along (left, back, head), all different, at known places in LPS millimetres."""

    size: tuple[int, int, int]
    spacing: tuple[float, float, float]
    corner: tuple[float, float, float]

    @property
    def voxels(self):
        shuffled = np.random.default_rng(5).permutation(int(np.prod(self.size)))
        return shuffled.reshape(self.size).astype(np.uint16)

    @property
    def affine(self):
        affine = np.diag([*self.spacing, 1.0])
        affine[:3, 3] = self.corner
        return affine

    def place(self, index):
        return np.asarray(self.corner) + np.asarray(self.spacing) * index


FINE = Phantom((9, 10, 11), (1.0, 1.0, 1.0), (-4.0, 7.0, -30.0))
THICK = Phantom((12, 5, 11), (0.8, 3.0, 1.0), (10.0, -6.0, 2.0))


def arranged(phantom, order, flips):
    """The phantom's voxels with axes in another order and turned over, and their LPS matrix."""
    lps = phantom.affine[:, [*order, 3]]
    voxels = phantom.voxels.transpose(order)
    for axis, flip in enumerate(flips):
        if flip:
            lps[:3, 3] += lps[:3, axis] * (voxels.shape[axis] - 1)
            lps[:3, axis] *= -1
    steps = tuple(slice(None, None, -1 if flip else 1) for flip in flips)
    return np.ascontiguousarray(voxels[steps]), lps


def only_series(path: Path):
    (series,) = (series for study in scan_all([path]).studies for series in study.series)
    return series


def labelled(grid: Grid, values, view):
    """What a reader sees: the picture as displayed, and its letters."""
    turn = shown_turn(grid, view)
    return turn.apply(values).tolist(), displayed_letters(grid, turn)


def stack_pictures(series, view):
    reader = SliceReader(series)
    pictures = []
    for index in range(len(series.slices)):
        grid = slice_grid(series, index)
        towards = np.abs(grid.normal).argmax()
        pictures.append((grid.centre_mm[towards], labelled(grid, reader.read(index), view)))
    return [picture for _, picture in sorted(pictures, key=lambda each: each[0])]


def plane_pictures(volume, kind, view):
    planes = mpr_planes(volume, kind)
    grids = [planes.grid(index) for index in range(planes.count)]
    return [labelled(grid, reslice(volume, grid), view) for grid in grids]


def probe(grid, values, place):
    """The value of the pixel at a place in the patient, which must lie on its centre."""
    column, row = grid.point(place)
    assert (column, row) == pytest.approx((round(column), round(row)), abs=0.01)
    assert grid.distance_mm(place) == pytest.approx(0, abs=0.01)
    return values[round(row), round(column)]


def probed_in_stack(series, place):
    grids = [slice_grid(series, index) for index in range(len(series.slices))]
    index = int(np.argmin([abs(grid.distance_mm(place)) for grid in grids]))
    return probe(grids[index], SliceReader(series).read(index), place)


def probed_in_planes(volume, kind, place):
    planes = mpr_planes(volume, kind)
    grid = planes.grid(planes.nearest(place))
    return probe(grid, reslice(volume, grid), place)


def points_of(phantom):
    last = np.asarray(phantom.size) - 1
    return [last * corner for corner in product((0, 1), repeat=3)] + [last // 2, last // 3]


def save_nifti(path, phantom, order, flips):
    voxels, lps = arranged(phantom, order, flips)
    image = nibabel.Nifti1Image(voxels, LPS @ lps)
    image.header.set_xyzt_units("mm")
    image.set_sform(LPS @ lps, 1)
    image.set_qform(LPS @ lps, 1)
    nibabel.save(image, path)


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """Of each phantom: the pictures of the file whose axes run to left, back and head."""
    folder, pictures = tmp_path_factory.mktemp("reference"), {}
    for phantom in (FINE, THICK):
        path = folder / f"{phantom.size}.nii"
        save_nifti(path, phantom, (0, 1, 2), (False, False, False))
        series = only_series(path)
        pictures[phantom] = [stack_pictures(series, ViewState(neurological=n)) for n in (0, 1)]
    return pictures


@pytest.mark.parametrize("phantom", [FINE, THICK], ids=["fine", "thick"])
@pytest.mark.parametrize(("order", "flips"), ARRANGED)
def test_all_48_arrangements_of_a_volume_are_one(tmp_path, reference, phantom, order, flips):
    """T8: labelled pictures and probes, as a stack and in three planes."""
    save_nifti(tmp_path / "phantom.nii", phantom, order, flips)
    series = only_series(tmp_path / "phantom.nii")
    volume = volume_of(series, read_volume(series))
    for neurological in (False, True):
        view = ViewState(neurological=neurological)
        assert stack_pictures(series, view) == reference[phantom][neurological]
        for kind in KINDS:
            assert plane_pictures(volume, kind, view) == expected(phantom, kind, neurological)
    for index in points_of(phantom):
        value, place = phantom.voxels[tuple(index)], phantom.place(index)
        assert probed_in_stack(series, place) == value
        assert all(probed_in_planes(volume, kind, place) == value for kind in KINDS)


def expected(phantom, kind, neurological):
    """The labelled planes straight from the phantom, by the words of the convention."""
    voxels = phantom.voxels.astype(np.float32)
    pictures = {
        "axial": voxels.transpose(2, 1, 0),
        "coronal": voxels.transpose(1, 2, 0)[:, ::-1],
        "sagittal": voxels.transpose(0, 2, 1)[:, ::-1],
    }[kind]
    left, right, top, bottom = {"axial": "RLAP", "coronal": "RLHF", "sagittal": "APHF"}[kind]
    if neurological and kind != "sagittal":
        pictures, left, right = pictures[:, :, ::-1], right, left
    letters = (left, right, top, bottom, "", "", "", "")
    return [(picture.tolist(), letters) for picture in pictures]


def save_dicom(folder, slices, right, down, spacing, origins, slope=1.0):
    """One file a slice; slices (n, rows, columns) of stored values, origins (n, 3) LPS."""
    folder.mkdir()
    series_uid, frame = generate_uid(), generate_uid()
    for number, (pixels, origin) in enumerate(zip(slices, origins, strict=True)):
        data = Dataset()
        data.file_meta = FileMetaDataset()
        data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        data.SOPClassUID, data.SOPInstanceUID = MRImageStorage, generate_uid()
        data.StudyInstanceUID, data.SeriesInstanceUID = "1.2.3", series_uid
        data.FrameOfReferenceUID = frame
        data.PatientName, data.PatientID, data.Modality = "Phantom", "P1", "MR"
        data.SeriesNumber, data.InstanceNumber = 1, number + 1
        data.ImageOrientationPatient = [f"{x:.12f}" for x in (*right, *down)]
        data.ImagePositionPatient = [f"{x:.9f}" for x in origin]
        data.PixelSpacing = list(spacing)
        data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
        data.Rows, data.Columns = pixels.shape
        data.BitsAllocated = data.BitsStored = 16
        data.HighBit, data.PixelRepresentation = 15, 1
        data.RescaleSlope, data.RescaleIntercept = slope, 0
        data.PixelData = pixels.astype("<i2").tobytes()
        data.save_as(folder / f"IM{number:04d}.dcm", enforce_file_format=True)
    return folder


# slice, row and column: patient axis, and whether it runs against left, back or head
ACQUIRED = {
    "axial": ((2, False), (1, False), (0, False)),
    "coronal": ((1, False), (2, True), (0, False)),
    "sagittal": ((0, True), (2, True), (1, False)),
    "axial from the head, feet first": ((2, True), (1, True), (0, True)),
}


def save_acquisition(folder, phantom, acquired):
    order, flips = zip(*acquired, strict=True)
    voxels, lps = arranged(phantom, order, flips)
    spacing = np.linalg.norm(lps[:3, :3], axis=0)
    down, right = lps[:3, 1] / spacing[1], lps[:3, 2] / spacing[2]
    origins = [lps[:3, 3] + lps[:3, 0] * number for number in range(len(voxels))]
    return save_dicom(folder, voxels, right, down, spacing[1:], origins)


@pytest.mark.parametrize("acquired", ACQUIRED.values(), ids=ACQUIRED.keys())
def test_axial_coronal_and_sagittal_acquisitions_are_one_in_mpr(tmp_path, acquired):
    """T12: known voxels at known places, exactly, whatever the acquisition and its spacing."""
    series = only_series(save_acquisition(tmp_path / "series", THICK, acquired))
    volume = volume_of(series, read_volume(series))
    for kind in KINDS:
        assert plane_pictures(volume, kind, ViewState()) == expected(THICK, kind, False)
        planes = mpr_planes(volume, kind)
        across = {"axial": 2, "coronal": 1, "sagittal": 0}[kind]
        assert planes.step_mm == pytest.approx(THICK.spacing[across])
    for index in points_of(THICK):
        value, place = THICK.voxels[tuple(index)], THICK.place(index)
        assert probed_in_stack(series, place) == value
        assert all(probed_in_planes(volume, kind, place) == value for kind in KINDS)


@pytest.mark.parametrize("acquired", ACQUIRED.values(), ids=ACQUIRED.keys())
def test_the_ends_of_the_stack_are_the_ends_of_the_planes(tmp_path, acquired):
    """T2: the first and the last slice look the same in the stack and in the planes along it."""
    series = only_series(save_acquisition(tmp_path / "series", THICK, acquired))
    volume = volume_of(series, read_volume(series))
    kind = KINDS[(2, 1, 0).index(acquired[0][0])]
    stack, planes = (
        stack_pictures(series, ViewState()), plane_pictures(volume, kind, ViewState()),
    )  # fmt: skip
    assert (stack[0], stack[-1], len(stack)) == (planes[0], planes[-1], len(planes))


def ramp(place):
    return 0.05 * place[0] - 0.08 * place[1] + 0.11 * place[2] + 1.5


def save_oblique(folder, lean=0.0):
    """A linear function of the place, sampled on slices that lie along no axis of the patient.

    lean  millimetres by which each slice is moved on within its plane, as by a tilted gantry
    """
    right = np.array([0.9, 0.3, -0.2])
    right /= np.linalg.norm(right)
    down = np.array([-0.2, 0.8, -0.5])
    down -= right * (right @ down)
    down /= np.linalg.norm(down)
    step = np.cross(right, down) * 3.0 + down * lean
    origins = [np.array([-9.0, -14.0, 3.0]) + step * number for number in range(14)]
    rows, columns = np.mgrid[:24, :30]
    slices = [
        np.round(ramp([o + rows * d * 1.2 + columns * r * 0.7
                       for o, d, r in zip(origin, down, right, strict=True)]) / 1e-3)
        for origin in origins
    ]  # fmt: skip
    return save_dicom(folder, slices, right, down, (1.2, 0.7), origins, slope=1e-3)


@pytest.mark.parametrize("lean", [0.0, 1.0], ids=["stacked", "leaning"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_oblique_acquisition_has_the_value_of_each_place(tmp_path, kind, lean):
    """T12, T15: trilinear values of a linear function are exact at 0.01 mm and less."""
    series = only_series(save_oblique(tmp_path / "series", lean))
    volume = volume_of(series, read_volume(series))
    planes = mpr_planes(volume, kind)
    last = np.asarray(volume.shape) - 1
    compared = 0
    for number in range(planes.count):
        grid = planes.grid(number)
        values = reslice(volume, grid)
        for row, column in product(range(0, grid.rows, 3), range(0, grid.columns, 3)):
            place = grid.position_mm(column, row)
            index = volume.index(place)
            if ((index >= 0) & (index <= last)).all():
                assert values[row, column] == pytest.approx(ramp(place), abs=8e-4)
                compared += 1
    assert compared > 300


def test_planes_of_a_real_series_agree_with_simpleitk(shared_data, tmp_path):
    """Another program's resampling, on a real acquisition that lies along no axis."""
    path = shared_data / "dicom" / "siemens-mosaic" / "Ref" / "ax_int_36sl_12.nii"
    image = nibabel.load(path)
    first = np.asarray(image.dataobj)[..., 0] if image.ndim == 4 else np.asarray(image.dataobj)
    turn = np.eye(4)  # the series itself lies along the axes; a known turn makes it oblique
    turn[:3, :3] = nibabel.eulerangles.euler2mat(0.2, -0.15, 0.3)
    oblique = tmp_path / "oblique.nii"
    nibabel.save(nibabel.Nifti1Image(first, turn @ image.affine), oblique)
    series = only_series(oblique)
    volume = volume_of(series, read_volume(series))
    other = SimpleITK.ReadImage(str(oblique), SimpleITK.sitkFloat32)
    for kind in KINDS:
        planes = mpr_planes(volume, kind)
        assert not planes.exact
        for number in (planes.count // 3, planes.count // 2):
            grid = planes.grid(number)
            ours, theirs = reslice(volume, grid), resampled(other, grid)
            inside = ~np.isnan(ours) & ~np.isnan(theirs)
            assert inside.mean() > 0.2
            assert np.abs(ours - theirs)[inside].max() < 0.02
            assert (np.isnan(ours) != np.isnan(theirs)).mean() < 0.01  # rounding at the very edge


def resampled(image, grid):
    reference = SimpleITK.Image(grid.columns, grid.rows, 1, SimpleITK.sitkFloat32)
    reference.SetOrigin(grid.origin_mm)
    reference.SetSpacing((grid.spacing_mm[1], grid.spacing_mm[0], 1.0))
    axes = np.stack([grid.right, grid.down, grid.normal], axis=1)
    reference.SetDirection(axes.ravel().tolist())
    found = SimpleITK.Resample(
        image, reference, SimpleITK.Transform(), SimpleITK.sitkLinear, float("nan")
    )
    return SimpleITK.GetArrayFromImage(found)[0]
