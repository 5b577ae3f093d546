"""Heads: from features (n, channels, cells, cells) to logits (n, labels).

The network's own pooling and classifier is the linear head of most backbones; it lives in the
backbone (see trainer.networks). These are the others.
"""

from collections.abc import Sequence
from typing import Any

import torch
from pydantic import TypeAdapter, ValidationError
from torch import Tensor, nn

from trainer.errors import TrainerError
from trainer.network_config import (
    DeepHead,
    DenseHead,
    HeadConfig,
    LinearHead,
    PyramidHead,
)

_DROPPED_LAYERS = 2  # "dropout after the first two dense layers", as AlexNet has it


class Mean(nn.Module):
    """(n, channels, rows, columns) → (n, channels): the mean over the picture."""

    def forward(self, features: Tensor) -> Tensor:
        return features.mean((2, 3))


class Pyramid(nn.Module):
    """Spatial pyramid pooling (He et al. 2014): (n, c, rows, columns) → (n, c * sum of levels²).

    Each level divides the map into level x level cells, whose maxima are the features. Bounds are
    those of adaptive pooling: cell k of L covers floor(k * rows / L) to ceil((k + 1) * rows / L),
    so that cells of a level finer than the map overlap or repeat and none is empty. Slices and
    `amax` instead of adaptive pooling: its backward has no deterministic CUDA kernel
    (https://github.com/pytorch/pytorch/issues/131972).
    """

    def __init__(self, levels: Sequence[int]) -> None:
        super().__init__()
        self.levels = tuple(levels)

    def forward(self, features: Tensor) -> Tensor:
        return torch.cat([_maxima(features, level) for level in self.levels], 1)


def _maxima(features: Tensor, level: int) -> Tensor:
    """Return (n, c * level²), channel by channel, of one level."""
    columns = features.shape[3]
    strips = [
        features[:, :, top:bottom].amax(2)  # (n, c, columns): each row of cells once
        for top, bottom in _bounds(features.shape[2], level)
    ]
    across = _bounds(columns, level)
    cells = [strip[:, :, left:right].amax(2) for strip in strips for left, right in across]
    return torch.stack(cells, 2).flatten(1)


def _bounds(length: int, level: int) -> list[tuple[int, int]]:
    return [(k * length // level, -(-(k + 1) * length // level)) for k in range(level)]


class Perceptron(nn.Module):
    """Pooled features through dense layers: `layers` in order, then the linear `classifier`."""

    def __init__(self, layers: Sequence[nn.Module], width: int, labels: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(*layers)
        self.classifier = nn.Linear(width, labels)

    def forward(self, features: Tensor) -> Tensor:
        logits: Tensor = self.classifier(self.layers(features))
        return logits


def read_head(content: Any) -> LinearHead | DenseHead | DeepHead | PyramidHead:
    """Return the head that a package's manifest describes; None means linear. TrainerError."""
    if content is None:
        return LinearHead()
    try:
        head: LinearHead | DenseHead | DeepHead | PyramidHead
        head = TypeAdapter(HeadConfig).validate_python(content)
    except ValidationError as error:
        raise TrainerError(
            "The head of the network cannot be built",
            f"this version does not know {content}.",
            "Update MRI Viewer.",
        ) from error
    return head


def make_head(head: Any, channels: int, labels: int, drop_rate: float = 0.0) -> Perceptron:
    """Return a head of its own with random weights.

    drop_rate  of a linear head; the others bring theirs
    """
    if isinstance(head, DenseHead):
        return _dense(head, channels, labels)
    if isinstance(head, DeepHead):
        return _deep(head, channels, labels)
    if isinstance(head, PyramidHead):
        return _pyramid(head, channels, labels)
    return Perceptron([Mean(), nn.Dropout(drop_rate)], channels, labels)


def _dense(head: DenseHead, channels: int, labels: int) -> Perceptron:
    layers = [
        Mean(), nn.Dropout(head.drop_rate), nn.Linear(channels, head.width), nn.ReLU(),
        nn.Dropout(head.drop_rate),
    ]  # fmt: skip
    return Perceptron(layers, head.width, labels)


def _deep(head: DeepHead, channels: int, labels: int) -> Perceptron:
    first, second, third = head.widths
    layers = [
        Mean(), nn.BatchNorm1d(channels),
        nn.Linear(channels, first), nn.ReLU(),
        nn.Linear(first, second), nn.ReLU(), nn.BatchNorm1d(second),
        nn.Linear(second, third), nn.ReLU(), nn.Dropout(head.drop_rate),
    ]  # fmt: skip
    return Perceptron(layers, third, labels)


def _pyramid(head: PyramidHead, channels: int, labels: int) -> Perceptron:
    layers: list[nn.Module] = []
    if head.reduction is not None:
        layers += [nn.Conv2d(channels, head.reduction, 1), nn.ReLU()]
    layers += [Pyramid(head.levels)]
    width = (head.reduction or channels) * sum(level**2 for level in head.levels)
    for place, wider in enumerate(head.widths):
        layers += [nn.Linear(width, wider), nn.ReLU()]
        if place < _DROPPED_LAYERS:
            layers += [nn.Dropout(head.drop_rate)]
        width = wider
    made = Perceptron(layers, width, labels)
    for module in made.modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.normal_(module.weight, std=head.deviation)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    return made
