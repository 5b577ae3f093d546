"""The reader's words are kept without being saved, and a refusal of the disk is told."""

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.library.reviews import load_review
from mriviewer.session import reviewing
from mriviewer.session.reviewing import Reviewing


@pytest.fixture
def open_review(qtbot):
    made = Reviewing()
    made.show("1.2.3")
    return made


def test_typing_is_written_after_a_short_pause_once(qtbot, open_review, monkeypatch):
    written = []
    monkeypatch.setattr(reviewing, "save_review", lambda uid, review: written.append(review.remark))
    for text in ("r", "ri", "ring"):
        open_review.write_remark(text)
    assert written == []
    qtbot.waitUntil(lambda: bool(written), timeout=1000)
    assert written == ["ring"]


def test_changing_the_series_keeps_the_words_with_their_series(open_review):
    open_review.write_remark("of the first")
    open_review.show("4.5.6")
    assert open_review.review.remark == ""
    assert load_review("1.2.3").remark == "of the first"
    open_review.show("1.2.3")
    assert open_review.review.remark == "of the first"


def test_words_that_could_not_be_written_are_tried_again(qtbot, open_review, monkeypatch):
    def refuse(uid, review):
        raise ViewerError("The review was not saved", "the disk is full.")

    with monkeypatch.context() as full, qtbot.waitSignal(open_review.failed):
        full.setattr(reviewing, "save_review", refuse)
        open_review.give_verdict("agree", "", "m 1")
    open_review.flush()
    assert load_review("1.2.3").verdict == "agree"


def test_without_a_series_nothing_is_written(qtbot, home):
    nothing = Reviewing()
    nothing.write_remark("to nobody")
    nothing.flush()
    assert not list(home.rglob("*.json"))
