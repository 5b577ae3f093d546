"""The checklist claims nothing that is not there."""

from dataclasses import replace

import pytest

from trainer.reporting.checklist import ITEMS, checked
from trainer.runs import read_run_config

NUMBERS = {"leaked": {"audited": False}, "cross_validated": {"missing": "folds"}}


@pytest.fixture(scope="module")
def answer(blob_run, blob_package):
    config = read_run_config(blob_run)

    def of(words, package=blob_package, metrics=None, numbers=NUMBERS, patients=False):
        rows = checked(config, package, metrics or {"test": {}}, numbers, patients)
        assert len(rows) == len(ITEMS)
        return next(row.state for row in rows if words in row.question)

    return of


def test_what_only_people_know_is_left_to_them(answer):
    assert answer("Who labelled") == "authors"
    assert answer("Funding") == "authors"


def test_what_is_missing_is_said_and_what_is_there_is_named(answer, blob_package):
    assert answer("Calibration") == "here"
    assert answer("Licence and terms") == "missing"  # the config names none
    assert answer("whole patients") == "missing"
    assert answer("whole patients", metrics={"test": {"patients": {}}}) == "here"
    assert answer("parts are disjoint") == "partly"
    assert answer("parts are disjoint", patients=True) == "here"
    assert answer("leaks and shortcuts") == "partly"
    assert answer("doubtful pictures") == "missing"
    audited = {"leaked": {"audited": True}, "cross_validated": {"missing": ""}}
    assert answer("leaks and shortcuts", numbers=audited) == "here"
    assert answer("label is disputed", numbers=audited) == "here"
    manifest = {k: v for k, v in blob_package.manifest.items() if k != "heat_map_check"}
    assert answer("can be trusted", package=replace(blob_package, manifest=manifest)) == "missing"
