"""A job that was cancelled must never be heard of again; closing must not wait for a stuck one."""

import threading
import time
import weakref

import pytest
from PySide6.QtCore import QTimer

from mriviewer.session.background import Workers, lower_priority


@pytest.fixture
def workers(qtbot):
    made = Workers("test", 1)
    yield made
    made.shutdown()


def test_answers_arrive_on_the_gui_thread(qtbot, workers):
    where = []
    workers.submit(lambda job: threading.get_ident(), where.append, where.append)
    workers.submit(lambda job: None, lambda _: where.append(threading.get_ident()), where.append)
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where[0] != where[1] == threading.get_ident()


def test_a_failure_is_told_as_itself(qtbot, workers):
    told = []

    def fail(job):
        raise ValueError("no such slice")

    workers.submit(fail, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ValueError)


def test_a_cancelled_job_is_ignored_and_a_queued_one_never_starts(qtbot, workers):
    gate, ran, heard = threading.Event(), [], []
    first = workers.submit(lambda job: gate.wait(2), heard.append, heard.append)
    second = workers.submit(lambda job: ran.append(1), heard.append, heard.append)
    first.cancel()
    second.cancel()
    workers.submit(lambda job: "third", heard.append, heard.append)
    gate.set()
    qtbot.waitUntil(lambda: heard == ["third"])
    assert ran == []


def test_the_lowest_number_goes_first(qtbot, workers):
    gate, order = threading.Event(), []
    workers.submit(lambda job: gate.wait(2), lambda _: None, order.append)
    for priority in (2, 0, 1):
        workers.submit(lambda job, p=priority: p, order.append, order.append, priority)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == [0, 1, 2]


def test_closing_does_not_wait_for_what_does_not_return(qtbot):
    workers, gate, heard = Workers("stuck", 1), threading.Event(), []
    running = threading.Event()
    workers.submit(lambda job: running.set() or gate.wait(5), heard.append, heard.append)
    assert running.wait(2)
    start = time.monotonic()
    assert not workers.shutdown(timeout_s=0.1)
    assert time.monotonic() - start < 1.0
    gate.set()
    qtbot.wait(50)
    assert heard == []


def test_a_job_faster_than_the_window_leaves_no_pile_and_lets_others_speak(qtbot, workers):
    alive, heard = weakref.WeakSet(), []
    most = 0

    class State:
        number: int

    def chatter(job):
        for number in range(20_000):
            state = State()
            state.number = number
            alive.add(state)
            workers.tell_newest(job, lambda state=state: heard.append(state.number))
        return "done"

    def slow_window():
        nonlocal most
        most = max(most, len(alive))

    timer = QTimer()
    timer.timeout.connect(slow_window)
    timer.start(1)
    ended = []
    workers.submit(chatter, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    timer.stop()
    assert heard == sorted(set(heard))  # in order, none twice
    assert heard[-1] == 19_999  # the last state is told before the end
    assert most <= 4
    assert len(heard) < 5_000


def test_what_is_told_endlessly_does_not_keep_the_window_from_its_events(qtbot, workers):
    stop, heard = threading.Event(), []

    def endless(job):
        while not stop.is_set():
            workers.tell_newest(job, lambda: heard.append(time.sleep(0.002)))

    workers.submit(endless, lambda _: None, heard.append)
    try:
        qtbot.waitUntil(lambda: len(heard) >= 3, timeout=10_000)
    finally:
        stop.set()


def test_nothing_more_is_told_of_a_cancelled_job(qtbot, workers):
    gate, told, heard = threading.Event(), threading.Event(), []

    def work(job):
        workers.tell_newest(job, lambda: heard.append(1))
        told.set()
        gate.wait(5)
        workers.tell_newest(job, lambda: heard.append(2))

    job = workers.submit(work, heard.append, heard.append)
    assert told.wait(5)
    job.cancel()
    gate.set()
    qtbot.wait(80)
    assert heard == []


def test_lowering_the_priority_leaves_other_threads_alone(qtbot):
    import os
    import sys

    if not sys.platform.startswith("linux"):
        pytest.skip("thread priorities are read this way on Linux alone")
    seen = []

    def work():
        lower_priority()
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen[0] == min(before + 10, 19)
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
