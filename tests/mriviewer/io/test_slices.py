"""Slices are read exactly, from several threads, and damage is told in words."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian, generate_uid

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import display_orientation
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader, read_volume
from trainer.images import dicom_values, read_dicom

SINGLE_GREY = [
    "MR_small.dcm", "MR_small_implicit.dcm", "MR_small_bigendian.dcm", "MR_small_expb.dcm",
    "MR_small_RLE.dcm", "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm",
    "MR_small_padded.dcm", "CT_small.dcm", "JPGExtended.dcm", "JPEG-lossy.dcm", "JPEG2000.dcm",
    "JPEGLSNearLossless_08.dcm", "JPEGLSNearLossless_16.dcm", "693_J2KI.dcm",
    "J2K_pixelrep_mismatch.dcm", "examples_overlay.dcm", "image_dfl.dcm",
]  # fmt: skip


def only_series(path):
    update = scan_all([path])
    ((series,),) = [study.series for study in update.studies]
    return series


@pytest.mark.parametrize("name", SINGLE_GREY)
def test_one_file_of_every_syntax_is_opened_as_pydicom_reads_it(name):
    path = Path(get_testdata_file(name, download=False))
    series = only_series(path)
    values = SliceReader(series).read(0)
    assert values.dtype == np.float32
    assert np.array_equal(values, dicom_values(read_dicom(path)))
    if name.startswith("MR_small"):
        plain = only_series(Path(get_testdata_file("MR_small.dcm", download=False)))
        assert np.array_equal(values, SliceReader(plain).read(0))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.uint32, np.int32])
@pytest.mark.parametrize("syntax", ["explicit", "implicit", "big"])
def test_the_fast_way_gives_the_values_of_the_slow_one(tmp_path, write_slice, dtype, syntax):
    limits = np.iinfo(dtype)
    rng = np.random.default_rng(3)
    pixels = rng.integers(limits.min, limits.max, (6, 8), dtype=dtype, endpoint=True)
    path = write_slice(tmp_path / "a", pixels, RescaleSlope="1.5", RescaleIntercept="-7")
    if syntax != "explicit":
        dataset = pydicom.dcmread(path)
        assert list(dataset.iterall())  # raw values would be written in the old byte order
        new = ImplicitVRLittleEndian if syntax == "implicit" else ExplicitVRBigEndian
        if syntax == "big":
            dataset.PixelData = pixels.astype(pixels.dtype.newbyteorder(">")).tobytes()
        dataset.file_meta.TransferSyntaxUID = new
        dataset.set_original_encoding(syntax == "implicit", syntax != "big")
        dataset["PixelData"].VR = "OW"
        pydicom.dcmwrite(path, dataset, enforce_file_format=True)
    series = only_series(path)
    assert (series.slices[0].raw is not None) == (syntax != "big")
    assert np.array_equal(SliceReader(series).read(0), dicom_values(read_dicom(path)))


@pytest.mark.parametrize("signed", [0, 1])
def test_unused_bits_do_not_matter(tmp_path, write_slice, signed):
    pixels = np.array([[0xF001, 0x0FFF, 0xA800]], np.uint16)
    path = write_slice(
        tmp_path / "a", pixels, BitsStored=12, HighBit=11, PixelRepresentation=signed
    )
    series = only_series(path)
    assert series.slices[0].raw is not None
    expected = [[1, -1, -2048]] if signed else [[1, 4095, 2048]]
    assert SliceReader(series).read(0).tolist() == expected
    assert dicom_values(read_dicom(path)).tolist() == expected


def test_the_series_written_from_a_real_nifti_has_its_pictures(shared_data, tmp_path, write_slice):
    """Shuffled names and no instance numbers: the position alone decides, pictures are the same."""
    source = shared_data / "nifti" / "brain-tumor-progression" / "01" / "Pre_Scan_T1.nii.gz"
    data = np.asanyarray(nib.load(source).dataobj)
    names = np.random.default_rng(1).permutation(24)
    for index in range(24):  # the file's axes run to the left, to the back and to the head
        write_slice(tmp_path / f"f{names[index]}", data[:, :, index].T.astype(np.uint16),
                    ImagePositionPatient=[0, 0, 5 * index], InstanceNumber=None)  # fmt: skip
    from_nifti, from_dicom = only_series(source), only_series(tmp_path)
    ours, theirs = read_volume(from_dicom), read_volume(from_nifti)
    turn = display_orientation(from_dicom.geometry)
    assert np.array_equal(turn.apply(ours), theirs)
    assert theirs.max() > 1000


def test_pictures_are_read_by_their_own_sizes(tmp_path):
    for index, size in enumerate([(4, 6), (3, 3)]):
        Image.fromarray(np.full(size, 10 + index, np.uint8)).save(tmp_path / f"{index}.png")
    series = only_series(tmp_path)
    reader = SliceReader(series)
    assert [reader.read(index).shape for index in range(2)] == [(4, 6), (3, 3)]
    with pytest.raises(ViewerError, match="differ in size"):
        read_volume(series)


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
def test_many_threads_read_one_volume(tmp_path, suffix):
    data = np.random.default_rng(0).integers(0, 999, (40, 40, 15), dtype=np.int16)
    nib.save(nib.Nifti1Image(data, np.diag([-1.0, -1, 4, 1])), tmp_path / f"a{suffix}")
    reader = SliceReader(only_series(tmp_path))
    indices = [index % 15 for index in range(120)]
    with ThreadPoolExecutor(8) as pool:
        slices = list(pool.map(reader.read, indices))
    for index, values in zip(indices, slices, strict=True):
        assert np.array_equal(values, data[:, :, index].T)


def test_a_file_that_is_gone_or_changed_is_an_error_in_words(tmp_path, write_series):
    files = write_series(tmp_path, [0, 1, 2])
    reader = SliceReader(only_series(tmp_path))
    files[0].unlink()
    files[1].write_bytes(b"\0" * 5000)
    with pytest.raises(ViewerError, match="IM0000 cannot be shown"):
        reader.read(0)
    with pytest.raises(ViewerError, match="changed"):
        reader.read(1)
    assert reader.read(2)[0, 0] == 20
    with pytest.raises(IndexError):
        reader.read(3)


def test_a_file_cut_off_after_the_scan(tmp_path, write_series):
    (path,) = write_series(tmp_path, [0])
    reader = SliceReader(only_series(tmp_path))
    path.write_bytes(path.read_bytes()[:-4])
    with pytest.raises(ViewerError, match="cut off"):
        reader.read(0)


def test_damaged_compressed_pixels_are_named(tmp_path):
    content = Path(get_testdata_file("MR_small_RLE.dcm", download=False)).read_bytes()
    (tmp_path / "a.dcm").write_bytes(content[:-1500])
    with pytest.raises(ViewerError, match="cut off"):
        SliceReader(only_series(tmp_path)).read(0)


def test_a_series_is_read_no_slower_than_by_simpleitk(tmp_path, write_slice):
    """A coarse guard (the benchmark measures): headers and pixels in less than twice their time."""
    sitk = pytest.importorskip("SimpleITK")
    rng = np.random.default_rng(0)
    for index in range(60):
        write_slice(tmp_path / f"{index}", rng.integers(0, 4000, (256, 256), dtype=np.uint16),
                    ImagePositionPatient=[0, 0, index], SOPInstanceUID=generate_uid())  # fmt: skip

    def theirs():
        reader = sitk.ImageSeriesReader()
        reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(tmp_path)))
        return sitk.GetArrayFromImage(reader.Execute())

    def ours():
        return read_volume(only_series(tmp_path))

    assert np.array_equal(theirs(), ours())
    seconds = {theirs: [], ours: []}
    for _ in range(3):
        for way, taken in seconds.items():
            start = time.perf_counter()
            way()
            taken.append(time.perf_counter() - start)
    assert min(seconds[ours]) < 2 * min(seconds[theirs])
