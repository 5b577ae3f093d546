"""Damaged and malicious files, the same ones for the same number: what a viewer must survive."""

import gzip
import random
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from tests.hostile_by_hand import Hostile, made_by_hand, nested, sized
from tests.hostile_seeds import Seed, seeds

Damage = Callable[[random.Random, bytearray], bytearray]

_SHORT = b"AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split()
_LONG = b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split()
_ELEMENT = re.compile(rb"(?s)(....)(" + b"|".join(_SHORT + _LONG) + rb")(..)")
_PIXELS = b"\xe0\x7f\x10\x00"
_SYNTAXES = (
    b"1.2.840.10008.1.2", b"1.2.840.10008.1.2.1", b"1.2.840.10008.1.2.2",
    b"1.2.840.10008.1.2.1.99", b"1.2.840.10008.1.2.5", b"1.2.840.10008.1.2.4.50",
    b"1.2.840.10008.1.2.4.51", b"1.2.840.10008.1.2.4.57", b"1.2.840.10008.1.2.4.70",
    b"1.2.840.10008.1.2.4.80", b"1.2.840.10008.1.2.4.81", b"1.2.840.10008.1.2.4.90",
    b"1.2.840.10008.1.2.4.91", b"1.2.840.10008.1.2.4.201", b"1.2.840.10008.1.2.4.203",
    b"1.2.840.10008.1.2.4.100", b"1.2.3.4.5.6", b"",
)  # fmt: skip
_NUMBERS = (0, 1, 2, 3, 7, 8, 12, 13, 16, 17, 31, 32, 33, 64, 255, 256, 32767, 32768, 65535)
_DECIMALS = (
    b"", b" ", b"0", b"-1", b"nan", b"inf", b"-inf", b"1e308", b"-1e308", b"1e-320", b"abc",
    b"0\\0", b"nan\\nan", b"1e308\\1e308", b"1\\2\\3\\4\\5\\6\\7", b"0\\0\\0\\0\\0\\0",
    b"nan\\0\\0\\0\\nan\\0", b"1\\0\\0\\1\\0\\0", b"\\\\\\\\\\", b"1,5\\1,5", b"0x10", b"1e400",
    b"99999999999999999999999", b"2147483648", b"-2147483649", b"\xff\xfe", b"1" * 4000,
)  # fmt: skip
_US = [(0x28, n) for n in (2, 6, 8, 0x10, 0x11, 0x100, 0x101, 0x102, 0x103)] + [(0x19, 0x100A)]
_DS = [(0x28, 0x30), (0x28, 8), (0x28, 0x1050), (0x28, 0x1051), (0x28, 0x1052), (0x28, 0x1053),
       (0x20, 0x32), (0x20, 0x37), (0x18, 0x50), (0x18, 0x88), (0x20, 0x13), (0x20, 0x1041),
       (0x18, 0x81), (0x18, 0x9087), (0x20, 0x11), (0x28, 0x34)]  # fmt: skip
_GROUPS = (b"\x00\x52\x29\x92", b"\x00\x52\x30\x92", b"\x20\x00\x13\x91", b"\x20\x00\x11\x91",
           b"\x28\x00\x10\x91", b"\x28\x00\x45\x91", b"\x20\x00\x22\x92", b"\x18\x00\x14\x91",
           b"\x29\x00\x10\x10", b"\x29\x00\x20\x10", b"\x29\x00\x10\x11", b"\x04\x00\x20\x12",
           b"\x28\x00\x01\x12", b"\x28\x00\x00\x30", b"\x28\x00\x10\x30")  # fmt: skip


def hostile_files(count: int, seed: int = 1, real: bool = True) -> Iterator[Hostile]:
    """Yield `count` files: first those made by hand, then whole ones damaged by chance."""
    made = 0
    for file in islice(made_by_hand(), count):
        made += 1
        yield file
    for number in range(made, count):
        yield damaged(number, seed, real)


def damaged(number: int, seed: int = 1, real: bool = True) -> Hostile:
    """Return the file of this number; it follows from number and seed alone."""
    rng = random.Random(f"{seed} {number}")
    whole = _seeds(real)
    kind = rng.choices(["dicom", "nifti", "nifti.gz", "zip"], [70, 16, 9, 5])[0]
    chosen: Seed = rng.choice([one for one in whole if one.kind == kind])
    ways = _WAYS[kind]
    content, done = bytearray(chosen.content), []
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        way = rng.choice(ways)
        content = way(rng, content)
        done.append(way.__name__.strip("_"))
    ending = {"dicom": "dcm", "nifti": "nii", "nifti.gz": "nii.gz", "zip": "zip"}[kind]
    return Hostile(f"{number:05d}-{chosen.name}-{'-'.join(done)}.{ending}", bytes(content))


@lru_cache(maxsize=2)
def _seeds(real: bool) -> list[Seed]:
    return seeds(real)


# ---- of any file ---------------------------------------------------------------------------------


def _flip_header(rng: random.Random, data: bytearray) -> bytearray:
    return _flipped(rng, data, 0, min(len(data), 2500), rng.randint(1, 20))


def _flip_anywhere(rng: random.Random, data: bytearray) -> bytearray:
    return _flipped(rng, data, 0, len(data), rng.randint(1, 200))


def _flipped(rng: random.Random, data: bytearray, first: int, end: int, times: int) -> bytearray:
    for _ in range(times if end > first else 0):
        at = rng.randrange(first, end)
        data[at] = rng.choice([data[at] ^ 1 << rng.randrange(8), rng.randrange(256), 0, 255])
    return data


def _truncate(rng: random.Random, data: bytearray) -> bytearray:
    return data[: rng.randrange(len(data) + 1)]


def _insert(rng: random.Random, data: bytearray) -> bytearray:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.choice([1, 2, 3, 8, 400])) + data[at:]


def _cut_out(rng: random.Random, data: bytearray) -> bytearray:
    at = rng.randrange(len(data) + 1)
    return data[:at] + data[at + rng.choice([1, 2, 8, 12, 400]) :]


def _fill(rng: random.Random, data: bytearray) -> bytearray:
    at, length = rng.randrange(len(data) + 1), rng.choice([4, 32, 500, 5000])
    there = len(data[at : at + length])
    data[at : at + there] = bytes([rng.choice([0, 32, 255, rng.randrange(256)])]) * there
    return data


def _append(rng: random.Random, data: bytearray) -> bytearray:
    return data + rng.choice([rng.randbytes(3000), bytes(100_000), data])


# ---- DICOM ---------------------------------------------------------------------------------------


def _element(rng: random.Random, data: bytearray) -> re.Match[bytes] | None:
    found = list(_ELEMENT.finditer(bytes(data[:60_000])))
    return rng.choice(found) if found else None


def _inflate_length(rng: random.Random, data: bytearray) -> bytearray:
    if found := _element(rng, data):
        short, long = rng.choice([0xFFFF, 0xFFFE, 0x8000, 9999, 1, 3]), rng.choice(
            [0xFFFFFFFF, 0xFFFFFFFE, 0x7FFFFFFF, 0x80000000, len(data), len(data) + 7, 1, 5]
        )  # fmt: skip
        if found[2] in _LONG:
            data[found.end() : found.end() + 4] = struct.pack("<I", long)
        else:
            data[found.start(3) : found.end()] = struct.pack("<H", short)
    return data


def _change_vr(rng: random.Random, data: bytearray) -> bytearray:
    if found := _element(rng, data):
        data[found.start(2) : found.end(2)] = rng.choice([*_SHORT, *_LONG, b"??", b"\0\0", b"ZZ"])
    return data


def _change_tag(rng: random.Random, data: bytearray) -> bytearray:
    one, other = _element(rng, data), _element(rng, data)
    if one and other:
        data[one.start() : one.start() + 4] = other[1]
    return data


def _double(rng: random.Random, data: bytearray) -> bytearray:
    if found := _element(rng, data):
        end = min(len(data), found.start() + rng.choice([10, 40, 300]))
        return data[:end] + data[found.start() : end] * rng.choice([1, 2, 2000]) + data[end:]
    return data


def _swap_halves(rng: random.Random, data: bytearray) -> bytearray:
    one, other = _element(rng, data), _element(rng, data)
    if one and other:
        first, second = sorted((one.start(), other.start()))
        return (
            data[:first] + data[second : second + 200] + data[first:second] + data[second + 200 :]
        )
    return data


def _syntax(rng: random.Random, data: bytearray) -> bytearray:
    at = data.find(b"\x02\0\x10\0UI")
    if at < 0:
        return data
    length = struct.unpack_from("<H", data, at + 6)[0]
    return data[: at + 6] + sized(rng.choice(_SYNTAXES)) + data[at + 8 + length :]


def _whole_number(rng: random.Random, data: bytearray) -> bytearray:
    for tag in rng.sample(_US, rng.choice([1, 1, 2, 4])):
        at = data.find(struct.pack("<HH", *tag))
        if tag == (0x28, 8) or at < 0 or at + 10 > len(data):
            continue
        value = rng.choice(_NUMBERS)
        data[at + 8 : at + 10] = struct.pack("<H", value)
    return data


def _decimal(rng: random.Random, data: bytearray) -> bytearray:
    for tag in rng.sample(_DS, rng.choice([1, 2, 4])):
        found = list(re.finditer(re.escape(struct.pack("<HH", *tag)) + rb"(DS|IS)", bytes(data)))
        if not found:
            continue
        at = rng.choice(found).start()
        length = struct.unpack_from("<H", data.ljust(at + 8, b"\0"), at + 6)[0]
        data = data[: at + 6] + sized(rng.choice(_DECIMALS)) + data[at + 8 + length :]
    return data


def _frames(rng: random.Random, data: bytearray) -> bytearray:
    value = rng.choice([b"0", b"-1", b"2", b"3", b"100", b"2147483647", b"99999999999", b"x"])
    tag = b"\x28\0\x08\0IS"
    at = data.find(tag)
    if at >= 0:
        length = struct.unpack_from("<H", data, at + 6)[0] if at + 8 <= len(data) else 0
        return data[: at + 6] + sized(value) + data[at + 8 + length :]
    at = data.find(b"\x28\0\x10\0US")  # before the rows, where it belongs
    return data if at < 0 else data[:at] + tag + sized(value) + data[at:]


def _nest(rng: random.Random, data: bytearray) -> bytearray:
    at = data.find(_PIXELS)
    if at < 0:
        return data
    depth = rng.choice([3, 15, 300, 2000, 50_000])
    return data[:at] + nested(depth, closed=rng.random() < 0.5) + data[at:]


def _break_groups(rng: random.Random, data: bytearray) -> bytearray:
    places = [at for tag in _GROUPS if (at := data.find(tag)) >= 0]
    if not places:
        return _flip_header(rng, data)
    at = rng.choice(places)
    return _flipped(rng, data, at, min(len(data), at + 600), rng.randint(1, 12))


def _flip_pixels(rng: random.Random, data: bytearray) -> bytearray:
    at = max(0, data.find(_PIXELS))
    return _flipped(rng, data, at, len(data), rng.randint(1, 60))


def _flip_codestream(rng: random.Random, data: bytearray) -> bytearray:
    """Damage the start of a compressed picture, which says how large it is."""
    at = max(0, data.find(_PIXELS))
    return _flipped(rng, data, at, min(len(data), at + 160), rng.randint(1, 8))


def _charset(rng: random.Random, data: bytearray) -> bytearray:
    charset = rng.choice(
        [b"ISO 2022 IR 87", b"\\ISO 2022 IR 149", b"GB18030", b"ISO_IR 192", b"??"]
    )
    name = rng.choice([b"\x1b$B" * 20, b"\xff\xfe" * 30, b"=" * 50, b"^" * 64, b"\0" * 10, b"\x1b"])
    for tag, value in ((b"\x08\0\x05\0CS", charset), (b"\x10\0\x10\0PN", name)):
        at = data.find(tag)
        if at >= 0 and at + 8 <= len(data):
            length = struct.unpack_from("<H", data, at + 6)[0]
            data = data[: at + 6] + sized(value) + data[at + 8 + length :]
    return data


# ---- NIfTI and ZIP -------------------------------------------------------------------------------

_REALS = (0.0, -0.0, 1e-40, -1.0, 1e38, float("nan"), float("inf"), float("-inf"), 352.0, 3.5e8)


def _nifti_fact(rng: random.Random, data: bytearray) -> bytearray:
    """Put a bad number in the place of one of the header's."""
    second = len(data) > 3 and data[:2] == b"\x1c\x02"
    whole = [(16, "q", 8), (12, "h", 1), (14, "h", 1), (168, "q", 1), (344, "i", 2), (0, "i", 1)]
    reals = [(104, "d", 8), (176, "d", 2), (352, "d", 6), (400, "d", 12)]
    if not second:
        whole = [(40, "h", 8), (70, "h", 1), (72, "h", 1), (252, "h", 2), (0, "i", 1)]
        reals = [(76, "f", 8), (108, "f", 1), (112, "f", 2), (256, "f", 6), (280, "f", 12)]
    for _ in range(rng.choice([1, 2, 4])):
        integer = rng.random() < 0.5
        start, code, count = rng.choice(whole if integer else reals)
        at = start + rng.randrange(count) * struct.calcsize(code)
        value: float = rng.choice(_REALS)
        if integer:
            top = 2 ** (8 * struct.calcsize(code) - 1) - 1
            value = rng.choice([0, 1, 2, 4, 5, 7, 8, -1, 16, 64, 128, 256, 2304, top, -top])
        struct.pack_into(f"<{code}", data, at, value) if at + 8 <= len(data) else None
    return data


def _inside(way: Damage) -> Damage:
    """Return a damage to the content of a gzip file, zipped again."""

    def inside(rng: random.Random, data: bytearray) -> bytearray:
        try:
            content = gzip.decompress(bytes(data))
        except (OSError, EOFError, zlib.error):
            return way(rng, data)
        return bytearray(gzip.compress(bytes(way(rng, bytearray(content))), mtime=0))

    inside.__name__ = f"inside_{way.__name__.strip('_')}"
    return inside


def _directory_of_zip(rng: random.Random, data: bytearray) -> bytearray:
    at = data.find(b"PK\x01\x02")
    return _flipped(rng, data, max(0, at), len(data), rng.randint(1, 10))


_ANY: list[Damage] = [_flip_header, _flip_anywhere, _truncate, _insert, _cut_out, _fill, _append]
_WAYS: dict[str, list[Damage]] = {
    "dicom": [
        *_ANY, _inflate_length, _inflate_length, _change_vr, _change_tag, _double, _swap_halves,
        _syntax, _whole_number, _whole_number, _decimal, _decimal, _frames, _nest, _break_groups,
        _break_groups, _flip_pixels, _flip_codestream, _flip_codestream, _charset,
    ],
    "nifti": [*_ANY, _nifti_fact, _nifti_fact, _nifti_fact, _nifti_fact, _nifti_fact],
    "nifti.gz": [*_ANY, _inside(_nifti_fact), _inside(_nifti_fact), _inside(_truncate)],
    "zip": [*_ANY, _directory_of_zip, _directory_of_zip],
}  # fmt: skip
