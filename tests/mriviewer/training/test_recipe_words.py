"""What a recipe claims, in words; a number is never alone."""

import pytest

from mriviewer.training.plan import Plan
from mriviewer.training.recipe_words import (
    PREPROCESS,
    PROTOCOLS,
    claim,
    short_claim,
    story,
    task_words,
)
from trainer.recipes import find_recipe, list_recipes


def test_one_claim_and_a_span_of_claims():
    assert short_claim(find_recipe("resnet-50")) == "Claims an accuracy of 95.16\u00a0%"
    said = short_claim(find_recipe("efficientnet-b0-lr"))
    assert said == "Claims an accuracy of 71.07\u00a0% to 80.46\u00a0%"
    assert "Claims" not in short_claim(find_recipe("default"))


def test_the_claim_is_that_of_what_is_chosen():
    recipe = find_recipe("mobilenet-finetuned")
    said = claim(recipe, Plan(recipe=recipe.name, variant="resnet50", task="glioma-vs-normal"))
    assert said.startswith("The paper claims accuracy 98.6\u00a0%, judged on")
    none = claim(recipe, Plan(recipe=recipe.name, variant="vgg16", task="glioma-vs-normal"))
    assert none == "The paper has no figure for this choice."
    assert claim(find_recipe("default"), Plan()) == ""
    assert claim(recipe, Plan(recipe=recipe.name, variant="no such variant")) == ""


@pytest.mark.parametrize("recipe", list_recipes(), ids=lambda recipe: recipe.name)
def test_every_way_of_every_recipe_has_words(recipe):
    assert set(recipe.protocols) <= set(PROTOCOLS)
    assert set(recipe.preprocess) <= set(PREPROCESS)
    assert all(task_words(name) for name in recipe.tasks)
    titles = [title for title, _ in story(recipe)]
    assert ("What cannot be as it stands" in titles) == (recipe.paper is not None)
