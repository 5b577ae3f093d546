"""From the images of one DICOM series to stacks of slices, each in the order of its positions."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from mriviewer.core.geometry import StackGeometry, plane_of
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Series, SkippedFile
from mriviewer.io.dicom_header import DicomImage, Plane, derived_uid
from mriviewer.io.repair_texts import repair
from mriviewer.io.stack_order import (
    distances_mm,
    filing_order,
    in_order,
    slots,
    spacing_repairs,
    stack_geometry,
)

_SAME_COSINES = 1e-3
_SAME_SPACING = 1e-3  # of the spacing itself

_FACTS = {
    "echo_time": ("echo times", "TE {:g} ms"),
    "b_value": ("diffusion weightings", "b {:g}"),
    "image_type": ("image types", "{}"),
    "phase": ("time points", "phase {:g}"),
    "trigger_time": ("trigger times", "trigger {:g} ms"),
    "acquisition": ("acquisitions", "acquisition {:g}"),
}


class Part(NamedTuple):
    """Some images of a series that make one stack; label and why are empty if they are all."""

    images: list[DicomImage]
    label: str = ""
    why: str = ""


def stacks(images: Iterable[DicomImage]) -> tuple[list[Series], list[SkippedFile]]:
    """Return the stacks of one series, and the files that hold an image a second time.

    The images share patient, study and series identifier. One stack keeps that identifier; the
    parts of a divided series get stable ones of their own.
    """
    ordered = sorted(images, key=filing_order)
    kept, skipped, shared = _without_copies(ordered)
    common = [repair("instance-uid-shared")] if shared else []
    parts = [
        Part(sub.images, _joined(part.label, sub.label, ", "), _joined(part.why, sub.why, " and "))
        for part in _by_plane(kept)
        for sub in _by_repetition(part.images)
    ]
    return [_series(part, common) for part in _numbered(parts)], skipped


def _without_copies(
    images: Sequence[DicomImage],
) -> tuple[list[DicomImage], list[SkippedFile], bool]:
    """Leave out second copies; say whether different images claim one identifier."""
    first: dict[Hashable, DicomImage] = {}
    kept, skipped = [], []
    for image in images:
        source = image.source
        place = (source.position_mm, source.instance_number, source.rows, source.columns)
        known = first.setdefault((image.instance_uid, place), image)
        if image.instance_uid and known is not image:
            reason = f"the same image as {known.source.path.name}."
            skipped.append(SkippedFile(source.path, reason))
        else:
            kept.append(image)
    uids = Counter(image.instance_uid for image in kept if image.instance_uid)
    return kept, skipped, any(count > 1 for count in uids.values())


def _by_plane(images: Sequence[DicomImage]) -> list[Part]:
    """Divide where direction, matrix size, pixel spacing or the meaning of grey differ."""
    groups: list[list[DicomImage]] = []
    for image in images:
        for group in groups:
            if _same_stack(group[0], image):
                group.append(image)
                break
        else:
            groups.append([image])
    if len(groups) == 1:
        return [Part(groups[0])]
    why = "direction, matrix size or pixel spacing differ"
    return [Part(group, _plane_label(group[0], groups), why) for group in groups]


def _same_stack(one: DicomImage, other: DicomImage) -> bool:
    size = (one.source.rows, one.source.columns, one.inverted)
    if size != (other.source.rows, other.source.columns, other.inverted):
        return False
    return (
        _close(one.plane.down, other.plane.down, _SAME_COSINES)
        and _close(one.plane.right, other.plane.right, _SAME_COSINES)
        and _close(one.plane.spacing_mm, other.plane.spacing_mm, _SAME_SPACING, relative=True)
    )


def _close(
    one: tuple[float, ...] | None,
    other: tuple[float, ...] | None,
    tolerance: float,
    relative: bool = False,
) -> bool:
    if one is None or other is None:
        return one is other
    pairs = zip(one, other, strict=True)
    return all(abs(a - b) <= tolerance * (abs(a) if relative else 1.0) for a, b in pairs)


def _plane_label(image: DicomImage, groups: Sequence[Sequence[DicomImage]]) -> str:
    """Name what the group has and others have not: its plane, else its matrix, else its spacing."""

    def plane(one: DicomImage) -> str:
        return plane_of(StackGeometry(one.plane.down, one.plane.right)) or "unknown plane"

    def matrix(one: DicomImage) -> str:
        return f"{one.source.columns} x {one.source.rows}"

    labels = [name(image) for name in (plane, matrix)
              if len({name(group[0]) for group in groups}) > 1]  # fmt: skip
    return ", ".join(labels)


def _by_repetition(images: list[DicomImage]) -> list[Part]:
    """Divide images of which several lie at one position into stacks with one at each."""
    distances = distances_mm(images)
    if distances is None:
        return [Part(images)]
    places = slots(distances)
    most = max(Counter(places).values())
    if most == 1 or most == len(images):
        return [Part(images)]  # all at one position: a time series of one slice stays together
    names = tuple(_FACTS)
    for count in (1, 2, 3):
        for chosen in combinations(names, count):
            groups = _grouped(images, places, chosen, most)
            if groups is not None:
                why = " and ".join(_FACTS[name][0] for name in chosen)
                return [Part([images[i] for i in members], _fact_label(key, chosen, groups),
                             f"several images lie at one position, with different {why}")
                        for key, members in groups.items()]  # fmt: skip
    return _by_turn(images, places)


def _grouped(
    images: Sequence[DicomImage], places: Sequence[int], chosen: Sequence[str], most: int
) -> dict[tuple[object, ...], list[int]] | None:
    """Group image indices by the chosen facts; None if that does not make proper stacks."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, image in enumerate(images):
        groups[tuple(getattr(image.facts, name) for name in chosen)].append(index)
    if len(groups) > 2 * most:
        return None  # a fact that changes from slice to slice tells no stacks apart
    for members in groups.values():
        if len({places[index] for index in members}) < len(members):
            return None
    return dict(sorted(groups.items(), key=lambda item: _sortable(item[0])))


def _sortable(key: tuple[object, ...]) -> tuple[tuple[bool, float, str], ...]:
    return tuple(
        (fact is not None, fact if isinstance(fact, float) else 0.0, str(fact)) for fact in key
    )


def _fact_label(
    key: tuple[object, ...], chosen: Sequence[str], groups: Iterable[tuple[object, ...]]
) -> str:
    labels = []
    for position, name in enumerate(chosen):
        fact = key[position]
        if isinstance(fact, tuple):
            words = [set(group[position]) for group in groups]  # type: ignore[call-overload]
            common = set.intersection(*words)
            fact = " ".join(word for word in fact if word not in common) or "plain"
        labels.append(_FACTS[name][1].format(fact) if fact is not None else f"no {name}")
    return ", ".join(label.replace("_", " ") for label in labels)


def _by_turn(images: Sequence[DicomImage], places: Sequence[int]) -> list[Part]:
    turns: dict[int, list[DicomImage]] = defaultdict(list)
    seen: Counter[int] = Counter()
    for image, place in zip(images, places, strict=True):
        turns[seen[place]].append(image)
        seen[place] += 1
    why = "several images lie at one position, told apart by their order alone"
    return [Part(turns[turn], f"repetition {turn + 1}", why) for turn in sorted(turns)]


def _numbered(parts: list[Part]) -> list[Part]:
    """Make labels of divided series unique."""
    counts = Counter(part.label for part in parts)
    seen: Counter[str] = Counter()
    numbered = []
    for part in parts:
        if len(parts) > 1 and (counts[part.label] > 1 or not part.label):
            seen[part.label] += 1
            label = _joined(part.label, f"part {seen[part.label]}", ", ")
            part = part._replace(label=label)
        numbered.append(part)
    return numbered


def _series(part: Part, common: Sequence[Repair]) -> Series:
    images, order_repairs = in_order(part.images)
    first, centre = images[0], images[len(images) // 2]
    geometry = stack_geometry(images)
    uid, description = first.series_uid, first.series_description
    repairs = [*common, *order_repairs, *spacing_repairs(geometry)]
    if part.label:
        uid = derived_uid(uid, part.label, _plane_key(first.plane))
        description = f"{description} ({part.label})".strip()
        repairs.insert(0, repair("series-split", part=part.label, why=part.why))
    repairs += [mend for image in images for mend in image.repairs]
    return Series(
        uid=uid,
        description=description,
        modality=first.modality,
        source_format="DICOM",
        slices=tuple(image.source for image in images),
        geometry=geometry,
        number=first.series_number,
        inverted=first.inverted,
        header_window=centre.window,
        notice=next((image.notice for image in images if image.notice), ""),
        details=centre.details,
        repairs=tuple(dict.fromkeys(repairs)),
    )


def _plane_key(plane: Plane) -> str:
    """Return a text that is the same for the same plane, whatever the rounding noise."""
    numbers = [*(plane.right or ()), *(plane.down or ()), *(plane.spacing_mm or ())]
    return " ".join(f"{number + 0.0:.2f}" for number in numbers).replace("-0.00", "0.00")


def _joined(first: str, second: str, between: str) -> str:
    return f"{first}{between}{second}" if first and second else first or second
