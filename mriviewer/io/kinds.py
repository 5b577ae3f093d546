"""What a file is, by its first bytes: names and suffixes are not believed."""

import zlib
from typing import Literal

from mriviewer.core.language import tr
from trainer.images import is_dicom, is_picture

Kind = Literal["DICOM", "DICOMDIR", "picture", "NIfTI", "NIfTI pair", "ZIP", ""]
HEAD_BYTES = 4096  # that `kind_of` wants to see
_DIRECTORY = b"1.2.840.10008.1.3.10"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the second has nothing in it
_NAMED = (
    (b"%PDF", "a PDF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"BZh", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "a compressed file; unpack it first"),
    (b"GIF8", "a GIF picture, which is not read"),
)


def kind_of(head: bytes) -> Kind:
    """Return what starts with these bytes; empty when it is nothing that is read."""
    if is_dicom(head):
        return "DICOMDIR" if _is_directory(head) else "DICOM"
    if is_picture(head):
        return "picture"
    if head.startswith(_ZIP):
        return "ZIP"
    start = _unzipped(head)
    if start[344:348] == b"n+1\0" or start[4:8] == b"n+2\0":
        return "NIfTI"
    if start[344:348] == b"ni1\0" or start[4:8] == b"ni2\0":
        return "NIfTI pair"
    return ""


def what_it_is(head: bytes) -> str:
    """Say in words why something that is not read is none of the kinds."""
    if not head:
        return tr("the file is empty.")
    for start, kind in _NAMED:
        if head.startswith(start):
            return tr("not an image: {kind}.").format(kind=tr(kind))
    inside = _unzipped(head)
    if inside[257:262] == b"ustar":
        if inside is not head:
            return tr("not an image: a compressed TAR archive; unpack it first.")
        return tr("not an image: a TAR archive; unpack it first.")
    if inside is not head:
        if is_dicom(inside):
            return tr("not an image: a compressed DICOM file; unpack it first.")
        if is_picture(inside):
            return tr("not an image: a compressed picture; unpack it first.")
        return tr("not an image: a compressed file; unpack it first.")
    if _is_analyze(head):
        return tr(
            "an Analyze 7.5 header, which does not say which side is left: refused, sides could "
            "be exchanged. Convert it to NIfTI with a program that knows its origin."
        )
    return tr("not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP).")


def _is_directory(head: bytes) -> bool:
    """Look for the class of a DICOMDIR in the meta header, which comes first in the file."""
    at = head.find(_DIRECTORY, 132)
    behind = head[at + len(_DIRECTORY) : at + len(_DIRECTORY) + 1]
    return at > 0 and behind in (b"\0", b" ", b"\x02") and b"\x02\0\x02\0UI" in head[132:at]


def _is_analyze(head: bytes) -> bool:
    return head[:4] in ((348).to_bytes(4, "little"), (348).to_bytes(4, "big")) and (
        head[38:39] == b"r" or head[344:348] == b"\0\0\0\0"
    )


def _unzipped(head: bytes) -> bytes:
    if head[:2] != b"\x1f\x8b":
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD_BYTES)
    except zlib.error:
        return b""
