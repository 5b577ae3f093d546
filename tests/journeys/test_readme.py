"""The numbers in the README are those of the packages that ship."""

from pathlib import Path
from typing import Any

import pytest

from trainer.package import ModelPackage, open_package

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = sorted((ROOT / "resources" / "models").glob("*.mrimodel"))


def percent(figure: dict[str, Any]) -> str:
    return f"{figure['value']:.1%} ({figure['low']:.1%} to {figure['high']:.1%})".replace("%", " %")


def row(package: ModelPackage) -> str:
    test = package.metrics["test"]
    cells = [
        f"`{package.identity.name}` {package.identity.version}",
        percent(test["accuracy"]),
        percent(test["balanced_accuracy"]),
        percent(test["finding"]["sensitivity"]),
        percent(test["finding"]["specificity"]),
        f"{test['calibration_error']['value']:.3f}",
    ]
    return f"| {' | '.join(cells)} |"


def test_two_packages_ship():
    assert [open_package(path).identity.name for path in PACKAGES] == [
        "tumor-type",
        "tumor-vs-normal",
    ]


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: path.stem)
def test_the_readme_quotes_the_package(path):
    package = open_package(path)
    assert row(package) in (ROOT / "README.md").read_text(encoding="utf-8")
    assert package.metrics["test"]["pictures"] == 801


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: path.stem)
def test_the_card_states_data_split_and_every_metric_with_its_interval(path):
    card = open_package(path).card
    for words in (
        "Bhuvaji et al. 2020", "clean_split", "| train |", "95 % Wilson intervals", "Sensitivity",
        "Specificity", "Calibration error", "## Limits", "not for diagnosis",
    ):  # fmt: skip
        assert words in card
