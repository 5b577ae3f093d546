"""Undo says what it does, for every kind of step there is."""

from typing import get_args

import pytest

from mriviewer.core.annotations import Annotation, Kind, OnSlice
from mriviewer.core.history import Change, EditKind, Step
from mriviewer.session.review_words import step_words, turned_words

PLACE = OnSlice("s")


def step(kind, before, after, what="annotation"):
    return Step(kind, "a", (Change(("a", what, "u"), before, after),))


@pytest.mark.parametrize("shape", get_args(Kind))
def test_every_shape_has_a_name(shape):
    drawn = Annotation("u", shape, "a", PLACE, ((0.0, 0.0),))
    assert step_words(step("annotate", None, drawn)).endswith(" drawn")
    assert step_words(step("change", drawn, drawn)).endswith(" changed")
    assert step_words(step("erase", drawn, None)).endswith(" erased")


@pytest.mark.parametrize("kind", get_args(EditKind))
def test_every_kind_of_step_has_words(kind):
    assert step_words(step(kind, None, 1, "key"))


def test_the_sentence_says_which_way_it_went():
    marked = step("key", None, 1, "key")
    assert turned_words(marked, True) == "Undone: key image marked"
    assert turned_words(marked, False) == "Done again: key image marked"
    assert step_words(step("key", 1, None, "key")) == "key image no longer marked"
