"""A budget is spent on all layers first, then on size, and last on the head alone."""

import pytest
import torch

from tests.trainer.training.made_processes import together
from trainer.dataset import list_samples
from trainer.errors import TrainerError
from trainer.processes import ALONE
from trainer.training import budget
from trainer.training.budget import (
    Counts,
    Offer,
    Speed,
    choose,
    fitting,
    measure,
    offers,
    plan_within,
)
from trainer.training_config import Training

CPU = torch.device("cpu")


def planned(make_config, monkeypatch, speeds, **training):
    """Plan with measured speeds given as seconds of a step by (size, unfreeze)."""
    config = make_config(**{"epochs": 10, "head_epochs": 2, **training})
    listing = list_samples(config.data, 1)
    tried: list[tuple[int, object]] = []

    def measured(config, training, size, labels, device):
        tried.append((size, training.unfreeze))
        return Speed(speeds(size, training.unfreeze) / 3, speeds(size, training.unfreeze), 0.0)

    monkeypatch.setattr(budget, "measure", measured)
    events: list[dict] = []
    made = plan_within(config, listing, CPU, lambda event, **fields: events.append(fields))
    return made, events, tried


def test_without_a_budget_nothing_is_measured(make_config, monkeypatch):
    made, events, tried = planned(make_config, monkeypatch, lambda *_: 1.0)
    assert made.training.epochs == 10
    assert events == tried == []


def test_what_fits_is_left_as_it_is(make_config, monkeypatch):
    made, events, tried = planned(make_config, monkeypatch, lambda *_: 1e-4, budget="1m")
    assert (made.training.epochs, made.training.unfreeze) == (10, "all")
    assert made.plan["size"] == 64
    assert tried == [(64, "all")]
    assert events[0]["planned_seconds"] <= 60
    assert "10 of 10 epochs" in events[0]["text"]


def test_fewer_epochs_come_first(make_config, monkeypatch):
    # 15 training and some validation pictures: an epoch takes about 17 s
    made, events, _ = planned(make_config, monkeypatch, lambda *_: 1.0, budget=150)
    assert 5 <= made.training.epochs < 10
    assert made.training.unfreeze == "all"
    assert events[0]["planned_seconds"] <= 150


def test_then_less_of_the_backbone_then_a_smaller_picture(make_config, monkeypatch):
    part, _, _ = planned(
        make_config, monkeypatch, lambda _, what: 1.0 if what == "all" else 1e-4, budget=5
    )
    assert part.training.unfreeze == 0.3

    def config(**training):
        made = make_config(**training)
        return made.model_copy(update={"plan": {**made.plan, "size": 224}})

    small, events, tried = planned(
        config, monkeypatch, lambda size, _: 1.0 if size > 170 else 1e-4, budget=5
    )
    assert small.plan["size"] == 160
    assert tried == [(224, "all"), (224, 0.3), (160, "all")]
    assert "224 pixels were wanted" in events[0]["text"]


def test_last_the_head_alone_is_trained(make_config, monkeypatch):
    made, events, _ = planned(make_config, monkeypatch, lambda *_: 10.0, budget=5)
    assert (made.training.epochs, made.training.head_epochs) == (0, 2)
    assert "Only the head" in events[0]["text"]


def test_half_of_the_epochs_is_wanted_and_three_are_the_least():
    training = Training(epochs=10, head_epochs=0)
    speed = Speed(forward=0.0, step=0.1, reading=0.0)
    offer, counts = Offer(224, "all"), Counts(10, 2)
    assert fitting(training, offer, counts, speed, 4.9, 5) is None
    assert fitting(training, offer, counts, speed, 5.1, 5).epochs == 5
    assert fitting(training, offer, counts, speed, 2.9, 0) is None
    assert fitting(training, offer, counts, speed, 3.1, 0).epochs == 3


def test_a_few_epochs_of_all_layers_are_better_than_the_head_alone():
    training = Training(epochs=400, head_epochs=2)
    speed = Speed(forward=0.01, step=0.1, reading=0.0)
    choice = choose(training, offers(224, training), Counts(10, 2), lambda _: speed,
                    lambda: 20.0, lambda: True)  # fmt: skip
    assert (choice.size, choice.unfreeze) == (224, "all")
    assert 10 < choice.epochs < 20


def test_when_measuring_itself_takes_too_long_it_ends():
    asked: list[Offer] = []

    def speed(offer):
        asked.append(offer)
        return Speed(10.0, 10.0, 0.0)

    training = Training(epochs=10, head_epochs=0)
    choice = choose(training, offers(224, training), Counts(10, 2), speed, lambda: 20.0,
                    lambda: False)  # fmt: skip
    assert choice.epochs == 0
    assert set(asked) == {Offer(224, "all")}


def test_speed_is_measured_on_the_network_of_the_config(make_config):
    config = make_config()
    speed = measure(config, config.training, 64, 3, CPU)
    assert 0 < speed.forward < 10
    assert 0 < speed.step < 10


def test_smaller_sizes_are_what_networks_halve():
    training = Training()
    assert [offer.size for offer in offers(224, training)[::2]] == [224, 160, 128]
    assert [offer.size for offer in offers(64, training)[::2]] == [64]
    named = Training(unfreeze=["layer4"])
    assert {offer.unfreeze for offer in offers(224, named)} == {("layer4",)}


def test_memory_that_holds_less_than_a_batch_is_measured_with_less(make_config, monkeypatch):
    original, tried = budget._speed, []

    def limited(network, rule, training, noise):
        tried.append(len(noise))
        if len(noise) > 4:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")
        return original(network, rule, training, noise)

    monkeypatch.setattr(budget, "_speed", limited)
    config = make_config(batch_size=16)
    assert measure(config, config.training, 64, 3, CPU).step > 0
    assert tried == [16, 8, 4]
    monkeypatch.setattr(budget, "_speed", lambda *_: limited(None, None, None, range(5)))
    with pytest.raises(TrainerError, match="not enough memory"):
        measure(config, config.training, 64, 3, CPU)


def test_processes_plan_alike_whatever_each_measures(make_config, monkeypatch):
    """The slowest counts, and what they do at once is divided by how many they are."""
    config = make_config(epochs=10, head_epochs=0, budget=100)
    listing = list_samples(config.data, 1)
    asked: list[int] = []

    def measured(config, training, size, labels, device):
        asked.append(training.batch_size)
        slow = 2.0 if len(asked) % 2 else 1.0  # another number in each process
        return Speed(slow, slow, 0.0)

    monkeypatch.setattr(budget, "measure", measured)

    def work(processes):
        return plan_within(config, listing, CPU, lambda *_, **__: None, processes)

    first, second = together(2, work)
    assert first == second
    assert set(asked) == {3}  # of a batch of 6
    monkeypatch.setattr(budget, "measure", lambda *_: Speed(1.0, 1.0, 0.0))
    alone = plan_within(config, listing, CPU, lambda *_, **__: None, ALONE)
    assert 0 < first.training.epochs <= alone.training.epochs < 10
