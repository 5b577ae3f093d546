"""Images of one series that claim one identifier: second copies, and different images.

What the reader says is filed under an image's identity: it must be the same wherever the files
lie, however they are called and in whatever order they are read.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from mriviewer.core.language import tr
from mriviewer.core.study import SkippedFile, SliceSource
from mriviewer.io.dicom_header import DicomImage
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.listing import File
from mriviewer.io.pictures import content_hash
from mriviewer.io.unpacked import shown_path

_UNSAID = (None, "", ())


def without_copies(images: Sequence[DicomImage]) -> tuple[list[DicomImage], list[SkippedFile]]:
    """Leave out files whose images all are there already, by identifier, place, number and facts.

    Two files with one identifier that contradict each other are two images, and both are kept.
    """
    first: dict[Hashable, DicomImage] = {}
    copies: dict[Path, str] = {}
    by_path: dict[Path, list[DicomImage]] = defaultdict(list)
    for image in images:
        by_path[image.source.path].append(image)
    for path, group in by_path.items():
        known = [first.get(_content(image)) for image in group]
        if group[0].instance_uid and known[0] and _all_agree(known, group):
            name = shown_path(known[0].source.path).name
            copies[path] = tr("the same image as {name}.").format(name=name)
        else:
            for image in group:
                first.setdefault(_content(image), image)
    kept = [image for image in images if image.source.path not in copies]
    return kept, [SkippedFile(shown_path(path), reason) for path, reason in copies.items()]


def _content(image: DicomImage) -> Hashable:
    source = image.source
    return (source.identity, source.position_mm, source.instance_number, source.rows,
            source.columns)  # fmt: skip


def _all_agree(known: Sequence[DicomImage | None], group: Sequence[DicomImage]) -> bool:
    """Tell whether no image says anything else than the one that is known; silence is no word."""
    return all(
        one is not None
        and all(a == b or a in _UNSAID or b in _UNSAID
                for a, b in zip(one.facts, other.facts, strict=True))
        for one, other in zip(known, group, strict=True)
    )  # fmt: skip


def with_own_identities(images: Sequence[DicomImage]) -> tuple[list[DicomImage], bool]:
    """Name images apart that share an identifier or have none; say whether any was shared.

    By place and number, where those are the same by content as well, and files that are the same
    to the last byte by their turn.
    """
    counts = Counter(image.source.identity for image in images)
    shared = any(image.instance_uid and counts[image.source.identity] > 1 for image in images)
    if not shared and all(image.instance_uid for image in images):
        return list(images), False
    names = [
        _placed(image.source)
        if counts[image.source.identity] > 1 or not image.instance_uid
        else image.source.identity
        for image in images
    ]
    counts = Counter(names)
    names = [
        f"{name} {_digest(image.source.path)}" if counts[name] > 1 else name
        for image, name in zip(images, names, strict=True)
    ]
    seen: Counter[str] = Counter()
    named = []
    for image, name in zip(images, names, strict=True):
        seen[name] += 1
        name = name if seen[name] == 1 else f"{name} {seen[name]}"
        named.append(replace(image, source=replace(image.source, identity=name)))
    return named, shared


def _placed(source: SliceSource) -> str:
    place = " ".join(f"{part:.2f}" for part in source.position_mm or ())
    return f"{source.identity} {place} {source.instance_number}".replace("-0.00", "0.00")


@lru_cache(maxsize=16_384)
def _digest(path: Path) -> str:
    try:
        return content_hash(File.at(path))
    except (NotShownError, OSError):  # it is told when the slice is read
        return ""
