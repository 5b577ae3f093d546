"""`trainer gallery` writes pictures that a program or a person can look at."""

import json

from trainer.__main__ import main


def test_people_get_a_table_and_programs_what_is_in_the_file(blob_run, tmp_path, capsys):
    out = tmp_path / "gallery"
    assert main(["gallery", str(blob_run), "--out", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["true", "answered", "pictures", "shown"]
    assert lines[-1] == f"Written: {out}"
    assert main(["gallery", str(blob_run), "--out", str(out), "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(told.out) == json.loads((out / "gallery.json").read_text())


def test_what_cannot_be_shown_is_one_message(blob_run, tmp_path, capsys):
    assert main(["gallery", str(blob_run), "--out", str(tmp_path), "--each", "0"]) == 1
    assert "--each is 0" in capsys.readouterr().err
    assert main(["gallery", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "has no package" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
