"""A run is asked to stop by a signal or a file; what was there before comes back."""

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from trainer.training import stopping
from trainer.training.stopping import FILE, forget, listening


@pytest.fixture(autouse=True)
def look_at_once(monkeypatch):
    monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0)


def test_nothing_asks_and_nothing_stops(tmp_path):
    with listening(tmp_path) as stop:
        assert not stop()


@pytest.mark.skipif(os.name == "nt", reason="os.kill ends the process there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_asks_and_a_second_one_does_what_it_always_did(tmp_path, name):
    number = getattr(signal, name)
    called: list[int] = []
    before = signal.signal(number, lambda number, _: called.append(number))
    try:
        with listening(tmp_path) as stop:
            os.kill(os.getpid(), number)
            assert stop()
            assert called == []
            os.kill(os.getpid(), number)
            assert called == [number]
        os.kill(os.getpid(), number)
        assert called == [number, number]
    finally:
        signal.signal(number, before)


@pytest.mark.skipif(os.name == "nt", reason="os.kill ends the process there")
def test_a_signal_is_answered_at_once_by_one_process_and_a_file_by_none(tmp_path, capfd):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with listening(tmp_path) as stop:
            os.kill(os.getpid(), signal.SIGINT)
            assert capfd.readouterr().err == "Stopping after this batch; once more to end now.\n"
            assert stop()
        with listening(None):
            os.kill(os.getpid(), signal.SIGINT)
        with listening(tmp_path) as stop:
            (tmp_path / FILE).touch()
            assert stop()
        assert capfd.readouterr().err == ""
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_in_a_terminal_the_answer_takes_the_line_of_the_bar(monkeypatch):
    import pty

    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as terminal, os.fdopen(ours, "rb"):
        monkeypatch.setattr("sys.__stderr__", terminal)
        stopping._say()
        said = os.read(ours, 200)
    assert said == b"\r\x1b[KStopping after this batch; once more to end now.\r\n"


def test_without_a_stderr_nothing_is_told(monkeypatch):
    monkeypatch.setattr("sys.__stderr__", None)
    stopping._say()


def test_a_file_asks_and_is_taken_away(tmp_path):
    with listening(tmp_path) as stop:
        (tmp_path / FILE).touch()
        assert stop()
    assert not (tmp_path / FILE).exists()


def test_a_file_of_an_earlier_start_is_forgotten_and_one_that_comes_while_pictures_are_read_counts(
    tmp_path,
):
    (tmp_path / FILE).write_text("old")
    forget(tmp_path)
    with listening(tmp_path) as stop:
        assert not stop()
    (tmp_path / FILE).touch()
    with listening(tmp_path) as stop:
        assert stop()


def test_a_process_that_does_not_look_for_the_file_leaves_it_alone(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / FILE).touch()
    with listening(None) as stop:
        assert not stop()
    assert (tmp_path / FILE).exists()


def test_the_file_works_where_signals_cannot_be_handled(tmp_path):
    def elsewhere() -> bool:
        assert threading.current_thread() is not threading.main_thread()
        with listening(tmp_path) as stop:
            (tmp_path / FILE).touch()
            return stop()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(elsewhere).result()


def test_a_file_in_the_run_that_this_one_is_a_part_of_asks_and_stays(tmp_path):
    member = tmp_path / "folds" / "0" / "members" / "2"
    member.mkdir(parents=True)
    for run in (tmp_path, tmp_path / "folds" / "0"):
        (run / "config.json").touch()
        with listening(member) as stop:
            assert not stop()
            (run / FILE).touch()
            assert stop()
        assert (run / FILE).exists()  # that run takes it away
        (run / FILE).unlink()
    (tmp_path.parent / FILE).touch()  # of nobody
    with listening(member) as stop:
        assert not stop()
    (tmp_path.parent / FILE).unlink()
