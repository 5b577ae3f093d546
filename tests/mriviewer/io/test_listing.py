"""Every file once: no circle of links, no pipe and no second mention may lead astray."""

import os

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.io.scan import scan, scan_all


def reasons(update):
    return {skipped.path.name: skipped.reason for skipped in update.skipped}


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_circles_of_links_end_and_pipes_are_not_opened(tmp_path, write_slice):
    write_slice(tmp_path / "a" / "one")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a" / "one")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    update = scan_all([tmp_path])
    assert update.done == 1
    assert set(reasons(update)) == {"broken", "pipe"}


def test_a_file_given_twice_comes_once(tmp_path, write_slice):
    path = write_slice(tmp_path / "a")
    update = scan_all([path, tmp_path, path])
    assert update.done == 1
    assert update.skipped == ()


def test_a_path_without_anything_is_an_error_at_once(tmp_path):
    with pytest.raises(ViewerError, match="cannot be opened"):
        scan([tmp_path / "missing"])


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses long names in other words")
def test_a_path_that_may_not_be_looked_at_is_told(tmp_path):
    with pytest.raises(ViewerError, match=r"cannot be opened.*too long"):
        scan([tmp_path / ("x" * 300)])
    with pytest.raises(ViewerError, match="cannot be opened"):
        scan([tmp_path / "a\0b"])
