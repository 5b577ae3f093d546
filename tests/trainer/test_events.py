"""Events survive crashes and are always strict JSON."""

import io
import json

import pytest

from trainer.events import EventLog, read_events


def test_events_go_to_the_folder_and_the_stream(tmp_path):
    stream = io.StringIO()
    with EventLog(tmp_path, stream) as log:
        log("epoch", epoch=1, val_loss=0.5)
        log("ended", outcome="finished", text="Done.")
    assert [event["event"] for event in read_events(tmp_path)] == ["epoch", "ended"]
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == read_events(tmp_path)


def test_a_line_cut_off_by_a_crash_is_left_out(tmp_path):
    with EventLog(tmp_path, None) as log:
        log("epoch", epoch=1)
    with (tmp_path / "events.jsonl").open("a") as file:
        file.write('{"event": "epo')
    assert len(read_events(tmp_path)) == 1


def test_numbers_that_json_does_not_know_are_refused(tmp_path):
    with EventLog(tmp_path, None) as log, pytest.raises(ValueError, match="JSON compliant"):
        log("epoch", loss=float("nan"))


def test_what_is_told_after_a_crash_does_not_stick_to_the_line_that_was_cut_off(tmp_path):
    (tmp_path / "events.jsonl").write_text('{"event": "started"}\n{"event": "epo')
    with EventLog(tmp_path, None) as log:
        log("resumed")
    assert [event["event"] for event in read_events(tmp_path)] == ["started", "resumed"]


def test_what_shows_events_is_told_of_each():
    seen = []
    with EventLog(None, show=seen.append) as log:
        log("epoch", epoch=1)
        log("ended", outcome="finished")
    assert [event["event"] for event in seen] == ["epoch", "ended"]
    assert all(event["time"] > 1e9 for event in seen)


def test_without_a_folder_events_go_to_the_stream_alone(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    stream = io.StringIO()
    with EventLog(None, stream) as log:
        log("reading", done=1)
    assert json.loads(stream.getvalue())["done"] == 1
    assert list(tmp_path.iterdir()) == []
