"""Networks split in two: features of the whole picture first, then a head over them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

import torch
from torch import Tensor, nn

from trainer.bodies import (
    as_grid,
    channels_come_last,
    features_of,
    has_tokens,
    make_body,
    strip,
)
from trainer.errors import TrainerError
from trainer.heads import Mean, Perceptron, make_head, read_head
from trainer.network_config import LinearHead, Network
from trainer.preprocess import TapGeometry
from trainer.weights import Weights, fill

__all__ = [
    "Ensemble", "Head", "Settled", "Tapped", "Weights", "build", "build_network", "freeze",
    "freeze_all_but_last", "load_weights", "measure_tap", "place", "state_of_ensemble",
    "untrained",
]  # fmt: skip
_SIZE = 224  # where neither the plan nor the network names one
_WIDEST_MOSAIC = 960  # pixels; beyond it only memory grows, the middle cells see no further


class Tapped(nn.Module):
    """A network as features and head; (n, 3, size, size) → logits (n, labels).

    body     of timm, of trainer.classics, or an Ensemble
    top      the head; None takes the body's own pooling and classifier
    bn_eval  keep the body's batch norm in evaluation, also while training
    """

    def __init__(self, body: Any, top: nn.Module | None = None, bn_eval: bool = False) -> None:
        super().__init__()
        self.body = body
        self.top = top
        self.bn_eval = bn_eval

    def features(self, pictures: Tensor) -> Tensor:
        """Return (n, channels, cells, cells)."""
        return features_of(self.body, pictures)

    def head(self, features: Tensor) -> Tensor:
        """Return logits (n, labels) for features as `features` gives them."""
        return _logits(self.body, self.top, features)

    def forward(self, pictures: Tensor) -> Tensor:
        return self.head(self.features(pictures))

    def train(self, mode: bool = True) -> "Tapped":
        """Switch to training; batch norm that is to stay in evaluation does."""
        super().train(mode)
        if mode and self.bn_eval:
            for module in self.body.modules():
                if isinstance(module, nn.BatchNorm2d | nn.SyncBatchNorm):
                    module.eval()
        return self

    def linear_head(self) -> Tensor:
        """Return the weights (labels, channels) of a head that is pooling and one linear layer."""
        if self.top is None:
            classifier = self.body.get_classifier()
            between = getattr(getattr(self.body, "head", None), "norm", None)
            linear = (
                isinstance(classifier, nn.Linear)
                and classifier.in_features == self.body.num_features
                and (between is None or isinstance(between, nn.Identity))
            )
        else:
            top = cast("Perceptron", self.top)
            classifier = top.classifier
            linear = all(isinstance(layer, Mean | nn.Dropout) for layer in top.layers)
        if not linear:
            raise TrainerError(
                "Outlines cannot be trained on with this network",
                "its head is not a single linear layer over the pooled features.",
                "Set training.outline_weight to 0, or choose another head or network.",
            )
        return cast("Tensor", classifier.weight)

    def head_module(self) -> nn.Module:
        """Return the layers that stage one trains; their dropout and batch norm learn then."""
        own: nn.Module = self.body.get_classifier() if self.top is None else self.top
        return own

    def head_parameters(self) -> list[nn.Parameter]:
        return list(self.head_module().parameters())


def _logits(body: Any, top: nn.Module | None, features: Tensor) -> Tensor:
    logits: Tensor
    if top is not None:
        logits = top(features)
    elif channels_come_last(body):
        logits = body.forward_head(features.permute(0, 2, 3, 1))
    else:
        logits = body.forward_head(features)
    return logits


class Ensemble(nn.Module):
    """Networks of one shape side by side, as the body of a network that answers for all of them.

    The features are those of all members, one after the other in the channels; the logits are the
    mean of the members' logits, each over its own channels. So the probabilities are the geometric
    mean of the members', made to add up to 1, and the Grad-CAM evidence is the mean of the
    members' evidence: one tap, one head, one graph, as any network has.
    """

    def __init__(self, members: Sequence[Tapped]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward_features(self, pictures: Tensor) -> Tensor:
        """Return (n, members * channels, cells, cells)."""
        return torch.cat([member.features(pictures) for member in self.each()], 1)

    def forward_head(self, features: Tensor) -> Tensor:
        """Return (n, labels)."""
        parts = features.chunk(len(self.members), 1)
        logits = [one.head(part) for one, part in zip(self.each(), parts, strict=True)]
        return torch.stack(logits).mean(0)

    def each(self) -> list[Tapped]:
        return [cast("Tapped", member) for member in self.members]


def state_of_ensemble(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the state of an ensemble, from those of its members in their order."""
    return {
        f"body.members.{place}.{name}": tensor
        for place, state in enumerate(states)
        for name, tensor in state.items()
    }


def freeze(network: Tapped, names: Sequence[str]) -> None:
    """Make modules of the network untrainable; TrainerError for unknown names."""
    for module in modules_called(network, names, "training.frozen"):
        module.requires_grad_(False)


def modules_called(network: Tapped, names: Sequence[str], setting: str) -> list[nn.Module]:
    """Return modules of the body; TrainerError for a name it has not, and the `setting` to mend."""
    known = dict(network.body.named_modules())
    if unknown := [name for name in names if name not in known]:
        top = ", ".join(name for name in known if name and name.count(".") < 2)
        raise TrainerError(
            f"Nothing in the network is called '{unknown[0]}'", f"it has: {top}.",
            f"Correct {setting}.",
        )  # fmt: skip
    return [known[name] for name in names]


def freeze_all_but_last(network: Tapped, share: float) -> None:
    """Leave only the last `share` of the backbone's layers, and the head, trainable.

    A layer is a module with weights of its own, in the order in which the network lists them; 0
    freezes the whole backbone, 1 nothing. What was frozen and is among the last is thawed.
    """
    if not 0 <= share <= 1:
        raise TrainerError("The network cannot be frozen", f"{share} is no share from 0 to 1.")
    heads = {id(parameter) for parameter in network.head_parameters()}
    layers = []
    for module in network.body.modules():
        own = [p for p in module.parameters(recurse=False) if id(p) not in heads]
        if own:
            layers.append(own)
    kept = len(layers) - round(share * len(layers))
    for place, own in enumerate(layers):
        for parameter in own:
            parameter.requires_grad_(place >= kept)


class Head(nn.Module):
    """The head of a network alone; features (n, channels, cells, cells) → logits (n, labels)."""

    def __init__(self, network: Tapped) -> None:
        super().__init__()
        self.body, self.top = network.body, network.top

    def forward(self, features: Tensor) -> Tensor:
        return _logits(self.body, self.top, features)


def place(network: Tapped, device: torch.device) -> None:
    """Move the network to a device, in the memory layout that convolutions are fastest in."""
    cast("Any", network).to(device, memory_format=torch.channels_last)


def build(
    name: str,
    labels: int,
    drop_rate: float = 0.0,
    *,
    head: Any = None,
    size: int | None = None,
    pad_type: str = "",
    bn_eval: bool = False,
    members: int = 1,
) -> Tapped:
    """Return the network called `name` with random weights.

    head      of network_config, or the JSON of one as packages carry it; None is linear
    size      of the pictures; networks over patches must know it when they are built
    pad_type, bn_eval  see network_config.Network
    members   so many of them, other weights each, that answer as one; see Ensemble

    Raises TrainerError when timm does not know it or it has no feature map to tap.
    """
    if members > 1:
        return Tapped(Ensemble([
            build(name, labels, drop_rate, head=head, size=size, pad_type=pad_type, bn_eval=bn_eval)
            for _ in range(members)
        ]))  # fmt: skip
    settings = head if hasattr(head, "kind") else read_head(head)
    own = isinstance(settings, LinearHead)
    body = make_body(name, labels if own else 0, drop_rate=drop_rate, pad_type=pad_type, size=size)
    side = size or body.pretrained_cfg.get("input_size", (3, _SIZE))[-1]
    pictures = torch.zeros(1, 3, side, side)
    with torch.no_grad():
        shape, tokens = _shapes(body.eval(), name, pictures)
        if own and tokens:  # its own head reads a class token, which is no place in the picture
            body = make_body(name, 0, drop_rate=drop_rate, pad_type=pad_type, size=size).eval()
            own = False
        top = None if own else make_head(settings, shape[1], labels, drop_rate)
        if not own:
            strip(body, pictures)
    return Tapped(body, top, bn_eval).train()


def _shapes(body: Any, name: str, pictures: Tensor) -> tuple[tuple[int, ...], bool]:
    """Return the shape of the features and whether they were tokens; TrainerError if unfit."""
    try:
        raw = body.forward_features(pictures)
        shape = tuple(as_grid(body, raw).shape)
    except (RuntimeError, AssertionError, AttributeError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise TrainerError(
            f"The network '{name}' cannot be used",
            f"it fails on pictures of {pictures.shape[-1]} pixels ({reason}).",
            "Choose a larger plan.size or another network.",
        ) from error
    if len(shape) != 4 or shape[1] < shape[2]:
        raise TrainerError(
            f"The network '{name}' cannot be used",
            f"its features have the shape {shape}, not (picture, channel, row, column).",
            "Choose a convolutional network or a transformer over a grid of patches.",
        )
    return shape, has_tokens(body, raw)


def load_weights(
    network: Tapped, name: str, source: str, *, pad_type: str = "", size: int | None = None
) -> Weights:
    """Fill the backbone from `source` (see weights.fill); the head keeps its random weights."""
    return fill(network.body, name, source, pad_type=pad_type, size=size)


def untrained(settings: Network, labels: int, size: int, members: int = 1) -> Tapped:
    """Return the network that a config describes, with random weights; see `build`."""
    return build(
        settings.name, labels, settings.drop_rate, head=settings.head, size=size,
        pad_type=settings.pad_type, bn_eval=settings.bn_eval, members=members,
    )  # fmt: skip


class Settled(NamedTuple):
    """A network as a config asks for it, with the numbers of the very weights it starts from."""

    network: Tapped
    weights: Weights


def build_network(settings: Network, labels: int, size: int) -> Settled:
    """Return the network that a config describes, with its weights, for pictures of `size` pixels.

    Raises TrainerError when it cannot be built or its weights are not to be had.
    """
    network = untrained(settings, labels, size)
    weights = load_weights(
        network, settings.name, settings.weights, pad_type=settings.pad_type, size=size
    )
    if settings.mean is not None and settings.std is not None:
        weights = weights._replace(mean=settings.mean, std=settings.std)
    return Settled(network, weights)


def measure_tap(network: Tapped, pictures: Tensor) -> TapGeometry:
    """Return where the cells of the features look, measured on the network itself.

    pictures  (n, 3, size, size), a few real ones, normalised

    The centre of a cell is the centroid of the squared input gradient of that cell, with the
    picture surrounded by copies of itself so that no edge pulls it. Padding on one side only
    (the TensorFlow habit) and learned kernels both shift it, by up to half a cell. A network over
    patches takes pictures of one size only; its cells are the patches. Of an ensemble it is the
    mean of the members.
    """
    network.eval()
    if isinstance(network.body, Ensemble):
        taps = [measure_tap(member, pictures) for member in network.body.each()]
        return taps[0]._replace(first=round(sum(tap.first for tap in taps) / len(taps), 2))
    size = pictures.shape[-1]
    if getattr(network.body, "patch_embed", None) is not None:
        with torch.no_grad():
            stride = size / network.features(pictures[:1]).shape[-1]
        return TapGeometry(first=stride / 2, stride=stride)
    side = max(size, min(3 * size, _WIDEST_MOSAIC))
    stride, offsets = 0.0, []
    for picture in pictures:  # one at a time: large networks fill the memory
        stride, found = _offsets(network, picture[None].repeat(1, 1, 3, 3)[..., :side, :side])
        offsets += found
    return TapGeometry(first=round(sum(offsets) / len(offsets), 2), stride=stride)


def _offsets(network: Tapped, mosaic: Tensor) -> tuple[float, list[float]]:
    """Return the stride of the features, and for cells near the middle where the first would be."""
    mosaic = mosaic.clone().requires_grad_()
    features = network.features(mosaic)
    side = mosaic.shape[-1]
    stride = _stride(network.body, side / features.shape[-1])
    at = torch.arange(side) + 0.5
    found = []
    middle = features.shape[-1] // 2
    for row in (middle - 1, middle + 1):
        for column in (middle - 1, middle + 1):
            strength = features[:, :, row, column].abs().sum()
            (gradient,) = torch.autograd.grad(strength, mosaic, retain_graph=True)
            energy = gradient.pow(2).sum((0, 1))
            energy = energy / energy.sum()
            found.append(float(energy.sum(1) @ at) - row * stride)
            found.append(float(energy.sum(0) @ at) - column * stride)
    return stride, found


def _stride(body: Any, even: float) -> float:
    """Return pixels between cells: what timm says of the network, else an even division.

    Without padding a map has fewer cells than the picture has strides, and division misleads.
    """
    known = getattr(body, "feature_info", None)
    if isinstance(known, list) and known:
        return float(known[-1]["reduction"])
    return even
