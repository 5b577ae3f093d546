"""Work on many files at once. Threads, not processes: decoders let go of Python's lock."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Progress = Callable[[int, int], None]  # (done, of how many)
_CHUNK = 512  # answers wait in memory until they are taken: a pool must not run far ahead
_most: ContextVar[int | None] = ContextVar("most", default=None)


@contextmanager
def limited(threads: int | None) -> Iterator[None]:
    """Give no pool that is made in this block more threads; None changes nothing."""
    token = _most.set(threads if threads is not None else _most.get())
    try:
        yield
    finally:
        _most.reset(token)


def silent(done: int, total: int) -> None:
    """Report no progress."""


def in_parallel(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    progress: Progress = silent,
    workers: int | None = None,
) -> Iterator[Answer]:
    """Yield `work(item)` in the order of the items, computed by a pool of threads.

    `work` must be safe between threads. What it raises is raised here, and what has not begun is
    then dropped. Without `workers` there are as many as suit the machine, or as `limited` allows.
    `progress` is called in the caller's thread, about a hundred times in all.
    """
    step = max(1, len(items) // 100)
    with ThreadPoolExecutor(workers or _most.get(), thread_name_prefix="pool") as pool:
        try:
            for start in range(0, len(items), _CHUNK):
                answers = pool.map(work, items[start : start + _CHUNK])
                for done, answer in enumerate(answers, start=start + 1):
                    yield answer
                    if done % step == 0 or done == len(items):
                        progress(done, len(items))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
