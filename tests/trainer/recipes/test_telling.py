"""What a terminal shows of recipes."""

import yaml

from trainer.recipes.preset import find_recipe, list_recipes
from trainer.recipes.telling import story, table


def test_the_table_has_a_line_for_each_with_what_is_claimed():
    lines = list(table(list_recipes()))
    assert len(lines) == 1 + len(list_recipes())
    by_name = {line.split()[0]: line for line in lines}
    assert by_name["default"].endswith("–")
    rates = "accuracy 78.93 % (0.001), 80.46 % (0.01), 71.07 % (0.1)"
    assert rates in by_name["efficientnet-b0-lr"]
    assert "97.86 % (mobilenet), 15.29 % (vgg16)" in by_name["mobilenet-finetuned"]
    assert "four-classes and 3 more" in by_name["mobilenet-finetuned"]
    assert "accuracy 93.00 %" in by_name["resnet-152"]


def test_the_story_tells_what_is_unsaid_wrong_and_set():
    recipe = find_recipe("resnet50-spp")
    choice = recipe.choose(variant="literal", protocol="paper", preprocess="paper")
    text = "\n".join(story(recipe, choice))
    for words in (
        "tumor-vs-normal: tumor and no tumor", "literal: levels 8, 4 and 1", "It reports, on its",
        "- limits of the contrast stretching: percentiles 2 and 98 of each slice",
        "What cannot be as it stands", "81 × 256",
        "(variant literal, protocol paper, preprocess paper)",
    ):  # fmt: skip
        assert words in text, words
    fields = yaml.safe_load(text.partition("preprocess paper):\n")[2])
    assert fields["network"]["head"]["levels"] == [8, 4, 1]
    assert fields["plan"]["percentiles"] == [2, 98]
    assert fields == recipe.settings(choice)


def test_our_own_story_speaks_of_no_paper():
    recipe = find_recipe("default")
    text = "\n".join(story(recipe, recipe.choose()))
    assert "paper" not in text
    assert "as-found: the folders as they are" in text
