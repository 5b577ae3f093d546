"""It is always clear which series a command works on."""

from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import ScanUpdate, SkippedFile
from mriviewer.export.choosing import nothing_readable, pick, pick_one


@pytest.fixture
def scan(make_study, make_series):
    return ScanUpdate((make_study(make_series(uid="1.1"), make_series(uid="1.2")),))


def test_all_or_the_named_one(scan):
    assert [series.uid for _, series in pick(scan, None, "t")] == ["1.1", "1.2"]
    assert pick_one(scan, "1.2", "t").uid == "1.2"


def test_one_of_several_must_be_named(scan):
    with pytest.raises(ViewerError, match=r"2 series.*--series.*1\.1 \(T1 post\), 1\.2"):
        pick_one(scan, None, "t")


def test_an_unknown_uid_lists_those_there_are(scan):
    with pytest.raises(ViewerError, match=r"no series 9.*1\.1.*1\.2"):
        pick(scan, "9", "t")


def test_a_long_list_is_cut(make_study, make_series):
    many = make_study(*(make_series(uid=f"1.{number}") for number in range(30)))
    with pytest.raises(ViewerError, match="and 20 more"):
        pick(ScanUpdate((many,)), "9", "t")


def test_nothing_readable_says_why():
    assert nothing_readable([]) == "there are no files."
    skipped = [SkippedFile(Path("a/b.txt"), "not an image: a note")]
    assert nothing_readable(skipped) == "no image can be read. b.txt: not an image: a note."
    with pytest.raises(ViewerError, match="not an image"):
        pick(ScanUpdate(skipped=tuple(skipped)), None, "t")


def test_a_refused_image_tells_more_than_a_text_beside_it():
    skipped = [SkippedFile(Path("LICENSE"), "not an image: neither this nor that."),
               SkippedFile(Path("1.dcm"), "Siemens mosaic: not shown.")]  # fmt: skip
    assert nothing_readable(skipped) == (
        "no image can be read. 1.dcm: Siemens mosaic: not shown. 1 more were skipped."
    )
