"""The window of a series is one for all of its phases, and no two panes pull at it."""

from dataclasses import replace
from pathlib import Path

from mriviewer.core.study import Phase, ScanUpdate, Series, SliceSource
from mriviewer.core.view_state import Layout
from mriviewer.session.viewing import at_phase
from tests.viewer_doubles import series_of, study_of


def _four_d(uid: str) -> Series:
    """Three phases, each far brighter than the one before."""
    phases = tuple(
        Phase(
            f"volume {phase + 1}",
            tuple(
                SliceSource(Path(f"/made/up/{uid}/{100 * phase + n:03d}.dcm"), 20, 30)
                for n in range(1, 4)
            ),
        )
        for phase in range(3)
    )
    return replace(series_of(uid, range(1, 4)), slices=phases[0].slices, phases=phases)


def _opened(qtbot, make_session):
    session = make_session(ScanUpdate((study_of(_four_d("dwi")),), finished=True))
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: not session.opening.running and not session.loader.missing())
    return session


def test_the_window_does_not_jump_from_phase_to_phase(qtbot, make_session):  # T16
    session = _opened(qtbot, make_session)
    window = session.view.window
    for phase in (1, 2, 0):
        session.change(lambda view, phase=phase: at_phase(view, phase))
        qtbot.waitUntil(lambda: not session.loader.missing())
        assert session.view.window == window
    session.reset_window()
    assert session.view.window == window


def test_two_panes_at_two_phases_agree_on_one_window(qtbot, make_session):  # T16
    session = _opened(qtbot, make_session)
    window = session.view.window
    session.use_layout(Layout.TWO)
    session.show_series("dwi", 1)
    session.change(lambda view: at_phase(view, 2), 1)
    qtbot.waitUntil(lambda: not session.loader.missing())
    assert [view.window for view in session.panes] == [window, window]
