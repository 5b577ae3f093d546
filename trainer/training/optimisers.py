"""Which parameters learn, at which rate, and by which rule."""

import difflib
from collections.abc import Sequence
from itertools import product
from typing import Any, Literal

import torch
from torch import nn

from trainer.errors import TrainerError
from trainer.networks import Tapped, freeze, freeze_all_but_last, modules_called
from trainer.torchvision_fix import make_torchvision_importable
from trainer.training_config import Training

_ADAMS: dict[str, Any] = {
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
}
BATCH_NORMS = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d, nn.SyncBatchNorm)
Groups = list[dict[str, Any]]


def freeze_backbone(network: Tapped, training: Training) -> None:
    """Make untrainable what stage two leaves alone.

    Raises TrainerError for a name that the network has not.
    """
    if isinstance(training.unfreeze, float):
        freeze_all_but_last(network, training.unfreeze)
    elif training.unfreeze != "all":
        _freeze_all_but(network, training.unfreeze)
    freeze(network, training.frozen)


def _freeze_all_but(network: Tapped, wanted: Sequence[str]) -> None:
    modules_called(network, wanted, "training.unfreeze")
    head = {id(parameter) for parameter in network.head_parameters()}
    for name, parameter in network.body.named_parameters():
        if id(parameter) not in head and not _below(name, wanted):
            parameter.requires_grad_(False)


def _below(name: str, roots: Sequence[str]) -> bool:
    return any(name == root or name.startswith(f"{root}.") for root in roots)


def train_backbone_and_head(network: Tapped, batch_norm: Literal["train", "eval"]) -> None:
    """Put the network into the mode of stage two.

    A module whose parameters are all frozen stays in evaluation: its dropout and batch norm too.
    With `batch_norm` "eval" that of the backbone does; the head's has no statistics to keep.
    """
    network.train()
    head = {id(parameter) for parameter in network.head_parameters()}
    for module in network.body.modules():
        parameters = list(module.parameters())
        frozen = bool(parameters) and not any(p.requires_grad for p in parameters)
        kept = batch_norm == "eval" and isinstance(module, BATCH_NORMS)
        if frozen or (kept and not any(id(parameter) in head for parameter in parameters)):
            module.eval()


def train_head_alone(network: Tapped) -> None:
    """Put the network into the mode of stage one: all in evaluation but the head."""
    network.eval()
    network.head_module().train()


def head_groups(network: Tapped, training: Training) -> Groups:
    """Return the one group of stage one."""
    return [
        {
            "params": list(network.head_parameters()),
            "peak": training.head_learning_rate,
            "weight_decay": training.head_weight_decay,
        }
    ]


def all_groups(network: Tapped, training: Training) -> Groups:
    """Return the groups of stage two; biases and batch norm are not decayed."""
    heads = {id(parameter) for parameter in network.head_parameters()}
    peaks = {
        False: training.learning_rate * training.backbone_factor,
        True: training.learning_rate,
    }
    groups: Groups = []
    for is_head, flat in product((False, True), repeat=2):
        chosen = [
            parameter
            for parameter in network.parameters()
            if parameter.requires_grad
            and (id(parameter) in heads) == is_head
            and (parameter.ndim < 2) == flat
        ]
        decay = 0.0 if flat else training.weight_decay
        if chosen:
            groups.append({"params": chosen, "peak": peaks[is_head], "weight_decay": decay})
    return groups


def optimiser(training: Training, groups: Groups) -> torch.optim.Optimizer:
    """Return the optimiser by name; the learning rate of a group is set before each step.

    Raises TrainerError when neither torch nor timm has it, or it needs more than a gradient.
    """
    name = training.optimiser.lower()
    for group in groups:
        group["lr"] = group["peak"]
    if name in _ADAMS:
        adam: torch.optim.Optimizer = _ADAMS[name](groups)
        return adam
    if name == "sgd":
        return torch.optim.SGD(groups, momentum=training.momentum, nesterov=training.nesterov)
    make_torchvision_importable()
    import timm.optim

    known = [str(each) for each in timm.optim.list_optimizers()]  # type: ignore[attr-defined]
    if name not in known or timm.optim.get_optimizer_info(name).second_order:  # type: ignore[attr-defined]
        near = ", ".join(difflib.get_close_matches(name, known, 6)) or "adam, adamw, sgd, lamb"
        raise TrainerError(
            f"No optimiser '{training.optimiser}' can be used", f"near it are: {near}.",
            "Correct training.optimiser.",
        )  # fmt: skip
    try:
        made: torch.optim.Optimizer = timm.optim.create_optimizer_v2(  # type: ignore[attr-defined]
            groups, opt=name, lr=training.learning_rate, momentum=training.momentum
        )
        return made
    except (AssertionError, ImportError, RuntimeError) as error:  # some need a package or a GPU
        raise TrainerError(
            f"The optimiser '{training.optimiser}' cannot be used", f"{error}",
            "Choose another under training.optimiser.",
        ) from error  # fmt: skip
