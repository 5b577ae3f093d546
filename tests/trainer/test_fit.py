"""A run from pictures to a package, as `trainer fit` does it."""

import csv
import json
import math

import numpy as np
import pytest
import torch
from torch import nn

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.fit import outside
from trainer.networks import Tapped


def test_a_run_tells_its_story_in_events(blob_run):
    events = read_events(blob_run)
    kinds = [event["event"] for event in events]
    assert kinds[0] == "started"
    assert kinds[-2:] == ["package", "ended"]
    assert events[0]["counts"]["val"] == {"left": 4, "none": 4, "right": 4}
    epochs = [(e["stage"], e["epoch"]) for e in events if e["event"] == "epoch"]
    assert epochs == [("head", 1), ("all", 1), ("all", 2)]
    assert all(math.isfinite(event["time"]) for event in events)


def test_a_run_folder_holds_what_is_needed_to_believe_it(blob_run):
    names = {path.name for path in blob_run.iterdir()}
    assert names == {
        "best.safetensors", "blobs-1.0.0.mrimodel", "config.json", "events.jsonl",
        "predictions.csv", "run.json",
    }  # fmt: skip
    with (blob_run / "predictions.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert {row["split"] for row in rows} == {"val", "test"}
    shares = np.array([[float(row[label]) for label in ("left", "none", "right")] for row in rows])
    np.testing.assert_allclose(shares.sum(1), 1, atol=1e-5)


def test_the_package_can_be_written_again_and_is_the_same(blob_run, blob_package):
    assert main(["package", str(blob_run)]) == 0
    again = json.loads(blob_run.joinpath("events.jsonl").read_text().splitlines()[-1])
    assert again["sha256"] == blob_package.identity.sha256


def test_the_same_seed_gives_the_same_weights(tmp_path):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, epochs=1)
    from trainer.config import read_config
    from trainer.events import EventLog
    from trainer.fit import fit

    weights = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        with EventLog(folder, stream=None) as log:
            fit(read_config(config), folder, log)
        weights.append((folder / "best.safetensors").read_bytes())
    assert weights[0] == weights[1]


def test_early_stopping_says_so(tmp_path):
    """A learning rate of nearly nothing brings no better validation after the first epoch."""
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, epochs=6, patience=1, head_epochs=2, learning_rate=1e-12)
    assert main(["fit", str(config), "--folder", str(tmp_path / "run")]) == 0
    events = read_events(tmp_path / "run")
    assert any("stopped early" in e.get("text", "") for e in events)
    assert sum(e["event"] == "epoch" and e["stage"] == "all" for e in events) < 6


def test_wrong_input_is_one_message_and_no_traceback(tmp_path, capsys):
    assert main(["fit", str(tmp_path / "absent.yaml")]) == 1
    assert "absent.yaml cannot be used" in capsys.readouterr().err
    assert main(["package", str(tmp_path)]) == 1
    assert "Train first" in capsys.readouterr().err
    config = blob_config(tmp_path)
    assert main(["fit", str(config), "--folder", str(tmp_path / "run")]) == 1
    assert "is missing" in capsys.readouterr().err
    assert read_events(tmp_path / "run")[-1]["outcome"] == "failed"
    with pytest.raises(SystemExit) as wrong_usage:
        main(["fitt"])
    assert wrong_usage.value.code == 2


class OneLayer(nn.Module):
    """A stand-in for a timm network: two channels, two labels."""

    num_features = 2

    def __init__(self) -> None:
        super().__init__()
        self.classifier = nn.Linear(2, 2, bias=False)
        with torch.no_grad():
            self.classifier.weight.copy_(torch.eye(2))

    def get_classifier(self) -> nn.Module:
        return self.classifier


def test_evidence_outside_the_outline_costs_and_inside_it_does_not():
    network = Tapped(OneLayer())
    features = torch.zeros(2, 2, 4, 4)
    features[:, 0, 1, 1] = 5.0  # evidence for label 0 in the second cell down and right
    outlines = torch.zeros(2, 32, 32)
    outlines[0, 8:16, 8:16] = 1  # that very cell
    outlines[1, 24:32, 0:8] = 1  # far from it
    truth = torch.tensor([0, 0])
    right = outside(network, features[:1], outlines[:1], truth[:1])
    wrong = outside(network, features[1:], outlines[1:], truth[1:])
    assert right.item() == pytest.approx(-math.log(1.05), abs=1e-4)
    assert wrong.item() == pytest.approx(-math.log(0.05), abs=1e-4)
    both = outside(network, features, outlines, truth)
    assert both.item() == pytest.approx((right + wrong).item() / 2)
    assert outside(network, features, torch.zeros(2, 32, 32), truth).item() == 0


def test_outlines_need_a_linear_head():
    network = Tapped(OneLayer())
    network.body.classifier = nn.Sequential(nn.Linear(2, 2))
    with pytest.raises(TrainerError, match="not a single linear layer"):
        outside(network, torch.ones(1, 2, 4, 4), torch.ones(1, 8, 8), torch.tensor([0]))
