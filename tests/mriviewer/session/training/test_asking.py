"""A question is a command; its answer, its failure or nothing at all comes back, and only once."""

import json
import os
import shlex
import sys
import threading
import time

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training import asking
from mriviewer.session.training.asking import Asker, Command, parsed
from tests.trainer.conftest import blob_pictures

posix = pytest.mark.skipif(sys.platform == "win32", reason="quotes and signals")


@pytest.fixture
def workers(qtbot):
    made = Workers("test", 1)
    yield made
    made.shutdown()


@pytest.fixture
def asker(workers):
    made = Asker(workers)
    yield made
    made.shutdown()


@pytest.fixture
def python(monkeypatch):
    """A question is Python code instead of the trainer's arguments."""
    monkeypatch.setattr(asking, "program", lambda code, name: [sys.executable, "-c", *code])


@pytest.fixture
def heard():
    return []


def ask(asker, heard, *arguments):
    def failed(error):
        assert isinstance(error, ViewerError)
        heard.append(("failed", error))

    return asker.ask(
        arguments, lambda answer: heard.append(("done", answer)), failed,
        lambda *told: heard.append(told),
    )  # fmt: skip


def is_answered(heard):
    return bool(heard) and heard[-1][0] in ("done", "failed")


def test_the_real_trainer_answers_with_progress(qtbot, asker, heard, tmp_path):
    blob_pictures(tmp_path / "pictures", per_label=4)
    ask(asker, heard, "scan", str(tmp_path / "pictures"), "--json")
    assert heard == []
    qtbot.waitUntil(lambda: is_answered(heard), timeout=60_000)
    kind, passport = heard[-1]
    assert kind == "done"
    assert passport["classes"] == {"left": 4, "none": 4, "right": 4}
    told = heard[:-1]
    assert told
    assert all(what and 0 <= done <= total for what, done, total in told)


def test_the_trainers_own_words_are_told(qtbot, asker, heard, tmp_path):
    ask(asker, heard, "fit", str(tmp_path / "absent.yaml"))
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    ((kind, error),) = heard
    assert kind == "failed"
    assert error.title == "absent.yaml cannot be used"
    assert error.remedy == "Give a YAML or JSON file."


def test_json_is_read_in_a_worker_and_answered_on_the_gui_thread(qtbot, asker, python, heard):
    threads = []
    code = "print('{\"a\": [1, 2]}')"
    asker.ask([code], lambda _: threads.append(threading.get_ident()), heard.append)
    ask(asker, heard, code)
    qtbot.waitUntil(lambda: bool(heard and threads))
    assert heard == [("done", {"a": [1, 2]})]
    assert threads == [threading.get_ident()]


def test_many_megabytes_are_read_whole(qtbot, asker, python, heard):
    ask(asker, heard, "import json; print(json.dumps(['x' * 1000] * 5000))")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert len(heard[0][1]) == 5000


def test_what_is_no_json_is_a_failure(qtbot, asker, python, heard):
    ask(asker, heard, "print('done')")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][1].title == "The trainer's answer cannot be read"


def test_a_program_that_cannot_be_started_is_told_after_the_question(
    qtbot, asker, heard, monkeypatch
):
    monkeypatch.setattr(asking, "program", lambda *_: ["/nowhere/python"])
    ask(asker, heard)
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][1].title == "The trainer cannot be started"


@posix
def test_a_child_that_is_killed_is_told_of(qtbot, asker, python, heard):
    ask(asker, heard, "import os; os.kill(os.getpid(), 9)")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][1].title == "The trainer ended unexpectedly"


def test_a_cancelled_question_is_never_answered_and_its_child_ends(
    qtbot, asker, python, heard, tmp_path
):
    pid = tmp_path / "pid"
    code = f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    question = ask(asker, heard, code)
    qtbot.waitUntil(lambda: pid.exists() and pid.read_text() != "")
    with qtbot.waitSignal(question.over, timeout=10_000):
        question.cancel()
    assert heard == []
    assert_gone(int(pid.read_text()))


def test_a_question_may_be_cancelled_in_its_first_moment_and_twice(qtbot, asker, python, heard):
    question = ask(asker, heard, "print(1)")
    with qtbot.waitSignal(question.over, timeout=10_000):
        question.cancel()
        question.cancel()
    assert heard == []


def test_closing_ends_all_children(qtbot, asker, python, heard, tmp_path):
    for name in "ab":
        pid = tmp_path / name
        code = f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
        ask(asker, heard, code)
        qtbot.waitUntil(lambda pid=pid: pid.exists() and pid.read_text() != "")
    began = time.monotonic()
    asker.shutdown()
    assert time.monotonic() - began < 2
    qtbot.wait(50)
    assert heard == []
    for name in "ab":
        assert_gone(int((tmp_path / name).read_text()))


def assert_gone(pid):
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_command_can_be_pasted(monkeypatch):
    command = Command(("fit", "my runs/c.yaml"))
    assert command.program() == [sys.executable, "-m", "trainer", "fit", "my runs/c.yaml"]
    if sys.platform != "win32":
        assert shlex.split(command.words()) == ["trainer", "fit", "my runs/c.yaml"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert command.words() == 'trainer fit "my runs/c.yaml"'
    own = Command(("models", "list"), "mriviewer")
    assert own.program()[-3:] == ["mriviewer", "models", "list"]
    assert own.words() == "mriviewer models list"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert Command(("scan", "x")).words() == "mriviewer trainer scan x"
    assert own.words() == "mriviewer models list"


def test_the_viewers_own_commands_are_asked_like_the_trainers(qtbot, asker, heard):
    asker.ask(
        Command(("models", "list", "--json"), "mriviewer"),
        lambda answer: heard.append(answer["models"]), heard.append,
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    assert isinstance(heard[0], list)


def test_an_answer_is_one_value_several_lines_or_nothing():
    assert parsed(b"") is parsed(b"\n") is None
    assert parsed(b'{\n "a": 1\n}\n') == {"a": 1}
    assert parsed(b'{"a": 1}\n{"a": 2}\n') == [{"a": 1}, {"a": 2}]
    for wrong in (b"yes", b'{"a": 1}\nyes'):
        with pytest.raises(json.JSONDecodeError):
            parsed(wrong)
