"""A wrong field of `data` is named, with what it may be."""

import pytest
from pydantic import ValidationError

from trainer.data_config import Data


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"group": "hospital"},
         "'patient', 'column', 'pattern', 'near-duplicates' or 'picture'"),
        ({"split": "random"}, "'given', 'hold-out' or 'k-fold'"),
        ({"group_pattern": "(unclosed"}, "no regular expression"),
        ({"group_pattern": r"\d+"}, "must have one group in parentheses, it has 0"),
        ({"group": "column"}, "needs group_column"),
        ({"group": "pattern"}, "needs group_pattern"),
        ({"group_column": "patient"}, "needs a table"),
        ({"val_share": 0.6, "test_share": 0.4}, "nothing to train on"),
        ({"folds": 2}, "greater than or equal to 3"),
        ({"folds": 4, "fold": 4}, "0 to 3"),
        ({"clean_given": True, "split": "k-fold"}, "no meaning"),
        ({"accept_leakage": True}, "belongs to group: picture"),
        ({"grop": "patient"}, "grop"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(change, named):
    with pytest.raises(ValidationError) as raised:
        Data(folder="x", **change)
    assert named in str(raised.value)


def test_a_pattern_with_a_named_group_is_taken():
    assert Data(folder="x", group_pattern=r"(?P<patient>\d+)_").group_pattern
