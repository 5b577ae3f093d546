"""Two hundred damaged files: each ends in a picture or in a reason (T41, T47).

Two thousand, and which of them do what: `python -m tests.benchmarks.hostile --count 2000`.
"""

import sys
from collections import Counter

import pytest

from tests.benchmarks.hostile import Outcome, survey
from tests.hostile_files import damaged, hostile_files

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
# what must be there all the same: a viewer that refuses everything would survive too
LEAST = {"info": {"shown": 25, "refused": 40}, "window": {"shown": 15, "refused": 20}}
COUNTS = {"info": 130, "window": 90}


@pytest.mark.skipif(sys.platform == "win32", reason="the processes are watched by select")
@pytest.mark.parametrize("way", ["info", "window"])
def test_a_damaged_file_ends_in_a_picture_or_a_reason(way, tmp_path):
    files = hostile_files(COUNTS[way], seed=3, real=False)
    outcomes: list[Outcome] = list(survey(files, way, tmp_path))
    assert [outcome for outcome in outcomes if not outcome.good] == []
    kinds = Counter(outcome.kind for outcome in outcomes)
    assert len(outcomes) == COUNTS[way]
    assert all(kinds[kind] >= least for kind, least in LEAST[way].items()), kinds


def test_a_number_always_gives_the_same_file():
    assert damaged(77, seed=4, real=False) == damaged(77, seed=4, real=False)
    assert damaged(77, seed=4, real=False) != damaged(77, seed=5, real=False)
