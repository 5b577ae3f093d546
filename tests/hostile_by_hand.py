"""Malicious files that chance would hardly make (T47)."""

import gzip
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from tests.hostile_seeds import archive, enhanced, mosaic, seeds

_PIXELS = b"\xe0\x7f\x10\x00"
_BLOCK = 10_000_000  # zeros that are packed once, and then stand there as often as wanted


class Hostile(NamedTuple):
    """A file to be opened; `name` says what was done to what, and ends as such files do."""

    name: str
    content: bytes


def made_by_hand() -> Iterator[Hostile]:
    """Yield them all, always in the same order; each is made when it is asked for."""
    for name, make in _WAYS.items():
        yield Hostile(f"hand-{name}", make())


def by_hand(name: str) -> bytes:
    """Return the one of this name, without "hand-"."""
    return _WAYS[name]()


def nested(depth: int, closed: bool = True) -> bytes:
    """Return a private sequence whose items hold each other; of undefined lengths throughout."""
    start = b"\x51\x00\x01\x10SQ\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff"
    end = b"\xfe\xff\x0d\xe0\0\0\0\0\xfe\xff\xdd\xe0\0\0\0\0"
    return start * depth + end * (depth if closed else 0)


def sized(value: bytes) -> bytes:
    """Return a value of even length behind its length, as elements of short VRs have it."""
    padded = value + b" " * (len(value) % 2)
    return struct.pack("<H", len(padded)) + padded


def _image() -> tuple[bytes, bytes]:
    """Return an image up to its pixels, and the rest."""
    image = mosaic(words="M")
    at = image.find(_PIXELS)
    return image[:at], image[at:]


def _nesting(depth: int, closed: bool) -> bytes:
    start, end = _image()
    return start + nested(depth, closed) + end


def _nested_first() -> bytes:
    image = b"".join(_image())
    first = image.find(b"\x08\0\x08\0")
    return image[:first] + nested(100_000) + image[first:]


def _items_without_end() -> bytes:
    sequence = b"\x51\x00\x01\x10SQ\0\0\xff\xff\xff\xff"
    return _image()[0] + sequence + b"\xfe\xff\x00\xe0\0\0\0\0" * 2_000_000


def _elements_without_end() -> bytes:
    """Return a header with as many elements as there can be in some groups."""
    tags = (struct.pack("<HH2sH", 0x51 + 2 * (n >> 16), n & 0xFFFF, b"LO", 0) for n in range(10**6))
    return _image()[0] + b"".join(tags)


def _replaced(image: bytes, element: bytes, value: bytes) -> bytes:
    at = image.find(element)
    length = struct.unpack_from("<H", image, at + 6)[0]
    return image[: at + 6] + sized(value) + image[at + 8 + length :]


def _deflated(image: bytes, more: int) -> bytes:
    body = image.find(b"\x08\0\x08\0")
    syntax = _replaced(image[:body], b"\x02\0\x10\0UI", b"1.2.840.10008.1.2.1.99")
    return syntax + _packed(image[body:], more)


def _packed(content: bytes, zeros: int) -> bytes:
    """Return content and zeros as one stream of deflate."""
    first, block = zlib.compressobj(9, zlib.DEFLATED, -15), zlib.compressobj(9, zlib.DEFLATED, -15)
    start = first.compress(content) + first.flush(zlib.Z_FULL_FLUSH)
    repeated = block.compress(bytes(_BLOCK)) + block.flush(zlib.Z_FULL_FLUSH)
    return start + repeated * -(-zeros // _BLOCK) + b"\x03\0"


def _volume(columns: int, rows: int, slices: int) -> bytes:
    """Return a NIfTI volume of zeros, which is as large as it says, zipped."""
    header = bytearray(_whole_volume()[:352])
    struct.pack_into("<4h", header, 40, 3, columns, rows, slices)
    packed = _packed(bytes(header), columns * rows * slices * 2)
    # its check sum is wrong, which a reader finds behind all the zeros
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + packed + bytes(8)


def _whole_volume() -> bytes:
    return next(one.content for one in seeds(real=False) if one.kind == "nifti")


def _archive_in_archive() -> bytes:
    inner = archive({"a.dcm": mosaic()})
    for _ in range(12):
        inner = archive({f"{number}.zip": inner for number in range(3)})
    return inner


_OUTSIDE = ("../../escaped.dcm", "/escaped.dcm", "C:\\escaped.dcm", "a/../../escaped.dcm", "con")
_SPACING, _FRAMES = b"\x28\0\x30\0DS", b"\x28\0\x08\0IS"
_WAYS: dict[str, Callable[[], bytes]] = {
    **{f"nested-{depth}-{closed}.dcm": partial(_nesting, depth, closed)
       for depth in (1000, 100_000, 500_000) for closed in (True, False)},
    "nested-first.dcm": _nested_first,
    "items-without-end.dcm": _items_without_end,
    "elements-without-end.dcm": _elements_without_end,
    "values-without-end.dcm": lambda: _replaced(b"".join(_image()), _SPACING, b"1\\" * 30_000),
    "deflate-bomb.dcm": lambda: _deflated(b"".join(_image()), 1_500_000_000),
    "all-tiles.dcm": lambda: mosaic(tiles=65535),
    "no-tiles.dcm": lambda: mosaic(tiles=0),
    "frames.dcm": lambda: _replaced(enhanced(), _FRAMES, b"2000000000"),
    "members.nii.gz": lambda: gzip.compress(_whole_volume()[:300], mtime=0) * 20_000,
    "cube.nii.gz": lambda: _volume(1200, 1200, 1200),
    "line.nii.gz": lambda: _volume(32767, 1, 1),
    "thin.nii.gz": lambda: _volume(1, 1, 32767),
    "plane.nii.gz": lambda: _volume(32767, 32767, 1),
    "bomb.zip": lambda: archive(dict.fromkeys("abcd", bytes(200_000_000))),
    "archives-in-archives.zip": _archive_in_archive,
    "escape.zip": lambda: archive(dict.fromkeys(_OUTSIDE, mosaic())),
    "many.zip": lambda: archive({f"{number}": b"" for number in range(60_000)}),
}  # fmt: skip
