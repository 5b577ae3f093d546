"""A review goes out of one window and into another."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.errors import ViewerError
from mriviewer.core.study import ScanUpdate
from mriviewer.library.exchange import SeriesWords, StudyWords
from mriviewer.session import sharing
from mriviewer.session.sharing import read_words, take_in, words_of, write_words
from tests.viewer_doubles import series_of, study_of

STUDY = study_of(series_of("a", range(10, 100, 10)), series_of("b", [1]))
LINE = Annotation("u1", "length", "a", OnSlice("nowhere"), ((1.0, 2.0), (3.0, 4.0)), "lesion")


@pytest.fixture
def session(qtbot, make_session):
    made = make_session(ScanUpdate((STUDY,), finished=True))
    made.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: made.series is not None and not made.opening.running)
    return made


def say_much(session):
    session.reviewing.annotate(LINE)
    session.reviewing.give_verdict("agree", "", "m 1")
    session.reviewing.write_remark("ring")
    session.scroll_to(2)
    session.reviewing.set_status("study", "read")


def test_out_and_in_again_it_is_the_same_t26(qtbot, session, make_session, tmp_path, monkeypatch):
    say_much(session)
    written = words_of(session, STUDY)
    write_words(written, tmp_path / "review.json")
    monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / "another machine"))
    other = make_session(ScanUpdate((STUDY,), finished=True))
    other.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: other.series is not None and not other.opening.running)
    told = take_in(other, read_words(tmp_path / "review.json"))
    assert "New annotations: 1," in told
    assert "slices that are not here: 1" in told
    assert other.reviewing.review == session.reviewing.review
    assert other.reviewing.status_of("study") == "read"
    assert "Nothing new" in take_in(other, read_words(tmp_path / "review.json"))
    assert other.reviewing.undo().kind == "import"
    assert other.reviewing.review.annotations == ()


def test_the_patient_is_in_it_only_when_asked_for(session):
    assert words_of(session, STUDY).patient is None
    assert words_of(session, STUDY, with_identity=True).patient == STUDY.patient


def test_a_study_that_is_not_open_has_the_words_when_it_is(session):
    review = replace(session.reviewing.review, remark="for later")
    other = StudyWords("not open", "read", (SeriesWords("z", review),))
    assert "not open" in take_in(session, other)
    session.reviewing.know([replace(study_of(series_of("z", [1])), uid="not open")])
    assert session.reviewing.review_of("z").remark == "for later"


def test_ones_own_verdict_stays_and_that_is_told(session):
    session.reviewing.give_verdict("agree", "", "m 1")
    review = replace(session.reviewing.review, verdict="unsure", remark="theirs")
    other = StudyWords("study", "unread", (SeriesWords("a", review),))
    assert "yours was kept" in take_in(session, other)
    assert session.reviewing.review.verdict == "agree"
    assert session.reviewing.review.remark == "theirs"


def test_what_cannot_be_read_is_told(tmp_path, monkeypatch):
    with pytest.raises(ViewerError, match="No such file"):
        read_words(tmp_path / "none.json")
    (tmp_path / "large.json").write_bytes(b"{}" * 100)
    monkeypatch.setattr(sharing, "LARGEST_BYTES", 10)
    with pytest.raises(ViewerError, match="too large"):
        read_words(tmp_path / "large.json")
