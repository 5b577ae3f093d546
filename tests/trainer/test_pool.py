"""Answers come in order, errors come through, and progress is told where it was asked."""

import threading
import time

import pytest

from trainer.pool import in_parallel, limited


def test_answers_come_in_the_order_of_the_items():
    def slow_first(number: int) -> int:
        time.sleep(0.02 if number % 7 == 0 else 0)
        return number * 2

    told: list[tuple[int, int]] = []
    items = list(range(1100))
    answers = list(in_parallel(slow_first, items, lambda *done: told.append(done), workers=4))
    assert answers == [2 * item for item in items]
    assert told[-1] == (1100, 1100)
    assert 50 < len(told) <= 101


def test_an_error_is_raised_here_and_the_rest_is_dropped():
    begun = []

    def work(number: int) -> int:
        begun.append(number)
        if number == 3:
            raise ValueError("three")
        time.sleep(0.005)
        return number

    with pytest.raises(ValueError, match="three"):
        list(in_parallel(work, list(range(500)), workers=2))
    assert len(begun) < 400


def test_one_who_stops_taking_leaves_no_thread_behind():
    before = threading.active_count()
    answers = in_parallel(lambda number: number, list(range(600)), workers=3)
    assert next(answers) == 0
    answers.close()
    assert threading.active_count() == before


def test_nothing_to_do():
    assert list(in_parallel(lambda number: number, [])) == []


def test_no_pool_has_more_threads_than_are_allowed():
    names = set()

    def work(number: int) -> None:
        names.add(threading.current_thread().name)
        time.sleep(0.001)

    with limited(1):
        list(in_parallel(work, list(range(20))))
        with limited(None):
            list(in_parallel(work, list(range(20))))
    assert names == {"pool_0"}
    list(in_parallel(work, list(range(20))))
    assert len(names) > 1
