"""The review of a study as one JSON file: to hand on, to keep, and to take in again.

It names studies, series and slices by their identifiers and holds no pixels. The patient is left
out unless asked for. ASCII with escapes: the same on every system, whatever its character set.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, get_args

from mriviewer.core.annotations import from_json as annotation_from_json
from mriviewer.core.errors import ViewerError
from mriviewer.core.history import LONGEST_REMARK, Status, as_status
from mriviewer.core.language import tr
from mriviewer.core.look import LastView, Look, last_view_from_json, look_from_json
from mriviewer.core.review import Review, Verdict
from mriviewer.core.study import Patient

FORMAT, VERSION = "mriviewer-review", 1
LARGEST_BYTES = 200_000_000
_MOST = 100_000  # series, annotations and key images
_LONGEST_NAME = 1_000


@dataclass(frozen=True, slots=True)
class SeriesWords:
    """All that was said about a series; look and view are None where there is none."""

    series_uid: str
    review: Review
    look: Look | None = None
    view: LastView | None = None


@dataclass(frozen=True, slots=True)
class StudyWords:
    """All that was said about a study.

    created  when this was written down, ISO 8601 with offset
    patient  None: left out
    """

    study_uid: str
    status: Status
    series: tuple[SeriesWords, ...]
    created: str = ""
    software: str = ""
    patient: Patient | None = None

    def of(self, series_uid: str) -> SeriesWords:
        for words in self.series:
            if words.series_uid == series_uid:
                return words
        return SeriesWords(series_uid, Review())


@dataclass(frozen=True, slots=True)
class Merge:
    """What taking in the words of another comes to.

    edits     (series uid, kind, data), all of which become one step of undo
    status    the study's new one, None to leave it
    added     annotations that were not there, and `changed` that were there in another state
    kept_own  verdicts that differ: the reader's own stays
    """

    edits: tuple[tuple[str, str, dict[str, Any]], ...]
    status: Status | None
    added: int
    changed: int
    kept_own: int


def to_bytes(words: StudyWords) -> bytes:
    """Return the file. `from_bytes` gives equal words back."""
    document: dict[str, Any] = {
        "format": FORMAT, "version": VERSION, "created": words.created,
        "software": words.software, "study_uid": words.study_uid, "status": words.status,
        "series": [_series(one) for one in words.series],
    }  # fmt: skip
    if words.patient is not None:
        document["patient"] = asdict(words.patient)
    return json.dumps(document, indent=1, ensure_ascii=True, allow_nan=False).encode("ascii")


def from_bytes(content: bytes) -> StudyWords:
    """Read such a file; ViewerError says what makes no sense in it."""
    try:
        return _study(json.loads(content))
    except RecursionError:
        reason = tr("it is nested too deeply.")
    except ValueError as error:  # JSON's and Unicode's are of this kind
        reason = f"{error}."
    raise ViewerError(
        tr("The review cannot be imported"), reason,
        tr("Nothing was changed. Choose a file that was written by Export review."),
    )  # fmt: skip


def merge(own: StudyWords, other: StudyWords) -> Merge:
    """Return what is to be done so that `own` holds the words of `other` too.

    Annotations are the same where their uid is; then the other's state holds. A remark is added
    below one's own. Where verdicts differ, one's own stays. To do it twice changes nothing.
    """
    edits: list[tuple[str, str, dict[str, Any]]] = []
    added = changed = kept_own = 0
    for theirs in other.series:
        uid, ours = theirs.series_uid, own.of(theirs.series_uid)
        known = {annotation.uid: annotation for annotation in ours.review.annotations}
        for annotation in theirs.review.annotations:
            before = known.get(annotation.uid)
            if before != annotation:
                added, changed = added + (before is None), changed + (before is not None)
                kind = "annotate" if before is None else "change"
                edits.append((uid, kind, annotation.to_json()))
        edits += [(uid, "key", {"identity": identity, "on": True})
                  for identity in theirs.review.key_images
                  if identity not in ours.review.key_images]  # fmt: skip
        edits += _words(uid, ours.review, theirs.review)
        kept_own += _differ(ours.review, theirs.review)
        if ours.look is None and theirs.look is not None:
            edits.append((uid, "look", theirs.look.to_json()))
    higher = list(get_args(Status)).index(other.status) > list(get_args(Status)).index(own.status)
    return Merge(tuple(edits), other.status if higher else None, added, changed, kept_own)


def _words(uid: str, ours: Review, theirs: Review) -> list[tuple[str, str, dict[str, Any]]]:
    edits: list[tuple[str, str, dict[str, Any]]] = []
    if ours.verdict is None and theirs.verdict is not None:
        said = {"verdict": theirs.verdict, "correction": theirs.correction, "model": theirs.model}
        edits.append((uid, "verdict", said))
    if theirs.remark and f"\n\n{theirs.remark}\n\n" not in f"\n\n{ours.remark}\n\n":
        both = f"{ours.remark}\n\n{theirs.remark}" if ours.remark else theirs.remark
        edits.append((uid, "remark", {"remark": both[:LONGEST_REMARK]}))
    return edits


def _differ(ours: Review, theirs: Review) -> bool:
    said = [(r.verdict, r.correction, r.model) for r in (ours, theirs) if r.verdict is not None]
    return len(said) == 2 and said[0] != said[1]


def _series(words: SeriesWords) -> dict[str, Any]:
    review = words.review
    return {
        "series_uid": words.series_uid, "verdict": review.verdict,
        "correction": review.correction, "model": review.model, "remark": review.remark,
        "annotations": [annotation.to_json() for annotation in review.annotations],
        "key_images": list(review.key_images),
        "look": None if words.look is None else words.look.to_json(),
        "view": None if words.view is None else words.view.to_json(),
    }  # fmt: skip


def _study(data: object) -> StudyWords:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError(tr("it is no review"))
    if data.get("version") != VERSION:
        raise ValueError(
            tr("it was written by another version of this program (format {version})").format(
                version=repr(data.get("version"))[:20]
            )
        )
    names = {"format", "version", "created", "software", "study_uid", "status", "series"}
    one = _fields(data, "the review", names | ({"patient"} & data.keys()))
    series = tuple(_series_words(words) for words in _list(one["series"], "series"))
    if len({words.series_uid for words in series}) < len(series):
        raise ValueError(tr("a series is in it twice"))
    return StudyWords(
        _name(one["study_uid"], "study_uid"), as_status(one["status"]), series,
        _text(one["created"], "created"), _text(one["software"], "software"),
        _patient(one["patient"]) if "patient" in one else None,
    )  # fmt: skip


def _series_words(data: object) -> SeriesWords:
    names = {"series_uid", "verdict", "correction", "model", "remark", "annotations",
             "key_images", "look", "view"}  # fmt: skip
    one = _fields(data, "a series", names)
    uid, verdict = _name(one["series_uid"], "series_uid"), one["verdict"]
    if verdict not in (None, *get_args(Verdict)):
        raise ValueError(tr("there is no verdict {name}").format(name=repr(verdict)[:40]))
    drawn = [annotation_from_json(shape) for shape in _list(one["annotations"], "annotations")]
    if any(annotation.series_uid != uid for annotation in drawn):
        raise ValueError(tr("an annotation stands under another series than its own"))
    keys = [_name(key, "a key image") for key in _list(one["key_images"], "key_images")]
    if len({a.uid for a in drawn}) < len(drawn) or len(set(keys)) < len(keys):
        raise ValueError(tr("an annotation or a key image is in it twice"))
    review = Review(
        verdict, _text(one["correction"], "correction"), _text(one["model"], "model"),
        _text(one["remark"], "remark", LONGEST_REMARK), tuple(drawn), tuple(keys),
    )  # fmt: skip
    return SeriesWords(
        uid, review, None if one["look"] is None else look_from_json(one["look"]),
        None if one["view"] is None else last_view_from_json(one["view"]),
    )  # fmt: skip


def _patient(data: object) -> Patient:
    names = [field.name for field in fields(Patient)]
    one = _fields(data, "the patient", set(names))
    return Patient(**{name: _text(one[name], name) for name in names})


def _fields(data: object, what: str, names: set[str]) -> Mapping[str, Any]:
    if not isinstance(data, dict) or data.keys() != names:
        listed = ", ".join(sorted(names))
        raise ValueError(tr("{what} must have the fields {names}").format(what=what, names=listed))
    return data


def _list(data: object, what: str) -> list[Any]:
    if not isinstance(data, list) or len(data) > _MOST:
        raise ValueError(tr("{what} must be a list, and not endless").format(what=what))
    return data


def _name(data: object, what: str) -> str:
    if not _text(data, what):
        raise ValueError(tr("{what} must not be empty").format(what=what))
    return str(data)


def _text(data: object, what: str, longest: int = _LONGEST_NAME) -> str:
    if not isinstance(data, str) or len(data) > longest:
        raise ValueError(tr("{what} must be text, and not endless").format(what=what))
    return data
