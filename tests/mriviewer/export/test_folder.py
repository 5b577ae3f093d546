"""The folder of an analysis is whole or not there, and nothing else is ever deleted."""

import json
from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.export.folder import FORMAT, building, check_free, safe_name


def former(out: Path) -> Path:
    """Make a former analysis."""
    (out / "maps").mkdir(parents=True)
    (out / "maps" / "0.npy").write_text("old map")
    files = ["maps/0.npy", "results.json"]
    (out / "results.json").write_text(json.dumps({"format": FORMAT, "files": files}))
    return out


def write_new(out: Path) -> None:
    with building(out) as folder:
        (folder / "new.txt").write_text("new")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_new_folder_and_the_folders_above_it(tmp_path):
    write_new(tmp_path / "a" / "b")
    assert names(tmp_path) == {"a", "a/b", "a/b/new.txt"}


def test_an_empty_folder_is_used(tmp_path):
    (tmp_path / "out").mkdir()
    write_new(tmp_path / "out")
    assert names(tmp_path) == {"out", "out/new.txt"}


def test_a_former_analysis_is_replaced(tmp_path):
    former(tmp_path / "out")
    (tmp_path / "out" / ".DS_Store").write_text("left by a file manager")
    write_new(tmp_path / "out")
    assert names(tmp_path) == {"out", "out/new.txt"}


@pytest.mark.parametrize("stranger", ["notes.txt", "maps/mine.npy", ".git/config"])
def test_other_files_are_never_deleted(tmp_path, stranger):
    out = former(tmp_path / "out")
    (out / stranger).parent.mkdir(exist_ok=True)
    (out / stranger).write_text("mine")
    with pytest.raises(ViewerError, match=stranger):
        write_new(out)
    assert (out / stranger).read_text() == "mine"
    assert (out / "maps/0.npy").read_text() == "old map"
    assert names(tmp_path) - {"out"} == {f"out/{name}" for name in names(out)}


@pytest.mark.parametrize(
    "results", ["{", "[]", '{"format": "other", "files": ["a.txt"]}', '{"files": ["a.txt"]}',
                f'{{"format": "{FORMAT}", "files": 3}}', "[" * 100_000]
)  # fmt: skip
def test_what_only_looks_like_an_analysis_is_not_replaced(tmp_path, results):
    (tmp_path / "a.txt").write_text("mine")
    (tmp_path / "results.json").write_text(results)
    with pytest.raises(ViewerError, match="holds other files"):
        check_free(tmp_path)


def test_a_file_and_the_folder_one_stands_in_are_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ViewerError, match="is a file"):
        check_free(tmp_path / "file")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ViewerError, match="runs in"):
        check_free(Path())


@pytest.mark.parametrize("death", [KeyboardInterrupt(), ValueError("bug"), SystemExit(2)])
def test_an_interrupted_analysis_leaves_what_was_there(tmp_path, death):
    out = former(tmp_path / "out")
    before = names(tmp_path)

    def interrupted() -> None:
        with building(out) as folder:
            (folder / "half.npy").write_text("half")
            raise death

    with pytest.raises(type(death)):
        interrupted()
    assert names(tmp_path) == before


def test_an_interrupted_first_analysis_leaves_nothing(tmp_path):
    def interrupted() -> None:
        with building(tmp_path / "out") as folder:
            (folder / "half.npy").write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(ViewerError, match="No space left"):
        interrupted()
    assert names(tmp_path) == set()


def test_files_put_there_meanwhile_are_not_deleted(tmp_path):
    out = tmp_path / "out"

    def meanwhile() -> None:
        with building(out):
            out.mkdir()
            (out / "mine.txt").write_text("mine")

    with pytest.raises(ViewerError, match=r"mine\.txt"):
        meanwhile()
    assert names(tmp_path) == {"out", "out/mine.txt"}


def test_the_old_folder_comes_back_when_the_rename_fails(tmp_path, monkeypatch):
    out = former(tmp_path / "out")
    before, rename, calls = names(tmp_path), Path.rename, []

    def second_fails(self, other):
        calls.append(other)
        if len(calls) == 2:
            raise PermissionError(13, "in use")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", second_fails)
    with pytest.raises(ViewerError, match="in use"):
        write_new(out)
    assert names(tmp_path) == before


def test_names_are_safe_and_apart():
    taken: set[str] = set()
    assert safe_name("1.2.840.113619", taken) == "1.2.840.113619"
    hostile = [
        "../../etc/passwd",
        "..",
        "",
        "con:",
        "a/b",
        "a\\b",
        "Ünï",
        "x" * 300,
        "1.2.840.113619",
    ]
    made = [safe_name(uid, taken) for uid in hostile]
    assert len({name.casefold() for name in made}) == len(hostile)
    for name in made:
        assert name
        assert len(name) < 80
        assert not set(name) & set('/\\:*?"<>|\0')
        assert name not in (".", "..", "1.2.840.113619")
