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
from trainer.training.sampling import parts
from trainer.training.state import Progress, pack_optimiser, unpack_optimiser
from trainer.training_config import Training

_MOST_UNUSABLE = 10  # steps in a row
Cost = Callable[[slice], Tensor]
Warn = Callable[[str], None]
Precision = Literal["fp32", "bf16", "fp16"]


def precision_on(training: Training, device: torch.device) -> Precision:
    """Return what "auto" means on a device."""
    if training.precision != "auto":
        return training.precision
    if device.type == "cuda" and torch.cuda.is_bf16_supported():
        return "bf16"
    return "fp32"


@dataclass(slots=True)
class Learner:
    """What a stage changes while it learns.

    average  running average of the network, None where none is wished
    """

    network: Tapped
    optimiser: torch.optim.Optimizer
    training: Training
    precision: Precision
    warn: Warn
    average: Tapped | None = None
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

        cost    of a part of the batch, such that the parts' costs add up to the batch's loss
        factor  share of the peak learning rates

        When memory runs out, the batch is computed in smaller parts, here and from now on. Raises
        TrainerError when even two pictures are too many, or no step in a row was usable.
        """
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        while (loss := self._gradients(cost, count, progress.at_once)) is None:
            self._make_smaller(progress)
        usable = math.isfinite(loss) and self._gradient_is_finite()
        if not usable:
            self._skip(progress)
            return None
        self._scaler.step(self.optimiser)
        self._scaler.update()
        progress.unusable = 0
        self._remember_statistics()
        if self.average is not None:
            follow(self.average, self.network, self.training.average)
        return loss

    def _gradients(self, cost: Cost, count: int, at_once: int) -> float | None:
        """Leave the gradients of the batch in the parameters; None when memory ran out."""
        self.optimiser.zero_grad()
        total = 0.0
        try:
            for part in parts(count, at_once):
                with self._autocast():
                    loss = cost(part)
                self._scaler.scale(loss).backward()
                total += loss.item()
        except (RuntimeError, MemoryError) as error:
            if not _out_of_memory(error):
                raise
            return None
        return total

    def _autocast(self) -> AbstractContextManager[Any]:
        if self.precision == "fp32":
            return nullcontext()
        kind = torch.bfloat16 if self.precision == "bf16" else torch.float16
        return torch.autocast(self._device.type, dtype=kind)

    def _make_smaller(self, progress: Progress) -> None:
        if progress.at_once <= 2:
            raise TrainerError(
                "There is not enough memory to train",
                "it does not even hold two pictures at once.",
                "Choose a smaller plan.size or network, or close other programs.",
            )
        progress.at_once = max(2, progress.at_once // 2)
        self.optimiser.zero_grad()
        gc.collect()
        if self._device.type == "cuda":
            torch.cuda.empty_cache()
        self._restore_statistics()
        self.warn(
            f"Memory ran out: batches are computed {progress.at_once} pictures at a time. "
            "The size of a step stays the same."
        )

    def _gradient_is_finite(self) -> bool:
        """Clip the gradient; fp16 may overflow while its scale is still sought, that is normal."""
        self._scaler.unscale_(self.optimiser)
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        most = self.training.gradient_clip or math.inf
        norm = nn.utils.clip_grad_norm_(parameters, most)
        return self.precision == "fp16" or bool(norm.isfinite())

    def _skip(self, progress: Progress) -> None:
        self.optimiser.zero_grad()
        if self.precision == "fp16":
            self._scaler.update(max(self._scaler.get_scale() / 2, 1.0))
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

    def _names(self) -> list[str]:
        name_of = {id(p): name for name, p in self.network.named_parameters()}
        groups = self.optimiser.param_groups
        return [name_of[id(p)] for group in groups for p in group["params"]]

    def pack(self) -> tuple[dict[str, Any], dict[str, Tensor]]:
        """Return the state of optimiser, scale and average as JSON and tensors."""
        content, tensors = pack_optimiser(self.optimiser, self._names())
        packed = {f"optimiser:{key}": value for key, value in tensors.items()}
        if self.average is not None:
            packed |= {f"average:{k}": v for k, v in self.average.state_dict().items()}
        return {"optimiser": content, "scaler": self._scaler.state_dict()}, packed

    def unpack(self, content: dict[str, Any], part: Callable[[str], dict[str, Tensor]]) -> None:
        """Go on from what `pack` returned; the network itself is loaded before."""
        unpack_optimiser(self.optimiser, self._names(), content["optimiser"], part("optimiser"))
        if content["scaler"]:
            self._scaler.load_state_dict(content["scaler"])
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


def _out_of_memory(error: BaseException) -> bool:
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    words = ("out of memory", "can't allocate memory", "not enough memory")
    return any(phrase in str(error) for phrase in words)
