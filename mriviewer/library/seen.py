"""What is noted about a study when it is opened, so that it can be listed and found again."""

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from mriviewer.core.study import Patient, Series, SliceSource, Study

MOST_PLACES = 20  # folders or files by which a study is remembered


@dataclass(frozen=True, slots=True)
class SeenSeries:
    """A series as it was found.

    fingerprint  of its slices' identities; empty where a slice has none
    by_content   its uid comes of its content, not of a DICOM header
    """

    uid: str
    slices: int
    fingerprint: str = ""
    by_content: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A study as it was found.

    places  files and folders that hold it, as they are to be opened
    stamp   of sizes and times of its files; the same stamp is taken for the same files
    """

    patient: Patient = field(default_factory=Patient)
    date: str = ""
    description: str = ""
    modalities: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    series: tuple[SeenSeries, ...] = ()
    places: tuple[str, ...] = ()
    stamp: str = ""

    @property
    def slices(self) -> int:
        return sum(one.slices for one in self.series)

    def to_json(self) -> dict[str, Any]:
        """Return plain data for JSON; `seen_from_json` gives an equal one back."""
        plain = asdict(self)
        for name in ("modalities", "contrasts", "places"):
            plain[name] = list(plain[name])
        plain["series"] = [asdict(one) for one in self.series]
        return plain


def seen_from_json(data: Any) -> Seen:
    """Read what was noted; ValueError, KeyError or TypeError when it makes no sense."""
    series = tuple(
        SeenSeries(str(one["uid"]), int(one["slices"]), str(one["fingerprint"]),
                   bool(one["by_content"])) for one in data["series"]
    )  # fmt: skip
    patient = Patient(**{name: str(text) for name, text in data["patient"].items()})
    return Seen(
        patient, str(data["date"]), str(data["description"]), _texts(data["modalities"]),
        _texts(data["contrasts"]), series, _texts(data["places"]), str(data["stamp"]),
    )  # fmt: skip


def seen_of(study: Study, opened: Sequence[Path]) -> Seen:
    """Return what is noted about a study that was found under the paths opened. Reads times."""
    files = sorted({source.path for series in study.series for source in every_slice(series)})
    return Seen(
        patient=study.patient,
        date=study.date,
        description=study.description,
        modalities=_each(series.modality or series.source_format for series in study.series),
        contrasts=_each(series.contrast for series in study.series),
        series=tuple(_seen_series(series) for series in study.series),
        places=places_of(files, opened),
        stamp=stamp_of(files),
    )


def every_slice(series: Series) -> list[SliceSource]:
    """Return the slices of all phases."""
    if not series.phases:
        return list(series.slices)
    return [source for phase in series.phases for source in phase.slices]


def places_of(files: Sequence[Path], opened: Sequence[Path]) -> tuple[str, ...]:
    """Return the few paths under which just these files are found again.

    Files that lie in none of the paths came out of one, e.g. of an archive: that is named then.
    """
    singles, covered, places = set(opened), set(), dict[str, None]()
    direct = [file for file in files if file in singles]
    if len(direct) > MOST_PLACES:
        places |= dict.fromkeys(sorted({str(file.parent) for file in direct}))
    else:
        places |= dict.fromkeys(map(str, direct))
    covered |= set(direct)
    for path in opened:
        inside = [file for file in files if file not in covered and path in file.parents]
        folders = sorted({str(file.parent) for file in inside})
        places |= dict.fromkeys(folders if len(folders) <= MOST_PLACES else [str(path)])
        covered |= set(inside)
    if len(covered) < len(files):
        places |= dict.fromkeys(str(path) for path in opened if path not in covered)
    return tuple(places)


def stamp_of(files: Sequence[Path]) -> str:
    """Return a name for the state of these files on disk: their sizes and times."""
    digest = hashlib.sha256()
    for file in files:
        with suppress(OSError):
            found = file.stat()
            digest.update(f"{found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def joined(before: Seen, now: Seen) -> Seen:
    """Return a study of which another part was opened now: what is gone of it stays known."""
    if set(before.places) == set(now.places):
        return now
    places = [place for place in before.places if Path(place).exists()]
    if not places:
        return now
    known = {one.uid: one for one in before.series}
    for one in now.series:
        earlier = known.get(one.uid)
        if earlier is None or one.slices >= earlier.slices:
            known[one.uid] = one
    under = [Path(place) for place in places]
    more = [
        place
        for place in now.places
        if not any(path in (Path(place), *Path(place).parents) for path in under)
    ]
    return replace(
        now,
        modalities=_each((*before.modalities, *now.modalities)),
        contrasts=_each((*before.contrasts, *now.contrasts)),
        series=tuple(known.values()),
        places=(*places, *more),
    )


def changed_since(before: Seen, now: Seen) -> str:
    """Tell whether the files of a study changed: "" if not, "files" or "slices" if so.

    Only what was opened from the same places can be compared. "files": their slices are the same
    ones by their identity, but sizes or times are others.
    """
    if set(before.places) != set(now.places):
        return ""
    state = [{one.uid: (one.slices, one.fingerprint) for one in seen.series}
             for seen in (before, now)]  # fmt: skip
    if state[0] != state[1]:
        return "slices"
    return "files" if before.stamp and before.stamp != now.stamp else ""


def is_same(seen: Seen, study_uid: str, study: Study) -> bool:
    """Tell whether a study that was found is the one sought: by uid, or by the series' content."""
    if study.uid == study_uid:
        return True
    prints = {one.fingerprint for one in seen.series if one.fingerprint}
    return bool(prints & {_seen_series(series).fingerprint for series in study.series})


def _seen_series(series: Series) -> SeenSeries:
    slices = every_slice(series)
    identities = [source.identity for source in slices]
    digest = ""
    if all(identities):
        text = "\n".join(sorted(identities)).encode("utf-8", "backslashreplace")
        digest = hashlib.sha256(text).hexdigest()[:32]
    return SeenSeries(series.uid, len(slices), digest, series.source_format != "DICOM")


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _texts(data: Any) -> tuple[str, ...]:
    return tuple(str(text) for text in data)
