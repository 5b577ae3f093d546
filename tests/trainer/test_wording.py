"""Counts agree with their words, and columns stand below one another."""

import pytest

from trainer.wording import aligned, many


@pytest.mark.parametrize(("count", "words"), [
    (0, "0 copies"), (1, "1 copy"), (2, "2 copies"), (1234, "1,234 copies"),
])  # fmt: skip
def test_a_count_agrees_with_its_word(count, words):
    assert many(count, "copy", "copies") == words


def test_a_plain_plural_needs_no_telling():
    assert (many(1, "picture"), many(3, "picture")) == ("1 picture", "3 pictures")


def test_columns_are_as_wide_as_they_must_be_and_lines_end_with_their_last_letter():
    assert list(aligned([("a", "bb", "c"), ("aaa", "b", "")])) == ["a    bb  c", "aaa  b"]
    assert list(aligned([])) == []


def test_a_row_that_lacks_a_cell_is_a_mistake():
    with pytest.raises(ValueError, match="shorter"):
        list(aligned([("a", "b"), ("a",)]))
