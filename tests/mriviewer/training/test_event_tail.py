"""Events are read once, in whole lines, while the trainer writes them."""

import json

from mriviewer.training.event_tail import Followed, read_on
from mriviewer.training.following import Progress
from tests.mriviewer.training.test_following import epoch, event, started


def write(folder, *events, end="\n"):
    with (folder / "events.jsonl").open("a") as file:
        file.write("\n".join(json.dumps(each) for each in events) + end)


def test_only_what_is_new_is_read(tmp_path):
    assert read_on(tmp_path, Followed()) == Followed()
    write(tmp_path, started(), epoch(1))
    first = read_on(tmp_path, Followed())
    assert len(first.progress.epochs) == 1
    assert read_on(tmp_path, first) is first
    write(tmp_path, epoch(2))
    assert len(read_on(tmp_path, first).progress.epochs) == 2


def test_a_line_that_is_being_written_waits_and_one_that_was_cut_off_is_left_out(tmp_path):
    write(tmp_path, started())
    whole = json.dumps(epoch(1))
    with (tmp_path / "events.jsonl").open("a") as file:
        file.write(whole[:30])
    first = read_on(tmp_path, Followed())
    assert first.progress.epochs == ()
    assert read_on(tmp_path, first) is first
    with (tmp_path / "events.jsonl").open("a") as file:
        file.write("\n[1]\n" + whole + "\n")
    assert len(read_on(tmp_path, first).progress.epochs) == 1


def test_another_file_of_the_same_name_is_read_from_its_beginning(tmp_path):
    write(tmp_path, started(), epoch(1), epoch(2))
    before = read_on(tmp_path, Followed(Progress(parts="Cross-validation")))
    (tmp_path / "events.jsonl").unlink()
    write(tmp_path, event("auditing", what="decoding", done=1, total=2))
    now = read_on(tmp_path, before)
    assert (now.progress.epochs, now.progress.parts) == ((), "Cross-validation")
    assert now.progress.phase == "Looking at the pictures"


def test_the_config_of_the_run_says_how_many_epochs_there_will_be(tmp_path):
    training = {"training": {"head_epochs": 2, "epochs": 5}}
    (tmp_path / "config.json").write_text(json.dumps(training))
    write(tmp_path, started(), epoch(1, "head", 2))
    assert read_on(tmp_path, Followed()).progress.planned_epochs == 7
