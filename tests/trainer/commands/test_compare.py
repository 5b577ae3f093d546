"""`compare` says whether one run is better, from files alone."""

import json
import shutil

import numpy as np
import pytest

from trainer.__main__ import main
from trainer.judging.predictions import read_predictions, write_predictions


@pytest.fixture(scope="module")
def runs(blob_run, tmp_path_factory):
    """The run, and a made-up better one with another seed."""
    folder = tmp_path_factory.mktemp("runs")
    for name in ("plain", "better"):
        (folder / name).mkdir()
        for file in ("config.json", "predictions.csv"):
            shutil.copy(blob_run / file, folder / name)
    predictions = read_predictions(folder / "better")
    predictions.logits[:] = np.eye(3, dtype=np.float32)[predictions.truth]
    write_predictions(folder / "better", predictions)
    config = json.loads((folder / "better" / "config.json").read_text())
    config["training"]["seed"] = 7
    (folder / "better" / "config.json").write_text(json.dumps(config))
    return folder


def test_lines_name_the_difference_and_the_settings(runs, capsys):
    assert main(["compare", str(runs / "plain"), str(runs / "better")]) == 0
    said = capsys.readouterr().out
    assert "training.seed: 1 → 7" in said
    assert "McNemar" in said
    head, accuracy = said.splitlines()[3:5]
    assert head.split() == ["plain", "better", "difference"]
    assert accuracy.startswith("  Accuracy  ")
    assert accuracy[head.index("difference")] == "+"
    assert "  ROC-AUC, left  " in said
    assert "Test: 6 pictures" in said


def test_json_is_all_that_is_printed(runs, capsys):
    assert main(["compare", str(runs / "plain"), str(runs / "better"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["settings"] == [{"name": "training.seed", "first": "1", "second": "7"}]
    accuracy = found["splits"]["test"]["differences"]["accuracy"]
    assert accuracy["second"]["value"] == 1
    assert accuracy["difference"]["value"] == pytest.approx(
        1 - accuracy["first"]["value"], abs=1e-3
    )


def test_a_page_is_written_when_asked_for(runs, tmp_path, capsys):
    page = tmp_path / "page.html"
    assert main(["compare", str(runs / "plain"), str(runs / "better"), "--html", str(page)]) == 0
    assert "training.seed" in page.read_text(encoding="utf-8")
    gone = tmp_path / "gone" / "page.html"
    assert main(["compare", str(runs / "plain"), str(runs / "better"), "--html", str(gone)]) == 1
    assert "page.html cannot be written" in capsys.readouterr().err


def test_a_folder_without_answers_is_one_message(runs, tmp_path, capsys):
    assert main(["compare", str(runs / "plain"), str(tmp_path)]) == 1
    assert "there is no predictions.csv" in capsys.readouterr().err
