"""From the images of one DICOM series to stacks of slices, each in the order of its positions."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from mriviewer.core.geometry import StackGeometry, plane_of
from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Phase, Series, SkippedFile
from mriviewer.io.copies import with_own_identities, without_copies
from mriviewer.io.dicom_header import DicomImage, Plane, derived_uid
from mriviewer.io.repair_texts import repair
from mriviewer.io.sequence_facts import contrast_of
from mriviewer.io.stack_order import (
    distances_mm,
    filing_order,
    in_order,
    made_first,
    slots,
    spacing_repairs,
    stack_geometry,
)
from mriviewer.io.volumes import Volumes, places_of, volumes_of

_SAME_COSINES = 1e-3
_SAME_SPACING = 1e-3  # of the spacing itself
_SIDE_BY_SIDE_MM = 1.0


class Part(NamedTuple):
    """Some images of a series that make one stack; label and why are empty if they are all.

    volumes  of a 4-D series; `images` are then those of the first
    """

    images: list[DicomImage]
    label: str = ""
    why: str = ""
    volumes: Volumes | None = None
    repairs: tuple[Repair, ...] = ()


def stacks(images: Iterable[DicomImage]) -> tuple[list[Series], list[SkippedFile]]:
    """Return the stacks of one series, and the files that hold an image a second time.

    The images share patient, study and series identifier. One stack keeps that identifier; the
    parts of a divided series get stable ones of their own. Volumes that share their places are
    the phases of one series; where one is not whole, its images are a part of their own.
    """
    ordered = sorted(images, key=filing_order)
    kept, skipped = without_copies(ordered)
    named, shared = with_own_identities(kept)
    common = [repair("instance-uid-shared")] if shared else []
    parts = [Part(named)]
    for divide in (
        _by_number,
        _by_reference,
        _by_plane,
        _by_type,
        _by_stack,
        _by_echo,
        _by_side,
        _by_volume,
    ):
        parts = [
            sub._replace(
                label=_joined(part.label, sub.label, ", "),
                why=_joined(part.why, sub.why, tr(" and ")),
            )
            for part in parts
            for sub in divide(part.images)
        ]
    return [_series(part, common) for part in _numbered(parts)], skipped


def _by_number(images: list[DicomImage]) -> list[Part]:
    """Divide where a series' identifier was given to several series of different numbers."""
    groups = _grouped(images, lambda image: image.series_number)
    if len(groups) == 1 or max(map(len, groups.values())) == 1:
        return [Part(images)]
    why = tr("their files have different series numbers")
    return [Part(group, f"series {group[0].series_number}", why) for group in groups.values()]


def _by_reference(images: list[DicomImage]) -> list[Part]:
    """Divide where frames of reference differ: positions in two of them say nothing together."""
    groups = _grouped(images, lambda image: image.frame_of_reference)
    if len(groups) == 1 or max(map(len, groups.values())) == 1:
        return [Part(images)]  # or every image has its own: a mistake of whoever wrote them
    why = tr("their positions are in different frames of reference")
    return [Part(group, "", why) for group in groups.values()]


def _grouped(
    images: Iterable[DicomImage], key: Callable[[DicomImage], Hashable]
) -> dict[Hashable, list[DicomImage]]:
    groups: dict[Hashable, list[DicomImage]] = defaultdict(list)
    for image in images:
        groups[key(image)].append(image)
    return groups


def _by_plane(images: Sequence[DicomImage]) -> list[Part]:
    """Divide where direction, matrix size, pixel spacing or the meaning of grey differ."""
    groups: list[list[DicomImage]] = []
    for alike in _grouped(images, lambda one: (_looks(one), one.plane)).values():
        for group in groups:
            if _same_stack(group[0], alike[0]):
                group += alike
                break
        else:
            groups.append(alike)
    if len(groups) == 1:
        return [Part(sorted(groups[0], key=filing_order))]
    why = tr("direction, matrix size or pixel spacing differ")
    return [Part(sorted(group, key=filing_order), _plane_label(group[0], groups), why)
            for group in groups]  # fmt: skip


def _looks(image: DicomImage) -> tuple[int, int, bool, bool]:
    return (image.source.rows, image.source.columns, image.display.inverted, image.display.colour)


def _same_stack(one: DicomImage, other: DicomImage) -> bool:
    return (
        _looks(one) == _looks(other)
        and _close(one.plane.down, other.plane.down, _SAME_COSINES)
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


def _by_type(images: list[DicomImage]) -> list[Part]:
    """Divide kinds of picture: magnitude and phase, original and derived."""
    groups = _grouped(images, lambda image: image.facts.image_type)
    if len(groups) == 1:
        return [Part(images)]
    types = [group[0].facts.image_type for group in groups.values()]
    common = set.intersection(*(set(words) for words in types))
    labels = [" ".join(word for word in words if word not in common).replace("_", " ") or "plain"
              for words in types]  # fmt: skip
    parts = [Part(group, label, tr("their image types differ"))
             for group, label in zip(groups.values(), labels, strict=True)]  # fmt: skip
    return sorted(parts, key=lambda part: part.label)


def _by_stack(images: list[DicomImage]) -> list[Part]:
    groups = _grouped(images, lambda image: image.facts.stack)
    if len(groups) == 1:
        return [Part(images)]
    return [Part(group, f"stack {name}", tr("their file puts them into different stacks"))
            for name, group in groups.items()]  # fmt: skip


def _by_echo(images: list[DicomImage]) -> list[Part]:
    """Divide by echo time where images of several echoes lie at one place."""
    groups = _grouped(images, lambda image: image.facts.echo_time)
    most = _most_at_one_place(images)
    if len(groups) == 1 or most == len(images) or len(groups) > 2 * most or most == 1:
        return [Part(images)]
    why = tr("several images lie at one position, with different echo times")
    parts = [Part(group, "no echo time" if echo is None else f"TE {echo:g} ms", why)
             for echo, group in groups.items()]  # fmt: skip
    return sorted(parts, key=lambda part: part.images[0].facts.echo_time or 0.0)


def _most_at_one_place(images: Sequence[DicomImage]) -> int:
    distances = distances_mm(images)
    return 1 if distances is None else max(Counter(slots(distances)).values())


def _by_side(images: list[DicomImage]) -> list[Part]:
    """Divide stacks that lie beside one another in the same planes."""
    first = images[0].plane
    if _most_at_one_place(images) == 1 or places_of(images) is not None:
        return [Part(images)]
    if first.right is None or first.down is None:
        return [Part(images)]
    positions = np.asarray([image.source.position_mm for image in images], np.float64)
    across = positions @ np.asarray([first.right, first.down]).T
    sides: list[int] = []
    found: list[int] = []
    for index, place in enumerate(across):
        near = [side for side, one in enumerate(found)
                if np.abs(across[one] - place).max() < _SIDE_BY_SIDE_MM]  # fmt: skip
        if not near:
            found.append(index)
        sides.append(near[0] if near else len(found) - 1)
        if len(found) > _most_at_one_place(images):
            return [Part(images)]  # they lie askew: no straight stacks
    why = tr("several stacks lie beside one another")
    return [Part([image for image, side in zip(images, sides, strict=True) if side == one], "", why)
            for one in range(len(found))]  # fmt: skip


def _by_volume(images: list[DicomImage]) -> list[Part]:
    """Find the volumes of a 4-D series; what belongs to no whole volume is a part of its own."""
    distances = distances_mm(images)
    if distances is None:
        return [Part(images)]
    most = _most_at_one_place(images)
    if most == 1 or most == len(images):
        return [Part(images)]  # all at one position: a time series of one slice stays together
    places = places_of(images)
    volumes = None if places is None else volumes_of(images, places)
    if volumes is None:
        return [Part(images, repairs=(repair("volumes-unknown"),))]
    repairs = [repair("volumes-by-order", volumes=len(volumes.whole))] * volumes.by_order
    if not volumes.left:
        return [Part(volumes.whole[0].images, volumes=volumes, repairs=tuple(repairs))]
    repairs.append(
        repair("volumes-incomplete", count=len(volumes.left), volumes=len(volumes.whole))
    )
    return [
        Part(volumes.whole[0].images, volumes=volumes, repairs=tuple(repairs)),
        Part(volumes.left, "unfinished", tr("its volumes are not whole"), repairs=tuple(repairs)),
    ]


def _numbered(parts: list[Part]) -> list[Part]:
    """Make labels of divided series unique, in an order that no file name decides."""
    counts = Counter(part.label for part in parts)
    seen: Counter[str] = Counter()
    numbered = []
    for part in sorted(parts, key=_first_of) if len(parts) > 1 else parts:
        undivided = part.volumes is not None and not part.why  # but for an unfinished volume
        if len(parts) > 1 and not undivided and (counts[part.label] > 1 or not part.label):
            seen[part.label] += 1
            label = _joined(part.label, f"part {seen[part.label]}", ", ")
            part = part._replace(label=label)
        numbered.append(part)
    return numbered


def _first_of(part: Part) -> tuple[float, list[tuple[int, int, str]]]:
    """Return the number and the identity of the image that was made first."""
    return min(made_first(image) for image in part.images)


def _series(part: Part, common: Sequence[Repair]) -> Series:
    images, order_repairs = in_order(part.images)
    first, centre = images[0], images[len(images) // 2]
    geometry = stack_geometry(images)
    uid, description = first.series_uid, first.series_description
    repairs = [*common, *part.repairs, *order_repairs, *spacing_repairs(geometry)]
    if part.label:
        uid = derived_uid(uid, part.label, _plane_key(first.plane))
        description = f"{description} ({part.label})".strip()
        repairs.insert(0, repair("series-split", part=part.label, why=part.why))
    volumes = part.volumes.whole if part.volumes else []
    everything = [image for volume in volumes for image in volume.images] or images
    repairs += dict.fromkeys(mend for image in everything for mend in image.repairs)
    references = {image.frame_of_reference for image in everything}
    if len(references) > 1:
        repairs.append(repair("frames-of-reference-differ"))
    contrast, said = contrast_of(description, centre.sequence, (i.facts for i in everything))
    if said:
        repairs.append(repair("contrast-contradicted", said=said, found=contrast))
    paddings = {image.display.padding for image in everything}
    phases = tuple(
        Phase(volume.label, tuple(image.source for image in volume.images)) for volume in volumes
    )
    return Series(
        uid=uid,
        description=description,
        modality=first.modality,
        source_format="DICOM",
        slices=tuple(image.source for image in images),
        geometry=geometry,
        number=first.series_number,
        inverted=first.display.inverted,
        header_window=centre.display.window,
        notice=next((image.notice for image in everything if image.notice), ""),
        details=centre.details,
        repairs=tuple(dict.fromkeys(repairs)),
        phases=phases if len(phases) > 1 else (),
        frame_of_reference=references.pop() if len(references) == 1 else "",
        colour=first.display.colour,
        padding=paddings.pop() if len(paddings) == 1 else None,
        voi=centre.display.voi,
        value_unit=first.display.unit,
        contrast=contrast,
    )


def _plane_key(plane: Plane) -> str:
    """Return a text that is the same for the same plane, whatever the rounding noise."""
    numbers = [*(plane.right or ()), *(plane.down or ()), *(plane.spacing_mm or ())]
    return " ".join(f"{number + 0.0:.2f}" for number in numbers).replace("-0.00", "0.00")


def _joined(first: str, second: str, between: str) -> str:
    return f"{first}{between}{second}" if first and second else first or second
