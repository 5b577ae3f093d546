"""A baseline finds the shortcut that was planted, and none where there is none."""

import numpy as np
import pytest

from trainer.audit.shortcuts import Material, shortcuts


def material(**changes: object) -> Material:
    random = np.random.default_rng(0)
    count = 60
    plain = Material(
        sizes=random.integers(100, 400, (count, 2)).astype(np.float32),
        edges=random.integers(0, 20, (count, 4, 16)).astype(np.float32),
        whole=random.integers(0, 255, (count, 128, 128), dtype=np.uint8),
        labels=np.arange(count) % 2,
        groups=np.arange(count),
        splits=np.array([""] * count),
    )
    return plain._replace(**changes)


def accuracy(**changes: object) -> dict[str, float]:
    return {name: how.accuracy for name, how in shortcuts(material(**changes)).shortcuts.items()}


def test_no_shortcut_is_near_chance():
    judged = shortcuts(material())
    assert "at random" in judged.judged_on
    assert len(judged.shortcuts) == 6
    for how in judged.shortcuts.values():
        assert how.chance == 0.5
        assert abs(how.accuracy - 0.5) < 0.25


def test_size_and_border_give_themselves_away():
    sizes = material().sizes.copy()
    sizes[1::2, 0] += 1000
    found = accuracy(sizes=sizes)
    assert found["size"] > 0.95
    assert found["border"] < 0.8
    edges = material().edges.copy()
    edges[1::2, 3] += 100
    assert accuracy(edges=edges)["border"] > 0.95


def test_copies_count_only_across_groups():
    whole = material().whole.copy()
    labels = np.arange(60) // 2 % 2
    whole[1::2] = whole[0::2]  # pairs of equal pictures under one label
    found = accuracy(whole=whole, labels=labels, groups=np.arange(60) // 2)
    assert found["thumbnail"] > 0.75
    assert found["thumbnail_by_group"] < 0.7


def test_a_given_split_is_used():
    splits = np.array(["train"] * 40 + ["test"] * 20)
    judged = shortcuts(material(splits=splits))
    assert judged.judged_on == "the given test pictures"
    assert set(judged.shortcuts) == {"size", "border", "thumbnail"}


@pytest.mark.parametrize("changes", [
    {"labels": np.zeros(60, int)}, {"labels": np.array([1] + [0] * 59)},
])  # fmt: skip
def test_what_cannot_be_judged_is_not(changes):
    judged = shortcuts(material(**changes))
    assert judged.shortcuts == {}
    assert "nothing" in judged.judged_on
