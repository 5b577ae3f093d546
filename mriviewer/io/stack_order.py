"""The order of the slices of one stack, and what is known about the distances between them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.geometry import EVEN_SPACING_TOLERANCE_MM, StackGeometry, nearest_axes
from mriviewer.core.language import many, tr
from mriviewer.core.repairs import Repair
from mriviewer.io.dicom_header import DicomImage, Plane
from mriviewer.io.natural_order import natural_key
from mriviewer.io.repair_texts import repair

_NOTABLE_SHIFT_MM = 0.5


def filing_order(image: DicomImage) -> tuple[float, list[tuple[int, int, str]], int]:
    """Return a sort key: instance number (missing ones last), the file's name, then the frame."""
    source = image.source
    number = float("inf") if source.instance_number is None else source.instance_number
    return (number, _name_key(source.path), source.frame)


_name_key = lru_cache(maxsize=65_536)(natural_key)


def made_first(image: DicomImage) -> tuple[float, list[tuple[int, int, str]]]:
    """Return a sort key: instance number, then the identity, which is the same on every disk."""
    source = image.source
    number = float("inf") if source.instance_number is None else source.instance_number
    return (number, _name_key(PurePath(source.identity)))


def in_order(images: Sequence[DicomImage]) -> tuple[list[DicomImage], list[Repair]]:
    """Order by position along the normal; by instance number, then name, only without positions."""
    if len(images) == 1:
        return list(images), []
    distances = distances_mm(images)
    if distances is not None and len(set(slots(distances))) > 1:
        return [images[i] for i in np.argsort(distances, kind="stable")], []
    repairs = []
    stated = sum(image.source.position_mm is not None for image in images)
    if distances is not None:
        repairs.append(repair("one-position", count=len(images)))
    elif 0 < stated < len(images):
        missing = len(images) - stated
        repairs.append(repair("positions-incomplete", count=missing, total=len(images)))
    if len({image.source.path for image in images}) == 1:
        return sorted(images, key=lambda image: image.source.frame), repairs
    numbers = {(image.source.instance_number, image.source.frame) for image in images}
    if len(numbers) == len(images) and all(number is not None for number, _ in numbers):
        repairs.append(repair("order-from-instance-number"))
        return sorted(images, key=filing_order), repairs
    why = tr("positions are missing, and instance numbers are missing or the same")
    repairs.append(repair("order-from-file-name", why=why))
    return sorted(images, key=lambda image: filing_order(image)[1:]), repairs


def _normal(plane: Plane) -> NDArray[np.float64] | None:
    """Return the unit normal that points to the left, to the back or to the head, (3,) LPS."""
    if plane.down is None or plane.right is None:
        return None
    normal = np.cross(plane.right, plane.down)
    axis = nearest_axes(np.asarray([plane.down, plane.right, normal]))[2]
    return normal if normal[axis] > 0 else -normal


def distances_mm(images: Sequence[DicomImage]) -> NDArray[np.float64] | None:
    """Return each image's position along the normal, (images,); None unless all state it."""
    normal = _normal(images[0].plane)
    positions = [image.source.position_mm for image in images]
    stated = [position for position in positions if position is not None]
    if normal is None or len(stated) < len(positions):
        return None
    return np.asarray(stated) @ normal


def slots(distances: NDArray[np.float64]) -> list[int]:
    """Return the number of each image's place along the normal; close neighbours share one."""
    order = np.argsort(distances, kind="stable")
    steps = np.diff(distances[order]) > EVEN_SPACING_TOLERANCE_MM
    places = np.empty(len(distances), dtype=int)
    places[order] = np.concatenate([[0], np.cumsum(steps)])
    return [int(place) for place in places]


def stack_geometry(images: Sequence[DicomImage]) -> StackGeometry:
    plane = images[0].plane
    positions = [image.source.position_mm for image in images]
    stated = tuple(position for position in positions if position is not None)
    return StackGeometry(
        down=plane.down,
        right=plane.right,
        pixel_spacing_mm=plane.spacing_mm,
        positions_mm=stated if len(stated) == len(positions) else None,
        stated_aspect=plane.aspect,
    )


def spacing_repairs(geometry: StackGeometry) -> list[Repair]:
    """Name the gap, with both distances, when slices are uneven; say when they are shifted."""
    normal = _normal(Plane(geometry.down, geometry.right, None, None))
    if normal is None or geometry.positions_mm is None or len(geometry.positions_mm) < 2:
        return []
    positions = np.asarray(geometry.positions_mm)
    steps = np.diff(positions @ normal)
    usual = float(np.median(steps))
    if usual <= EVEN_SPACING_TOLERANCE_MM:
        return []  # all at one position, which has its own repair
    off = np.abs(steps - usual)
    usual_at, odd_at = int(np.argmin(off)) + 1, int(np.argmax(off)) + 1
    odd = float(steps[odd_at - 1])
    if geometry.slice_step_mm is None and abs(odd - usual) > EVEN_SPACING_TOLERANCE_MM:
        missing = round(odd / usual) - 1
        near = abs(odd / usual - round(odd / usual)) < 0.05
        words = many(missing, "1 slice seems to be missing", "{n} slices seem to be missing")
        guess = f"; {words}" if missing > 0 and near else ""
        return [
            repair(
                "uneven-spacing", usual=usual, usual_at=usual_at, usual_next=usual_at + 1,
                odd=odd, odd_at=odd_at, odd_next=odd_at + 1, guess=guess,
            )
        ]  # fmt: skip
    moved = positions - positions[0]
    across = moved - np.outer(moved @ normal, normal)
    shift = float(np.linalg.norm(across, axis=1).max())
    if geometry.slice_step_mm is None or shift > _NOTABLE_SHIFT_MM:
        return [repair("shifted-slices", shift=shift)]
    return []
