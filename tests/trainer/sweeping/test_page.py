"""The page needs nothing beside it, and shows every drawing and every trial."""

import re

import pytest

from trainer.sweeping.page import render
from trainer.sweeping.table import gather
from trainer.sweeping.work import read_settings


@pytest.fixture
def page(made):
    """Make the page of a sweep."""

    def page(**content):
        at = made(**content)
        return render(gather(at.sweep, at.study(), read_settings(at.folder), at.run_folder))

    return page


def test_each_drawing_is_there(page):
    names = ["training.learning_rate", "training.batch_size", "training.head_epochs"]
    search = {names[0]: {"low": 1e-4, "high": 0.1, "log": True}, names[1]: [4, 8],
              names[2]: {"low": 1, "high": 5}}  # fmt: skip
    html = page(method="random", trials=10, search=search)
    metric = "balanced accuracy on validation"
    drawn = re.findall(r'<svg role="img" aria-label="([^"]+)"', html)
    assert drawn == [
        f"{metric} by trial", *(f"{metric} over {name}" for name in names),
        f"{metric} over the epochs of all trials", "Importance of each setting",
    ]  # fmt: skip
    assert html.count('<td class="n">') >= 30
    assert "10 finished" in html


def test_what_is_searched_is_not_told_as_shared(page):
    html = page(method="grid", search={"training.augmentation": ["none", "light"]})
    shared = html.split("Settings that all trials share")[1]
    assert "<th>training.batch_size</th>" in shared
    assert "<th>training.augmentation" not in shared


def test_nothing_is_fetched_and_dark_is_known(page):
    html = page(method="grid")
    assert not re.search(r'(src|href)="(?!#|data:)', html)
    assert "prefers-color-scheme: dark" in html
    assert "#6d28d9" not in html.split("</style>")[-1], "drawings take the colours of the page"


def test_what_cannot_be_drawn_is_said(page):
    html = page(method="grid", search={"training.learning_rate": [0.1]})
    assert "At least two trials" in html
    assert "only one is searched" in html


def test_failures_are_told_once_and_without_markup(page, monkeypatch):
    def fit(config, run, log):
        raise RuntimeError("<b>broken</b>")

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    html = page(method="grid", search={"training.learning_rate": [0.1, 0.2]})
    assert html.count("RuntimeError: &lt;b&gt;broken&lt;/b&gt;") == 1
    assert "Failed: trials 0, 1." in html
    assert "no trial has finished yet" in html
