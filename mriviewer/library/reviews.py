"""The reader's verdict and remark on each series, written to disk as they are made.

One small file a series, named by the SHA-256 of its uid, so that a folder listing tells nobody
which studies were read here.
"""

import hashlib
import json
from pathlib import Path
from typing import get_args

from mriviewer.core.errors import ViewerError
from mriviewer.core.review import Review, Verdict
from mriviewer.paths import data_folder, write_atomically

_FORMAT = "mriviewer-review-1"


def review_path(series_uid: str) -> Path:
    """Return the file that holds the review of a series; it may not exist."""
    name = hashlib.sha256(series_uid.encode("utf-8")).hexdigest()
    return data_folder() / "reviews" / f"{name}.json"


def load_review(series_uid: str) -> Review:
    """Return what was said about a series; an empty review when nothing was.

    Raises ViewerError when the file is damaged; it is kept beside under another name first, so
    that the series can be reviewed anew and nothing is overwritten.
    """
    path = review_path(series_uid)
    try:
        return _from_json(path.read_bytes())
    except FileNotFoundError:
        return Review()
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ViewerError(
            "The review of this series cannot be read", "its file is damaged.", _set_aside(path)
        ) from error
    except OSError as error:
        raise ViewerError(
            "The review of this series cannot be read", f"{error.strerror or error}.",
            f"Check that the folder {path.parent} may be read.",
        ) from error  # fmt: skip


def save_review(series_uid: str, review: Review) -> None:
    """Keep a review; an empty one leaves no file behind.

    Raises ViewerError when the disk refuses: the reader must know that the words are not safe.
    """
    path = review_path(series_uid)
    try:
        if review == Review():
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, _to_json(review))
    except OSError as error:
        raise ViewerError(
            "The review was not saved", f"{error.strerror or error}.",
            f"Check that {path.parent} may be written and that the disk is not full.",
        ) from error  # fmt: skip


def _set_aside(path: Path) -> str:
    """Keep a damaged review under another name; return what the reader has to know about it."""
    aside = path.with_name(f"{path.stem}.unreadable")
    try:
        path.replace(aside)
    except OSError:
        return f"Look at the file {path}: it cannot be moved out of the way."
    return f"The file is kept as {aside.name} in {aside.parent}; the review starts empty."


def _to_json(review: Review) -> str:
    return json.dumps({
        "format": _FORMAT, "verdict": review.verdict, "correction": review.correction,
        "model": review.model, "remark": review.remark,
    }, indent=2)  # fmt: skip


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
