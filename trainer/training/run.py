"""One start of a run: when its state is saved, when it stops, and what it goes back to."""

import time
from collections.abc import Callable
from pathlib import Path

import torch

from trainer.config import Config
from trainer.events import EventLog
from trainer.networks import Weights
from trainer.processes import ALONE, Processes
from trainer.training.pace import Reporter
from trainer.training.stages import Stage, Task
from trainer.training.state import Progress, State, write_state
from trainer.training.stopping import Stopped
from trainer.training.validation import Best

_SHARE_FOR_SAVING = 0.05  # of the time, at most


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> float:
        return time.monotonic() - self._began


class Run:
    """What the loop holds: where the run stands, its best weights, and the stage in progress.

    task  is set once it is known what `pause` belongs to
    """

    task: Task
    stage: Stage | None = None

    def __init__(
        self,
        folder: Path,
        config: Config,
        weights: Weights,
        progress: Progress,
        log: EventLog,
        stop: Callable[[], bool],
        clock: Stopwatch,
        device: torch.device,
        processes: Processes = ALONE,
    ) -> None:
        self.config, self.progress, self._processes = config, progress, processes
        self.best = Best(folder if processes.is_first else None)
        self.reporter = Reporter(log, config.training, device)
        self._folder, self._weights, self._log, self._stop = folder, weights, log, stop
        self._clock, self._earlier = clock, progress.seconds
        self._saved_at, self._cost, self._steps = clock(), 0.0, 0

    def seconds(self) -> float:
        """Return how long all starts of this run took together."""
        return self._earlier + self._clock()

    def has_enough(self) -> bool:
        """Whether stage two needs no more epochs: none was better for long, or time is up."""
        training = self.config.training
        waited = self.progress.stage == "all" and self.progress.waited >= training.patience
        return waited or (bool(self.best.state) and self.is_out_of_time())

    def is_out_of_time(self) -> bool:
        """Whether only the time for a validation is left of the budget."""
        budget = self.config.training.budget
        if budget is None:
            return False
        late = self.seconds() + self.reporter.pace.validation_seconds >= budget
        return bool(self._processes.first_says(late))

    def go_back_to(self, state: State) -> None:
        """Load the network and the best weights of a state."""
        best = state.content["best"]
        score = best["score"][0], best["score"][1]
        self.best.resume(score, best["stage"], best["epoch"], state.part("best"))
        self.task.network.load_state_dict(state.part("network"))

    def save_if_due(self, *, epoch_ended: bool = False) -> None:
        """Save the state when it is time to, or an epoch has ended and saving is cheap."""
        training = self.config.training
        self._steps += not epoch_ended
        since = self._clock() - self._saved_at
        cheap = since >= self._cost / _SHARE_FOR_SAVING
        by_steps = (
            training.save_every_steps is not None
            and not epoch_ended
            and (self._steps % training.save_every_steps == 0)
        )
        if by_steps or (cheap and (epoch_ended or since >= training.save_every_seconds)):
            self.save()

    def pause(self) -> None:
        """Save and raise Stopped when the run was asked to stop, by whichever process."""
        if self._processes.any(self._stop()):
            self.save()
            raise Stopped("The run was stopped; its state is saved.")

    def save(self) -> None:
        """Write the state; before the first step of a stage there is nothing new to write.

        One process does it for all: their states are the same.
        """
        if self.stage is None or not self._processes.is_first:
            return
        began = self._clock()
        self.progress.seconds = self.seconds()
        learner, tensors = self.stage.learner.pack()
        tensors |= {f"network:{k}": v for k, v in self.task.network.state_dict().items()}
        tensors |= {f"best:{k}": v for k, v in self.best.state.items()}
        best = {"score": self.best.score, "stage": self.best.stage, "epoch": self.best.epoch}
        content = {
            "progress": self.progress.to_json(),
            "best": best,
            "weights": list(self._weights),
            "learner": learner,
        }
        write_state(self._folder, State(content, tensors))
        self._saved_at = self._clock()
        self._cost = self._saved_at - began
        self._log("saved", stage=self.progress.stage, epoch=self.progress.epoch,
                  step=self.progress.step)  # fmt: skip
