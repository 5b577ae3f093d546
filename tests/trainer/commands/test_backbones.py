"""The list is shown with what each network costs and where its weights are."""

import json

from trainer.__main__ import main
from trainer.backbones import BACKBONES


def test_every_advised_network_is_a_line_and_its_advice(capsys):
    assert main(["backbones"]) == 0
    shown = capsys.readouterr().out
    assert all(row.name in shown and row.advice in shown for row in BACKBONES)
    assert "25.6 M" in shown  # ResNet-50
    assert "pypi" in shown


def test_json_is_all_that_is_printed(capsys, tmp_path):
    (tmp_path / "alexnet.safetensors").touch()
    assert main(["backbones", "alexnet", "resnet10t", "--weights", str(tmp_path), "--json"]) == 0
    alexnet, other = json.loads(capsys.readouterr().out)
    assert str(tmp_path / "alexnet.safetensors") in alexnet["weights_at_hand"]
    assert other["name"] == "resnet10t"
    assert other["parameters"] > 5_000_000


def test_measuring_adds_pictures_a_second(capsys, monkeypatch):
    from trainer.speed import Speed

    monkeypatch.setattr("trainer.speed.measure", lambda name: Speed(120.5, 30.0, 8, "CPU"))
    assert main(["backbones", "lenet", "--measure"]) == 0
    shown = capsys.readouterr().out
    assert "answers 120.5 pictures a second, trains on 30" in shown


def test_an_unknown_name_is_one_message(capsys):
    assert main(["backbones", "resnet5"]) == 1
    assert "No network is called 'resnet5'" in capsys.readouterr().err
