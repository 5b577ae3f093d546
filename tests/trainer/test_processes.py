"""One process agrees with itself, and what is not for several says so."""

import pytest
import torch

from tests.trainer.training.made_processes import together
from trainer.errors import TrainerError
from trainer.processes import ALONE, check_agreed, check_alone, started_with


def test_one_process_computes_all_and_asks_nobody():
    assert ALONE.count == 1
    assert ALONE.is_first
    assert ALONE.share(7) == slice(0, 7)
    assert ALONE.most_of(7) == 7
    numbers = torch.tensor([1.0, 2.0])
    ALONE.add_up(numbers)
    ALONE.copy_first([numbers])
    assert numbers.tolist() == [1, 2]
    assert ALONE.any(True)
    assert not ALONE.any(False)
    assert ALONE.largest(3) == ALONE.first_says(3) == 3
    assert ALONE.tell("run") == "run"
    assert ALONE.gathered(numbers, 2) is numbers
    with ALONE.in_turn(by_node=True):
        check_agreed(ALONE, "digest")
    ALONE.leave()


@pytest.mark.parametrize(
    ("told", "count"), [("", 1), ("1", 1), ("0", 1), ("8", 8), ("-2", 1), ("two", 1)]
)
def test_what_torchrun_says_is_how_many_there_are(monkeypatch, told, count):
    monkeypatch.setenv("WORLD_SIZE", told)
    assert started_with() == count


def test_what_is_for_one_process_says_so(monkeypatch):
    check_alone()
    monkeypatch.setenv("WORLD_SIZE", "2")
    with pytest.raises(TrainerError, match="2 were started"):
        check_alone()


def test_processes_that_see_other_pictures_are_told():
    together(2, lambda processes: check_agreed(processes, "the same"))
    with pytest.raises(TrainerError, match="do not see the same pictures"):
        together(2, lambda processes: check_agreed(processes, f"seen by {processes.rank}"))
