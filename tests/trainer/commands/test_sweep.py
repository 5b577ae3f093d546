"""`trainer sweep` in a terminal: lines as trials end, the best at the end, or one clear message."""

import json

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main


@pytest.fixture
def file(tmp_path):
    """A sweep of two short trials."""
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, head_epochs=1, epochs=0)
    content = json.loads(config.read_text())
    content["network"]["name"] = "test_resnet"
    content["runs_folder"] = "runs"
    config.write_text(json.dumps(content))
    path = tmp_path / "rates.yaml"
    path.write_text(
        "config: blobs.json\nmethod: grid\nsearch: {training.head_learning_rate: [1e-3, 0.01]}\n"
    )
    return path


def test_the_best_is_told_with_what_to_do_next(file, tmp_path, capsys):
    assert main(["sweep", str(file)]) == 0
    out, err = capsys.readouterr()
    folder = tmp_path / "runs" / "sweep-rates"
    assert f"trainer fit {folder / 'best.yaml'}" in out
    assert "Best of 2: trial " in out
    lines = [line for line in err.splitlines() if line.startswith("trial ")]
    assert len(lines) == 2
    assert "training.head_learning_rate 0.001" in lines[0]

    assert main(["sweep", str(file), "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == json.loads((folder / "sweep.json").read_text())
    assert "2 of them have ended" in err
    assert "trial 0 " not in err, "it was done before"
    best = json.loads(out)["best"]["value"]

    assert main(["runs", str(tmp_path / "runs")]) == 0
    _, row = capsys.readouterr().out.splitlines()
    assert row.startswith("sweep-rates ")
    assert "finished" in row
    assert f"sweep, 2 trials  {best:.3f} (best)" in row
    assert main(["runs", str(tmp_path / "runs"), "--all", "--json"]) == 0
    rows = {row["folder"]: row for row in json.loads(capsys.readouterr().out)}
    assert set(rows) == {"sweep-rates", "sweep-rates/trials/0000", "sweep-rates/trials/0001"}
    assert rows["sweep-rates"]["best"]["value"] == best


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--workers", "0"], "--workers is 0"),
        (["--trials", "3"], "leave out trials"),
        (["--storage", "sqlite:///x.db"], "SQLite loses"),
    ],
)
def test_wrong_options_are_one_message(file, options, said, capsys):
    assert main(["sweep", str(file), *options]) == 1
    assert said in capsys.readouterr().err


def test_a_missing_file_is_one_message(tmp_path, capsys):
    assert main(["sweep", str(tmp_path / "absent.yaml")]) == 1
    assert "absent.yaml cannot be used: it cannot be read" in capsys.readouterr().err
