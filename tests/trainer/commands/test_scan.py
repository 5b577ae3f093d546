"""`scan` prints what was found, as text or as JSON alone, and says in one message why it cannot."""

import io
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.trainer.audit.heads import head, save
from trainer.__main__ import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("set")
    for seed in range(8):
        save(root / ("sick", "well")[seed % 2] / f"{seed}.png", head(seed, 60))
    save(root / "well" / "copy.png", head(0, 60))
    (root / "sick" / "notes.txt").write_text("words")
    return root


def test_the_summary_is_plain_text(folder, capsys):
    assert main(["scan", str(folder), "--no-cache"]) == 0
    shown = capsys.readouterr()
    assert "9 pictures, 2 labels" in shown.out
    assert "Label conflicts: 1" in shown.out
    assert shown.err == ""


def test_json_is_all_that_is_printed_and_files_are_written(folder, capsys, tmp_path):
    page, passport = tmp_path / "page.html", tmp_path / "passport.json"
    arguments = ["--json", "--html", str(page), "--out", str(passport)]
    assert main(["scan", str(folder), *arguments]) == 0
    shown = capsys.readouterr()
    content = json.loads(shown.out)
    assert shown.err == ""
    assert content == json.loads(passport.read_text())
    assert content["classes"] == {"sick": 4, "well": 5}
    assert content["duplicates"] == [["sick/0.png", "well/copy.png"]]
    assert "sick/0.png" in page.read_text(encoding="utf-8")


def test_a_table_gives_labels_and_splits(folder, capsys, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("file,kind,part\n" + "".join(
        f"{('sick', 'well')[n % 2]}/{n}.png,{n % 2},{('train', 'test')[n // 4]}\n"
        for n in range(8)))  # fmt: skip
    columns = ["--label-column", "kind", "--split-column", "part"]
    command = ["scan", str(folder), "--table", str(table), *columns, "--json", "--no-cache"]
    assert main(command) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["splits"] == {"train": {"0": 2, "1": 2}, "test": {"0": 2, "1": 2}}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all names are text")
def test_a_name_that_is_no_text_spoils_neither_page_nor_passport(folder, capsys, tmp_path):
    root = shutil.copytree(folder, tmp_path / "set")
    shutil.copy(root / "sick" / "0.png", root / "sick" / os.fsdecode(b"m\xe9n.png"))
    page, passport = tmp_path / "page.html", tmp_path / "passport.json"
    written = ["--html", str(page), "--out", str(passport), "--no-cache"]
    assert main(["scan", str(root), *written]) == 0
    assert "Not used: 2 other files" in capsys.readouterr().out
    names = [one["path"] for one in json.loads(passport.read_text())["foreign"]]
    assert names == ["sick/m\\udce9n.png", "sick/notes.txt"]
    assert "m\\udce9n.png" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_pipe_that_cannot_take_a_letter_stops_nothing(tmp_path, monkeypatch, form):
    """As on Windows, where a pipe has the letters of one code page."""
    for seed in range(8):
        save(tmp_path / ("sué", "健康")[seed % 2] / f"{seed}.png", head(seed, 60))
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", pipe)
    assert main(["scan", str(tmp_path), "--no-cache", *form]) == 0
    pipe.flush()
    said = pipe.buffer.getvalue().decode("ascii")
    assert set(json.loads(said)["classes"]) == {"sué", "健康"} if form else "\\u5065" in said


@pytest.mark.parametrize(("arguments", "words"), [
    (["absent"], "There is nothing to look at: absent is missing. Give a folder."),
    (["{empty}"], "There are no pictures: no file in {empty} can be used (it is empty)."),
    (["{set}", "--label-column", "x"], "The columns belong to a table: none is named."),
    (["{set}", "--html", "{empty}/no/page.html"], "page.html cannot be written: there is no"),
    (["{set}", "--table", "{set}/sick/notes.txt"], "notes.txt cannot be used: none of its columns"),
    (["{set}", "--no-cache", "--out", "{empty}"], "cannot be written"),
])  # fmt: skip
def test_one_clear_message_each(folder, capsys, tmp_path, arguments, words):
    empty = tmp_path / "empty"
    empty.mkdir()
    filled = [text.format(empty=empty, set=folder) for text in arguments]
    assert main(["scan", *filled]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert words.format(empty=empty) in said[0]
