"""The budget for slices follows the machine, and never asks for more than a share of it."""

from mriviewer.session.memory import MEGABYTE, automatic_budget, slice_budget, usable_memory

GIGABYTE = 1000 * MEGABYTE


def test_a_quarter_of_the_memory_within_limits():
    assert automatic_budget(8 * GIGABYTE) == 2 * GIGABYTE
    assert automatic_budget(GIGABYTE // 2) == 256 * MEGABYTE
    assert automatic_budget(512 * GIGABYTE) == 4 * GIGABYTE


def test_a_machine_that_does_not_tell_gets_a_middling_budget():
    assert automatic_budget(None) == 1500 * MEGABYTE


def test_the_readers_wish_is_taken_but_for_absurd_ones():
    assert slice_budget(700) == 700 * MEGABYTE
    assert slice_budget(1) == 128 * MEGABYTE
    assert slice_budget() == automatic_budget(usable_memory())


def test_a_container_has_less_than_the_machine(tmp_path):
    limit = tmp_path / "memory.max"
    limit.write_text("300000000\n")
    assert usable_memory(limit) == 300 * MEGABYTE
    limit.write_text("max\n")
    assert usable_memory(limit) == usable_memory(tmp_path / "none")
