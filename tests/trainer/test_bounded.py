"""Parsing ends, whatever a file claims; the files of every day are read as pydicom reads them."""

import io
import zlib
from pathlib import Path

import pydicom
import pytest
from pydicom.data import get_testdata_file

from tests.hostile_by_hand import by_hand
from trainer import bounded
from trainer.bounded import read_dataset
from trainer.errors import TrainerError
from trainer.images import dicom_values, read_dicom


@pytest.mark.parametrize("name", ["MR_small.dcm", "image_dfl.dcm", "MR_small_bigendian.dcm"])
@pytest.mark.parametrize("as_path", [True, False])
def test_it_reads_what_pydicom_reads(name, as_path):
    path = Path(get_testdata_file(name, download=False))
    theirs = pydicom.dcmread(path)
    ours = read_dataset(path if as_path else io.BytesIO(path.read_bytes()))
    assert ours.file_meta == theirs.file_meta
    assert ours == theirs
    assert (ours.pixel_array == theirs.pixel_array).all()


def test_a_file_without_a_syntax_is_given_the_one_it_is_read_by():
    path = Path(get_testdata_file("no_meta.dcm", download=False))
    assert read_dataset(path, force=True).file_meta.TransferSyntaxUID == "1.2.840.10008.1.2"


def test_a_bomb_is_refused_before_it_has_gone_off():
    with pytest.raises(TrainerError, match="inflates to more"):
        read_dataset(io.BytesIO(by_hand("deflate-bomb.dcm")))


def test_a_deflated_file_that_is_cut_off_or_damaged_gives_no_picture():
    whole = Path(get_testdata_file("image_dfl.dcm", download=False)).read_bytes()
    cut_off = read_dataset(io.BytesIO(whole[:900]), force=True)
    with pytest.raises(TrainerError, match="cut off"):
        dicom_values(cut_off)
    with pytest.raises(zlib.error):
        read_dataset(io.BytesIO(whole[:400] + b"\xff" * 400), force=True)


def test_items_without_end_are_not_read_to_their_end(monkeypatch):
    monkeypatch.setattr(bounded, "LONGEST_SECONDS", 0.2)
    with pytest.raises(TrainerError, match="more in it than can be read"):
        read_dataset(io.BytesIO(by_hand("items-without-end.dcm")))


@pytest.mark.parametrize("name", ["nested-1000-True.dcm", "nested-500000-False.dcm"])
def test_nesting_without_end_is_told_as_that(tmp_path, name):
    (tmp_path / "a.dcm").write_bytes(by_hand(name))
    with pytest.raises(TrainerError, match="nested too deeply"):
        read_dicom(tmp_path / "a.dcm")


def test_a_length_beyond_the_end_reserves_no_memory():
    class Counting(io.BytesIO):
        largest = 0

        def read(self, count=-1):
            Counting.largest = max(Counting.largest, count)
            return super().read(count)

    content = Path(get_testdata_file("MR_small.dcm", download=False)).read_bytes()
    at = content.find(b"\xe0\x7f\x10\0OW")
    huge = content[: at + 8] + b"\xfe\xff\xff\xff" + content[at + 12 :]
    read_dataset(Counting(huge), force=True)
    assert Counting.largest <= len(huge)
