"""Folders are understood as people name them; what is not understood is not guessed."""

import pytest

from trainer.errors import TrainerError
from trainer.recipes.tasks import TASKS, label, listed, meaning

BHUVAJI = ("glioma_tumor", "meningioma_tumor", "no_tumor", "pituitary_tumor")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("glioma_tumor", "glioma"), ("Glioma", "glioma"), ("meningiomas", "meningioma"),
        ("Pituitary Tumour", "pituitary"), ("notumor", "no tumor"), ("no-tumour", "no tumor"),
        ("normal", "no tumor"), ("Healthy", "no tumor"), ("yes", "tumor"), ("no", "no tumor"),
        ("Brain Tumor", "tumor"), ("stroke", None), ("1", None), ("", None),
    ],
)  # fmt: skip
def test_the_meaning_of_a_name(name, kind):
    assert meaning(name) == kind


def test_four_classes_come_in_the_order_of_the_bars():
    labelling = label(TASKS["four-classes"], BHUVAJI)
    assert list(labelling.labels.items()) == [
        ("glioma_tumor", "glioma"), ("meningioma_tumor", "meningioma"),
        ("pituitary_tumor", "pituitary"), ("no_tumor", "no tumor"),
    ]  # fmt: skip
    assert labelling.negative == "no tumor"
    assert labelling.left_out == ()


def test_types_are_merged_into_tumor_and_the_rest_is_left_out():
    labelling = label(TASKS["tumor-vs-normal"], (*BHUVAJI, "masks"))
    assert set(labelling.labels.values()) == {"tumor", "no tumor"}
    assert next(iter(labelling.labels.values())) == "tumor"
    assert labelling.left_out == ("masks",)
    pair = label(TASKS["meningioma-vs-normal"], BHUVAJI)
    assert pair.labels == {"meningioma_tumor": "meningioma", "no_tumor": "no tumor"}
    assert pair.left_out == ("glioma_tumor", "pituitary_tumor")


def test_zero_and_one_are_understood_together_alone():
    two = label(TASKS["tumor-vs-normal"], ("0", "1"))
    assert two.labels == {"1": "tumor", "0": "no tumor"}
    with pytest.raises(TrainerError, match="was found"):
        label(TASKS["tumor-vs-normal"], ("0", "1", "2"))
    assert label(TASKS["as-found"], ("0", "1")).labels == {"0": "0", "1": "1"}


def test_what_a_task_lacks_is_told_with_the_tasks_that_fit():
    with pytest.raises(TrainerError) as raised:
        label(TASKS["four-classes"], ("yes", "no"))
    message = str(raised.value)
    assert "needs glioma, meningioma, pituitary and no tumor" in message
    assert "(no, yes) is glioma, meningioma or pituitary" in message
    assert "--task tumor-vs-normal" in message
    assert "--task" not in str(_refused("four-classes", ("cat", "dog")))


def _refused(task, found):
    with pytest.raises(TrainerError) as raised:
        label(TASKS[task], found)
    return raised.value


def test_as_found_speaks_our_words_only_where_every_name_is_understood():
    assert label(TASKS["as-found"], BHUVAJI) == label(TASKS["four-classes"], BHUVAJI)
    assert label(TASKS["as-found"], ("yes", "no")).labels == {"yes": "tumor", "no": "no tumor"}
    mixed = label(TASKS["as-found"], ("normal", "stroke", "bleeding"))
    assert list(mixed.labels.items()) == [
        ("bleeding", "bleeding"), ("stroke", "stroke"), ("normal", "normal"),
    ]  # fmt: skip
    assert mixed.negative == "normal"
    assert label(TASKS["as-found"], ("left", "right")).negative is None
    types = label(TASKS["as-found"], ("glioma", "pituitary"))
    assert types.negative is None


def test_a_list_in_words():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
