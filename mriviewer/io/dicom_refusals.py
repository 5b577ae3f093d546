"""Which DICOM files are not shown, and why: said before wrong pictures are made of them."""

from pydicom.uid import UID

from mriviewer.core.language import tr
from mriviewer.io.colour import is_colour, why_not_colour
from mriviewer.io.dicom_elements import Elements
from trainer.images import number, why_not_grey


class NotShownError(Exception):
    """A file is not shown; `reason` says why, for the list of skipped files."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class CutOffError(NotShownError):
    """A file ends before its last picture does; `whole` of its frames are there."""

    def __init__(self, reason: str, whole: int) -> None:
        super().__init__(reason)
        self.whole = whole


_STORAGE = "1.2.840.10008.5.1.4.1.1."
_NO_IMAGES = {
    _STORAGE + "66.4": "a segmentation",
    _STORAGE + "66.7": "a segmentation",
    _STORAGE + "30": "a parametric map",
    _STORAGE + "481.2": "a radiotherapy dose grid",
    _STORAGE + "104.1": "an encapsulated PDF document",
    _STORAGE + "104.2": "an encapsulated document",
    _STORAGE + "88.59": "a key object note",
    "1.2.840.10008.1.3.10": "a DICOMDIR index",
}
_NO_IMAGE_FAMILIES = {
    _STORAGE + "88.": "a structured report",
    _STORAGE + "11.": "a presentation state",
    _STORAGE + "481.": "a radiotherapy object",
    _STORAGE + "9.": "a waveform",
}


class _OneFrame:
    """A header seen as that of one of its frames."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements

    def get(self, keyword: str, /) -> str | list[float] | None:
        return None if keyword == "NumberOfFrames" else self._elements.get(keyword)


def why_not_shown(elements: Elements) -> str:
    """Return why a data set is not shown, in words; empty when it is. Frames may be many."""
    if reason := _no_image(elements):
        return reason
    if is_colour(elements):
        return why_not_colour(elements)
    return why_not_grey(_OneFrame(elements))


def _no_image(elements: Elements) -> str:
    sop_class = UID(elements.text("SOPClassUID") or elements.text("MediaStorageSOPClassUID"))
    kind = _NO_IMAGES.get(str(sop_class)) or next(
        (kind for start, kind in _NO_IMAGE_FAMILIES.items() if sop_class.startswith(start)), ""
    )
    if kind:
        return tr("{kind}, not an image.").format(kind=tr(kind))
    rows, columns = number(elements, "Rows"), number(elements, "Columns")
    if not rows or not columns or rows < 0 or columns < 0:
        named = "" if not sop_class or sop_class.name == sop_class else f" ({sop_class.name})"
        return tr("it holds no picture{named}.").format(named=named)
    return ""
