"""The commands as each of several processes carries them out: one tells, writes and packs."""

import json
import threading

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from tests.trainer.training.made_processes import together
from trainer.__main__ import main
from trainer.commands import cross_validate, fit, resume
from trainer.events import read_events
from trainer.training.learning import Learner
from trainer.training.stopping import FILE


@pytest.fixture
def run_together(monkeypatch):
    """Return what carries a command out in two processes; it returns their exit codes."""
    own = threading.local()
    for command in (fit, resume, cross_validate):
        monkeypatch.setattr(command, "joined", lambda: own.processes)

    def carried_out(*arguments):
        def work(processes):
            own.processes = processes
            return main(arguments)

        return together(2, work)

    return carried_out


@pytest.fixture
def config(tmp_path, monkeypatch):
    def assemble(folder, log):
        with (folder / "packed").open("a") as file:
            file.write("once")

    monkeypatch.setattr("trainer.assemble.assemble", assemble)
    blob_pictures(tmp_path / "pictures", per_label=8)
    path = blob_config(tmp_path, head_epochs=0, epochs=2)
    content = json.loads(path.read_text())
    content["network"]["name"] = "lenet"
    path.write_text(json.dumps(content))
    return path


def outcomes(run):
    return [e["outcome"] for e in read_events(run) if e["event"] == "ended"]


def test_a_run_is_told_and_packed_once(config, run_together, tmp_path, capsys):
    assert run_together("fit", str(config)) == [0, 0]
    (run,) = (tmp_path / "runs").iterdir()  # named by the clock of one
    assert (run / "packed").read_text() == "once"
    assert outcomes(run) == ["finished"]
    said = capsys.readouterr().err
    assert said.count("epoch 2/2") == 1


def test_a_run_is_stopped_and_gone_on_with_by_all(
    config, run_together, tmp_path, capsys, monkeypatch
):
    run = tmp_path / "run"
    original, taken = Learner.step, []

    def step(self, *arguments):
        taken.append(1)
        if len(taken) == 3:
            (run / FILE).touch()
        return original(self, *arguments)

    monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0)
    with monkeypatch.context() as patched:
        patched.setattr(Learner, "step", step)
        assert run_together("fit", str(config), "--folder", str(run)) == [130, 130]
    assert capsys.readouterr().err.count(f"trainer resume {run}") == 1
    assert outcomes(run) == ["stopped"]
    assert run_together("resume", str(run)) == [0, 0]
    assert outcomes(run) == ["stopped", "finished"]
    assert run_together("resume", str(run)) == [0, 0]  # trained: only packs
    assert (run / "packed").read_text() == "onceonce"


def test_what_is_for_one_process_is_not_done_twice(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("WORLD_SIZE", "2")
    arguments = ["ensemble", str(tmp_path / "a"), str(tmp_path / "b")]
    assert main([*arguments, "--folder", str(tmp_path / "c")]) == 1
    assert "for one process" in capsys.readouterr().err
