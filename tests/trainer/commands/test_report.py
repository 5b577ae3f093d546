"""`report` writes the report again with what became known after the run."""

import json
import shutil

from trainer.__main__ import main
from trainer.judging.predictions import read_predictions, write_predictions


def test_folds_bring_cross_validation_into_the_report(blob_run, tmp_path, capsys):
    run = shutil.copytree(blob_run, tmp_path / "run")
    predictions = read_predictions(run)
    fold = tmp_path / "fold0"
    fold.mkdir()
    from trainer.judging.predictions import with_split

    write_predictions(fold, with_split(predictions.of("train"), "test"))
    assert main(["report", str(run), "--folds", str(fold), "--against", str(blob_run)]) == 0
    assert "report.html" in capsys.readouterr().out
    assert len(read_predictions(run).of("oof")) == 30
    page = (run / "report.html").read_text(encoding="utf-8")
    assert "Cross-validation (out of fold): 30 pictures" in page
    assert "Comparison with run" in page


def test_json_is_all_that_is_printed(blob_run, tmp_path, capsys):
    run = shutil.copytree(blob_run, tmp_path / "run")
    assert main(["report", str(run), "--json"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {
        "paths": [str(run / "report.html"), str(run / "report.pdf")]
    }  # fmt: skip
    assert shown.err == ""


def test_a_run_that_did_not_end_is_one_message(blob_run, tmp_path, capsys):
    shutil.copy(blob_run / "config.json", tmp_path)
    assert main(["report", str(tmp_path)]) == 1
    assert "has no package" in capsys.readouterr().err
