"""Which picture goes where decides what a number means."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer.config import Data
from trainer.dataset import decode, decode_outlines, fingerprint, list_samples
from trainer.errors import TrainerError
from trainer.preprocess import Plan


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
    with pytest.raises(TrainerError, match="1 labels"):
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
    assert {s.group for s in listing.of("test")} == {"p2", "p6", "p10", "p14", "p18"}
    assert "given by column 'split'" in listing.split_kind


def test_a_table_that_does_not_fit_says_what_is_missing(folder):
    table = written_table(folder, [("file", "label"), ("a/0.png", "a")])
    with pytest.raises(TrainerError, match="no column path"):
        list_samples(Data(folder=folder, table=table), seed=1)
    table = written_table(folder, [("path", "label"), ("a/nothing.png", "a")])
    with pytest.raises(TrainerError, match=r"a/nothing\.png is not there"):
        list_samples(Data(folder=folder, table=table), seed=1)
    with pytest.raises(TrainerError, match="cannot be read"):
        list_samples(Data(folder=folder, table=folder / "absent.csv"), seed=1)


def test_folders_that_cannot_be_trained_on(folder, tmp_path_factory):
    with pytest.raises(TrainerError, match="missing"):
        list_samples(Data(folder=folder / "absent"), seed=1)
    with pytest.raises(TrainerError, match="0 labels"):
        list_samples(Data(folder=tmp_path_factory.mktemp("empty")), seed=1)
    for path in sorted((folder / "b").iterdir())[2:]:
        path.unlink()
    with pytest.raises(TrainerError, match="'b' has"):
        list_samples(Data(folder=folder), seed=1)


def test_decoding_gives_what_the_network_sees_and_names_a_broken_file(folder):
    listing = list_samples(Data(folder=folder), seed=1)
    calls: list[tuple[int, int]] = []
    pictures = decode(listing.of("val"), Plan(size=24), lambda *done: calls.append(done))
    assert pictures.shape == (len(listing.of("val")), 24, 24)
    assert calls[-1] == (len(pictures), len(pictures))
    broken = listing.of("val")[1].path
    broken.write_bytes(broken.read_bytes()[:60])
    with pytest.raises(TrainerError, match=broken.name):
        decode(listing.of("val"), Plan(size=24), lambda *_: None)


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
