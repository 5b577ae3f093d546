"""ZIP archives, read as if they were folders: bounded, and nothing is written outside our room.

Only what looks like an image is unpacked, to names that come from content and number. What the
archive calls its files is for messages alone, so that no name can lead anywhere.
"""

import calendar
import hashlib
import os
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from mriviewer.core.language import tr
from mriviewer.core.study import SkippedFile
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.kinds import HEAD_BYTES, Kind, kind_of, what_it_is
from mriviewer.io.listing import File, Folder
from mriviewer.io.natural_order import natural_key
from mriviewer.io.unpacked import check_space, name_in_archive, room

MOST_MEMBERS = 100_000
MOST_BYTES = 32 * 1024**3  # that all members together may have
_DIRECTORY_BYTES = 64_000_000  # of the list of members
_END, _END_BYTES, _END_ZIP64, _ZIP64_BYTES = b"PK\x05\x06", 22, b"PK\x06\x06", 56
_LONGEST_REMARK = 65_535  # that may follow the end of the list
_SUSPECT_BYTES, _SUSPECT_RATIO = 1_000_000_000, 300  # more, and so well packed: no pictures
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_CHUNK = 1 << 20
_PIECE = 48  # DICOM files that are unpacked before they are read
_SUFFIXES = (".nii.gz", ".hdr.gz", ".img.gz")  # kept, as nothing else tells these files' parts
_PARTS = (".hdr", ".img", ".hdr.gz", ".img.gz")


class _Member(NamedTuple):
    info: zipfile.ZipInfo
    name: PurePosixPath  # as the archive has it, harmless
    kind: Kind


def count_members(file: File) -> int:
    """Return how many files an archive lists; NotShownError when it is damaged or too large."""
    with file.path.open("rb") as content, closing(_opened(content, file)) as archive:
        return sum(not info.is_dir() for info in archive.infolist())


def folders(
    file: File, skipped: list[SkippedFile], cancelled: Callable[[], bool]
) -> Iterator[Folder]:
    """Unpack an archive folder by folder, as its files are asked for.

    Members that are not images or are refused go to `skipped`, by the name they have in it. What
    is unpacked already, by content, is used again. Stops when cancelled.

    NotShownError when the archive as a whole is damaged, locked, too large, or the disk is full.
    """
    with file.path.open("rb") as content, closing(_opened(content, file)) as archive:
        infos = _safe(archive, file, skipped)
        if infos and all(info.flag_bits & 1 for info, _ in infos):
            reason = tr("all {count} files in it are locked with a password: unpack it first.")
            raise NotShownError(reason.format(count=len(infos)))
        check_space(sum(info.file_size for info, _ in infos))
        target = room() / _digest(archive, file)
        by_folder: dict[PurePosixPath, list[tuple[zipfile.ZipInfo, PurePosixPath]]] = {}
        for info, name in infos:
            by_folder.setdefault(name.parent, []).append((info, name))
        for number, parent in enumerate(sorted(by_folder, key=natural_key)):
            inside = sorted(by_folder[parent], key=lambda one: natural_key(one[1]))
            members = _images(archive, file, inside, skipped, cancelled)
            place = target / f"{number:04d}"
            yield from _unpacked(archive, file, place, members, skipped, cancelled)
            if cancelled():
                return


def _opened(content: BinaryIO, file: File) -> zipfile.ZipFile:
    if _directory_bytes(content, file.size) > _DIRECTORY_BYTES:
        raise NotShownError(tr("it lists more files than are read."))
    try:
        archive = zipfile.ZipFile(content)
    except Exception as error:  # damaged archives provoke nearly anything
        raise NotShownError(tr("the ZIP archive is damaged or cut off.")) from error
    infos = archive.infolist()
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if len(infos) > MOST_MEMBERS:
        reason = tr("it lists {count} files, more than are read.").format(count=len(infos))
    elif packed > file.size:
        reason = tr("parts of it lie over one another, as in archives made to do harm: refused.")
    elif total > MOST_BYTES or (total > _SUSPECT_BYTES and total > _SUSPECT_RATIO * max(packed, 1)):
        reason = tr("it would unpack to {size} GB, as archives made to do harm: refused.")
        reason = reason.format(size=f"{total / 1e9:.1f}")
    else:
        return archive
    archive.close()
    raise NotShownError(reason)


def _directory_bytes(content: BinaryIO, size: int) -> int:
    """Return how long the list of members is said to be, before anything of it is read."""
    start = max(0, size - _LONGEST_REMARK - _END_BYTES - _ZIP64_BYTES - 20)
    content.seek(start)
    tail = content.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_BYTES > len(tail):
        raise NotShownError(tr("the ZIP archive is damaged or cut off."))
    length = int(struct.unpack_from("<I", tail, at + 12)[0])
    large = tail.rfind(_END_ZIP64, 0, at)
    if large >= 0 and large + _ZIP64_BYTES <= len(tail):
        length = int(struct.unpack_from("<Q", tail, large + 40)[0])
    return length


def _safe(
    archive: zipfile.ZipFile, file: File, skipped: list[SkippedFile]
) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Return the files of an archive under names that lead nowhere; tell of the others."""
    found = []
    for info in archive.infolist():
        if info.is_dir():
            continue
        parts = info.filename.replace("\\", "/").split("/")
        kept = [_printable(part) for part in parts if part not in ("", ".", "..")]
        name = PurePosixPath(*kept) if kept else PurePosixPath("?")
        shown = (file.shown or file.path) / name
        if ".." in parts or parts[0] == "" or parts[0][1:2] == ":":
            skipped.append(SkippedFile(shown, tr("its name leads out of the archive: refused.")))
        elif stat.S_ISLNK(info.external_attr >> 16):
            skipped.append(SkippedFile(shown, tr("a link inside the archive: it is not followed.")))
        elif any(part.startswith(".") or part == "__MACOSX" for part in kept):
            skipped.append(
                SkippedFile(shown, tr("hidden: hidden files and folders are not opened."))
            )
        else:
            found.append((info, name))
    return found


def _printable(part: str) -> str:
    return "".join(letter if letter.isprintable() else "_" for letter in part)[:255]


def _digest(archive: zipfile.ZipFile, file: File) -> str:
    """Return a name for the content of the archive, by what its list says of every member."""
    digest = hashlib.blake2b(str(file.size).encode(), digest_size=16)
    for info in archive.infolist():
        stated = (info.filename, info.CRC, info.file_size, info.compress_size, info.header_offset)
        digest.update(repr(stated).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _images(
    archive: zipfile.ZipFile,
    file: File,
    inside: Sequence[tuple[zipfile.ZipInfo, PurePosixPath]],
    skipped: list[SkippedFile],
    cancelled: Callable[[], bool],
) -> list[_Member]:
    """Return what looks like an image by its first bytes; tell of the others."""
    found = []
    names = {name.name.casefold() for _, name in inside}
    for info, name in inside:
        if cancelled():
            break
        try:
            head = _head(archive, info)
        except NotShownError as error:
            skipped.append(SkippedFile((file.shown or file.path) / name, error.reason))
            continue
        kind = kind_of(head)
        if kind == "ZIP":
            reason = tr("a ZIP archive inside the archive: unpack it first.")
        elif kind or _has_header(name, names):
            found.append(_Member(info, name, kind))
            continue
        else:
            reason = what_it_is(head)
        skipped.append(SkippedFile((file.shown or file.path) / name, reason))
    return found


def _has_header(name: PurePosixPath, names: set[str]) -> bool:
    """Say whether these are the voxels of a NIfTI header in the same folder."""
    low = name.name.casefold()
    stem = low.removesuffix(".gz").removesuffix(".img")
    return low.endswith((".img", ".img.gz")) and bool(names & {f"{stem}.hdr", f"{stem}.hdr.gz"})


def _head(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise NotShownError(tr("it is locked with a password: unpack it first."))
    if info.compress_type not in _PACKINGS:  # others are rare, or can ask for any memory
        raise NotShownError(tr("it is packed in a way that is not read: unpack it first."))
    try:
        with archive.open(info) as content:
            return content.read(HEAD_BYTES)
    except Exception as error:  # damaged archives provoke nearly anything
        raise NotShownError(tr("it is damaged in the archive.")) from error


def _unpacked(
    archive: zipfile.ZipFile,
    file: File,
    place: Path,
    members: Sequence[_Member],
    skipped: list[SkippedFile],
    cancelled: Callable[[], bool],
) -> Iterator[Folder]:
    """Yield a folder: in pieces, from its middle, where all of it is DICOM, else as a whole."""
    members = [member for member in members if member.kind != "DICOMDIR"]
    if not members:
        return
    shown = (file.shown or file.path) / members[0].name.parent
    dicom = all(member.kind == "DICOM" for member in members)
    order = list(enumerate(members))
    if dicom and len(order) > 1:  # the first that is read is the first that is seen
        middle = len(order) // 2
        order = [order[middle], *order[:middle], *order[middle + 1 :]]
    step = _PIECE if dicom else len(order)
    starts = [0, *range(1, len(order), step)] if dicom else [0]
    for start in starts:
        until = 1 if dicom and start == 0 else start + step
        files = []
        for number, member in order[start:until]:
            if cancelled():
                return
            original = (file.shown or file.path) / member.name
            try:
                path = _extracted(archive, member, _target(place, number, member, members))
            except NotShownError as error:
                skipped.append(SkippedFile(original, error.reason))
                continue
            name_in_archive(path, original)
            files.append(File(path, member.info.file_size, original))
        if files:
            yield Folder(place, tuple(files), whole=not dicom, shown=shown)


def _target(place: Path, number: int, member: _Member, members: Sequence[_Member]) -> Path:
    """Return the neutral name of a member; the two files of one volume have the same number."""
    name = member.name.name.casefold()
    suffix = next((one for one in _SUFFIXES if name.endswith(one)), Path(name).suffix)
    if suffix in _PARTS:
        stem = name.removesuffix(suffix)
        number = next(index for index, other in enumerate(members)
                      if other.name.name.casefold().removesuffix(".gz")[:-4] == stem)  # fmt: skip
    known = suffix if suffix.replace(".", "").isalnum() and len(suffix) < 9 else ""
    return place / f"{number:06d}{known if known.isascii() else ''}"


def _written(info: zipfile.ZipInfo) -> int:
    """Return when a member was written, by its archive: the same whenever it is unpacked."""
    try:
        return calendar.timegm((*info.date_time, 0, 0, 0))
    except (ValueError, OverflowError):  # the 0th of month 0
        return 0


def _extracted(archive: zipfile.ZipFile, member: _Member, target: Path) -> Path:
    """Unpack a member under a temporary name, unless it is there; its checksum is checked."""
    size = member.info.file_size
    try:
        if target.is_file() and target.stat().st_size == size:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            with archive.open(member.info) as packed, temporary.open("wb") as plain:
                written = 0
                while part := packed.read(_CHUNK):
                    written += len(part)
                    if written > size:
                        raise NotShownError(tr("it is larger than its archive says: refused."))
                    plain.write(part)
            os.utime(temporary, (_written(member.info),) * 2)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except NotShownError:
        raise
    except OSError as error:
        reason = tr("it cannot be unpacked to the cache ({why}).")
        raise NotShownError(reason.format(why=error.strerror or error)) from error
    except Exception as error:  # damaged archives provoke nearly anything
        raise NotShownError(tr("it is damaged in the archive.")) from error
    return target
