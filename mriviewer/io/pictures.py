"""PNG, JPEG, TIFF and BMP pictures: those of one folder are one series, in the order of names."""

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from mriviewer.core.language import tr
from mriviewer.core.study import Series, SliceSource
from mriviewer.io.dicom_header import derived_uid
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.listing import File, Folder
from mriviewer.io.repair_texts import repair
from mriviewer.io.unpacked import shown_path
from trainer.errors import TrainerError
from trainer.images import PICTURE_SUFFIXES, picture_size, quiet_readers

_CHUNK = 1 << 20
_HASHED_WHOLE = 64 * _CHUNK
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_COLOURED = 24  # difference of red, green and blue that noise and JPEG do not make of grey
_COLOURED_SHARE = 2e-4  # of the pixels: a thin arrow or one line of text
_LOOKED_AT = 1_000_000  # pixels of a large picture


def read_slice(file: File) -> SliceSource:
    """Describe a picture as a slice, by its header and content.

    NotShownError says why it is not shown.
    """
    try:
        rows, columns = picture_size(file.path)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    return SliceSource(file.path, rows, columns, identity=content_hash(file))


def series_uid(folder: Folder, first: File) -> str:
    """Return the identifier of the series of a folder's pictures whose first one is `first`.

    It follows from content: the sizes of all pictures and the content of three of them. It is
    known before the other headers are read, so that a series keeps it while it fills.
    """
    sizes = " ".join(str(file.size) for file in _pictures(folder))
    return derived_uid("pictures", sizes, *map(content_hash, _probes(folder, first)))


def in_colour(folder: Folder, first: File) -> bool:
    """Say whether a folder's pictures are shown in colour: whether one of the same three is.

    Grey pictures are mostly stored as red, green and blue too; these count by what they show.
    """
    for file in _probes(folder, first):
        try:
            picture_size(file.path)  # refuses what is too large to be decoded
            with Image.open(file.path, formats=_FORMATS) as picture:
                if picture.mode in ("1", "L", "LA") or picture.mode.startswith(("I", "F")):
                    continue
                picture.draft("RGB", (1600, 1600))  # JPEG alone: fewer pixels, decoded faster
                if _is_coloured(np.asarray(picture.convert("RGB"))):
                    return True
        except Exception:  # it is told with its reason when it is read
            continue
    return False


def _is_coloured(pixels: NDArray[np.uint8]) -> bool:
    step = max(1, int((pixels.shape[0] * pixels.shape[1] / _LOOKED_AT) ** 0.5))
    some = pixels[::step, ::step].astype(np.int16)
    apart = some.max(axis=2) - some.min(axis=2) > _COLOURED
    return bool(apart.mean() > _COLOURED_SHARE)


def picture_colours(path: Path) -> NDArray[np.float32]:
    """Return (rows, columns, 3) red, green and blue from 0 to 255 of a picture.

    Turned by EXIF and laid over black where it is clear, as `picture_values` does. NotShownError.
    """
    quiet_readers()
    try:
        picture_size(path)  # refuses what is too large or has pages
        with Image.open(path, formats=_FORMATS) as picture:
            upright = ImageOps.exif_transpose(picture)
            if upright.has_transparency_data:
                upright = upright.convert("RGBA")
                black = Image.new("RGBA", upright.size, (0, 0, 0, 255))
                upright = Image.alpha_composite(black, upright)
            return np.asarray(upright.convert("RGB"), np.float32)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    except Exception as error:  # Pillow's plug-ins raise nearly anything on damaged files
        raise NotShownError(tr("the file is damaged or of an unknown kind.")) from error


def _pictures(folder: Folder) -> list[File]:
    return [file for file in folder.files if file.path.suffix.lower() in PICTURE_SUFFIXES]


def _probes(folder: Folder, first: File) -> list[File]:
    pictures = _pictures(folder)
    return [first, *pictures[len(pictures) // 2 : len(pictures) // 2 + 1], *pictures[-1:]]


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
        raise NotShownError(
            tr("it cannot be read: {why}.").format(why=error.strerror or error)
        ) from error
    return digest.hexdigest()


def picture_series(
    folder: Folder, uid: str, slices: list[SliceSource], colour: bool = False
) -> Series:
    """Return the series of a folder's pictures found so far, in natural order of their names."""
    alone = len(slices) == 1 and not folder.whole
    why = tr("pictures state no positions")
    return Series(
        uid=uid,
        description=shown_path(slices[0].path).stem if alone else folder.name,
        modality="",
        source_format="picture",
        slices=tuple(_told_apart(slices)),
        colour=colour,
        repairs=() if len(slices) == 1 else (repair("order-from-file-name", why=why),),
    )


def _told_apart(slices: list[SliceSource]) -> list[SliceSource]:
    """Give copies of one picture identities of their own."""
    seen: Counter[str] = Counter()
    apart = []
    for source in slices:
        seen[source.identity] += 1
        turn = seen[source.identity]
        name = f"{source.identity}#{turn}"
        apart.append(source if turn == 1 else replace(source, identity=name))
    return apart
