"""Colours are shown as they were meant, whatever they are stored as: T24."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.pixels import apply_color_lut, pixel_array

from mriviewer.core.render import default_window, luma, model_slice, picture_of
from mriviewer.io.colour import colour_values, is_colour, why_not_colour
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader, read_volume

FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
BARS = (5, 15, 25, 35, 45, 55, 65, 75, 85, 95)  # rows inside the ten bars of pydicom's SC_rgb files
COLOURS = [
    (255, 0, 0), (255, 128, 128), (0, 255, 0), (128, 255, 128), (0, 0, 255), (128, 128, 255),
    (0, 0, 0), (64, 64, 64), (192, 192, 192), (255, 255, 255),
]  # fmt: skip
LOSSLESS = ["SC_rgb_jpeg_gdcm.dcm", "SC_rgb_rle.dcm", "SC_rgb_rle_16bit.dcm",
            "SC_rgb_rle_32bit.dcm"]  # fmt: skip
LOSSY = ["SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_dcmtk_+eb+cy+n1.dcm", "SC_rgb_dcmtk_+eb+cy+n2.dcm",
         "SC_rgb_dcmtk_+eb+cy+np.dcm", "SC_rgb_dcmtk_+eb+cy+s2.dcm", "SC_rgb_dcmtk_+eb+cy+s4.dcm",
         "SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_jpeg_lossy_gdcm.dcm", "SC_ybr_full_422_uncompressed.dcm",
         "SC_rgb_jls_lossy_line.dcm", "SC_rgb_jls_lossy_sample.dcm",
         "SC_rgb_gdcm_KY.dcm"]  # fmt: skip


def series_of(path):
    update = scan_all([path])
    assert update.skipped == ()
    ((series,),) = [study.series for study in update.studies]
    return series


@pytest.mark.parametrize(("name", "off"), [*((n, 0) for n in LOSSLESS), *((n, 6) for n in LOSSY)])
def test_the_bars_of_pydicoms_files_have_their_colours(name, off):
    path = Path(get_testdata_file(name, download=False))
    series = series_of(path)
    assert series.colour
    values = SliceReader(series).read(0)
    assert values.dtype == np.float32
    assert values.shape == (*series.shape, 3)
    assert np.abs(values[BARS, 50] - COLOURS).max() <= off, values[BARS, 50]


@pytest.mark.parametrize("name", ["SC_rgb_rle_2frame.dcm", "examples_ybr_color.dcm"])
def test_every_frame_has_its_own_colours(name):
    path = Path(get_testdata_file(name, download=False))
    theirs = pixel_array(pydicom.dcmread(path))
    series = series_of(path)
    assert series.colour
    assert len(series.slices) == len(theirs)
    for index in (0, len(theirs) - 1):
        assert np.array_equal(SliceReader(series).read(index), theirs[index].astype(np.float32))


def test_a_palette_is_looked_up():
    path = Path(get_testdata_file("examples_palette.dcm", download=False))
    dataset = pydicom.dcmread(path)
    theirs = apply_color_lut(pixel_array(dataset), dataset)
    ours = SliceReader(series_of(path)).read(0)
    assert np.abs(ours - theirs / 65535 * 255).max() < 1e-4


@pytest.mark.parametrize("name", ["examples_jpeg2k.dcm", "GDCMJ2K_TextGBR.dcm",
                                  "examples_rgb_color.dcm", "ExplVR_BigEnd.dcm"])  # fmt: skip
def test_other_kinds_are_read_as_pydicom_does(name):
    path = Path(get_testdata_file(name, download=False))
    theirs = pixel_array(pydicom.dcmread(path))
    assert np.array_equal(SliceReader(series_of(path)).read(0), theirs.astype(np.float32))


@pytest.mark.parametrize("planar", [0, 1])
@pytest.mark.parametrize("signed", [0, 1])
def test_planes_and_false_signs(tmp_path, write_slice, planar, signed):
    rng = np.random.default_rng(0)
    wanted = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
    stored = np.moveaxis(wanted, 2, 0) if planar else wanted
    path = write_slice(tmp_path / "a", np.zeros((6, 8), np.uint8), SamplesPerPixel=3,
                       PhotometricInterpretation="RGB", PlanarConfiguration=planar,
                       PixelRepresentation=signed, PixelData=stored.tobytes())  # fmt: skip
    assert np.array_equal(SliceReader(series_of(path)).read(0), wanted)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"PhotometricInterpretation": "HSV"}, "HSV"),
        ({"PhotometricInterpretation": "YBR_PARTIAL_420"}, "YBR_PARTIAL_420"),
        ({"SamplesPerPixel": 4}, "contradicts"), ({"BitsAllocated": 64}, "64 bits"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named(values, word):
    header = pydicom.Dataset()
    header.SamplesPerPixel, header.PhotometricInterpretation, header.BitsAllocated = 3, "RGB", 8
    assert why_not_colour(header) == ""
    for keyword, value in values.items():
        setattr(header, keyword, value)
    assert is_colour(header)
    assert word in why_not_colour(header)


def test_damaged_colours_are_a_reason(tmp_path):
    from trainer.errors import TrainerError

    dataset = pydicom.dcmread(get_testdata_file("SC_rgb_jpeg_dcmtk.dcm", download=False))
    dataset.PixelData = dataset.PixelData[:60]
    with pytest.raises(TrainerError, match="damaged"):
        colour_values(dataset)


def test_the_model_and_measurements_see_luma(tmp_path):
    path = Path(get_testdata_file("SC_rgb_rle.dcm", download=False))
    series = series_of(path)
    values = SliceReader(series).read(0)
    grey = np.asarray(Image.fromarray(values.astype(np.uint8)).convert("L"), np.float32)
    assert np.array_equal(model_slice(series, values), grey)
    assert np.array_equal(read_volume(series)[0], luma(values))
    shown = picture_of(series, values, default_window(series, values))
    assert np.array_equal(shown, values.astype(np.uint8))
