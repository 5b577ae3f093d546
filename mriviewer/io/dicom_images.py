"""All images of one DICOM file: its only one, the frames of a multi-frame file, or mosaic tiles."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from pydicom import Dataset, dcmwrite

from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.core.study import RawPixels, SliceSource
from mriviewer.io.dicom_display import display_of
from mriviewer.io.dicom_elements import Elements, pixels_behind, read_elements
from mriviewer.io.dicom_header import (
    DicomImage,
    details_of,
    image_of,
    plane_of,
    raw_pixels,
    vector_of,
)
from mriviewer.io.dicom_refusals import CutOffError, NotShownError, why_not_shown
from mriviewer.io.exact_values import exact_per_value
from mriviewer.io.functional_groups import MOST_FRAMES, FunctionalGroups
from mriviewer.io.image_facts import facts_of
from mriviewer.io.mosaic import Mosaic, mosaic_of, refuse_tiles
from mriviewer.io.repair_texts import repair
from trainer.errors import TrainerError
from trainer.images import number, read_dicom, rescale_line

_LEAST_FRAME_BYTES = 8  # less makes no picture, compressed or not
_SPARE_BYTES = 65_536
_NO_UNITS = ("", "1", "no units", "{no units}")
_WRITTEN_UNITS = {"mm2/s": "mm²/s", "um2/s": "µm²/s", "[hnsf'U]": "HU"}  # UCUM, in letters
# a position or direction that is stated once is that of no frame in particular
_PLACE = ("ImagePositionPatient", "ImageOrientationPatient")
_SHOWN = (
    "ImageOrientationPatient", "PixelSpacing", "WindowCenter", "WindowWidth", "VOILUTFunction",
    "WindowCenterWidthExplanation", "RescaleSlope", "RescaleIntercept", "RescaleType", "EchoTime",
    "RepetitionTime", "SliceThickness", "RealWorldValueUnit", "RealWorldValueSlope",
    "RealWorldValueIntercept",
)  # fmt: skip


def read_images(path: Path, file: BinaryIO, size: int) -> list[DicomImage]:
    """Read the header of an open DICOM file of `size` bytes; returns every image that it holds.

    NotShownError says why the file is not shown.
    """
    try:
        elements = read_elements(file)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    if reason := why_not_shown(elements):
        raise NotShownError(reason)
    frames = int(number(elements, "NumberOfFrames") or 1)
    if "PerFrameFunctionalGroupsSequence" in elements:
        try:
            return list(_enhanced(path, elements, file, size, frames))
        except TrainerError as error:
            raise NotShownError(error.reason) from error
    if frames > 1:
        return list(_plain_frames(path, elements, file, size, frames))
    raw = raw_pixels(elements, file, size)
    if mosaic := mosaic_of(elements, file):
        return list(_tiles(path, elements, raw, mosaic))
    return [image_of(path, elements, raw)]


def _tiles(
    path: Path, elements: Elements, raw: RawPixels | None, mosaic: Mosaic
) -> Iterator[DicomImage]:
    stated = {key: value for key, value in mosaic.values.items() if key not in elements}
    image = image_of(path, elements.overlaid(stated), raw)
    for index, (tile, position) in enumerate(zip(mosaic.tiles, mosaic.positions_mm, strict=True)):
        place = raw
        if raw is not None:
            width = raw.bytes_per_pixel
            skip = (tile.top * tile.columns + tile.left) * width
            place = replace(raw, skip=skip, stride=tile.columns * width)
        source = SliceSource(
            path=path,
            rows=mosaic.rows,
            columns=mosaic.columns,
            frame=index,
            position_mm=position,
            instance_number=image.source.instance_number,
            raw=place,
            identity=f"{image.instance_uid}#{index}",
            tile=tile,
        )
        yield replace(image, source=source)


def _plain_frames(
    path: Path, elements: Elements, file: BinaryIO, size: int, count: int
) -> Iterator[DicomImage]:
    """Yield frames of which nothing is said one by one, such as those of a secondary capture."""
    _check_count(elements, size, count)
    raw, whole, repairs = _frames_there(elements, file, size, count)
    image = image_of(path, elements.without(_PLACE), raw)
    repairs = (*image.repairs, *repairs, repair("frames-without-positions"))
    image = replace(image, repairs=repairs)
    frame_bytes, line = _frame_bytes(image.source), rescale_line(elements)
    for index in range(whole):
        source = replace(
            image.source,
            frame=index,
            rescale=line,
            raw=raw and replace(raw, skip=index * frame_bytes),
            identity=f"{image.instance_uid}#{index}",
        )
        yield replace(image, source=source)


def _check_count(elements: Elements, size: int, count: int) -> None:
    """Refuse numbers of frames that no file of this size can hold, before anything is made."""
    at = elements.pixels_at
    if count > MOST_FRAMES or (at is not None and count > (size - at) // _LEAST_FRAME_BYTES):
        reason = tr("it states {count} frames, and cannot hold them.")
        raise NotShownError(reason.format(count=count))


def _frames_there(
    elements: Elements, file: BinaryIO, size: int, count: int
) -> tuple[RawPixels | None, int, tuple[Repair, ...]]:
    """Return where the pixels lie, and how many frames are there; fewer when the file is cut off.

    NotShownError when not even the first is whole.
    """
    try:
        return raw_pixels(elements, file, size, count), count, ()
    except CutOffError as error:
        if not error.whole:
            raise
        told = repair("frames-cut-off", whole=error.whole, count=count)
        return raw_pixels(elements, file, size, error.whole), error.whole, (told,)


def _frame_bytes(source: SliceSource) -> int:
    width = source.raw.bytes_per_pixel if source.raw else 0
    return source.rows * source.columns * width


def _enhanced(
    path: Path, elements: Elements, file: BinaryIO, size: int, count: int
) -> Iterator[DicomImage]:
    """Yield the frames of an enhanced image, each as its functional groups describe it."""
    pixels = count * int(number(elements, "Rows") or 0) * int(number(elements, "Columns") or 0)
    pixel_bytes = pixels * int(number(elements, "BitsAllocated") or 8) // 8
    if elements.groups_at is None:
        groups = FunctionalGroups(_rewritten_groups(file), 0, False, 0)
    else:
        likely = size - elements.groups_at - pixel_bytes + _SPARE_BYTES
        groups = FunctionalGroups(file, elements.groups_at, elements.implicit, likely)
    described = list(groups.frames(count))
    if elements.groups_at is not None:
        elements.pixels_at = pixels_behind(file, groups.end, elements.implicit)
    _check_count(elements, size, count)
    raw, whole, repairs = _frames_there(elements, file, size, count)
    refuse_tiles(elements.overlaid(described[0]), count)
    elements = elements.without(_PLACE)
    first = image_of(path, elements.overlaid(described[0]), raw)
    kinds = _Kinds(replace(first, repairs=(*first.repairs, *repairs)))
    for index, values in enumerate(described[:whole]):
        yield _frame(elements.overlaid(values), kinds, index)


def _frame(frame: Elements, kinds: "_Kinds", index: int) -> DicomImage:
    image = kinds.image_like(frame)
    first, line = kinds.first.source, rescale_line(frame)
    raw = first.raw
    if raw is not None:
        raw = RawPixels(raw.element, raw.header_bytes, raw.bytes_per_pixel, raw.bits_stored,
                        raw.signed, *line, raw.high_bit, index * _frame_bytes(first))  # fmt: skip
    instance = number(frame, "InstanceNumber")
    source = SliceSource(
        path=first.path,
        rows=first.rows,
        columns=first.columns,
        frame=index,
        position_mm=vector_of(frame, "ImagePositionPatient"),
        instance_number=None if instance is None else int(instance),
        raw=raw,
        identity=f"{image.instance_uid}#{index}",
        rescale=line,
        pixels_at=frame.pixels_at,
        marked=first.marked,
        exact_per_value=exact_per_value(frame),
    )
    return replace(image, source=source, facts=facts_of(frame))


class _Kinds:
    """What many frames share is worked out once: plane, window and words for the corners."""

    def __init__(self, first: DicomImage) -> None:
        self.first = first
        self._known: dict[tuple[bytes, ...], DicomImage] = {}

    def image_like(self, frame: Elements) -> DicomImage:
        key = tuple(frame.raw(name) for name in _SHOWN)
        if key not in self._known:
            plane, repairs = plane_of(frame, self.first.modality)
            display = display_of(frame, self.first.source.path)
            display = display._replace(unit=display.unit or _unit(frame))
            repairs = (*self.first.repairs, *repairs, *display.repairs)
            if "ImagePositionPatient" not in frame:
                repairs = (*repairs, repair("frames-without-positions"))
            self._known[key] = replace(
                self.first, plane=plane, display=display, details=details_of(frame),
                repairs=tuple(dict.fromkeys(repairs)),
            )  # fmt: skip
        return self._known[key]


def _unit(frame: Elements) -> str:
    """Return the unit of real-world values, where those are the rescaled ones."""
    unit = frame.text("RealWorldValueUnit")
    stated = [number(frame, f"RealWorldValue{name}") for name in ("Slope", "Intercept")]
    known = [value for value in stated if value is not None]
    if unit in _NO_UNITS or not np.allclose(known, rescale_line(frame)[: len(known)], rtol=1e-6):
        return ""
    return _WRITTEN_UNITS.get(unit, unit) if len(known) == 2 else ""


def _rewritten_groups(file: BinaryIO) -> BytesIO:
    """Return the functional groups of a rare encoding (big endian, deflated) in the usual one."""
    file.seek(0)
    tags = ["SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"]
    buffer = BytesIO()
    try:
        dataset = read_dicom(file, stop_before_pixels=True, specific_tags=tags)
        groups = Dataset()
        for tag in tags:
            if tag in dataset:
                groups[tag] = dataset[tag]
        deque(groups.iterall(), maxlen=0)  # values not looked at would keep their byte order
        dcmwrite(buffer, groups, implicit_vr=False, little_endian=True)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    except Exception as error:  # pydicom converts on access, and raises what the value provokes
        raise NotShownError(tr("the descriptions of its frames are damaged.")) from error
    buffer.seek(0)
    return buffer
