"""What is chosen for the picture in the menus is kept as what is chosen in the preferences."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer import settings
from mriviewer.core.study import ScanUpdate, Voi, VoiLut
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import series_of, study_of


def trigger(viewer, name):
    viewer.window.actions_by_name[name].trigger()


def test_convention_and_smoothing_of_the_menu_are_kept(viewer):
    trigger(viewer, "neurological")
    trigger(viewer, "smooth_pixels")
    kept = settings.load()
    assert (kept.neurological, kept.interpolation) == (True, "nearest")
    assert (viewer.session.view.neurological, viewer.session.view.interpolation) == (
        True, "nearest",
    )  # fmt: skip
    trigger(viewer, "neurological")
    assert not settings.load().neurological


def test_the_picture_as_it_came_is_as_the_reader_likes_it_between_pixels(viewer):
    trigger(viewer, "smooth_pixels")
    trigger(viewer, "invert")
    trigger(viewer, "reset_picture")
    assert (viewer.session.view.inverted, viewer.session.view.interpolation) == (False, "nearest")


@pytest.mark.parametrize("name", ["reset_window", "reset_picture"])
def test_the_first_window_of_a_series_may_be_a_table_of_its_header(qtbot, make_viewer, name):
    table = VoiLut(0.0, tuple(range(256)), 255)
    series = replace(series_of("a", range(10, 50, 10)), voi=Voi(luts=(table,)))
    viewer = make_viewer(ScanUpdate((study_of(series),), finished=True))
    viewer.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(viewer))
    assert viewer.session.view.lut == 0
    trigger(viewer, "auto_window")
    assert viewer.session.view.lut is None
    trigger(viewer, name)
    assert viewer.session.view.lut == 0
    viewer.session.reviewing.flush()
    assert viewer.session.reviewing.look_of("a").lut == 0


def test_a_film_ends_with_its_window(viewer):
    trigger(viewer, "cine")
    assert viewer.commands.picture.cine.playing
    viewer.window.close()
    assert not viewer.commands.picture.cine.playing
