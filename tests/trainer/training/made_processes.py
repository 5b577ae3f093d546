"""Several processes played by threads, so that what they agree on can be looked at from within."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

import torch

from trainer.training.sampling import shares

Answer = TypeVar("Answer")
_PATIENCE = 60  # seconds; a test that waits longer has found processes that part ways


class _Table:
    """Where all lay down what they have, and take up what the others had."""

    def __init__(self, count: int) -> None:
        self._barrier = threading.Barrier(count, timeout=_PATIENCE)
        self._laid: list[Any] = [None] * count
        self.abort = self._barrier.abort

    def exchange(self, rank: int, thing: Any) -> list[Any]:
        self._laid[rank] = thing
        self._barrier.wait()
        found = list(self._laid)
        self._barrier.wait()
        return found


class Played:
    """One of them; see trainer.processes.Processes. `asked` names what it took part in."""

    device = None

    def __init__(self, rank: int, count: int, table: _Table) -> None:
        self.rank, self.count, self.is_first = rank, count, rank == 0
        self._table = table
        self.asked: list[str] = []

    def _all(self, what: str, thing: Any) -> list[Any]:
        self.asked.append(what)
        return self._table.exchange(self.rank, thing)

    def share(self, count: int) -> slice:
        return shares(count, self.count)[self.rank]

    def most_of(self, count: int) -> int:
        return max(part.stop - part.start for part in shares(count, self.count))

    def add_up(self, numbers: torch.Tensor) -> None:
        numbers.copy_(torch.stack(self._all("add_up", numbers.clone())).sum(0))

    def any(self, flag: bool) -> bool:
        return any(self._all("any", flag))

    def largest(self, number: float) -> float:
        return max(self._all("largest", number))

    def first_says(self, number: float) -> float:
        return float(self._all("first_says", number)[0])

    def tell(self, text: str) -> str:
        return str(self._all("tell", text)[0])

    def copy_first(self, tensors: Any) -> None:
        tensors = list(tensors)
        first = self._all("copy_first", [tensor.detach().clone() for tensor in tensors])[0]
        with torch.no_grad():
            for tensor, theirs in zip(tensors, first, strict=True):
                tensor.copy_(theirs)

    def gathered(self, own: torch.Tensor | None, count: int) -> torch.Tensor:
        whole = torch.cat([part for part in self._all("gathered", own) if part is not None])
        assert len(whole) == count
        return whole

    @contextmanager
    def in_turn(self, *, by_node: bool = False) -> Iterator[None]:
        if not self.is_first:
            self._all("in_turn", None)
        yield
        if self.is_first:
            self._all("in_turn", None)

    def leave(self) -> None:
        pass


def together(count: int, work: Callable[[Played], Answer]) -> list[Answer]:
    """Return what `work` gives for each of `count` processes; raise what the first to fail did."""
    table = _Table(count)
    failed: list[BaseException] = []

    def one(rank: int) -> Answer:
        try:
            return work(Played(rank, count, table))
        except threading.BrokenBarrierError:
            raise
        except BaseException as error:
            failed.append(error)
            table.abort()
            raise

    with ThreadPoolExecutor(count) as pool:
        answers = [pool.submit(one, rank) for rank in range(count)]
    if failed:
        raise failed[0]
    return [answer.result() for answer in answers]
