"""The training pictures most alike come first, and features of another run are not used."""

import numpy as np
import pytest

from tests.trainer.made_predictions import made
from trainer.errors import TrainerError
from trainer.judging.predictions import joined
from trainer.reporting.neighbours import FILE, nearest, write_features


def predictions():
    train = made([0, 1, 2], [0, 1, 2], split="train", first=10)
    return joined([train, made([0, 1], [1, 1])])


FEATURES = np.array([[1, 0], [0, 1], [-1, 0], [900, 10], [0.2, 0.1]], np.float32)


def test_nearness_is_the_angle_and_not_the_length(tmp_path):
    write_features(tmp_path, predictions(), FEATURES)
    found = nearest(tmp_path, predictions(), np.array([3, 4]), count=2)
    assert [neighbour.row for neighbour in found[3]] == [0, 1]
    assert found[3][0].likeness > 0.999
    assert 0.85 < found[4][0].likeness < 0.95


def test_rows_that_came_later_change_nothing(tmp_path):
    """Out-of-fold answers are put behind the others and have no features."""
    write_features(tmp_path, predictions(), FEATURES)
    longer = joined([predictions(), made([0], [0], split="oof", first=10)])
    found = nearest(tmp_path, longer, np.array([3]))
    assert found[3][0].row == 0


def test_features_of_other_pictures_are_not_used(tmp_path):
    assert nearest(tmp_path, predictions(), np.array([3])) == {}
    write_features(tmp_path, made([0] * 5, [0] * 5, first=50), FEATURES)
    assert nearest(tmp_path, predictions(), np.array([3])) == {}


@pytest.mark.parametrize("kept", [0, 3, 40, -30])
def test_a_damaged_file_is_one_clear_message(tmp_path, kept):
    write_features(tmp_path, predictions(), FEATURES)
    (tmp_path / FILE).write_bytes((tmp_path / FILE).read_bytes()[:kept])
    with pytest.raises(TrainerError, match="cannot be read"):
        nearest(tmp_path, predictions(), np.array([3]))
