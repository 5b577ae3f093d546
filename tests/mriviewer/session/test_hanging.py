"""Hanging as the reader wishes: it is said what hangs, and nothing of another patient stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import Patient, ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.session.hanging import hang_prior, hang_study, prior
from tests.viewer_doubles import series_of, study_of


def kinds(*names, of=""):
    return [series_of(f"{of}{name}", range(5), contrast=name) for name in names]


@pytest.fixture
def opened(qtbot, make_session):
    def show(*studies):
        session = make_session(ScanUpdate(studies, finished=True))
        session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: not session.opening.running)
        return session

    return show


def shown(session):
    return [view.series_uid for view in session.panes]


NOW = study_of(*kinds("T2", "T1", "FLAIR", "T1 post"))
THEN = replace(study_of(*kinds("FLAIR", "T1", of="old ")), uid="then", date="2024-01-15")
OTHER = replace(THEN, uid="other", patient=Patient("8", "Roe^Joan", "1970-05-05", "F"))


def test_a_study_hangs_in_four_panes_and_that_is_said(opened):
    session = opened(NOW)
    assert hang_study(session) == "Hung: T1 post · T1 · FLAIR · T2"
    assert session.layout is Layout.FOUR
    assert shown(session) == ["T1 post", "T1", "FLAIR", "T2"]
    assert session.active == 0


def test_panes_without_a_picture_are_emptied(opened):
    three = replace(THEN, uid="three", series=tuple(kinds("T1", "DWI", "ADC", of="3 ")))
    session = opened(NOW, three)
    hang_study(session)
    session.show_series("3 T1", pane=0)
    hang_study(session)
    assert shown(session) == ["3 T1", "3 DWI", "3 ADC", None]


def test_the_earlier_study_hangs_beside_the_current_one(opened):
    session = opened(NOW, THEN)
    assert prior(session).uid == "then"
    assert hang_prior(session) == "Hung: T1 of 2026-03-01 beside 2024-01-15"
    assert session.layout is Layout.TWO
    assert shown(session) == ["T1", "old T1"]


def test_what_is_said_leaves_a_hidden_identity_out(opened):
    unknown = replace(series_of("x", range(5)), description="Doe Jane T?")
    session = opened(replace(NOW, series=(*NOW.series[:1], unknown)), THEN)
    session.settings = replace(session.settings, hide_identity=True)
    assert hang_study(session) == "Hung: T2 · not recognised"
    session = opened(NOW, THEN)
    session.settings = replace(session.settings, hide_identity=True)
    assert hang_prior(session) == "Hung: T1 beside that of the earlier study"


def test_another_patient_never_hangs_beside(opened):
    session = opened(NOW, OTHER)
    assert prior(session) is None
    before = (session.layout, shown(session))
    with pytest.raises(ViewerError, match="no earlier study of the same patient"):
        hang_prior(session)
    assert (session.layout, shown(session)) == before


def test_nothing_in_common_is_said(opened):
    session = opened(NOW, replace(THEN, series=tuple(kinds("SWI", "", of="old "))))
    with pytest.raises(ViewerError, match="no kind of picture"):
        hang_prior(session)


def test_nothing_hangs_where_nothing_is_open(make_session):
    with pytest.raises(ViewerError, match="no study is open"):
        hang_study(make_session())
