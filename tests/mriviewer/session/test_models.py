"""What the chooser says about models is what their packages state."""

from dataclasses import replace
from pathlib import Path

from mriviewer.session.models import ModelChoice, list_models, preferred, quality, second_of

TYPE = ModelChoice("tumor-type", "1.0", Path("a"), ("x",))
OTHER = ModelChoice("other", "2.0", Path("b"), ("x",))


def test_the_accuracy_is_that_of_the_test_split_with_its_interval():
    metrics = {"test": {"accuracy": {"value": 0.913, "low": 0.89, "high": 0.931}}}
    assert quality(metrics) == "Clean test accuracy 0.91 (0.89–0.93)"
    assert quality({}) == ""
    assert quality({"test": {"accuracy": {}}}) == ""


def test_the_chosen_model_then_the_default_one():
    assert preferred((OTHER, TYPE), "") is TYPE
    assert preferred((OTHER, TYPE), "other-2.0") is OTHER
    assert preferred((OTHER,), "gone-1.0") is OTHER
    assert preferred((), "other") is None


def test_the_second_opinion_comes_from_another_name_in_its_newest_version():
    newest, old = replace(OTHER, version="2.1"), OTHER
    assert second_of((newest, old, TYPE), TYPE) is newest
    assert second_of((newest, old, TYPE), old) is TYPE
    assert second_of((newest, old), old) is None
    assert second_of((newest,), None) is None


def test_the_installed_models_can_be_listed():
    assert all(model.labels and model.path.is_file() for model in list_models())
