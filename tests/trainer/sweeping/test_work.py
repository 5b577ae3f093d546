"""Workers take trials one by one; what is open is never lost, what has ended never repeated."""

import json
from dataclasses import replace

import pytest
from optuna.trial import TrialState

from trainer.errors import TrainerError
from trainer.sweeping.claims import take
from trainer.sweeping.work import desk, prepare, why_failed, work
from trainer.training.stopping import Stopped

SEARCH = {"training.learning_rate": {"low": 1e-4, "high": 0.1, "log": True}}


@pytest.fixture
def start(told, tmp_path, said, quick):
    """Begin or go on with a sweep in this process."""

    def start(sweep=None, folder="sweep", **content):
        sweep = sweep or told(**content)
        prepare(sweep, tmp_path / folder, None, said.append)
        at = desk(sweep, tmp_path / folder, None)
        return work(at, said.append, lambda: False), at

    return start


def rates(at):
    return [trial.params["training.learning_rate"] for trial in at.trials()]


def test_a_grid_is_computed_once_and_a_second_call_finds_nothing_to_do(start, quick):
    outcome, at = start(method="grid")
    assert outcome == "finished"
    assert rates(at) == ["0.0001", "0.003", "0.1"]
    assert start(method="grid")[0] == "finished"
    assert [name for name, _ in quick] == ["0000", "0001", "0002"]


@pytest.mark.parametrize("method", ["random", "tpe"])
def test_a_search_repeats_with_its_seed(start, method):
    first, again, other = (
        rates(start(folder=name, method=method, trials=12, seed=seed, search=SEARCH)[1])
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == again != other
    assert len(set(first)) == 12


def test_tpe_learns_where_the_good_rates_are(start):
    _, at = start(method="tpe", trials=24, search=SEARCH)
    tried = rates(at)
    early, late = (sum(0.001 < rate < 0.009 for rate in half) for half in (tried[:8], tried[-8:]))
    assert late > early


def test_more_trials_can_be_asked_for_later(start, quick):
    _, before = start(method="random", trials=3, search=SEARCH)
    tried = rates(before)
    _, at = start(method="random", trials=5, search=SEARCH)
    assert rates(at)[:3] == tried
    assert len(quick) == 5


def test_all_trials_share_one_split(start, tmp_path):
    _, at = start(method="grid")
    known = json.loads((at.folder / "settings.json").read_text())
    assert (at.folder / "split.json").exists()
    assert known["counts"]["val"] == {"left": 2, "none": 2, "right": 2}


def test_a_trial_that_was_stopped_goes_on_in_its_folder(start, told, tmp_path, monkeypatch, said):
    def fit(config, run, log):
        (run / "state").mkdir()
        (run / "state" / "00000001.safetensors").touch()
        raise Stopped("saved")

    with monkeypatch.context() as patch:
        patch.setattr("trainer.training.fit.fit", fit)
        outcome, at = start(method="grid")
    assert outcome == "stopped"
    assert at.trials()[0].state == TrialState.RUNNING
    resumed = []

    def resume(run, log):
        resumed.append(run.name)
        log("epoch", stage="all", epoch=1, val_balanced_accuracy=0.5)

    monkeypatch.setattr("trainer.training.fit.resume", resume)
    outcome, at = start(method="grid")
    assert outcome == "finished"
    assert resumed == ["0000"]
    assert "trial 0 goes on where it was left" in said
    assert [trial.state for trial in at.trials()] == [TrialState.COMPLETE] * 3


def test_the_trial_of_a_living_worker_is_waited_for(start, told, tmp_path, monkeypatch, said):
    folder = tmp_path / "sweep"
    prepare(told(method="grid"), folder, None, said.append)
    claim, waited = take(folder, "0001"), []

    def sleep(seconds):
        waited.append(1)
        claim.let_go()

    monkeypatch.setattr("trainer.sweeping.work.time.sleep", sleep)
    outcome, _ = start(method="grid")
    assert outcome == "finished"
    assert waited == [1]
    assert any("Waiting for trial 1" in line and "claims/0001.json" in line for line in said)


def failing(text, at_rates):
    def fit(config, run, log):
        if config.training.learning_rate in at_rates:
            raise TrainerError("It failed", text)
        log("epoch", stage="all", epoch=1, val_balanced_accuracy=config.training.learning_rate)

    return fit


def test_a_failed_trial_is_told_and_the_rest_goes_on(start, monkeypatch, said):
    monkeypatch.setattr("trainer.training.fit.fit", failing("no.", {0.003}))
    outcome, at = start(method="grid")
    assert outcome == "finished"
    states = [trial.state for trial in at.trials()]
    assert states == [TrialState.COMPLETE, TrialState.FAIL, TrialState.COMPLETE]
    assert any(line.startswith("trial 1 failed") and "It failed: no." in line for line in said)


def test_three_failures_alike_stop_it_and_are_tried_again(start, monkeypatch):
    grid = {"method": "grid", "search": {"training.learning_rate": [0.1, 0.2, 0.3, 0.4]}}
    with monkeypatch.context() as patch:
        patch.setattr(
            "trainer.training.fit.fit", failing("the weights are missing.", {0.1, 0.2, 0.3})
        )
        outcome, at = start(**grid)
    assert outcome == "failed"
    assert why_failed(at) == "It failed: the weights are missing."
    assert at.trials()[3].state == TrialState.WAITING
    outcome, at = start(**grid)
    assert outcome == "finished"
    done = [t.params["training.learning_rate"] for t in at.trials() if t.state.name == "COMPLETE"]
    assert sorted(done) == ["0.1", "0.2", "0.3", "0.4"]


def test_a_folder_of_another_sweep_is_refused(start):
    start(method="grid")
    with pytest.raises(TrainerError, match="search is not as it was"):
        start(method="grid", search={"training.learning_rate": [0.5]})
    with pytest.raises(TrainerError, match=r"config.training is not as it was"):
        start(method="grid", fixed={"training.weight_decay": 0.5})


def test_trials_that_the_storage_does_not_know_are_not_overwritten(start, tmp_path):
    _, at = start(method="grid")
    (at.folder / "journal.log").unlink()
    with pytest.raises(TrainerError, match="the storage knows nothing of"):
        start(method="grid")


def test_pictures_that_cannot_be_split_begin_no_trial(told, tmp_path, said):
    sweep = told(method="grid")
    data = sweep.base.data.model_copy(update={"folder": tmp_path / "absent"})
    broken = replace(sweep, base=sweep.base.model_copy(update={"data": data}))
    with pytest.raises(TrainerError, match="is missing"):
        prepare(broken, tmp_path / "sweep", None, said.append)
    assert not (tmp_path / "sweep" / "trials").exists()
