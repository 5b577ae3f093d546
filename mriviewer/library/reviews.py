"""Reading reviews without a window, and those that older versions of this program left behind.

They kept one small file a series, named by the SHA-256 of its uid. Such a file is taken over into
the journal once, when its series is opened; it stays where it is.
"""

import hashlib
import json
from pathlib import Path
from typing import get_args

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event, fold
from mriviewer.core.language import tr
from mriviewer.core.review import Review, Verdict
from mriviewer.core.study import Study
from mriviewer.library.journal import Journal
from mriviewer.paths import data_folder

_FORMAT = "mriviewer-review-1"


def load_review(series_uid: str, study: Study | None = None) -> Review:
    """Return what was said about a series; an empty review when nothing was.

    study  that it belongs to; None: the one under which it was first spoken about

    Raises ViewerError when the journal, or an older file, cannot be read.
    """
    journal = Journal(mends=False)
    try:
        home = home_of(journal, series_uid, study)
        history = fold(journal.of_study(home))
    finally:
        journal.close()
    if series_uid not in history.taken_over:
        old = take_over(series_uid, home, "")
        history = history if old is None else fold((old,), history)
    return history.review(series_uid)


def home_of(journal: Journal, series_uid: str, study: Study | None) -> str:
    """Return the study under which words about a series are filed; empty when not known.

    Studies of NIfTI files and pictures are put together by what was opened with them; their series
    are known by their content, so that the first study they were filed under is theirs.
    """
    series = () if study is None else study.series
    if study is not None and any(
        s.uid == series_uid and s.source_format == "DICOM" for s in series
    ):
        return study.uid
    return journal.study_of(series_uid) or ("" if study is None else study.uid)


def take_over(series_uid: str, study_uid: str, time: str) -> Event | None:
    """Return the event that brings an older review into the journal; None without one.

    Raises ViewerError when the file is damaged; it is kept beside under another name first.
    """
    path = old_path(series_uid)
    try:
        said = _from_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ViewerError(
            tr("The review of this series cannot be read"), tr("its file is damaged."),
            _set_aside(path),
        ) from error  # fmt: skip
    except OSError as error:
        raise ViewerError(
            tr("The review of this series cannot be read"), f"{error.strerror or error}.",
            tr("Check that the folder {folder} may be read.").format(folder=path.parent),
        ) from error  # fmt: skip
    data = {"verdict": said.verdict, "correction": said.correction, "model": said.model,
            "remark": said.remark}  # fmt: skip
    return Event(0, time, study_uid, series_uid, "taken_over", data)


def old_path(series_uid: str) -> Path:
    """Return the file in which older versions kept the review of a series; it may not exist."""
    name = hashlib.sha256(series_uid.encode("utf-8", "backslashreplace")).hexdigest()
    return data_folder() / "reviews" / f"{name}.json"


def _set_aside(path: Path) -> str:
    """Keep a damaged review under another name; return what the reader has to know about it."""
    aside = path.with_name(f"{path.stem}.unreadable")
    try:
        path.replace(aside)
    except OSError:
        return tr("Look at the file {path}: it cannot be moved out of the way.").format(path=path)
    return tr("The file is kept as {name} in {folder}; the review starts empty.").format(
        name=aside.name, folder=aside.parent
    )


def _from_json(content: bytes) -> Review:
    """Read a review; ValueError, KeyError or TypeError when it is none."""
    saved = json.loads(content)
    if saved["format"] != _FORMAT:
        raise ValueError(f"unknown format {saved['format']!r}")
    verdict: Verdict | None = saved["verdict"]
    words = (saved["correction"], saved["model"], saved["remark"])
    if verdict not in (None, *get_args(Verdict)) or not all(isinstance(w, str) for w in words):
        raise ValueError("a field has a value that makes no sense")
    return Review(verdict, *words)
