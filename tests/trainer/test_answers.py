"""Answers come in the order of the samples, under names that give nobody away."""

from pathlib import Path

import numpy as np
import pytest

from trainer.answers import as_predictions, ask, relative_path
from trainer.dataset import Sample
from trainer.runtime import Runtime


@pytest.fixture(scope="module")
def runtime(blob_package):
    runtime = Runtime(blob_package, device="cpu")
    yield runtime
    runtime.close()


@pytest.fixture(scope="module")
def samples(blob_run) -> list[Sample]:
    folder = blob_run.parent / "pictures"
    return [
        Sample(path, number % 3, "test", f"g{number}", key=f"k{number}", patient="patient-1")
        for number, path in enumerate(sorted(folder.glob("left/*.png")))
    ]


def test_batches_change_nothing_and_progress_reaches_the_end(runtime, samples):
    told = []
    many = samples * 3  # more than one batch
    answers = ask(runtime, many, lambda *progress: told.append(progress), evidence=True)
    assert told[-1] == (48, 48)
    assert answers.logits.shape == (48, 3)
    assert answers.evidence_peak.shape == (48,)
    assert answers.pooled.shape[0] == 48
    np.testing.assert_allclose(answers.logits[:16], answers.logits[32:], atol=1e-5)
    alone = ask(runtime, samples[5:6], lambda *_: None)
    np.testing.assert_allclose(alone.logits[0], answers.logits[5], atol=1e-5)
    assert alone.evidence_peak.size == 0


def test_no_pictures_are_no_answers(runtime):
    assert ask(runtime, [], lambda *_: None).logits.shape == (0, 3)


def test_what_is_stored_names_content_group_and_patient(runtime, samples, blob_run):
    answers = ask(runtime, samples[:4], lambda *_: None)
    empty = ask(runtime, [], lambda *_: None)
    labels = runtime.identity.labels
    stored = as_predictions({"val": empty, "test": answers}, labels, blob_run.parent / "pictures")
    assert stored.splits.tolist() == ["test"] * 4
    assert stored.keys.tolist() == ["k0", "k1", "k2", "k3"]
    assert stored.groups.tolist() == ["g0", "g1", "g2", "g3"]
    assert stored.patients.tolist() == ["patient-1"] * 4
    assert stored.paths[0] == "left/0.png"
    assert stored.truth.tolist() == [0, 1, 2, 0]


def test_a_path_is_told_relative_to_the_data_and_with_its_slice():
    volume = Sample(Path("data/a/scan.nii"), 0, "test", "g", index=7)
    assert relative_path(volume, Path("data")) == "a/scan.nii#7"
    assert relative_path(volume, Path("elsewhere")) == "scan.nii#7"
