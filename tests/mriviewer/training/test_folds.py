"""A cross-validation trains what its run was trained with, whatever the plan says by now."""

import json
from dataclasses import replace

import pytest

from mriviewer.training.event_tail import Followed
from mriviewer.training.folds import make_folds, unfinished_folds
from mriviewer.training.following import Progress
from mriviewer.training.plan import Plan
from mriviewer.training.run_folder import look
from tests.trainer.conftest import blob_config
from trainer.config import read_config


@pytest.fixture
def runs(tmp_path):
    """A runs folder with the run `a`, as the trainer would have left its config."""
    config = read_config(blob_config(tmp_path, epochs=7))
    (tmp_path / "runs" / "a").mkdir(parents=True)
    (tmp_path / "runs" / "a" / "config.json").write_text(config.model_dump_json())
    return tmp_path / "runs"


def test_its_config_is_that_of_the_run_with_the_folds_in_it(runs):
    new = make_folds(runs, "a", Plan(name="blobs"), 4)
    config = read_config(runs / new / "config.yaml")
    before = read_config(runs / "a" / "config.json")
    data = before.data.model_copy(update={"folds": 4})
    assert config == before.model_copy(update={"data": data, "runs_folder": runs})
    assert look(runs / new).plan == Plan(name="blobs", folds=4)
    assert make_folds(runs, "a", None, 3) == "a-folds-2"


def test_one_that_was_cut_off_is_found_and_a_finished_one_is_not(runs):
    new = make_folds(runs, "a", Plan(), 4)
    facts = look(runs / new)
    assert unfinished_folds([facts], "a", 4) == new
    assert unfinished_folds([facts], "a", 5) is None
    assert unfinished_folds([facts], "b", 4) is None
    finished = replace(facts, followed=Followed(Progress(ended="finished")))
    assert unfinished_folds([finished], "a", 4) is None


def test_a_run_that_never_began_has_no_folds(runs):
    for content in (None, "{", json.dumps({"name": "x"})):
        if content is not None:
            (runs / "a" / "config.json").write_text(content)
        else:
            (runs / "a" / "config.json").unlink()
        with pytest.raises((OSError, ValueError, KeyError)):
            make_folds(runs, "a", None, 4)
    assert [path.name for path in runs.iterdir()] == ["a"]
