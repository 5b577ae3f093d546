"""One row of events, one stack of undo; what makes no sense changes nothing."""

from dataclasses import replace

import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.history import Event, History, check, fold
from mriviewer.core.look import LastView, Look
from mriviewer.core.review import Review
from mriviewer.core.study import Window

LINE = Annotation("u1", "length", "a", OnSlice("s1"), ((1.0, 2.0), (3.5, 4.0)), "lesion",
                  "2026-03-01T10:00:00+01:00")  # fmt: skip


def event(kind, series_uid="a", /, **data) -> Event:
    return Event(0, "2026-03-01T10:00:00+01:00", "study", series_uid, kind, data)


def said(*events) -> History:
    return fold(replace(e, number=n) for n, e in enumerate(events, 1))


def drawn(uid="u1", kind="annotate", **changed) -> Event:
    return event(kind, **replace(LINE, uid=uid, **changed).to_json())


AGREED = event("verdict", verdict="agree", correction="", model="m 1")
MARKED = event("key", identity="s2", on=True)
WROTE = event("remark", remark="ring")
LOOKED = event("look", **Look(Window(40, 80)).to_json())


def test_everything_said_is_in_the_review():
    history = said(drawn(), AGREED, WROTE, MARKED, LOOKED)
    assert history.review("a") == Review("agree", "", "m 1", "ring", (LINE,), ("s2",))
    assert history.look("a") == Look(Window(40, 80))
    assert history.review("b") == Review()
    assert history.last == 5
    assert history.series() == ("a",)


def test_undo_goes_back_over_all_kinds_and_redo_forth():
    edits = (drawn(), AGREED, WROTE, MARKED, LOOKED, drawn(kind="change", text="other"),
             event("erase", uid="u1"))  # fmt: skip
    states = [said(*edits[:n]) for n in range(len(edits) + 1)]
    for back in range(1, len(edits) + 1):
        history = said(*edits, *[event("undo", "")] * back)
        assert history.review("a") == states[-1 - back].review("a")
        assert history.look("a") == states[-1 - back].look("a")
        forth = said(*edits, *[event("undo", "")] * back, *[event("redo", "")] * back)
        assert forth.review("a") == states[-1].review("a")
        assert len(forth.done) == len(edits)
    assert said(*edits, *[event("undo", "")] * 20).review("a") == Review()


def test_an_edit_after_undo_drops_what_was_undone():
    history = said(AGREED, WROTE, event("undo", ""), MARKED, event("redo", ""))
    assert history.review("a") == Review("agree", "", "m 1", key_images=("s2",))
    assert history.undone == ()


def test_an_edit_that_changes_nothing_is_no_step_and_keeps_what_was_undone():
    history = said(AGREED, WROTE, event("undo", ""), AGREED, event("remark", remark=""))
    assert len(history.done) == len(history.undone) == 1


def test_looking_around_and_status_are_nothing_to_undo():
    history = said(
        AGREED, event("view", **LastView("s9", 4).to_json()), event("status", "", status="read"),
        event("undo", ""),
    )  # fmt: skip
    assert history.review("a") == Review()
    assert history.views["a"] == LastView("s9", 4)
    assert history.status == "read"


def test_shapes_keep_the_order_of_drawing_and_key_images_that_of_marking():
    history = said(drawn("u1"), drawn("u2"), event("erase", uid="u1"), event("undo", ""),
                   MARKED, event("key", identity="s1", on=True), event("key", identity="s2",
                   on=False), event("key", identity="s2", on=True))  # fmt: skip
    assert [a.uid for a in history.review("a").annotations] == ["u1", "u2"]
    assert history.review("a").key_images == ("s1", "s2")


def test_a_step_tells_where_it_happened():
    history = said(drawn(), MARKED, AGREED)
    assert [step.place for step in history.done] == [OnSlice("s1"), OnSlice("s2"), None]
    assert [step.kind for step in history.done] == ["annotate", "key", "verdict"]


def test_an_import_is_one_step_and_happens_as_a_whole():
    edits = [{"series_uid": "a", "kind": e.kind, "data": dict(e.data)} for e in (drawn(), AGREED)]
    history = said(event("import", "", edits=edits), event("undo", ""))
    assert history.review("a") == Review()
    assert len(history.undone[0].changes) == 2
    nonsense = [*edits, {"series_uid": "a", "kind": "verdict", "data": {}}]
    assert said(event("import", "", edits=nonsense)).review("a") == Review()


def test_what_an_older_version_kept_is_no_step_and_gives_way_to_newer_words():
    old = event("taken_over", verdict="unsure", correction="", model="m 0", remark="old")
    history = said(WROTE, old, event("undo", ""))
    assert history.review("a") == Review("unsure", "", "m 0")
    assert history.taken_over == {"a"}


@pytest.mark.parametrize(
    "broken",
    [event("verdict", verdict="maybe", correction="", model=""), event("verdict"),
     event("remark", remark=None), event("remark", remark="x" * 1_000_001),
     event("key", identity="", on=True), event("key", identity="s", on=1),
     event("annotate", uid="u"), event("annotate", "b", **LINE.to_json()),
     event("look", **{**Look().to_json(), "window": [0, -1]}), event("erase"),
     event("status", "", status="lost"), event("view", zoom=1),
     event("import", "", edits=[{"series_uid": "a", "kind": "import", "data": {"edits": []}}]),
     event("import", "", edits=7), event("annotate", **{**LINE.to_json(), "points": [[0, 1]]})],
)  # fmt: skip
def test_nonsense_is_left_out_counted_and_must_not_be_written(broken):
    before, after = said(AGREED), said(AGREED, broken)
    assert after.review("a") == before.review("a")
    assert after.done == before.done
    assert after.unreadable == 1
    with pytest.raises(ValueError, match=r"\w"):
        check(broken)


def test_kinds_of_a_later_version_are_passed_over():
    assert said(AGREED, event("dictated", words="x")).unreadable == 0


def test_folding_on_is_the_same_as_folding_all():
    events = (drawn(), MARKED, event("undo", ""), AGREED, event("key", identity="s1", on=True),
              event("undo", ""), event("redo", ""), drawn("u2"))  # fmt: skip
    step_by_step = History()
    for one in events:
        step_by_step = fold((one,), step_by_step)
    at_once = fold(events)
    assert step_by_step.review("a") == at_once.review("a")
    assert [s.kind for s in step_by_step.done] == [s.kind for s in at_once.done]
