"""Every way in which people lay out pictures gives the labels that they mean."""

import os
import shutil
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.data import get_testdata_file

from trainer.errors import TrainerError
from trainer.folders import Table, check_trainable, content_hash, find_pictures


def picture(path: Path, level: int = 90) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((6, 5), level, np.uint8)).save(path)
    return path


def found(root: Path, table: Table | None = None) -> dict[str, tuple[str, str]]:
    """Return {path below the root: (label, split)}."""
    pictures = find_pictures(root, table).pictures
    return {one.path.relative_to(root).as_posix(): (one.label, one.split) for one in pictures}


LAYOUTS = {
    "class folders": {"glioma/1.png": ("glioma", ""), "none/1.png": ("none", "")},
    "yes and no": {"yes/1.jpg": ("yes", ""), "no/1.jpg": ("no", "")},
    "deep": {"a/p1/s1/1.png": ("a", ""), "a/2.png": ("a", ""), "b/p2/1.png": ("b", "")},
    "splits above": {"Training/a/1.png": ("a", "train"), "Testing/b/1.png": ("b", "test")},
    "three splits": {"train/a/x/1.png": ("a", "train"), "VAL/b/1.png": ("b", "val"),
                     "Test/b/1.png": ("b", "test"), "Validation/a/1.png": ("a", "val")},
    "splits below": {"a/train/1.png": ("a", "train"), "b/test/1.png": ("b", "test")},
    "wrapped": {"archive/set/yes/1.png": ("yes", ""), "archive/set/no/1.png": ("no", "")},
    "wrapped splits": {"set/Train/a/1.png": ("a", "train"), "set/Test/b/1.png": ("b", "test")},
    "a single class": {"yes/1.png": ("yes", ""), "yes/2.png": ("yes", "")},
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_folders_name_labels_and_splits(tmp_path, name):
    for path in LAYOUTS[name]:
        picture(tmp_path / path)
    assert found(tmp_path) == LAYOUTS[name]


def test_what_lies_beside_splits_and_in_no_class_is_told(tmp_path):
    for path in ("Training/a/1.png", "Testing/b/1.png", "masks/1.png", "Training/loose.png"):
        picture(tmp_path / path)
    (tmp_path / "Training/a/.hidden.png").write_bytes(b"")
    (tmp_path / "Training/a/readme.md").write_text("words")
    listed = find_pictures(tmp_path, None)
    reasons = {path.relative_to(tmp_path).as_posix(): why for path, why in listed.foreign}
    assert len(listed.pictures) == 2
    assert "beside the folders of the splits" in reasons["masks/1.png"]
    assert "no folder that names its label" in reasons["Training/loose.png"]
    assert "operating system" in reasons["Training/a/.hidden.png"]
    assert "neither" in reasons["Training/a/readme.md"]


@pytest.mark.skipif(sys.platform != "linux", reason="pipes, and names that are no text")
def test_what_cannot_be_used_by_its_place_or_name_is_told(tmp_path, monkeypatch):
    for name in ("a/1.png", "b/1.png", "a/.ipynb_checkpoints/1-copy.png", ".trash/2.png"):
        picture(tmp_path / name)
    (tmp_path / "closed").mkdir()
    os.mkfifo(tmp_path / "a" / "pipe.png")
    (tmp_path / "a" / os.fsdecode(b"m\xe9n.png")).write_bytes((tmp_path / "a/1.png").read_bytes())
    scandir = os.scandir

    def guarded(place):
        if Path(place).name == "closed":
            raise PermissionError(13, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", guarded)
    listed = find_pictures(tmp_path, None)
    assert [p.path.relative_to(tmp_path).as_posix() for p in listed.pictures] == [
        "a/1.png", "b/1.png",
    ]  # fmt: skip
    reasons = {os.fsencode(path.name): why for path, why in listed.foreign}
    assert "hidden folder" in reasons.pop(b"1-copy.png")
    assert "hidden folder" in reasons.pop(b"2.png")
    assert "cannot be looked into (Permission denied)" in reasons.pop(b"closed")
    assert "no file with a content" in reasons.pop(b"pipe.png")
    assert "no text: rename" in reasons.pop(b"m\xe9n.png")
    assert reasons == {}


def test_content_counts_where_the_name_says_nothing_and_damage_stays_a_picture(tmp_path):
    picture(tmp_path / "a/1.png").rename(tmp_path / "a/1.data")
    (tmp_path / "a/2.jpg").write_bytes(b"no picture at all")
    (tmp_path / "b").mkdir()
    (tmp_path / "b/3.png").write_bytes(b"")
    assert set(found(tmp_path)) == {"a/1.data", "a/2.jpg", "b/3.png"}


def test_a_flat_folder_takes_the_table_beside_it(tmp_path):
    for number in range(4):
        picture(tmp_path / f"{number}.png")
    (tmp_path / "labels.csv").write_text(
        "image,label,split\n0.png,a,Training\n1,b,test\n2.png,,\n9.png,a,\n"
    )
    assert found(tmp_path) == {"0.png": ("a", "train"), "1.png": ("b", "test")}
    listed = find_pictures(tmp_path, None)
    assert listed.layout == "table labels.csv"
    assert {path.name: why for path, why in listed.foreign} == {
        "2.png": "the table gives it no label.",
        "3.png": "the table does not name it.",
        "9.png": "the table names it, and it is no picture here.",
    }
    (tmp_path / "more.csv").write_text("x")
    with pytest.raises(TrainerError, match=r"labels\.csv, more\.csv"):
        find_pictures(tmp_path, None)


def test_a_table_names_files_as_it_likes_but_each_with_one_label(tmp_path):
    for name in ("x/0.png", "x/1.png", "y/2.png", "y/3.png"):
        picture(tmp_path / "set" / name)
    (tmp_path / "set" / "v.nii.gz").write_bytes(b"")
    (tmp_path / "t.csv").write_text(
        f"path,label\nx\\0.png,a\n{tmp_path / 'set' / 'x' / '1.png'},a\n y/2 ,b\ny/3.png,a\n"
        f"y/3,b\nx/0.png,a\n{tmp_path / 'other.png'},b\nv,b\n"
    )
    listed = find_pictures(tmp_path / "set", Table(tmp_path / "t.csv"))
    assert [(p.path.name, p.label) for p in listed.pictures] == [
        ("v.nii.gz", "b"), ("0.png", "a"), ("1.png", "a"), ("2.png", "b"), ("3.png", "a"),
    ]  # fmt: skip
    assert dict(listed.foreign) == {
        tmp_path / "other.png": "the table names it, and it is no picture here.",
        tmp_path / "set/y/3.png": "the table names it twice, with different words.",
    }


def test_a_table_that_is_named_wins_over_folders(tmp_path):
    picture(tmp_path / "x/0.png")
    picture(tmp_path / "y/1.png")
    picture(tmp_path / "y/2.png")
    (tmp_path / "t.csv").write_text(
        "path,label,patient,split\nx/0.png,b,P7,gap\ny/1.png,a,P8,\ny/2.png,a,N/A,\n"
    )
    listed = find_pictures(tmp_path, Table(tmp_path / "t.csv"))
    assert [(p.label, p.patient, p.split) for p in listed.pictures] == [
        ("b", "P7", "gap"), ("a", "P8", ""), ("a", "", ""),
    ]  # fmt: skip


def test_dicom_trees_tell_the_patient_from_the_header(tmp_path):
    source = Path(get_testdata_file("MR_small.dcm", download=False))
    for label, patient in (("a", "P1"), ("b", ""), ("c", "De-Identified"), ("d", "0")):
        for number in range(2):
            dataset = pydicom.dcmread(source)
            dataset.PatientID = patient
            place = tmp_path / label / "study" / f"IM{number}"
            place.parent.mkdir(parents=True, exist_ok=True)
            dataset.save_as(place)
    shutil.copy(get_testdata_file("reportsi.dcm", download=False), tmp_path / "a" / "report.dcm")
    shutil.copy(get_testdata_file("SC_rgb_rle.dcm", download=False), tmp_path / "a" / "colour.dcm")
    listed = find_pictures(tmp_path, None)
    study = str(pydicom.dcmread(source).StudyInstanceUID)
    assert [(p.label, p.patient) for p in listed.pictures] == [
        ("a", "P1"), ("a", "P1"), ("b", study), ("b", study), ("c", study), ("c", study),
        ("d", "0"), ("d", "0"),
    ]  # fmt: skip
    assert {path.name for path, _ in listed.foreign} == {"report.dcm", "colour.dcm"}


def test_dicom_files_that_are_no_plain_slice_are_told(tmp_path):
    source = pydicom.dcmread(get_testdata_file("MR_small.dcm", download=False))
    source.ImageType = ["ORIGINAL", "PRIMARY", "M", "MOSAIC"]
    source.save_as(tmp_path / "mosaic.dcm")
    shutil.copy(get_testdata_file("rtdose.dcm", download=False), tmp_path / "frames.dcm")
    listed = find_pictures(tmp_path, None)
    assert listed.pictures == ()
    reasons = {path.name: why for path, why in listed.foreign}
    assert "15 frames in one file" in reasons["frames.dcm"]
    assert "mosaic" in reasons["mosaic.dcm"]


def test_a_damaged_header_stops_no_search(tmp_path):
    content = Path(get_testdata_file("MR_small.dcm", download=False)).read_bytes()
    for name, tag in (("rows.dcm", b"\x28\0\x10\0US"), ("patient.dcm", b"\x10\0\x20\0LO")):
        assert content.count(tag) == 1
        (tmp_path / "a").mkdir(exist_ok=True)
        (tmp_path / "a" / name).write_bytes(content.replace(tag, tag[:4] + b"Ug"))
    (tmp_path / "a" / "whole.dcm").write_bytes(content)
    listed = find_pictures(tmp_path, None)
    assert {p.path.name for p in listed.pictures} == {"rows.dcm", "patient.dcm", "whole.dcm"}


def test_every_slice_of_a_volume_is_a_picture(tmp_path):
    for label in "ab":
        (tmp_path / label).mkdir()
        volume = nib.Nifti1Image(np.zeros((8, 9, 3), np.int16), np.diag([1, 1, 5, 1]))
        nib.save(volume, tmp_path / label / "scan.nii.gz")
    (tmp_path / "b/cut.nii").write_bytes(b"\0" * 100)
    listed = find_pictures(tmp_path, None)
    assert [(p.path.name, p.label, p.index) for p in listed.pictures] == [
        *(("scan.nii.gz", "a", number) for number in range(3)),
        ("cut.nii", "b", None),
        *(("scan.nii.gz", "b", number) for number in range(3)),
    ]
    first, second = listed.pictures[:2]
    assert content_hash(first).endswith(":0")
    assert content_hash(first)[:64] == content_hash(second)[:64]


def test_the_content_hash_follows_the_content(tmp_path):
    one = picture(tmp_path / "a/1.png")
    picture(tmp_path / "a/2.png")
    first, second = find_pictures(tmp_path, None).pictures
    assert content_hash(first) == content_hash(second)
    picture(one, 200)
    assert content_hash(first) != content_hash(second)
    one.unlink()
    with pytest.raises(TrainerError, match="cannot be read"):
        content_hash(first)


def test_what_cannot_train_anything_is_refused(tmp_path):
    with pytest.raises(TrainerError, match="is missing"):
        find_pictures(tmp_path / "absent", None)

    def refusal() -> str:
        with pytest.raises(TrainerError) as refused:
            check_trainable(find_pictures(tmp_path, None))
        return str(refused.value)

    assert "it is empty" in refusal()
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.txt").write_text("words")
    assert "2 other files" in refusal()
    for number in range(4):
        picture(tmp_path / f"one/{number}.png")
    assert "label 'one'" in refusal()
    for number in range(2):
        picture(tmp_path / f"two/{number}.png")
    assert "'two' has 2" in refusal()
    picture(tmp_path / "two/2.png")
    assert "at least 4 are needed: 2 to train on" in refusal()
    picture(tmp_path / "two/3.png")
    check_trainable(find_pictures(tmp_path, None))
