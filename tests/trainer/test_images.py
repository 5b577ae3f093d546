"""One pixel path: what is shown, what is learned from and what is judged are the same numbers."""

import math
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage

from trainer.errors import TrainerError
from trainer.images import (
    PICTURE_SUFFIXES,
    dicom_values,
    file_values,
    is_dicom,
    is_picture,
    number,
    picture_mode,
    picture_size,
    picture_values,
    read_dicom,
    rescaled,
)


def test_file(name: str) -> Path:
    path = get_testdata_file(name, download=False)
    assert path is not None, f"pydicom no longer carries {name}"
    return Path(path)


test_file.__test__ = False  # type: ignore[attr-defined]


def grey_dataset(pixels: np.ndarray, **values: object) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, "1.2.3"
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = pixels.shape
    bits = 8 * pixels.dtype.itemsize
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit, dataset.PixelRepresentation = bits - 1, int(pixels.dtype.kind == "i")
    dataset.PixelData = pixels.tobytes()
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    return dataset


LOSSLESS = [
    "MR_small_implicit.dcm",
    "MR_small_bigendian.dcm",
    "MR_small_RLE.dcm",
    "MR_small_jp2klossless.dcm",
    "MR_small_jpeg_ls_lossless.dcm",
    "MR_small_padded.dcm",
]


@pytest.mark.parametrize("name", LOSSLESS)
def test_every_lossless_syntax_gives_the_uncompressed_values(name):
    expected = dicom_values(read_dicom(test_file("MR_small.dcm")))
    assert expected.shape == (64, 64)
    assert expected.max() > 2000
    assert np.array_equal(dicom_values(read_dicom(test_file(name))), expected)


@pytest.mark.parametrize(
    ("name", "syntax", "shape", "extremes"),
    [
        ("JPGExtended.dcm", "1.2.840.10008.1.2.4.51", (1024, 256), (0, 264)),
        ("JPEG2000.dcm", "1.2.840.10008.1.2.4.91", (1024, 256), (-30, 245)),
        ("JPEGLSNearLossless_16.dcm", "1.2.840.10008.1.2.4.81", (50, 10), (0, 65535)),
        ("image_dfl.dcm", "1.2.840.10008.1.2.1.99", (512, 512), (0, 255)),
    ],
)
def test_lossy_and_deflated_syntaxes_are_decoded(name, syntax, shape, extremes):
    dataset = read_dicom(test_file(name))
    assert dataset.file_meta.TransferSyntaxUID == syntax
    values = dicom_values(dataset)
    assert values.shape == shape
    assert values.dtype == np.float32
    assert (values.min(), values.max()) == pytest.approx(extremes, abs=2)


def test_lossy_jpeg_2000_is_close_to_the_jpeg_of_the_same_image():
    """Two lossy copies of one picture: shifted or swapped bytes would tear them apart."""
    one = dicom_values(read_dicom(test_file("JPGExtended.dcm")))
    other = dicom_values(read_dicom(test_file("JPEG2000.dcm")))
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.9
    assert (one[420, 140], one[230, 120]) == (244, 95)  # as GDCM's own reader has them


def test_real_mosaics_decode_alike_in_all_transfer_syntaxes(shared_data):
    files = sorted((shared_data / "dicom" / "transfer-syntaxes" / "In").glob("*.dcm"))
    assert len(files) == 9
    first = dicom_values(read_dicom(files[0]))
    assert first.shape == (384, 384)
    for file in files[1:]:
        assert np.array_equal(dicom_values(read_dicom(file)), first), file.name


def test_signed_pixels_keep_their_sign_and_are_rescaled():
    pixels = np.array([[-5, 0, 7]], "<i2")
    dataset = grey_dataset(pixels, RescaleSlope="2.5", RescaleIntercept="-10")
    assert dicom_values(dataset).tolist() == [[-22.5, -10, 7.5]]


def test_twelve_bits_with_dirt_in_the_unused_ones():
    pixels = np.array([[0xF001, 0x0FFF]], "<u2")
    dataset = grey_dataset(pixels, BitsStored=12, HighBit=11)
    assert dicom_values(dataset).tolist() == [[1, 4095]]


def test_a_modality_lut_replaces_the_rescale_line():
    lut = Dataset()
    lut.LUTDescriptor, lut.ModalityLUTType = [3, 0, 16], "US"
    lut["LUTData"] = pydicom.DataElement(0x00283006, "US", [100, 200, 400])
    dataset = grey_dataset(np.array([[0, 1, 2, 3]], "<u2"))
    dataset.ModalityLUTSequence = Sequence([lut])
    assert dicom_values(dataset).tolist() == [[100, 200, 400, 400]]


def test_large_integers_are_rescaled_before_they_are_rounded():
    stored = np.array([[2**31 - 1, 2**31 - 65]], np.int32)
    assert rescaled(stored, 1.0, -(2.0**31)).tolist() == [[-1, -65]]


def test_a_broken_rescale_line_is_no_line():
    dataset = grey_dataset(np.array([[3]], "<u2"), RescaleSlope="0", RescaleIntercept="0")
    assert dicom_values(dataset).tolist() == [[3]]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("SC_rgb_rle.dcm", "colour"),
        ("examples_palette.dcm", "colour"),
        ("SC_rgb_rle_2frame.dcm", "2 frames"),
        ("rtdose.dcm", "15 frames"),
        ("liver_1frame.dcm", "mask"),
    ],
)
def test_what_is_no_single_grey_image_is_refused(name, word):
    with pytest.raises(TrainerError, match=word):
        dicom_values(read_dicom(test_file(name)))


def test_frames_of_which_the_header_does_not_speak_are_refused():
    dataset = grey_dataset(np.ones((4, 5), "<u2"))
    dataset.PixelData = dataset.PixelData * 3
    with pytest.raises(TrainerError, match="3 frames"):
        dicom_values(dataset)


def functional_groups() -> Sequence:
    plane, group = Dataset(), Dataset()
    plane.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
    group.PlaneOrientationSequence = Sequence([plane])
    return Sequence([group])


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"NumberOfFrames": 1, "SharedFunctionalGroupsSequence": functional_groups()}, "enhanced"),
        ({"ImageType": ["ORIGINAL", "PRIMARY", "M", "ND", "MOSAIC"]}, "mosaic"),
        ({"ImageType": "mosaic"}, "mosaic"),
    ],
)
def test_one_frame_that_is_no_plain_slice_is_no_picture_of_a_data_set(tmp_path, values, word):
    """Its orientation stands elsewhere, or it holds a whole volume: it would be misread."""
    dataset = grey_dataset(np.array([[1, 2]], "<u2"), **values)
    dataset.save_as(tmp_path / "one.dcm", enforce_file_format=True)
    with pytest.raises(TrainerError, match=rf"one\.dcm cannot be used: .*{word}"):
        file_values(tmp_path / "one.dcm")


def test_a_mosaic_is_known_by_the_private_element_of_its_scanner(tmp_path):
    for tiles in (1, 48):
        dataset = grey_dataset(np.array([[1, 2]], "<u2"))
        block = dataset.private_block(0x0019, "SIEMENS MR HEADER", create=True)
        block.add_new(0x0A, "US", tiles)
        dataset.save_as(tmp_path / f"{tiles}.dcm", enforce_file_format=True)
    assert file_values(tmp_path / "1.dcm").tolist() == [[1, 2]]
    with pytest.raises(TrainerError, match="mosaic"):
        file_values(tmp_path / "48.dcm")


@pytest.mark.parametrize("name", ["MR_truncated.dcm", "JPEG2000-embedded-sequence-delimiter.dcm"])
def test_damaged_pixels_are_named(name):
    with pytest.raises(TrainerError, match="damaged"):
        dicom_values(read_dicom(test_file(name)))


def test_a_panic_inside_a_decoder_is_an_error_in_words(monkeypatch):
    """The RLE decoder is written in Rust: its panics pass by `except Exception`."""

    class PanicException(BaseException):
        pass

    def panic(self):
        raise PanicException

    monkeypatch.setattr(Dataset, "pixel_array", property(panic))
    with pytest.raises(TrainerError, match="damaged"):
        dicom_values(read_dicom(test_file("MR_small_RLE.dcm")))


def test_no_pixels_at_all():
    with pytest.raises(TrainerError, match="no pixels"):
        dicom_values(read_dicom(test_file("test-SR.dcm")))


def test_monochrome1_is_turned_over_for_the_network_only(tmp_path):
    dataset = grey_dataset(np.array([[1, 2]], "<u2"), PhotometricInterpretation="MONOCHROME1")
    dataset.save_as(tmp_path / "one", enforce_file_format=True)
    assert dicom_values(dataset).tolist() == [[1, 2]]
    assert file_values(tmp_path / "one").tolist() == [[-1, -2]]


def test_a_file_without_meta_header_is_decoded(tmp_path):
    path = tmp_path / "bare"
    dataset = grey_dataset(np.array([[1, 2]], "<u2"))
    dataset.file_meta = FileMetaDataset()
    pydicom.dcmwrite(path, dataset, implicit_vr=True, little_endian=True)
    assert is_dicom(path.read_bytes())
    assert file_values(path).tolist() == [[1, 2]]


def test_dicom_is_known_by_its_content_not_its_name(tmp_path):
    path = tmp_path / "slice.jpg"
    path.write_bytes(test_file("MR_small.dcm").read_bytes())
    assert file_values(path).shape == (64, 64)


def test_numbers_that_are_none():
    dataset = Dataset()
    dataset.WindowCenter = [40, 50]
    dataset.RescaleSlope = None
    assert number(dataset, "WindowCenter") == 40
    assert number(dataset, "RescaleSlope") is None
    assert number(dataset, "EchoTime") is None
    assert number({"EchoTime": math.nan}, "EchoTime") is None


def save(path: Path, array: np.ndarray, mode: str | None = None, **options: object) -> Path:
    image = Image.fromarray(array)
    (image.convert(mode) if mode else image).save(path, **options)
    return path


GREY = np.arange(60, dtype=np.uint8).reshape(6, 10) * 4


@pytest.mark.parametrize("suffix", sorted(PICTURE_SUFFIXES - {".jpg", ".jpeg"}))
@pytest.mark.parametrize("mode", [None, "RGB", "P"])
def test_grey_levels_survive_every_lossless_picture(tmp_path, suffix, mode):
    path = save(tmp_path / f"a{suffix}", GREY, mode)
    assert np.array_equal(picture_values(path), GREY.astype(np.float32))
    assert picture_size(path) == (6, 10)


def test_jpeg_is_close(tmp_path):
    path = save(tmp_path / "a.jpg", np.full((16, 16), 100, np.uint8), quality=95)
    assert np.abs(picture_values(path) - 100).max() <= 2


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_sixteen_bits_are_kept(tmp_path, suffix):
    array = np.array([[0, 300, 65535]], np.uint16)
    path = save(tmp_path / f"a{suffix}", array)
    assert picture_values(path).tolist() == [[0, 300, 65535]]


def test_float_tiff_is_kept(tmp_path):
    path = save(tmp_path / "a.tif", np.array([[0.5, -3.25]], np.float32))
    assert picture_values(path).tolist() == [[0.5, -3.25]]


def test_colour_becomes_luma(tmp_path):
    array = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)
    assert picture_values(save(tmp_path / "a.png", array)).tolist() == [[76, 150, 29]]


def test_what_is_transparent_is_black(tmp_path):
    array = np.array([[[200, 200, 200, 0], [200, 200, 200, 128], [200, 200, 200, 255]]], np.uint8)
    values = picture_values(save(tmp_path / "a.png", array))
    assert values[0].tolist() == pytest.approx([0, 100, 200], abs=1)


def test_black_and_white_pictures(tmp_path):
    path = save(tmp_path / "a.png", np.array([[0, 255]], np.uint8), "1")
    assert picture_values(path).tolist() == [[0, 255]]


def test_the_exif_turn_is_applied(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned a quarter to the right
    array = np.repeat(np.array([[10], [200]], np.uint8), 4, axis=1)
    path = save(tmp_path / "a.png", array, exif=exif)
    assert picture_size(path) == (4, 2)
    assert picture_values(path).tolist() == [[200, 10]] * 4


def test_a_truncated_picture_is_refused(tmp_path):
    rng = np.random.default_rng(0)
    path = save(tmp_path / "a.png", rng.integers(0, 255, (64, 64), dtype=np.uint8))
    path.write_bytes(path.read_bytes()[:1500])
    with pytest.raises(TrainerError, match=r"a\.png cannot be shown"):
        picture_values(path)


def test_no_picture_at_all(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"hello, this is a text of more than sixteen bytes")
    for read in (picture_values, picture_size, file_values):
        with pytest.raises(TrainerError):
            read(path)
    with pytest.raises(TrainerError, match="cannot be read"):
        file_values(tmp_path / "missing.png")


def test_several_pages_are_refused(tmp_path):
    pages = [Image.fromarray(GREY)] * 2
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with pytest.raises(TrainerError, match="several pages"):
        picture_values(tmp_path / "a.tif")


def test_a_decompression_bomb_is_not_unpacked(tmp_path):
    Image.new("1", (9000, 9000)).save(tmp_path / "a.png")
    for read in (picture_values, picture_size):
        with pytest.raises(TrainerError, match="9000 x 9000"):
            read(tmp_path / "a.png")


def test_kinds_are_told_apart_by_content():
    assert is_dicom(b"\0" * 128 + b"DICM")
    assert is_dicom(b"\x08\0\x05\0CS\x0a\0ISO_IR 100")
    assert not is_dicom(b"{" * 200)
    assert not is_dicom(b"")
    assert is_picture(b"\xff\xd8\xff\xe0")
    assert not is_picture(b"\0" * 128 + b"DICM")


def test_a_dicom_slice_is_turned_for_display_like_in_the_viewer(tmp_path):
    pixels = np.arange(12, dtype=np.uint16).reshape(3, 4)
    dataset = grey_dataset(pixels, ImageOrientationPatient=[-1, 0, 0, 0, -1, 0])
    dataset.save_as(tmp_path / "turned.dcm")
    assert (file_values(tmp_path / "turned.dcm") == pixels[::-1, ::-1]).all()
    for broken in ([0, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0], [1, 0]):
        dataset.ImageOrientationPatient = broken
        dataset.save_as(tmp_path / "broken.dcm")
        assert (file_values(tmp_path / "broken.dcm") == pixels).all()


def test_the_mode_says_how_pixels_are_stored(tmp_path):
    assert picture_mode(save(tmp_path / "a.png", np.zeros((4, 4, 3), np.uint8))) == "RGB"
    assert picture_mode(test_file("MR_small.dcm")) == "DICOM 16 bit"
