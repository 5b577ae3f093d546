"""How large a backbone is and how fast it runs here, measured."""

import time
from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from trainer.backbones import find_backbone
from trainer.bodies import make_body
from trainer.networks import build, place

_LABELS = 4


class Size(NamedTuple):
    """Pixels a side, parameters and FLOPs with the ImageNet classifier; see backbones.Backbone."""

    size: int
    parameters: int
    flops: int


class Speed(NamedTuple):
    """Pictures a second: when answering, and when all layers are trained. `device` in words."""

    answering: float
    training: float
    batch: int
    device: str


def count(name: str) -> Size:
    """Count a network's parameters and FLOPs without computing anything. TrainerError."""
    with torch.device("meta"):
        body = make_body(name, 1000).eval()
        size = int(body.pretrained_cfg["input_size"][-1])
        pictures = torch.zeros(1, 3, size, size)
    counter = FlopCounterMode(display=False)
    with counter, torch.no_grad():
        body(pictures)
    return Size(size, sum(p.numel() for p in body.parameters()), counter.get_total_flops())


def measure(name: str, size: int | None = None, batch: int = 8, seconds: float = 2.0) -> Speed:
    """Time a network with random weights on this machine's best device, after one warm-up.

    seconds  spent at least on each of the two figures
    """
    row = find_backbone(name)
    size = size or (row.size if row else count(name).size)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = build(name, _LABELS, size=size)
    place(network, device)
    random = torch.Generator().manual_seed(0)
    pictures = torch.rand(batch, 3, size, size, generator=random)
    pictures = pictures.to(device, memory_format=torch.channels_last)
    truth = (torch.arange(batch) % _LABELS).to(device)

    def answer() -> None:
        with torch.inference_mode():
            network(pictures)

    def learn() -> None:
        network.zero_grad()
        nn.functional.cross_entropy(network(pictures), truth).backward()

    network.eval()
    answering = batch * _rate(answer, seconds, device)
    network.train()
    training = batch * _rate(learn, seconds, device)
    name_of = torch.cuda.get_device_name(device) if device.type == "cuda" else "CPU"
    return Speed(round(answering, 1), round(training, 1), batch, name_of)


def _rate(step: Callable[[], None], seconds: float, device: torch.device) -> float:
    """Return steps a second."""
    step()
    _wait(device)
    began, steps = time.monotonic(), 0
    while time.monotonic() - began < seconds:
        step()
        _wait(device)
        steps += 1
    return steps / (time.monotonic() - began)


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
