"""A plan becomes a config with every field, or a reason why it cannot."""

from dataclasses import replace

import yaml

from mriviewer.training.making import make
from mriviewer.training.plan import Plan
from tests.trainer.conftest import blob_pictures


def test_every_field_has_a_value_defaults_and_all(tmp_path):
    plan = Plan(folder=str(blob_pictures(tmp_path / "blobs", 4)), settings={"training.epochs": 5})
    text, fields, error = make(plan)
    assert error is None
    assert yaml.safe_load(text)["training"]["epochs"] == 5
    assert fields["training"]["epochs"] == 5
    assert fields["training"]["patience"] > 0
    assert fields["plan"]["size"] > 0
    assert "mean" not in fields["plan"]
    assert set(fields["data"]["labels"]) == {"left", "none", "right"}


def test_what_makes_no_sense_is_answered_with_the_reason(tmp_path):
    plan = Plan(folder=str(blob_pictures(tmp_path / "blobs", 4)))
    for wrong in (
        replace(plan, settings={"training.epochs": -1}),
        replace(plan, settings={"training": 3}),
        replace(plan, settings={"nowhere.field": 1}),
        replace(plan, folder=str(tmp_path / "absent")),
        replace(plan, recipe="absent"),
        replace(plan, split="given"),
    ):
        text, fields, error = make(wrong)
        assert (text, fields) == ("", None)
        assert error.title
        assert error.reason
