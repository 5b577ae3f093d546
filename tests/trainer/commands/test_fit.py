"""`trainer fit` in a terminal: a package at the end, or one clear message."""

import csv
import errno
import json
import math
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.config import read_config
from trainer.events import read_events
from trainer.locks import holding, is_going_on


def test_a_run_tells_its_story_in_events(blob_run):
    events = read_events(blob_run)
    kinds = [event["event"] for event in events]
    assert kinds.index("audit") < kinds.index("started") < kinds.index("epoch")
    assert kinds[-3:] == ["package", "report", "ended"]
    assert events[kinds.index("started")]["counts"]["val"] == {"left": 4, "none": 4, "right": 4}
    epochs = [(e["stage"], e["epoch"]) for e in events if e["event"] == "epoch"]
    assert epochs == [("head", 1), ("all", 1), ("all", 2)]
    assert all(math.isfinite(event["time"]) for event in events)


def test_a_run_folder_holds_what_is_needed_to_believe_it(blob_run):
    names = {path.name for path in blob_run.iterdir()}
    assert {
        "best.safetensors", "blobs-1.0.0.mrimodel", "config.json", "events.jsonl",
        "predictions.csv", "run.json", "split.json",
    } <= names  # fmt: skip
    assert not {"state", "stop"} & names
    with (blob_run / "predictions.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert {"val", "test"} <= {row["split"] for row in rows}
    shares = np.array([[float(row[label]) for label in ("left", "none", "right")] for row in rows])
    np.testing.assert_allclose(shares.sum(1), 1, atol=1e-5)


def test_the_package_can_be_written_again_and_is_the_same(blob_run, blob_package):
    assert main(["package", str(blob_run)]) == 0
    again = [event for event in read_events(blob_run) if event["event"] == "package"][-1]
    assert again["sha256"] == blob_package.identity.sha256


def test_wrong_input_is_one_message_and_no_traceback(tmp_path, capsys):
    assert main(["fit", str(tmp_path / "absent.yaml")]) == 1
    assert "absent.yaml cannot be used" in capsys.readouterr().err
    assert main(["package", str(tmp_path)]) == 1
    assert "Train first" in capsys.readouterr().err
    config = blob_config(tmp_path)
    assert main(["fit", str(config), "--folder", str(tmp_path / "run")]) == 1
    assert "is missing" in capsys.readouterr().err
    assert read_events(tmp_path / "run")[-1]["outcome"] == "failed"
    with pytest.raises(SystemExit) as wrong_usage:
        main(["fitt"])
    assert wrong_usage.value.code == 2


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["fit", "cross-validate"])
def test_a_refused_start_leaves_a_finished_run_as_it_was(blob_run, capsys, command):
    """With an event "failed" the good run would be listed as one that failed."""
    before = contents(blob_run)
    config = blob_run.parent / "blobs.json"
    message = said_by([command, str(config), "--folder", str(blob_run)], capsys)
    assert "There is a finished run in this folder" in message
    assert contents(blob_run) == before


@pytest.mark.parametrize("command", ["resume", "package"])
def test_a_folder_that_holds_no_run_is_left_as_it_was(tmp_path, capsys, command):
    said_by([command, str(tmp_path)], capsys)
    assert not any(tmp_path.iterdir())


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("where", "advice"),
    [("trainer.auditing.audit_run", ""),
     ("trainer.assemble.assemble", " Go on with: trainer resume {run}")],
)  # fmt: skip
def test_an_interrupt_that_no_batch_waits_for_says_what_there_is_to_go_on_with(
    tmp_path, monkeypatch, capsys, where, advice
):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, epochs=0)
    monkeypatch.setattr(where, interrupt)
    run = tmp_path / "run"
    assert main(["fit", str(config), "--folder", str(run), "--json"]) == 130
    assert capsys.readouterr().err == f"The run was stopped.{advice.format(run=run)}\n"
    assert read_events(run)[-1]["outcome"] == "stopped"


def test_events_are_all_that_is_printed_where_json_is_asked_for(tmp_path, monkeypatch, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    monkeypatch.setattr("trainer.assemble.assemble", lambda *_: None)
    run = tmp_path / "run"
    assert main(["fit", str(blob_config(tmp_path, epochs=0)), "--folder", str(run), "--json"]) == 0
    shown = capsys.readouterr()
    assert [json.loads(line) for line in shown.out.splitlines()] == read_events(run)
    assert shown.err == ""


@pytest.mark.parametrize("command", ["fit", "cross-validate", "resume", "package", "ensemble"])
def test_a_second_one_is_refused_while_a_run_goes_on(blob_run, capsys, monkeypatch, command):
    monkeypatch.setattr("trainer.locks._PAUSE", 0.0)
    before = contents(blob_run)
    given = {
        "fit": [str(blob_run.parent / "blobs.json"), "--folder", str(blob_run)],
        "ensemble": [str(blob_run), str(blob_run), "--folder", str(blob_run)],
    }
    given["cross-validate"] = given["fit"]
    with holding(blob_run):
        message = said_by([command, *given.get(command, [str(blob_run)])], capsys)
    assert message.startswith("The run run is going on: process ")
    assert contents(blob_run) == before


def test_what_a_run_that_goes_on_will_train_is_left_to_it(tmp_path, capsys):
    member = tmp_path / "members" / "2"
    member.mkdir(parents=True)
    blob_pictures(tmp_path / "pictures", per_label=8)
    for folder in (tmp_path, member):
        config = read_config(blob_config(tmp_path))
        (folder / "config.json").write_text(config.model_dump_json())
    with holding(tmp_path):
        assert "is going on" in said_by(["resume", str(member)], capsys)
    assert [path.name for path in member.iterdir()] == ["config.json"]


def test_while_a_run_goes_on_others_see_it(tmp_path, monkeypatch):
    blob_pictures(tmp_path / "pictures", per_label=8)
    run, seen = tmp_path / "run", []
    monkeypatch.setattr("trainer.assemble.assemble", lambda *_: seen.append(is_going_on(run)))
    assert main(["fit", str(blob_config(tmp_path, epochs=0)), "--folder", str(run)]) == 0
    assert seen == [True]
    assert not is_going_on(run)
    (epoch,) = (event for event in read_events(run) if event["event"] == "epoch")
    assert [sum(row) for row in epoch["confusion"]] == [2, 2, 2]


def test_the_audit_can_be_left_out_and_is_part_of_the_budget(tmp_path, monkeypatch):
    blob_pictures(tmp_path / "pictures", per_label=8)
    monkeypatch.setattr("trainer.assemble.assemble", lambda *_: None)
    config = blob_config(tmp_path, audit=True, epochs=0)
    run = tmp_path / "quick"
    assert main(["fit", str(config), "--folder", str(run), "--no-audit"]) == 0
    assert not (run / "passport.json").exists()
    assert json.loads((run / "config.json").read_text())["data"]["audit"] is False
    run = tmp_path / "within"
    assert main(["fit", str(config), "--folder", str(run), "--budget", "60s"]) == 0
    assert (run / "passport.json").exists()
    (audit,) = (event for event in read_events(run) if event["event"] == "audit")
    left = json.loads((run / "config.json").read_text())["training"]["budget"]
    assert left == pytest.approx(60 - audit["seconds"], abs=0.1)


def said_by(arguments: list[str], capsys) -> str:
    """Return the one message of a command that fails."""
    assert main(arguments) == 1
    message = capsys.readouterr().err.strip()
    assert "Traceback" not in message
    assert message.count("\n") == 0
    return message


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("optimizer", "adam", "training.optimizer"),
        ("optimiser", "adamm", "'adamm'"),
        ("schedule", "zigzag", "'cyclical'"),
        ("augmentation", "wild", "none, light, medium, strong"),
        ("budget", "soon", "write 90s, 30m or 1h30m"),
        ("unfreeze", ["layer9"], "'layer9'"),
        ("precision", "fp8", "'bf16'"),
    ],
)
def test_a_wrong_field_is_one_message_that_says_what_it_may_be(
    tmp_path, capsys, field, value, named
):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, head_epochs=0, **{field: value})
    folder = tmp_path / "run"
    assert named in said_by(["fit", str(config), "--folder", str(folder)], capsys)


@pytest.mark.parametrize("budget", ["soon", "0s", "-3"])
def test_a_budget_that_is_no_time_is_told(tmp_path, capsys, budget):
    config = blob_config(tmp_path)
    message = said_by(["fit", str(config), f"--budget={budget}"], capsys)
    assert "--budget cannot be used" in message


def test_a_folder_that_cannot_be_written_is_one_message(tmp_path, capsys):
    config = blob_config(tmp_path)
    (tmp_path / "file").touch()
    message = said_by(["fit", str(config), "--folder", str(tmp_path / "file" / "run")], capsys)
    assert "The run folder cannot be written" in message


def test_a_folder_without_permission_is_one_message(tmp_path, capsys, monkeypatch):
    """Root may write anywhere, so the refusal is played."""

    def refused(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "run"))

    config = blob_config(tmp_path)
    monkeypatch.setattr(Path, "mkdir", refused)
    message = said_by(["fit", str(config), "--folder", str(tmp_path / "run")], capsys)
    assert "Permission denied" in message


def test_a_full_disk_is_one_message_that_says_how_to_go_on(tmp_path, own_disk, capsys):
    disk = own_disk("size=1m")
    blob_pictures(tmp_path / "pictures", per_label=8)
    message = said_by(
        ["fit", str(blob_config(tmp_path)), "--folder", str(disk / "run"), "--json"], capsys
    )
    assert "No space left" in message
    assert "trainer resume" in message
