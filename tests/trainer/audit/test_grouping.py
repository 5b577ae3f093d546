"""Whatever is linked, over however many steps, is one group."""

from trainer.audit.grouping import alike, chained, connected


def test_links_are_followed_and_groups_numbered_as_they_appear():
    assert connected(6, [(4, 1), (5, 4), (2, 0)]).tolist() == [0, 1, 0, 2, 1, 1]
    assert connected(3, []).tolist() == [0, 1, 2]


def test_equal_keys_are_alike_and_empty_ones_are_not():
    assert alike(["a", "", "b", "a", "", "a"]) == [[0, 3, 5]]
    assert chained([[0, 3, 5], [2, 4]]) == [(0, 3), (0, 5), (2, 4)]
