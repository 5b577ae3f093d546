"""A training takes no more of the machine than it may, and gives it back."""

import pytest
import torch

from trainer import limits
from trainer.limits import within_limits
from trainer.pool import in_parallel
from trainer.training_config import Training

CPU = torch.device("cpu")


@pytest.fixture
def two_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


def test_threads_are_set_and_given_back(two_threads):
    with within_limits(Training(threads=1), CPU):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == 2
    with within_limits(Training(), CPU):
        assert torch.get_num_threads() == 2


def test_a_failure_gives_them_back_too(two_threads):
    with pytest.raises(ValueError, match="broken"), within_limits(Training(threads=1), CPU):
        raise ValueError("broken")
    assert torch.get_num_threads() == 2
    assert list(in_parallel(lambda number: number, [1, 2])) == [1, 2]


def test_a_gpu_gives_its_share_alone(monkeypatch):
    said = []
    monkeypatch.setattr(
        limits.torch.cuda, "set_per_process_memory_fraction", lambda *call: said.append(call)
    )
    gpu = torch.device("cuda", 1)
    with within_limits(Training(gpu_memory=0.5), gpu):
        assert said == [(0.5, 1)]
    assert said == [(0.5, 1), (1.0, 1)]
    with within_limits(Training(), gpu), within_limits(Training(gpu_memory=0.5), CPU):
        assert len(said) == 2
