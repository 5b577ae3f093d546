"""The package of a run: judged once on test, whole, and with what the viewer needs to doubt it."""

import json
import shutil

import numpy as np
import pytest

from trainer.assemble import assemble
from trainer.doubt import ood_score, pooled, prediction_set
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.judging.judgement import judge
from trainer.judging.ledger import name_of_set, read_ledger
from trainer.judging.predictions import add_out_of_fold, read_predictions
from trainer.runtime import Runtime


def test_the_look_at_test_is_in_the_ledger(blob_run):
    predictions = read_predictions(blob_run).of("test")
    first = read_ledger(blob_run)[0]
    assert first["by"] == "package"
    assert first["test_set"] == name_of_set(predictions.keys)


def test_every_figure_of_the_package_comes_from_the_stored_predictions(blob_run, blob_package):
    predictions = read_predictions(blob_run)
    assert blob_package.temperature == predictions.temperature()
    for split in ("val", "test"):
        again = judge(predictions.of(split), blob_package.temperature, "none")
        stated = blob_package.metrics[split]
        assert {key: stated[key] for key in again} == json.loads(json.dumps(again))


def test_all_splits_are_stored_with_content_and_place(blob_run):
    predictions = read_predictions(blob_run)
    assert {split: len(predictions.of(split)) for split in ("train", "val", "test")} == {
        "train": 30, "val": 12, "test": 6
    }  # fmt: skip
    assert not any(path.startswith("/") for path in predictions.paths)
    assert all(len(key) == 64 for key in predictions.keys)


def test_the_package_can_say_how_far_it_may_be_trusted(blob_package):
    sets, known = blob_package.conformal, blob_package.feature_statistics
    assert set(sets.thresholds) == {0.9, 0.95}
    runtime = Runtime(blob_package, device="cpu")
    features = runtime.features(np.random.default_rng(0).random((2, 64, 64), np.float32))
    chosen = prediction_set(runtime.probabilities(features), sets, 0.9)
    runtime.close()
    assert chosen.shape == (2, 3)
    assert (ood_score(pooled(features), known) > 0).all()
    assert set(blob_package.metrics["test"]["conformal"]) == {"0.9", "0.95"}
    check = blob_package.manifest["heat_map_check"]
    assert check["pictures"] == 12
    assert "Randomised weights" in blob_package.card


def test_the_report_is_written_at_the_end(blob_run):
    reports = [event for event in read_events(blob_run) if event["event"] == "report"]
    assert reports[-1]["paths"] == ["report.html", "report.pdf"]
    assert (blob_run / "report.pdf").read_bytes().startswith(b"%PDF")


@pytest.fixture
def copied(blob_run, tmp_path):
    return shutil.copytree(blob_run, tmp_path / "run")


def test_packaging_again_counts_as_a_look_and_keeps_cross_validation(copied, blob_package):
    before = len(read_ledger(copied))
    add_out_of_fold(copied, read_predictions(copied).of("train"))
    with EventLog(copied, stream=None) as log:
        again = assemble(copied, log)
    assert len(read_ledger(copied)) == before + 1
    assert len(read_predictions(copied).of("oof")) == 30
    assert again.temperature == blob_package.temperature
    assert again.metrics == blob_package.metrics


def test_a_run_that_did_not_end_has_no_package(copied):
    (copied / "run.json").unlink()
    with (
        EventLog(copied, stream=None) as log,
        pytest.raises(TrainerError, match=r"lacks run\.json"),
    ):
        assemble(copied, log)


def test_a_package_that_cannot_repeat_its_answers_is_taken_away(copied, monkeypatch):
    from trainer.runtime import SelfCheck

    failed = SelfCheck(passed=False, logits=1.0, evidence=0.5, seconds=0.1)
    monkeypatch.setattr(Runtime, "self_check", lambda _: failed)
    with EventLog(copied, stream=None) as log, pytest.raises(TrainerError, match="its own check"):
        assemble(copied, log)
    assert not list(copied.glob("*.mrimodel"))
