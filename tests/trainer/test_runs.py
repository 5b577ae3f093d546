"""A run is known by its files."""

import json
import shutil

import pytest

from trainer.errors import TrainerError
from trainer.runs import (
    audit_groups,
    differing_settings,
    finished_run,
    is_run,
    list_runs,
    package_of,
    read_audit,
    read_run_config,
    settings_of,
)


@pytest.fixture
def runs(blob_run, tmp_path):
    """A finished run, one that was killed, and a folder of something else."""
    for name, files in (
        ("done", None),
        ("killed", ("config.json", "events.jsonl")),
    ):
        (tmp_path / name).mkdir()
        for file in blob_run.iterdir():
            if (
                file.is_file()
                and file.suffix != ".safetensors"
                and (files is None or file.name in files)
            ):
                shutil.copy(file, tmp_path / name)
    events = (tmp_path / "killed" / "events.jsonl").read_text().splitlines()[:3]
    (tmp_path / "killed" / "events.jsonl").write_text("\n".join(events))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "config.json").write_text('{"theme": "dark"}')
    return tmp_path


def test_runs_are_listed_with_how_they_ended(runs):
    rows = {row.folder.name: row for row in list_runs(runs)}
    assert set(rows) == {"done", "killed"}
    assert rows["done"].outcome == "finished"
    assert rows["done"].test_evaluations >= 1
    assert rows["done"].val["value"] is not None
    assert rows["done"].pictures == 48
    assert rows["killed"].outcome == "unfinished"
    assert rows["killed"].test is None
    json.dumps([row.to_json() for row in rows.values()], allow_nan=False)


def test_a_run_without_package_says_what_to_do(runs):
    with pytest.raises(TrainerError, match="trainer package"):
        package_of(runs / "killed")
    with pytest.raises(TrainerError, match=r"lacks run\.json"):
        finished_run(runs / "killed")
    assert package_of(runs / "done").identity.name == "blobs"


def test_what_is_no_run_is_named(runs):
    assert not is_run(runs)
    with pytest.raises(TrainerError, match=r"lacks config\.json"):
        read_run_config(runs)
    with pytest.raises(TrainerError, match="cannot be read by this version"):
        read_run_config(runs / "other")


def test_settings_name_no_place_on_the_disk(blob_run):
    settings = dict(settings_of(read_run_config(blob_run)))
    assert settings["training.batch_size"] == "8"
    assert settings["network.name"] == "resnet10t"
    assert not any(str(blob_run.parent) in value for value in settings.values())


def test_only_settings_that_differ_are_told(runs):
    path = runs / "killed" / "config.json"
    content = json.loads(path.read_text())
    content["training"]["batch_size"] = 16
    path.write_text(json.dumps(content))
    assert differing_settings(runs / "done", runs / "killed") == [
        ("training.batch_size", "8", "16")
    ]


def test_an_audit_is_read_where_there_is_one(runs):
    assert audit_groups(runs / "killed") is None
    assert len(audit_groups(runs / "done")) == 48
    path = runs / "done" / "passport.json"
    path.write_text("[]")
    with pytest.raises(TrainerError, match="it is no passport"):
        read_audit(runs / "done")
    path.write_text("{")
    with pytest.raises(TrainerError, match="it is no JSON"):
        read_audit(runs / "done")
    with pytest.raises(TrainerError, match="cannot be read"):
        read_audit(runs / "done", runs / "gone.json")


def test_runs_that_another_is_made_of_are_listed_beneath_it_alone(runs):
    whole = runs / "whole"
    for place in ("members/1", "folds/0", "other/1"):
        shutil.copytree(runs / "killed", whole / place)
    listed = {row.folder.relative_to(runs).as_posix() for row in list_runs(runs)}
    assert {"whole/members/1", "whole/folds/0"} <= listed  # of no run
    shutil.copy(runs / "killed" / "config.json", whole)
    listed = {row.folder.relative_to(runs).as_posix() for row in list_runs(runs)}
    assert listed == {"done", "killed", "whole", "whole/other/1"}
    parts = {row.folder.relative_to(runs).as_posix() for row in list_runs(runs, parts=True)}
    assert parts == {*listed, "whole/members/1", "whole/folds/0"}
    assert whole / "members" / "1" in {row.folder for row in list_runs(whole)}
    assert [row.folder for row in list_runs(whole / "folds")] == [whole / "folds" / "0"]


@pytest.fixture
def swept(runs):
    """A sweep of two trials beside them, the second still going on."""
    sweep = runs / "sweep-rates"
    for trial, run in (("0000", "done"), ("0001", "killed")):
        shutil.copytree(runs / run, sweep / "trials" / trial)
    base = json.loads((runs / "done" / "config.json").read_text())
    told = {"study": "rates", "sweep": {"name": "rates"}, "base": base}
    (sweep / "settings.json").write_text(json.dumps(told))
    return sweep


def test_a_sweep_is_one_row(swept, runs):
    trials = [{"number": 0, "epochs": 3, "value": 0.75}, {"number": 1, "epochs": 1, "value": 0.5}]
    counts = {"finished": 1, "pruned": 0, "failed": 0, "running": 1, "waiting": 0}
    table = {"metric": "val_accuracy", "counts": counts, "trials": trials, "best": trials[0]}
    (swept / "sweep.json").write_text(json.dumps(table))
    rows = {row.folder.relative_to(runs).as_posix(): row for row in list_runs(runs)}
    assert set(rows) == {"done", "killed", "sweep-rates"}
    row = rows["sweep-rates"]
    assert (row.name, row.trials, row.epochs, row.outcome) == ("rates", 2, 4, "unfinished")
    assert row.best == {"metric": "val_accuracy", "value": 0.75, "trial": 0}
    assert row.val is row.test is None  # those of its first trial are not its own
    assert row.test_evaluations == 0
    assert row.began == rows["done"].began
    assert row.to_json()["trials"] == 2
    table["counts"] = {**counts, "running": 0, "failed": 1}
    (swept / "sweep.json").write_text(json.dumps(table))
    assert {row.outcome for row in list_runs(runs) if row.trials} == {"finished"}
    (swept / "sweep.json").write_text(json.dumps({**table, "best": None}))
    assert {row.outcome for row in list_runs(runs) if row.trials} == {"failed"}


def test_trials_are_listed_beneath_their_sweep_or_where_all_is_asked_for(swept, runs):
    (row,) = (row for row in list_runs(runs) if row.trials)  # before its first trial has ended
    assert (row.trials, row.outcome, row.best) == (2, "unfinished", None)
    beneath = [swept / "trials" / "0000", swept / "trials" / "0001"]
    assert sorted(row.folder for row in list_runs(swept)) == beneath
    everything = {row.folder for row in list_runs(runs, parts=True)}
    assert everything == {runs / "done", runs / "killed", swept, *beneath}
    (swept / "settings.json").write_text("{")  # of another program
    assert {row.folder for row in list_runs(runs)} == {runs / "done", runs / "killed", *beneath}


def test_the_row_of_a_cross_validation_has_its_own_figure(runs):
    figure = {"value": 0.9, "low": 0.8, "high": 1.0}
    (runs / "killed" / "cross_validation.json").write_text(
        json.dumps({"folds": 5, "together": {"balanced_accuracy": figure}})
    )
    row = {row.folder.name: row for row in list_runs(runs)}["killed"]
    assert (row.folds, row.out_of_fold, row.test) == (5, figure, None)
    assert row.to_json()["out_of_fold_balanced_accuracy"] == figure
