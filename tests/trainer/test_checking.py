"""Each fault of a package has a message of its own."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.made_packages import LABELS, made_package
from trainer.checking import check_package, moved_columns
from trainer.errors import TrainerError
from trainer.network_config import Network
from trainer.package import SCHEMA, ModelPackage, write_package
from trainer.preprocess import Plan

SHIPPED = Path(__file__).parents[2] / "resources" / "models"


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> ModelPackage:
    path = tmp_path_factory.mktemp("made") / "made.mrimodel"
    network = Network(name="lenet", weights="random")
    return made_package(path, network, Plan(size=32, crop="none"), graph=False)


def rewritten(package: ModelPackage, target: Path, name: str, content: bytes | None) -> Path:
    """A copy in which one member is another, or missing, whatever the manifest says."""
    with zipfile.ZipFile(package.path) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.namelist():
            given = content if member == name else old.read(member)
            if given is not None:
                new.writestr(member, given)
    return target


def with_manifest(package: ModelPackage, target: Path, **changes: object) -> Path:
    content = json.dumps({**package.manifest, **changes}).encode()
    return rewritten(package, target, "manifest.json", content)


def repacked(package: ModelPackage, target: Path, name: str, content: bytes) -> Path:
    """A copy with another member and the right hashes: made wrong, not damaged."""
    members = {member: package.read(member) for member in package.manifest["files"]}
    write_package(target, package.manifest, {**members, name: content})
    return target


def test_a_whole_package_passes(package):
    checked = check_package(package.path)
    assert checked.answers.passed
    assert checked.package.identity == package.identity


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.mrimodel")), ids=lambda path: path.stem)
def test_the_shipped_packages_pass(path):
    assert check_package(path).answers.logits < 1e-3


@pytest.mark.parametrize(("name", "head", "graph"), [
    ("vit_tiny_patch16_224", {"kind": "linear"}, True),
    ("squeezenet1_1", {"kind": "linear"}, True),
    ("mobilenetv3_small_050", {"kind": "dense"}, False),
    ("convnext_atto", {"kind": "deep", "widths": [16, 8, 8]}, False),
    ("alexnet", {"kind": "spp", "reduction": 8, "widths": [16]}, False),
])  # fmt: skip
def test_any_network_under_any_head_comes_back_out_of_its_package(tmp_path, name, head, graph):
    network = Network.model_validate({"name": name, "weights": "random", "head": head})
    path = tmp_path / "made.mrimodel"
    package = made_package(path, network, Plan(size=64, crop="none"), graph=graph)
    assert package.has_graph is graph
    assert check_package(path).answers.passed


def test_a_flipped_byte(package, tmp_path):
    content = bytearray(package.read("weights.safetensors"))
    content[len(content) // 2] ^= 1
    path = rewritten(package, tmp_path / "p.mrimodel", "weights.safetensors", bytes(content))
    with pytest.raises(TrainerError, match=r"weights\.safetensors was changed"):
        check_package(path)


def test_a_flipped_byte_of_the_file(package, tmp_path):
    content = bytearray(package.path.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "p.mrimodel").write_bytes(content)
    with pytest.raises(TrainerError, match=r"damaged|changed"):
        check_package(tmp_path / "p.mrimodel")


@pytest.mark.parametrize("name", ["weights.safetensors", "card.md", "self_check.npz"])
def test_a_missing_file(package, tmp_path, name):
    path = rewritten(package, tmp_path / "p.mrimodel", name, None)
    with pytest.raises(TrainerError, match=f"it lacks {name}"):
        check_package(path)


def test_a_newer_schema(package, tmp_path):
    path = with_manifest(package, tmp_path / "p.mrimodel", schema=SCHEMA + 1)
    with pytest.raises(TrainerError, match=f"it has schema {SCHEMA + 1}.*Update MRI Viewer"):
        check_package(path)


def test_a_head_of_a_newer_version(package, tmp_path):
    network = {**package.manifest["network"], "head": {"kind": "capsule"}}
    path = with_manifest(package, tmp_path / "p.mrimodel", network=network)
    with pytest.raises(TrainerError, match="Update MRI Viewer"):
        check_package(path)


@pytest.mark.parametrize("stored", [True, False], ids=["calibration", "card alone"])
def test_a_wrong_label_order_in_the_manifest(tmp_path, stored):
    """The manifest has no hash; packages of the first version name the order only in the card."""
    network = Network(name="lenet", weights="random")
    package = made_package(tmp_path / "made.mrimodel", network, Plan(size=32, crop="none"),
                           graph=False, stored=stored)  # fmt: skip
    output = {**package.manifest["output"], "labels": list(LABELS[::-1])}
    path = with_manifest(package, tmp_path / "p.mrimodel", output=output)
    with pytest.raises(TrainerError, match="its weights answer in the order left, none, right"):
        check_package(path)


def test_a_wrong_label_order_of_the_shipped_package(tmp_path):
    from trainer.package import open_package

    package = open_package(SHIPPED / "tumor-type-1.0.0.mrimodel")
    labels = package.manifest["output"]["labels"]
    output = {**package.manifest["output"], "labels": [*labels[1:], labels[0]]}
    with pytest.raises(TrainerError, match="its weights answer in the order"):
        check_package(with_manifest(package, tmp_path / "p.mrimodel", output=output))


def test_a_wrong_label_order_in_the_weights(package, tmp_path):
    from safetensors.numpy import load, save

    tensors = load(package.read("weights.safetensors"))
    for name in ("body.classifier.weight", "body.classifier.bias"):
        tensors[name] = np.ascontiguousarray(tensors[name][[1, 2, 0]])
    path = repacked(package, tmp_path / "p.mrimodel", "weights.safetensors", save(tensors))
    with pytest.raises(TrainerError, match="its weights answer in the order none, right, left"):
        check_package(path)


def test_answers_that_are_not_the_trainers(package, tmp_path):
    stored = dict(package.self_check_arrays())
    stored["logits"] = stored["logits"] + 0.5
    buffer = io.BytesIO()
    np.savez(buffer, **stored)
    path = repacked(package, tmp_path / "p.mrimodel", "self_check.npz", buffer.getvalue())
    with pytest.raises(TrainerError, match=r"answers other than when it was made: .* by 0\.5"):
        check_package(path)


def test_no_package_at_all(tmp_path):
    (tmp_path / "p.mrimodel").write_text("hello")
    with pytest.raises(TrainerError, match="no package at all"):
        check_package(tmp_path / "p.mrimodel")


def test_only_columns_that_changed_places_are_an_order():
    logits = np.random.default_rng(0).normal(size=(4, 3)).astype(np.float32)
    assert moved_columns(logits, logits) is None
    assert moved_columns(logits[:, [2, 0, 1]], logits) == (2, 0, 1)
    assert moved_columns(logits[:, [2, 0, 1]] + 1, logits) is None
    assert moved_columns(logits[:, [0, 0, 1]], logits) is None
