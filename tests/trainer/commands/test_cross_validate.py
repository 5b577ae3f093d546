"""`cross-validate` prints its figures, and they stand beside those of a run as the third number."""

import json
import shutil

import pytest
import torch

from trainer.__main__ import main
from trainer.errors import TrainerError
from trainer.judging.predictions import read_predictions


@pytest.fixture(scope="module")
def crossed(blob_run, tmp_path_factory):
    """A cross-validation of the pictures of `blob_run`, with a smaller network."""
    torch.set_num_threads(1)
    root = tmp_path_factory.mktemp("crossed")
    content = json.loads((blob_run.parent / "blobs.json").read_text())
    content["data"] |= {"folder": str(blob_run.parent / "pictures"), "folds": 3, "audit": True}
    content["network"]["name"] = "test_resnet"
    content["training"] |= {"epochs": 0}
    (root / "blobs.json").write_text(json.dumps(content))

    def no_graph(*_):
        raise TrainerError("The network cannot be exported", "it is a test.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.assemble.feature_graph", no_graph)
        patch.setattr("trainer.assemble.write_report", lambda folder: ())
        assert main(["cross-validate", str(root / "blobs.json"), "--folder", str(root / "cv")]) == 0
    return root / "cv"


def test_what_the_audit_found_lies_with_every_fold(crossed):
    (audit, *_) = [e for e in _events(crossed) if e["event"] == "audit"]
    assert audit["pictures"] == 48
    passport = (crossed / "passport.json").read_bytes()
    for fold in "012":
        assert (crossed / "folds" / fold / "passport.json").read_bytes() == passport


def _events(folder):
    return [json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines()]


def test_going_on_with_a_finished_one_prints_its_figures(crossed, capsys):
    assert main(["resume", str(crossed)]) == 0
    said = capsys.readouterr().out
    assert "48 pictures in 48 groups, each answered once" in said
    assert "over the folds" in said
    assert "  fold 2: " in said
    assert main(["evaluate", str(crossed)]) == 0
    assert "  fold 2: " in capsys.readouterr().out
    assert main(["evaluate", str(crossed), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["cross_validation"]["together"]["pictures"] == 48


def test_it_is_the_third_number_of_a_run(crossed, blob_run, capsys):
    before = (blob_run / "predictions.csv").read_bytes()
    shown = ["evaluate", str(blob_run), "--cross-validation", str(crossed)]
    assert main([*shown, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    numbers = found["three_numbers"]
    assert numbers["as_given"]["pictures"] == numbers["without_leaked"]["pictures"] == 6
    assert numbers["cross_validated"]["pictures"] == 48
    judged = json.loads((crossed / "cross_validation.json").read_text())["together"]
    assert numbers["cross_validated"]["balanced_accuracy"] == judged["balanced_accuracy"]
    assert main(shown) == 0
    assert "Cross-validation by groups    accuracy 0." in capsys.readouterr().out
    assert (blob_run / "predictions.csv").read_bytes() == before  # looking changes nothing


def test_the_report_of_a_run_keeps_it(crossed, blob_run, tmp_path, capsys):
    run = shutil.copytree(blob_run, tmp_path / "run")
    assert main(["report", str(run), "--cross-validation", str(crossed)]) == 0
    assert len(read_predictions(run).of("oof")) == 48
    page = (run / "report.html").read_text(encoding="utf-8")
    assert "Cross-validation (out of fold): 48 pictures" in page


def test_runs_lists_it_once_and_its_folds_beneath(crossed, capsys):
    assert main(["runs", str(crossed.parent)]) == 0
    _, *rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 1
    assert "test_resnet, 3 folds" in rows[0]
    assert "out of fold" in rows[0]
    assert "finished" in rows[0]
    assert main(["runs", str(crossed / "folds"), "--json"]) == 0
    assert {row["folder"] for row in json.loads(capsys.readouterr().out)} == {"0", "1", "2"}


def test_what_does_not_belong_together_is_one_message(crossed, blob_run, tmp_path, capsys):
    def said(arguments):
        assert main(arguments) == 1
        return capsys.readouterr().err.strip()

    shown = ["evaluate", str(blob_run), "--cross-validation"]
    assert "holds no cross_validation.json" in said([*shown, str(blob_run)])
    for option in (["--threshold", "0.5"], ["--against", str(blob_run)]):
        assert f"{option[0]} cannot be used here" in said(["evaluate", str(crossed), *option])
    copied = shutil.copytree(crossed, tmp_path / "cv")
    lines = (copied / "predictions.csv").read_text().splitlines()
    (copied / "predictions.csv").write_text("\n".join(lines[:20]) + "\n")
    assert "are not among its pictures" in said([*shown, str(copied)])
    begun = json.dumps({"folds": 3, "split": ""})
    (copied / "cross_validation.json").write_text(begun)
    assert "it is not finished" in said([*shown, str(copied)])
    (copied / "cross_validation.json").write_text("{")
    assert "is damaged" in said([*shown, str(copied)])
    elsewhere = ["evaluate", str(blob_run), "--folder", str(tmp_path)]
    assert "--cross-validation cannot be used here" in said(
        [*elsewhere, "--cross-validation", str(crossed)]
    )
    config, before = blob_run.parent / "blobs.json", (crossed / "events.jsonl").read_bytes()
    for command in ("cross-validate", "fit"):
        assert "trainer resume" in said([command, str(config), "--folder", str(crossed)])
    assert (crossed / "events.jsonl").read_bytes() == before


def test_it_is_not_packed_as_one_model(crossed, tmp_path, monkeypatch, capsys):
    before = (crossed / "events.jsonl").read_bytes()
    monkeypatch.chdir(crossed)
    assert main(["package", "."]) == 1
    said = capsys.readouterr().err
    assert "cv is a cross-validation, not one model" in said
    assert "folds has a package of its own already" in said
    assert "trainer fit CONFIG" in said
    assert (crossed / "events.jsonl").read_bytes() == before
    (tmp_path / "cross_validation.json").write_text('{"folds": 3}')
    assert main(["package", str(tmp_path)]) == 1
    assert f"Let it end: trainer resume {tmp_path}" in capsys.readouterr().err
