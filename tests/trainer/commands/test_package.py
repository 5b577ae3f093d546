"""`trainer package --so-far` ends a run that was stopped, and leaves a finished one as it is."""

import json

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.events import read_events
from trainer.package import open_package


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    """A run that was stopped after its first epoch of stage two, and packed so far."""
    root = tmp_path_factory.mktemp("stopped")
    blob_pictures(root / "pictures")
    run = root / "run"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.training.stopping._LOOK_EVERY", 0)
        from trainer.training import fit

        train_epoch = fit.train_epoch

        def stop_in_the_second(run_, stage):
            if (stage.name, run_.progress.epoch) == ("all", 2):
                (run / "stop").touch()
            train_epoch(run_, stage)

        patch.setattr(fit, "train_epoch", stop_in_the_second)
        assert main(["fit", str(blob_config(root, epochs=5)), "--folder", str(run)]) == 130
    assert main(["package", str(run)]) == 1
    assert main(["package", str(run), "--so-far"]) == 0
    return run


def test_the_package_of_a_stopped_run_says_that_it_was_ended_early(ended):
    package = open_package(ended / "blobs-1.0.0.mrimodel")
    words = "ended early by hand, after 1 of 5 planned epochs of stage two"
    assert words in package.card
    assert words in (ended / "report.html").read_text(encoding="utf-8")
    assert package.manifest["training"]["ended_early"]["planned"] == 5
    assert package.metrics["test"]["pictures"] > 0


def test_the_run_is_finished_then(ended, capsys):
    last = read_events(ended)[-1]
    assert (last["event"], last["outcome"]) == ("ended", "finished")
    assert not (ended / "state").exists()
    assert not (ended / "running.lock").exists()
    record = (ended / "run.json").read_bytes()
    assert main(["package", str(ended), "--so-far", "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["event"] for event in events][-3:] == ["package", "report", "ended"]
    assert (ended / "run.json").read_bytes() == record


def test_a_finished_run_is_packed_as_ever(blob_run, blob_package):
    before = (blob_run / "run.json").read_bytes()
    assert main(["package", str(blob_run), "--so-far"]) == 0
    assert (blob_run / "run.json").read_bytes() == before
    assert read_events(blob_run)[-1]["event"] == "report"
    again = open_package(blob_package.path)
    assert again.identity.sha256 == blob_package.identity.sha256


def test_what_cannot_be_ended_is_one_message_and_left_as_it_was(tmp_path, capsys):
    for arguments in (["package", str(tmp_path), "--so-far"], ["package", str(tmp_path / "no")]):
        assert main(arguments) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
