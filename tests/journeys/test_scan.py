"""The audit finds in two public sets what is known to be wrong with them, in minutes."""

import csv
import json
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from trainer.__main__ import main

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]
LONGEST_SECONDS = 360  # without the cache, on two cores with nothing else to do


def scanned(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    began = time.process_time()
    assert main(["scan", str(folder), "--json", "--no-cache"]) == 0
    # of the processor, not of the clock: a busy machine must not make the test fail
    assert time.process_time() - began < 2 * LONGEST_SECONDS
    passport: dict[str, Any] = json.loads(capsys.readouterr().out)
    return passport


def test_the_four_class_set(shared_data, capsys):
    root = shared_data / "brain-tumor-4class"
    passport = scanned(root, capsys)
    assert passport["classes"] == {
        "glioma_tumor": 926, "meningioma_tumor": 937, "no_tumor": 500, "pituitary_tumor": 901,
    }  # fmt: skip
    kinds = Counter(leak["kind"] for leak in passport["cross_split"])
    assert kinds["identical"] >= 251
    assert kinds.total() >= 265
    by_class = Counter(leak["path"].split("/")[1] for leak in passport["cross_split"])
    assert by_class["no_tumor"] == 105
    assert by_class["meningioma_tumor"] >= 111
    assert_conflicts(passport["label_conflicts"])
    assert 0.70 < passport["shortcuts"]["thumbnail"]["accuracy"] < 0.80
    assert_no_neighbours(root, passport["near_duplicates"])


def assert_conflicts(found: list[list[str]]) -> None:
    glioma, meningioma = (
        "Testing/glioma_tumor/image({}).jpg",
        "Training/meningioma_tumor/m1({}).jpg",
    )
    known = [((2,), (123,)), ((48,), (111, 168, 192)), ((52, 98, 99), (120,))]
    for one, other in known:
        names = {glioma.format(n) for n in one} | {meningioma.format(n) for n in other}
        assert any(names <= set(group) for group in found), names
    assert len(found) == len(known)


def assert_no_neighbours(root: Path, pairs: list[dict[str, Any]]) -> None:
    """Pictures of two different slices of the source set are no copies of one another."""
    with (root / "groups.csv").open(newline="") as file:
        slices = {row["path"]: row["cheng_slice"] for row in csv.DictReader(file)}
    wrong = [
        pair
        for pair in pairs
        if (one := slices[pair["path"]]) and (other := slices[pair["twin"]]) and one != other
    ]
    assert len(wrong) <= 2, wrong


def test_the_yes_no_set(shared_data, capsys):
    passport = scanned(shared_data / "br35h", capsys)
    assert passport["classes"] == {"no": 1500, "yes": 1500}
    assert passport["shortcuts"]["size"]["accuracy"] > 0.85
    assert passport["shortcuts"]["size"]["chance"] == 0.5
    members = defaultdict(list)
    for name, group in passport["groups"].items():
        members[group].append(name)
    assert len(members) < 1200  # augmented copies: 3,000 files of far fewer images
    assert max(len(names) for names in members.values()) < 100
