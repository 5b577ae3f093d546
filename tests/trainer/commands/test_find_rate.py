"""`trainer find-rate` suggests, draws and writes the numbers."""

import json

from PIL import Image

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.training import find_rate as finder


def test_a_rate_is_suggested_drawn_and_written(tmp_path, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    picture = tmp_path / "rate.png"
    arguments = ["find-rate", str(blob_config(tmp_path)), "--out", str(picture), "--steps", "5",
                 "--sweeps", "1"]  # fmt: skip
    assert main(arguments) == 0
    numbers = json.loads((tmp_path / "rate.json").read_text())
    assert len(numbers["sweeps"]) == 1
    assert f"training.learning_rate: {numbers['suggestion']:g}" in capsys.readouterr().out
    with Image.open(picture) as drawn:
        assert drawn.size == (900, 600)
    assert not (tmp_path / "runs").exists()


def test_a_program_gets_numbers_warnings_and_progress_and_no_file(tmp_path, monkeypatch, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, learning_rate=0.02)
    find_rate = finder.find_rate

    def warned(config, log, **options):
        log("warning", text="Memory ran out.")
        return find_rate(config, log, **options)

    monkeypatch.setattr(finder, "find_rate", warned)
    monkeypatch.setenv("TRAINER_PROGRESS", "json")
    monkeypatch.setattr("trainer.commands.progress._EVERY", 0)
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert main(["find-rate", str(config), "--steps", "5", "--sweeps", "2", "--json"]) == 0
    told = capsys.readouterr()
    numbers = json.loads(told.out)
    assert numbers["learning_rate"] == 0.02
    memory, fall = numbers["warnings"]  # five steps teach too little
    assert memory == "Memory ran out."
    assert "hardly falls" in fall
    assert [len(sweep["rates"]) == len(sweep["losses"]) for sweep in numbers["sweeps"]] == [
        True
    ] * 2
    lines = [json.loads(line) for line in told.err.splitlines()]
    steps = [line["done"] for line in lines if line["what"] == "trying learning rates"]
    assert steps[0] == 1
    assert steps == sorted(steps)
    assert 6 <= steps[-1] <= 10
    assert sorted(tmp_path.iterdir()) == before


def test_numbers_that_make_no_sense_are_told(tmp_path, capsys):
    assert main(["find-rate", str(blob_config(tmp_path)), "--steps", "1"]) == 1
    assert "--steps" in capsys.readouterr().err
