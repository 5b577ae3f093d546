"""The two stages: what each shows the network, what it makes small, and what it validates.

Stage one trains the head on features that the frozen backbone computed once. Stage two trains
what is unfrozen, on augmented pictures.
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from trainer.augment import Rows, augment, focus
from trainer.networks import Tapped
from trainer.preprocess import Plan
from trainer.processes import ALONE, Processes
from trainer.schedules import Length, Plateau, factor, size_at
from trainer.training import sampling
from trainer.training.learning import Cost, Learner, Warn, precision_on
from trainer.training.losses import Loss, blended_outlines, outlined, outside
from trainer.training.optimisers import (
    all_groups,
    freeze_backbone,
    head_groups,
    optimiser,
    train_backbone_and_head,
    train_head_alone,
)
from trainer.training.pictures import Pictures, in_batches, network_input
from trainer.training.sampling import Purpose, StageName
from trainer.training_config import Training

_SAME = 1e-4  # of the largest logit: what rounding may change
_PROBED = 8  # pictures


class Task(NamedTuple):
    """What both stages share.

    pause      called between batches without gradients
    negative   index of the label that means "nothing found", -1 without one
    processes  that share the rows of a batch, and the pictures that are looked at
    """

    training: Training
    network: Tapped
    plan: Plan
    loss: Loss
    train: Pictures
    val: Pictures
    warn: Warn
    pause: Callable[[], None]
    negative: int = -1
    processes: Processes = ALONE

    @property
    def device(self) -> torch.device:
        return next(self.network.parameters()).device

    def all_batches(self, function: Callable[[Tensor], Tensor], pictures: Pictures) -> Tensor:
        return in_batches(
            function, self.network, self.plan, pictures.pictures, self.pause, self.processes
        )


class Stage(Protocol):
    """What the loop asks of a stage."""

    name: StageName
    learner: Learner

    @property
    def epochs(self) -> int: ...

    def set_modes(self) -> None:
        """Put the layers into the mode in which they learn."""

    def factor(self, step: int, steps: int, plateau: Plateau) -> float:
        """Return the share of the peak learning rates; `step` of the stage, `steps` an epoch."""

    def cost(self, epoch: int, step: int, rows: NDArray[np.int64]) -> Cost:
        """Return the cost of parts of this process's share of a batch.

        All parts of all processes together cost the batch's mean loss.
        """

    def judged(self) -> tuple[Tapped, NDArray[np.float32]]:
        """Return the network to keep if it is best, and its logits on validation.

        They are the same in every process.
        """


@dataclass(slots=True)
class HeadStage:
    """Stage one; `features` and `val_features` as `cached_features` gives them."""

    task: Task
    learner: Learner
    features: Tensor
    val_features: Tensor
    name: StageName = "head"

    @property
    def epochs(self) -> int:
        return self.task.training.head_epochs

    def set_modes(self) -> None:
        train_head_alone(self.task.network)

    def factor(self, step: int, steps: int, plateau: Plateau) -> float:
        return 1.0

    def cost(self, epoch: int, step: int, rows: NDArray[np.int64]) -> Cost:
        task = self.task
        own = task.processes.share(len(rows))
        features = self.features[torch.from_numpy(rows[own])].to(task.device)
        batch = torch.from_numpy(task.train.truth[rows]).to(task.device)
        total, truth = task.loss.total(batch), batch[own]
        where = sampling.place(self.name, epoch, step)

        def of(part: slice) -> Tensor:
            sampling.seed_layers(task.training.seed, *where, own.start + part.start)
            costs = task.loss.costs(task.network.head(features[part]), truth[part])
            return costs.sum() / total

        return of

    def judged(self) -> tuple[Tapped, NDArray[np.float32]]:
        network = self.task.network.eval()
        with torch.inference_mode():
            parts = [
                network.head(p.to(self.task.device)).cpu() for p in self.val_features.split(256)
            ]
        logits = torch.cat(parts).clone()
        self.task.processes.copy_first([logits])  # another kind of GPU would round otherwise
        return network, logits.numpy()


@dataclass(slots=True)
class FullStage:
    """Stage two."""

    task: Task
    learner: Learner
    name: StageName = "all"

    @property
    def epochs(self) -> int:
        return self.task.training.epochs

    def set_modes(self) -> None:
        train_backbone_and_head(self.task.network, self.task.training.batch_norm)

    def factor(self, step: int, steps: int, plateau: Plateau) -> float:
        return factor(self.task.training, step, Length(steps, self.epochs), plateau.lowered)

    def cost(self, epoch: int, step: int, rows: NDArray[np.int64]) -> Cost:
        task, training = self.task, self.task.training
        where = sampling.place(self.name, epoch, step)
        own = task.processes.share(len(rows))
        pictures, sides = (self._blended if training.mixup else self._plain)(rows, own, where)
        total = task.loss.total(torch.from_numpy(task.train.truth[rows]).to(task.device))
        known = _known(sides, task.processes)

        def of(part: slice) -> Tensor:
            sampling.seed_layers(training.seed, *where, own.start + part.start)
            features = task.network.features(network_input(task.plan, pictures[part]))
            logits = task.network.head(features)
            cost = logits.sum() * 0
            for side, count in zip(sides, known, strict=True):
                cost = cost + side.share * task.loss.costs(logits, side.truth[part]).sum() / total
                if side.outlines is not None and count:
                    far = outside(task.network, features, side.outlines[part], side.truth[part])
                    cost = cost + side.share * training.outline_weight * far.sum() / count
            return cost

        return of

    def _plain(
        self, rows: NDArray[np.int64], own: slice, where: tuple[int, int, int]
    ) -> tuple[Tensor, list["_Side"]]:
        """Return the pictures of the `own` part of a batch, and what they are of."""
        pictures, outlines = self._changed(rows, np.arange(len(rows))[own], where)
        return pictures, [_Side(1.0, self._truth(rows[own]), outlines)]

    def _blended(
        self, rows: NDArray[np.int64], own: slice, where: tuple[int, int, int]
    ) -> tuple[Tensor, list["_Side"]]:
        """Blend each with another picture of the whole batch (mixup, Zhang et al. 2018)."""
        training = self.task.training
        random = sampling.generator(Purpose.BLEND, training.seed, *where)
        share = float(random.beta(training.mixup, training.mixup))
        mine, theirs = np.arange(len(rows))[own], random.permutation(len(rows))[own]
        needed = np.union1d(mine, theirs)  # the partner may be in another process's part
        pictures, outlines = self._changed(rows, needed, where)
        first, second = (
            torch.from_numpy(np.searchsorted(needed, each)).to(pictures.device)
            for each in (mine, theirs)
        )
        truth, other = self._truth(rows[mine]), self._truth(rows[theirs])
        known: tuple[Tensor | None, Tensor | None] = None, None
        if outlines is not None:
            known = blended_outlines(outlines[first], outlines[second], truth == other)
        blended = share * pictures[first] + (1 - share) * pictures[second]
        return blended, [_Side(share, truth, known[0]), _Side(1 - share, other, known[1])]

    def _truth(self, rows: NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(self.task.train.truth[rows]).to(self.task.device)

    def _changed(
        self, batch: NDArray[np.int64], chosen: NDArray[np.int64], where: tuple[int, int, int]
    ) -> tuple[Tensor, Tensor | None]:
        """Return augmented pictures, and the outlines if evidence must keep to them.

        Both (n, size, size), at the size of this epoch. `chosen` says which of the batch.
        """
        train, training = self.task.train, self.task.training
        _, epoch, _ = where
        rows = batch[chosen]
        layers = [train.pictures[rows]]
        if train.outlines is not None:
            layers.append(train.outlines[rows].astype(np.float32) / np.float32(255))
        changed = torch.from_numpy(np.stack(layers, 1)).to(self.task.device)
        if len(rows):
            of = Rows(chosen, len(batch))
            random = sampling.generator(Purpose.CHANGES, training.seed, *where)
            size = size_at(training, epoch, self.task.plan.size)
            changed = augment(changed, training.augmentation, random, size, of)
            if training.focus:
                negative = torch.from_numpy(train.truth[rows] == self.task.negative)
                random = sampling.generator(Purpose.FOCUS, training.seed, *where)
                changed = focus(changed, negative, training.focus, random, of)
        return changed[:, 0], changed[:, 1] if training.outline_weight else None

    def judged(self) -> tuple[Tapped, NDArray[np.float32]]:
        network = self.learner.average or self.task.network
        task = self.task
        logits = in_batches(
            network, network, task.plan, task.val.pictures, task.pause, task.processes
        )
        return network, logits.numpy()


class _Side(NamedTuple):
    """One of the pictures that a blend is made of, with its share of the loss."""

    share: float
    truth: Tensor
    outlines: Tensor | None


def _known(sides: Sequence[_Side], processes: Processes) -> list[float]:
    """Return how many pictures of the whole batch show an outline, for each side of a blend."""
    if any(side.outlines is None for side in sides):
        return [0.0] * len(sides)
    counts = [float(outlined(side.outlines).sum()) for side in sides if side.outlines is not None]
    numbers = torch.tensor(counts, dtype=torch.float64)
    processes.add_up(numbers)
    return [float(number) for number in numbers]


def check_wishes(network: Tapped, training: Training) -> None:
    """Raise TrainerError for what the network cannot do, before pictures are read for minutes."""
    optimiser(training, head_groups(network, training))
    freeze_backbone(copy.deepcopy(network), training)
    if training.outline_weight:
        network.linear_head()


def head_stage(task: Task) -> HeadStage:
    """Return stage one, its features computed."""
    features, val_features = cached_features(task)
    groups = head_groups(task.network, task.training)
    made = optimiser(task.training, groups)
    learner = Learner(
        task.network, made, task.training, "fp32", task.warn, processes=task.processes
    )
    return HeadStage(task, learner, features, val_features)


def full_stage(task: Task) -> FullStage:
    """Return stage two, from the weights that the network has now."""
    training, network = task.training, task.network
    freeze_backbone(network, training)
    made = optimiser(training, all_groups(network, training))
    average = copy.deepcopy(network).eval() if training.average else None
    precision = precision_on(training, task.device)
    return FullStage(
        task, Learner(network, made, training, precision, task.warn, average, task.processes)
    )


def cached_features(task: Task) -> tuple[Tensor, Tensor]:
    """Return the features of training and validation pictures.

    (n, channels, cells, cells); (n, channels, 1, 1) where the head only looks at their mean, which
    takes a fiftieth of the memory and of the time.
    """
    network = task.network.eval()
    first = task.train.pictures[:_PROBED]
    probe = in_batches(network.features, network, task.plan, first).to(task.device)

    def wanted(pictures: Tensor) -> Tensor:
        features = network.features(pictures)
        return features.mean((2, 3), keepdim=True) if flat else features

    flat = bool(task.processes.first_says(sees_the_mean_alone(network, probe)))
    return task.all_batches(wanted, task.train), task.all_batches(wanted, task.val)


def sees_the_mean_alone(network: Tapped, features: Tensor) -> bool:
    """Whether the head answers the same when the features are replaced by their mean.

    A head that answers every picture alike, because its last layer begins with zeros, does not say.
    """
    network.eval()
    with torch.inference_mode():
        whole = network.head(features)
        try:
            mean = network.head(features.mean((2, 3), keepdim=True))
        except (RuntimeError, ValueError, AssertionError):  # it wants the map in its size
            return False
    if mean.shape != whole.shape or torch.equal(whole, whole[:1].expand_as(whole)):
        return False
    return bool((mean - whole).abs().max() <= _SAME * whole.abs().max().clamp_min(1e-6))
