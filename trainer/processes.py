"""One training by several processes: how they share the work, and what they must agree on.

`torchrun` starts them; `accelerate launch` would, too, but loads all of torchvision and so fails
where its compiled operators are missing. Each goes through the same visible loop. Chance is a
function of seed and place, so no word about it is needed; of each batch a process computes its
share of the rows, and the gradients are added up. What hangs on a clock, a signal or a file is
decided by the first and told to all: processes that part ways would wait for each other for ever.
Only the first writes. What they tell each other is numbers and text, never objects.

No torch, so that a command can ask before it is loaded; see training.joined for the talking.
"""

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

from trainer.errors import TrainerError

if TYPE_CHECKING:
    import torch
    from torch import Tensor

NOT_TOGETHER = "The processes cannot train together"


def started_with() -> int:
    """Return with how many processes this one was started, itself included."""
    told = os.environ.get("WORLD_SIZE", "")
    return max(1, int(told)) if told.isdigit() else 1


def check_alone() -> None:
    """Raise TrainerError for what several processes would only do several times."""
    if started_with() > 1:
        raise TrainerError(
            "This is for one process", f"{started_with()} were started.",
            "Start it without torchrun; trainer fit and trainer resume share the training of one "
            "network.",
        )  # fmt: skip


class Processes(Protocol):
    """The processes of one training, as each of them sees the others.

    count     how many there are
    is_first  whether this is the one that writes and decides
    device    where this one trains; None: wherever `choose_device` says

    Every method but `share` and `most_of` is called by all processes at the same place, or they
    wait for each other. Each raises TrainerError when another process has ended.
    """

    count: int
    is_first: bool
    device: "torch.device | None"

    def share(self, count: int) -> slice:
        """Return which of `count` rows this process computes; none rather than one alone."""

    def most_of(self, count: int) -> int:
        """Return how many of `count` rows the busiest process computes."""

    def add_up(self, numbers: "Tensor") -> None:
        """Replace a tensor that lies in one piece by the sum of all processes' tensors."""

    def any(self, flag: bool) -> bool:
        """Whether any process says so."""

    def largest(self, number: float) -> float:
        """Return the largest of all processes' numbers."""

    def first_says(self, number: float) -> float:
        """Return the first process's number."""

    def tell(self, text: str) -> str:
        """Return the first process's text."""

    def copy_first(self, tensors: "Iterable[Tensor]") -> None:
        """Overwrite tensors by those of the first process."""

    def gathered(self, own: "Tensor | None", count: int) -> "Tensor":
        """Return all `count` rows, on the CPU in fp32, from what each computed of its `share`.

        own  (rows of the share, …); None for no rows
        """

    def in_turn(self, *, by_node: bool = False) -> AbstractContextManager[None]:
        """Let the first process go through a block before the others do: what it wrote is there.

        by_node  the first of each machine, where each keeps files of its own
        """

    def leave(self) -> None:
        """Wait until all have come here, and part; a second time nothing happens."""


class Alone:
    """The usual case: one process, which needs to agree with nobody."""

    count = 1
    is_first = True
    device: "torch.device | None" = None

    def share(self, count: int) -> slice:
        return slice(0, count)

    def most_of(self, count: int) -> int:
        return count

    def add_up(self, numbers: "Tensor") -> None:
        pass

    def any(self, flag: bool) -> bool:
        return flag

    def largest(self, number: float) -> float:
        return number

    def first_says(self, number: float) -> float:
        return number

    def tell(self, text: str) -> str:
        return text

    def copy_first(self, tensors: "Iterable[Tensor]") -> None:
        pass

    def gathered(self, own: "Tensor | None", count: int) -> "Tensor":
        assert own is not None
        return own

    def in_turn(self, *, by_node: bool = False) -> AbstractContextManager[None]:
        return nullcontext()

    def leave(self) -> None:
        pass


ALONE = Alone()


def check_agreed(processes: Processes, digest: str) -> None:
    """Raise TrainerError when this process sees other pictures than the first."""
    if processes.tell(digest) != digest:
        raise TrainerError(
            NOT_TOGETHER, "they do not see the same pictures.",
            "Keep data and run folder where all machines reach them by the same path.",
        )  # fmt: skip
