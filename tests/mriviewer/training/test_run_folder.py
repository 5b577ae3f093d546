"""What the wizard writes into a run folder, what it sees there, and what it never deletes."""

import json

import pytest
import yaml

from mriviewer.training import run_folder
from mriviewer.training.plan import Plan
from mriviewer.training.run_folder import delete, is_run, last_said, log_lines, look, make
from tests.mriviewer.training.test_event_tail import write
from tests.mriviewer.training.test_following import epoch, started
from trainer.locks import holding

CONFIG = "# From a recipe\nname: blobs\ncard:\n  title: x\nruns_folder: runs\n"


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / 'my "runs"' / "blobs-1"
    make(folder, Plan(folder="pictures"), CONFIG)
    return folder


def test_what_is_started_from_the_config_in_a_terminal_is_listed_here_too(run, tmp_path):
    told = yaml.safe_load((run / "config.yaml").read_text())
    assert told == {"name": "blobs", "card": {"title": "x"}, "runs_folder": str(run.parent)}
    make(tmp_path / "runs" / "other", None, "name: other")
    told = yaml.safe_load((tmp_path / "runs" / "other" / "config.yaml").read_text())
    assert told == {"name": "other", "runs_folder": str(tmp_path / "runs")}


def test_a_run_folder_is_never_made_twice(run):
    with pytest.raises(FileExistsError):
        make(run, Plan(), "name: other")
    assert look(run).plan == Plan(folder="pictures")


def test_a_folder_is_looked_at_again_only_for_what_is_new(run):
    first = look(run)
    assert (first.kind, first.has_own_config, first.has_config) == ("training", True, False)
    assert first.free
    assert look(run, first) is first
    write(run, started(), epoch(1))
    second = look(run, first)
    assert len(second.progress.epochs) == 1
    (run / "config.json").write_text("{}")
    assert look(run, second).has_config


def test_weights_are_worth_something_with_a_state_or_while_the_run_goes_on(run):
    (run / "best.safetensors").touch()
    assert not look(run).has_best
    with holding(run):
        assert look(run).has_best
        assert look(run).going_on
    (run / "state").mkdir()
    (run / "state" / "00000001.safetensors").touch()
    assert look(run).has_best
    (run / "members").mkdir()
    assert not look(run).has_best


def test_a_cross_validation_is_known_by_its_mark_or_by_what_the_trainer_wrote(run, tmp_path):
    other = run.with_name("blobs-1-folds")
    make(other, None, CONFIG, "cross-validation", "blobs-1")
    assert (look(other).kind, look(other).of) == ("cross-validation", "blobs-1")
    assert look(other).progress.parts == "Cross-validation"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "config.json").write_text("{}")
    assert is_run(elsewhere)
    assert look(elsewhere).plan is None
    (elsewhere / "cross_validation.json").write_text("{}")
    assert look(elsewhere).kind == "cross-validation"


def test_the_log_is_read_from_the_last_start(run):
    assert log_lines(run) == []
    run_folder.note_start(run, "trainer fit")
    run_folder.note(run, "old: failed.")
    run_folder.note_start(run, "trainer resume")
    assert last_said(run) == ""
    run_folder.note(run, "new\n\n")
    assert log_lines(run) == ["new"]


def test_only_a_run_folder_directly_in_the_runs_folder_is_deleted(run, tmp_path):
    runs = run.parent
    inner, loose = run / "members" / "1", tmp_path / "pictures"
    for folder in (inner, loose):
        folder.mkdir(parents=True)
        (folder / "config.json").write_text("{}")
    link = runs / "link"
    link.symlink_to(loose)
    (runs / "no-run").mkdir()
    for folder in (inner, loose, link, runs / "no-run", runs / ".." / "pictures"):
        with pytest.raises(ValueError, match="no run folder"):
            delete(folder, runs)
    assert json.loads((loose / "config.json").read_text()) == {}
    delete(run, runs)
    assert sorted(path.name for path in runs.iterdir()) == ["link", "no-run"]


def test_a_deletion_that_was_cut_off_is_ended_by_the_next_one(run):
    left = run.parent / ".deleted-older" / "state"
    left.mkdir(parents=True)
    delete(run, run.parent)
    assert list(run.parent.iterdir()) == []


def test_the_folder_of_the_runs_may_have_any_name(tmp_path):
    runs = tmp_path / "Läufe \U0001f9e0 'a' \"b\" \\ #1: x"
    make(runs / "blobs-1", None, CONFIG)
    text = (runs / "blobs-1" / "config.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["runs_folder"] == str(runs)
