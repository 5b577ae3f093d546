"""Chance is a function of the place: nothing depends on what was drawn before."""

import numpy as np
import pytest
import torch

from trainer.training.sampling import (
    Purpose,
    batches,
    generator,
    order,
    parts,
    place,
    seed_layers,
    shares,
)

TRUTH = np.array([0] * 17 + [1] * 5 + [2] * 8)


def test_every_picture_is_shown_once_in_an_order_of_its_own_each_epoch():
    first, second = (order(TRUTH, "shuffle", 1, *place("all", epoch)) for epoch in (1, 2))
    assert sorted(first) == sorted(second) == list(range(30))
    assert list(first) != list(second)
    assert list(first) == list(order(TRUTH, "shuffle", 1, *place("all", 1)))
    assert list(first) != list(order(TRUTH, "shuffle", 1, *place("head", 1)))
    assert list(first) != list(order(TRUTH, "shuffle", 2, *place("all", 1)))


def test_a_balanced_epoch_shows_labels_equally_and_leaves_nothing_of_a_rare_one_out():
    shown = order(TRUTH, "balanced", 1, *place("all", 1))
    assert np.bincount(TRUTH[shown]).tolist() == [10, 10, 10]
    rare = shown[TRUTH[shown] == 1]
    assert sorted(np.bincount(rare)[17:22]) == [2] * 5


def test_one_picture_alone_makes_no_batch():
    assert [len(batch) for batch in batches(np.arange(9), 4)] == [4, 4]
    assert [len(batch) for batch in batches(np.arange(10), 4)] == [4, 4, 2]


@pytest.mark.parametrize("count", range(2, 40))
@pytest.mark.parametrize("most", [2, 3, 8])
def test_parts_cover_a_batch_and_none_is_one_picture(count, most):
    found = parts(count, most)
    covered = [index for part in found for index in range(part.start, part.stop)]
    assert covered == list(range(count))
    sizes = [part.stop - part.start for part in found]
    assert min(sizes) >= 2
    assert max(sizes) <= max(most, 3)


@pytest.mark.parametrize("count", range(40))
@pytest.mark.parametrize("number", [1, 2, 3, 8])
def test_shares_cover_a_batch_evenly_and_none_is_one_picture(count, number):
    found = shares(count, number)
    assert len(found) == number
    covered = [index for part in found for index in range(part.start, part.stop)]
    assert covered == list(range(count))
    sizes = [part.stop - part.start for part in found]
    assert 1 not in sizes or count == 1
    assert sizes[0] > 0 or count == 0
    assert max(sizes) <= max(3, -(-count // number))


def test_layers_are_seeded_by_the_place_alone():
    seed_layers(1, 2, 3, 4)
    first = torch.rand(3)
    torch.rand(100)
    seed_layers(1, 2, 3, 4)
    assert torch.equal(torch.rand(3), first)
    seed_layers(1, 2, 3, 5)
    assert not torch.equal(torch.rand(3), first)


def test_two_purposes_share_no_numbers():
    drawn = {generator(purpose, 1, 1, 1).random() for purpose in Purpose}
    assert len(drawn) == len(Purpose)
