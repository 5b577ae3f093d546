"""One file answers as the viewer does, or it is not written."""

import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from tests.trainer.made_packages import LABELS, made_package
from trainer import export_onnx as exporting
from trainer.errors import TrainerError
from trainer.export_onnx import TOLERANCE, _Prepare, _slices, export_onnx, inexpressible
from trainer.network_config import Network
from trainer.package import ModelPackage
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime

PLANS = [
    Plan(crop="none"),
    Plan(crop="none", percentiles=(2, 98), interpolation="bicubic", size=64),
    Plan(crop="none", fixed=(0, 255), interpolation="lanczos", aspect="stretch", size=96),
    Plan(crop="none", interpolation="lanczos", percentiles=(0, 100), size=300),
]


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path.read_bytes(), options)


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> ModelPackage:
    network = Network.model_validate(
        {"name": "resnet10t", "head": {"kind": "spp", "levels": [4, 2, 1], "reduction": 8,
                                       "widths": [16, 8], "deviation": 0.2}}
    )  # fmt: skip
    path = tmp_path_factory.mktemp("made") / "made.mrimodel"
    return made_package(path, network, Plan(size=64, crop="none"))


@pytest.fixture(scope="module")
def exported(package, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("exported") / "made.onnx"
    done = export_onnx(package, path, features=True)
    assert done.prepared == ""
    assert done.gap <= TOLERANCE
    assert done.size == path.stat().st_size
    return path


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.interpolation)
def test_preparation_by_matrices_is_the_plans(plan):
    for values in _slices():
        expected = np.stack([prepare(slice_, plan).picture for slice_ in values])
        with torch.inference_mode():
            given = _Prepare(plan)(torch.from_numpy(values)).numpy()
        np.testing.assert_allclose(given, expected, atol=2e-6)


@pytest.mark.parametrize("shape", [(1, 80, 80), (3, 131, 64), (2, 30, 222)])
def test_any_batch_and_size_answers_as_the_viewer(package, exported, shape):
    values = np.random.default_rng(5).gamma(2.0, 90.0, shape).astype(np.float32)
    logits, shares, features = session(exported).run(None, {"values": values})
    runtime = Runtime(package, device="cpu", threads=1)
    at_tap = runtime.features(np.stack([prepare(v, package.plan).picture for v in values]))
    np.testing.assert_allclose(features, at_tap, atol=1e-4)
    np.testing.assert_allclose(logits, runtime.logits(at_tap), atol=1e-4)
    np.testing.assert_allclose(shares, runtime.probabilities(at_tap), atol=1e-4)
    runtime.close()


def test_the_file_says_what_it_is(package, exported):
    model = onnx.load(exported)
    said = {entry.key: entry.value for entry in model.metadata_props}
    assert json.loads(said["labels"]) == list(LABELS)
    assert Plan.from_json(json.loads(said["plan"])) == package.plan
    assert said["version"] == package.identity.version
    assert said["package_sha256"] == package.identity.sha256
    assert said["use"].startswith("Research use only")
    assert said["input"].startswith("values (n, rows, columns)")
    assert b"site-packages" not in exported.read_bytes()
    assert not (exported.parent / f"{exported.name}.data").exists()  # one file


@pytest.fixture(scope="module")
def cropped(tmp_path_factory) -> ModelPackage:
    path = tmp_path_factory.mktemp("cropped") / "made.mrimodel"
    return made_package(path, Network(name="lenet"), Plan(size=32, crop="head"), graph=False)


def test_what_a_graph_cannot_do_is_left_to_the_caller_and_said(cropped, tmp_path):
    done = export_onnx(cropped, tmp_path / "made.onnx")
    assert "crop to the head" in done.prepared
    model = session(tmp_path / "made.onnx")
    said = model.get_modelmeta().custom_metadata_map["input"]
    assert said.startswith("pictures (n, 32, 32)")
    assert "crop to the head" in said
    pictures = np.random.default_rng(0).random((5, 32, 32), np.float32)
    assert model.run(["probabilities"], {"pictures": pictures})[0].shape == (5, 3)


def test_only_what_can_be_exact_is_inside():
    assert inexpressible(Plan(crop="none")) == ""
    assert "brain" in inexpressible(Plan(crop="brain"))
    assert "nearest" in inexpressible(Plan(crop="none", interpolation="nearest"))


def test_answers_that_differ_are_not_written(cropped, tmp_path, monkeypatch):
    path = tmp_path / "made.onnx"
    path.write_bytes(b"the one before")
    monkeypatch.setattr(exporting, "TOLERANCE", -1.0)
    with pytest.raises(TrainerError, match="answers differ from the viewer's"):
        export_onnx(cropped, path)
    assert path.read_bytes() == b"the one before"


def test_an_ensemble_is_one_file_that_answers_as_the_viewer(tmp_path):
    network, plan = Network(name="test_resnet"), Plan(size=64, crop="none")
    made = made_package(tmp_path / "made.mrimodel", network, plan, networks=2)
    assert export_onnx(made, tmp_path / "made.onnx").gap <= TOLERANCE
    values = np.random.default_rng(5).gamma(2.0, 90.0, (3, 80, 70)).astype(np.float32)
    logits, _ = session(tmp_path / "made.onnx").run(None, {"values": values})
    runtime = Runtime(made, device="cpu", threads=1)
    at_tap = runtime.features(np.stack([prepare(v, plan).picture for v in values]))
    np.testing.assert_allclose(logits, runtime.logits(at_tap), atol=1e-4)
    runtime.close()
