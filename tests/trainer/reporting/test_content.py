"""A report says what the files say, and what is missing."""

import json
import shutil
from pathlib import Path

import pytest

from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.judging.predictions import add_out_of_fold, read_predictions, write_predictions
from trainer.reporting.content import gather


@pytest.fixture
def run(blob_run, tmp_path):
    return shutil.copytree(blob_run, tmp_path / "run")


def test_counts_epochs_and_figures_are_those_of_the_files(run):
    content = gather(run)
    assert [(row.split, sum(row.of_label)) for row in content.counts] == [
        ("train", 30), ("val", 12), ("test", 6)
    ]  # fmt: skip
    assert [(e.stage, e.epoch) for e in content.epochs] == [("head", 1), ("all", 1), ("all", 2)]
    assert list(content.metrics) == ["test", "val"]
    assert content.judged_split == "test"
    assert content.metrics["test"]["accuracy"] == content.package.metrics["test"]["accuracy"]
    assert "evaluated" in content.ledger
    assert content.disputed == ()


def test_the_audit_of_the_run_is_in_its_report(run):
    content = gather(run)
    assert {shortcut.name for shortcut in content.shortcuts} >= {"size", "border", "thumbnail"}
    assert content.numbers["leaked"]["audited"]
    (run / "passport.json").unlink()
    content = gather(run)
    assert content.shortcuts == ()
    assert "trainer scan" in content.shortcuts_words
    assert not content.numbers["leaked"]["audited"]


def test_a_repeated_epoch_counts_once(run):
    with EventLog(run, stream=None) as log:
        log("epoch", stage="all", epoch=2, loss=0.5, val_loss=0.1, val_balanced_accuracy=0.9,
            best=True)  # fmt: skip
    epochs = gather(run).epochs
    assert len(epochs) == 3
    assert epochs[-1].val_balanced_accuracy == 0.9


def test_another_run_is_compared_on_what_both_answered(run, blob_run):
    content = gather(run, against=blob_run)
    assert content.comparison.other == blob_run.name
    assert content.comparison.splits["test"]["pictures"] == 6
    assert content.comparison.splits["test"]["mcnemar"]["p"] == 1


def test_a_run_may_be_named_by_a_dot(run, blob_run, monkeypatch):
    monkeypatch.chdir(blob_run)
    assert gather(run, against=Path()).comparison.other == blob_run.name


def test_a_passport_brings_leaks_and_shortcuts(run):
    predictions = read_predictions(run)
    train, test = predictions.of("train"), predictions.of("test")
    passport = {
        "schema": 1, "made": "2026-01-01", "layout": "class folders", "classes": {}, "splits": {},
        "sizes": [], "modes": {}, "corrupt": [], "foreign": [], "duplicates": [], "same_files": 0,
        "near_duplicates": [], "cross_split": [], "patients_across": 0, "label_conflicts": [],
        "shortcuts": {"size": {"accuracy": 0.6, "chance": 0.4},
                      "size_by_group": {"accuracy": 0.5, "chance": 0.4}}, "judged_on": "two folds",
        "label_errors": "", "groups": {train.paths[0]: "1", test.paths[0]: "1"},
        "cannot_train": "",
    }  # fmt: skip
    (run / "passport.json").write_text(json.dumps(passport))
    content = gather(run)
    assert content.numbers["leaked"]["pictures"] == 1
    assert [one.accuracy for one in content.shortcuts] == [0.6, 0.5]
    assert content.shortcuts[1].words == "width and height of the picture alone, by group"
    assert content.shortcuts_words == "Baselines of the scan, judged on two folds."
    assert "0 damaged pictures" in content.audit_words


def test_out_of_fold_answers_bring_the_third_number_and_disputed_labels(run):
    folds = read_predictions(run).of("train")
    folds.logits[:] = 0
    for row, label in enumerate(folds.truth):
        folds.logits[row, label if row else (label + 1) % 3] = 6
    add_out_of_fold(run, folds)
    content = gather(run)
    assert content.numbers["cross_validated"]["pictures"] == 30
    assert content.disputed_count == 1
    assert content.disputed[0][0] == folds.paths[0]


def test_without_test_pictures_the_report_is_about_validation(run):
    predictions = read_predictions(run)
    write_predictions(run, predictions.take(predictions.splits != "test"))
    content = gather(run)
    assert content.judged_split == "val"
    assert "no test split" in content.numbers_words


def test_a_run_without_package_is_refused(run):
    for path in run.glob("*.mrimodel"):
        path.unlink()
    with pytest.raises(TrainerError, match="has no package"):
        gather(run)
