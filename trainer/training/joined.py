"""Several processes brought together by accelerate, over torch.distributed; see `Processes`."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import torch
from torch import Tensor, distributed

from trainer.errors import TrainerError
from trainer.processes import ALONE, NOT_TOGETHER, Processes, started_with
from trainer.training.sampling import shares

# One that waits may wait for the others' scan of a large data set, or their reading of it; one
# whose neighbour died need not, its connection is closed.
_PATIENCE = timedelta(hours=6)
_GPU_PATIENCE = timedelta(minutes=30)  # GPUs talk about gradients alone


class Joined:
    """Several processes over torch.distributed; see `Processes`.

    rank     from 0 among all
    local    from 0 among those of this machine
    control  group over which tensors on the CPU go, and all that is decided
    """

    device: torch.device | None

    def __init__(
        self,
        rank: int,
        count: int,
        local: int,
        device: torch.device,
        control: Any = None,
    ) -> None:
        self.count, self.is_first, self.device = count, rank == 0, device
        self._rank, self._is_first_here, self._control = rank, local == 0, control
        self._left = False

    def share(self, count: int) -> slice:
        return shares(count, self.count)[self._rank]

    def most_of(self, count: int) -> int:
        return max(int(part.stop - part.start) for part in shares(count, self.count))

    def add_up(self, numbers: Tensor) -> None:
        with _others():
            distributed.all_reduce(numbers, group=self._group(numbers))

    def any(self, flag: bool) -> bool:
        return self.largest(float(flag)) > 0

    def largest(self, number: float) -> float:
        told = torch.tensor(number, dtype=torch.float64)
        with _others():
            distributed.all_reduce(told, distributed.ReduceOp.MAX, self._control)
        return float(told)

    def first_says(self, number: float) -> float:
        told = torch.tensor(number, dtype=torch.float64)
        self.copy_first([told])
        return float(told)

    def tell(self, text: str) -> str:
        content = text.encode()
        told = torch.zeros(int(self.first_says(len(content))), dtype=torch.uint8)
        if self.is_first:
            told = torch.tensor(list(content), dtype=torch.uint8)
        self.copy_first([told])
        return bytes(told.tolist()).decode()

    @torch.no_grad()
    def copy_first(self, tensors: Iterable[Tensor]) -> None:
        for tensor in tensors:
            whole = tensor.contiguous()  # weights lie with channels last, which cannot be sent
            with _others():
                distributed.broadcast(whole, 0, self._group(whole))
            if whole is not tensor:
                tensor.copy_(whole)

    def gathered(self, own: Tensor | None, count: int) -> Tensor:
        shape = self.tell("" if own is None else " ".join(map(str, own.shape[1:])))
        whole = torch.empty(count, *map(int, shape.split()))
        for rank, part in enumerate(shares(count, self.count)):
            if rank == self._rank and own is not None:
                whole[part] = own
            if part.start < part.stop:
                with _others():
                    distributed.broadcast(whole[part], rank, self._control)
        return whole

    @contextmanager
    def in_turn(self, *, by_node: bool = False) -> Iterator[None]:
        goes_first = self._is_first_here if by_node else self.is_first
        if not goes_first:
            self._wait()
        yield
        if goes_first:
            self._wait()

    def leave(self) -> None:
        if self._left:
            return
        self._left = True
        self._wait()
        distributed.destroy_process_group()
        torch.set_num_threads(_cores())  # the first has the machine to itself, and packs

    def _wait(self) -> None:
        with _others():
            distributed.barrier(self._control)

    def _group(self, tensor: Tensor) -> Any:
        return self._control if tensor.device.type == "cpu" else None


def join() -> Processes:
    """Return the processes that this one was started with, connected with each other.

    Raises TrainerError when they cannot be.
    """
    if started_with() < 2:
        return ALONE
    here = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    has_gpu = torch.cuda.is_available()
    if has_gpu and here > torch.cuda.device_count():
        raise TrainerError(
            NOT_TOGETHER,
            f"{here} were started on a machine with {torch.cuda.device_count()} GPUs.",
            "Start one for each GPU: torchrun --nproc-per-node gpu …, or set CUDA_VISIBLE_DEVICES "
            "to nothing to train on the CPU.",
        )
    _share_cores(here)
    from accelerate import PartialState  # takes long to import

    over = "nccl" if has_gpu and distributed.is_nccl_available() else "gloo"
    patience = _GPU_PATIENCE if over == "nccl" else _PATIENCE
    try:
        state = PartialState(cpu=not has_gpu, backend=over, timeout=patience)
        control = distributed.new_group(backend="gloo", timeout=_PATIENCE)
    except (RuntimeError, ValueError, NotImplementedError) as error:
        raise TrainerError(
            NOT_TOGETHER, f"{_first_line(error)}.",
            "Start them with torchrun, on each machine with the same --rdzv-endpoint.",
        ) from error  # fmt: skip
    device = state.device if has_gpu else torch.device("cpu")  # accelerate numbers that one too
    return Joined(
        state.process_index, state.num_processes, state.local_process_index, device, control
    )


@contextmanager
def _others() -> Iterator[None]:
    """Say in words that another process is gone."""
    try:
        yield
    except torch.OutOfMemoryError:
        raise
    except RuntimeError as error:
        raise TrainerError(
            "Another process of this training has ended",
            f"the connection to it is lost ({_first_line(error)}).",
            "See what it said. Once that is mended, go on with: trainer resume RUN.",
        ) from error  # fmt: skip


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _share_cores(here: int) -> None:
    """Give each of the processes on this machine its part of the cores.

    torchrun allows one thread each, unless OMP_NUM_THREADS says more; then that is what is wanted.
    """
    wanted = os.environ.get("OMP_NUM_THREADS", "")
    by_hand = wanted.isdigit() and int(wanted) > 1
    threads = int(wanted) if by_hand else max(1, _cores() // here)
    os.environ["OMP_NUM_THREADS"] = str(threads)  # accelerate would count the cores once more
    torch.set_num_threads(threads)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
