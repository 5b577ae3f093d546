"""A state is whole, or the one before it is used; and an optimiser goes on as if never stopped."""

import errno
import math

import pytest
import torch
from safetensors import SafetensorError
from torch import nn

from trainer.schedules import Plateau
from trainer.training.optimisers import optimiser
from trainer.training.state import (
    Progress,
    State,
    has_state,
    pack_optimiser,
    read_state,
    remove_state,
    unpack_optimiser,
    write_state,
)
from trainer.training_config import Training


def state(number: int) -> State:
    tensors = {"network:a": torch.full((300,), float(number)), "network:b": torch.tensor(number)}
    return State({"number": number, "share": 0.1 + 0.2, "worst": -math.inf}, tensors)


def read(folder, said=None):
    return read_state(folder, (said if said is not None else []).append)


def test_what_was_written_is_read_again_to_the_last_bit(tmp_path):
    write_state(tmp_path, state(1))
    found = read(tmp_path)
    assert found.content == state(1).content
    assert torch.equal(found.part("network")["a"], state(1).tensors["network:a"])
    assert found.part("network")["b"].dtype == torch.int64
    assert found.part("average") == {}


def test_the_newest_counts_and_one_before_it_is_kept(tmp_path):
    assert not has_state(tmp_path)
    assert read(tmp_path) is None
    for number in range(1, 5):
        write_state(tmp_path, state(number))
    assert read(tmp_path).content["number"] == 4
    assert len(list((tmp_path / "state").iterdir())) == 2
    remove_state(tmp_path)
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("damage", ["cut", "empty", "flipped", "text"])
def test_a_damaged_state_falls_back_to_the_one_before_with_a_warning(tmp_path, damage):
    for number in (1, 2):
        write_state(tmp_path, state(number))
    newest = max((tmp_path / "state").iterdir())
    whole = newest.read_bytes()
    newest.write_bytes({
        "cut": whole[:-100], "empty": b"", "text": b"no state at all",
        "flipped": whole[:-50] + bytes([whole[-50] ^ 1]) + whole[-49:],
    }[damage])  # fmt: skip
    said: list[str] = []
    assert read(tmp_path, said).content["number"] == 1
    assert len(said) == 1
    assert newest.name in said[0]
    write_state(tmp_path, state(3))
    assert read(tmp_path).content["number"] == 3


def test_two_damaged_states_are_none(tmp_path):
    for number in (1, 2):
        write_state(tmp_path, state(number))
    for path in (tmp_path / "state").iterdir():
        path.write_bytes(b"")
    said: list[str] = []
    assert read(tmp_path, said) is None
    assert len(said) == 2


def test_tensors_that_share_memory_and_other_layouts_are_written(tmp_path):
    one = torch.rand(4, 3, 2, 2).contiguous(memory_format=torch.channels_last)
    write_state(tmp_path, State({}, {"a:x": one, "b:x": one}))
    found = read(tmp_path)
    assert torch.equal(found.part("a")["x"], one)
    assert torch.equal(found.part("b")["x"], one)


def test_a_full_disk_leaves_the_old_state(tmp_path, monkeypatch):
    write_state(tmp_path, state(1))

    def full(*_):
        raise SafetensorError("I/O error: No space left on device (os error 28)")

    monkeypatch.setattr("trainer.training.state.save_file", full)
    with pytest.raises(OSError, match="No space left"):
        write_state(tmp_path, state(2))
    assert read(tmp_path).content["number"] == 1


def test_on_a_disk_that_is_really_full_the_old_state_stays(own_disk):
    disk = own_disk("size=1m")
    write_state(disk, state(1))
    large = State({"number": 2}, {"network:a": torch.zeros(400_000)})
    with pytest.raises(OSError, match="No space left") as raised:
        write_state(disk, large)
    assert raised.value.errno in (None, errno.ENOSPC)
    assert read(disk).content["number"] == 1
    assert len(list((disk / "state").iterdir())) == 1


def test_progress_survives_json():
    progress = Progress(stage="all", epoch=3, step=7, total=0.1 + 0.2, waited=2, at_once=16)
    progress.plateau = Plateau((0.5, -1.25), 1, 2)
    assert Progress.from_json(progress.to_json()) == progress
    assert Progress.from_json(Progress().to_json()) == Progress()


def steps_of(rule: torch.optim.Optimizer, network: nn.Module, first: int, last: int) -> None:
    for step in range(first, last):
        random = torch.Generator().manual_seed(step)
        for group in rule.param_groups:
            group["lr"] = 0.01 / (step + 1)
            for parameter in group["params"]:
                parameter.grad = torch.rand(parameter.shape, generator=random) - 0.5
        rule.step()


@pytest.mark.parametrize("name", ["sgd", "adam", "adamw", "nadam", "radam", "lamb", "adafactor"])
def test_an_optimiser_goes_on_bit_by_bit(tmp_path, name):
    def made():
        torch.manual_seed(1)
        layers = (nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Conv2d(8, 4, 1), nn.Linear(4, 4))
        network = nn.Sequential(*layers).to(memory_format=torch.channels_last)
        names = [key for key, _ in network.named_parameters()]
        groups = [{"params": [p], "peak": 0.01, "weight_decay": 0.1} for p in network.parameters()]
        return network, optimiser(Training(optimiser=name), groups), names

    network, rule, names = made()
    steps_of(rule, network, 0, 3)
    content, tensors = pack_optimiser(rule, names)
    packed = {f"network:{k}": v for k, v in network.state_dict().items()}
    packed |= {f"optimiser:{key}": value for key, value in tensors.items()}
    write_state(tmp_path, State({"optimiser": content}, packed))
    steps_of(rule, network, 3, 6)

    again, other_rule, names = made()
    found = read(tmp_path)
    again.load_state_dict(found.part("network"))
    unpack_optimiser(other_rule, names, found.content["optimiser"], found.part("optimiser"))
    steps_of(other_rule, again, 3, 6)
    for key, value in network.state_dict().items():
        assert torch.equal(value, again.state_dict()[key]), key


def test_a_plateau_of_stage_one_lowers_nothing_in_stage_two():
    progress = Progress(stage="head", waited=3, plateau=Plateau((0.9, -0.1), 1, 2))
    progress.next_stage("all")
    assert progress.plateau == Plateau()
    assert (progress.stage, progress.epoch, progress.waited) == ("all", 1, 0)
