"""`runs` lists what a folder holds, and ranks nothing that cannot be ranked."""

import json

from trainer.__main__ import main
from trainer.commands.runs import _overlapping
from trainer.runs import list_runs


def test_runs_are_a_table_or_json(blob_run, capsys):
    assert main(["runs", str(blob_run.parent)]) == 0
    head, row, *_ = capsys.readouterr().out.splitlines()
    assert head.split()[0] == "run"
    assert "resnet10t" in row
    assert "finished" in row
    assert main(["runs", str(blob_run.parent), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["folder"] == "run"
    assert found["test_balanced_accuracy"]["value"] is not None


def test_an_empty_or_missing_folder_says_so(tmp_path, capsys):
    assert main(["runs", str(tmp_path)]) == 0
    assert "holds no run" in capsys.readouterr().out
    assert main(["runs", str(tmp_path / "gone")]) == 1
    assert "There are no runs to list" in capsys.readouterr().err


def test_overlapping_intervals_are_told(blob_run):
    from dataclasses import replace

    (row,) = list_runs(blob_run.parent)
    wide = replace(row, test={"value": 0.8, "low": 0.7, "high": 0.9})
    near = replace(row, test={"value": 0.85, "low": 0.75, "high": 0.95})
    far = replace(row, test={"value": 0.98, "low": 0.96, "high": 0.99})
    assert _overlapping([wide, near])
    assert not _overlapping([wide, far])
    assert not _overlapping([wide, replace(row, test=None)])
