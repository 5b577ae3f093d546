"""The summary names every kind of finding in plain lines."""

from tests.trainer.audit.test_passport import passport
from trainer.audit.passport import Leak, Refused
from trainer.audit.summary import summary


def test_every_finding_has_its_line():
    text = summary(passport(patients_across=2, cannot_train="Nothing to tell apart."))
    for words in (
        "5 pictures, 2 labels, read as class folders", "train:", "1 size; pixels stored as L (5)",
        "Nothing to tell apart.", "Leaks: 1 picture of test or val in train as well",
        "(0 identical, 1 near)",
        "2 pictures of test or val of patients in train", "Label conflicts: 1",
        "a/0.png = b/0.png", "Damaged: 1", "a/9.png: it is damaged.", "Copies: 1 picture with",
        "size                90.0 % right (always the commonest label: 50.0 %)",
        "Likely label errors: Not looked for",
    ):  # fmt: skip
        assert words in text


def test_long_lists_are_cut():
    leaks = tuple(Leak(f"test/{n}.png", f"train/{n}.png", "identical") for n in range(9))
    text = summary(passport(cross_split=leaks, foreign=(Refused("x.txt", "no picture."),)))
    assert "… and 4 more" in text
    assert "test/4.png" in text
    assert "test/5.png" not in text
    assert "Not used: 1 other file\n  x.txt: no picture." in text


def test_files_that_are_not_used_for_one_reason_share_a_line():
    files = tuple(Refused(f"{name}.txt", "no picture.") for name in "xyz")
    assert "3 other files\n  x.txt and 2 more: no picture." in summary(passport(foreign=files))


def test_the_longest_bar_is_that_of_the_commonest_label_of_a_split():
    assert f" 2 {'#' * 30}\n" in summary(passport())


def test_without_baselines_none_are_announced():
    text = summary(passport(shortcuts={}, judged_on="nothing: there are too few pictures"))
    assert "judged on nothing: there are too few pictures.\n" in text
