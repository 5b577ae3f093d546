"""Slice 2 comes before slice 10."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from mriviewer.io.natural_order import natural_key


def test_numbers_in_names_count_as_numbers():
    names = ["IM10", "IM2", "im1", "IM2b", "a", "10", "9"]
    ordered = sorted(map(PurePosixPath, names), key=natural_key)
    assert [path.name for path in ordered] == ["9", "10", "a", "im1", "IM2", "IM2b", "IM10"]


@given(st.lists(st.text(min_size=1).filter(lambda name: "\0" not in name), unique=True))
def test_any_names_can_be_ordered_and_none_are_equal(names):
    paths = {PurePosixPath(name) for name in names}
    keys = [natural_key(path) for path in paths]
    assert sorted(keys) == sorted(keys, reverse=True)[::-1]
    assert all(one != other for i, one in enumerate(keys) for other in keys[:i])
