"""How fast a run goes, how long it will take, what memory it takes, and the events that say so."""

import math
import statistics
import sys
import time
from collections import deque

import torch

from trainer.events import EventLog
from trainer.training.learning import rates
from trainer.training.stages import Stage
from trainer.training.state import Progress
from trainer.training.validation import Judged, is_news
from trainer.training_config import Training

_STEP_EVENTS_EVERY = 10
_LOWER = 10  # what a learning rate is divided by after a collapse
_REMEMBERED = 50  # steps; what came long before says little of what comes next


class Pace:
    """Times of the last steps and validations of one stage."""

    def __init__(self) -> None:
        self._steps: deque[tuple[float, int]] = deque(maxlen=_REMEMBERED)
        self._validations: deque[float] = deque(maxlen=5)
        self._began = time.monotonic()

    def begin(self) -> None:
        self._began = time.monotonic()

    def step(self, pictures: int) -> None:
        self._steps.append((time.monotonic() - self._began, pictures))
        self._began = time.monotonic()

    def validated(self) -> None:
        self._validations.append(time.monotonic() - self._began)
        self._began = time.monotonic()

    @property
    def images_per_second(self) -> float:
        seconds = sum(spent for spent, _ in self._steps)
        return round(sum(count for _, count in self._steps) / max(seconds, 1e-9), 1)

    @property
    def validation_seconds(self) -> float:
        """Median time of a validation; 0 before the first."""
        return statistics.median(self._validations) if self._validations else 0.0

    def seconds_left(self, steps: int, validations: int) -> int | None:
        """Return the time for so many more steps and validations; None before any was made.

        Medians, so that one slow moment does not count for all.
        """
        if not self._steps:
            return None
        step = statistics.median(spent for spent, _ in self._steps)
        return math.ceil(step * steps + self.validation_seconds * validations)


def memory_mb(device: torch.device) -> int | None:
    """Return the most memory taken so far, in MiB, of the GPU or the process; None if unknown."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) >> 20
    if device.type == "mps":
        return torch.mps.driver_allocated_memory() >> 20
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most >> (20 if sys.platform == "darwin" else 10)  # bytes there, KiB elsewhere


class Reporter:
    """Turns what happens in a run into events."""

    def __init__(self, log: EventLog, training: Training, device: torch.device) -> None:
        self._log, self._training, self._device = log, training, device
        self.pace = Pace()
        self._stage, self._steps = "", 0

    def warn(self, text: str) -> None:
        self._log("warning", text=text)

    def begin(self, stage: Stage, steps: int) -> None:
        """Note that an epoch of so many steps begins or goes on."""
        if stage.name != self._stage:
            self.pace, self._stage = Pace(), stage.name
        self._steps = steps
        self.pace.begin()

    def step(self, stage: Stage, progress: Progress, loss: float | None, pictures: int) -> None:
        self.pace.step(pictures)
        if stage.name == "all" and progress.step % _STEP_EVENTS_EVERY == 0:
            self._log(
                "step", stage=stage.name, epoch=progress.epoch, epochs=stage.epochs,
                step=progress.step, steps=self._steps, loss=finite(loss),
                learning_rate=self._rate(stage),
                **self._pace(stage, progress, self._steps - progress.step, 1),
            )  # fmt: skip

    def epoch(self, stage: Stage, progress: Progress, judged: Judged, better: bool) -> None:
        self.pace.validated()
        self._log(
            "epoch", stage=stage.name, epoch=progress.epoch, epochs=stage.epochs,
            loss=finite(progress.total / max(progress.seen, 1)), val_loss=finite(judged.loss),
            val_accuracy=judged.accuracy, val_balanced_accuracy=judged.balanced_accuracy,
            confusion=judged.confusion, best=better, learning_rate=self._rate(stage),
            **self._pace(stage, progress, 0, 0),
        )  # fmt: skip
        if is_news(progress.collapsed):
            self._tell_of_collapse(stage, judged)
        if stage.name == "all" and progress.waited >= self._training.patience:
            self.warn(f"No better validation in {progress.waited} epochs: stopped early.")

    def _tell_of_collapse(self, stage: Stage, judged: Judged) -> None:
        field = "learning_rate" if stage.name == "all" else "head_learning_rate"
        lower = getattr(self._training, field) / _LOWER
        self._log(
            "warning",
            text=f"The network gives {judged.answered:.0%} of the validation pictures one label. "
            f"The learning rate is probably too high: try training.{field}: {lower:g}.",
            suggestion={f"training.{field}": lower},
        )

    def _rate(self, stage: Stage) -> float:
        return float(rates(stage.learner.optimiser)[-1])

    def _pace(
        self, stage: Stage, progress: Progress, steps: int, validations: int
    ) -> dict[str, float | None]:
        left = stage.epochs - progress.epoch
        return {
            "images_per_second": self.pace.images_per_second,
            "seconds_left": self.pace.seconds_left(steps + left * self._steps, validations + left),
            "memory_mb": memory_mb(self._device),
        }


def finite(value: float | None) -> float | None:
    """Return the number as JSON can hold it."""
    return round(value, 6) if value is not None and math.isfinite(value) else None
