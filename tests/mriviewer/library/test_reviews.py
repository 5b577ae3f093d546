"""The words that older versions kept are found and taken over; their files stay."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event
from mriviewer.core.review import Review
from mriviewer.library.journal import Journal
from mriviewer.library.reviews import home_of, load_review, old_path, take_over
from tests.viewer_doubles import series_of, study_of

SAID = {"format": "mriviewer-review-1", "verdict": "disagree", "correction": "meningioma",
        "model": "tumor-type 1.0.0", "remark": "Größe <5 mm>\n第二行"}  # fmt: skip
REVIEW = Review("disagree", "meningioma", "tumor-type 1.0.0", "Größe <5 mm>\n第二行")


def keep_old(uid, content=None) -> Path:
    path = old_path(uid)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(json.dumps(SAID).encode() if content is None else content)
    return path


def test_nothing_said_yet():
    assert load_review("1.2.3") == Review()


def test_an_older_review_is_read():
    path = keep_old("1.2.3.DOE")
    assert "DOE" not in path.name
    assert load_review("1.2.3.DOE") == REVIEW
    assert load_review("1.2.4") == Review()


def test_what_the_journal_says_goes_before_what_is_older():
    keep_old("a")
    journal = Journal()
    old = take_over("a", "study", "t")
    journal.append([old, Event(0, "t", "study", "a", "remark", {"remark": "newer"})])
    journal.close()
    said = load_review("a", study_of(series_of("a", [1])))
    assert said == Review("disagree", "meningioma", "tumor-type 1.0.0", "newer")


def test_a_uid_from_a_hostile_file_stays_in_the_folder(home):
    keep_old("../../../etc/passwd\x00\ud800")
    assert old_path("../../../etc/passwd\x00").parent == home / "data" / "reviews"
    assert load_review("../../../etc/passwd\x00\ud800") == REVIEW


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"format": "mriviewer-review-1"}', b"\xff\xfe",
     b'{"format": "other", "verdict": null, "correction": "", "model": "", "remark": ""}',
     b'{"format": "mriviewer-review-1", "verdict": "maybe", "correction": "", "model": "",'
     b' "remark": ""}',
     b'{"format": "mriviewer-review-1", "verdict": null, "correction": "", "model": "",'
     b' "remark": 3}'],
)  # fmt: skip
def test_a_damaged_review_is_told_and_kept_aside(content):
    path = keep_old("1.2.3", content)
    with pytest.raises(ViewerError, match="damaged"):
        load_review("1.2.3")
    assert path.with_name(f"{path.stem}.unreadable").read_bytes() == content
    assert load_review("1.2.3") == Review()


def test_a_damaged_review_that_cannot_be_moved_is_told(monkeypatch):
    keep_old("1.2.3", b"{")

    def refused(self, other):
        raise PermissionError("read-only")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ViewerError, match="cannot be moved"):
        load_review("1.2.3")


def test_series_known_by_content_stay_with_the_study_of_their_first_words():
    """Studies of NIfTI files are named by what was opened with them; DICOM's by their uid."""
    journal = Journal()
    journal.append([Event(0, "t", "first", uid, "remark", {"remark": uid}) for uid in ("a", "n")])
    dicom = study_of(series_of("a", [1]))
    nifti = study_of(replace(series_of("n", [1]), source_format="NIfTI"))
    assert home_of(journal, "a", dicom) == "study"
    assert home_of(journal, "n", nifti) == "first"
    assert home_of(journal, "n", None) == "first"
    journal.close()
    assert load_review("n", nifti).remark == "n"
    assert load_review("a", dicom).remark == ""
