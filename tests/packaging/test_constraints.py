"""The pinned set is exact, complete and within the ranges that the code asks for."""

import importlib.metadata
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = {
    canonicalize_name(pin.name): pin
    for pin in (Requirement(line) for line in LINES if line and not line.startswith("#"))
}


def wanted() -> list[Requirement]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    dev = project["optional-dependencies"]["dev"]
    return [
        Requirement(text)
        for text in [*settings["build-system"]["requires"], *project["dependencies"], *dev]
    ]


def version(pin: Requirement) -> str:
    (exact,) = pin.specifier
    assert exact.operator == "==", f"{pin} is no exact version"
    assert "*" not in exact.version
    assert "+" not in exact.version, f"{pin} names a build that one machine has"
    assert pin.url is None
    return exact.version


def test_every_pin_is_exact_and_bound_to_no_place():
    assert len(PINS) > 50
    for pin in PINS.values():
        assert version(pin)


def test_every_pin_is_in_the_range_that_the_code_asks_for():
    for requirement in wanted():
        pinned = version(PINS[canonicalize_name(requirement.name)])
        assert requirement.specifier.contains(pinned, prereleases=True), requirement


def test_what_the_pinned_set_needs_in_turn_is_pinned_too():
    todo, seen = wanted(), set()
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        if name.startswith(("nvidia-", "cuda-", "triton")):
            continue  # torch itself says exactly which of these it wants
        assert name in PINS
        todo += [Requirement(text) for text in importlib.metadata.requires(name) or []]
    assert set(PINS) - seen <= {"colorama", "importlib-resources"}, "pinned, but not needed"
