"""The loop from a config to weights: repeated, stopped, gone on with, ended early."""

import json
import math

import pytest
import torch
from safetensors.torch import load_file

from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.training import run as run_module
from trainer.training.fit import fit, resume
from trainer.training.learning import Learner
from trainer.training.state import has_state, read_state
from trainer.training.stopping import FILE, Stopped


def trained(config, folder, steps=None, monkeypatch=None):
    """Fit into a folder; after so many steps the run is asked to stop."""
    folder.mkdir(exist_ok=True)
    if steps is not None:
        original, taken = Learner.step, []

        def step(self, *arguments):
            taken.append(1)
            if len(taken) == steps:
                (folder / FILE).touch()
            return original(self, *arguments)

        monkeypatch.setattr(Learner, "step", step)
        monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0)
    with EventLog(folder, stream=None) as log:
        return fit(config, folder, log)


def gone_on(folder):
    with EventLog(folder, stream=None) as log:
        return resume(folder, log)


def epochs(folder, *fields):
    """Return chosen fields of each epoch; of one that was told twice, the last."""
    told = {
        (e["stage"], e["epoch"]): [e[field] for field in fields]
        for e in read_events(folder)
        if e["event"] == "epoch"
    }
    return dict(sorted(told.items(), reverse=True))


def same(one, two):
    first, second = load_file(one / "best.safetensors"), load_file(two / "best.safetensors")
    return all(torch.equal(first[key], second[key]) for key in first)


def test_a_run_tells_its_story_and_leaves_what_the_package_needs(make_config, tmp_path):
    record = trained(make_config(), tmp_path / "run")
    kinds = [e["event"] for e in read_events(tmp_path / "run")]
    assert kinds[0] == "started"
    assert [e for e in kinds if e == "epoch"] == ["epoch"] * 3
    assert list(epochs(tmp_path / "run")) == [("head", 1), ("all", 2), ("all", 1)]
    names = {path.name for path in (tmp_path / "run").iterdir()}
    assert names == {"best.safetensors", "config.json", "events.jsonl", "run.json", "split.json"}
    assert (
        json.loads((tmp_path / "run" / "run.json").read_text())["best_epoch"] == record.best_epoch
    )


def test_the_same_seed_gives_the_same_weights_and_another_does_not(make_config, tmp_path):
    config = make_config(drop_rate=0.3, epochs=1, augmentation="strong")
    for name, seed in (("one", 1), ("two", 1), ("three", 2)):
        training = config.training.model_copy(update={"seed": seed})
        trained(config.model_copy(update={"training": training}), tmp_path / name)
    assert same(tmp_path / "one", tmp_path / "two")
    assert not same(tmp_path / "one", tmp_path / "three")


@pytest.mark.parametrize("steps", [2, 4, 6, 9])
def test_a_stopped_run_goes_on_as_if_nothing_had_been(make_config, tmp_path, monkeypatch, steps):
    """In the middle and at the end of an epoch of either stage; three steps make an epoch."""
    config = make_config(drop_rate=0.3, average=0.9, mixup=0.3, head_epochs=2, patience=9)
    trained(config, tmp_path / "whole")
    with monkeypatch.context() as patched, pytest.raises(Stopped):
        trained(config, tmp_path / "parts", steps, patched)
    assert has_state(tmp_path / "parts")
    assert not (tmp_path / "parts" / "run.json").exists()
    gone_on(tmp_path / "parts")
    assert same(tmp_path / "whole", tmp_path / "parts")
    told = "loss", "val_loss", "best", "learning_rate"
    assert epochs(tmp_path / "whole", *told) == epochs(tmp_path / "parts", *told)
    assert not has_state(tmp_path / "parts")


def test_patience_survives(make_config, tmp_path, monkeypatch):
    """A learning rate of nothing never validates better; stopped in between or not."""
    config = make_config(epochs=9, patience=3, head_epochs=1, learning_rate=1e-12)
    trained(config, tmp_path / "whole")
    with monkeypatch.context() as patched, pytest.raises(Stopped):
        trained(config, tmp_path / "parts", 8, patched)
    gone_on(tmp_path / "parts")
    assert epochs(tmp_path / "whole", "best") == epochs(tmp_path / "parts", "best")
    events = read_events(tmp_path / "parts")
    assert sum("stopped early" in e.get("text", "") for e in events) == 1
    assert max(epoch for _, epoch in epochs(tmp_path / "parts")) < 9


def test_an_unfinished_run_is_not_trained_over(make_config, tmp_path, monkeypatch):
    with monkeypatch.context() as patched, pytest.raises(Stopped):
        trained(make_config(), tmp_path / "run", 2, patched)
    with pytest.raises(TrainerError, match=r"unfinished run.*trainer resume"):
        trained(make_config(), tmp_path / "run")


def test_going_on_needs_a_run(tmp_path):
    with pytest.raises(TrainerError, match=r"no config\.json"):
        gone_on(tmp_path)
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(TrainerError, match="of another version"):
        gone_on(tmp_path)


def test_a_run_that_saved_nothing_yet_begins_again(make_config, tmp_path):
    trained(make_config(), tmp_path / "whole")
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "config.json").write_text(make_config().model_dump_json())
    gone_on(tmp_path / "none")
    assert same(tmp_path / "whole", tmp_path / "none")


def test_a_damaged_state_is_told_of_and_the_one_before_it_leads_to_the_same(
    make_config, tmp_path, monkeypatch
):
    config = make_config(head_epochs=0, save_every_steps=1)
    trained(config, tmp_path / "whole")
    with monkeypatch.context() as patched, pytest.raises(Stopped):
        trained(config, tmp_path / "parts", 4, patched)
    newest = max((tmp_path / "parts" / "state").iterdir())
    newest.write_bytes(newest.read_bytes()[:-200])
    gone_on(tmp_path / "parts")
    assert any("is damaged" in e.get("text", "") for e in read_events(tmp_path / "parts"))
    assert same(tmp_path / "whole", tmp_path / "parts")


def test_without_stage_one_or_two_there_are_weights_all_the_same(make_config, tmp_path):
    assert trained(make_config(head_epochs=0, epochs=1), tmp_path / "a").best_stage == "all"
    assert trained(make_config(head_epochs=1, epochs=0), tmp_path / "b").best_stage == "head"


def test_a_budget_that_runs_out_ends_the_run_with_its_best_weights(
    make_config, tmp_path, monkeypatch
):
    monkeypatch.setattr("trainer.training.fit.plan_within", lambda config, *_: config)
    config = make_config(head_epochs=0, epochs=500, budget=3, patience=500)
    record = trained(config, tmp_path / "run")
    last = max(epoch for _, epoch in epochs(tmp_path / "run"))
    assert last < 500
    assert record.best_stage == "all"


def test_the_deterministic_switch_lists_its_exceptions(make_config, tmp_path):
    try:
        trained(make_config(deterministic=True, epochs=1), tmp_path / "run")
    finally:
        torch.use_deterministic_algorithms(False)
    told = [e for e in read_events(tmp_path / "run") if e["event"] == "determinism"]
    assert told[0]["exceptions"] == []
    assert told[0]["threads"] == torch.get_num_threads()


def test_divergence_is_one_message_and_the_best_weights_stay(make_config, tmp_path, monkeypatch):
    original, taken = Learner.step, []

    def step(self, cost, *rest):
        taken.append(1)
        if len(taken) > 4:
            return original(self, lambda part: cost(part) * math.nan, *rest)
        return original(self, cost, *rest)

    monkeypatch.setattr(Learner, "step", step)
    with pytest.raises(TrainerError, match="diverged"):
        trained(make_config(epochs=9), tmp_path / "run")
    assert (tmp_path / "run" / "best.safetensors").exists()


def test_saving_takes_little_of_the_time(make_config, tmp_path, monkeypatch):
    """Where an epoch is shorter than saving, not every epoch is saved."""
    original = run_module.write_state
    now = [0.0]

    def slow(folder, state):
        original(folder, state)
        now[0] += 100

    monkeypatch.setattr(run_module, "write_state", slow)
    monkeypatch.setattr(run_module.Stopwatch, "__call__", lambda _: now[0])
    trained(make_config(head_epochs=9, epochs=0), tmp_path / "run")
    saved = [e for e in read_events(tmp_path / "run") if e["event"] == "saved"]
    assert len(saved) == 1


def test_the_state_names_all_that_the_run_goes_on_from(make_config, tmp_path, monkeypatch):
    config = make_config(head_epochs=1, average=0.9, epochs=3)
    with monkeypatch.context() as patched, pytest.raises(Stopped):
        trained(config, tmp_path / "run", 5, patched)
    state = read_state(tmp_path / "run", lambda _: None)
    assert state.content["progress"]["stage"] == "all"
    assert state.content["progress"]["step"] == 2
    assert state.content["best"]["stage"] == "head"
    for part in ("network", "average", "optimiser", "best"):
        assert state.part(part), part


def test_a_finished_run_is_not_trained_over(make_config, tmp_path):
    trained(make_config(), tmp_path / "run")
    weights = (tmp_path / "run" / "best.safetensors").read_bytes()
    with pytest.raises(TrainerError, match=r"finished run.*Name another folder"):
        trained(make_config(seed=2), tmp_path / "run")
    assert (tmp_path / "run" / "best.safetensors").read_bytes() == weights


def test_measuring_for_a_budget_changes_no_weights(make_config, tmp_path, monkeypatch):
    """How much is measured hangs on the clock; the head's first weights must not."""
    config = make_config(epochs=1)
    trained(config, tmp_path / "one")

    def planned(config, *_):
        torch.rand(17)
        return config

    monkeypatch.setattr("trainer.training.fit.plan_within", planned)
    trained(config, tmp_path / "two")
    assert same(tmp_path / "one", tmp_path / "two")
