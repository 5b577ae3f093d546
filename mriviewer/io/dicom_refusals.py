"""Which DICOM files are not shown, and why: said before wrong pictures are made of them."""

from pydicom.uid import UID

from mriviewer.io.dicom_elements import MOSAIC_TILES, SIEMENS_CREATOR, Elements
from trainer.images import number, why_not_grey


class NotShownError(Exception):
    """A file is not shown; `reason` says why, for the list of skipped files."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_STORAGE = "1.2.840.10008.5.1.4.1.1."
_ENHANCED = {_STORAGE + end for end in ("4.1", "4.3", "4.4", "2.1", "2.2", "130", "128.1")}
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
MOSAIC_REASON = (
    "Siemens mosaic: this version does not show mosaics yet, many slices tiled into one picture "
    "would be shown wrongly. Export the series as single slices."
)
MULTI_FRAME_REASON = (
    "multi-frame image: this version does not show several frames in one file yet. "
    "Export the series as single slices (classic DICOM)."
)


def why_not_shown(elements: Elements) -> str:
    """Return why a data set is not shown as a slice, in words; empty when it is."""
    if reason := _no_image(elements):
        return reason
    if elements.text("SOPClassUID") in _ENHANCED:
        return f"enhanced {MULTI_FRAME_REASON}"
    if (number(elements, "NumberOfFrames") or 1) > 1:
        return MULTI_FRAME_REASON
    if _is_mosaic(elements):
        return MOSAIC_REASON
    if reason := why_not_grey(elements):
        return reason
    return ""


def _no_image(elements: Elements) -> str:
    sop_class = UID(elements.text("SOPClassUID") or elements.text("MediaStorageSOPClassUID"))
    kind = _NO_IMAGES.get(str(sop_class)) or next(
        (kind for start, kind in _NO_IMAGE_FAMILIES.items() if sop_class.startswith(start)), ""
    )
    if kind:
        return f"{kind}, not an image."
    rows, columns = number(elements, "Rows"), number(elements, "Columns")
    if not rows or not columns or rows < 0 or columns < 0:
        named = "" if not sop_class or sop_class.name == sop_class else f" ({sop_class.name})"
        return f"it holds no picture{named}."
    return ""


def _is_mosaic(elements: Elements) -> bool:
    """Look for the word in the image type, then for Siemens' private count of tiles."""
    if "MOSAIC" in elements.text("ImageType").upper().split("\\"):
        return True
    if "SIEMENS MR HEADER" not in elements.text(SIEMENS_CREATOR):
        return False
    return (number(elements, MOSAIC_TILES) or 0) > 1
