"""Each cell of the confusion matrix gives pictures and heat maps, the surest mistakes first."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image

from trainer.errors import TrainerError
from trainer.judging.predictions import read_predictions
from trainer.reporting import cells
from trainer.reporting.cells import FILE, write_cells


@pytest.fixture
def answers(blob_run, monkeypatch):
    """The stored answers; of test, where (truth, answer) is known, two are made mistakes."""
    stored = read_predictions(blob_run)
    stored.logits[:] = np.eye(3, dtype=np.float32)[stored.truth] * 5
    lefts = np.flatnonzero((stored.splits == "test") & (stored.truth == 0))
    stored.logits[lefts[0]] = [0, 4, 3]
    stored.logits[lefts[1]] = [0, 9, 0]
    monkeypatch.setattr(cells, "read_predictions", lambda _: stored)
    return stored, lefts


def made(run, out, **options):
    told: list[tuple[int, int]] = []
    return write_cells(run, out, lambda *done: told.append(done), **options), told


def test_every_cell_is_shown_with_files_that_are_there(blob_run, answers, tmp_path):
    stored, lefts = answers
    out = tmp_path / "new" / "gallery"
    found, told = made(blob_run, out)
    assert json.loads((out / FILE).read_text()) == found
    assert (found["split"], found["labels"]) == ("test", ["left", "none", "right"])
    counts = [list(map(int, np.eye(3)[row] * len(lefts))) for row in range(3)]
    counts[0] = [len(lefts) - 2, 2, 0]
    assert found["matrix"] == counts
    cell = next(c for c in found["cells"] if c["truth"] != c["answer"])
    assert (cell["truth"], cell["answer"], cell["number"]) == ("left", "none", 2)
    first, second = cell["pictures"]
    assert first["path"] == str(stored.paths[lefts[1]])
    assert first["probability"] > second["probability"] > second["probability_of_truth"]
    for picture in (first, second):
        with Image.open(out / picture["picture"]) as grey:
            assert (grey.mode, grey.size) == ("L", (64, 64))
        with Image.open(out / picture["heat_map"]) as drawn:
            assert (drawn.mode, drawn.size) == ("RGB", (64, 64))
    shown = sum(len(cell["pictures"]) for cell in found["cells"])
    assert told[-1] == (shown, shown)
    assert len(list(out.glob("*.png"))) == 2 * shown


def test_what_is_shown_no_longer_is_removed_and_what_is_the_users_stays(
    blob_run, answers, tmp_path
):
    made(blob_run, tmp_path)
    (tmp_path / "own.png").touch()
    found, _ = made(blob_run, tmp_path, each=1)
    assert all(len(cell["pictures"]) == 1 for cell in found["cells"])
    named = {
        p[key] for c in found["cells"] for p in c["pictures"] for key in ("picture", "heat_map")
    }
    assert {path.name for path in tmp_path.glob("*.png")} == named | {"own.png"}


def test_pictures_that_are_gone_are_counted(blob_run, answers, tmp_path, monkeypatch):
    stored, lefts = answers
    config = cells.read_run_config(blob_run)
    shutil.copytree(config.data.folder, tmp_path / "pictures")
    (tmp_path / "pictures" / str(stored.paths[lefts[0]])).unlink()
    moved = config.model_copy(
        update={"data": config.data.model_copy(update={"folder": tmp_path / "pictures"})}
    )
    monkeypatch.setattr(cells, "read_run_config", lambda _: moved)
    found, _ = made(blob_run, tmp_path / "out")
    assert found["missing"] == 1
    shutil.rmtree(tmp_path / "pictures")
    with pytest.raises(TrainerError, match="at its place any more"):
        made(blob_run, tmp_path / "none")


def test_a_place_that_cannot_be_written_is_told(blob_run, answers, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(TrainerError, match="cannot be written"):
        made(blob_run, tmp_path / "file" / "out")
