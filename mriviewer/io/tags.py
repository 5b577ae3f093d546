"""What the file of a slice says about itself, whatever its format: the rows of the tag browser."""

import gzip
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import SourceFormat
from mriviewer.io.dicom_tags import read_dicom_tags
from mriviewer.io.tag_table import TOP, Tag, TagTable, cut

_NUMBERS = 16
# free text that a program or a person may have put there
_NIFTI_TEXTS = frozenset({"data_type", "db_name", "descrip", "aux_file", "intent_name"})
_NIFTI_1, _NIFTI_2 = 348, 540


def read_tags(path: Path, kind: SourceFormat) -> TagTable:
    """Return everything that a file states beside its pixels.

    ViewerError when it cannot be read; what is merely damaged is told in the notes.
    """
    read = {"DICOM": read_dicom_tags, "NIfTI": _read_nifti, "picture": _read_picture}[kind]
    try:
        return read(path)
    except OSError as error:  # that of gzip and Pillow too
        told = error.strerror or str(error)
        raise ViewerError(tr("The tags cannot be read"), f"{told}.") from error
    except (EOFError, zlib.error, ValueError, SyntaxError) as error:
        raise ViewerError(tr("The tags cannot be read"), tr("the file is damaged.")) from error


def _read_nifti(path: Path) -> TagTable:
    from nibabel.nifti1 import header_dtype as first
    from nibabel.nifti2 import header_dtype as second

    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    with gzip.open(path, "rb") if packed else path.open("rb") as stream:
        raw = stream.read(_NIFTI_2)
    table = TagTable()
    for layout, size in ((first, _NIFTI_1), (second, _NIFTI_2)):
        for order in ("<", ">"):
            kind = layout.newbyteorder(order)
            stated = int.from_bytes(raw[:4], "little" if order == "<" else "big")
            if stated == size and len(raw) >= size:
                _add_fields(table, np.frombuffer(raw, kind, 1)[0])
                return table
    table.notes.append(tr("There is no NIfTI header in this file, or it is cut off."))
    return table


def _add_fields(table: TagTable, header: np.void) -> None:
    for name in header.dtype.names or ():
        value = header[name]
        text = value.decode("latin-1") if isinstance(value, bytes) else _numbers(np.asarray(value))
        plain = cut(text.split("\0", 1)[0].strip(), "")
        kind = str(header.dtype[name].base)
        table.add(Tag(TOP, name, "", kind, plain, name in _NIFTI_TEXTS))


def _numbers(values: NDArray[Any]) -> str:
    if values.dtype.kind == "S":
        return " \\ ".join(value.decode("latin-1") for value in values.ravel()[:_NUMBERS])
    return " \\ ".join(f"{value:.7g}" for value in values.ravel()[:_NUMBERS].astype(np.float64))


def _read_picture(path: Path) -> TagTable:
    from PIL import ExifTags, Image

    table = TagTable()
    with Image.open(path) as picture:
        for name, value in (
            ("Format", picture.format), ("Width", picture.width), ("Height", picture.height),
            ("Mode", picture.mode), ("Frames", getattr(picture, "n_frames", 1)),
        ):  # fmt: skip
            table.add(Tag(TOP, name, "", "", str(value)))
        exif = picture.getexif()
        for key, value in picture.info.items():
            if key not in ("exif", "icc_profile"):
                table.add(Tag(TOP, str(key), "", "", _picture_value(value), True))
        _add_exif(table, TOP, dict(exif), ExifTags.TAGS)
        for ifd, names in ((ExifTags.IFD.Exif, ExifTags.TAGS), (ExifTags.IFD.GPSInfo,
                                                               ExifTags.GPSTAGS)):  # fmt: skip
            inner = exif.get_ifd(ifd)
            if inner:
                _add_exif(table, table.add(Tag(TOP, f"EXIF {ifd.name}", "", "", "")), inner, names)
    return table


def _add_exif(
    table: TagTable, parent: int, values: dict[int, object], names: dict[int, str]
) -> None:
    for number, value in values.items():
        name = names.get(number, "")
        table.add(Tag(parent, f"EXIF {number:04X}", name, "", _picture_value(value), True))


def _picture_value(value: object) -> str:
    if isinstance(value, bytes):
        return tr("{bytes} bytes").format(bytes=f"{len(value):,}")
    return cut(str(value)[:4096], tr("{bytes} bytes").format(bytes=f"{len(str(value)):,}"))
