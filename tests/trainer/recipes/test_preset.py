"""Presets hold what is promised of them, and say what there is when asked for what is not."""

import pytest

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.preprocess import Plan
from trainer.recipes.preset import Recipe, find_recipe, list_recipes, merged
from trainer.recipes.tasks import TASKS

PAPERS = [recipe for recipe in list_recipes() if recipe.paper is not None]


def by_name(recipe: Recipe) -> str:
    return recipe.name


def test_the_one_for_newcomers_comes_first_then_the_papers():
    assert [recipe.name for recipe in list_recipes()] == [
        "default", "efficientnet-b0-lr", "resnet-50", "resnet-101", "resnet-152", "resnet50-spp",
        "mobilenet-finetuned", "mobilenetv2-crop",
    ]  # fmt: skip


@pytest.mark.parametrize("recipe", PAPERS, ids=by_name)
def test_every_paper_has_both_switches_and_says_what_is_missing_and_wrong(recipe):
    assert set(recipe.protocols) == {"paper", "clean"}
    assert set(recipe.preprocess) == {"paper", "native"}
    assert len(recipe.paper.unsaid) >= 4
    assert recipe.paper.inconsistencies
    assert recipe.claims_of(*recipe.choose()[:2])["accuracy"] > 0.7
    assert set(recipe.tasks) <= set(TASKS)


@pytest.mark.parametrize("recipe", PAPERS, ids=by_name)
def test_a_paper_asks_for_its_leaks_and_a_clean_protocol_for_none(recipe):
    assert recipe.protocols["paper"]["data"]["accept_leakage"]
    assert "accept_leakage" not in recipe.protocols["clean"]["data"]


@pytest.mark.parametrize("recipe", list_recipes(), ids=by_name)
def test_what_a_preset_sets_are_fields_of_a_config(recipe):
    for protocol in recipe.protocols:
        for preprocess in recipe.preprocess:
            for variant in recipe.variants or [None]:
                choice = recipe.choose(protocol=protocol, preprocess=preprocess, variant=variant)
                settings = recipe.settings(choice)
                assert Plan.from_json(settings["plan"]).size >= 224
                settings["data"]["folder"] = "x"
                card = {"title": "x", "intended_use": "x"}
                Config.model_validate({"name": "x", "card": card, **settings})


def test_rates_heads_and_networks_are_those_of_the_papers():
    def of(name, variant=None):
        recipe = find_recipe(name)
        return recipe.settings(recipe.choose(variant=variant))

    rates = [of("efficientnet-b0-lr", rate)["training"] for rate in ("0.001", "0.01", "0.1")]
    assert [each["learning_rate"] for each in rates] == [0.001, 0.01, 0.1]
    assert {each["schedule"] for each in rates} == {"exponential"}
    depths = [of(f"resnet-{depth}")["network"]["name"] for depth in (50, 101, 152)]
    assert depths == ["resnet50.tv_in1k", "resnet101.tv_in1k", "resnet152.tv_in1k"]
    heads = [of("resnet50-spp", each)["network"]["head"] for each in ("literal", "sane")]
    assert [head["levels"] for head in heads] == [[8, 4, 1], [4, 2, 1]]
    assert [head["reduction"] for head in heads] == [256, 256]
    assert find_recipe("mobilenet-finetuned").backbones() == (
        "mobilenetv1_100.ra4_e3600_r224_in1k", "vgg16.tv_in1k", "resnet50.tv_in1k",
        "inception_v3.tv_in1k", "tf_efficientnet_b3.aa_in1k",
    )  # fmt: skip
    assert of("mobilenet-finetuned", "inceptionv3")["plan"]["size"] == 299  # of its weights


def test_claims_belong_to_variant_and_task():
    mobilenet = find_recipe("mobilenet-finetuned")
    assert mobilenet.claims_of("vgg16", "four-classes")["accuracy"] == 0.1529
    assert mobilenet.claims_of("mobilenet", "glioma-vs-normal")["accuracy"] == 0.979
    assert mobilenet.claims_of("inceptionv3", "glioma-vs-normal") == {}
    assert find_recipe("resnet-152").claims_of("", "four-classes") == {"accuracy": 0.93}


@pytest.mark.parametrize(
    ("wish", "there"),
    [
        ({"variant": "huge"}, "it has sane, literal, adam"),
        ({"task": "four-classes"}, "it has tumor-vs-normal"),
        ({"protocol": "wild"}, "it has paper, clean"),
        ({"preprocess": "clean"}, "it has paper, native"),
    ],
)
def test_a_choice_that_is_not_there_is_told_with_those_that_are(wish, there):
    with pytest.raises(TrainerError, match=there):
        find_recipe("resnet50-spp").choose(**wish)


def test_our_own_recipe_reproduces_no_paper():
    with pytest.raises(TrainerError, match="it has clean"):
        find_recipe("default").choose(protocol="paper")
    with pytest.raises(TrainerError, match="it has no variants"):
        find_recipe("default").choose(variant="large")


def test_an_unknown_recipe_is_told_with_those_that_are():
    with pytest.raises(TrainerError, match="there are default, efficientnet-b0-lr"):
        find_recipe("yolo")


def test_parts_are_put_together_field_by_field():
    head = {"network": {"head": {"kind": "dense", "width": 128}, "weights": "hub"}}
    other = {"network": {"head": {"kind": "linear"}}}
    wider = {"network": {"head": {"width": 64}}}
    assert merged(head, other)["network"] == {"head": {"kind": "linear"}, "weights": "hub"}
    assert merged(head, wider)["network"]["head"] == {"kind": "dense", "width": 64}
    assert head["network"]["head"] == {"kind": "dense", "width": 128}
