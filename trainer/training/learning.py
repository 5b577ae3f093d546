"""One step: parts of a batch that fit into memory, precision, guards, running average."""

import gc
import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any, Literal

import torch
from torch import Tensor, nn

from trainer.errors import TrainerError
from trainer.networks import Tapped
from trainer.processes import ALONE, Processes
from trainer.training.exchange import learning_statistics, summed
from trainer.training.sampling import parts
from trainer.training.state import Progress, pack_optimiser, unpack_optimiser
from trainer.training_config import Training

_MOST_UNUSABLE = 10  # steps in a row
_LONG = 10**6  # steps: of a state that was written when they were not counted yet
_LEAST_SCALE = 1.0  # of the loss in fp16; a gradient that overflows without help is no number
Cost = Callable[[slice], Tensor]
Warn = Callable[[str], None]
Precision = Literal["fp32", "bf16", "fp16"]


def precision_on(training: Training, device: torch.device) -> Precision:
    """Return what "auto" means on a device."""
    if training.precision != "auto":
        return training.precision
    # older GPUs emulate bf16, many times slower than they compute in fp32
    if device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False):
        return "bf16"
    return "fp32"


def autocast(precision: Precision, device: torch.device) -> AbstractContextManager[Any]:
    """Return the context in which a network computes in a precision."""
    if precision == "fp32":
        return nullcontext()
    kind = torch.bfloat16 if precision == "bf16" else torch.float16
    return torch.autocast(device.type, dtype=kind)


@dataclass(slots=True)
class Learner:
    """What a stage changes while it learns.

    average    running average of the network, None where none is wished
    processes  that share the rows of a batch
    """

    network: Tapped
    optimiser: torch.optim.Optimizer
    training: Training
    precision: Precision
    warn: Warn
    average: Tapped | None = None
    processes: Processes = ALONE
    _averaged: int = field(default=0, init=False)  # steps that the running average has seen
    _scaler: torch.amp.GradScaler = field(init=False)
    _statistics: list[tuple[Tensor, Tensor]] = field(init=False)

    def __post_init__(self) -> None:
        self._scaler = torch.amp.GradScaler(self._device.type, enabled=self.precision == "fp16")
        buffers = [buffer for buffer in self.network.buffers() if buffer.is_floating_point()]
        self._statistics = [(buffer, buffer.clone()) for buffer in buffers]

    @property
    def _device(self) -> torch.device:
        return next(self.network.parameters()).device

    def step(self, cost: Cost, count: int, factor: float, progress: Progress) -> float | None:
        """Take one step over a batch of `count`; return its loss, None when it was unusable.

        cost    of a part of this process's share of the batch, such that all parts' costs add up
                to the batch's loss
        factor  share of the peak learning rates

        When memory runs out, the batch is computed in smaller parts, here and from now on. Raises
        TrainerError when even two pictures are too many, or no step in a row was usable.
        """
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        while (loss := self._gradients(cost, count, progress.at_once)) is None:
            self._make_smaller(progress, count)
        usable = math.isfinite(loss) and self._gradient_is_finite()
        if not usable:
            self._skip(progress)
            return None
        self._scaler.step(self.optimiser)
        self._scaler.update()
        progress.unusable = 0
        self._remember_statistics()
        if self.average is not None:
            # from where it began it would else take hundreds of steps to come away
            decay = min(self.training.average, (1 + self._averaged) / (10 + self._averaged))
            follow(self.average, self.network, decay)
            self._averaged += 1
        return loss

    def _gradients(self, cost: Cost, count: int, at_once: int) -> float | None:
        """Leave the gradients of the batch in the parameters; None when memory ran out."""
        self.optimiser.zero_grad()
        own = self.processes.share(count)
        rows = own.stop - own.start
        loss = self._own_gradients(cost, rows, at_once)
        if loss is None:
            self.optimiser.zero_grad()
            free_memory(self._device)
        if self.processes.count == 1:
            return loss
        learning = learning_statistics(self.network)
        return summed(self.processes, self._parameters(), learning, loss, rows / count)

    def _own_gradients(self, cost: Cost, rows: int, at_once: int) -> float | None:
        total = 0.0
        try:
            for part in parts(rows, at_once) if rows else []:
                with autocast(self.precision, self._device):
                    loss = cost(part)
                self._scaler.scale(loss).backward()
                total += loss.item()
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            return None
        return total

    def _make_smaller(self, progress: Progress, count: int) -> None:
        at_once = min(progress.at_once, self.processes.most_of(count))
        if at_once <= 2:
            raise no_memory()
        progress.at_once = max(2, at_once // 2)
        self._restore_statistics()
        self.warn(
            f"Memory ran out: batches are computed {progress.at_once} pictures at a time. "
            "The size of a step stays the same."
        )

    def _gradient_is_finite(self) -> bool:
        """Clip the gradient; whether it is of use, or will be once fp16 has found its scale."""
        if self.processes.count > 1:  # a process without rows has scaled no loss yet
            self._scaler.scale(torch.zeros((), device=self._device))
        self._scaler.unscale_(self.optimiser)
        most = self.training.gradient_clip or math.inf
        norm = nn.utils.clip_grad_norm_(self._parameters(), most)
        return bool(norm.isfinite()) or (
            self.precision == "fp16" and self._scaler.get_scale() > _LEAST_SCALE
        )

    def _skip(self, progress: Progress) -> None:
        self.optimiser.zero_grad()
        if self.precision == "fp16":
            self._scaler.update(max(self._scaler.get_scale() / 2, _LEAST_SCALE))
        self._restore_statistics()
        progress.unusable += 1
        if progress.unusable == 1:
            self.warn("The loss is not a finite number: the step is left out.")
        if progress.unusable >= _MOST_UNUSABLE:
            raise TrainerError(
                "Training has diverged",
                f"the loss was not a finite number for {progress.unusable} steps in a row. The "
                "best weights so far are kept in the run folder.",
                "Lower training.learning_rate, or set training.precision to fp32.",
            )

    def _remember_statistics(self) -> None:
        """Keep batch norm's statistics: one forward pass without finite numbers spoils them."""
        for buffer, kept in self._statistics:
            kept.copy_(buffer)

    def _restore_statistics(self) -> None:
        for buffer, kept in self._statistics:
            buffer.copy_(kept)

    def _parameters(self) -> list[nn.Parameter]:
        return [p for group in self.optimiser.param_groups for p in group["params"]]

    def _names(self) -> list[str]:
        name_of = {id(p): name for name, p in self.network.named_parameters()}
        return [name_of[id(p)] for p in self._parameters()]

    def pack(self) -> tuple[dict[str, Any], dict[str, Tensor]]:
        """Return the state of optimiser, scale and average as JSON and tensors."""
        content, tensors = pack_optimiser(self.optimiser, self._names())
        packed = {f"optimiser:{key}": value for key, value in tensors.items()}
        if self.average is not None:
            packed |= {f"average:{k}": v for k, v in self.average.state_dict().items()}
        plain = {"optimiser": content, "scaler": self._scaler.state_dict()}
        return {**plain, "averaged": self._averaged}, packed

    def unpack(self, content: dict[str, Any], part: Callable[[str], dict[str, Tensor]]) -> None:
        """Go on from what `pack` returned; the network itself is loaded before."""
        unpack_optimiser(self.optimiser, self._names(), content["optimiser"], part("optimiser"))
        if content["scaler"]:
            self._scaler.load_state_dict(content["scaler"])
        self._averaged = content.get("averaged", _LONG)
        if self.average is not None:
            self.average.load_state_dict(part("average"))
        self._remember_statistics()


@torch.no_grad()
def follow(average: Tapped, network: Tapped, decay: float) -> None:
    """Move the running average towards the network by 1 - decay."""
    pairs = zip(average.state_dict().values(), network.state_dict().values(), strict=True)
    for slow, fast in pairs:
        if slow.is_floating_point():
            slow.lerp_(fast, 1 - decay)
        else:
            slow.copy_(fast)


def rates(optimiser: torch.optim.Optimizer) -> Sequence[float]:
    """Return the learning rate of each group; the head's is last."""
    return [float(group["lr"]) for group in optimiser.param_groups]


def free_memory(device: torch.device) -> None:
    """Give back what a failed attempt still holds."""
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


def no_memory() -> TrainerError:
    return TrainerError(
        "There is not enough memory to train",
        "it does not even hold two pictures at once.",
        "Choose a smaller plan.size or network, or close other programs.",
    )


def out_of_memory(error: BaseException) -> bool:
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    words = ("out of memory", "can't allocate memory", "not enough memory")
    return any(phrase in str(error) for phrase in words)
