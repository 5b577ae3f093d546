"""Hangs a study in the panes, on the reader's wish, and says what was hung."""

from mriviewer.core.errors import ViewerError
from mriviewer.core.hanging import Hanging, hang, hang_beside, prior_of
from mriviewer.core.language import tr
from mriviewer.core.study import Series, Study
from mriviewer.session.session import Session


def prior(session: Session) -> Study | None:
    """Return the open earlier study of the patient in view; None when none is known for sure."""
    study = session.study
    return None if study is None else prior_of(study, session.studies)


def hang_study(session: Session) -> str:
    """Hang the study in view by itself; return what to say about it."""
    study = session.study
    hanging = None if study is None else hang(study)
    if hanging is None:
        raise ViewerError(tr("Nothing can be hung"), tr("no study is open."))
    _place(session, hanging)
    names = " · ".join(_named(series, session) for series in hanging.series)
    return tr("Hung: {names}").format(names=names)


def hang_prior(session: Session) -> str:
    """Hang the study in view beside an earlier one of the same patient; return what to say.

    ViewerError when there is none, or when both have no kind of picture in common.
    """
    study, earlier = session.study, prior(session)
    title = tr("No earlier study is hung")
    if study is None or earlier is None:
        raise ViewerError(
            title,
            tr("no earlier study of the same patient is open."),
            tr("Patient ID and name or birth date must be stated and agree."),
        )
    hanging = hang_beside(study, earlier)
    if hanging is None:
        raise ViewerError(
            title, tr("no kind of picture was recognised in both studies."),
            tr("Drag the series into the panes."),
        )  # fmt: skip
    _place(session, hanging)
    name = _named(hanging.series[0], session)
    if session.settings.hide_identity:  # dates are part of it
        return tr("Hung: {name} beside that of the earlier study").format(name=name)
    return tr("Hung: {name} of {now} beside {then}").format(
        name=name, now=study.date, then=earlier.date
    )


def _place(session: Session, hanging: Hanging) -> None:
    session.use_layout(hanging.layout)
    session.maximise(False)
    for pane in range(len(session.panes)):
        if pane < len(hanging.series):
            session.show_series(hanging.series[pane].uid, pane)
        else:
            session.show_nothing(pane)  # nobody else's picture may stay beside these
    session.activate(0)


def _named(series: Series, session: Session) -> str:
    described = "" if session.settings.hide_identity else series.description
    return series.contrast or described or tr("not recognised")
