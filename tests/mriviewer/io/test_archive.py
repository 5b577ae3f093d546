"""A ZIP archive is read like a folder, and no archive can harm: T47."""

import io
import os
import shutil
import struct
import zipfile
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from PIL import Image
from pydicom.data import get_testdata_file

from mriviewer.core.errors import ViewerError
from mriviewer.io import archive, unpacked
from mriviewer.io.scan import scan, scan_all
from mriviewer.io.slices import SliceReader


@pytest.fixture(autouse=True)
def room(tmp_path, monkeypatch):
    monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / "home"))
    yield tmp_path / "home" / "cache" / "unpacked"
    unpacked.leave()


def zipped(path, files, kind=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", kind) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return path


@pytest.fixture
def dicom(tmp_path, write_series):
    """Contents of a series of five slices."""
    return [file.read_bytes() for file in write_series(tmp_path / "made", range(5))]


def picture(level):
    content = io.BytesIO()
    Image.fromarray(np.full((8, 9), level, np.uint8)).save(content, "PNG")
    return content.getvalue()


def told(update):
    return {str(skipped.path): skipped.reason for skipped in update.skipped}


def test_an_archive_is_what_its_folder_would_be(tmp_path, dicom):
    path = zipped(
        tmp_path / "study.zip",
        {f"Doe^Jane/IM{i}": c for i, c in enumerate(dicom)} | {"note.txt": b"x" * 200},
    )
    update = scan_all([path])
    folder = scan_all([tmp_path / "made"])
    ((series,),) = [study.series for study in update.studies]
    ((plain,),) = [study.series for study in folder.studies]
    assert series.uid == plain.uid
    assert [one.identity for one in series.slices] == [one.identity for one in plain.slices]
    assert [SliceReader(series).read(i)[0, 0] for i in range(5)] == [0, 10, 20, 30, 40]
    assert list(told(update)) == [str(path / "note.txt")]


def test_names_in_the_cache_say_nothing_but_messages_do(tmp_path, room, dicom):
    path = zipped(tmp_path / "study.zip", {"Doe^Jane/Müller 1.dcm": dicom[0]})
    ((series,),) = [study.series for study in scan_all([path]).studies]
    (source,) = series.slices
    assert room in source.path.parents
    assert not any("Doe" in str(one) or "ller" in str(one) for one in room.rglob("*"))
    assert unpacked.shown_path(source.path) == path / "Doe^Jane" / "Müller 1.dcm"
    source.path.unlink()
    with pytest.raises(ViewerError, match=r"Müller 1\.dcm cannot be shown"):
        SliceReader(series).read(0)


def test_pictures_and_volumes_keep_their_folders_and_descriptions(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    nib.save(nib.Nifti1Pair(np.zeros((5, 4, 3), np.int16), np.eye(4)), made / "head.img")
    path = zipped(
        tmp_path / "a.zip",
        {
            "shots/p10.png": picture(10), "shots/p2.png": picture(2), "more/x.png": picture(5),
            "more/y.png": picture(6), "v/head.hdr": (made / "head.hdr").read_bytes(),
            "v/head.img": (made / "head.img").read_bytes(),
        },
    )  # fmt: skip
    update = scan_all([path])
    assert update.skipped == ()
    found = {series.description: series for study in update.studies for series in study.series}
    assert set(found) == {"shots", "more", "head"}
    assert [SliceReader(found["shots"]).read(i)[0, 0] for i in (0, 1)] == [2, 10]


def test_the_first_picture_comes_before_the_rest_is_unpacked(tmp_path, room, dicom):
    path = zipped(tmp_path / "a.zip", {f"IM{i}": content for i, content in enumerate(dicom)})
    updates = scan([path])
    first = next(updates)
    assert len(first.studies[0].series[0].slices) == 1
    assert sum(one.is_file() and one.parent.name == "0000" for one in room.rglob("*")) == 1
    assert len(list(updates)[-1].studies[0].series[0].slices) == 5


@pytest.mark.parametrize(
    "name", ["../out", "/etc/out", "a/../../out", "C:/out", "..\\out", "a/..\\..\\out"]
)
def test_names_that_lead_out_are_refused(tmp_path, room, dicom, name):
    """T47: nothing is written anywhere but into our own room."""
    before = {one for one in tmp_path.rglob("*") if room not in one.parents}
    path = zipped(tmp_path / "a.zip", {name: dicom[0], "good": dicom[1]})
    update = scan_all([path])
    (series,) = update.studies[0].series
    assert len(series.slices) == 1
    assert [reason for reason in told(update).values() if "leads out" in reason]
    made = {one for one in tmp_path.rglob("*") if room not in one.parents} - before
    assert made <= {path, *room.parents, room}


def test_links_are_not_followed(tmp_path, dicom):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as target:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        target.writestr(link, "/etc/passwd")
        target.writestr("good", dicom[0])
    assert "link" in told(scan_all([path]))[str(path / "link")]


def test_locked_archives_say_so(tmp_path, dicom):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0], "two": dicom[1]})
    content = bytearray(path.read_bytes())
    at = -1
    while (at := content.find(b"PK\x01\x02", at + 1)) >= 0:
        content[at + 8] |= 1
    path.write_bytes(content)
    update = scan_all([path])
    assert update.finished
    assert "all 2 files in it are locked" in told(update)[str(path)]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, room, monkeypatch):
    """T47: by its size, by what its list claims, and by parts that lie over one another."""
    path = zipped(tmp_path / "a.zip", {"zeros": bytes(3_000_000)})
    monkeypatch.setattr(archive, "_SUSPECT_BYTES", 1_000_000)
    assert "do harm" in told(scan_all([path]))[str(path)]
    assert not list(room.rglob("0000"))
    monkeypatch.undo()
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 20 : at + 24] = struct.pack("<I", 0x7FFFFFF0)
    path.write_bytes(content)
    assert "over one another" in told(scan_all([path]))[str(path)]


def test_too_many_members_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    path = zipped(tmp_path / "a.zip", {str(i): b"x" for i in range(4)})
    assert "4 files" in told(scan_all([path]))[str(path)]
    monkeypatch.setattr(archive, "_DIRECTORY_BYTES", 100)
    assert "more files than are read" in told(scan_all([path]))[str(path)]


def test_a_full_disk_refuses_the_archive(tmp_path, monkeypatch, dicom):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0]})
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(unpacked.shutil, "disk_usage", lambda path: usage._replace(free=10))
    assert "disk" in told(scan_all([path]))[str(path)]


def test_damaged_members_are_told_and_the_others_shown(tmp_path, dicom):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0], "two": dicom[1]}, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[content.find(dicom[1]) + len(dicom[1]) - 3] ^= 0xFF
    path.write_bytes(content)
    update = scan_all([path])
    assert len(update.studies[0].series[0].slices) == 1
    assert "damaged" in told(update)[str(path / "two")]


def test_copies_are_told_by_the_names_in_the_archive(tmp_path, dicom):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0], "two": dicom[0]})
    ((where, reason),) = told(scan_all([path])).items()
    assert where in (str(path / "one"), str(path / "two"))
    assert reason in ("the same image as two.", "the same image as one.")


@pytest.mark.parametrize("missing", [1, 30, 200])
def test_archives_that_end_too_early_are_told(tmp_path, dicom, missing):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0]})
    path.write_bytes(path.read_bytes()[:-missing])
    assert "damaged" in told(scan_all([path]))[str(path)]


def test_archives_in_archives_and_in_folders_are_told(tmp_path, dicom):
    inner = zipped(tmp_path / "inner.zip", {"one": dicom[0]})
    outer = zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes(), "two": dicom[1]})
    update = scan_all([outer])
    assert "inside the archive" in told(update)[str(outer / "inner.zip")]
    in_folder = told(scan_all([tmp_path]))
    assert "open it by itself" in in_folder[str(outer)]


def test_the_index_of_a_disc_in_an_archive_is_no_noise(tmp_path, dicom):
    index = Path(get_testdata_file("DICOMDIR", download=False)).read_bytes()
    path = zipped(tmp_path / "a.zip", {"DICOMDIR": index, "IM1": dicom[0]})
    assert scan_all([path]).skipped == ()


def test_cancelling_stops_unpacking(tmp_path, room, dicom):
    path = zipped(tmp_path / "a.zip", {f"IM{i}": content for i, content in enumerate(dicom)})
    seen = []
    for update in scan([path], cancelled=lambda: bool(seen)):
        seen.append(update)
    assert len(seen) == 1
    assert sum(one.is_file() and one.parent.name == "0000" for one in room.rglob("*")) == 1


def test_what_is_unpacked_is_found_again_and_gone_at_the_end(tmp_path, room, dicom):
    path = zipped(tmp_path / "a.zip", {"one": dicom[0]})
    (first,) = scan_all([path]).studies[0].series[0].slices
    stamp = first.path.stat()
    os.utime(path)
    (again,) = scan_all([path]).studies[0].series[0].slices
    assert again.path == first.path
    assert again.path.stat().st_ctime_ns == stamp.st_ctime_ns
    other = zipped(tmp_path / "b.zip", {"one": dicom[1]})
    (third,) = scan_all([other]).studies[0].series[0].slices
    assert third.path != first.path
    unpacked.leave()
    assert not first.path.exists()
    assert not [one for one in room.rglob("*") if one.is_file()]
    (anew,) = scan_all([path]).studies[0].series[0].slices
    assert (anew.path, anew.path.stat().st_mtime) == (first.path, stamp.st_mtime)
