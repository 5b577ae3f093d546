"""The networks that can be trained, as the trainer lists them, and what is to be said of each."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WITHOUT_WEIGHTS = {"lenet"}  # nobody ever published any
_NAMED = {"pypi", "hub", "random"}
_BYTES = 4  # of a weight, as it is downloaded


@dataclass(frozen=True, slots=True)
class Network:
    """A row of `trainer backbones --json`.

    size        of the pictures that its weights were trained on, pixels a side
    flops       of one such picture
    at_hand     where weights lie on this machine: "pypi", "hub", or files
    answering, training  pictures a second, measured here; None: not measured
    device      that it was measured on, in words
    """

    title: str
    name: str
    size: int
    parameters: int
    flops: float
    advice: str
    at_hand: tuple[str, ...] = ()
    answering: float | None = None
    training: float | None = None
    device: str = ""

    def source(self) -> str:
        """Return where its weights are best taken from: what needs no network comes first."""
        for wanted in ("pypi", "hub"):
            if wanted in self.at_hand:
                return wanted
        if self.at_hand:
            return self.at_hand[0]
        return "random" if self.name in _WITHOUT_WEIGHTS else "hub"

    def speed(self) -> str:
        """Return what was measured, a sentence; empty when nothing was."""
        if self.training is None or self.answering is None:
            return ""
        return (
            f"Measured here ({self.device}): trains on {self.training:.3g} pictures a second, "
            f"answers {self.answering:.3g}."
        )


def network_of(content: Mapping[str, Any]) -> Network:
    """Return the row of one object of the JSON."""
    speed = content.get("speed") or {}
    return Network(
        content["title"], content["name"], content["size"], content["parameters"],
        content["flops"], content["advice"], tuple(content["weights_at_hand"]),
        speed.get("answering"), speed.get("training"), speed.get("device", ""),
    )  # fmt: skip


def same(one: str, other: str) -> bool:
    """Whether two names mean one network; without a tag, a name means that of any tag."""
    if "." in one and "." in other:
        return one == other
    return one.partition(".")[0] == other.partition(".")[0]


def find(networks: Iterable[Network], name: str) -> Network | None:
    listed = tuple(networks)
    exact = (each for each in listed if each.name == name)
    return next(exact, None) or next((each for each in listed if same(each.name, name)), None)


def merged(before: Sequence[Network], found: Iterable[Network]) -> tuple[Network, ...]:
    """Return the rows with those that were found in their places, new ones last.

    What was measured stays known when a row comes again without a measurement.
    """
    rows = {each.name: each for each in before}
    for new in found:
        old = rows.get(new.name)
        if old is not None and new.training is None:
            new = dataclasses.replace(
                new, training=old.training, answering=old.answering, device=old.device
            )
        rows[new.name] = new
    return tuple(rows.values())


def is_file(source: str) -> bool:
    """Whether a place of weights is a file, not one of the trainer's own words."""
    return source not in _NAMED


def sources_of(network: Network, chosen: str) -> dict[str, str]:
    """Return {place of weights: words} to choose from, what is at hand first."""
    offered = [*network.at_hand]
    if network.name not in _WITHOUT_WEIGHTS:
        offered.append("hub")
    offered += [chosen, "random"]
    return {source: source_words(source, network) for source in dict.fromkeys(offered)}


def source_words(source: str, network: Network) -> str:
    """Return a place of weights as an entry of a list."""
    here = source in network.at_hand
    match source:
        case "pypi":
            return "In an installed package" if here else "In a package (not installed)"
        case "hub":
            return "Downloaded before" if here else "Download at the start"
        case "random":
            return "None: begin with chance"
        case _:
            return f"File {Path(source).name}"


def at_hand_words(network: Network) -> str:
    """Return whether weights are here, a few words for a table."""
    if network.name in _WITHOUT_WEIGHTS:
        return "none exist"
    if not network.at_hand:
        return "to download"
    return {"pypi": "here", "hub": "here, fetched"}.get(network.source(), "here, a file")


def weights_words(source: str, network: Network, others: Iterable[Network]) -> str:
    """Return what a place of weights means for this training, and what to do without a network."""
    if source == "random":
        return (
            "Nothing is known at the start: all is learnt from your pictures, which mostly needs "
            "many thousands of them."
        )
    if source == "hub" and source not in network.at_hand:
        size = network.parameters * _BYTES / 1e6
        return (
            f"Not on this computer. About {size:.0f} MB are downloaded when the training starts. "
            f"Without the internet, {_instead(others)}or choose a weights file that you brought "
            "along."
        )
    if source in _NAMED:
        return "On this computer: no internet is needed."
    return f"Read from {source}: no internet is needed."


def weights_fault(source: str, network: Network) -> str:
    """Return why a training cannot have its weights there; empty when it can, or may."""
    if source == "pypi" and "pypi" not in network.at_hand:
        return f"No installed package holds weights of {network.title}: take them from elsewhere."
    if source == "hub" and network.name in _WITHOUT_WEIGHTS:
        return f"Nobody published weights of {network.title}: begin with chance, or choose a file."
    return ""


def _instead(others: Iterable[Network]) -> str:
    here = [each.title for each in others if each.at_hand][:3]
    return f"take a network whose weights are here ({', '.join(here)}), " if here else ""
