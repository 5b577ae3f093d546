"""One trial: a run folder like any other, whose validation is watched while it trains."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import optuna
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution
from optuna.trial import Trial, TrialState

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.sweeping.claims import Claim, Lost
from trainer.sweeping.curves import Curve, curve_of
from trainer.sweeping.fields import WrongField
from trainer.sweeping.settings import Metric, Sweep
from trainer.sweeping.space import decoded, distributions
from trainer.sweeping.storing import is_lost

SPLIT = "split.json"
_STOP = "stop"  # the file that ends a run, see trainer.training.stopping
_MOST_DEATHS = 3
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a trial ended: outcome "finished", "pruned", "failed", "stopped" or "lost".

    text  why it failed; empty otherwise
    """

    outcome: str
    curve: Curve | None = None
    text: str = ""


class TrialLog(EventLog):
    """The events of a trial: each says that its worker lives, each epoch may be the last.

    metric  of the epoch event that Optuna is told
    stage   whose epochs are compared between trials
    """

    def __init__(
        self, folder: Path, trial: Trial, claim: Claim, metric: Metric, stage: str, stop: Stop
    ) -> None:
        super().__init__(folder, stream=None)
        self._folder, self._trial, self._claim, self._stop = folder, trial, claim, stop
        self._metric, self._stage = metric, stage
        frozen = trial.study.get_trials(deepcopy=False)[trial.number]
        self._told = set(frozen.intermediate_values)  # by a worker that died

    def __call__(self, event: str, **fields: Any) -> None:
        super().__call__(event, **fields)
        self._claim.touch()
        if self._stop():
            (self._folder / _STOP).touch()
        if event == "epoch":
            self._epoch(fields)

    def _epoch(self, fields: dict[str, Any]) -> None:
        value, step = fields[self._metric], fields["epoch"]
        if fields["stage"] != self._stage or value is None:
            return
        if step not in self._told:
            self._told.add(step)
            self._trial.report(value, step)
        if self._trial.should_prune():
            raise optuna.TrialPruned


def suggest(trial: Trial, sweep: Sweep) -> dict[str, Any]:
    """Return the values of a trial by dotted name; those it already has stay."""
    params: dict[str, Any] = {}
    for name, found in distributions(sweep.search).items():
        if isinstance(found, CategoricalDistribution):
            params[name] = trial.suggest_categorical(name, found.choices)
        elif isinstance(found, IntDistribution):
            params[name] = trial.suggest_int(
                name, found.low, found.high, step=found.step, log=found.log
            )
        else:
            assert isinstance(found, FloatDistribution)
            params[name] = trial.suggest_float(
                name, found.low, found.high, step=found.step, log=found.log
            )
    return decoded(sweep.search, params)


def trial_config(sweep: Sweep, values: dict[str, Any], folder: Path) -> Config:
    """Return the config of a trial: one network, and the split that all trials share.

    Raises WrongField when the values do not go together.
    """
    config = sweep.config_of(values)
    data = config.data.model_copy(update={"split_file": (folder / SPLIT).resolve()})
    return config.model_copy(update={"data": data, "ensemble": None})


def carry_out(
    sweep: Sweep, trial: Trial, folder: Path, run: Path, claim: Claim, stop: Stop
) -> Ended:
    """Train a trial in its run folder, going on where a worker that died or stopped left it.

    folder  of the sweep

    No picture of test is looked at. Raises OSError when the run folder cannot be written.
    """
    if claim.deaths >= _MOST_DEATHS:
        return Ended(
            "failed", text=f"The process that trained it died {claim.deaths} times without a word; "
            "the memory may not be enough.",
        )  # fmt: skip
    try:
        config = trial_config(sweep, suggest(trial, sweep), folder)
    except WrongField as error:
        return Ended("failed", text=f"These settings do not go together: {error}")
    run.mkdir(parents=True, exist_ok=True)
    stage = "all" if config.training.epochs else "head"
    with TrialLog(run, trial, claim, sweep.metric, stage, stop) as log:
        ended = _trained(config, run, log)
        if ended.outcome in ("finished", "pruned"):
            curve = curve_of(run, sweep.metric)
            ended = Ended(ended.outcome, curve)
            if curve.best is None:
                ended = Ended("failed", text=f"No epoch had a {sweep.metric} that is a number.")
        if ended.outcome != "lost":
            log("ended", outcome=ended.outcome, text=ended.text)
    return ended


def tell(study: optuna.Study, trial: Trial, ended: Ended) -> None:
    """Keep how a trial ended; one that was stopped stays open."""
    curve = ended.curve
    if ended.text:
        trial.set_user_attr("error", ended.text)
    if curve is not None and curve.best is not None:
        trial.set_user_attr("epoch", curve.best_epoch)
        trial.set_user_attr("value", curve.best)
    if ended.outcome == "finished" and curve is not None:
        study.tell(trial, curve.best)
    elif ended.outcome == "pruned":
        study.tell(trial, state=TrialState.PRUNED)
    elif ended.outcome == "failed":
        study.tell(trial, state=TrialState.FAIL)


def _trained(config: Config, run: Path, log: TrialLog) -> Ended:
    from trainer.training.fit import fit, resume  # torch, once the settings are known to be good
    from trainer.training.state import has_state, remove_state
    from trainer.training.stopping import Stopped

    try:
        if (run / "run.json").exists():  # trained; its worker died before it could say so
            pass
        elif has_state(run):
            resume(run, log)
        else:
            fit(config, run, log)
    except optuna.TrialPruned:
        remove_state(run)  # nobody goes on with it, and it is larger than all the rest
        return Ended("pruned")
    except Stopped:
        return Ended("stopped")
    except Lost:
        return Ended("lost")
    except TrainerError as error:
        return Ended("failed", text=str(error).replace(str(run), "the run folder"))
    except Exception as error:  # of a network that was never meant for these settings
        if isinstance(error, OSError) or is_lost(error):
            raise  # no trial's fault: the disk is full, the database gone
        (run / "error.txt").write_text(traceback.format_exc(), encoding="utf-8")
        text = f"{type(error).__name__}: {error}".strip().splitlines()[0]
        return Ended("failed", text=text.replace(str(run), "the run folder"))
    return Ended("finished")
