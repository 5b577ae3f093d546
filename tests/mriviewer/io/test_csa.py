"""Siemens' private table is read as far as it is whole, and never further."""

import struct

import numpy as np
import pytest

from mriviewer.io.csa import csa_numbers, slice_positions_mm


def csa(**entries):
    """Write a CSA header: texts by name."""
    content = b"SV10\x04\x03\x02\x01" + struct.pack("<II", len(entries), 77)
    for name, texts in entries.items():
        content += struct.pack("<64si4siii", name.encode(), 1, b"FD", 0, len(texts), 77)
        for text in texts:
            value = text.encode() + b"\0"
            content += struct.pack("<4i", len(value), len(value), 77, len(value))
            content += value + b"\0" * (-len(value) % 4)
    return content


def test_numbers_are_found_by_name():
    header = csa(SliceNormalVector=["0.0", "-1.5e-1", "1"], Empty=[""], Next=["7", "", ""])
    assert csa_numbers(header) == {
        "SliceNormalVector": (0, -0.15, 1), "Empty": (), "Next": (7,),
    }  # fmt: skip


def test_every_cut_and_every_inflated_length_ends_quietly():
    header = csa(One=["1"], Two=["2", "3"])
    whole = csa_numbers(header)
    for end in range(len(header)):
        found = csa_numbers(header[:end])
        assert all(whole[name] == numbers for name, numbers in found.items())
    for place in range(8, len(header) - 3):
        csa_numbers(header[:place] + b"\xff\xff\xff\x7f" + header[place + 4 :])


def test_other_tables_are_not_guessed_at():
    assert csa_numbers(b"") == {}
    assert csa_numbers(b"\1\0\0\0" + b"\0" * 200) == {}


def test_planned_positions_need_every_slice():
    lines = b"".join(
        b"sSliceArray.asSlice[%d].sPosition.dTra\t = %d.5\n" % (index, index) for index in range(3)
    )
    assert np.array_equal(slice_positions_mm(lines, 3), [[0, 0, 0.5], [0, 0, 1.5], [0, 0, 2.5]])
    assert slice_positions_mm(lines, 4) is None
    assert slice_positions_mm(lines, 2) is None


@pytest.mark.parametrize("value", [b"1e999", b"--1", b"e"])
def test_planned_positions_that_are_no_numbers_are_none(value):
    assert slice_positions_mm(b"sSliceArray.asSlice[0].sPosition.dSag = " + value, 1) is None
