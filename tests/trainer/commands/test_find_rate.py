"""`trainer find-rate` suggests, draws and writes the numbers."""

import json

from PIL import Image

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main


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


def test_numbers_that_make_no_sense_are_told(tmp_path, capsys):
    assert main(["find-rate", str(blob_config(tmp_path)), "--steps", "1"]) == 1
    assert "--steps" in capsys.readouterr().err
