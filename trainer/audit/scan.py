"""From a folder to its passport: decode everything once, then compare."""

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.audit import near
from trainer.audit.cache import Cache, opened, usual_cache
from trainer.audit.fingerprints import VERSION, Fingerprint, take
from trainer.audit.grouping import alike, chained, connected
from trainer.audit.near import NearPair, near_pairs
from trainer.audit.passport import Baseline, Leak, NearTwin, Passport, Refused, Size
from trainer.audit.shortcuts import Material, shortcuts
from trainer.errors import TrainerError
from trainer.folders import Found, Picture, Table, check_trainable, content_hash, find_pictures
from trainer.pool import in_parallel

Report = Callable[[str, int, int], None]  # (what is being done, done, of how many)
_KEPT_AT_ONCE = 256  # fingerprints: a scan that is stopped has not been for nothing


class _Set(NamedTuple):
    """The readable pictures, their names in the passport, content hashes and fingerprints."""

    pictures: list[Picture]
    names: list[str]
    keys: list[str]
    prints: list[Fingerprint]

    def take(self, places: Sequence[int], labels: Mapping[str, str]) -> "_Set":
        """Return some of them, under the labels that these labels stand for."""
        kept = [self.pictures[place] for place in places]
        return _Set(
            [picture._replace(label=labels.get(picture.label, picture.label)) for picture in kept],
            [self.names[place] for place in places],
            [self.keys[place] for place in places],
            [self.prints[place] for place in places],
        )


class _Links(NamedTuple):
    """Near pairs of places in a set, and a number for each place.

    images  equal for one image, however it was saved; groups: equal for what belongs together
    """

    pairs: list[NearPair]
    images: NDArray[np.int64]
    groups: NDArray[np.int64]

    def take(self, places: Sequence[int]) -> "_Links":
        new = {place: number for number, place in enumerate(places)}
        pairs = [
            pair._replace(first=new[pair.first], second=new[pair.second])
            for pair in self.pairs
            if pair.first in new and pair.second in new
        ]
        return _Links(pairs, self.images[places], self.groups[places])


def unreported(what: str, done: int, total: int) -> None:
    """Report no progress."""


def name_of(picture: Picture, folder: Path) -> str:
    """Return the name of a picture in the passport of a folder."""
    path = picture.path.relative_to(folder).as_posix()
    return path if picture.index is None else f"{path}#{picture.index}"


def scan(
    folder: Path,
    table: Table | None = None,
    cache: Path | None = None,
    report: Report = unreported,
    remember: bool = True,
    labels: Mapping[str, str] | None = None,
) -> Passport:
    """Decode every picture below a folder, compare them, and return the passport.

    cache     folder of what earlier scans computed; None for the usual one
    remember  False computes everything anew and keeps nothing
    labels    label in the folder -> label that is trained; pictures of other labels are compared,
              since two that are used may be alike through one that is not, and left out then

    Raises TrainerError when there is no such folder, no picture in it, or the table does not fit.
    """
    found = find_pictures(folder, table)
    if not found.pictures:
        check_trainable(found, folder)
    with opened((cache or usual_cache()) if remember else None) as kept:
        keys, prints = _fingerprints(found.pictures, kept if remember else None, report)
        good = [place for place, one in enumerate(prints) if not one.problem]
        names = [name_of(picture, folder) for picture in found.pictures]
        corrupt = tuple(
            Refused(name, one.problem)
            for name, one, picture in zip(names, prints, found.pictures, strict=True)
            if one.problem and (not labels or picture.label in labels)
        )
        readable = _Set(list(found.pictures), names, keys, prints).take(good, {})
        links = _links(readable, _near_pairs(readable, kept, report))
        if labels:
            used = [p for p, one in enumerate(readable.pictures) if one.label in labels]
            readable, links = readable.take(used, labels), links.take(used)
        report("comparing with baselines", 0, 1)
        passport = _passport(folder, found, readable, corrupt, links, kept)
        report("comparing with baselines", 1, 1)
        return passport


def _fingerprints(
    pictures: Sequence[Picture], kept: Cache | None, report: Report
) -> tuple[list[str], list[Fingerprint]]:
    keys = list(in_parallel(_key, pictures))
    asked = {key: f"picture {VERSION} {key}" for key in keys}
    known: dict[str, Fingerprint] = {}
    contents = kept.get(list(asked.values())) if kept is not None else {}
    for key, place in asked.items():
        if place in contents:
            try:
                known[key] = Fingerprint.from_bytes(contents[place])
            except ValueError:  # of a damaged cache: it is taken again
                continue
    fresh = list({k: p for k, p in zip(keys, pictures, strict=True) if k not in known}.items())
    taken = in_parallel(
        lambda pair: take(pair[1]), fresh, lambda done, total: report("reading", done, total)
    )
    waiting: dict[str, bytes] = {}
    for (key, _), fingerprint in zip(fresh, taken, strict=True):
        known[key] = fingerprint
        # what failed is tried again: for want of memory, or of a decoder that is there by then
        if kept is None or key.startswith("unreadable") or fingerprint.problem:
            continue
        waiting[asked[key]] = fingerprint.to_bytes()
        if len(waiting) >= _KEPT_AT_ONCE:
            kept.put(waiting)
            waiting = {}
    if kept is not None:
        kept.put(waiting)
    return keys, [known[key] for key in keys]


def _key(picture: Picture) -> str:
    try:
        return content_hash(picture)
    except TrainerError:  # decoding it will say why it cannot be read
        return f"unreadable {picture.path}"


def _near_pairs(known: _Set, kept: Cache, report: Report) -> list[NearPair]:
    """Return near pairs between places in the set; of equal pixels only the first is compared."""
    first: dict[str, int] = {}
    for place, fingerprint in enumerate(known.prints):
        first.setdefault(fingerprint.pixels, place)
    places = list(first.values())
    if len(places) < 2:
        return []
    together = connected(len(known.pictures), _stated_links(known))[places]
    key = _digest(["pairs", VERSION, near.VERSION, list(first), [int(group) for group in together]])
    if key not in (contents := kept.get([key])):
        views = tuple(
            np.stack([getattr(known.prints[place], view) for place in places])
            for view in ("whole", "head")
        )
        pairs = near_pairs(views, together, lambda done, total: report("comparing", done, total))
        contents = {key: json.dumps(pairs).encode()}
        kept.put(contents)
    return [
        NearPair(places[first_one], places[second], pose, similarity)
        for first_one, second, pose, similarity in json.loads(contents[key])
    ]


def _stated_links(known: _Set) -> list[tuple[int, int]]:
    """Return links between pictures of one patient, and between the slices of one volume.

    A patient that all pictures name tells nothing apart: mostly the names were taken out.
    """
    volumes = [key.partition(":")[0] if ":" in key else "" for key in known.keys]
    patients = [picture.patient for picture in known.pictures]
    if len(set(patients)) == 1:
        patients = []
    return chained(alike(volumes)) + chained(alike(patients))


def _links(known: _Set, pairs: list[NearPair]) -> _Links:
    links = chained(alike([fingerprint.pixels for fingerprint in known.prints]))
    links += [(pair.first, pair.second) for pair in pairs]
    count = len(known.pictures)
    return _Links(pairs, connected(count, links), connected(count, links + _stated_links(known)))


def _passport(
    folder: Path,
    found: Found,
    known: _Set,
    corrupt: tuple[Refused, ...],
    links: _Links,
    kept: Cache,
) -> Passport:
    names, pictures = known.names, known.pictures
    pairs, images, groups = links
    same_pixels = alike([fingerprint.pixels for fingerprint in known.prints])
    baselines, judged_on = _baselines(known, groups, kept)
    readable = found._replace(pictures=tuple(pictures))
    sizes = Counter((one.rows, one.columns) for one in known.prints)
    return Passport(
        made=datetime.date.today().isoformat(),
        layout=found.layout,
        classes=readable.labels(),
        splits=_split_counts(pictures),
        sizes=tuple(Size(*size, number) for size, number in sizes.most_common()),
        modes=dict(Counter(one.mode for one in known.prints).most_common()),
        corrupt=corrupt,
        foreign=tuple(Refused(_as_text(path, folder), reason) for path, reason in found.foreign),
        duplicates=tuple(tuple(names[place] for place in group) for group in same_pixels),
        same_files=sum(len(group) for group in alike(known.keys)),
        near_duplicates=tuple(
            NearTwin(names[p.first], names[p.second], p.pose, p.similarity) for p in pairs
        ),
        cross_split=_leaks(known, images, pairs),
        patients_across=_patients_across(pictures),
        label_conflicts=_conflicts(known, images),
        shortcuts=baselines,
        judged_on=judged_on,
        groups={name: f"g{group}" for name, group in zip(names, groups, strict=True)},
        cannot_train=_why_not_trainable(readable),
    )


def _as_text(path: Path, folder: Path) -> str:
    """Return where a file lies, also when its name is no text, or outside as a table may say."""
    inside = path.relative_to(folder) if path.is_relative_to(folder) else path
    return inside.as_posix().encode("utf-8", "backslashreplace").decode()


def _split_counts(pictures: list[Picture]) -> dict[str, dict[str, int]]:
    tally = Counter((picture.split, picture.label) for picture in pictures)
    return {
        split: {label: n for (where, label), n in sorted(tally.items()) if where == split}
        for split in dict.fromkeys(where for where, _ in tally)
    }


def _leaks(known: _Set, images: NDArray[np.int64], pairs: list[NearPair]) -> tuple[Leak, ...]:
    """Return the twin in train of each picture of test or val: equal, else near, else chained."""
    training = [place for place, one in enumerate(known.pictures) if one.split == "train"]
    by_pixels = {known.prints[place].pixels: place for place in reversed(training)}
    by_image = {int(images[place]): place for place in reversed(training)}
    direct: dict[str, int] = {}
    for pair in pairs:
        ends = (known.prints[pair.first].pixels, known.prints[pair.second].pixels)
        for one, other in (ends, ends[::-1]):
            if other in by_pixels:
                direct.setdefault(one, by_pixels[other])
    leaks = []
    for place, picture in enumerate(known.pictures):
        if picture.split not in ("test", "val"):
            continue
        pixels = known.prints[place].pixels
        twin, kind = by_pixels.get(pixels), "identical"
        if twin is None:
            twin, kind = direct.get(pixels, by_image.get(int(images[place]))), "near"
        if twin is not None:
            leaks.append(Leak(known.names[place], known.names[twin], kind))
    return tuple(leaks)


def _patients_across(pictures: list[Picture]) -> int:
    trained = {picture.patient for picture in pictures if picture.split == "train"} - {""}
    return sum(p.patient in trained for p in pictures if p.split in ("test", "val"))


def _conflicts(known: _Set, images: NDArray[np.int64]) -> tuple[tuple[str, ...], ...]:
    groups = alike([int(number) + 1 for number in images])
    return tuple(
        tuple(known.names[place] for place in group)
        for group in groups
        if len({known.pictures[place].label for place in group}) > 1
    )


def _baselines(
    known: _Set, groups: NDArray[np.int64], kept: Cache
) -> tuple[dict[str, Baseline], str]:
    if not known.pictures:
        return {}, "nothing: no picture can be read"
    labels = [picture.label for picture in known.pictures]
    splits = [picture.split for picture in known.pictures]
    pixels = [fingerprint.pixels for fingerprint in known.prints]
    key = _digest(["baselines", VERSION, pixels, labels, splits, [int(g) for g in groups]])
    if key not in (contents := kept.get([key])):
        judgement = shortcuts(
            Material(
                sizes=np.array([(p.rows, p.columns) for p in known.prints], np.float32),
                edges=np.stack([p.edges for p in known.prints]).astype(np.float32),
                whole=np.stack([p.whole for p in known.prints]),
                labels=np.unique(labels, return_inverse=True)[1],
                groups=groups,
                splits=np.array(splits),
            )
        )
        contents = {key: json.dumps(judgement).encode()}
        kept.put(contents)
    rows, words = json.loads(contents[key])
    return {name: Baseline(*row) for name, row in rows.items()}, words


def _why_not_trainable(found: Found) -> str:
    try:
        check_trainable(found)
    except TrainerError as error:
        return str(error)
    return ""


def _digest(parts: list[object]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
