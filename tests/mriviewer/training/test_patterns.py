"""A name pattern shows what it captures on real paths, as the trainer will take it."""

import pytest

from mriviewer.training.patterns import captured, problem_with
from trainer.data_config import Data
from trainer.grouping import Row, group_rows

PATHS = [f"Training/glioma/p{patient}_{slice}.png" for patient in range(12) for slice in range(3)]


def test_it_counts_groups_and_marks_what_is_captured():
    found = captured(r"/p(\d+)_", [*PATHS, "Training/other.png"])
    assert (found.error, found.matched, found.total, found.groups) == ("", 36, 37, 12)
    assert found.largest == ("0", 3)
    assert len(found.examples) == 6
    path, start, end = found.examples[1]
    assert path[start:end] in path.split("/p")[1]
    assert len({path[start:end] for path, start, end in found.examples}) == 6


def test_it_finds_what_the_trainer_finds(tmp_path):
    pattern = r"/p(\d+)_"
    data = Data(folder=tmp_path, group="pattern", group_pattern=pattern)
    rows = [Row(tmp_path / name, name, "glioma", key=name) for name in PATHS]
    groups = group_rows(data, rows, dict).groups
    assert len(set(groups)) == captured(pattern, PATHS).groups


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "Type a pattern"),
        ("p(", "no pattern yet"),
        ("p", "there are 0"),
        ("(p)(q)", "there are 2"),
        ("(p+)+x", "can take forever"),
        ("(?:a*b*)*(c)", "can take forever"),
        (r"(\d|\d\d)+x", "can take forever"),
    ],
)
def test_what_cannot_be_used_is_said_before_it_is_tried(pattern, said):
    assert said in problem_with(pattern)
    assert captured(pattern, PATHS).error == problem_with(pattern)


@pytest.mark.parametrize("pattern", [r"(\d+)_", r"(patient\d{3})", r"\((\d+)\)", r"^([^/]+)/"])
def test_usual_patterns_are_accepted(pattern):
    assert problem_with(pattern) == ""


def test_a_pattern_that_fits_no_path_says_so():
    assert captured("(xyz)", PATHS).error == "It is found in none of the paths."


def test_it_stops_when_nobody_waits_any_more():
    asked = []
    captured("(p)", ["p"] * 1000, lambda: bool(asked.append(1)) or len(asked) == 2)
    assert len(asked) == 2
