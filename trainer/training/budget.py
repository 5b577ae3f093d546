"""A time budget: measured speed decides about epochs, size and how much is unfrozen."""

import functools
import time
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import torch

from trainer.config import Config
from trainer.dataset import Listing
from trainer.events import EventLog
from trainer.images import file_values
from trainer.networks import Tapped, build_network, place
from trainer.preprocess import Plan, prepare
from trainer.processes import ALONE, Processes
from trainer.training.learning import (
    autocast,
    free_memory,
    no_memory,
    out_of_memory,
    precision_on,
)
from trainer.training.optimisers import (
    all_groups,
    freeze_backbone,
    optimiser,
    train_backbone_and_head,
)
from trainer.training_config import Training

_SPARE = 0.1  # of the budget, for what was not measured
_MEASURING = 0.2  # of the budget, at most, goes into finding out
_SIZES = (0.75, 0.6)  # of the wanted one
_SIZE_STEP, _LEAST_SIZE = 32, 96  # pixels: networks halve the picture five times
_PART = 0.3  # share of the backbone that is unfrozen when all of it takes too long
_LEAST_EPOCHS = 3
_HEAD_EPOCHS = 20  # where only the head can be trained and no epochs of it were wanted
_READ = 8  # pictures that are decoded to see how long that takes
_STEPS = 2  # measured, after one that warms up


Unfreeze = Literal["all"] | float | tuple[str, ...]


class Counts(NamedTuple):
    """Pictures of the two splits that training looks at."""

    train: int
    val: int


class Speed(NamedTuple):
    """Seconds a picture: through the network, with a training step, and to read it."""

    forward: float
    step: float
    reading: float


class Offer(NamedTuple):
    """What may be trained: pictures of a size, and a part of the backbone."""

    size: int
    unfreeze: Unfreeze


class Choice(NamedTuple):
    """One way to spend the time; epochs 0 trains the head alone."""

    size: int
    unfreeze: Unfreeze
    epochs: int
    seconds: float


def plan_within(
    config: Config,
    listing: Listing,
    device: torch.device,
    log: EventLog,
    processes: Processes = ALONE,
) -> Config:
    """Return the config with what fits into its budget; unchanged when it has none.

    Several processes measure at once, since on a CPU they slow each other, and all plan the same:
    the slowest is what counts.
    """
    budget = config.training.budget
    if budget is None:
        return config
    began = time.monotonic()
    counts = Counts(len(listing.of("train")), len(listing.of("val")))
    reading = processes.first_says(_reading(listing, config))

    @functools.cache
    def speed(offered: Offer) -> Speed:
        share = processes.most_of(config.training.batch_size)
        training = config.training.model_copy(
            update={"unfreeze": offered.unfreeze, "batch_size": share}
        )
        found = measure(config, training, offered.size, len(listing.labels), device)
        forward, step = (
            processes.largest(s) / processes.count for s in (found.forward, found.step)
        )
        return Speed(forward, step, reading)

    def left() -> float:
        return processes.first_says((budget - (time.monotonic() - began)) * (1 - _SPARE))

    def may_measure() -> bool:
        return bool(processes.first_says(time.monotonic() - began < _MEASURING * budget))

    size = Plan.from_json(config.plan).size
    choice = choose(config.training, offers(size, config.training), counts, speed, left,
                    may_measure)  # fmt: skip
    log(
        "budget", seconds=budget, planned_seconds=round(choice.seconds), size=choice.size,
        epochs=choice.epochs, unfreeze=choice.unfreeze, text=_told(choice, config, size),
    )  # fmt: skip
    changes: dict[str, object] = {"epochs": choice.epochs, "unfreeze": choice.unfreeze}
    if choice.epochs == 0:
        changes["head_epochs"] = config.training.head_epochs or _HEAD_EPOCHS
    training = config.training.model_copy(update=changes)
    plan = {**config.plan, "size": choice.size}
    return config.model_copy(update={"training": training, "plan": plan})


def choose(
    training: Training,
    offered: Sequence[Offer],
    counts: Counts,
    speed: Callable[[Offer], Speed],
    left: Callable[[], float],
    may_measure: Callable[[], bool],
) -> Choice:
    """Return the first offer that half of the wanted epochs fit into, else a few, else the head.

    speed        of an offer, measured when it is first asked for
    left         seconds that may be planned with
    may_measure  whether there is time to look at one more offer
    """
    seen: list[Offer] = []
    for one in offered:
        if seen and not may_measure():
            break
        seen.append(one)
        choice = fitting(training, one, counts, speed(one), left(), training.epochs // 2)
        if choice is not None:
            return choice
    for one in seen:
        choice = fitting(training, one, counts, speed(one), left(), 0)
        if choice is not None:
            return choice
    alone = training.model_copy(update={"head_epochs": training.head_epochs or _HEAD_EPOCHS})
    for one in seen:
        seconds = _fixed(alone, counts, speed(one))
        if seconds <= left():
            break
    return Choice(one.size, training.unfreeze, 0, seconds)


def fitting(
    training: Training, offered: Offer, counts: Counts, speed: Speed, left: float, least: int
) -> Choice | None:
    """Return the choice with as many epochs as `left` seconds allow; None for fewer than `least`.

    Fewer than three are never worth it, unless fewer are wanted.
    """
    fixed = _fixed(training, counts, speed)
    epoch = counts.train * speed.step + counts.val * speed.forward
    possible = min(training.epochs, int((left - fixed) / epoch))
    if training.epochs == 0 or possible < max(least, min(training.epochs, _LEAST_EPOCHS)):
        return None
    return Choice(*offered, possible, fixed + possible * epoch)


def _fixed(training: Training, counts: Counts, speed: Speed) -> float:
    """Return the seconds of reading and of the features of stage one."""
    seen = counts.train + counts.val
    return seen * (speed.reading + (speed.forward if training.head_epochs else 0.0))


def offers(size: int, training: Training) -> list[Offer]:
    """Return what to try, the best first; sizes below the wanted one are what networks halve."""
    smaller = [
        tried
        for share in _SIZES
        if _LEAST_SIZE <= (tried := round(size * share / _SIZE_STEP) * _SIZE_STEP) < size
    ]
    parts: list[Unfreeze] = (
        [training.unfreeze, _PART] if training.unfreeze == "all" else [training.unfreeze]
    )
    return [Offer(tried, part) for tried in (size, *smaller) for part in parts]


def measure(
    config: Config, training: Training, size: int, labels: int, device: torch.device
) -> Speed:
    """Time the network of a config on noise of a size; reading is left 0.

    In batches of its size, or of what memory holds: training divides them then, too. Raises
    TrainerError when it holds not even two pictures.
    """
    unfilled = config.network.model_copy(update={"weights": "random"})
    network = build_network(unfilled, labels, size).network
    place(network, device)
    freeze_backbone(network, training)
    rule = optimiser(training, all_groups(network, training))
    count = training.batch_size
    while True:
        try:
            return _speed(network, rule, training, torch.rand(count, 3, size, size, device=device))
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
        if count <= 2:
            raise no_memory()
        count = max(2, count // 2)
        rule.zero_grad()
        free_memory(device)


def _speed(
    network: Tapped, rule: torch.optim.Optimizer, training: Training, noise: torch.Tensor
) -> Speed:
    pictures = noise.contiguous(memory_format=torch.channels_last)
    network.eval()
    with torch.inference_mode():
        forward = _timed(lambda: network(pictures), noise.device)
    train_backbone_and_head(network, training.batch_norm)
    precision = precision_on(training, noise.device)

    def one_step() -> None:
        rule.zero_grad()
        with autocast(precision, noise.device):
            cost = network(pictures).float().logsumexp(1).mean()
        cost.backward()
        rule.step()

    step = _timed(one_step, noise.device)
    return Speed(forward / len(pictures), step / len(pictures), 0.0)


def _timed(work: Callable[[], object], device: torch.device) -> float:
    """Return the mean seconds of a piece of work, after one that warms up."""
    work()
    _finish(device)
    began = time.monotonic()
    for _ in range(_STEPS):
        work()
    _finish(device)
    return (time.monotonic() - began) / _STEPS


def _finish(device: torch.device) -> None:
    """Wait for a GPU, which is only told what to do until then."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def _reading(listing: Listing, config: Config) -> float:
    """Return the seconds to read a picture."""
    samples = listing.of("train")
    some = samples[:: max(1, len(samples) // _READ)][:_READ]
    plan = Plan.from_json(config.plan)
    began = time.monotonic()
    for sample in some:
        prepare(file_values(sample.path, sample.index), plan)
    return (time.monotonic() - began) / len(some)


def _told(choice: Choice, config: Config, size: int) -> str:
    wanted = config.training
    sentence = (
        f"{choice.epochs} of {wanted.epochs} epochs at {choice.size} pixels fit into the budget."
        if choice.epochs
        else f"Only the head can be trained within the budget, at {choice.size} pixels."
    )
    if choice.size != size:
        sentence += f" {size} pixels were wanted."
    if choice.epochs and choice.unfreeze != wanted.unfreeze:
        sentence += f" Of the backbone, the last {choice.unfreeze:.0%} are trained."
    return sentence
