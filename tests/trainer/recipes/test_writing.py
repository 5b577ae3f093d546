"""The YAML is read back as it was, and explains itself above."""

import pytest
import yaml

from trainer.config import read_config
from trainer.recipes.making import config_of
from trainer.recipes.preset import list_recipes
from trainer.recipes.writing import as_yaml


@pytest.mark.parametrize("name", [recipe.name for recipe in list_recipes()])
def test_what_is_written_is_read_back(four_kinds, tmp_path, name):
    made = config_of(name, four_kinds)
    path = tmp_path / "run.yaml"
    path.write_text(as_yaml(made, name), encoding="utf-8")
    assert yaml.safe_load(path.read_text(encoding="utf-8")) == made
    assert read_config(path).name == made["name"]


def test_numbers_that_belong_together_share_a_line(four_kinds):
    text = as_yaml(config_of("default", four_kinds), "default")
    assert "\n  augmentation: {degrees: 20, scale: 0.2," in text
    assert "\n    glioma_tumor: glioma\n" in text
    assert text.index("glioma_tumor:") < text.index("pituitary_tumor:") < text.index("no_tumor:")


def test_the_comments_say_what_was_chosen_and_stay_comments(yes_no):
    made = config_of("mobilenetv2-crop", yes_no, protocol="paper", preprocess="paper")
    lines = as_yaml(made, "mobilenetv2-crop").splitlines()
    comments = lines[: lines.index(f"name: {made['name']}")]
    assert all(line.startswith("#") and len(line) <= 100 for line in comments)
    said = " ".join(line.lstrip("# ") for line in comments)
    assert "Protocol paper, preprocessing paper." in said
    assert "# - size of the input: 224 pixels" in comments
