"""An ensemble from one command: trained by `fit`, or put together from finished runs."""

import json
import shutil

import pytest

from trainer.__main__ import main
from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.judging.ledger import read_ledger
from trainer.package import open_package


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Leave out of packaging what takes longest and is tested elsewhere."""

    def no_graph(*_):
        raise TrainerError("The network cannot be exported", "it is a test.")

    monkeypatch.setattr("trainer.assemble.feature_graph", no_graph)
    monkeypatch.setattr("trainer.assemble.write_report", lambda folder: ())


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_fit_trains_an_ensemble_and_resume_packs_it_again(blob_run, tmp_path, capsys):
    content = json.loads((blob_run.parent / "blobs.json").read_text())
    content["data"] |= {"folder": str(blob_run.parent / "pictures"), "audit": False}
    content["network"]["name"] = "test_resnet"
    content["training"] |= {"epochs": 0}
    content["ensemble"] = {"members": 2, "over": "seeds"}
    (tmp_path / "config.yaml").write_text(json.dumps(content))
    run = tmp_path / "runs" / "both"
    assert main(["fit", str(tmp_path / "config.yaml"), "--folder", str(run)]) == 0
    said = capsys.readouterr()
    assert "blobs-1.0.0.mrimodel" in said.out
    assert "2/2: finished" in said.err
    assert open_package(run / "blobs-1.0.0.mrimodel").members == 2
    assert len(read_ledger(run)) == 1
    assert not (run / "members" / "1" / "test_ledger.json").exists()  # judged as a whole alone

    assert main(["runs", str(tmp_path / "runs")]) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert len(rows) == 1
    assert "2 × test_resnet" in rows[0]
    assert main(["runs", str(run / "members"), "--json"]) == 0
    assert [row["members"] for row in json.loads(capsys.readouterr().out)] == [1, 1]

    before = contents(run)
    for again in (["fit", str(tmp_path / "config.yaml")], ["ensemble", str(blob_run), str(run)]):
        assert main([*again, "--folder", str(run)]) == 1
        assert "run" in capsys.readouterr().err
        assert contents(run) == before
    assert main(["resume", str(run)]) == 0
    assert read_events(run)[-1]["outcome"] == "finished"


def test_finished_runs_are_put_together(blob_run, tmp_path, capsys):
    other = shutil.copytree(blob_run, tmp_path / "other")
    both = tmp_path / "both"
    assert main(["ensemble", str(blob_run), str(other), "--folder", str(both)]) == 0
    package = open_package(both / "blobs-ensemble-1.0.0.mrimodel")
    assert package.members == 2
    single = json.loads((blob_run / "run.json").read_text())
    assert package.manifest["training"]["seconds"] == 2 * single["seconds"]
    assert "were put together" in package.card
    # twice the same network answers as it does alone
    figures = package.metrics["test"]["accuracy"]
    assert figures == open_package(next(blob_run.glob("*.mrimodel"))).metrics["test"]["accuracy"]

    assert main(["ensemble", str(blob_run), "--folder", str(tmp_path / "one")]) == 1
    assert "two runs or more" in capsys.readouterr().err
