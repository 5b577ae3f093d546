"""The reader's words are kept without being saved, and a refusal of the disk is told."""

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.look import Look
from mriviewer.core.review import Review
from mriviewer.core.study import Window
from mriviewer.core.view_state import ViewState
from mriviewer.library.journal import Journal
from mriviewer.library.reviews import load_review, old_path
from mriviewer.session.reviewing import Reviewing
from tests.viewer_doubles import series_of, study_of

STUDY = study_of(series_of("a", [1, 2]), series_of("b", [3]))
OTHER = replace(study_of(series_of("c", [4])), uid="other study")
LINE = Annotation("u1", "length", "a", OnSlice("s1"), ((1.0, 2.0), (3.0, 4.0)))


@pytest.fixture
def start(qtbot):
    """Return what starts anew, as after a kill: nothing is flushed in between."""
    made = []

    def begin(series="a") -> Reviewing:
        reviewing = Reviewing()
        reviewing.know([STUDY, OTHER])
        reviewing.show(series)
        made.append(reviewing)
        return reviewing

    yield begin
    for reviewing in made:
        reviewing.close()


@pytest.fixture
def reviewing(start):
    return start()


def test_every_word_is_there_after_a_kill_t25(reviewing, start):
    reviewing.annotate(LINE)
    reviewing.give_verdict("disagree", "meningioma", "m 1")
    reviewing.mark_key("s2", True)
    reviewing.change_annotation(replace(LINE, text="lesion"))
    said = Review("disagree", "meningioma", "m 1", "", (replace(LINE, text="lesion"),), ("s2",))
    assert reviewing.review == said
    assert start().review == said
    reviewing.erase("u1")
    assert start().review == replace(said, annotations=())


def test_typing_becomes_one_step_after_a_short_pause(qtbot, reviewing, start):
    for text in ("r", "ri", "ring"):
        reviewing.write_remark(text)
    assert reviewing.review.remark == "ring"
    assert start().review.remark == ""
    qtbot.waitUntil(lambda: start().review.remark == "ring", timeout=1500)
    assert reviewing.undo().kind == "remark"
    assert reviewing.review.remark == ""
    assert not reviewing.can_undo


def test_an_edit_while_typing_comes_after_what_was_typed(reviewing):
    reviewing.write_remark("ring")
    reviewing.mark_key("s1", True)
    assert reviewing.undo().kind == "key"
    assert reviewing.review.remark == "ring"


def test_a_drag_of_the_window_is_one_step(qtbot, reviewing, start):
    for width in range(10, 60, 10):
        reviewing.keep_look("a", Look(Window(40, width)))
    assert reviewing.look_of("a") == Look(Window(40, 50))
    assert reviewing.can_undo
    qtbot.waitUntil(lambda: start().look_of("a") == Look(Window(40, 50)), timeout=1500)
    turned = []
    reviewing.turned.connect(turned.append)
    reviewing.undo()
    assert reviewing.look_of("a") is None
    assert turned[0].back
    assert turned[0].step.kind == "look"
    reviewing.redo()
    assert reviewing.look_of("a") == Look(Window(40, 50))


def test_where_the_reader_is_is_written_once_a_second_and_no_step(qtbot, reviewing, start):
    for index in range(5):
        reviewing.keep_view("a", ViewState("a", index, 5), f"s{index}")
    assert start().view_of("a") is None
    reviewing.show("b")
    assert start().view_of("a").identity == "s4"
    assert not reviewing.can_undo
    with closing(sqlite3.connect(Journal().path)) as journal:
        assert journal.execute("SELECT count(*) FROM events").fetchone() == (1,)
    reviewing.keep_view("b", ViewState("b", 0, 1, zoom=2.0), "t0")
    qtbot.waitUntil(lambda: start().view_of("b") is not None, timeout=2500)


def test_one_stack_a_study_over_all_its_series(reviewing):
    reviewing.mark_key("s1", True)
    reviewing.show("b")
    reviewing.write_remark("of b")
    reviewing.show("c")
    reviewing.write_remark("of c")
    reviewing.flush()
    assert reviewing.undo().series_uid == "c"
    assert reviewing.undo() is None
    reviewing.show("a")
    assert [reviewing.undo().series_uid for _ in range(2)] == ["b", "a"]
    assert reviewing.review_of("b") == Review()
    assert reviewing.can_redo


def test_changing_the_series_keeps_the_words_with_their_series(reviewing):
    reviewing.write_remark("of the first")
    reviewing.show("b")
    assert reviewing.review.remark == ""
    assert load_review("a", STUDY).remark == "of the first"
    reviewing.show("a")
    assert reviewing.review.remark == "of the first"


def test_two_programs_on_one_study_undo_what_was_last(reviewing, start):
    other = start()
    reviewing.mark_key("s1", True)
    other.mark_key("s2", True)
    assert other.review.key_images == ("s1", "s2")
    assert reviewing.undo().place == OnSlice("s2")
    assert reviewing.review.key_images == ("s1",)


def test_words_that_could_not_be_written_are_told_once_and_tried_again(qtbot, reviewing, start):
    reviewing.mark_key("s0", True)
    path = Journal().path
    told = []
    reviewing.failed.connect(told.append)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        reviewing.give_verdict("agree", "", "m 1")
        reviewing.undo()
        reviewing.redo()
        reviewing.mark_key("s2", True)
        assert len(told) == 1
        assert "kept in memory" in str(told[0])
        assert reviewing.review == Review("agree", "", "m 1", key_images=("s0", "s2"))
        assert start().review == Review(key_images=("s0",))
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: start().review.verdict == "agree", timeout=5000)
    assert start().review == reviewing.review
    assert [reviewing.undo().kind for _ in range(3)] == ["key", "verdict", "key"]


def test_a_window_that_closes_while_another_one_writes_waits_for_it(reviewing, start):
    reviewing.mark_key("s0", True)
    path, held, done = Journal().path, threading.Event(), threading.Event()

    def write_for_a_while():
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            done.wait(0.25)
            other.execute("ROLLBACK")

    writer = threading.Thread(target=write_for_a_while)
    writer.start()
    assert held.wait(5)
    reviewing.write_remark("the last words")
    reviewing.close()
    writer.join()
    assert start().review.remark == "the last words"


def test_a_damaged_journal_is_told_and_the_rest_goes_on(reviewing, start):
    reviewing.mark_key("s1", True)
    reviewing.close()
    path = Journal().path
    path.write_bytes(b"no database any more")
    again = start(None)
    told = []
    again.failed.connect(told.append)
    again.show("a")
    again.mark_key("s2", True)
    assert "made anew" in str(told[0])
    assert again.review.key_images == ("s2",)
    assert again.undo().kind == "key"


def test_what_makes_no_sense_is_refused_and_told(qtbot, reviewing, start):
    with qtbot.waitSignal(reviewing.failed) as refused:
        reviewing.annotate(replace(LINE, points=((float("nan"), 0.0), (1.0, 1.0))))
    assert "makes no sense" in str(refused.args[0])
    assert reviewing.review == Review()
    assert start().review == Review()


def test_without_a_series_nothing_is_written(qtbot, home):
    nothing = Reviewing()
    nothing.write_remark("to nobody")
    nothing.give_verdict("agree", "", "m")
    nothing.mark_key("s1", True)
    nothing.erase("u1")
    assert nothing.undo() is None
    nothing.close()
    assert not list(home.rglob("*.*"))


def test_what_an_older_version_kept_is_taken_over_once(start):
    path = old_path("a")
    path.parent.mkdir(parents=True)
    old = {"format": "mriviewer-review-1", "verdict": "unsure", "correction": "", "model": "m 0",
           "remark": "old"}  # fmt: skip
    path.write_text(json.dumps(old), encoding="utf-8")
    first = start()
    assert first.review == Review("unsure", "", "m 0", "old")
    assert not first.can_undo
    first.write_remark("")
    first.flush()
    assert start().review == Review("unsure", "", "m 0")
    assert path.exists()


def test_a_status_and_edits_from_elsewhere(reviewing, start):
    assert reviewing.status_of("study") == "unread"
    reviewing.set_status("study", "reviewed")
    data = {"verdict": "agree", "correction": "", "model": "m 1"}
    reviewing.take_in("study", [("a", "verdict", data), ("b", "remark", {"remark": "of b"})])
    assert start().status_of("study") == "reviewed"
    assert start().review_of("b").remark == "of b"
    reviewing.undo()
    assert reviewing.review_of("b") == reviewing.review_of("a") == Review()
    with pytest.raises(ValueError, match="verdict"):
        reviewing.take_in("study", [("a", "verdict", {**data, "verdict": "maybe"})])
