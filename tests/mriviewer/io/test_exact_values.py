"""Philips' private scale slope counts only under Philips' mark, and only where it makes sense."""

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import ImplicitVRLittleEndian, RLELossless

from mriviewer.io.scan import scan_all

MARK = "Philips MR Imaging DD 001"


def private(scale, creator=MARK, values=()):
    """Return what Philips writes in its private elements: the scale slope beside others."""
    item = Dataset()
    if creator:
        item.add_new(0x20050010, "LO", creator)
    item.add_new(0x2005100D, "FL", 0.0)
    item.add_new(0x2005100E, "FL", scale)
    for tag, kind, value in values:
        item.add_new(tag, kind, value)
    return item


def scales(path):
    (study,) = scan_all([path]).studies
    return [source.exact_per_value for series in study.series for source in series.slices]


@pytest.mark.parametrize(
    ("scale", "creator", "slope", "expected"),
    [(0.5, MARK, "1.5", 0.75), (0.5, MARK, None, 0.5), (0.5, MARK.upper(), "2", 1.0),
     (0.5, "Philips MR Imaging DD 002", "1.5", None), (0.5, "ACME 1", "1.5", None),
     (0.5, "", "1.5", None), (0.0, MARK, "1.5", None), (-2.0, MARK, "1.5", None),
     (float("nan"), MARK, "1.5", None), (1e-38, MARK, "1.5", None)],
)  # fmt: skip
def test_a_classic_image(tmp_path, write_slice, scale, creator, slope, expected):
    path = write_slice(tmp_path / "a", RescaleSlope=slope)
    dataset = pydicom.dcmread(path)
    dataset.update(private(scale, creator))
    dataset.save_as(path)
    assert scales(path) == [None if expected is None else pytest.approx(expected)]


def test_a_compressed_image(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", RescaleSlope="3")
    dataset = pydicom.dcmread(path)
    dataset.update(private(0.5))
    dataset.compress(RLELossless)
    dataset.save_as(path)
    assert scales(path) == [1.5]


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("encoding", ["explicit", "implicit", "unknown"])
def test_every_frame_of_an_enhanced_image_has_its_own(
    tmp_path, write_enhanced, undefined, encoding
):
    frames = [{"ImagePositionPatient": [0, 0, height], "RescaleSlope": 2} for height in range(3)]
    path = write_enhanced(tmp_path / "a", frames, undefined=undefined)
    dataset = pydicom.dcmread(path)
    for number, frame in enumerate(dataset.PerFrameFunctionalGroupsSequence):
        own = private(0.25 * (number + 1), values=[(0x20051100, "LO", "x" * number)])
        frame.add_new(0x20050014, "LO", "Philips MR Imaging DD 005")
        frame.add_new(0x2005140F, "SQ", Items([own]))
        frame[0x2005140F].is_undefined_length = undefined
    if encoding == "implicit":
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    pydicom.dcmwrite(path, dataset)
    if encoding == "unknown":
        _make_unknown(path, dataset)
    assert scales(path) == [0.5, 1.0, 1.5]


def _make_unknown(path, dataset):
    """Write the private sequences as some archives do: of unknown kind, their VRs left out."""
    for frame in dataset.PerFrameFunctionalGroupsSequence:
        buffer = pydicom.filebase.DicomBytesIO()
        buffer.is_little_endian, buffer.is_implicit_VR = True, True
        pydicom.filewriter.write_sequence(buffer, frame[0x2005140F], ["ascii"])
        del frame[0x2005140F]
        frame.add_new(0x2005140F, "UN", buffer.getvalue())
    pydicom.dcmwrite(path, dataset)


@pytest.mark.parametrize("content", [b"", b"abcd", b"\xfe\xff\x00\xe0\xff\xff\xff\xff" * 40])
def test_what_is_no_sequence_is_stepped_over(tmp_path, write_enhanced, content):
    frames = [{"ImagePositionPatient": [0, 0, height]} for height in range(3)]
    path = write_enhanced(tmp_path / "a", frames)
    dataset = pydicom.dcmread(path)
    for frame in dataset.PerFrameFunctionalGroupsSequence:
        frame.add_new(0x2005140F, "UN", content)
    pydicom.dcmwrite(path, dataset)
    assert scales(path) == [None, None, None]
    (study,) = scan_all([path]).studies
    heights = [source.position_mm[2] for source in study.series[0].slices]
    assert np.allclose(heights, range(3))
