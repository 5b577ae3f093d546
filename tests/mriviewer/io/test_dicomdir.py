"""The index of a disc stands for the files that it names, and no file comes twice."""

import shutil
from pathlib import Path

import pytest
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MediaStorageDirectoryStorage, generate_uid

from mriviewer.io import dicomdir
from mriviewer.io.dicomdir import read_index
from mriviewer.io.scan import scan_all

DISC = Path(get_testdata_file("DICOMDIR", download=False)).parent


def shown(update):
    return sorted(
        source.path for study in update.studies for one in study.series for source in one.slices
    )


def told(update):
    return {skipped.path: skipped.reason for skipped in update.skipped}


@pytest.fixture
def disc(tmp_path, write_series):
    """A disc of one series of five slices, and its index."""
    place = tmp_path / "disc"
    files = write_series(place / "PT0" / "SE0", range(5))
    index = Dataset()
    index.file_meta = FileMetaDataset()
    index.file_meta.MediaStorageSOPClassUID = MediaStorageDirectoryStorage
    index.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    index.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    patient = Dataset()
    patient.DirectoryRecordType, patient.RecordInUseFlag = "PATIENT", 0xFFFF
    records = [patient]
    for path in files:
        record = Dataset()
        record.DirectoryRecordType, record.RecordInUseFlag = "IMAGE", 0xFFFF
        record.ReferencedFileID = list(path.relative_to(place).parts)
        records.append(record)
    index.DirectoryRecordSequence = records
    index.save_as(place / "DICOMDIR", enforce_file_format=True)
    return place


@pytest.mark.parametrize("name", ["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit",
                                  "DICOMDIR-nooffset", "DICOMDIR-reordered"])  # fmt: skip
def test_pydicoms_discs_name_the_files_that_are_there(name):
    disc = read_index(DISC / name)
    assert len(disc.files) == 31
    assert all(path.is_file() for path in disc.files)


def test_an_index_opens_what_it_names(disc):
    update = scan_all([disc / "DICOMDIR"])
    assert update.skipped == ()
    assert len(shown(update)) == 5
    assert shown(update) == shown(scan_all([disc]))
    assert update.done == 6


def test_index_and_folder_together_list_every_image_once(disc):
    for paths in ([disc], [disc / "DICOMDIR", disc], [disc, disc / "DICOMDIR"]):
        update = scan_all(paths)
        assert len(shown(update)) == 5
        assert update.skipped == ()


def test_names_are_found_whatever_their_case(disc):
    inside = [path for path in disc.rglob("*") if path.name != "DICOMDIR"]
    for path in sorted(inside, key=lambda one: -len(one.parts)):
        path.rename(path.with_name(path.name.lower() + (";1" if path.is_file() else "")))
    assert len(shown(scan_all([disc / "DICOMDIR"]))) == 5


@pytest.mark.parametrize("opened", ["DICOMDIR", "."])
def test_files_that_are_not_there_are_listed(disc, opened):
    gone = sorted(path for path in disc.rglob("*") if path.is_file() and path.name != "DICOMDIR")[0]
    gone.unlink()
    update = scan_all([disc / opened])
    assert len(shown(update)) == 4
    assert list(told(update)) == [gone]
    assert "not there" in told(update)[gone]


def test_an_index_alone_says_so_without_a_thousand_lines(disc, tmp_path, monkeypatch):
    monkeypatch.setattr(dicomdir, "_MOST_TOLD", 2)
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(disc / "DICOMDIR", alone)
    update = scan_all([alone / "DICOMDIR"])
    assert update.studies == ()
    reasons = list(told(update).values())
    assert len(update.skipped) == 4
    assert "3 further files" in update.skipped[2].reason
    assert "names no file that is there" in reasons[-1]


def test_names_that_lead_out_of_the_disc_are_refused(disc):
    index = dcmread(disc / "DICOMDIR")
    for record in index.DirectoryRecordSequence:
        if "ReferencedFileID" in record:
            record.ReferencedFileID = ["..", "made", "IM0000"]
    index.save_as(disc / "DICOMDIR")
    found = read_index(disc / "DICOMDIR")
    assert found.files == ()
    assert all("outside" in skipped.reason for skipped in found.missing)


def test_records_that_were_taken_out_of_use_do_not_count(disc):
    index = dcmread(disc / "DICOMDIR")
    index.DirectoryRecordSequence[-1].RecordInUseFlag = 0
    index.save_as(disc / "DICOMDIR")
    assert len(read_index(disc / "DICOMDIR").files) == 4


def test_a_damaged_or_huge_index_is_a_reason(disc, monkeypatch):
    content = (disc / "DICOMDIR").read_bytes()
    (disc / "DICOMDIR").write_bytes(content[: len(content) // 2])
    update = scan_all([disc / "DICOMDIR"])
    assert update.finished
    assert update.studies or update.skipped
    monkeypatch.setattr(dicomdir, "_LARGEST_BYTES", 10)
    assert "larger" in told(scan_all([disc / "DICOMDIR"]))[disc / "DICOMDIR"]


def test_cancelling_ends_the_search(disc):
    assert read_index(disc / "DICOMDIR", cancelled=lambda: True).files == ()
