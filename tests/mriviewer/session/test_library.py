"""Studies that were opened are listed, found again where they went, imported and marked."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.study import ScanUpdate
from mriviewer.library.importing import study_folder
from mriviewer.session.library import Library
from tests.viewer_doubles import series_of, study_of


def study_in(folder: Path, uid="study"):
    """Return the study that lies in a folder: a series of all files in it."""
    files = sorted(path for path in folder.rglob("*.dcm"))
    series = series_of(f"series of {uid}", range(len(files)))
    slices = tuple(replace(s, path=path, identity=path.read_text(encoding="utf-8"))
                   for s, path in zip(series.slices, files, strict=True))  # fmt: skip
    return replace(study_of(replace(series, slices=slices)), uid=uid)


def scan(paths, cancelled):
    """Find a study in every folder that has files; its uid stands in its first file."""
    folders = sorted({file.parent for path in paths for file in path.rglob("*.dcm")})
    studies = tuple(study_in(f, sorted(f.glob("*.dcm"))[0].read_text(encoding="utf-8")[:3])
                    for f in folders)  # fmt: skip
    yield ScanUpdate(studies, done=1, total=2)
    if not cancelled():
        yield ScanUpdate(studies, done=2, total=2, finished=True)


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "data" / "one"
    made.mkdir(parents=True)
    for number in range(3):
        (made / f"{number:03d}.dcm").write_text(f"one {number}", encoding="utf-8")
    return made


@pytest.fixture
def start(make_session):
    """Return what begins a session with its library, as the window does."""
    made = []

    def begin() -> Library:
        session = make_session(scan=scan)
        library = Library(session, scan)
        library.session = session
        library.said = []
        for signal in (library.failed, library.done, library.lost):
            signal.connect(library.said.append)
        made.append(library)
        return library

    yield begin
    for library in made:
        assert library.close()


@pytest.fixture
def library(start, qtbot, folder):
    made = start()
    made.session.open_paths([folder.parent])
    qtbot.waitUntil(lambda: len(made.entries) == 1)
    return made


def listed(start, qtbot) -> Library:
    """Return a library as it is at the next start of the program."""
    again = start()
    again.refresh()
    qtbot.waitUntil(lambda: bool(again.entries))
    return again


def test_what_was_opened_is_listed_at_the_next_start(qtbot, library, start, folder):
    again = listed(start, qtbot)
    (entry,) = again.entries
    assert entry.study_uid == "one"
    assert entry.seen.places == (str(folder),)
    assert entry.seen.slices == 3
    assert again.recent() == (entry,)


def test_it_is_opened_from_the_list(qtbot, library, start):
    again = listed(start, qtbot)
    again.open("one")
    qtbot.waitUntil(lambda: again.session.study is not None and again.session.study.uid == "one")
    qtbot.waitUntil(lambda: not again.session.opening.running)
    assert again.said == []


def test_files_that_moved_near_by_are_found_by_their_content(qtbot, library, start, folder):
    folder.rename(folder.with_name("renamed"))
    again = listed(start, qtbot)
    again.open("one")
    qtbot.waitUntil(lambda: again.session.study is not None)
    qtbot.waitUntil(lambda: again.entries[0].seen.places == (str(folder.with_name("renamed")),))
    assert again.said == []


def test_files_that_are_gone_are_told_and_looked_for_where_the_reader_says(
    qtbot, library, start, folder, tmp_path
):
    far = tmp_path / "far" / "away"
    far.parent.mkdir()
    folder.rename(far)
    again = listed(start, qtbot)
    again.open("one")
    qtbot.waitUntil(lambda: again.said == [again.entries[0]])
    assert again.session.study is None
    again.search(again.entries[0], [tmp_path / "far"])
    qtbot.waitUntil(lambda: again.session.study is not None)


def test_another_study_in_its_place_is_not_taken_for_it(qtbot, library, start, folder):
    for file in folder.iterdir():
        file.write_text("two" + file.name, encoding="utf-8")
    again = listed(start, qtbot)
    again.open("one")
    qtbot.waitUntil(lambda: bool(again.said))
    assert again.said[0].study_uid == "one"


@pytest.mark.parametrize(("change", "told"), [("slice", "there were 3 slices"), ("file", "sizes")])
def test_files_that_changed_are_told(qtbot, library, start, folder, change, told):
    if change == "slice":
        (folder / "002.dcm").unlink()
    else:
        os.utime(folder / "002.dcm", (1, 1))
    again = listed(start, qtbot)
    again.open("one")
    qtbot.waitUntil(lambda: bool(again.said))
    assert told in str(again.said[0])


def test_a_status_is_set_and_a_study_taken_off_the_list(qtbot, library, start, folder):
    library.set_status(["one"], "reviewed")
    qtbot.waitUntil(lambda: library.entries[0].status == "reviewed")
    library.remove(["one"])
    qtbot.waitUntil(lambda: library.entries == ())
    assert len(list(folder.iterdir())) == 3
    library.session.open_paths([folder])
    qtbot.waitUntil(lambda: len(library.entries) == 1)
    assert library.entries[0].status == "reviewed", "what was said is never lost"


def test_the_list_made_anew_is_the_same(qtbot, library):
    before = library.entries
    library.rebuild()
    qtbot.waitUntil(lambda: bool(library.said))
    assert library.said == ["The list was made anew: 1 study."]
    assert library.entries == before


def test_the_opinion_of_the_model_is_listed(qtbot, make_session, start):
    from tests.viewer_doubles import IDENTITY

    session = make_session(
        ScanUpdate((study_of(series_of("a", range(10, 60, 10))),), finished=True)
    )
    library = Library(session)
    session.find_models()
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: bool(library.entries) and bool(library.entries[0].opinions))
    (opinion,) = library.entries[0].opinions
    assert opinion.model == IDENTITY.title
    assert opinion.label in IDENTITY.labels
    library.pictures = {}
    library.pictures_ready.connect(library.pictures.update)
    library.ask_pictures(["study"])
    qtbot.waitUntil(lambda: "study" in library.pictures)
    assert library.pictures["study"].startswith(b"\x89PNG")
    assert library.close()


@pytest.mark.parametrize("copy", [True, False])
def test_studies_are_imported_with_or_without_a_copy(qtbot, start, folder, copy):
    library = start()
    library.import_paths([folder.parent], copy)
    qtbot.waitUntil(lambda: bool(library.said) and bool(library.entries))
    assert library.said == ["1 study was imported."]
    (entry,) = library.entries
    wanted = study_folder("one") if copy else folder
    assert entry.seen.places == (str(wanted),)
    assert entry.opened == ""
    assert library.session.study is None, "to import is not to open"
    library.open("one")
    qtbot.waitUntil(lambda: library.session.study is not None)
    assert library.session.series.slices[0].path.is_relative_to(wanted)


def test_an_import_of_nothing_is_told(qtbot, start, tmp_path):
    library = start()
    library.import_paths([tmp_path], copy=False)
    qtbot.waitUntil(lambda: bool(library.said))
    assert "no image" in str(library.said[0])
