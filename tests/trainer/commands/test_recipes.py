"""`trainer recipes` in a terminal, and `trainer fit --recipe`."""

import argparse
import json
from pathlib import Path

import pytest
import yaml

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.commands.recipes import add_options, config_asked
from trainer.config import Config, read_config
from trainer.errors import TrainerError


@pytest.fixture
def pictures(tmp_path):
    return blob_pictures(tmp_path / "pictures", per_label=4)


def parsed(*arguments: str) -> argparse.Namespace:
    """Parse as `trainer fit` does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("config", type=Path, nargs="?")
    parser.add_argument("--recipe")
    add_options(parser)
    return parser.parse_args(arguments)


def test_all_are_listed(capsys):
    assert main(["recipes"]) == 0
    said = capsys.readouterr().out
    assert "mobilenet-finetuned" in said
    assert "trainer recipes NAME" in said
    assert main(["recipes", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed[0]["name"] == "default"
    assert listed[-1]["claims"]["tumor-vs-normal"]["accuracy"] == 0.9933
    assert listed[-1]["networks"] == ["mobilenetv2_100.ra_in1k"]


def test_one_is_told_whole(capsys):
    assert main(["recipes", "efficientnet-b0-lr", "--variant", "0.1"]) == 0
    said = capsys.readouterr().out
    assert "What cannot be as it stands" in said
    assert "learning_rate: 0.1" in said
    assert main(["recipes", "resnet-50", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["paper"]["unsaid"]["batch size"] == "32"


def test_a_config_is_printed_or_written_and_never_over_another(pictures, tmp_path, capsys):
    command = ["recipes", "default", "--data", str(pictures), "--set", "training.epochs=3"]
    assert main(command) == 0
    printed = yaml.safe_load(capsys.readouterr().out)
    assert printed["training"]["epochs"] == 3
    assert printed["data"]["labels"] == {"left": "left", "none": "none", "right": "right"}
    assert main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == printed
    out = tmp_path / "run.yaml"
    assert main([*command, "--out", str(out)]) == 0
    assert f"Train with: trainer fit {out}" in capsys.readouterr().out
    assert read_config(out).training.epochs == 3
    assert read_config(out).runs_folder == tmp_path / "runs"
    before = out.read_text()
    assert main([*command, "--set", "training.epochs=4", "--out", str(out)]) == 1
    assert "it is there already" in capsys.readouterr().err
    assert out.read_text() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["recipes", "yolo"], "No recipe is called 'yolo'"),
        (["recipes", "--data", "x"], "--data cannot be used here"),
        (["recipes", "--protocol", "clean"], "Name a recipe."),
        (["recipes", "default", "--out", "x.yaml"], "with --data"),
        (["recipes", "default", "--protocol", "paper"], "has no protocol 'paper'"),
        (["recipes", "default", "--data", "absent"], "is missing"),
        (["recipes", "default", "--data", "x", "--set", "task=as-found"], "Use --task."),
        (["fit"], "neither a config nor a recipe"),
        (["fit", "x.yaml", "--recipe", "default"], "a config and a recipe are named"),
        (["fit", "--recipe", "default"], "the recipe needs pictures"),
        (["fit", "x.yaml", "--data", "x"], "--data cannot be used here"),
        (["fit", "x.yaml", "--set", "training.epochs=1"], "Change x.yaml itself"),
    ],
)
def test_what_cannot_be_meant_is_one_message(capsys, arguments, said):
    assert main(arguments) == 1
    message = capsys.readouterr().err.strip()
    assert said in message
    assert message.count("\n") == 0


@pytest.mark.parametrize("setting", ["training.epochs", "=3", "training.epochs=[1"])
def test_a_setting_that_is_none_is_told(pictures, capsys, setting):
    assert main(["recipes", "default", "--data", str(pictures), "--set", setting]) == 1
    assert "--set training.epochs=5" in capsys.readouterr().err


def test_fit_takes_a_config_or_a_recipe(pictures, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = blob_config(tmp_path)
    assert config_asked(parsed(str(path))) == read_config(path)
    chosen = parsed(
        "--recipe", "default", "--data", "pictures", "--weights", "random",
        "--set", "training.learning_rate=1e-4", "--set", "training.epochs=2",
    )  # fmt: skip
    config = config_asked(chosen)
    assert isinstance(config, Config)
    assert (config.training.learning_rate, config.training.epochs) == (1e-4, 2)
    assert config.network.weights == "random"
    assert config.data.folder == pictures
    assert config.runs_folder == tmp_path / "runs"
    with pytest.raises(TrainerError, match="needs glioma"):
        config_asked(parsed("--recipe", "resnet-50", "--data", "pictures"))
