"""The fast walk through a header must give what pydicom gives, or leave the file to it."""

from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from mriviewer.io import dicom_elements
from mriviewer.io.dicom_elements import Elements, read_elements

FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
FILES = sorted(
    path
    for path in FOLDER.rglob("*")
    if path.is_file() and path.read_bytes()[128:132] == b"DICM" and "DICOMDIR" not in path.name
)
KEYWORDS = dicom_elements._KEYWORDS


def walked(path: Path) -> Elements | None:
    with path.open("rb") as file:
        try:
            return dicom_elements._walk(dicom_elements._Cursor(file))
        except dicom_elements._NotUnderstoodError:
            return None


def by_pydicom(path: Path) -> Elements:
    with path.open("rb") as file:
        return dicom_elements._by_pydicom(file)


def test_most_files_take_the_fast_way():
    assert len(FILES) > 100
    assert sum(walked(path) is not None for path in FILES) > 0.7 * len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_ways_agree_on_pydicoms_files(path):
    fast = walked(path)
    if fast is None:
        return  # left to pydicom
    slow = by_pydicom(path)
    for keyword in KEYWORDS:
        if keyword == "SpecificCharacterSet":
            continue
        assert (keyword in fast) == (keyword in slow), keyword
        assert repr(fast.get(keyword)) == repr(slow.get(keyword)), keyword
    assert fast.syntax == slow.syntax
    if fast.pixels_at is not None:
        assert (fast.pixels_at, fast.implicit, fast.little) == (
            slow.pixels_at, slow.implicit, slow.little,
        )  # fmt: skip


def test_real_scanner_files_take_the_fast_way_and_agree(shared_data):
    files = [*(shared_data / "dicom").rglob("*.dcm")][:60]
    assert files
    fast_ones = 0
    for path in files:
        fast, slow = walked(path), by_pydicom(path)
        if fast is None:
            continue
        fast_ones += 1
        for keyword in ("Rows", "ImageType", "EchoTime", "PatientName", "SeriesInstanceUID"):
            assert fast.get(keyword) == slow.get(keyword)
        if fast.groups_at is None:
            assert fast.pixels_at == slow.pixels_at
    assert fast_ones > 0.8 * len(files)


def nested(depth: int, undefined: bool) -> Dataset:
    item = Dataset()
    item.CodeValue = "x" * 40
    for _ in range(depth):
        outer = Dataset()
        outer.ContentSequence = Sequence([item, Dataset()])
        outer["ContentSequence"].is_undefined_length = undefined
        item.is_undefined_length_sequence_item = undefined
        item = outer
    return item


@pytest.mark.parametrize("undefined", [True, False])
@pytest.mark.parametrize("implicit", [True, False])
@pytest.mark.parametrize("depth", [1, 5, 30])
def test_sequences_are_stepped_over(tmp_path, write_slice, depth, implicit, undefined):
    path = write_slice(tmp_path / "a")
    dataset = pydicom.dcmread(path)
    dataset.RequestAttributesSequence = Sequence([nested(depth, undefined)])
    dataset["RequestAttributesSequence"].is_undefined_length = undefined
    if implicit:
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    dataset["PixelData"].VR = "OW"
    pydicom.dcmwrite(path, dataset, implicit_vr=implicit, little_endian=True)
    with path.open("rb") as file:
        elements = read_elements(file)
    content = path.read_bytes()
    at = content.index(b"\xe0\x7f\x10\x00")
    assert elements.pixels_at == at
    assert elements.get("Rows") == [6]
    assert elements.text("SeriesInstanceUID") == "1.2.3.4"


def test_a_long_private_element_is_not_read(tmp_path, write_slice):
    path = write_slice(tmp_path / "a")
    dataset = pydicom.dcmread(path)
    dataset.private_block(0x0011, "ACME", create=True).add_new(1, "OB", b"\1" * 300_000)
    dataset.save_as(path)
    with path.open("rb") as file:
        elements = read_elements(file)
    assert elements.pixels_at == path.read_bytes().index(b"\xe0\x7f\x10\x00")
    assert elements.get("Rows") == [6]


def test_numbers_that_are_none_do_not_stop(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", EchoTime="12")
    path.write_bytes(path.read_bytes().replace(b"\x18\0\x81\0DS\2\x0012", b"\x18\0\x81\0DS\2\0ab"))
    with path.open("rb") as file:
        assert repr(read_elements(file).get("EchoTime")) == "[nan]"
