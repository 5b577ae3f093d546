"""Every element is listed; what is damaged, endless or too deep comes to an end and is told."""

import struct
import time
import zlib

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
)

from mriviewer.io import dicom_tags
from mriviewer.io.dicom_tags import read_dicom_tags
from mriviewer.io.tag_table import TOP

SYNTAXES = (ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian,
            DeflatedExplicitVRLittleEndian)  # fmt: skip


def made_up() -> Dataset:
    inner = Dataset()
    inner.CodeValue, inner.CodeMeaning = "T-A0100", "Brain"
    plane = Dataset()
    plane.ImagePositionPatient = [1.5, -2, 3]
    frames = []
    for _ in range(2):
        frame = Dataset()
        frame.PlanePositionSequence = Sequence([plane])
        frames.append(frame)
    dataset = Dataset()
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    dataset.PatientName = "Müller^Jörg"
    dataset.AnatomicRegionSequence = Sequence([inner])
    dataset.Rows, dataset.EchoTime = 512, "12.5"
    dataset.DiffusionBValue = 1000.0
    dataset.PerFrameFunctionalGroupsSequence = Sequence(frames)
    dataset.add_new(0x00090010, "LO", "ACME 1.0")
    dataset.add_new(0x00091001, "SH", "secret")
    dataset.add_new(0x00200032 + 0x300, "LT", "x" * 3000)
    dataset.add_new(0x7FE00010, "OW", b"\x01\x02" * 400)
    return dataset


def save(path, dataset, syntax=ExplicitVRLittleEndian):
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    with path.open("wb") as file:
        file.write(b"\0" * 128 + b"DICM")
        pydicom.filewriter.write_file_meta_info(file, dataset.file_meta, enforce_standard=False)
        body = pydicom.filebase.DicomBytesIO()
        body.is_implicit_VR = syntax == ImplicitVRLittleEndian
        body.is_little_endian = syntax != ExplicitVRBigEndian
        pydicom.filewriter.write_dataset(body, dataset)
        content = body.getvalue()
        if syntax == DeflatedExplicitVRLittleEndian:
            packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
            content = packer.compress(content) + packer.flush()
        file.write(content)
    return path


def of(table, key):
    return [tag for tag in table.tags if tag.key == key]


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda s: s.name)
def test_all_is_listed_in_every_transfer_syntax(tmp_path, syntax):
    table = read_dicom_tags(save(tmp_path / "x.dcm", made_up(), syntax))
    assert table.notes == []
    assert [tag.value for tag in of(table, "(0010,0010)")] == ["Müller^Jörg"]
    assert [tag.value for tag in of(table, "(0028,0010)")] == ["512"]
    assert [tag.value for tag in of(table, "(0018,9087)")] == ["1000"]
    assert of(table, "(0008,0016)")[0].value.endswith("(MR Image Storage)")
    assert [tag.name for tag in of(table, "(0018,0081)")] == ["Echo Time"]
    assert of(table, "(7FE0,0010)")[0].value.endswith("(800 bytes)")
    positions = [i for i, tag in enumerate(table.tags) if tag.key == "(0020,0032)"]
    assert [table.tags[i].value for i in positions] == ["1.5\\-2.0\\3.0"] * 2
    assert table.path(positions[1]) == (
        "(5200,9230)", "Item 2", "(0020,9113)", "Item 1", "(0020,0032)",
    )  # fmt: skip
    assert table.place(positions[1]).startswith("Per-Frame Functional Groups Sequence › Item 2")
    assert {table.tags[i].parent for i in table.children[TOP]} == {TOP}


def test_the_same_as_pydicom_finds(tmp_path):
    path = save(tmp_path / "x.dcm", made_up(), ExplicitVRLittleEndian)
    read = pydicom.dcmread(path)
    count = sum(1 for _ in read.iterall()) + sum(1 for _ in read.file_meta)
    table = read_dicom_tags(path)
    assert sum(not tag.key.startswith("Item") for tag in table.tags) == count


def test_sequences_and_pixels_of_undefined_length(tmp_path):
    dataset = made_up()
    for element in dataset.iterall():
        if element.VR == "SQ":
            element.value.is_undefined_length = True
            element.is_undefined_length = True
    dataset.PixelData = pydicom.encaps.encapsulate([b"ab", b"cdef"])
    dataset["PixelData"].VR, dataset["PixelData"].is_undefined_length = "OB", True
    table = read_dicom_tags(save(tmp_path / "x.dcm", dataset, RLELossless))
    assert table.notes == []
    assert of(table, "(7FE0,0010)")[0].value == "2 compressed pieces, 6 bytes"
    assert len(of(table, "(0020,0032)")) == 2


def test_private_elements_have_the_name_of_their_makers_dictionary(tmp_path):
    dataset = Dataset()
    dataset.add_new(0x00190010, "LO", "SIEMENS MR HEADER")
    dataset.add_new(0x0019100C, "IS", "1000")
    dataset.add_new(0x00191099, "SH", "nobody knows")
    table = read_dicom_tags(save(tmp_path / "x.dcm", dataset))
    creator, known, unknown = (of(table, f"(0019,{e})")[0] for e in ("0010", "100C", "1099"))
    assert (creator.name, creator.value) == ("Private Creator", "SIEMENS MR HEADER")
    assert known.name == "B_value"
    assert unknown.name == ""
    assert (creator.identifying, known.identifying, unknown.identifying) == (False, True, True)


def test_the_identity_is_hidden_and_what_lies_in_it(tmp_path):
    dataset = made_up()
    code = Dataset()
    code.CodeMeaning = "Saint Elsewhere"
    dataset.InstitutionCodeSequence = Sequence([code])
    table = read_dicom_tags(save(tmp_path / "x.dcm", dataset))
    meanings = {tag.value: tag for tag in of(table, "(0008,0104)")}
    assert meanings["Brain"].text(True) == "Brain"
    assert meanings["Saint Elsewhere"].text(True) == "hidden"
    assert meanings["Saint Elsewhere"].text(False) == "Saint Elsewhere"
    assert of(table, "(0010,0010)")[0].text(True) == "hidden"
    assert of(table, "(0028,0010)")[0].text(True) == "512"


def test_long_values_are_cut_and_their_length_is_stated(tmp_path):
    dataset = Dataset()
    dataset.add_new(0x00204000, "LT", "y" * 3000)
    dataset.add_new(0x00283006, "OW", bytes(range(100)) * 100)
    table = read_dicom_tags(save(tmp_path / "x.dcm", dataset))
    assert of(table, "(0020,4000)")[0].value == "y" * 512 + "… (3,000 bytes)"
    assert of(table, "(0028,3006)")[0].value.endswith("… (10,000 bytes)")
    assert max(len(tag.value) for tag in table.tags) < 600


def test_a_file_cut_off_anywhere_shows_what_is_there(tmp_path):
    whole = save(tmp_path / "x.dcm", made_up()).read_bytes()
    path = tmp_path / "cut.dcm"
    for size in range(140, len(whole), 7):
        path.write_bytes(whole[:size])
        table = read_dicom_tags(path)
        assert all(tag.parent < i for i, tag in enumerate(table.tags))
    assert "cut off: 79" in " ".join(table.notes)


def test_damaged_bytes_end_in_a_note_not_in_an_error(tmp_path):
    whole = bytearray(save(tmp_path / "x.dcm", made_up()).read_bytes())
    path = tmp_path / "bad.dcm"
    noted = 0
    for at in range(132, len(whole) - 800, 3):
        path.write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
        noted += bool(read_dicom_tags(path).notes)
    assert noted > 20


def test_no_dicom_at_all(tmp_path):
    path = tmp_path / "x.dcm"
    path.write_bytes(b"not a file of this kind, but long enough to be looked at" * 10)
    assert read_dicom_tags(path).notes
    path.write_bytes(b"")
    assert read_dicom_tags(path).tags == []


def test_a_compressed_part_that_is_damaged(tmp_path):
    path = save(tmp_path / "x.dcm", made_up(), DeflatedExplicitVRLittleEndian)
    path.write_bytes(path.read_bytes()[:-60] + b"\xff" * 60)
    table = read_dicom_tags(path)
    assert of(table, "(0002,0010)")
    assert table.notes


def test_a_bomb_of_nested_sequences_ends(tmp_path):
    """T: a recursion bomb neither recurses nor takes long."""
    start = struct.pack("<HH2sHI", 0x0008, 0x1140, b"SQ", 0, 0xFFFFFFFF)
    start += struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
    path = tmp_path / "bomb.dcm"
    path.write_bytes(b"\0" * 128 + b"DICM" + start * 50_000)
    began = time.monotonic()
    table = read_dicom_tags(path)
    assert len(table.tags) <= 2 * dicom_tags.DEEPEST + 1
    assert "too deep" in table.notes[0]
    assert time.monotonic() - began < 2


def test_an_endless_row_of_elements_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(dicom_tags, "MOST_TAGS", 500)
    element = struct.pack("<HH2sH", 0x0008, 0x0000, b"UL", 0)
    path = tmp_path / "x.dcm"
    path.write_bytes(b"\0" * 128 + b"DICM" + element * 2000)
    table = read_dicom_tags(path)
    assert len(table.tags) == 500
    assert table.notes == ["Only the first 500 elements are shown."]
    path.write_bytes(b"\0" * 128 + b"DICM" + struct.pack("<HHI", 0xFFFE, 0xE00D, 0) * 20_000)
    assert read_dicom_tags(path).notes
