"""Which picture goes where decides what a number means."""

import csv
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.uid import MRImageStorage, generate_uid

from trainer import dataset
from trainer.data_config import Data
from trainer.dataset import decode, decode_outlines, fingerprint, list_samples, listing_of_run
from trainer.errors import TrainerError
from trainer.preprocess import Plan

SCAN = dataset._near_duplicates


@pytest.fixture(autouse=True)
def near(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """{name: group} that a scan would find; a scan itself is tested elsewhere."""
    known: dict[str, str] = {}
    monkeypatch.setattr(dataset, "_near_duplicates", lambda data, report: known)
    return known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    random = np.random.default_rng(1)
    for label in ("b", "a"):
        (tmp_path / label).mkdir()
        for number in range(20):
            pixels = random.integers(0, 255, (20, 16), dtype=np.uint8)
            Image.fromarray(pixels).save(tmp_path / label / f"{number}.png")
    return tmp_path


def test_folders_are_labels_and_each_is_split_in_the_same_shares(folder):
    listing = list_samples(Data(folder=folder, val_share=0.2, test_share=0.1), seed=1)
    assert listing.labels == ("a", "b")
    assert listing.counts()["val"] == {"a": 4, "b": 4}
    assert listing.counts()["test"] == {"a": 2, "b": 2}
    assert "at random" in listing.split_kind
    assert listing == list_samples(Data(folder=folder, val_share=0.2, test_share=0.1), seed=1)


def test_copies_of_one_file_stay_on_one_side(folder):
    for number in range(15):
        (folder / "a" / f"copy{number}.png").write_bytes((folder / "a" / "0.png").read_bytes())
    listing = list_samples(Data(folder=folder), seed=4)
    content = {s.path: s.path.read_bytes() for s in listing.samples}
    sides = {(content[s.path], s.split) for s in listing.samples}
    assert len(sides) == len(set(content.values()))


def test_labels_are_merged_and_left_out(folder):
    (folder / "c").mkdir()
    (folder / "c" / "0.png").write_bytes((folder / "a" / "0.png").read_bytes())
    with pytest.raises(TrainerError, match="carry the label 'x'"):
        list_samples(Data(folder=folder, labels={"a": "x", "b": "x"}), seed=1)
    listing = list_samples(Data(folder=folder, labels={"b": "second", "a": "first"}), seed=1)
    assert listing.labels == ("second", "first")
    assert not any(sample.path.parent.name == "c" for sample in listing.samples)


def written_table(folder: Path, rows: list[tuple[str, ...]]) -> Path:
    path = folder / "table.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_a_given_split_is_kept_and_other_splits_are_not_used(folder):
    rows = [("path", "label", "split", "patient")]
    rows += [
        (f"{label}/{n}.png", label, ("train", "val", "test", "gap")[n % 4], f"p{n}")
        for label in "ab"
        for n in range(20)
    ]
    table = written_table(folder, rows)
    listing = list_samples(Data(folder=folder, table=table, group_column="patient"), seed=1)
    assert listing.counts()["train"] == {"a": 5, "b": 5}
    assert len(listing.samples) == 30
    groups = {(s.group, s.path.stem) for s in listing.of("test")}
    assert {number for _, number in groups} == {"2", "6", "10", "14", "18"}
    assert len({group for group, _ in groups}) == len(groups) == 5
    assert "given by column 'split'" in listing.split_kind


def test_a_table_that_does_not_fit_says_what_is_missing(folder):
    table = written_table(folder, [("file", "label"), ("a/0.png", "a")])
    with pytest.raises(TrainerError, match="no column path"):
        list_samples(Data(folder=folder, table=table), seed=1)
    table = written_table(folder, [("path", "label"), ("a/nothing.png", "a")])
    with pytest.raises(TrainerError, match=r"a/nothing\.png: .*no picture here"):
        list_samples(Data(folder=folder, table=table), seed=1)
    with pytest.raises(TrainerError, match="cannot be read"):
        list_samples(Data(folder=folder, table=folder / "absent.csv"), seed=1)


def test_a_table_may_name_files_with_spaces_backslashes_and_whole_paths(folder):
    rows = [("path", "label", "group")]
    rows += [(f"a\\{n}.png ", "a", f"g{n // 2} ") for n in range(20)]
    rows += [(str(folder / "b" / f"{n}.png"), "b", f"h{n}") for n in range(20)]
    data = Data(folder=folder, table=written_table(folder, rows), group_column="group")
    listing = list_samples(data, seed=1)
    assert len(listing.samples) == 40
    assert len({s.group for s in listing.samples}) == 30
    written_table(folder, [*rows, ("a/3", "b", "g1")])
    with pytest.raises(TrainerError, match=r"a/3\.png: the table names it twice"):
        list_samples(data, seed=1)
    written_table(folder, [*rows, (str(folder.parent / "x.png"), "b", "g1")])
    with pytest.raises(TrainerError, match=r"/x\.png: .*no picture here"):
        list_samples(data, seed=1)


def test_folders_that_cannot_be_trained_on(folder, tmp_path_factory):
    with pytest.raises(TrainerError, match="missing"):
        list_samples(Data(folder=folder / "absent"), seed=1)
    empty = tmp_path_factory.mktemp("empty")
    with pytest.raises(TrainerError, match=f"no file in {empty} can be used"):
        list_samples(Data(folder=empty), seed=1)
    (empty / "notes").mkdir()
    (empty / "notes" / "a.txt").write_text("words")
    with pytest.raises(TrainerError, match="it holds 1 other file"):
        list_samples(Data(folder=empty), seed=1)
    for count in (4, 2):
        for path in sorted((folder / "b").iterdir())[count:]:
            path.unlink()
        with pytest.raises(TrainerError, match=f"'b' has {'1 in val' if count == 4 else 2}"):
            list_samples(Data(folder=folder), seed=1)
    for path in (folder / "b").iterdir():
        path.unlink()
    with pytest.raises(TrainerError, match="carry the label 'a'"):
        list_samples(Data(folder=folder), seed=1)


@pytest.mark.parametrize("content", [b"path,label\n\xff\xfe\x00", b"\x89PNG\r\n", b""])
def test_a_table_that_is_none_is_said_to_be_none(folder, content):
    (folder / "table.csv").write_bytes(content)
    with pytest.raises(TrainerError, match=r"table\.csv cannot be used"):
        list_samples(Data(folder=folder, table=folder / "table.csv"), seed=1)


def test_decoding_gives_what_the_network_sees_and_names_a_broken_file(folder):
    listing = list_samples(Data(folder=folder), seed=1)
    calls: list[tuple[int, int]] = []
    pictures = decode(listing.of("val"), Plan(size=24), lambda *done: calls.append(done))
    assert pictures.shape == (len(listing.of("val")), 24, 24)
    assert calls[-1] == (len(pictures), len(pictures))
    said: list[str] = []
    decode(listing.of("val"), Plan(size=24), lambda *_: None, said.append)
    assert "touches all four sides" in said[0]
    broken = listing.of("val")[1].path
    broken.write_bytes(broken.read_bytes()[:60])
    with pytest.raises(TrainerError, match=broken.name):
        decode(listing.of("val"), Plan(size=25), lambda *_: None)


def test_the_fingerprint_is_of_content_not_of_names(folder):
    before = fingerprint(list_samples(Data(folder=folder), seed=1).samples)
    (folder / "a" / "0.png").rename(folder / "a" / "renamed.png")
    assert fingerprint(list_samples(Data(folder=folder), seed=2).samples) == before


def test_the_clean_split_of_the_shipped_models_is_read_as_its_table_says(shared_data):
    root = shared_data / "brain-tumor-4class"
    data = Data(
        folder=root, table=root / "groups.csv", split_column="clean_split", group_column="group"
    )
    counts = list_samples(data, seed=1).counts()
    assert {split: sum(row.values()) for split, row in counts.items()} == {
        "train": 1951, "val": 403, "test": 801,
    }  # fmt: skip


def test_near_duplicates_are_not_divided(folder, near):
    near.update({f"a/{n}.png": "series" for n in range(6)})
    listing = list_samples(Data(folder=folder), seed=1)
    sides = {s.split for s in listing.samples if s.path.stem in "012345" and s.label == 0}
    assert len(sides) == 1
    assert "near-duplicates kept together" in listing.split_kind


def test_a_scan_finds_copies_that_were_written_anew(folder, monkeypatch):
    monkeypatch.setattr(dataset, "_near_duplicates", SCAN)
    grid = np.mgrid[:120, :90]
    for number in range(20):
        waves = np.sin(grid[0] / (3 + number)) + np.cos(grid[1] / (4 + number * 1.3))
        Image.fromarray((60 * (waves + 2)).astype(np.uint8)).save(folder / "a" / f"{number}.png")
    with Image.open(folder / "a" / "4.png") as one:
        for quality in range(70, 90, 2):
            one.save(folder / "a" / f"copy{quality}.jpg", quality=quality)
    told: list[str] = []
    listing = list_samples(Data(folder=folder), 1, lambda what, *_: told.append(what))
    copies = [s for s in listing.samples if s.path.stem == "4" or s.path.suffix == ".jpg"]
    copies = [s for s in copies if s.label == 0]
    assert len(copies) == 11
    assert len({s.split for s in copies}) == len({s.group for s in copies}) == 1
    assert "reading" in told


def test_groups_too_large_to_divide_are_named(folder, near):
    near.update({f"a/{n}.png": "series" for n in range(20)})
    with pytest.raises(TrainerError, match="its pictures form 1 groups that are not divided"):
        list_samples(Data(folder=folder), seed=1)


def test_each_fold_leaves_out_another_part(folder):
    left_out = []
    for fold in range(4):
        listing = list_samples(Data(folder=folder, split="k-fold", folds=4, fold=fold), seed=1)
        assert listing.counts()["test"] == listing.counts()["val"] == {"a": 5, "b": 5}
        assert f"fold {fold} of 0 to 3" in listing.split_kind
        left_out += [s.key for s in listing.of("test")]
    assert sorted(left_out) == sorted(s.key for s in listing.samples)


def leaking(folder: Path) -> Path:
    """Folders Training and Testing; three pictures of Testing are also in Training."""
    for split, numbers in (("Training", range(14)), ("Testing", range(11, 20))):
        for label in "ab":
            (folder / "set" / split / label).mkdir(parents=True)
            for number in numbers:
                content = (folder / label / f"{number}.png").read_bytes()
                (folder / "set" / split / label / f"{number}.png").write_bytes(content)
    return folder / "set"


def test_a_split_given_by_folders_is_kept_and_its_leaks_are_flagged(folder):
    data = Data(folder=leaking(folder))
    listing = list_samples(data, seed=1)
    counts = listing.counts()
    assert counts["test"] == {"a": 9, "b": 9}
    assert counts["val"] == {"a": 2, "b": 2}
    found = {s.path.stem for s in listing.samples if s.leaked}
    assert found == {"11", "12", "13"}
    assert all(s.split == "test" for s in listing.samples if s.leaked)
    words = "given by the folders, val drawn from train with seed 1"
    assert listing.split_kind.startswith(words)
    assert "6 of 18 pictures of test belong to pictures of train or val" in listing.split_kind
    clean = list_samples(data.model_copy(update={"clean_given": True}), seed=1)
    assert clean.counts()["test"] == {"a": 6, "b": 6}
    assert clean.counts()["train"] == counts["train"]
    assert "left out" in clean.split_kind
    drawn = list_samples(data.model_copy(update={"split": "hold-out"}), seed=1)
    assert "drawn at random" in drawn.split_kind
    assert len({(s.key, s.split) for s in drawn.samples}) == 40


def test_asking_for_a_given_split_where_there_is_none_says_so(folder):
    with pytest.raises(TrainerError, match="There is no given split"):
        list_samples(Data(folder=folder, split="given"), seed=1)


@pytest.mark.parametrize("split", ["hold-out", "k-fold", "given"])
def test_the_split_of_a_run_outlives_a_move_and_another_seed(folder, tmp_path_factory, split):
    root = leaking(folder) if split == "given" else folder
    data, run = Data(folder=root, split=split), tmp_path_factory.mktemp("run")
    first = listing_of_run(data, 1, run)
    moved = tmp_path_factory.mktemp("elsewhere") / "set"
    root.rename(moved)
    (moved / "notes.txt").write_text("no picture")
    again = listing_of_run(data.model_copy(update={"folder": moved}), 2, run)
    assert again.split_kind == first.split_kind
    assert again.frozen == first.frozen
    assert [(s.key, s.split, s.group) for s in again.samples] == [
        (s.key, s.split, s.group) for s in first.samples
    ]


def test_a_run_whose_pictures_changed_says_which(folder, tmp_path_factory):
    run = tmp_path_factory.mktemp("run")
    listing_of_run(Data(folder=folder), 1, run)
    (folder / "a" / "3.png").unlink()
    Image.new("L", (9, 9), 77).save(folder / "b" / "added.png")
    with pytest.raises(TrainerError) as raised:
        listing_of_run(Data(folder=folder), 1, run)
    assert "(b/added.png)" in raised.value.reason
    assert "(a/3.png)" in raised.value.reason


def test_a_split_file_serves_a_run_on_some_of_its_labels(folder, tmp_path_factory):
    (folder / "c").mkdir()
    for number in range(20):
        Image.new("L", (9, 9), 5 * number).save(folder / "c" / f"{number}.png")
    run = tmp_path_factory.mktemp("run")
    whole = listing_of_run(Data(folder=folder), 1, run)
    pair = Data(folder=folder, labels={"a": "a", "c": "c"}, split_file=run / "split.json")
    part = list_samples(pair, seed=9)
    assert len(part.samples) == 40
    sides = {s.key: s.split for s in whole.samples}
    assert all(sides[s.key] == s.split for s in part.samples)
    with pytest.raises(TrainerError, match="holds a split 'hold-out'"):
        list_samples(pair.model_copy(update={"split": "k-fold"}), seed=1)


def test_patients_of_headers_are_kept_together_and_not_written(tmp_path):
    for patient in range(12):
        for number in range(3):
            path = tmp_path / ("a" if patient % 2 else "b") / f"{patient}-{number}.dcm"
            path.parent.mkdir(exist_ok=True)
            written_dicom(path, f"Secret{patient}", seed=10 * patient + number)
    listing = list_samples(Data(folder=tmp_path, val_share=0.3), seed=1)
    assert "grouped by patient (12 patients)" in listing.split_kind
    assert len({(s.patient, s.split) for s in listing.samples}) == 12
    (tmp_path / "c").mkdir()
    written_dicom(tmp_path / "c" / "unused.dcm", "Aaa", seed=999)
    used = Data(folder=tmp_path, val_share=0.3, labels={"a": "a", "b": "b"})
    assert all(s.patient == s.group for s in list_samples(used, seed=1).samples)
    (tmp_path / "c" / "unused.dcm").unlink()
    assert "Secret" not in repr(listing.samples)
    assert "Secret" not in repr(listing.frozen)
    with pytest.raises(TrainerError, match="The split would leak"):
        list_samples(Data(folder=tmp_path, group="picture"), seed=1)
    data = Data(folder=tmp_path, group="picture", accept_leakage=True, val_share=0.3)
    assert "too good" in list_samples(data, seed=1).split_kind


def written_dicom(path: Path, patient: str, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 900, (20, 24), dtype=np.uint16)
    header = pydicom.Dataset()
    header.SOPClassUID, header.SOPInstanceUID = MRImageStorage, generate_uid()
    header.PatientID, header.Modality = patient, "MR"
    header.set_pixel_data(pixels, "MONOCHROME2", 16)
    header.save_as(path, implicit_vr=False, little_endian=True, enforce_file_format=True)


def test_an_outline_lies_where_the_network_sees_the_finding(folder):
    """The outline has its own size, and goes through the same crop as its picture."""
    random = np.random.default_rng(0)
    pixels = random.integers(40, 60, (60, 90)).astype(np.uint8)
    pixels[20:30, 50:70] = 250
    Image.fromarray(pixels).save(folder / "a" / "0.png")
    mask = np.zeros((512, 512), np.uint8)
    mask[int(20 / 60 * 512) : int(30 / 60 * 512), int(50 / 90 * 512) : int(70 / 90 * 512)] = 255
    (folder / "masks").mkdir()
    Image.fromarray(mask).save(folder / "masks" / "7.png")
    rows = [("path", "label", "split", "slice")]
    rows += [(f"{label}/{n}.png", label, "train", "7" if (label, n) == ("a", 0) else "")
             for label in "ab" for n in range(2)]  # fmt: skip
    rows += [(f"{label}/{n}.png", label, "val", "") for label in "ab" for n in (3, 4)]
    data = Data(folder=folder, table=written_table(folder, rows), outlines=folder / "masks",
                outline_column="slice")  # fmt: skip
    train = list_samples(data, seed=1).of("train")
    plan = Plan(size=64, percentiles=(0, 100))
    outlines = decode_outlines(train, plan)
    seen = decode(train, plan, lambda *_: None)
    assert not outlines[1:].any()
    bright, outlined = seen[0] > 0.5, outlines[0] > 127
    assert (bright & outlined).sum() / (bright | outlined).sum() > 0.85
    (folder / "masks" / "7.png").unlink()
    with pytest.raises(TrainerError, match=r"7\.png is not there"):
        list_samples(data, seed=1)
