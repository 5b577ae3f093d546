"""The reader's words are not lost, and their file names tell nothing."""

from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.review import Review
from mriviewer.library.reviews import load_review, review_path, save_review

SAID = Review("disagree", "meningioma", "tumor-type 1.0.0", "Größe <5 mm>\n第二行")


def test_nothing_said_yet():
    assert load_review("1.2.3") == Review()


def test_what_is_said_is_kept_per_series():
    save_review("1.2.3", SAID)
    assert load_review("1.2.3") == SAID
    assert load_review("1.2.4") == Review()


def test_the_file_name_tells_nothing(home):
    save_review("1.2.3.DOE", SAID)
    (path,) = home.rglob("*.json")
    assert path == review_path("1.2.3.DOE")
    assert "DOE" not in str(path.relative_to(home))


def test_a_review_taken_back_leaves_no_file(home):
    save_review("1.2.3", SAID)
    save_review("1.2.3", Review())
    assert load_review("1.2.3") == Review()
    assert not list(home.rglob("*.json"))


def test_a_uid_from_a_hostile_file_stays_in_the_folder(home):
    save_review("../../../etc/passwd\x00", SAID)
    assert review_path("../../../etc/passwd\x00").parent == home / "data" / "reviews"
    assert load_review("../../../etc/passwd\x00") == SAID


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
    path = review_path("1.2.3")
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(ViewerError, match="damaged"):
        load_review("1.2.3")
    assert path.with_name(f"{path.stem}.unreadable").read_bytes() == content
    assert load_review("1.2.3") == Review()


def test_a_disk_that_refuses_is_told(home):
    (home / "data").mkdir()
    (home / "data" / "reviews").write_text("a file where a folder should be")
    with pytest.raises(ViewerError, match="not saved"):
        save_review("1.2.3", SAID)


def test_a_damaged_review_that_cannot_be_moved_is_told(monkeypatch):
    save_review("1.2.3", SAID)
    review_path("1.2.3").write_text("{")

    def refused(self, other):
        raise PermissionError("read-only")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ViewerError, match="cannot be moved"):
        load_review("1.2.3")


def test_a_crash_while_saving_keeps_the_former_words(monkeypatch):
    save_review("1.2.3", SAID)

    def die(self, other):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        save_review("1.2.3", Review("agree"))
    assert load_review("1.2.3") == SAID
