"""What a package says of itself."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from tests.trainer.made_predictions import made
from tests.trainer.test_package import changed_manifest, rewritten
from trainer.errors import TrainerError
from trainer.manifest import _evidence_scale
from trainer.package import FEATURES, open_package


def test_the_manifest_says_how_it_was_split_and_made(blob_package):
    manifest = blob_package.manifest
    data = manifest["training"]["data"]
    assert data["counts"]["test"] == {"left": 2, "none": 2, "right": 2}
    assert "drawn" in data["split_kind"]
    assert manifest["network"]["evidence_scale"] > 0
    assert manifest["network"]["head"]["kind"] == "linear"
    assert manifest["training"]["recipe"]["batch_size"] == 8
    json.dumps(manifest, allow_nan=False)


def test_a_network_that_shows_no_evidence_has_a_scale_to_divide_by():
    val = made([0, 1, 2, 0], [0, 1, 2, 1], split="val")
    peaks = np.array([0.0, 0.0, 0.0, 3.0], np.float32)
    answers = SimpleNamespace(evidence_peak=peaks)
    assert _evidence_scale(val, answers, None) == 1.0  # of those that were found
    answers.evidence_peak = peaks + 2
    assert _evidence_scale(val, answers, None) == pytest.approx(2.0)


def test_metrics_name_their_averaging_and_more_than_accuracy(blob_package):
    test = blob_package.metrics["test"]
    assert "weighted" in test["averaging"]
    for key in ("matthews", "kappa", "f1_weighted", "precision_macro", "calibration_error_before"):
        assert set(test[key]) == {"value", "low", "high"}
    assert {"f1", "pr_auc", "roc_auc"} <= set(test["labels"]["left"])
    assert 0 <= test["unfamiliar"] <= 1


def test_a_package_without_what_came_later_still_opens(blob_package, tmp_path):
    """Packages of the first version have no thresholds and no feature statistics."""
    files = {k: v for k, v in blob_package.manifest["files"].items() if k != FEATURES}
    changes = {FEATURES: None, "manifest.json": changed_manifest(blob_package, files=files)}
    path = rewritten(blob_package.path, tmp_path / "old.mrimodel", changes)
    assert open_package(path).feature_statistics is None


def test_statistics_of_another_model_are_refused(blob_package, tmp_path):
    import hashlib

    content = b"no npz"
    files = {**blob_package.manifest["files"], FEATURES: hashlib.sha256(content).hexdigest()}
    changes = {FEATURES: content, "manifest.json": changed_manifest(blob_package, files=files)}
    package = open_package(rewritten(blob_package.path, tmp_path / "odd.mrimodel", changes))
    with pytest.raises(TrainerError, match=r"feature_statistics\.npz makes no sense"):
        _ = package.feature_statistics
