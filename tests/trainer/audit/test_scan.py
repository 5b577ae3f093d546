"""A folder with one fault of each kind: every one is found, and nothing else."""

import shutil
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from pydicom.uid import MRImageStorage, generate_uid

from tests.trainer.audit.heads import head, save, through_jpeg
from trainer.audit import scan as module
from trainer.audit.fingerprints import describe
from trainer.audit.near import NearPair
from trainer.audit.scan import scan
from trainer.errors import TrainerError
from trainer.folders import Picture


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("faulty")
    for seed in range(24):
        label, split = ("sick", "well")[seed % 2], "Training" if seed < 16 else "Testing"
        size = 180 if label == "sick" else 200
        save(root / split / label / f"{seed}.png", head(seed, size))
    shutil.copy(root / "Training/sick/0.png", root / "Testing/sick/copy.png")
    save(root / "Testing/well/near.png", through_jpeg(head(1)[:, ::-1], 60))
    save(root / "Training/well/other label.png", head(2, 180))  # 2 is sick
    broken = save(root / "Training/sick/broken.png", head(99))
    broken.write_bytes(broken.read_bytes()[:-3000])
    (root / "Training/sick/notes.txt").write_text("not a picture")
    return root


def test_every_fault_is_found(faulty, tmp_path):
    told: list[tuple[str, int, int]] = []
    passport = scan(faulty, cache=tmp_path, report=lambda *what: told.append(what))
    assert passport.classes == {"sick": 13, "well": 14}
    assert passport.splits["test"] == {"sick": 5, "well": 5}
    assert [one.path for one in passport.corrupt] == ["Training/sick/broken.png"]
    assert [one.path for one in passport.foreign] == ["Training/sick/notes.txt"]
    assert passport.duplicates == (
        ("Testing/sick/copy.png", "Training/sick/0.png"),
        ("Training/sick/2.png", "Training/well/other label.png"),
    )
    (near,) = passport.near_duplicates
    assert {near.path, near.twin} == {"Testing/well/near.png", "Training/well/1.png"}
    assert passport.cross_split == (
        ("Testing/sick/copy.png", "Training/sick/0.png", "identical"),
        ("Testing/well/near.png", "Training/well/1.png", "near"),
    )
    assert passport.label_conflicts == (("Training/sick/2.png", "Training/well/other label.png"),)
    assert passport.same_files == 4
    assert len(set(passport.groups.values())) == 24
    assert passport.shortcuts["size"].accuracy > 0.8
    assert passport.cannot_train == ""
    assert {what for what, _, _ in told} == {"reading", "comparing", "comparing with baselines"}


def test_a_second_scan_decodes_only_what_changed_or_failed(faulty, tmp_path, monkeypatch):
    folder = tmp_path / "set"
    shutil.copytree(faulty, folder)
    first = scan(folder, cache=tmp_path / "cache")
    taken = []
    take = module.take
    monkeypatch.setattr(module, "take", lambda one: taken.append(one.path.name) or take(one))
    assert scan(folder, cache=tmp_path / "cache") == first
    assert taken == ["broken.png"]  # a decoder may be there by now, or memory
    taken.clear()
    save(folder / "Training/sick/4.png", head(500, 180))
    assert scan(folder, cache=tmp_path / "cache").duplicates == first.duplicates
    assert set(taken) == {"4.png", "broken.png"}
    scan(folder, cache=tmp_path / "cache", remember=False)
    assert len(taken) > 20


def test_the_cache_names_nobody(faulty, tmp_path):
    scan(faulty, cache=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["audit.sqlite"]
    content = (tmp_path / "audit.sqlite").read_bytes()
    assert b"copy.png" not in content
    assert b"sick" not in content


def test_slices_of_a_volume_are_one_group_and_not_pairs(tmp_path):
    for label, first in (("a", 40), ("b", 50)):
        for number in range(2):
            slices = [head(first + number, 64, share) for share in (0, 0.02, 0.04)]
            volume = np.stack(slices, axis=2).astype(np.int16)
            place = tmp_path / label / f"{number}.nii.gz"
            place.parent.mkdir(exist_ok=True)
            nib.save(nib.Nifti1Image(volume, np.diag([1, 1, 5, 1])), place)
    passport = scan(tmp_path, remember=False)
    assert passport.classes == {"a": 6, "b": 6}
    assert passport.near_duplicates == ()
    assert len(set(passport.groups.values())) == 4
    assert passport.groups["a/0.nii.gz#0"] == passport.groups["a/0.nii.gz#2"]


def test_what_cannot_be_trained_is_said(tmp_path):
    with pytest.raises(TrainerError, match="it is empty"):
        scan(tmp_path, remember=False)
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(TrainerError, match=r"1 other files?\b"):
        scan(tmp_path, remember=False)
    for seed in range(4):
        save(tmp_path / "only" / f"{seed}.png", head(seed, 40))
    assert "all 4 pictures carry the label 'only'" in scan(tmp_path, remember=False).cannot_train
    save(tmp_path / "few" / "0.png", head(8, 40))
    save(tmp_path / "few" / "1.png", head(9, 40))
    assert "'few' has 2" in scan(tmp_path, remember=False).cannot_train


def test_nothing_readable_is_still_an_answer(tmp_path):
    for label in "ab":
        (tmp_path / label).mkdir()
        (tmp_path / label / "0.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    passport = scan(tmp_path, remember=False)
    assert len(passport.corrupt) == 2
    assert passport.cannot_train.startswith("There are no pictures")


def test_the_cache_is_asked_about_the_same_code_labels_and_groups_only(tmp_path, monkeypatch):
    folder, cache = tmp_path / "set", tmp_path / "cache"
    for seed in range(8):
        save(folder / "ab"[seed % 2] / f"{seed}.png", head(seed, 60))
    done: list[str] = []

    def watched(name: str) -> None:
        true = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given: done.append(name) or true(*given))

    for name in ("take", "near_pairs", "shortcuts"):
        watched(name)

    def computed() -> set[str]:
        done.clear()
        scan(folder, cache=cache)
        return set(done)

    assert computed() == {"take", "near_pairs", "shortcuts"}
    assert computed() == set()
    monkeypatch.setattr(module.near, "VERSION", -1)
    assert computed() == {"near_pairs"}
    (folder / "a" / "6.png").rename(folder / "b" / "0.png")  # the same order under other labels
    assert computed() == {"shortcuts"}
    monkeypatch.setattr(module, "VERSION", -1)
    assert computed() == {"take", "near_pairs", "shortcuts"}


def test_the_very_first_picture_may_be_in_conflict(tmp_path):
    for seed in range(6):
        save(tmp_path / "ab"[seed % 2] / f"{seed}.png", head(seed, 60))
    save(tmp_path / "b" / "copy.png", head(0, 60))
    passport = scan(tmp_path, remember=False)
    assert passport.label_conflicts == (("a/0.png", "b/copy.png"),)


def test_slices_of_a_patient_are_one_group_wherever_they_stand(tmp_path):
    """Patients without a name are nobody in particular, and so in no two splits."""
    for number, (split, patient) in enumerate(
        [("Training", "Doe"), ("Training", ""), ("Testing", "Doe"), ("Testing", "")]
    ):
        for label in "ab":
            place = tmp_path / split / label / f"{number}.dcm"
            place.parent.mkdir(parents=True, exist_ok=True)
            dataset = pydicom.Dataset()
            dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, generate_uid()
            dataset.PatientID = patient and f"{patient} {label}"
            pixels = head(10 * number + ord(label), 64).astype(np.uint16)
            dataset.set_pixel_data(pixels, "MONOCHROME2", 16)
            dataset.save_as(place, implicit_vr=False, little_endian=True, enforce_file_format=True)
    passport = scan(tmp_path, remember=False)
    assert passport.patients_across == 2
    assert passport.groups["Training/a/0.dcm"] == passport.groups["Testing/a/2.dcm"]
    assert len(set(passport.groups.values())) == 6
    assert "Doe" not in passport.to_text()


def test_a_twin_of_a_twin_in_train_is_a_leak():
    blank = describe(head(1, 60).astype(np.float32), "L")
    splits = ("val", "test", "train", "test")
    known = module._Set(
        [Picture(Path(f"{n}.png"), "a", split) for n, split in enumerate(splits)],
        [f"{n}.png" for n in range(4)], ["k"] * 4,
        [blank._replace(pixels=str(n)) for n in range(4)],
    )  # fmt: skip
    pairs = [NearPair(0, 1, 0, 0.9), NearPair(0, 2, 0, 0.9)]
    assert module._leaks(known, np.array([0, 0, 0, 1]), pairs) == (
        ("0.png", "2.png", "near"), ("1.png", "2.png", "near"),
    )  # fmt: skip
