"""Tables as people write them are understood; what does not fit is named."""

from pathlib import Path

import pytest

from trainer.errors import TrainerError
from trainer.tables import Table, find_columns, place_of, read_entries, without_suffix


def written(path: Path, text: str) -> Table:
    path.write_text(text, encoding="utf-8-sig")
    return Table(path)


@pytest.mark.parametrize("text", [
    "path,label,split,patient\na.png,sick,test,P1\n",
    "patient_id;File Name;Class;Subset\nP1;a.png;sick;test\n",
    "image-id\tdiagnosis\tpartition\tsubject\na.png\tsick\ttest\tP1\n",
])  # fmt: skip
def test_usual_columns_are_found_by_name(tmp_path, text):
    (entry,) = read_entries(written(tmp_path / "t.csv", text))
    assert entry == ("a.png", "sick", "test", "P1")


def test_columns_that_are_named_are_taken(tmp_path):
    table = written(tmp_path / "t.csv", "path,label,official,clean\na.png,sick,train,test\n,x,,\n")
    (entry,) = read_entries(table._replace(split_column="clean"))
    assert entry.split == "test"
    (entry,) = read_entries(table)
    assert (entry.split, entry.patient) == ("", "")


def test_paths_are_understood_as_other_systems_and_programs_write_them(tmp_path):
    assert place_of("a/b.png", tmp_path) == "a/b.png"
    assert place_of(" .\\a\\b.png ", tmp_path) == "a/b.png"
    assert place_of(str(tmp_path / "a" / "b.png"), tmp_path) == "a/b.png"
    elsewhere = str(tmp_path.parent / "b.png")
    assert place_of(elsewhere, tmp_path) == Path(elsewhere).as_posix()
    assert without_suffix("a/b.c.png") == "a/b.c"
    assert without_suffix("a/Scan.NII.gz") == "a/Scan"


def test_what_is_missing_is_named_with_what_is_there(tmp_path):
    table = written(tmp_path / "t.csv", "path,age\na.png,4\n")
    with pytest.raises(TrainerError, match="none of its columns names the label; it has path, age"):
        list(read_entries(table))
    with pytest.raises(TrainerError, match="no column 'truth'"):
        list(read_entries(table._replace(label_column="truth")))
    with pytest.raises(TrainerError, match="no header line"):
        list(read_entries(written(tmp_path / "empty.csv", "")))
    with pytest.raises(TrainerError, match="cannot be read"):
        list(read_entries(Table(tmp_path / "absent.csv")))
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00\x81" * 9)
    with pytest.raises(TrainerError, match="cannot be read"):
        list(read_entries(Table(tmp_path / "binary.csv")))


def test_the_columns_that_were_found_can_be_named(tmp_path):
    table = written(tmp_path / "t.csv", "File,diagnosis,subject\na.png,sick,P1\n")
    named, present = find_columns(table)
    assert named[1:] == ("File", "diagnosis", "", "subject")
    assert present == ["File", "diagnosis", "subject"]
    assert list(read_entries(named)) == list(read_entries(table))
