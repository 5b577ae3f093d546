"""What headers say about showing values is followed to the letter, and no nonsense in it stops."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_voi, apply_windowing
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

from mriviewer.core.render import default_lut, default_window, model_slice, picture_of
from mriviewer.core.study import Window
from mriviewer.io.dicom_display import display_of, padding_of, voi_of
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader


def series_of(path):
    update = scan_all([path])
    assert update.skipped == ()
    ((series,),) = [study.series for study in update.studies]
    return series


def codes(series):
    return [repair.code for repair in series.repairs]


def header(**values):
    dataset = Dataset()
    dataset.PixelRepresentation, dataset.BitsAllocated, dataset.BitsStored = 0, 16, 16
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    return dataset


def lut(first=0, count=256, bits=16, entries=None, packed=False, **values):
    item = Dataset()
    item.LUTDescriptor = [count, first, bits]
    item["LUTDescriptor"].VR = "SS" if first < 0 else "US"
    entries = np.linspace(0, (1 << bits) - 1, count or 65536) if entries is None else entries
    item.add_new("LUTData", "OW", np.asarray(entries).astype("u1" if packed else "<u2").tobytes())
    for keyword, value in values.items():
        setattr(item, keyword, value)
    return item


def test_every_window_comes_with_its_explanation():
    stated = header(WindowCenter=["40", "500", "nan"], WindowWidth=["400", "2000", "5"],
                    WindowCenterWidthExplanation=["BRAIN", "BONE"])  # fmt: skip
    voi, repairs = voi_of(stated)
    assert voi.windows == ((Window(40, 400), "BRAIN"), (Window(500, 2000), "BONE"))
    assert voi.function == "LINEAR"
    assert repairs == ()


@pytest.mark.parametrize(
    ("values", "function", "repair"),
    [
        ({}, "LINEAR_EXACT", None),
        ({"WindowCenter": "40", "WindowWidth": "400"}, "LINEAR", None),
        ({"WindowCenter": "1e-3", "WindowWidth": "2e-3"}, "LINEAR_EXACT", None),
        ({"WindowCenter": "40", "WindowWidth": "0"}, "LINEAR_EXACT", "window-unusable"),
        ({"WindowCenter": "40", "WindowWidth": "-4"}, "LINEAR_EXACT", "window-unusable"),
        ({"WindowCenter": "40", "WindowWidth": "4", "VOILUTFunction": "SIGMOID"}, "SIGMOID", None),
        ({"WindowCenter": "4", "WindowWidth": "4", "VOILUTFunction": "LINEAR_EXACT"},
         "LINEAR_EXACT", None),
        ({"WindowCenter": "4", "WindowWidth": "4", "VOILUTFunction": "WILD"}, "LINEAR",
         "voi-function-unknown"),
    ],
)  # fmt: skip
def test_functions_of_windows(values, function, repair):
    """T18: a window without width is told, and one that fits the values is used."""
    voi, repairs = voi_of(header(**values))
    assert voi.function == function
    assert [made.code for made in repairs] == ([repair] if repair else [])


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
@pytest.mark.parametrize(("center", "width"), [(40, 400), (2047.5, 4095), (0, 2), (100, 1)])
def test_windows_are_drawn_as_pydicom_computes_them(tmp_path, write_slice, function, center, width):
    pixels = np.arange(-400, 400, dtype=np.int16).reshape(20, 40)
    path = write_slice(tmp_path / "a", pixels, WindowCenter=str(center), WindowWidth=str(width),
                       VOILUTFunction=function)  # fmt: skip
    dataset = pydicom.dcmread(path)
    with np.errstate(over="ignore"):
        theirs = apply_windowing(pixels, dataset) + 32768.0  # 0 to 65535
    series = series_of(path)
    values = SliceReader(series).read(0)
    window = default_window(series, values)
    assert window == Window(center, width)
    ours = picture_of(series, values, window)
    assert np.abs(ours - theirs * 255 / 65535).max() <= 0.51


@pytest.mark.parametrize("bits", [10, 12, 16])
@pytest.mark.parametrize("first", [0, 100, -200])
def test_luts_are_drawn_as_pydicom_computes_them(tmp_path, write_slice, bits, first):
    pixels = np.arange(-400, 400, dtype=np.int16).reshape(20, 40)
    entries = (np.linspace(0, 1, 300) ** 2 * ((1 << bits) - 1)).astype(int)
    table = lut(first, 300, bits, entries)
    path = write_slice(tmp_path / "a", pixels, VOILUTSequence=[table])
    series = series_of(path)
    values = SliceReader(series).read(0)
    assert (default_lut(series), len(series.voi.luts)) == (0, 1)
    ours = picture_of(series, values, default_window(series, values), default_lut(series))
    theirs = apply_voi(pixels, pydicom.dcmread(path)).astype(np.float64)
    assert np.abs(ours - theirs * 255 / ((1 << bits) - 1)).max() <= 0.51
    assert codes(series) == []


@pytest.mark.parametrize("packed", [True, False])
def test_entries_of_eight_bits_lie_in_bytes_or_in_words(tmp_path, write_slice, packed):
    table = lut(0, 256, 8, np.arange(256)[::-1], packed)
    series = series_of(write_slice(tmp_path / "a", VOILUTSequence=[table]))
    assert series.voi.luts[0].entries[:3] == (255, 254, 253)
    assert series.voi.luts[0].top == 255


def test_a_window_comes_before_a_lut(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", WindowCenter="5", WindowWidth="9",
                       VOILUTSequence=[lut(0, 256, 8, LUTExplanation="GAMMA")])  # fmt: skip
    series = series_of(path)
    assert default_lut(series) is None
    assert series.voi.luts[0].explanation == "GAMMA"


@pytest.mark.parametrize(
    "item",
    [lut(count=300, entries=[1, 2, 3]), lut(bits=3), lut(bits=8, entries=[60000] * 256), Dataset()],
)
def test_a_corrupt_lut_leaves_a_linear_window(tmp_path, write_slice, item):
    """T22: it never stops the picture."""
    series = series_of(write_slice(tmp_path / "a", VOILUTSequence=[item]))
    assert series.voi.luts == ()
    assert "voi-lut-unusable" in codes(series)
    values = SliceReader(series).read(0)
    assert picture_of(series, values, default_window(series, values), 0).max() == 255


def test_a_large_table_before_the_pixels_is_seen(tmp_path, write_slice):
    """A modality LUT of 65,536 entries is longer than a scan reads, and must still be used."""
    table = lut(0, 0, 16, np.arange(65536)[::-1])
    table.ModalityLUTType = "US"
    pixels = np.arange(48, dtype=np.uint16).reshape(6, 8)
    series = series_of(write_slice(tmp_path / "a", pixels, ModalityLUTSequence=[table]))
    assert np.array_equal(SliceReader(series).read(0), 65535.0 - pixels)
    table = lut(0, 0, 16)
    series = series_of(write_slice(tmp_path / "b", pixels, VOILUTSequence=[table]))
    assert len(series.voi.luts[0].entries) == 65536


def test_the_same_table_is_held_once(tmp_path, write_series):
    files = write_series(tmp_path, range(4), VOILUTSequence=[lut()])
    headers = [pydicom.dcmread(path) for path in files]
    tables = [display_of(one, path).voi.luts[0] for one, path in zip(headers, files, strict=True)]
    assert all(table is tables[0] for table in tables)


@pytest.mark.parametrize(
    ("kind", "shape", "inverted"),
    [
        ("MONOCHROME2", None, False), ("MONOCHROME1", None, True),
        ("MONOCHROME2", "IDENTITY", False), ("MONOCHROME1", "INVERSE", True),
        ("MONOCHROME1", "IDENTITY", False), ("MONOCHROME2", "INVERSE", True),
    ],
)  # fmt: skip
def test_grey_is_turned_over_once_and_never_twice(tmp_path, write_slice, kind, shape, inverted):
    """T19, T20: for the reader and for the model alike."""
    from trainer.images import file_values

    path = write_slice(tmp_path / "a", PhotometricInterpretation=kind, PresentationLUTShape=shape,
                       ImageOrientationPatient=None)  # fmt: skip
    series = series_of(path)
    values = SliceReader(series).read(0)
    grey = picture_of(series, values, default_window(series, values))
    assert (grey[0, 0] > grey[-1, -1]) == inverted
    assert np.array_equal(model_slice(series, values), file_values(path))
    against = (kind == "MONOCHROME1") != (shape == "INVERSE") and shape is not None
    assert ("brightness-contradicts" in codes(series)) == against


@pytest.mark.parametrize(
    ("stated", "line", "expected"),
    [
        ({"PixelPaddingValue": 0}, (1, 0), (0, 0)),
        ({"PixelPaddingValue": 5, "PixelPaddingRangeLimit": 9}, (2, -10), (0, 8)),
        ({"PixelPaddingValue": 9, "PixelPaddingRangeLimit": 5}, (-1, 0), (-9, -5)),
        ({"PixelPaddingValue": 63536, "PixelRepresentation": 1}, (1, 0), (-2000, -2000)),
        ({"PixelPaddingValue": -2000}, (1, 0), (63536, 63536)),
        ({"PixelPaddingValue": 0x0800, "PixelRepresentation": 1, "BitsStored": 12}, (1, 0),
         (-2048, -2048)),
        ({"PixelPaddingValue": -32768, "PixelRepresentation": 1}, (1, -1024), (-33792, -33792)),
        ({"PixelPaddingValue": 63536, "BitsStored": 12}, (1, 0), None),
        ({}, (1, 0), None),
    ],
)  # fmt: skip
def test_padding_in_rescaled_values(stated, line, expected):
    assert padding_of(header(**stated), *line) == expected


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"RescaleSlope": "0", "RescaleIntercept": "7"}, ["scaling-unusable"]),
        ({"RescaleSlope": "2", "RescaleIntercept": "none"}, ["scaling-unusable"]),
        ({"RescaleSlope": "", "RescaleIntercept": "", "WindowCenter": ""}, []),
    ],
)
def test_a_rescale_that_makes_no_values_is_told(tmp_path, write_slice, stated, told):
    """A slope of 0 leaves values as stored; an element without a value says nothing."""
    path = tmp_path / "a"
    write_slice(path)
    dataset = pydicom.dcmread(path)
    for keyword, value in stated.items():
        dataset.add_new(keyword, "DS", "")
        dataset[keyword]._value = value  # pydicom writes no such numbers by itself
    dataset.save_as(path)
    series = series_of(path)
    assert codes(series) == told
    assert SliceReader(series).read(0)[0].tolist() == list(range(8))


def test_padding_that_no_pixel_can_have_is_told(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", BitsStored=12, HighBit=11, PixelPaddingValue=63536)
    series = series_of(path)
    assert series.padding is None
    assert codes(series) == ["padding-unusable"]
    assert codes(series_of(write_slice(tmp_path / "b", PixelPaddingValue=0))) == []


@pytest.mark.parametrize("syntax", [None, ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_padding_is_black_and_left_out_of_the_window(tmp_path, write_slice, syntax):
    pixels = np.full((20, 30), -2000, np.int16)
    pixels[5:15, 5:25] = np.arange(200).reshape(10, 20)
    path = write_slice(tmp_path / "a", pixels, PixelPaddingValue=-2000, RescaleSlope="2",
                       RescaleIntercept="-1000", PresentationLUTShape="INVERSE",
                       PhotometricInterpretation="MONOCHROME1")  # fmt: skip
    if syntax:
        dataset = pydicom.dcmread(path)
        if syntax == ExplicitVRBigEndian:
            dataset.PixelData = pixels.astype(">i2").tobytes()
            dataset["PixelData"].VR = "OW"
        dataset.file_meta.TransferSyntaxUID = syntax
        pydicom.dcmwrite(path, dataset, implicit_vr=syntax == ImplicitVRLittleEndian,
                         little_endian=syntax != ExplicitVRBigEndian)  # fmt: skip
    series = series_of(path)
    assert series.padding == (-5000, -5000)
    values = SliceReader(series).read(0)
    window = default_window(series, values)
    assert window.center - window.width / 2 >= -1000
    grey = picture_of(series, values, window)
    assert not grey[pixels == -2000].any()
    assert grey[5, 5] == 255


def test_units_are_those_that_the_standard_defines(tmp_path, write_slice):
    assert series_of(write_slice(tmp_path / "a", RescaleType="HU")).value_unit == "HU"
    assert series_of(write_slice(tmp_path / "b", RescaleType="US")).value_unit == ""


@pytest.mark.parametrize(("stored", "high"), [(12, 11), (12, 15), (12, 13), (10, 9), (16, 15)])
@pytest.mark.parametrize("signed", [False, True])
def test_only_the_bits_that_are_used_count(tmp_path, write_slice, stored, high, signed):
    """Bits beside the picture may hold anything: old overlays, or what was in memory."""
    rng = np.random.default_rng(3)
    low, top = (-(1 << stored - 1), (1 << stored - 1) - 1) if signed else (0, (1 << stored) - 1)
    wanted = rng.integers(low, top + 1, (6, 8))
    wanted[0, :2] = low, top
    mask = (1 << stored) - 1
    shift = high + 1 - stored
    garbage = rng.integers(0, 1 << 16, wanted.shape) & ~(mask << shift)
    words = ((wanted & mask) << shift | garbage).astype(np.uint16)
    path = write_slice(tmp_path / "a", words, BitsStored=stored, HighBit=high,
                       PixelRepresentation=int(signed))  # fmt: skip
    assert np.array_equal(SliceReader(series_of(path)).read(0), wanted)


def test_bits_that_cannot_be_are_refused(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", BitsStored=12, HighBit=5)
    (skipped,) = scan_all([path]).skipped
    assert "bits" in skipped.reason


def test_the_values_are_those_of_simpleitk():
    import SimpleITK

    folder = Path(pydicom.__file__).parent / "data" / "test_files"
    for name in ("CT_small.dcm", "MR_small.dcm", "MR_small_bigendian.dcm", "JPEG2000.dcm"):
        theirs = SimpleITK.GetArrayFromImage(SimpleITK.ReadImage(str(folder / name)))[0]
        ours = SliceReader(series_of(folder / name)).read(0)
        assert np.array_equal(ours, theirs.astype(np.float32)), name
