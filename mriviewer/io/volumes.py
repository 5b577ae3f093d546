"""4-D series: which of the images that share their places belong to one volume.

Nothing is dealt out by guess. Either something in the headers tells the volumes apart, or the
order of the images does so without doubt, or they are no volumes.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np

from mriviewer.core.language import tr
from mriviewer.io.dicom_header import DicomImage
from mriviewer.io.stack_order import distances_mm, made_first, slots

_SAME_PLACE_MM = 0.1
_MOST_FACTS = 6  # tried together; more never differ in a real series
# what may tell volumes apart, the surest first
_FACTS = (
    "time_point", "b_value", "gradient", "averaged", "labelling", "trigger_time", "acquisition",
    "inversion_time", "flip_angle", "offset_s", "time_s",
)  # fmt: skip


class Volume(NamedTuple):
    label: str
    images: list[DicomImage]


class Volumes(NamedTuple):
    """The volumes of a stack in their order, and images of volumes that are not whole.

    by_order  nothing but the order of the images tells them apart
    """

    whole: list[Volume]
    left: list[DicomImage]
    by_order: bool = False


def places_of(images: Sequence[DicomImage]) -> list[int] | None:
    """Return a number for the place of each image, rising along the normal.

    None when not all positions are stated, or when images of one plane lie beside one another.
    """
    distances = distances_mm(images)
    if distances is None:
        return None
    places = np.asarray(slots(distances))
    positions = np.asarray([image.source.position_mm for image in images], np.float64)
    firsts = positions[np.unique(places, return_index=True)[1]][places]
    if np.linalg.norm(positions - firsts, axis=1).max() > _SAME_PLACE_MM:
        return None
    return [int(place) for place in places]


def volumes_of(images: Sequence[DicomImage], places: Sequence[int]) -> Volumes | None:
    """Return the volumes of images of which several lie at one place; None if they are unknown.

    images  in filing order
    places  of each, as `places_of` gives them
    """
    by_order = False
    groups = _told_apart(images, places)
    if groups is None:
        groups, by_order = _by_order(images, places), True
    if groups is None:
        return None
    count = len(set(places))
    whole = [sorted(members, key=lambda index: places[index])
             for members in groups if len(members) == count]  # fmt: skip
    left = [images[index] for members in groups if len(members) < count for index in members]
    volumes = _in_order([[images[index] for index in members] for members in whole])
    labels = _labels(volumes)
    named = [Volume(label, volume) for label, volume in zip(labels, volumes, strict=True)]
    return Volumes(named, left, by_order) if named else None


def _told_apart(images: Sequence[DicomImage], places: Sequence[int]) -> list[list[int]] | None:
    """Group the images by what differs; the grouping with the most images in whole volumes."""
    most, count = max(Counter(places).values()), len(set(places))
    best: list[list[int]] | None = None
    best_whole = 0
    for keys in _keys(images, most):
        groups = _grouped(keys, places, most)
        if groups is None:
            continue
        whole = sum(len(members) == count for members in groups)
        if whole == len(groups):
            return groups
        if whole > best_whole:
            best, best_whole = groups, whole
    return best


def _keys(images: Sequence[DicomImage], most: int) -> Iterable[Sequence[Hashable]]:
    """Yield what may tell volumes apart: the file, then facts alone and together."""
    paths = [image.source.path for image in images]
    if len(set(paths)) < len(paths):
        yield paths
    columns = {}
    for name in _FACTS:
        column = [getattr(image.facts, name) for image in images]
        # a fact that changes from slice to slice tells no volumes apart
        if 1 < len(set(column)) <= 2 * most:
            columns[name] = column
    names = list(columns)[:_MOST_FACTS]
    for count in (1, 2, 3):
        for chosen in combinations(names, count):
            yield list(zip(*(columns[name] for name in chosen), strict=True))


def _grouped(keys: Sequence[Hashable], places: Sequence[int], most: int) -> list[list[int]] | None:
    """Group image indices by key; None if a group holds two images of one place."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        groups[key].append(index)
    if len(groups) > 2 * most:
        return None
    for members in groups.values():
        if len({places[index] for index in members}) < len(members):
            return None
    return list(groups.values())


def _by_order(images: Sequence[DicomImage], places: Sequence[int]) -> list[list[int]] | None:
    """Deal the images out in their order, if they are numbered volume by volume or place by place.

    None when the numbers leave a doubt, such as that one is missing: an image of another volume
    must never get in.
    """
    numbers = _numbers(images)
    if numbers is not None and len(set(numbers)) == len(images):
        order = sorted(range(len(images)), key=lambda index: numbers[index])
        turns = _turns([places[index] for index in order], [numbers[index] for index in order])
        return _picked(order, turns)
    times = [image.facts.time_s for image in images]
    known = [time for time in times if time is not None]
    if numbers is None or len(known) < len(times):
        return None
    order = sorted(range(len(images)), key=lambda index: (known[index], numbers[index]))
    # the numbers start again with every volume
    turns = _in_turn([places[index] for index in order])
    rising = all(
        numbers[order[one]] < numbers[order[other]]
        for turn in turns or ()
        for one, other in pairwise(turn)
    )
    return _picked(order, turns) if rising else None


def _picked(order: Sequence[int], turns: list[list[int]] | None) -> list[list[int]] | None:
    return None if turns is None else [[order[one] for one in turn] for turn in turns]


def _numbers(images: Sequence[DicomImage]) -> list[int] | None:
    """Return the number of each image: of the frame in its file, or in the series."""
    sources = [image.source for image in images]
    if len({source.path for source in sources}) == 1:
        return [source.frame for source in sources]
    numbers = [source.instance_number for source in sources if source.frame == 0]
    known = [number for number in numbers if number is not None]
    return known if len(known) == len(sources) else None


def _filed(image: DicomImage) -> tuple[float, int] | None:
    number = image.source.instance_number
    return None if number is None else (float(number), image.source.frame)


def _acquired(image: DicomImage) -> tuple[float, int] | None:
    time = image.facts.time_s
    return None if time is None else (time, 0)


def _turns(places: Sequence[int], numbers: Sequence[int]) -> list[list[int]] | None:
    """Group the positions in a rising sequence of numbers into turns; None where in doubt."""
    count = len(set(places))
    step = numbers[1] - numbers[0]
    if numbers[0] > step:
        return None  # the first ones may be missing, and all others moved up
    changes = sum(one != other for one, other in pairwise(places))
    if changes == count - 1:  # all of one place, then all of the next
        sizes = set(Counter(places).values())
        if len(sizes) > 1 or any(after - before != step for before, after in pairwise(numbers)):
            return None
        size = sizes.pop()
        return [list(range(turn, len(places), size)) for turn in range(size)]
    turns = _in_turn(places)
    for turn in turns or ():
        if any(numbers[after] - numbers[before] != step for before, after in pairwise(turn)):
            return None
    return turns


def _in_turn(places: Sequence[int]) -> list[list[int]] | None:
    """Begin a turn where a place comes again; None unless all turns have the same order.

    Only the last may be cut short.
    """
    turns: list[list[int]] = [[]]
    seen: set[int] = set()
    for index, place in enumerate(places):
        if place in seen:
            turns.append([])
            seen = set()
        turns[-1].append(index)
        seen.add(place)
    orders = [[places[index] for index in turn] for turn in turns]
    whole = len(orders[0]) == len(set(places))
    alike = all(order == orders[0] for order in orders[1:-1])
    return turns if whole and alike and orders[-1] == orders[0][: len(orders[-1])] else None


def _in_order(volumes: list[list[DicomImage]]) -> list[list[DicomImage]]:
    """Put the volumes in the order of time, else of what they differ in, else of their numbers.

    Never in that of their files: phases are known by their number, wherever the files lie.
    """
    for values in _orders(volumes):
        numbers = [value for value in values if value is not None]
        if len(set(numbers)) == len(volumes):
            return [volume for _, _, volume in
                    sorted(zip(numbers, range(len(volumes)), volumes, strict=True))]  # fmt: skip
    return sorted(volumes, key=lambda volume: min(map(made_first, volume)))


def _orders(
    volumes: list[list[DicomImage]],
) -> Iterator[list[float | None] | list[tuple[float, int] | None]]:
    """Yield what may say in which order volumes come, the surest first; None where unknown."""
    for name in ("time_point", "b_value", "trigger_time", "offset_s"):
        yield _shared(volumes, name)
    for number in (_filed, _acquired):
        yield [_first(volume, number) for volume in volumes]
    for name in ("acquisition", "inversion_time", "flip_angle"):
        yield _shared(volumes, name)


def _shared(volumes: list[list[DicomImage]], name: str) -> list[float | None]:
    values = [_common(volume, name) for volume in volumes]
    return [value if isinstance(value, float) else None for value in values]


def _first(
    volume: Sequence[DicomImage], number: Callable[[DicomImage], tuple[float, int] | None]
) -> tuple[float, int] | None:
    numbers = [number(image) for image in volume]
    known = [one for one in numbers if one is not None]
    return min(known) if len(known) == len(volume) else None


def _common(volume: Sequence[DicomImage], name: str) -> object:
    """Return the fact that all images of a volume share, else None."""
    values = {getattr(image.facts, name) for image in volume}
    return values.pop() if len(values) == 1 else None


def _labels(volumes: Sequence[Sequence[DicomImage]]) -> list[str]:
    """Name each volume by what tells it from the others; every label once."""
    labels = _by_meaning(volumes)
    counts = Counter(labels)
    return [
        label if label and counts[label] == 1 else _numbered(label, number)
        for number, label in enumerate(labels, start=1)
    ]


def _numbered(label: str, number: int) -> str:
    volume = tr("volume {number}").format(number=number)
    return f"{label}, {volume}" if label else volume


def _by_meaning(volumes: Sequence[Sequence[DicomImage]]) -> list[str]:
    facts = [volume[0].facts for volume in volumes]
    if len({(fact.b_value, fact.gradient, fact.averaged) for fact in facts}) > 1:
        trace = tr("{label}, trace")
        plain = [f"b {fact.b_value or 0:g}" for fact in facts]
        return [trace.format(label=label) if fact.averaged else label
                for label, fact in zip(plain, facts, strict=True)]  # fmt: skip
    if len({fact.labelling for fact in facts}) > 1:
        return [fact.labelling.lower().replace("_", " ") for fact in facts]
    named = (
        ("trigger_time", tr("{value:g} ms")),
        ("inversion_time", tr("TI {value:g} ms")),
        ("flip_angle", tr("flip angle {value:g}°")),
        ("offset_s", tr("{value:.4g} s")),
    )
    for name, words in named:
        values = [_common(volume, name) for volume in volumes]
        if None not in values and len(set(values)) > 1:
            return [words.format(value=value) for value in values]
    return _times(volumes)


def _times(volumes: Sequence[Sequence[DicomImage]]) -> list[str]:
    """Return "volume 3, 12.5 s" where the times of acquisition rise; else no labels."""
    firsts = [_first(volume, _acquired) for volume in volumes]
    times = [first[0] for first in firsts if first is not None]
    if len(times) < len(volumes) or any(later <= sooner for sooner, later in pairwise(times)):
        return [""] * len(volumes)
    words = tr("volume {number}, {seconds:.4g} s")
    return [words.format(number=number, seconds=time - times[0])
            for number, time in enumerate(times, start=1)]  # fmt: skip
