"""Found names become labels: merged, left out, made into two; a picture's label is known."""

import pytest

from mriviewer.training.labelling import (
    columns_of,
    counts_of,
    labels_of,
    tumour_versus_normal,
    unreadable,
    why_not,
)
from trainer.errors import TrainerError


def test_names_that_are_understood_make_tumour_versus_normal():
    labels, negative = tumour_versus_normal(["glioma_tumor", "no_tumor", "pituitary", "stroke"])
    assert labels == {"glioma_tumor": "tumor", "pituitary": "tumor", "no_tumor": "no tumor"}
    assert negative == "no tumor"


def test_names_that_are_not_understood_need_the_reader_to_say_what_is_normal():
    with pytest.raises(TrainerError, match="nothing found"):
        tumour_versus_normal(["A", "B", "C"])
    labels, negative = tumour_versus_normal(["A", "B", "C"], ["B", "C"])
    assert labels == {"A": "tumor", "B": "no tumor", "C": "no tumor"}
    assert negative == "no tumor"


def test_merged_names_are_counted_together_and_names_left_out_are_not():
    found = {"a": 10, "b": 5, "c": 7}
    assert counts_of(found, {"a": "x", "b": "x"}) == {"x": 15}


@pytest.mark.parametrize(
    ("counts", "said"),
    [({"x": 100}, "two labels"), ({"x": 100, "y": 3}, "y has 3"), ({"x": 4, "y": 4}, "")],
)
def test_too_little_to_train_on_is_said(counts, said):
    assert said in why_not(counts)
    assert bool(why_not(counts)) == bool(said)


def test_damaged_pictures_matter_only_under_labels_that_are_used():
    passport = {"classes": {"a": 9, "b": 9}, "corrupt": [{"path": "a/1.png", "reason": "cut off."}]}
    assert unreadable(passport, {"a": "a", "b": "b"}).startswith("1 picture cannot be read")
    assert unreadable(passport, {"b": "b"}) == ""
    assert unreadable(passport, {"a": "a", "b": "b"}, ["a/1.png"]) == ""


def test_folders_name_the_label_of_a_picture(tmp_path):
    passport = {
        "layout": "class folders in folders of splits", "classes": {"yes": 1, "no": 1},
        "groups": {"Training/yes/deeper/1.png": "g0", "no/Testing/2.nii.gz#7": "g1"},
    }  # fmt: skip
    assert list(labels_of(passport, tmp_path).values()) == ["yes", "no"]


def test_a_table_names_the_label_whatever_its_columns_are_called(tmp_path):
    table = tmp_path / "t.csv"
    lines = ["who;picture;what", "p1;a.png;yes", f"p2;{tmp_path.as_posix()}/b;no", "p3;c\\d.png;no"]
    table.write_text("\n".join(lines), encoding="utf-8")
    passport = {
        "layout": "table t.csv", "classes": {"yes": 1, "no": 2},
        "groups": {"a.png": "g0", "b.nii.gz#0": "g1", "c/d.png": "g2", "e.png": "g3"},
    }  # fmt: skip
    told = labels_of(passport, tmp_path)
    assert told == {"a.png": "yes", "b.nii.gz#0": "no", "c/d.png": "no", "e.png": ""}
    assert labels_of(passport, tmp_path / "gone", str(tmp_path / "none.csv"))["a.png"] == ""
    assert columns_of(table) == ("who", "picture", "what")
    assert columns_of(tmp_path / "none.csv") == ()
