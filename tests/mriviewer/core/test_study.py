"""What a study says of itself."""

import pytest

from mriviewer.core.study import person


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Doe^Jane", "Doe, Jane"),
        ("", ""),
        ("^^^", ""),
        ("Yamada^Tarou=山田^太郎", "Yamada, Tarou · 山田, 太郎"),
    ],
)  # fmt: skip
def test_names_are_written_as_people_do(name, read):
    assert person(name) == read
