"""No run-time dependency binds its user to the GPL, and the list of licences is complete."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LISTED = (ROOT / "resources" / "licences" / "README.md").read_text(encoding="utf-8")
GPL = re.compile(r"\bA?GPL|(?<!Lesser )General Public", re.IGNORECASE)
# these come with the CUDA build of torch alone; the list says so in words
OF_CUDA = re.compile(r"nvidia-|cuda-|triton")


def needed_at_run_time() -> dict[str, importlib.metadata.Distribution]:
    """Return every distribution that the program needs on this machine, by canonical name."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    todo = [Requirement(text) for text in settings["project"]["dependencies"]]
    found: dict[str, importlib.metadata.Distribution] = {}
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found[name] = importlib.metadata.distribution(name)
        todo += [Requirement(text) for text in found[name].requires or []]
    return found


def choices(distribution: importlib.metadata.Distribution) -> list[str]:
    """Return the licences that a user may choose from, as the distribution states them."""
    expression = distribution.metadata.get("License-Expression")
    classified = [
        line.rpartition("::")[2].strip()
        for line in distribution.metadata.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    stated = (distribution.metadata.get("License") or "").splitlines()[:1]
    said = [expression] if expression else classified or [text for text in stated if text]
    each = [choice for text in said for choice in re.split(r"\s+OR\s+", text)]
    return [choice for choice in each if choice != "UNKNOWN"]


def of_file(distribution: importlib.metadata.Distribution) -> list[str]:
    """Return the first line of the distribution's licence file."""
    files = [file for file in distribution.files or [] if "LICENSE" in file.name.upper()]
    return [file.read_text(encoding="utf-8").strip().splitlines()[0] for file in files[:1]]


def test_no_dependency_is_under_the_gpl_alone():
    for name, distribution in needed_at_run_time().items():
        licences = choices(distribution) or of_file(distribution)
        assert licences, f"{name} states no licence"
        assert not all(GPL.search(licence) for licence in licences), f"{name}: {licences}"


@pytest.mark.parametrize(
    ("licence", "bound"),
    [("GPL-3.0-only", True), ("AGPL-3.0", True), ("GNU General Public License v3 (GPLv3)", True),
     ("LGPL-3.0-only", False), ("MIT", False)],
)  # fmt: skip
def test_the_gpl_is_told_from_the_lgpl(licence, bound):
    assert bool(GPL.search(licence)) == bound


def test_every_dependency_is_listed_with_its_licence():
    rows = set(re.findall(r"^\| ([\w-]+) \| [^|]+ \|", LISTED, re.MULTILINE))
    needed = {name for name in needed_at_run_time() if not OF_CUDA.match(name)}
    assert needed - rows == set()


def test_the_text_of_every_licence_that_ships_is_there():
    shipped = LISTED.partition("## What the models learned from")[0]
    named = re.findall(r"\(`([\w.-]+\.txt)`\)", shipped)
    assert named
    for name in named:
        assert (ROOT / "resources" / "licences" / name).stat().st_size > 5000
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert own == (ROOT / "resources" / "licences" / "Apache-2.0.txt").read_text(encoding="utf-8")
