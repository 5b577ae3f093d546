"""One trial: what Optuna is told while it trains, and how each end is kept."""

import json

import optuna
import pytest
from optuna.trial import TrialState

from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.sweeping.claims import take
from trainer.sweeping.space import pruner
from trainer.sweeping.trial import carry_out, suggest, tell
from trainer.training.stopping import Stopped


@pytest.fixture
def one(told, tmp_path, quick):
    """Carry out a trial of a sweep; `one.run` is its folder."""

    def one(sweep=None, *, deaths=0, stop=lambda: False):
        sweep = sweep or told()
        study = optuna.create_study(direction="maximize")
        study.enqueue_trial({"training.learning_rate": "0.003"})
        trial = study.ask()
        with take(tmp_path, "0000") as claim:
            claim.deaths = deaths
            ended = carry_out(sweep, trial, tmp_path, one.run, claim, stop)
        tell(study, trial, ended)
        return ended, study.trials[0]

    one.run = tmp_path / "trials" / "0000"
    return one


def test_a_finished_trial_has_its_best_epoch_as_value(one):
    ended, trial = one()
    assert ended.outcome == "finished"
    assert trial.state == TrialState.COMPLETE
    assert trial.value == ended.curve.best == pytest.approx(0.9 * (1 - 0.5**2))
    assert trial.user_attrs["epoch"] == 2
    assert trial.intermediate_values == {1: 0.45, 2: 0.675}
    assert read_events(one.run)[-1]["outcome"] == "finished"


def test_all_trials_use_the_split_of_the_sweep_and_one_network(told, one, monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr("trainer.training.fit.fit", lambda config, run, log: seen.append(config))
    one(told({"epochs": 3}))
    assert seen[0].data.split_file == tmp_path / "split.json"
    assert seen[0].ensemble is None
    assert seen[0].training.epochs == 3


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TrainerError("No network", "too small.", "Take a larger size."), "No network: too small. "
         "Take a larger size."),
        (RuntimeError("Kernel size can't be greater\nthan input"), "RuntimeError: Kernel size "
         "can't be greater"),
    ],
)  # fmt: skip
def test_a_trial_that_cannot_be_trained_is_kept_as_failed(one, monkeypatch, error, said):
    def fit(config, run, log):
        raise error

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    ended, trial = one()
    assert (ended.outcome, ended.text) == ("failed", said)
    assert trial.state == TrialState.FAIL
    assert trial.user_attrs["error"] == said
    assert read_events(one.run)[-1] | {"time": 0} == {
        "event": "ended", "time": 0, "outcome": "failed", "text": said
    }  # fmt: skip
    assert (one.run / "error.txt").exists() == isinstance(error, RuntimeError)


def test_a_full_disk_is_no_trials_fault(one, monkeypatch):
    def fit(config, run, log):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    with pytest.raises(OSError, match="No space"):
        one()


def test_a_trial_without_a_number_has_failed(told, one, monkeypatch):
    def fit(config, run, log):
        log("epoch", stage="all", epoch=1, val_loss=None)

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    ended, trial = one(told(metric="val_loss"))
    assert ended.text == "No epoch had a val_loss that is a number."
    assert trial.state == TrialState.FAIL


def test_settings_that_do_not_go_together_fail_alone(told, one):
    search = {"training.learning_rate": [0.003], "training.momentum": [0, 0.9],
              "training.nesterov": [True, False]}  # fmt: skip
    sweep = told(search=search, method="random")
    sweep.search["training.momentum"] = [0]
    sweep.search["training.nesterov"] = [True]
    ended, _ = one(sweep)
    assert ended.outcome == "failed"
    assert "do not go together: training" in ended.text


def test_a_trial_whose_worker_keeps_dying_is_given_up(one, quick):
    ended, _ = one(deaths=3)
    assert ended.outcome == "failed"
    assert "died 3 times" in ended.text
    assert quick == []


def test_asking_to_stop_reaches_the_run(one, monkeypatch):
    asked = []

    def fit(config, run, log):
        log("step")
        asked.append((run / "stop").exists())
        raise Stopped("saved")

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    ended, trial = one(stop=lambda: True)
    assert asked == [True]
    assert ended.outcome == "stopped"
    assert trial.state == TrialState.RUNNING, "it is open for the next start"


def test_a_run_that_only_was_not_told_of_is_not_trained_again(one, quick):
    one.run.mkdir(parents=True)
    (one.run / "run.json").write_text("{}")
    line = {"event": "epoch", "stage": "all", "epoch": 1, "val_balanced_accuracy": 0.4, "time": 1}
    (one.run / "events.jsonl").write_text(json.dumps(line) + "\n")
    _, trial = one()
    assert quick == []
    assert trial.value == 0.4


def test_a_hopeless_trial_is_pruned_and_its_state_removed(told, tmp_path, quick):
    sweep = told({"epochs": 4}, pruning={"method": "median", "warm_up": 1, "startup": 1})
    study = optuna.create_study(direction="maximize", pruner=pruner(sweep))
    outcomes = []
    for number, rate in enumerate(["0.003", "0.1"]):
        study.enqueue_trial({"training.learning_rate": rate})
        trial, run = study.ask(), tmp_path / "trials" / str(number)
        (run / "state").mkdir(parents=True)
        with take(tmp_path, str(number)) as claim:
            ended = carry_out(sweep, trial, tmp_path, run, claim, lambda: False)
        tell(study, trial, ended)
        outcomes.append((ended.outcome, len(ended.curve.values)))
    assert outcomes == [("finished", 4), ("pruned", 2)]
    assert study.trials[1].state == TrialState.PRUNED
    assert read_events(tmp_path / "trials" / "1")[-1]["outcome"] == "pruned"
    assert not (tmp_path / "trials" / "1" / "state").exists()


def test_values_that_a_trial_has_stay_when_another_worker_takes_it(told):
    sweep = told(search={"training.learning_rate": {"low": 1e-4, "high": 1.0, "log": True}})
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1))
    trial = study.ask()
    assert suggest(trial, sweep) == suggest(trial, sweep)
