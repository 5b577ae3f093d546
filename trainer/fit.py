"""The visible loop: a config in, a run folder with the weights that validated best out.

Stage one trains the head on features that the frozen backbone computed once; stage two trains
all layers on augmented pictures. Nothing here looks at the test pictures.
"""

import copy
import json
import math
import platform
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save
from torch import Tensor, nn
from torch.nn import functional

from trainer.augment import augment, focus
from trainer.config import Config, Training
from trainer.dataset import Listing, Split, decode, decode_outlines, list_samples
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.metrics import Predicted, accuracy, balanced_accuracy, calibrated
from trainer.networks import Tapped, build, freeze, load_weights, place
from trainer.preprocess import Plan
from trainer.schedules import rate_at, size_at

_STEP_EVENTS_EVERY = 10
_WHITE = 0.5  # an outline that was pushed out of the picture counts as none
_TOUCHED = 0.05  # share of a cell that an outline must fill
_LEAST_SHARE = 0.05  # keeps the logarithm finite while all evidence still lies outside


class Pictures(NamedTuple):
    """What the network sees of one split: (n, size, size) in [0, 1], label indices, groups.

    outlines  (n, size, size) masks of the findings, None when they are not trained on
    """

    pictures: NDArray[np.float32]
    truth: NDArray[np.int64]
    groups: NDArray[np.str_]
    outlines: NDArray[np.uint8] | None = None


@dataclass(slots=True)
class Best:
    """The weights that validated best so far; each better ones replace the file `best.safetensors`.

    score  balanced accuracy, then minus the loss
    """

    folder: Path
    score: tuple[float, float] = (-1.0, -math.inf)
    stage: str = ""
    epoch: int = 0
    state: dict[str, Tensor] = field(default_factory=dict)

    def offer(self, score: tuple[float, float], stage: str, epoch: int, network: Tapped) -> bool:
        """Keep the network's weights if they score better; return whether they did."""
        if score <= self.score:
            return False
        self.score, self.stage, self.epoch = score, stage, epoch
        self.state = {k: v.detach().cpu().clone() for k, v in network.state_dict().items()}
        tensors = {key: value.contiguous() for key, value in self.state.items()}
        write_whole(self.folder / "best.safetensors", save(tensors))
        return True


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What happened, as `run.json` in the run folder keeps it beside config and events."""

    weights_origin: str
    mean: tuple[float, ...]
    std: tuple[float, ...]
    best_stage: str
    best_epoch: int
    seconds: float
    device: str
    versions: dict[str, str]


def fit(config: Config, folder: Path, log: EventLog) -> RunRecord:
    """Train as `config` says; progress goes to `log`, config, weights and record to `folder`.

    Raises TrainerError when the data or the weights cannot be used; nothing is trained then.
    """
    began = time.monotonic()
    torch.manual_seed(config.training.seed)
    listing = list_samples(config.data, config.training.seed)
    network = build(config.network.name, len(listing.labels), config.network.drop_rate)
    weights = load_weights(network, config.network.name, config.network.weights)
    plan = config.plan_with(weights.mean, weights.std)
    device = _device()
    write_whole(folder / "config.json", config.model_dump_json(indent=1).encode())
    log("started", name=config.name, run_folder=folder.name, labels=list(listing.labels),
        counts=listing.counts(), device=str(device))  # fmt: skip
    train, val = _read(listing, "train", plan, log), _read(listing, "val", plan, log)
    if config.training.outline_weight or config.training.focus:
        train = train._replace(outlines=decode_outlines(listing.of("train"), plan))
    place(network, device)
    best = Best(folder)
    loss = _loss(config, train.truth, len(listing.labels)).to(device)
    negative = config.data.negative_label
    run = Run(
        config, network, loss, plan, train, val, best, log,
        listing.labels.index(negative) if negative else -1,
    )  # fmt: skip
    train_head(run)
    train_all(run)
    record = RunRecord(
        weights.origin, weights.mean, weights.std, best.stage, best.epoch,
        round(time.monotonic() - began, 1), str(device),
        {"python": platform.python_version(), "torch": torch.__version__},
    )  # fmt: skip
    write_whole(folder / "run.json", json.dumps(asdict(record), indent=1).encode())
    return record


@dataclass(frozen=True, slots=True)
class Run:
    """What both stages share.

    negative  index of the label that means "nothing found", -1 without one
    """

    config: Config
    network: Tapped
    loss: nn.Module
    plan: Plan
    train: Pictures
    val: Pictures
    best: Best
    log: EventLog
    negative: int = -1

    @property
    def device(self) -> torch.device:
        return next(self.network.parameters()).device


def train_head(run: Run) -> None:
    """Stage one: the backbone only computes features, once, with its batch norm in evaluation."""
    training = run.config.training
    if training.head_epochs == 0:
        return
    network, device = run.network, run.device
    features = _in_batches(network.features, run, run.train.pictures)
    val_features = _in_batches(network.features, run, run.val.pictures)
    truth = torch.from_numpy(run.train.truth)
    generator = torch.Generator().manual_seed(training.seed)
    optimiser = torch.optim.AdamW(network.head_parameters(), lr=training.head_learning_rate)
    network.eval()
    for epoch in range(1, training.head_epochs + 1):
        began, total = time.monotonic(), 0.0
        for rows in torch.randperm(len(truth), generator=generator).split(training.batch_size):
            loss = run.loss(network.head(features[rows].to(device)), truth[rows].to(device))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item() * len(rows)
        with torch.inference_mode():
            logits = torch.cat([network.head(p.to(device)).cpu() for p in val_features.split(256)])
        _validated(run, "head", epoch, training.head_epochs, network, logits.numpy(), {
            "loss": total / len(truth),
            "learning_rate": training.head_learning_rate,
            "images_per_second": _per_second(len(truth), began),
        })  # fmt: skip


def train_all(run: Run) -> None:
    """Stage two: all layers, augmented pictures, from the best head of stage one."""
    training, network = run.config.training, run.network
    if training.epochs == 0:
        return
    if run.best.state:
        network.load_state_dict(run.best.state)
    frozen = freeze(network, training.frozen)
    generator = torch.Generator().manual_seed(training.seed)
    steps = math.ceil(len(run.train.truth) / training.batch_size)
    optimiser = torch.optim.AdamW(_parameter_groups(network, training))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: rate_at(training, step, steps * training.epochs)
    )
    average = copy.deepcopy(network).eval() if training.average else None
    waited = 0
    for epoch in range(1, training.epochs + 1):
        began = time.monotonic()
        loss, seen = _epoch(run, epoch, frozen, generator, optimiser, schedule, average)
        judged = average or network
        logits = _in_batches(judged, run, run.val.pictures).numpy()
        better = _validated(run, "all", epoch, training.epochs, judged, logits, {
            "loss": loss,
            "learning_rate": float(schedule.get_last_lr()[-1]),
            "images_per_second": _per_second(seen, began),
            "seconds_left": round((time.monotonic() - began) * (training.epochs - epoch)),
        })  # fmt: skip
        waited = 0 if better else waited + 1
        if waited >= training.patience:
            run.log("warning", text=f"No better validation in {waited} epochs: stopped early.")
            return


def _epoch(
    run: Run,
    epoch: int,
    frozen: list[nn.Module],
    generator: torch.Generator,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    average: Tapped | None,
) -> tuple[float, int]:
    """Show every training picture once; return the mean loss and how many were seen."""
    training, device = run.config.training, run.device
    truth = torch.from_numpy(run.train.truth)
    began, total, seen = time.monotonic(), 0.0, 0
    run.network.train()
    for module in frozen:
        module.eval()
    blend = np.random.default_rng([training.seed, epoch])
    order = torch.randperm(len(truth), generator=generator).split(training.batch_size)
    size = size_at(training, epoch, run.plan.size)
    for step, rows in enumerate(order, start=1):
        if len(rows) < 2:  # batch norm cannot learn from one picture
            continue
        seen_now = _seen(run, rows, size, generator)
        changed = seen_now[:, 0]
        share = blend.beta(training.mixup, training.mixup) if training.mixup else 1.0
        partners = torch.randperm(len(rows), generator=generator)
        blended = share * changed + (1 - share) * changed[partners]
        features = run.network.features(_normalised(run.plan, blended, device))
        answers, true = run.network.head(features), truth[rows].to(device)
        loss = share * run.loss(answers, true)
        if training.outline_weight:
            outlines = seen_now[:, 1].to(device)
            loss = loss + training.outline_weight * outside(run.network, features, outlines, true)
        if share < 1:
            loss = loss + (1 - share) * run.loss(answers, true[partners.to(device)])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if average is not None:
            _follow(average, run.network, training.average)
        total, seen = total + loss.item() * len(rows), seen + len(rows)
        if step % _STEP_EVENTS_EVERY == 0:
            rate = _per_second(seen, began)
            run.log("step", stage="all", epoch=epoch, step=step, steps=len(order),
                    loss=_finite(loss.item()), images_per_second=rate)  # fmt: skip
    return total / max(seen, 1), seen


def _seen(run: Run, rows: Tensor, size: int, generator: torch.Generator) -> Tensor:
    """Return the pictures of `rows` as the network sees them this time, outlines as channel 1."""
    training = run.config.training
    layers = [run.train.pictures[rows.numpy()]]
    if run.train.outlines is not None:
        layers.append(run.train.outlines[rows.numpy()] / np.float32(255))
    whole = torch.from_numpy(np.stack(layers, 1))
    changed = augment(whole, training.augmentation, generator, size)
    if training.focus:
        negative = torch.from_numpy(run.train.truth[rows.numpy()] == run.negative)
        changed = focus(changed, negative, training.focus, generator)
    return changed


def outside(network: Tapped, features: Tensor, outlines: Tensor, truth: Tensor) -> Tensor:
    """Return how much evidence for the true label lies outside the outlines; 0 without any.

    features (n, channels, cells, cells), outlines (n, size, size) in [0, 1], truth (n,). The mean
    over pictures with an outline of -log(share of the class activation that lies in cells which
    the outline touches), after Ross et al. 2017, "Right for the right reasons".
    """
    known = outlines.amax((1, 2)) > _WHITE
    if not known.any():
        return features.sum() * 0
    weight = network.linear_head()[truth[known]][:, :, None, None]
    evidence = (features[known] * weight).sum(1).relu()
    touched = functional.adaptive_avg_pool2d(outlines[known], evidence.shape[-1]) > _TOUCHED
    share = (evidence * touched).sum((1, 2)) / (evidence.sum((1, 2)) + 1e-6)
    return -(share + _LEAST_SHARE).log().mean()


def _validated(
    run: Run,
    stage: str,
    epoch: int,
    epochs: int,
    network: Tapped,
    logits: NDArray[np.float32],
    figures: dict[str, float],
) -> bool:
    """Log an epoch and keep its weights when it validated better than all before."""
    predicted = Predicted(calibrated(logits, 1.0), run.val.truth, run.val.groups)
    likelihood = predicted.probabilities[np.arange(len(run.val.truth)), run.val.truth]
    val_loss = float(-np.log(np.maximum(likelihood, 1e-12)).mean())
    balanced = balanced_accuracy(predicted)
    better = run.best.offer((balanced, -val_loss), stage, epoch, network)
    run.log("epoch", stage=stage, epoch=epoch, epochs=epochs, val_loss=_finite(val_loss),
            val_accuracy=accuracy(predicted), val_balanced_accuracy=balanced, best=better,
            **{name: _finite(value) for name, value in figures.items()})  # fmt: skip
    return better


def _read(listing: Listing, split: Split, plan: Plan, log: EventLog) -> Pictures:
    samples = listing.of(split)
    pictures = decode(
        samples, plan, lambda done, total: log("reading", split=split, done=done, total=total)
    )
    truth = np.array([sample.label for sample in samples], np.int64)
    return Pictures(pictures, truth, np.array([sample.group for sample in samples], np.str_))


def _loss(config: Config, truth: NDArray[np.int64], labels: int) -> nn.Module:
    weight = None
    if config.training.class_weights == "balanced":
        counts = np.bincount(truth, minlength=labels)
        weight = torch.tensor(len(truth) / (labels * counts), dtype=torch.float32)
    return nn.CrossEntropyLoss(weight, label_smoothing=config.training.label_smoothing)


def _parameter_groups(network: Tapped, training: Training) -> list[dict[str, object]]:
    """Return AdamW groups; biases and batch norm are not decayed."""
    heads = {id(parameter) for parameter in network.head_parameters()}
    rates = {
        False: training.learning_rate * training.backbone_factor,
        True: training.learning_rate,
    }
    groups: list[dict[str, object]] = []
    for is_head, flat in product((False, True), repeat=2):
        chosen = [
            parameter
            for parameter in network.parameters()
            if parameter.requires_grad
            and (id(parameter) in heads) == is_head
            and (parameter.ndim < 2) == flat
        ]
        decay = 0.0 if flat else training.weight_decay
        groups.append({"params": chosen, "lr": rates[is_head], "weight_decay": decay})
    return groups


@torch.no_grad()
def _follow(average: Tapped, network: Tapped, decay: float) -> None:
    for slow, fast in zip(
        average.state_dict().values(), network.state_dict().values(), strict=True
    ):
        if slow.is_floating_point():
            slow.lerp_(fast, 1 - decay)
        else:
            slow.copy_(fast)


def _normalised(plan: Plan, unit: Tensor, device: torch.device) -> Tensor:
    return torch.from_numpy(plan.normalise(unit.numpy())).to(
        device, memory_format=torch.channels_last
    )


def _in_batches(
    function: Callable[[Tensor], Tensor], run: Run, pictures: NDArray[np.float32]
) -> Tensor:
    """Return function(network input) for all pictures, on the CPU, without gradients."""
    run.network.eval()
    with torch.inference_mode():
        parts = [
            function(_normalised(run.plan, torch.from_numpy(part), run.device)).cpu()
            for part in np.array_split(pictures, math.ceil(len(pictures) / 32))
        ]
    return torch.cat(parts).clone()  # a plain tensor again: the head trains on it


def _device() -> torch.device:
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _finite(value: float) -> float | None:
    return round(value, 6) if math.isfinite(value) else None


def _per_second(seen: int, began: float) -> float:
    return round(seen / max(time.monotonic() - began, 1e-9), 1)
