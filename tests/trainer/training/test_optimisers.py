"""What learns, how fast, and what stays as it came."""

import pytest
import torch
from torch import nn

from tests.trainer.training.conftest import small_network
from trainer.errors import TrainerError
from trainer.network_config import DeepHead
from trainer.networks import build
from trainer.training.optimisers import (
    all_groups,
    freeze_backbone,
    head_groups,
    optimiser,
    train_backbone_and_head,
    train_head_alone,
)
from trainer.training_config import Training


def trainable(network: nn.Module) -> set[str]:
    return {name for name, p in network.named_parameters() if p.requires_grad}


def test_all_a_share_or_names_of_the_backbone_are_unfrozen():
    whole = small_network()
    freeze_backbone(whole, Training())
    assert trainable(whole) == {name for name, _ in whole.named_parameters()}
    named = small_network()
    freeze_backbone(named, Training(unfreeze=["layer4"]))
    assert all(n.startswith(("body.layer4.", "body.fc.")) for n in trainable(named))
    assert {"body.fc.weight", "body.layer4.0.conv1.weight"} <= trainable(named)
    part = small_network()
    freeze_backbone(part, Training(unfreeze=0.3))
    assert "body.fc.weight" in trainable(part)
    assert "body.conv1.0.weight" not in trainable(part)
    assert 0 < len(trainable(part)) < len(trainable(whole)) / 2


def test_frozen_names_stay_frozen_whatever_is_unfrozen():
    network = small_network()
    freeze_backbone(network, Training(frozen=["conv1", "bn1"]))
    assert not any(name.startswith(("body.conv1.", "body.bn1.")) for name in trainable(network))
    assert "body.layer1.0.conv1.weight" in trainable(network)


@pytest.mark.parametrize("field", ["frozen", "unfreeze"])
def test_a_name_that_the_network_has_not_is_told(field):
    with pytest.raises(TrainerError, match=rf"'blocks\.99'.*layer4.*training\.{field}"):
        freeze_backbone(small_network(), Training(**{field: ["blocks.99"]}))


def test_frozen_modules_stay_in_evaluation():
    network = small_network()
    freeze_backbone(network, Training(unfreeze=["layer4"]))
    train_backbone_and_head(network, "train")
    modes = {name: module.training for name, module in network.body.named_modules()}
    assert not modes["layer1"]
    assert not modes["layer1.0.bn1"]
    assert not modes["bn1"]
    assert modes["layer4.0.bn1"]


def test_what_is_frozen_stays_in_evaluation_and_nothing_else_does():
    """A block with a scale of its own must not take layers with it that go on learning."""
    network = build("convnext_atto", 2, size=64)
    freeze_backbone(network, Training(unfreeze=0.5))
    train_backbone_and_head(network, "train")
    own = [(m, {p.requires_grad for p in m.parameters(recurse=False)})
           for m in network.body.modules()]  # fmt: skip
    layers = [(m, learns) for m, learns in own if learns and not list(m.children())]
    assert {True, False} == {m.training for m, _ in layers}
    assert all(learns == {m.training} for m, learns in layers)


def test_batch_norm_of_the_backbone_keeps_its_statistics_on_request():
    network = build("test_resnet", 3, head=DeepHead(kind="deep", widths=(8, 8, 8)), size=64)
    train_backbone_and_head(network, "eval")
    norms = [m for m in network.body.modules() if isinstance(m, nn.BatchNorm2d)]
    assert norms
    assert not any(norm.training for norm in norms)
    own = [m for m in network.top.modules() if isinstance(m, nn.BatchNorm1d)]
    assert own
    assert all(norm.training for norm in own)


def test_stage_one_has_only_the_head_in_training():
    network = build("test_resnet", 3, head=DeepHead(kind="deep", widths=(8, 8, 8)), size=64)
    train_head_alone(network)
    assert not any(module.training for module in network.body.modules())
    assert all(module.training for module in network.top.modules())


def test_biases_are_not_decayed_and_the_backbone_learns_slower():
    network = small_network()
    groups = all_groups(network, Training(learning_rate=0.1, backbone_factor=0.5))
    rates = {
        id(p): (group["peak"], group["weight_decay"]) for group in groups for p in group["params"]
    }
    assert len(rates) == len(list(network.parameters()))
    body = network.body
    assert rates[id(body.fc.weight)] == (0.1, 0.01)
    assert rates[id(body.fc.bias)] == (0.1, 0.0)
    assert rates[id(body.layer4[0].conv1.weight)] == (0.05, 0.01)
    assert rates[id(body.layer4[0].bn1.weight)] == (0.05, 0.0)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("sgd", "SGD"), ("adam", "Adam"), ("AdamW", "AdamW"), ("lamb", "Lamb"), ("nadamw", "NAdamW")],
)
def test_an_optimiser_is_made_by_name(name, kind):
    training = Training(optimiser=name, momentum=0.8, head_learning_rate=0.25)
    made = optimiser(training, head_groups(small_network(), training))
    assert type(made).__name__.lower() == kind.lower()
    assert made.param_groups[0]["lr"] == 0.25
    assert made.param_groups[0]["weight_decay"] == 0.01
    if name == "sgd":
        assert made.param_groups[0]["momentum"] == 0.8
        assert not made.param_groups[0]["nesterov"]


@pytest.mark.parametrize("name", ["adamm", "adahessian", "nothing-like-it"])
def test_an_optimiser_that_cannot_be_used_is_told(name):
    with pytest.raises(TrainerError, match=r"Correct training\.optimiser"):
        optimiser(Training(optimiser=name), head_groups(small_network(), Training()))


@pytest.mark.parametrize("name", ["sgd", "adam", "adamw", "lamb", "lion", "nadam", "adafactor"])
def test_it_learns(name):
    training = Training(optimiser=name, head_learning_rate=0.01)
    torch.manual_seed(0)
    layer = nn.Linear(3, 1)
    made = optimiser(training, [{"params": list(layer.parameters()), "peak": 0.01}])
    inputs = torch.eye(3)
    losses = []
    for _ in range(20):
        loss = ((layer(inputs) - 1) ** 2).mean()
        made.zero_grad()
        loss.backward()
        made.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0]
