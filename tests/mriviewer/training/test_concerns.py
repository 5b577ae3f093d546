"""An answer stands as long as what was asked about stays the same."""

import yaml

from mriviewer.training.concerns import of_preview, of_rate

CONFIG = {
    "name": "a", "data": {"folder": "x"}, "network": {"name": "n"}, "plan": {"size": 224},
    "training": {"seed": 1, "learning_rate": 0.1, "batch_size": 8, "augmentation": "light"},
}  # fmt: skip


def with_field(section: str, name: str, value: object) -> str:
    return yaml.safe_dump(CONFIG | {section: CONFIG[section] | {name: value}})


BEFORE = yaml.safe_dump(CONFIG)


def test_the_preview_is_about_pictures_and_their_changes():
    assert of_preview(with_field("training", "learning_rate", 0.2)) == of_preview(BEFORE)
    assert of_preview(with_field("network", "name", "m")) == of_preview(BEFORE)
    for other in (("training", "augmentation", "none"), ("training", "seed", 2),
                  ("plan", "size", 96), ("data", "folder", "y")):  # fmt: skip
        assert of_preview(with_field(*other)) != of_preview(BEFORE)


def test_a_rate_is_about_the_network_too_but_not_about_the_rate():
    for same in (("training", "learning_rate", 0.2), ("training", "epochs", 9)):
        assert of_rate(with_field(*same)) == of_rate(BEFORE)
    for other in (("network", "name", "m"), ("training", "batch_size", 4)):
        assert of_rate(with_field(*other)) != of_rate(BEFORE)


def test_no_config_is_about_nothing():
    assert of_preview("") == of_rate("") == ""
