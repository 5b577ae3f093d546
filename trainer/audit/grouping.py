"""What belongs together: copies, near duplicates, one patient, one volume."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def connected(count: int, links: Iterable[tuple[int, int]]) -> NDArray[np.int64]:
    """Return (count,) group numbers, 0.. in the order of first appearance, by following links."""
    ends = np.array(list(links), np.int64).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))
    _, numbers = connected_components(graph, directed=False)
    _, first = np.unique(numbers, return_index=True)
    order = np.empty(len(first), np.int64)
    order[np.argsort(first)] = np.arange(len(first))
    return np.asarray(order[numbers], np.int64)


def alike(keys: Sequence[Hashable]) -> list[list[int]]:
    """Return the places of equal keys, two or more of them; empty keys are equal to none."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if key:
            places[key].append(place)
    return [group for group in places.values() if len(group) > 1]


def chained(groups: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Return links that hold each group together."""
    return [(group[0], other) for group in groups for other in group[1:]]
