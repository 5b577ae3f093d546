"""One file, nothing beside it, and nothing that a page could run."""

import re
from dataclasses import replace

import numpy as np
import pytest

from trainer.reporting.content import Comparison, gather
from trainer.reporting.gallery import Cell, Error, Neighbour, Seen
from trainer.reporting.page import render, render_comparison


@pytest.fixture(scope="module")
def content(blob_run):
    return gather(blob_run, against=blob_run)


@pytest.fixture(scope="module")
def cells():
    grey = np.zeros((64, 64), np.uint8)
    near = Neighbour("left/7.png", "none", 0.987, grey)
    seen = Seen(grey, np.zeros((64, 64, 3), np.uint8), 0.8)
    error = Error("left/1.png", "left", "none", 0.93, 0.02, seen, (near,) * 3)
    return (Cell("left", "none", 5, (error,)),)


def test_the_page_stands_alone(content, cells):
    page = render(content, cells)
    assert not re.search(r'(src|href)="(?!data:|#)', page)
    assert "<script" not in page
    assert "url(http" not in page
    assert "prefers-color-scheme: dark" in page
    assert page.count("<svg ") >= 3


def test_every_part_is_there(content, cells):
    page = render(content, cells)
    for words in (
        "Research use only, not for diagnosis", "Data and split", "Balanced accuracy on validation",
        "Results", "Calibration", "What the split hides", "Comparison with", "McNemar",
        "left called none: 5, 1 shown", "none · 0.99", "Randomised weights",
        "Knows only patches.", "CLAIM", "training.batch_size", "pass it on only as",
    ):  # fmt: skip
        assert words in page, words


def test_a_cell_of_the_matrix_leads_to_its_errors(content, cells):
    wrong = replace(content, metrics={**content.metrics})
    matrix = wrong.metrics["test"]["confusion"]["true_by_predicted"]
    matrix[0][1] = 5
    page = render(wrong, cells)
    assert 'href="#cell-0-1"' in page
    assert 'id="cell-0-1"' in page


def test_names_of_files_and_labels_cannot_become_markup(content, cells):
    odd = cells[0]._replace(errors=(cells[0].errors[0]._replace(path="<script>alert(1)</script>"),))
    assert "<script>alert" not in render(content, (odd,))


def test_two_runs_have_a_page_of_their_own(content):
    found = content.comparison.splits
    page = render_comparison(
        "a and b", Comparison("a", found, "They are alike."), "b", [("training.seed", "1", "2")]
    )
    assert "They are alike." in page
    assert "training.seed" in page
    assert "<script" not in page
