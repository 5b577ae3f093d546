"""`evaluate` judges a run from its files and a package on other pictures."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image

from trainer.__main__ import main
from trainer.judging.ledger import read_ledger


def test_a_run_is_judged_from_its_files_without_a_further_look_at_test(blob_run, capsys):
    before = len(read_ledger(blob_run))
    assert main(["evaluate", str(blob_run), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found["splits"]) == {"test", "val"}
    assert found["three_numbers"]["as_given"]["pictures"] == 6
    assert found["test_ledger"]["evaluations"] == before == len(read_ledger(blob_run))


def test_people_read_figures_with_intervals(blob_run, capsys):
    assert main(["evaluate", str(blob_run), "--against", str(blob_run)]) == 0
    said = capsys.readouterr().out
    assert "balanced accuracy" in said
    assert "Test: 6 pictures" in said
    assert "McNemar" in said
    assert "evaluated" in said


def test_a_run_that_is_named_by_a_dot_has_a_name(blob_run, monkeypatch, capsys):
    monkeypatch.chdir(blob_run)
    assert main(["evaluate", ".", "--against", ".", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["against"]["run"] == "run"


def test_a_package_is_judged_on_a_folder(blob_run, blob_package, capsys):
    folder = blob_run.parent / "pictures"
    assert main(["evaluate", str(blob_package.path), "--folder", str(folder), "--json"]) == 0
    (judged,) = json.loads(capsys.readouterr().out)["splits"].values()
    assert judged["pictures"] == 48
    assert main(["evaluate", str(blob_package.path), "--folder", str(folder)]) == 0
    assert "42 of them taught this very model" in capsys.readouterr().out


def test_the_test_pictures_of_a_run_are_those_that_it_kept_and_no_others(
    blob_run, blob_package, tmp_path, capsys
):
    run, pictures = tmp_path / "run", tmp_path / "pictures"
    shutil.copytree(blob_run, run)
    shutil.copytree(blob_run.parent / "pictures", pictures)
    told = json.loads((run / "config.json").read_text())
    told["data"]["folder"] = str(pictures)
    (run / "config.json").write_text(json.dumps(told))
    package = tmp_path / "other.mrimodel"
    shutil.copy(blob_package.path, package)
    command = ["evaluate", str(package), "--config", str(run / "config.json"), "--json"]
    assert main(command) == 0
    (judged,) = json.loads(capsys.readouterr().out)["splits"].values()
    assert judged["pictures"] == 6
    Image.fromarray(np.eye(96, dtype=np.uint8) * 200).save(pictures / "none" / "later.png")
    assert main(command) == 1  # a new split would judge by pictures that taught the run
    assert "later.png" in capsys.readouterr().err


def test_what_cannot_be_judged_is_one_message(blob_run, blob_package, tmp_path, capsys):
    assert main(["evaluate", str(blob_package.path)]) == 1
    assert "give pictures with --folder or --config" in capsys.readouterr().err
    both = ["evaluate", str(blob_run), "--folder", str(tmp_path), "--against", str(blob_run)]
    assert main(both) == 1
    assert "--against cannot be used here" in capsys.readouterr().err
    assert main(["evaluate", str(blob_run), "--folder", str(tmp_path)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_run_is_judged_as_a_detector(blob_run, capsys):
    command = ["evaluate", str(blob_run), "--threshold", "sensitivity=0.9"]
    assert main([*command, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["threshold"]
    assert found["found"] == "left or right"
    assert found["against"] == "none"
    assert found["splits"]["val"]["sensitivity"]["value"] >= 0.9
    assert found["splits"]["test"]["pictures"] == 6
    assert main([*command, "--label", "left"]) == 0
    assert "for left against none and right (sensitivity of at least 0.9" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [(["--threshold", "best"], "It may be youden"),
     (["--threshold", "0.5", "--label", "up"], "It has left, none, right"),
     (["--label", "left"], "it belongs to --threshold"),
     (["--threshold", "0.5", "--folder", "."], "--threshold cannot be used here")],
)  # fmt: skip
def test_a_threshold_that_cannot_be_set_is_one_message(blob_run, capsys, options, words):
    assert main(["evaluate", str(blob_run), *options]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert words in shown.err
