"""Every look at test is counted, and a ledger that cannot be read stops the next one."""

import pytest

from trainer.errors import TrainerError
from trainer.judging.ledger import FILE, looks, name_of_set, read_ledger, record_look, said


def test_looks_are_counted_in_order(tmp_path):
    run = tmp_path / "run"
    run.mkdir()
    assert looks(run)["evaluations"] == 0
    assert "have not been evaluated" in said(looks(run))
    record_look(run, "package", ["b", "a"], "w1")
    assert said(looks(run)) == "The test pictures were evaluated once in this run."
    record_look(run, "evaluate", ["a", "b"], "w2")
    assert [entry["by"] for entry in read_ledger(run)] == ["package", "evaluate"]
    counted = looks(run)
    assert (counted["evaluations"], counted["weights"]) == (2, 2)
    assert "2 times in this run, with 2 different sets of weights" in said(counted)


def test_other_runs_on_the_same_pictures_are_counted(tmp_path):
    for name, keys in (("one", "ab"), ("two", "ba"), ("other", "xy")):
        (tmp_path / name).mkdir()
        record_look(tmp_path / name, "package", keys, name)
    assert looks(tmp_path / "one")["other_runs"] == 1
    assert "1 other run beside it" in said(looks(tmp_path / "one"))
    assert looks(tmp_path / "other")["other_runs"] == 0


def test_a_set_is_named_by_content_alone():
    assert name_of_set(["b", "a"]) == name_of_set(["a", "b"]) != name_of_set(["a"])


@pytest.mark.parametrize("content", ["[", "{}", "[1]"])
def test_a_damaged_ledger_is_refused(tmp_path, content):
    (tmp_path / FILE).write_text(content)
    with pytest.raises(TrainerError, match="ledger"):
        record_look(tmp_path, "package", ["a"], "w")
    assert (tmp_path / FILE).read_text() == content
