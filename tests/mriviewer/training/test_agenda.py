"""The queue keeps its order, and a spoilt file costs no more than what it spoils."""

import json

from mriviewer.training.agenda import Active, Agenda, Work, agenda_of, is_name


def test_it_is_read_as_it_was_written():
    agenda = Agenda(
        (Work("b", "train"), Work("a", "package")), Active("c", "report", 17, 12.5),
        frozenset({"c"}), frozenset({"c"}), frozenset({"d", "e"}),
    )  # fmt: skip
    assert agenda_of(agenda.to_text()) == agenda


def test_first_come_first_served_but_for_what_belongs_to_the_run_before():
    agenda = Agenda().with_work("a", "train").with_work("b", "train")
    assert agenda.with_work("a", "package") == agenda
    assert [agenda.place(name) for name in "abc"] == [0, 1, None]
    agenda = agenda.with_work("c", "package", first=True)
    assert [work.run for work in agenda.waiting] == ["c", "a", "b"]
    assert [work.run for work in agenda.without("a").waiting] == ["c", "b"]


def test_work_ends_the_rest_of_a_run():
    agenda = Agenda(resting=frozenset({"a", "b"})).with_work("a", "train")
    assert agenda.resting == {"b"}


def test_what_cannot_be_read_is_left_out():
    assert agenda_of("") == agenda_of("[1]") == agenda_of(b"\xff{") == Agenda()
    spoilt = {
        "waiting": [{"run": "a", "task": "train"}, {"run": "b", "task": "fly"}, 3,
                    {"run": "../a", "task": "train"}],
        "active": {"run": "a", "task": "train", "pid": "1"}, "resting": "abc",
    }  # fmt: skip
    assert agenda_of(json.dumps(spoilt)) == Agenda((Work("a", "train"),))


def test_only_names_of_folders_directly_below_are_names():
    assert is_name("blobs-20260101-120000")
    for name in ("", ".", "..", "a/b", "a\\b", "C:", "a\0", 3, None):
        assert not is_name(name)
