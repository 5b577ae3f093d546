"""PNG, JPEG, TIFF and BMP pictures: those of one folder are one series, in the order of names."""

import hashlib
from pathlib import Path

from mriviewer.core.study import Series, SliceSource
from mriviewer.io.dicom_header import derived_uid
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.listing import File, Folder
from mriviewer.io.repair_texts import repair
from trainer.errors import TrainerError
from trainer.images import PICTURE_SUFFIXES, picture_size

_CHUNK = 1 << 20
_HASHED_WHOLE = 64 * _CHUNK


def read_slice(path: Path) -> SliceSource:
    """Describe a picture as a slice, from its header; NotShownError says why it is not shown."""
    try:
        rows, columns = picture_size(path)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    return SliceSource(path, rows, columns)


def series_uid(folder: Folder, first: File) -> str:
    """Return the identifier of the series of a folder's pictures whose first one is `first`.

    It follows from content: the sizes of all pictures and the content of three of them. It is
    known before the other headers are read, so that a series keeps it while it fills.
    """
    pictures = [file for file in folder.files if file.path.suffix.lower() in PICTURE_SUFFIXES]
    sizes = " ".join(str(file.size) for file in pictures)
    probes = [first, *pictures[len(pictures) // 2 : len(pictures) // 2 + 1], *pictures[-1:]]
    return derived_uid("pictures", sizes, *(content_hash(file) for file in probes))


def content_hash(file: File) -> str:
    """Return a hash of a file's content: all of it, or many samples when it is very large.

    NotShownError when it cannot be read.
    """
    digest = hashlib.blake2b(str(file.size).encode(), digest_size=16)
    step = _CHUNK if file.size <= _HASHED_WHOLE else file.size // 64
    try:
        with file.path.open("rb") as content:
            for offset in range(0, file.size, step):
                content.seek(offset)
                digest.update(content.read(_CHUNK))
            content.seek(max(0, file.size - _CHUNK))
            digest.update(content.read(_CHUNK))
    except OSError as error:
        raise NotShownError(f"it cannot be read: {error.strerror or error}.") from error
    return digest.hexdigest()


def picture_series(folder: Folder, uid: str, slices: list[SliceSource]) -> Series:
    """Return the series of a folder's pictures found so far, in natural order of their names."""
    alone = len(slices) == 1 and not folder.whole
    why = "pictures state no positions"
    return Series(
        uid=uid,
        description=slices[0].path.stem if alone else folder.path.resolve().name,
        modality="",
        source_format="picture",
        slices=tuple(slices),
        repairs=() if len(slices) == 1 else (repair("order-from-file-name", why=why),),
    )
