"""A look comes back equal from JSON, and nonsense is refused in words."""

import json

import pytest

from mriviewer.core.geometry import InPlane
from mriviewer.core.look import (
    LastView,
    Look,
    last_view_from_json,
    last_view_of,
    look_from_json,
    look_of,
)
from mriviewer.core.study import Window
from mriviewer.core.view_state import ViewState

LOOK = Look(Window(40.5, 80.25), 1, True, InPlane(True, False, True), "hot", "nearest")
VIEW = LastView("1.2.3:4", 7, 2, 1.5, (0.25, -0.125))


def there_and_back(data):
    return json.loads(json.dumps(data))


@pytest.mark.parametrize("look", [LOOK, Look()])
def test_a_look_comes_back_equal(look):
    assert look_from_json(there_and_back(look.to_json())) == look


@pytest.mark.parametrize("view", [VIEW, LastView()])
def test_a_view_comes_back_equal(view):
    assert last_view_from_json(there_and_back(view.to_json())) == view


@pytest.mark.parametrize(
    "changed",
    [{"window": [40, 0]}, {"window": [float("nan"), 1]}, {"window": [1, float("inf")]},
     {"window": 3}, {"window": ["a", "b"]}, {"lut": -1}, {"lut": True}, {"inverted": 1},
     {"turn": [True, False]}, {"turn": [0, 1, 0]}, {"colour_map": None},
     {"interpolation": "best"}, {"more": 1}],
)  # fmt: skip
def test_a_look_of_nonsense_is_refused(changed):
    with pytest.raises(ValueError, match=r"\w"):
        look_from_json({**LOOK.to_json(), **changed})


@pytest.mark.parametrize(
    "changed",
    [{"identity": 3}, {"slice_index": -1}, {"phase": 1.5}, {"zoom": 0}, {"pan": [1]},
     {"zoom": float("nan")}, {"zoom": 10**400}],
)  # fmt: skip
def test_a_view_of_nonsense_is_refused(changed):
    with pytest.raises(ValueError, match=r"\w"):
        last_view_from_json({**VIEW.to_json(), **changed})


def test_a_window_that_nobody_chose_is_no_look():
    view = ViewState("a", 3, 9, Window(10, 20), 2.0, (0.1, 0.2), inverted=True)
    assert look_of(view, False) == Look(inverted=True)
    assert look_of(view, True) == Look(Window(10, 20), inverted=True)
    assert last_view_of(view, "x") == LastView("x", 3, 0, 2.0, (0.1, 0.2))
