"""The page says what was found, shows it, and needs nothing beside itself."""

import re
from pathlib import Path

import pytest

from tests.trainer.audit.heads import head, save, through_jpeg
from tests.trainer.audit.test_passport import passport
from trainer.audit.page import problems, render
from trainer.audit.passport import Baseline, Leak, NearTwin, Refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a/0.png", "a/1.png", "b/0.png", "train/a/0.png"):
        save(tmp_path / name, head(1, 60))
    save(tmp_path / "test/a/0.png", through_jpeg(head(1, 60)))
    return tmp_path


def test_everything_is_in_one_file_and_in_order_of_weight(folder):
    page = render(passport(), folder)
    assert not re.search(r"(src|href)=\"(?!data:)", page)
    assert "<script" not in page
    titles = re.findall(r"<h3>(.*?)</h3>", page)
    leak = next(i for i, title in enumerate(titles) if "already in the training" in title)
    copies = next(i for i, title in enumerate(titles) if "Exact copies" in title)
    assert leak < copies
    assert page.count("data:image/jpeg") == 8
    assert "prefers-color-scheme: dark" in page


def test_names_cannot_write_html(folder):
    evil = passport(foreign=(Refused("<img onerror=x>.txt", "odd."),), classes={"<b>": 5})
    page = render(evil, folder)
    assert "<img onerror" not in page
    assert "<b>:" not in page
    assert "&lt;img onerror" in page


def test_a_picture_that_is_gone_is_named(folder):
    (folder / "b/0.png").unlink()
    page = render(passport(), folder)
    assert "not there any more" in page
    assert "b/0.png" in page


def test_few_of_many_pairs_are_embedded(folder):
    leaks = (Leak("test/a/0.png", "train/a/0.png", "identical"),) * 300
    pairs = (NearTwin("a/0.png", "b/0.png", 5, 0.9),) * 300
    page = render(passport(cross_split=leaks, near_duplicates=pairs), folder)
    assert page.count("data:image/jpeg") < 60
    assert "288 more" in page


def test_a_clean_set_has_no_problems(folder):
    clean = passport(
        corrupt=(), duplicates=(), near_duplicates=(), cross_split=(), label_conflicts=(),
        shortcuts={"size": Baseline(0.55, 0.5)},
    )  # fmt: skip
    assert problems(clean, folder) == []
    assert "Nothing was found that speaks against this set" in render(clean, folder)


def test_the_rest_is_told_in_words(folder):
    grave = passport(
        cannot_train="There is nothing to tell apart.", patients_across=7,
        shortcuts={"thumbnail": Baseline(0.8, 0.5)},
    )  # fmt: skip
    titles = [problem.title for problem in problems(grave, folder)]
    assert titles[0].startswith("Nothing can be trained")
    assert any(title.endswith("patients who are in training, too: 7") for title in titles)
    assert any("thumbnails" in title for title in titles)
