"""Tags are read when somebody looks, and never stand beside a slice they do not belong to."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.session.background import Workers
from mriviewer.session.tags import Tags
from tests.viewer_doubles import series_of


def element(group: int, number: int, vr: str, value: bytes) -> bytes:
    value += b" " * (len(value) % 2)
    return struct.pack("<HH2sH", group, number, vr.encode(), len(value)) + value


@pytest.fixture
def series(tmp_path):
    """Return a series of three small files that differ in their echo time."""
    made = series_of("a", [1, 2, 3])
    slices = []
    for number, source in enumerate(made.slices, 1):
        path = tmp_path / f"{number}.dcm"
        path.write_bytes(
            b"\0" * 128 + b"DICM" + element(2, 0x10, "UI", b"1.2.840.10008.1.2.1\0")
            + element(0x10, 0x10, "PN", b"Doe^Jane")
            + element(0x18, 0x81, "DS", str(number).encode())
        )  # fmt: skip
        slices.append(replace(source, path=path))
    return replace(made, slices=tuple(slices))


@pytest.fixture
def tags(qtbot):
    workers = Workers("test", 1)
    yield Tags(workers)
    assert workers.shutdown()


def echo(tags):
    return next(tag.value for tag in tags.table.tags if tag.name == "Echo Time")


def test_nothing_is_read_until_somebody_looks(qtbot, tags, series):
    tags.show(series, 0, False)
    assert not tags.busy
    tags.look(True)
    assert tags.busy
    qtbot.waitUntil(lambda: tags.table is not None)
    assert echo(tags) == "1"
    assert not tags.busy


def test_fast_scrolling_reads_the_last_file_alone(qtbot, tags, series):
    changed = []
    tags.changed.connect(lambda: changed.append(tags.table))
    tags.look(True)
    for index in range(3):
        tags.show(series, index, False)
    qtbot.waitUntil(lambda: tags.table is not None)
    assert echo(tags) == "3"
    assert len(changed) == 1


def test_a_search_finds_rows_and_hides_the_identity(qtbot, tags, series):
    tags.look(True)
    tags.show(series, 0, False)
    tags.search("jane")
    qtbot.waitUntil(lambda: tags.rows is not None)
    assert [tags.table.tags[row].name for row in tags.rows] == ["Patient's Name"]
    tags.show(series, 0, True)
    qtbot.waitUntil(lambda: tags.rows == [])
    tags.search("")
    qtbot.waitUntil(lambda: tags.rows is None)


def test_the_search_goes_on_in_the_next_file(qtbot, tags, series):
    tags.look(True)
    tags.show(series, 0, False)
    tags.search("echo 2")
    qtbot.waitUntil(lambda: tags.rows == [])
    tags.show(series, 1, False)
    qtbot.waitUntil(lambda: bool(tags.rows))
    assert tags.table.tags[tags.rows[0]].value == "2"


def test_two_files_are_compared(qtbot, tags, series):
    tags.look(True)
    tags.show(series, 0, True)
    qtbot.waitUntil(lambda: tags.table is not None)
    tags.keep()
    qtbot.waitUntil(lambda: tags.differences == [])
    tags.show(series, 2, True)
    qtbot.waitUntil(lambda: bool(tags.differences))
    assert [(d.tag.name, d.here, d.there) for d in tags.differences] == [("Echo Time", "3", "1")]
    assert tags.kept.title == "slice 1"
    tags.keep_nothing()
    assert tags.differences is None


def test_a_file_that_is_gone_is_told(qtbot, tags, series):
    gone = replace(series.slices[0], path=Path("/gone/away.dcm"))
    tags.look(True)
    tags.show(replace(series, slices=(gone,)), 0, False)
    qtbot.waitUntil(lambda: tags.error is not None)
    assert tags.table is None
    assert "cannot be read" in str(tags.error)
    tags.show(series, 1, False)
    qtbot.waitUntil(lambda: tags.table is not None)
    assert tags.error is None


def test_without_a_series_there_is_nothing(qtbot, tags, series):
    tags.look(True)
    tags.show(series, 1, False)
    qtbot.waitUntil(lambda: tags.table is not None)
    tags.show(None, 0, False)
    assert tags.table is None
