"""Every preset trains: from pictures to a package, on a few small heads, from random weights.

By day each family runs once, by one of the protocols, and the graph of the backbone is left out of
the package: to trace it takes most of the time and has tests of its own. By night all is done.
"""

import json

import pytest

from trainer.__main__ import main
from trainer.config import Config
from trainer.errors import TrainerError
from trainer.package import open_package
from trainer.recipes import find_recipe, list_recipes

_BY_DAY = (
    ("default", "clean"), ("efficientnet-b0-lr", "paper"), ("resnet-50", "clean"),
    ("resnet50-spp", "paper"), ("mobilenet-finetuned", "clean"), ("mobilenetv2-crop", "paper"),
)  # fmt: skip
_BY_NIGHT = [(recipe.name, protocol) for recipe in list_recipes() for protocol in recipe.protocols]
_HASTE = (
    "training.epochs=2", "training.head_epochs=1", "training.batch_size=8",
    "data.val_share=0.34", "data.audit=false",
)  # fmt: skip
_SIZES = {"inceptionv3": 96}  # pixels that a network needs; 64 are enough for the others


@pytest.fixture
def no_graph(monkeypatch):
    """As if the backbone could not be traced, which a package does without."""

    def refused(*_):
        raise TrainerError("The backbone cannot be exported", "it is day.")

    monkeypatch.setattr("trainer.assemble.feature_graph", refused)


def train(folder, run, recipe, *, protocol, preprocess="native", variant=None):
    """Train a recipe in haste; return the config that was followed and the package."""
    settings = [*_HASTE, f"plan.size={_SIZES.get(variant, 64)}"]
    if "test_share" in find_recipe(recipe).protocols[protocol]["data"]:
        settings.append("data.test_share=0.25")
    command = [
        "fit", "--recipe", recipe, "--data", str(folder), "--folder", str(run),
        "--weights", "random", "--protocol", protocol, "--preprocess", preprocess,
        *([] if variant is None else ["--variant", variant]),
        *(f"--set={setting}" for setting in settings),
    ]  # fmt: skip
    assert main(command) == 0
    config = Config.model_validate(json.loads((run / "config.json").read_bytes()))
    return config, open_package(next(run.glob("*.mrimodel")))


def check(run, config, package):
    """What every recipe must have come to: all labels judged, and the paper named."""
    labels = package.identity.labels
    assert labels[-1] == package.identity.negative_label == "no tumor"
    assert all(
        figures["sensitivity"]["value"] is not None
        for figures in package.metrics["test"]["labels"].values()
    )
    report = (run / "report.html").read_text(encoding="utf-8")
    assert ("Paper and here" in report) == (config.paper is not None)


def ways(protocol):
    """Return the options of a protocol; the paper's comes with the paper's preprocessing."""
    return {"protocol": protocol, "preprocess": "paper" if protocol == "paper" else "native"}


@pytest.mark.usefixtures("no_graph")
@pytest.mark.parametrize(("name", "protocol"), _BY_DAY)
def test_a_recipe_runs_from_pictures_to_package(four_kinds, tmp_path, name, protocol):
    run = tmp_path / "run"
    check(run, *train(four_kinds, run, name, **ways(protocol)))


@pytest.mark.nightly
@pytest.mark.parametrize(("name", "protocol"), _BY_NIGHT)
def test_every_recipe_runs_whole(four_kinds, tmp_path, name, protocol):
    run = tmp_path / "run"
    config, package = train(four_kinds, run, name, **ways(protocol))
    check(run, config, package)
    assert "backbone.onnx" in package.manifest["files"]


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("name", "variant"),
    [(each.name, variant) for each in list_recipes() for variant in list(each.variants)[1:]],
)
def test_every_variant_runs_whole(four_kinds, tmp_path, name, variant):
    run = tmp_path / "run"
    check(run, *train(four_kinds, run, name, variant=variant, protocol="clean"))
