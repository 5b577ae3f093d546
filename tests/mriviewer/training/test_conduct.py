"""Trainings one after another, through pauses, deaths of the trainer, and restarts of the program.

The trainer is that of fake_trainer.py; tests/mriviewer/session/training goes through the real one.
"""

import os
import shutil
import signal
import time

import pytest

from mriviewer.training import processes
from mriviewer.training.agenda import Active, Agenda
from mriviewer.training.conduct import QUEUE, Seen
from mriviewer.training.plan import Plan
from mriviewer.training.standing import standing
from trainer.locks import holding, is_going_on


def config(epochs=3, seconds=0.02, **told):
    return f"name: x\nepochs: {epochs}\nseconds: {seconds}\n" + "".join(
        f"{key}: {value}\n" for key, value in told.items()
    )


def outcomes(seen: Seen) -> dict[str, str]:
    return {name: standing(facts, seen.agenda).outcome for name, facts in seen.facts.items()}


def until(conductor, wanted, seen=None) -> Seen:
    """Look again and again until the outcomes are the wanted ones, or what a function accepts."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        seen = conductor.look(thorough=True)
        if wanted(seen) if callable(wanted) else outcomes(seen) == wanted:
            return seen
        time.sleep(0.02)
    pytest.fail(f"{outcomes(seen)}, {seen.agenda}")


def epochs_of(name, count):
    return lambda seen: len(seen.facts[name].progress.epochs) >= count


def weights(conductor, name):
    return (conductor.folder / name / "best.safetensors").read_bytes()


def test_trainings_queue_and_only_one_trains(conduct):
    conductor = conduct()
    conductor.start("a", Plan(folder="x"), config())
    seen = conductor.start("b", Plan(), config())
    assert outcomes(seen) == {"a": "running", "b": "waiting"}
    seen = until(conductor, {"a": "finished", "b": "running"})
    assert not is_going_on(conductor.folder / "a")
    seen = until(conductor, {"a": "finished", "b": "finished"})
    assert seen.agenda == Agenda()
    assert seen.facts["a"].plan == Plan(folder="x")
    assert seen.facts["a"].progress.package == "fake-1.0.0.mrimodel"
    assert seen.errors == ()


def test_a_pause_saves_and_going_on_gives_the_same_weights(conduct):
    conductor = conduct()
    conductor.start("whole", Plan(), config(6))
    conductor.start("a", Plan(), config(6, 0.1))
    until(conductor, epochs_of("a", 2))
    conductor.pause("a")
    seen = until(conductor, {"whole": "finished", "a": "paused"})
    assert 2 <= len(seen.facts["a"].progress.epochs) < 6
    assert seen.agenda.stopping == frozenset()
    assert not (conductor.folder / "a" / "stop").exists()
    conductor.resume("a")
    until(conductor, {"whole": "finished", "a": "finished"})
    assert weights(conductor, "a") == weights(conductor, "whole")


def test_one_that_waits_is_taken_out_and_put_back(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(100, 0.1))
    conductor.start("b", Plan(), config(1))
    seen = conductor.pause("b")
    assert outcomes(seen) == {"a": "running", "b": "paused"}
    seen = conductor.resume("b")
    assert outcomes(seen)["b"] == "waiting"
    conductor.pause("a")
    until(conductor, {"a": "paused", "b": "finished"})


def test_the_look_at_the_pictures_is_ended_at_once(conduct):
    """No file is looked for there; what is killed had nothing to save, and rests."""
    conductor = conduct()
    conductor.start("a", Plan(), config(1, audit=60))
    until(conductor, lambda seen: seen.facts["a"].progress.phase == "Looking at the pictures")
    began = time.monotonic()
    conductor.pause("a")
    seen = until(conductor, {"a": "paused"})
    assert time.monotonic() - began < 10
    assert seen.errors == ()
    (conductor.folder / "a" / "config.yaml").write_text(config(1))
    conductor.resume("a")
    until(conductor, {"a": "finished"})


def test_a_killed_trainer_is_told_of_and_goes_on(conduct):
    conductor = conduct()
    conductor.start("whole", Plan(), config(4))
    seen = conductor.start("a", Plan(), config(4, die="true"))
    seen = until(conductor, {"whole": "finished", "a": "interrupted"})
    if os.name == "posix":
        assert "it was killed" in standing(seen.facts["a"], seen.agenda).words
    assert seen.agenda.active is None
    conductor.resume("a")
    seen = until(conductor, {"whole": "finished", "a": "finished"})
    assert weights(conductor, "a") == weights(conductor, "whole")
    assert [epoch.number for epoch in seen.facts["a"].progress.epochs] == [1, 2, 3, 4]


def test_a_program_that_was_closed_finds_everything_again(conduct):
    first = conduct()
    first.start("a", Plan(), config(8, 0.1))
    first.start("b", Plan(), config(1))
    until(first, epochs_of("a", 2))
    lost = dict(first._own)
    first.let_go()
    second = conduct()
    seen = second.look(thorough=True)
    assert outcomes(seen) == {"a": "running", "b": "waiting"}
    assert seen.agenda.active.pid == lost["a"].pid
    second.pause("a")
    until(second, {"a": "paused", "b": "finished"})
    second.resume("a")
    until(second, {"a": "finished", "b": "finished"})


def test_what_died_while_the_program_was_closed_was_cut_off_and_the_next_begins(conduct):
    first = conduct()
    first.start("a", Plan(), config(100, 0.1))
    first.start("b", Plan(), config(1))
    until(first, epochs_of("a", 1))
    process = first._own["a"]
    first.let_go()
    os.kill(process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    if os.name == "posix":
        os.waitpid(process.pid, 0)
    second = conduct()
    seen = until(second, {"a": "interrupted", "b": "finished"})
    assert seen.errors == ()


def test_a_wish_to_stop_outlives_the_program(conduct):
    first = conduct()
    first.start("a", Plan(), config(100, 0.1))
    until(first, epochs_of("a", 1))
    first.finish_early("a")
    first.let_go()
    seen = until(conduct(), {"a": "finished"})
    assert standing(seen.facts["a"], seen.agenda).words.startswith("Ended early, after epoch")


def test_finishing_early_packs_the_best_so_far_before_the_next_begins(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(100, 0.1))
    conductor.start("b", Plan(), config(1))
    until(conductor, epochs_of("a", 2))
    seen = conductor.finish_early("a")
    assert "best weights so far" in standing(seen.facts["a"], seen.agenda).words
    seen = until(conductor, lambda seen: outcomes(seen)["a"] == "finished")
    assert seen.facts["b"].progress.last_event == 0
    assert standing(seen.facts["a"], seen.agenda).words.startswith("Ended early, after epoch")
    until(conductor, {"a": "finished", "b": "finished"})


def test_a_paused_run_can_be_finished_too(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(100, 0.1))
    until(conductor, epochs_of("a", 1))
    conductor.pause("a")
    seen = until(conductor, {"a": "paused"})
    assert seen.facts["a"].has_best
    conductor.finish_early("a")
    until(conductor, {"a": "finished"})


def test_a_trainer_that_refuses_is_told_in_its_own_words(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(fail="'No space left on device. Free space on its disk.'"))
    told = []
    seen = until(conductor, lambda seen: told.extend(seen.errors) or told)
    assert outcomes(seen) == {"a": "failed"}
    assert told[0].title == "The run folder cannot be written"
    assert told[0].remedy == "Free space on its disk."
    assert "The disk ran full" in standing(seen.facts["a"], seen.agenda).words


def test_a_trainer_that_cannot_be_started_is_told_and_the_next_has_its_turn(conduct, monkeypatch):
    program = processes.program
    gone = [lambda arguments: ["/nowhere/python"], program]
    monkeypatch.setattr(processes, "program", lambda arguments: gone.pop(0)(arguments))
    conductor = conduct()
    seen = conductor.start("a", Plan(), config())
    assert [error.title for error in seen.errors] == ["The trainer cannot be started"]
    assert outcomes(seen) == {"a": "failed"}
    conductor.start("b", Plan(), config())
    until(conductor, {"a": "failed", "b": "finished"})


def test_a_full_disk_holds_the_queue(conduct, monkeypatch):
    usage = shutil.disk_usage
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(path)._replace(free=1000))
    conductor = conduct()
    seen = conductor.start("a", Plan(), config())
    assert outcomes(seen) == {"a": "waiting"}
    assert "disk is full" in standing(seen.facts["a"], seen.agenda).words
    monkeypatch.setattr(shutil, "disk_usage", usage)
    until(conductor, {"a": "finished"})


def test_a_training_that_was_started_elsewhere_is_waited_for(conduct):
    conductor = conduct()
    other = conductor.folder / "elsewhere"
    other.mkdir(parents=True)
    (other / "config.json").write_text("{}")
    with holding(other):
        seen = conductor.start("a", Plan(), config())
        assert outcomes(seen) == {"a": "waiting", "elsewhere": "running"}
    until(conductor, lambda seen: outcomes(seen)["a"] == "finished")


def test_a_cross_validation_ends_in_the_report_of_its_training(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(1))
    until(conductor, {"a": "finished"})
    seen = conductor.cross_validate("a", 4)
    assert seen.errors == ()
    assert seen.facts["a-folds"].kind == "cross-validation"
    assert seen.facts["a-folds"].plan.folds == 4
    folds = conductor.folder / "a-folds"
    assert "folds: 4" in (folds / "config.yaml").read_text()
    seen = until(conductor, lambda seen: (conductor.folder / "a" / "crossed.txt").exists())
    assert (conductor.folder / "a" / "crossed.txt").read_text() == str(folds)
    until(conductor, lambda seen: seen.agenda == Agenda())


def test_a_planned_cross_validation_follows_its_training(conduct):
    conductor = conduct()
    conductor.start("a", Plan(folds=4), config(1))
    conductor.start("b", Plan(), config(1))
    seen = until(conductor, {"a": "finished", "a-folds": "finished", "b": "finished"})
    began = {name: facts.progress.last_event for name, facts in seen.facts.items()}
    assert began["a"] < began["a-folds"] < began["b"]
    until(conductor, lambda seen: (conductor.folder / "a" / "crossed.txt").exists())
    until(conductor, lambda seen: seen.agenda == Agenda())
    assert sorted(seen.facts) == ["a", "a-folds", "b"], "its folds are not crossed again"


def test_only_what_rests_is_deleted(conduct):
    conductor = conduct()
    conductor.start("a", Plan(), config(100, 0.1))
    conductor.start("b", Plan(), config())
    for name in "ab":
        assert "Pause it first" in conductor.delete(name).errors[0].remedy
    conductor.pause("b")
    seen = conductor.delete("b")
    assert (seen.errors, list(seen.facts)) == ((), ["a"])
    assert conductor.delete("..").errors[0].title == "The training cannot be deleted"
    assert (conductor.folder / "a" / "config.yaml").exists()


def test_another_program_that_goes_on_with_a_run_is_not_taken_for_its_end(conduct):
    first, second = conduct(), conduct()
    first.start("a", Plan(), config(100, 0.05))
    until(first, epochs_of("a", 1))
    first.pause("a")
    until(second, {"a": "paused"})  # so the first one never sees it end
    active = second.resume("a").agenda.active
    assert first.look(thorough=True).agenda.active == active
    until(second, epochs_of("a", 3))
    assert first.look(thorough=True).agenda.active == active


def test_a_queue_that_cannot_be_written_starts_nothing_twice(conduct, monkeypatch):
    conductor = conduct()
    conductor.start("a", Plan(), config())
    conductor.start("b", Plan(), config(3, 0.2))
    started = []
    monkeypatch.setattr(
        processes,
        "start",
        lambda *told, start=processes.start: started.append(told) or start(*told),
    )

    def refuse(path, content):
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr("mriviewer.training.conduct.write_atomically", refuse)
        until(conductor, lambda seen: bool(started))
        for _ in range(5):
            conductor.look(thorough=True)
        assert len(started) == 1
    until(conductor, {"a": "finished", "b": "finished"})


def test_no_other_process_is_killed_for_a_trainer_that_is_long_dead(conduct, monkeypatch):
    """Its number may belong to somebody else by now."""
    killed = []
    monkeypatch.setattr(processes, "end", killed.append)
    conductor = conduct()
    conductor.folder.mkdir()
    active = Active("a", "train", os.getpid(), time.time() - 3600)
    (conductor.folder / QUEUE).write_text(Agenda(active=active).to_text())
    (conductor.folder / "a").mkdir()
    (conductor.folder / "a" / "config.yaml").write_text(config())
    conductor.pause("a")
    assert outcomes(conductor.look(thorough=True)) == {"a": "paused"}
    assert killed == []


def test_what_died_of_a_full_disk_is_not_said_to_go_on(conduct, monkeypatch):
    conductor = conduct()
    conductor.start("a", Plan(), config(fail="'No space left on device. Free space on its disk.'"))

    def refuse(path, content):
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr("mriviewer.training.conduct.write_atomically", refuse)
        seen = until(conductor, {"a": "failed"})
        assert "The disk ran full" in standing(seen.facts["a"], seen.agenda).words
    assert until(conductor, {"a": "failed"}).agenda == Agenda()
