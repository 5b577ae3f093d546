"""No group is ever divided, every label gets its share, and a frozen split outlives a move."""

import json
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.model_selection import StratifiedGroupKFold

from trainer.errors import TrainerError
from trainer.splits import (
    Member,
    check,
    draw,
    folds,
    freeze,
    leaked,
    read_split,
    split_of_fold,
    splits_of,
    united,
    write_split,
)

SHARES = {"train": 0.7, "val": 0.15, "test": 0.15}


def singles(**counts: int) -> list[Member]:
    """Pictures that are a group each, so many of each label."""
    return [
        Member(f"{label}{n}", label, f"g-{label}{n}") for label, c in counts.items()
        for n in range(c)
    ]  # fmt: skip


def patients(seed: int, count: int = 160) -> list[Member]:
    """Patients of very different numbers of slices, mostly of one label, as in real sets."""
    random = np.random.default_rng(seed)
    members = []
    for patient in range(count):
        label = "abcd"[random.choice(4, p=[0.4, 0.3, 0.2, 0.1])]
        for slice_ in range(int(random.geometric(0.12))):
            own = label if random.random() < 0.95 else "a"
            members.append(Member(f"{patient}-{slice_}", own, f"p{patient}"))
    return members


def drawn(members: list[Member], seed: int = 1) -> dict[str, str]:
    return draw(members, val_share=0.15, test_share=0.15, seed=seed)


def largest_deviation(members: list[Member], placed: dict[str, int | str], wanted: dict) -> float:
    """Return how far the share of any label in any part is from what was wanted, at most."""
    totals = Counter(m.label for m in members)
    there = Counter((placed[m.key], m.label) for m in members)
    return max(
        abs(there[part, label] / total - share)
        for part, share in wanted.items() for label, total in totals.items()
    )  # fmt: skip


def test_shares_are_exact_where_they_can_be():
    members = singles(a=200, b=40, c=20)
    counts = Counter((drawn(members)[m.key], m.label) for m in members)
    for label, total in (("a", 200), ("b", 40), ("c", 20)):
        for split, share in SHARES.items():
            assert counts[split, label] == round(share * total)


@pytest.mark.parametrize("seed", range(6))
def test_groups_stay_whole_and_labels_get_their_shares(seed):
    members = patients(seed)
    placed = drawn(members, seed)
    sides = {(m.group, placed[m.key]) for m in members}
    assert len(sides) == len({m.group for m in members})
    assert largest_deviation(members, placed, SHARES) < 0.03


def test_folds_are_as_even_as_those_of_scikit_learn():
    """The same greedy idea; ours must not be clearly worse over a few sets."""
    ours, theirs = [], []
    for seed in range(5):
        members = patients(seed)
        fifths = dict.fromkeys(range(5), 0.2)
        ours.append(largest_deviation(members, folds(members, 5, seed), fifths))
        parts = StratifiedGroupKFold(5, shuffle=True, random_state=seed).split(
            members, [m.label for m in members], [m.group for m in members]
        )
        their = {members[i].key: fold for fold, (_, held) in enumerate(parts) for i in held}
        theirs.append(largest_deviation(members, their, fifths))
    assert np.mean(ours) <= 1.1 * np.mean(theirs)


def test_large_groups_are_not_all_in_train():
    """A draw that fills train first would leave only loners to judge by."""
    members = [Member(f"{g}-{n}", "a", f"g{g}") for g in range(100) for n in range(1 + g % 10)]
    placed = drawn(members)
    sizes = {split: [] for split in SHARES}
    for group in range(100):
        sizes[placed[f"{group}-0"]].append(1 + group % 10)
    means = [np.mean(sizes[split]) for split in SHARES]
    assert max(means) - min(means) < 2


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_no_group_and_no_content_is_divided_whatever_the_data(data):
    members = data.draw(
        st.lists(
            st.builds(Member, st.sampled_from("klmnopqrst"), st.sampled_from("ab"),
                      st.sampled_from("uvwxyz")),
            min_size=1, max_size=40,
        )
    )  # fmt: skip
    placed = drawn(members)
    assert placed.keys() == {m.key for m in members}
    for group, key in zip(united(members), (m.key for m in members), strict=True):
        others = {placed[m.key] for m, g in zip(members, united(members), strict=True)
                  if g == group}  # fmt: skip
        assert others == {placed[key]}


def test_the_draw_depends_on_contents_alone():
    members = patients(3)
    renamed = [m._replace(group=f"{m.group[::-1]} other") for m in reversed(members)]
    assert drawn(renamed) == drawn(members)
    assert drawn(members, seed=2) != drawn(members, seed=1)


def test_equal_content_unites_two_groups():
    members = [Member("x", "a", "p2"), Member("y", "a", "p1"), Member("x", "a", "p1")]
    assert united(members) == ["p1", "p1", "p1"]
    assert united([]) == []


def test_shares_that_leave_no_train_are_refused():
    with pytest.raises(TrainerError, match="nothing to train on"):
        draw(singles(a=9), val_share=0.5, test_share=0.5, seed=1)


def test_more_folds_than_groups_are_refused():
    with pytest.raises(TrainerError, match="the pictures of 'b' form 3 groups"):
        folds(singles(a=20, b=3), 5, seed=1)
    with pytest.raises(TrainerError, match="3 to 20"):
        folds(singles(a=20), 2, seed=1)
    assert Counter(folds(singles(a=20), 5, seed=1).values()) == dict.fromkeys(range(5), 4)


def test_each_fold_judges_once_and_chooses_once():
    for fold in range(4):
        roles = [split_of_fold(fold, judged, 4) for judged in range(4)]
        assert sorted(roles) == ["test", "train", "train", "val"]


def test_what_was_seen_before_is_said_to_leak():
    members = [
        Member("k1", "a", "g1"), Member("k2", "a", "g1"), Member("k3", "a", "g3"),
        Member("k4", "a", "g4"), Member("k1", "b", "g9"), Member("k5", "a", "g5"),
        Member("k6", "a", "g5"), Member("k7", "a", "g7"),
    ]  # fmt: skip
    splits = ["train", "test", "val", "test", "test", "val", "test", "out"]
    assert leaked(members, splits) == [False, True, False, False, True, False, True, False]
    by_pairs = leaked(members, splits, [("k4", "k1"), ("k3", "k2")])
    assert by_pairs == [False, True, False, True, True, False, True, False]


@pytest.fixture
def given_split():
    """Two files are equal to one another and stand on both sides, as in a leaked set."""
    members = [Member("k1", "a", "p1"), Member("k1", "a", "p1"), Member("k2", "b", "p2")]
    return freeze("given", 1, "given by the folders", members, ["test", "train", "val"],
                  {"k1": "a/1.png", "k2": "b/2.png"})  # fmt: skip


def test_a_frozen_split_is_read_as_it_was_written(tmp_path, given_split):
    write_split(tmp_path / "split.json", given_split)
    assert read_split(tmp_path / "split.json") == given_split
    content = json.loads((tmp_path / "split.json").read_text())
    assert {"kind", "seed", "made", "assignments", "groups"} <= content.keys()
    assert splits_of(given_split, ["k1", "k2", "k1"]) == ["test", "val", "train"]
    with pytest.raises(TrainerError, match=r"of 2 equal files 3 are there \(a/1.png\)"):
        splits_of(given_split, ["k1", "k1", "k1"])


def test_a_data_set_that_changed_is_told_what_is_new_and_missing(given_split):
    check(given_split, {"k1": "moved/1.png", "k2": "z.png", "k8": "unused.png"}, {"k1", "k2"})
    with pytest.raises(TrainerError) as raised:
        check(given_split, {"k1": "a/1.png", "k3": "a/new.png"}, {"k1", "k3"})
    assert "1 pictures are new or changed (a/new.png)" in raised.value.reason
    assert "1 pictures of the split are missing (b/2.png)" in raised.value.reason
    assert "new run" in raised.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", "{}", '"word"',
        '{"kind": "given", "seed": 1, "words": "", "assignments": {"k": "sideways"},'
        ' "groups": {"k": "g"}, "names": {}}',
        '{"kind": "k-fold", "seed": 1, "words": "", "assignments": {"k": "train"},'
        ' "groups": {"k": "g"}, "names": {}}',
        '{"kind": "given", "seed": 1, "words": "", "assignments": {"k": "train"},'
        ' "groups": {}, "names": {}}',
    ],
)  # fmt: skip
def test_what_is_no_split_is_refused(tmp_path, content):
    (tmp_path / "split.json").write_text(content)
    with pytest.raises(TrainerError, match="no split of this program"):
        read_split(tmp_path / "split.json")
    with pytest.raises(TrainerError, match="cannot be read"):
        read_split(tmp_path / "absent.json")
