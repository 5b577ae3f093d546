"""The viewer's answers are the trainer's answers."""

import csv
import dataclasses
import gc
import sys
from contextlib import closing

import numpy as np
import pytest
import torch

from tests.trainer.made_packages import made_package
from tests.trainer.test_package import changed_manifest, rewritten
from trainer.errors import TrainerError
from trainer.images import file_values
from trainer.network_config import Network
from trainer.package import open_package
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime, _Threads, load_network


@pytest.fixture(scope="module")
def runtime(blob_package):
    runtime = Runtime(blob_package, device="cpu", threads=1)
    yield runtime
    runtime.close()


def pictures(count: int = 5, size: int = 64) -> np.ndarray:
    return np.random.default_rng(2).random((count, size, size), np.float32)


def test_the_self_check_passes_here(runtime):
    check = runtime.self_check()
    assert check.passed
    assert check.logits < 1e-4


@pytest.mark.parametrize("part", ["logits", "heat_maps"])
def test_answers_that_are_no_numbers_do_not_pass(runtime, monkeypatch, part):
    true = getattr(runtime, part)
    monkeypatch.setattr(runtime, part, lambda *given: true(*given) * np.nan)
    assert not runtime.self_check().passed


def test_the_viewer_says_what_the_trainer_stored(runtime, blob_run):
    """Read the files again, one at a time, in the viewer's order of work."""
    with (blob_run / "predictions.csv").open() as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        path = blob_run.parent / "pictures" / row["path"]
        picture = prepare(file_values(path), runtime.plan).picture[None]
        answer = runtime.probabilities(runtime.features(picture))[0]
        stored = [float(row[label]) for label in runtime.identity.labels]
        assert answer == pytest.approx(stored, abs=1e-4)


def test_onnx_runtime_and_pytorch_agree(runtime):
    assert runtime.device == "CPU (ONNX Runtime)"
    network = runtime._network
    with torch.inference_mode():
        batch = torch.from_numpy(runtime.plan.normalise(pictures()))
        plain = network.features(batch).numpy()
    np.testing.assert_allclose(runtime.features(pictures()), plain, atol=1e-4)


def test_any_batch_gives_the_same_answer(runtime):
    whole = runtime.features(pictures(6))
    parts = np.concatenate([runtime.features(part[None]) for part in pictures(6)])
    np.testing.assert_allclose(whole, parts, atol=1e-5)
    shares = runtime.probabilities(whole)
    assert shares.shape == (6, 3)
    np.testing.assert_allclose(shares.sum(1), 1, atol=1e-6)


def test_heat_maps_are_grad_cam_of_the_asked_label(runtime):
    """Against the textbook formula, from autograd on the head alone."""
    features = runtime.features(pictures(3))
    labels = [0, 2, 1]
    leaf = torch.from_numpy(features).requires_grad_()
    scores = runtime._head(leaf)[torch.arange(3), labels].sum()
    (gradient,) = torch.autograd.grad(scores, leaf)
    expected = (gradient.mean((2, 3), keepdim=True) * leaf).sum(1).relu().detach().numpy()
    maps = runtime.heat_maps(features, labels)
    np.testing.assert_allclose(maps, expected, atol=1e-5)
    assert maps.dtype == np.float32
    assert maps.min() >= 0


def test_hundreds_of_maps_leave_nothing_behind(runtime):
    features = runtime.features(pictures(2))
    runtime.heat_maps(features, [0, 1])
    mapper = runtime._mapper
    for _ in range(300):
        runtime.heat_maps(features, [0, 1])
    assert runtime._mapper is mapper
    assert len(mapper._cam.activations_and_grads.activations) <= 1
    assert len(mapper._cam.activations_and_grads.handles) == 2


def test_without_onnx_runtime_pytorch_does_it(blob_package, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    runtime = Runtime(blob_package, device="cpu")
    assert runtime.device == "CPU (PyTorch)"
    assert runtime.self_check().passed
    runtime.close()


def test_the_threads_of_the_process_come_back_with_the_end_of_the_last(ensemble, monkeypatch):
    """A training that goes on afterwards, as the next fold does, wants all of them."""
    monkeypatch.setattr("trainer.runtime._THREADS", _Threads())  # others may be left open
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        one, two = (Runtime(ensemble, device="cpu") for _ in range(2))
        assert torch.get_num_threads() == 1
        one.close()
        one.close()
        assert torch.get_num_threads() == 1  # the other one still wants it
        two.close()
        assert torch.get_num_threads() == 3
        forgotten = Runtime(ensemble, device="cpu")
        assert torch.get_num_threads() == 1
        del forgotten
        gc.collect()
        assert torch.get_num_threads() == 3
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, "onnxruntime", None)
            with closing(Runtime(ensemble, device="cpu", threads=2)):
                assert torch.get_num_threads() == 2
        assert torch.get_num_threads() == 3
    finally:
        torch.set_num_threads(before)


def test_weights_of_another_network_are_refused(blob_package, tmp_path):
    network = {**blob_package.manifest["network"], "name": "resnet18"}
    manifest = changed_manifest(blob_package, network=network)
    path = rewritten(blob_package.path, tmp_path / "p.mrimodel", {"manifest.json": manifest})
    with pytest.raises(TrainerError, match="do not fit the network resnet18"):
        Runtime(open_package(path), device="cpu")


def test_a_wrong_label_order_fails_the_self_check(blob_package):
    """Weights whose rows were swapped load and run; only the stored answers can tell."""
    runtime = Runtime(dataclasses.replace(blob_package), device="cpu")
    classifier = runtime._network.body.get_classifier()
    with torch.no_grad():
        classifier.weight.copy_(classifier.weight.flip(0))
    check = runtime.self_check()
    assert not check.passed
    runtime.close()


@pytest.fixture(scope="module")
def ensemble(tmp_path_factory):
    path = tmp_path_factory.mktemp("ensemble") / "made.mrimodel"
    plan = Plan(size=64, crop="none")
    return made_package(path, Network(name="test_resnet"), plan, networks=3)


def test_a_packaged_ensemble_answers_with_the_mean_of_its_members_logits(ensemble):
    network = load_network(ensemble)
    runtime = Runtime(ensemble, device="cpu", threads=1)
    assert runtime.device == "CPU (ONNX Runtime)"
    features = runtime.features(pictures())
    with torch.inference_mode():
        batch = torch.from_numpy(ensemble.plan.normalise(pictures()))
        each = [member(batch).numpy() for member in network.body.each()]
    assert len(each) == 3
    assert np.abs(each[0] - each[1]).max() > 1e-3
    np.testing.assert_allclose(runtime.logits(features), np.mean(each, 0), atol=1e-5)
    assert runtime.heat_maps(features, [0] * 5).shape == (5, *features.shape[2:])
    assert runtime.self_check().passed
    runtime.close()
