"""Ctrl-C saves and says how to go on; `trainer resume` goes on."""

import os
import signal

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.events import read_events
from trainer.training.learning import Learner


@pytest.fixture
def config(tmp_path, monkeypatch):
    """A config whose package is not written: that takes longer than the training."""
    monkeypatch.setattr("trainer.assemble.assemble", lambda folder, log: None)
    blob_pictures(tmp_path / "pictures", per_label=8)
    return blob_config(tmp_path, head_epochs=0, epochs=2)


@pytest.mark.skipif(os.name == "nt", reason="os.kill ends the process there")
def test_control_c_saves_and_resume_goes_on(config, tmp_path, monkeypatch, capsys):
    original, taken = Learner.step, []

    def step(self, *arguments):
        taken.append(1)
        if len(taken) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return original(self, *arguments)

    monkeypatch.setattr(Learner, "step", step)
    run = tmp_path / "run"
    assert main(["fit", str(config), "--folder", str(run)]) == 130
    assert f"trainer resume {run}" in capsys.readouterr().err
    assert read_events(run)[-1]["outcome"] == "stopped"
    assert (run / "state").is_dir()

    assert main(["fit", str(config), "--folder", str(run)]) == 1
    assert f"trainer resume {run}" in capsys.readouterr().err

    assert main(["resume", str(run)]) == 0
    events = read_events(run)
    assert next(e for e in events if e["event"] == "resumed")["step"] == 2
    assert events[-1]["outcome"] == "finished"
    assert not (run / "state").exists()

    assert main(["resume", str(run)]) == 0  # trained already: only packs
    assert len([e for e in read_events(run) if e["event"] == "resumed"]) == 1


def test_what_is_no_run_is_told(tmp_path, capsys):
    assert main(["resume", str(tmp_path / "absent")]) == 1
    assert "is no folder" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert main(["resume", str(tmp_path / "empty")]) == 1
    assert "no config.json" in capsys.readouterr().err
