"""A review goes from one machine to another and loses no field on the way."""

import json
import os
import subprocess
import sys
from dataclasses import fields, replace

import pytest

from mriviewer.core.annotations import Annotation, OnPlane, OnSlice
from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import InPlane
from mriviewer.core.look import LastView, Look
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Window
from mriviewer.library.exchange import SeriesWords, StudyWords, from_bytes, merge, to_bytes

PLANE = OnPlane((1.0, -2.5, 3.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.5, 0.75), 2)
WHEN = "2026-03-01T10:00:00+01:00"
SHAPES = (
    Annotation("u1", "length", "a", OnSlice("s1"), ((0.1, 2 / 3), (1e-9, 4.0)), "Größe 第二", WHEN),
    Annotation("u2", "text", "a", PLANE, ((5.0, 6.0),), 'a "quoted"\nword 🧠', WHEN),
    Annotation("u3", "polygon", "a", OnSlice("s2"), ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0))),
)
REVIEW = Review(
    "disagree", "meningioma", "tumor-type 1.0", "ring\n\u2028 \x00", SHAPES, ("s2", "s1")
)
LOOK = Look(Window(40.1, 80.2), 1, True, InPlane(True, False, True), "hot", "nearest")
WORDS = StudyWords(
    "1.2.3", "reviewed",
    (SeriesWords("a", REVIEW, LOOK, LastView("s2", 3, 1, 1.5, (0.1, 0.2))),
     SeriesWords("b", Review(remark="b"))),
    WHEN, "MRI Viewer 0.1", Patient("7", "Müller^Jane", "1980-01-01", "F"),
)  # fmt: skip
NOTHING = StudyWords("1.2.3", "unread", ())
HOSTILE = [
    b"", b"[]", b"{", b"\xff\xfe\x00", b"null", b'{"format": "mriviewer-review"}', b"[" * 100_000,
    b'{"format": "mriviewer-review", "version": 2}',
]  # fmt: skip


def test_every_field_comes_back_equal_t26():
    assert from_bytes(to_bytes(WORDS)) == WORDS
    for one in (Review, SeriesWords, StudyWords, Look, LastView, Annotation):
        # nothing that a later version adds may be forgotten here: every field has a value above
        example = {Review: REVIEW, SeriesWords: WORDS.series[0], StudyWords: WORDS, Look: LOOK,
                   LastView: WORDS.series[0].view, Annotation: SHAPES[0]}[one]  # fmt: skip
        assert all(getattr(example, field.name) for field in fields(one))


def test_written_here_it_is_read_under_another_character_set_t28(tmp_path):
    path = tmp_path / "review.json"
    path.write_bytes(to_bytes(WORDS))
    code = (
        "import sys; from pathlib import Path; from mriviewer.library.exchange import *;"
        "words = from_bytes(Path(sys.argv[1]).read_bytes());"
        "Path(sys.argv[2]).write_bytes(to_bytes(words))"
    )
    there = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0",
             "PYTHONIOENCODING": "latin-1", "PYTHONCOERCECLOCALE": "0"}  # fmt: skip
    subprocess.run([sys.executable, "-c", code, path, tmp_path / "b.json"], env=there, check=True)
    assert (tmp_path / "b.json").read_bytes() == path.read_bytes()
    assert path.read_bytes().isascii()


def test_the_patient_is_left_out_unless_asked_for():
    text = to_bytes(replace(WORDS, patient=None)).decode()
    assert "patient" not in text
    assert from_bytes(text.encode()).patient is None


@pytest.mark.parametrize("content", HOSTILE)
def test_what_is_no_review_is_refused_in_words(content):
    with pytest.raises(ViewerError, match="cannot be imported"):
        from_bytes(content)


def spoil(path, value):
    document = json.loads(to_bytes(WORDS))
    place = document
    for key in path[:-1]:
        place = place[key]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [(("study_uid",), ""), (("study_uid",), 3), (("status",), "lost"), (("series",), {}),
     (("series",), KeyError), (("more",), 1), (("patient", "name"), None),
     (("series", 0, "verdict"), "maybe"), (("series", 0, "remark"), 7),
     (("series", 0, "remark"), "x" * 1_000_001), (("series", 0, "key_images"), ["s1", "s1"]),
     (("series", 0, "key_images"), [3]), (("series", 0, "series_uid"), "b"),
     (("series", 0, "look", "window"), [1, 0]), (("series", 0, "view", "zoom"), -1),
     (("series", 0, "annotations", 0, "points"), [[0, 1]]),
     (("series", 0, "annotations", 0, "kind"), "circle"),
     (("series", 0, "annotations", 1, "uid"), "u1"),
     (("series", 0, "annotations", 0, "place"), KeyError), (("version",), "1")],
)  # fmt: skip
def test_nonsense_is_refused_as_a_whole(path, value):
    with pytest.raises(ViewerError, match="Nothing was changed"):
        from_bytes(spoil(path, value))


def applied(own, found):
    """Return what `own` becomes by the edits, as the history makes it."""
    from mriviewer.core.history import Event, fold

    taken = [Event(0, "", "", words.series_uid, kind, data)
             for words in own.series for kind, data in said(words)]  # fmt: skip
    edits = [{"series_uid": u, "kind": k, "data": d} for u, k, d in found.edits]
    history = fold([*taken, Event(0, "", "", "", "import", {"edits": edits})])
    assert history.unreadable == 0
    series = tuple(SeriesWords(uid, history.review(uid), history.look(uid))
                   for uid in history.series())  # fmt: skip
    return StudyWords(own.study_uid, found.status or own.status, series)


def said(words):
    yield from (("annotate", a.to_json()) for a in words.review.annotations)
    yield from (("key", {"identity": key, "on": True}) for key in words.review.key_images)
    yield "remark", {"remark": words.review.remark}
    if words.review.verdict:
        yield "verdict", {n: getattr(words.review, n) for n in ("verdict", "correction", "model")}


def test_taken_into_an_empty_study_all_of_it_is_there():
    result = applied(NOTHING, merge(NOTHING, WORDS))
    assert result.status == "reviewed"
    assert result.of("a").review == REVIEW
    assert result.of("a").look == LOOK
    assert result.of("b").review == Review(remark="b")


def test_one_annotation_is_there_once_and_ones_own_words_stay():
    mine = Review(
        "agree", "", "tumor-type 1.0", "mine", (replace(SHAPES[0], text="mine"),), ("s9",)
    )
    own = StudyWords("1.2.3", "reviewed", (SeriesWords("a", mine),))
    found = merge(own, replace(WORDS, status="read"))
    assert (found.added, found.changed, found.kept_own, found.status) == (2, 1, 1, None)
    result = applied(own, found).of("a").review
    assert result.annotations == SHAPES
    assert result.key_images == ("s9", "s2", "s1")
    assert result.verdict == "agree"
    assert result.remark == f"mine\n\n{REVIEW.remark}"


@pytest.mark.parametrize("theirs", ["no", "a", "lesion left\n"])
def test_a_short_remark_is_not_lost_inside_a_longer_word(theirs):
    own = StudyWords("1", "read", (SeriesWords("a", Review(remark="normal\n\nlesion left")),))
    other = StudyWords("1", "read", (SeriesWords("a", Review(remark=theirs)),))
    result = applied(own, merge(own, other)).of("a").review.remark
    assert result == f"normal\n\nlesion left\n\n{theirs}"


@pytest.mark.parametrize("theirs", ["", "normal", "lesion left", "normal\n\nlesion left"])
def test_a_remark_that_is_there_already_is_not_said_twice(theirs):
    own = StudyWords("1", "read", (SeriesWords("a", Review(remark="normal\n\nlesion left")),))
    other = StudyWords("1", "read", (SeriesWords("a", Review(remark=theirs)),))
    assert merge(own, other).edits == ()


def test_taken_in_twice_it_changes_nothing():
    once = applied(NOTHING, merge(NOTHING, WORDS))
    again = merge(once, WORDS)
    assert again.edits == ()
    assert again.status is None
