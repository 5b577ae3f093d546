"""The keys lead through series, studies and panes, and stop at both ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import series_of, study_of


@pytest.fixture
def many(qtbot, make_viewer):
    first = study_of(series_of("a", range(10, 40, 10)), series_of("b", range(10, 60, 10)))
    second = replace(study_of(series_of("c", [10])), uid="second", date="2026-04-01")
    made = make_viewer(ScanUpdate((first, second), finished=True))
    made.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(made))
    return made


def press(viewer, name):
    viewer.window.actions_by_name[name].trigger()
    return viewer.session.view.series_uid


def test_through_the_series_of_a_study(many):
    start = many.session.view.series_uid
    assert {start, press(many, "next_series")} == {"a", "b"}
    last = many.session.view.series_uid
    assert press(many, "next_series") == last
    assert press(many, "previous_series") == start
    assert press(many, "previous_series") == start


def test_through_the_studies(many):
    here = many.session.study.uid
    order = [study.uid for study in many.session.studies]
    step = "next_study" if order.index(here) == 0 else "previous_study"
    press(many, step)
    assert many.session.study.uid != here
    press(many, step)
    assert many.session.study.uid != here


def test_round_the_panes_and_the_keys_go_along(many, qtbot):
    many.session.use_layout(Layout.TWO)
    assert many.session.active == 0
    press(many, "next_pane")
    assert many.session.active == 1
    assert many.window.focusWidget() is many.window.grid.panes[1].viewport
    press(many, "next_pane")
    assert many.session.active == 0
    press(many, "previous_pane")
    assert many.session.active == 1
