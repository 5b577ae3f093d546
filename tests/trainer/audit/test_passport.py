"""A passport that was written is read again, and a stranger's is refused in words."""

import json

import pytest

from trainer.audit.passport import Baseline, Leak, NearTwin, Passport, Refused, Size
from trainer.errors import TrainerError


def passport(**changes: object) -> Passport:
    parts = {
        "made": "2024-05-01", "layout": "class folders", "classes": {"a": 3, "b": 2},
        "splits": {"train": {"a": 2, "b": 1}, "test": {"a": 1, "b": 1}},
        "sizes": (Size(10, 12, 5),), "modes": {"L": 5},
        "corrupt": (Refused("a/9.png", "it is damaged."),),
        "duplicates": (("a/0.png", "a/1.png"),),
        "near_duplicates": (NearTwin("a/0.png", "b/0.png", 3, 0.97),),
        "cross_split": (Leak("test/a/0.png", "train/a/0.png", "near"),),
        "label_conflicts": (("a/0.png", "b/0.png"),),
        "shortcuts": {"size": Baseline(0.9, 0.5)}, "judged_on": "the given test pictures",
        "groups": {"a/0.png": "g0", "a/1.png": "g0", "b/0.png": "g0"},
    }  # fmt: skip
    return Passport(**parts | changes)


def test_it_is_read_as_it_was_written():
    whole = passport()
    assert Passport.from_json(json.loads(whole.to_text())) == whole
    assert whole.count == 5


def test_the_document_has_the_shape_that_others_rely_on():
    content = passport().to_json()
    assert content["classes"] == {"a": 3, "b": 2}
    assert content["corrupt"] == [{"path": "a/9.png", "reason": "it is damaged."}]
    assert content["duplicates"] == [["a/0.png", "a/1.png"]]
    assert content["cross_split"] == [
        {"path": "test/a/0.png", "twin": "train/a/0.png", "kind": "near"}
    ]
    assert content["label_conflicts"] == [["a/0.png", "b/0.png"]]
    assert content["shortcuts"] == {"size": {"accuracy": 0.9, "chance": 0.5}}
    assert "out-of-fold" in content["label_errors"]


@pytest.mark.parametrize(("change", "word"), [
    ({"schema": 99}, "version 99"), ({"sizes": [{"rows": 1}]}, "garbles"),
    ({"shortcuts": 3}, "garbles"),
])  # fmt: skip
def test_another_document_is_refused(change, word):
    with pytest.raises(TrainerError, match=word):
        Passport.from_json(passport().to_json() | change)
    with pytest.raises(TrainerError, match="garbles"):
        Passport.from_json({"schema": 1})
