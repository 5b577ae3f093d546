"""The learning-rate finder: how the loss answers to rates that grow from step to step.

After Smith 2017, "Cyclical learning rates for training neural networks". Everything that it
touches is put back: a training afterwards is the training that would have been.
"""

import copy
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import torch

from trainer.config import Config
from trainer.dataset import Listing, list_samples
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.limits import within_limits
from trainer.networks import build_network, place
from trainer.preprocess import Plan
from trainer.training.device import choose_device
from trainer.training.losses import classification_loss
from trainer.training.pictures import read_pictures
from trainer.training.sampling import Purpose, generator
from trainer.training.stages import FullStage, Task, full_stage
from trainer.training.state import Progress

_LOWEST, _HIGHEST = 1e-6, 1.0
_SMOOTHING = 0.8  # of the running mean of the loss
_LEAST_FALL = 0.1  # of the loss: below it the rates are told apart by chance
_DIVERGED = 4.0  # times the lowest loss: there is nothing to learn from beyond


class Sweep(NamedTuple):
    """Learning rates of the head, rising, and the smoothed loss at each."""

    rates: tuple[float, ...]
    losses: tuple[float, ...]

    @property
    def steepest(self) -> float:
        """The rate at which the loss falls fastest over the logarithm of the rate."""
        lowest = int(np.argmin(self.losses))
        if lowest < 2:
            return self.rates[lowest]
        falls = np.gradient(np.array(self.losses[: lowest + 1]), np.log(self.rates[: lowest + 1]))
        return self.rates[int(np.argmin(falls))]

    @property
    def fall(self) -> float:
        """By which share of itself the loss fell at most."""
        return 1 - min(self.losses) / self.losses[0]


class Found(NamedTuple):
    """What several sweeps say; the suggestion is the median, since one differs from the next."""

    sweeps: tuple[Sweep, ...]
    suggestion: float

    def to_json(self) -> dict[str, Any]:
        return {
            "suggestion": self.suggestion,
            "sweeps": [
                {"rates": list(sweep.rates), "losses": list(sweep.losses)} for sweep in self.sweeps
            ],
        }


def find_rate(config: Config, log: EventLog, *, steps: int = 40, sweeps: int = 3) -> Found:
    """Return how stage two of `config` answers to learning rates, and which one to try.

    Nothing is written. Raises TrainerError when the data or weights cannot be used, or no loss was
    a finite number.
    """
    device = choose_device()
    with _everything_restored(), within_limits(config.training, device):
        torch.manual_seed(config.training.seed)
        listing = list_samples(config.data, config.training.seed, lambda what, done, total: log(
            "auditing", what=what, done=done, total=total
        ))  # fmt: skip
        listing = _some(listing, config, steps)
        size = Plan.from_json(config.plan).size
        network, weights = build_network(config.network, len(listing.labels), size)
        place(network, device)
        plan = config.plan_with(weights.mean, weights.std)
        training = config.training.model_copy(update={"average": 0.0})
        train = read_pictures(listing, "train", plan, config, log)
        loss = classification_loss(training, train.truth, len(listing.labels), device)
        task = Task(
            training, network, plan, loss, train, train,
            lambda text: log("warning", text=text), lambda: None,
            listing.index_of(config.data.negative_label),
        )  # fmt: skip
        first = copy.deepcopy(network.state_dict())
        found = []

        def tell(number: int, step: int) -> None:
            log("sweeping", done=number * steps + step, total=sweeps * steps)

        for number in range(sweeps):
            network.load_state_dict(first)
            found.append(sweep(full_stage(task), steps, number, partial(tell, number)))
            log("swept", sweep=number + 1, sweeps=sweeps, rate=found[-1].steepest)
    if np.median([each.fall for each in found]) < _LEAST_FALL:
        log("warning", text="The loss hardly falls at any rate, so the suggestion says little: try "
            "more steps, larger batches, or weights that were trained before.")  # fmt: skip
    suggestion = float(np.median([each.steepest for each in found]))
    return Found(tuple(found), float(f"{suggestion:.2g}"))


def sweep(
    stage: FullStage, steps: int, number: int, told: Callable[[int], None] = lambda _: None
) -> Sweep:
    """Take steps at rates that grow evenly in their logarithm, until the loss runs away.

    told  of each step, from 1, that it begins
    """
    training = stage.task.training
    random = generator(Purpose.FINDER, training.seed, number)
    progress = Progress(stage="all", at_once=training.batch_size)
    stage.set_modes()
    rates: list[float] = []
    losses: list[float] = []
    mean, lowest = 0.0, math.inf
    for step, rate in enumerate(np.geomspace(_LOWEST, _HIGHEST, steps), start=1):
        told(step)
        count = min(training.effective_batch, len(stage.task.train.truth))
        rows = random.choice(len(stage.task.train.truth), count, replace=False)
        cost = stage.cost(number + 1, step, rows)
        loss = stage.learner.step(cost, count, rate / training.learning_rate, progress)
        if loss is None:
            break
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * loss
        smooth = mean / (1 - _SMOOTHING**step)
        lowest = min(lowest, smooth)
        if smooth > _DIVERGED * lowest:
            break
        rates.append(float(rate))
        losses.append(smooth)
    if not rates:
        raise TrainerError(
            "No learning rate could be found", "the loss is not a finite number from the start.",
            "Look at the pictures and at training.precision.",
        )  # fmt: skip
    return Sweep(tuple(rates), tuple(losses))


def _some(listing: Listing, config: Config, steps: int) -> Listing:
    """Return the listing with no more training pictures than the steps can show."""
    train = listing.of("train")
    wanted = min(len(train), steps * config.training.effective_batch)
    random = generator(Purpose.FINDER, config.training.seed)
    chosen = sorted(random.choice(len(train), wanted, replace=False))
    return replace(listing, samples=tuple(train[index] for index in chosen))


@contextmanager
def _everything_restored() -> Iterator[None]:
    """Put torch's generators and switches back when the block ends."""
    deterministic = torch.are_deterministic_algorithms_enabled()
    benchmark = torch.backends.cudnn.benchmark
    with torch.random.fork_rng([choose_device()] if torch.cuda.is_available() else []):
        try:
            yield
        finally:
            torch.use_deterministic_algorithms(deterministic)
            torch.backends.cudnn.benchmark = benchmark
