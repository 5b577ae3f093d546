"""Handing on what was said about a study, and taking in what somebody else said."""

import datetime
from pathlib import Path

from mriviewer import __version__
from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Study
from mriviewer.library.exchange import (
    LARGEST_BYTES,
    SeriesWords,
    StudyWords,
    from_bytes,
    merge,
    to_bytes,
)
from mriviewer.paths import write_atomically
from mriviewer.session.returning import find_slice
from mriviewer.session.session import Session


def words_of(session: Session, study: Study, with_identity: bool = False) -> StudyWords:
    """Return all that was said about an open study."""
    reviewing = session.reviewing
    reviewing.flush()
    series = tuple(
        SeriesWords(one.uid, reviewing.review_of(one.uid), reviewing.look_of(one.uid),
                    reviewing.view_of(one.uid))
        for one in study.series
    )  # fmt: skip
    created = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    return StudyWords(
        study.uid, reviewing.status_of(study.uid), series, created, f"MRI Viewer {__version__}",
        study.patient if with_identity else None,
    )  # fmt: skip


def write_words(words: StudyWords, path: Path) -> None:
    """Save a review as JSON. Raises OSError."""
    write_atomically(path, to_bytes(words))


def read_words(path: Path) -> StudyWords:
    """Read a review; ViewerError says why it cannot be."""
    title = tr("The review cannot be imported")
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ViewerError(title, tr("the file is far too large for a review."))
        return from_bytes(path.read_bytes())
    except OSError as error:
        remedy = tr("Choose a file that may be read.")
        raise ViewerError(title, f"{error.strerror or error}.", remedy) from error


def take_in(session: Session, other: StudyWords) -> str:
    """Add what somebody else said to one's own words, as one step of undo; tell what came of it.

    A study that is not open gets the words all the same: they are there when it is opened.
    """
    study = next((s for s in session.studies if s.uid == other.study_uid), None)
    own = _own(session, other, study)
    found = merge(own, other)
    if found.edits:
        session.reviewing.take_in(other.study_uid, found.edits)
    if found.status is not None:
        session.reviewing.set_status(other.study_uid, found.status)
    sentences = [tr("Nothing new was in the review.")]
    if found.edits or found.status is not None:
        told = tr("The review was taken in. New annotations: {added}, changed: {changed}.")
        sentences = [told.format(added=found.added, changed=found.changed)]
    if found.kept_own:
        sentences.append(tr("Where verdicts differ, yours was kept."))
    if study is None:
        sentences.append(tr("It is about a study that is not open; it is shown when that is."))
    elif lost := _astray(study, other):
        sentences.append(tr("Annotations on slices that are not here: {count}.").format(count=lost))
    return " ".join(sentences)


def _own(session: Session, other: StudyWords, study: Study | None) -> StudyWords:
    uids = dict.fromkeys([one.series_uid for one in other.series])
    if study is not None:
        uids |= dict.fromkeys(one.uid for one in study.series)
    reviewing = session.reviewing
    reviewing.flush()
    series = tuple(SeriesWords(uid, reviewing.review_of(uid), reviewing.look_of(uid))
                   for uid in uids)  # fmt: skip
    return StudyWords(other.study_uid, reviewing.status_of(other.study_uid), series)


def _astray(study: Study, other: StudyWords) -> int:
    """Return how many annotations of the other lie on slices that the study does not have."""
    here = {series.uid: series for series in study.series}
    return sum(
        1
        for words in other.series
        for annotation in words.review.annotations
        if (identity := getattr(annotation.place, "identity", ""))
        and (words.series_uid not in here or find_slice(here[words.series_uid], identity) is None)
    )
