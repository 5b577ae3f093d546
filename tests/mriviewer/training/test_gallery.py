"""The pictures behind a matrix are found by cell, and an old gallery is not taken for a new one."""

import json
import os

import pytest

from mriviewer.training.gallery import FILE, NO_PICTURES, gallery_of, made_before


def cell(truth: str, answer: str, number: int) -> dict:
    picture = {
        "path": f"{truth}/1.png", "truth": truth, "answer": answer, "probability": 0.9,
        "probability_of_truth": 0.1, "evidence": 0.5, "picture": "a.png", "heat_map": "a-1.png",
    }  # fmt: skip
    return {"truth": truth, "answer": answer, "number": number, "pictures": [picture]}


FOUND = {"cells": [cell("a", "a", 9), cell("a", "b", 2), cell("b", "a", 5)], "missing": 1}


def test_a_cell_holds_its_count_and_pictures_and_others_are_empty(tmp_path):
    gallery = gallery_of(FOUND, tmp_path)
    assert gallery.cell("a", "b").count == 2
    seen = gallery.cell("a", "b").pictures[0]
    assert (seen.picture, seen.heat) == (tmp_path / "a.png", tmp_path / "a-1.png")
    assert (seen.probability, seen.of_truth) == (0.9, 0.1)
    assert gallery.cell("b", "b") == NO_PICTURES
    assert gallery.missing == 1


def test_the_cell_with_most_errors_is_the_one_to_look_at_first(tmp_path):
    assert gallery_of(FOUND, tmp_path).worst() == ("b", "a")
    assert gallery_of({"cells": [cell("a", "a", 9)]}, tmp_path).worst() is None


def test_something_else_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"gallery\.json"):
        gallery_of({"cells": [{"truth": "a"}]}, tmp_path)


def test_a_gallery_is_used_again_until_the_run_answers_anew(tmp_path):
    answers = tmp_path / "predictions.csv"
    answers.write_text("")
    out = tmp_path / "gallery"
    assert made_before(out, tmp_path) is None
    out.mkdir()
    (out / FILE).write_text(json.dumps(FOUND))
    found = made_before(out, tmp_path)
    assert found is not None
    assert found.cell("a", "a").count == 9
    later = (out / FILE).stat().st_mtime + 5
    os.utime(answers, (later, later))
    assert made_before(out, tmp_path) is None
    (out / FILE).write_text("{")
    os.utime(answers, (1, 1))
    assert made_before(out, tmp_path) is None
