"""What the reader wishes of the panes is done at once, kept, and refused with a reason."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer import settings as settings_store
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.ui.layout_chooser import LAYOUT_ACTIONS
from tests.viewer_doubles import series_of, study_of

KINDS = study_of(*(series_of(name, range(5), contrast=name) for name in ("T2", "T1", "FLAIR")))


@pytest.fixture
def open_viewer(qtbot, make_viewer):
    """Return what opens studies in a window, with settings if they matter."""

    def show(*studies, **settings):
        viewer = make_viewer(ScanUpdate(studies, finished=True))
        viewer.session.settings = replace(viewer.session.settings, **settings)
        viewer.session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: not viewer.session.opening.running)
        return viewer

    return show


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


def test_layouts_exclude_each_other_and_the_button_shows_which(open_viewer):
    viewer = open_viewer(KINDS)
    actions = viewer.window.actions_by_name
    pictures = []
    for name, layout in zip(LAYOUT_ACTIONS[:3], (Layout.ONE, Layout.TWO, Layout.FOUR), strict=True):
        trigger(viewer, name)
        assert viewer.session.layout is layout
        assert [actions[n].isChecked() for n in LAYOUT_ACTIONS[:3]] == [
            n == name for n in LAYOUT_ACTIONS[:3]
        ]
        pictures.append(viewer.window.layouts.icon().pixmap(18).toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    offered = [action.objectName() for action in viewer.window.layouts.menu().actions()]
    assert offered[:4] == list(LAYOUT_ACTIONS)


def test_planes_are_offered_only_where_there_is_a_volume(open_viewer):
    viewer = open_viewer(KINDS)  # these slices state no positions
    action = viewer.window.actions_by_name["layout_mpr"]
    assert not action.isEnabled()
    assert "position" in action.toolTip().lower()
    assert viewer.window.layouts.menu().toolTipsVisible()


def test_new_studies_hang_by_themselves_only_on_wish(open_viewer):
    assert open_viewer(KINDS).session.layout is Layout.ONE
    viewer = open_viewer(KINDS, hang_new=True)
    assert [view.series_uid for view in viewer.session.panes] == ["T1", "FLAIR", "T2", None]
    assert "T1 · FLAIR · T2" in viewer.window.status.currentMessage()


def test_nothing_hangs_by_itself_once_the_reader_reads(qtbot, make_viewer):
    """T30: what is being read does not move away."""
    began = []

    def scan(paths, cancelled):
        yield ScanUpdate((KINDS,), done=1)
        while not began and not cancelled():
            pass
        yield ScanUpdate((KINDS,), finished=True)

    viewer = make_viewer(scan=scan)
    session = viewer.session
    session.settings = replace(session.settings, hang_new=True)
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: session.series is not None)
    session.scroll_to(1)
    began.append(True)
    qtbot.waitUntil(lambda: not session.opening.running)
    assert (session.layout, session.view.slice_index) == (Layout.ONE, 1)


def test_a_study_hangs_by_itself_once(qtbot, open_viewer):
    viewer = open_viewer(KINDS, hang_new=True)
    trigger(viewer, "layout_one")
    viewer.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: not viewer.session.opening.running)
    assert viewer.session.layout is Layout.ONE


def test_what_is_on_from_the_start_is_ticked(make_viewer):
    actions = make_viewer().window.actions_by_name
    ticked = {n: actions[n].isChecked() for n in ("autosync", "reference_lines", "hang_new")}
    assert ticked == {"autosync": True, "reference_lines": True, "hang_new": False}
    assert actions["layout_one"].isChecked()


def test_switches_are_kept(open_viewer):
    viewer = open_viewer(KINDS)
    for name in ("autosync", "reference_lines", "hang_new"):
        before = getattr(settings_store.load(), name)
        trigger(viewer, name)
        assert getattr(settings_store.load(), name) is not before
        assert viewer.window.actions_by_name[name].isChecked() is not before
    assert viewer.session.syncing.automatic is False
    trigger(viewer, "sync_zoom")
    assert viewer.session.syncing.zooming


def test_a_link_that_is_not_possible_is_told_and_not_ticked(open_viewer):
    viewer = open_viewer(KINDS)
    trigger(viewer, "link_panes")
    assert "cannot be linked" in str(viewer.window.banner.last)
    assert not viewer.window.actions_by_name["link_panes"].isChecked()


def test_the_tree_puts_a_series_into_a_pane_and_shows_where_it_is(open_viewer):
    viewer = open_viewer(KINDS)
    trigger(viewer, "layout_two")
    viewer.window.tree.series_placed.emit("FLAIR", 1)
    assert [view.series_uid for view in viewer.session.panes] == ["T2", "FLAIR"]
    assert viewer.session.active == 1
    rows = viewer.window.tree._series
    assert {uid: row.panes for uid, row in rows.items()} == {"T2": "1", "T1": "", "FLAIR": "2"}
    trigger(viewer, "maximise")
    assert viewer.window.actions_by_name["maximise"].isChecked()
    assert rows["T2"].panes == "1", "it is still there, behind"


def test_what_stands_where_is_kept_without_names_and_paths(open_viewer):
    viewer = open_viewer(KINDS)
    trigger(viewer, "layout_two")
    viewer.session.show_series("FLAIR", 1)
    viewer.commands.keep_settings()
    kept = settings_store.load()
    assert kept.layout == "1x2"
    assert json.loads(kept.panes) == ["T2", "FLAIR"]
