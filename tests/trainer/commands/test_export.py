"""`export` writes a file that ONNX Runtime runs, and says what its input is."""

import json

import onnxruntime
import pytest

from tests.trainer.made_packages import made_package
from trainer.__main__ import main
from trainer.network_config import Network
from trainer.package import ModelPackage
from trainer.preprocess import Plan


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> ModelPackage:
    path = tmp_path_factory.mktemp("made") / "made.mrimodel"
    return made_package(path, Network(name="lenet"), Plan(size=32, crop="head"), graph=False)


def test_the_file_is_written_and_described(package, tmp_path, capsys):
    path = tmp_path / "made.onnx"
    assert main(["export", str(package.path), "--onnx", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "Its input is the prepared picture (32 x 32, 0 to 1)" in shown
    names = [output.name for output in onnxruntime.InferenceSession(path).get_outputs()]
    assert names == ["logits", "probabilities"]


def test_json_is_all_that_is_printed(package, tmp_path, capsys):
    path = tmp_path / "made.onnx"
    assert main(["export", str(package.path), "--onnx", str(path), "--features", "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["file"] == str(path)
    assert content["gap"] <= 1e-4


def test_a_folder_that_does_not_exist_is_one_message(package, tmp_path, capsys):
    assert main(["export", str(package.path), "--onnx", str(tmp_path / "no" / "made.onnx")]) == 1
    assert "The model was not exported" in capsys.readouterr().err
