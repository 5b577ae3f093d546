"""A model gets its name before it is installed; what it answers does not change by that."""

import json

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.training.naming import (
    Taken,
    discard,
    fault_of,
    free_version,
    package_of_run,
    renamed,
    same_model,
    taken_by,
)
from tests.mriviewer.training.made_files import package_file
from trainer.package import open_package

OTHER, SAME = Taken("brain", "1.0.0", same=False), Taken("brain", "1.0.0", same=True)


@pytest.mark.parametrize(
    ("name", "version", "taken", "fault"),
    [
        ("brain", "1.0.0", (), ""),
        ("brain", "1.0.0", (SAME,), ""),
        ("", "1.0.0", (), "Give the model a name"),
        ("Brain tumour", "1.0.0", (), "small letters"),
        ("brain", "1.0", (), "three numbers"),
        ("brain", "1.0.0", (OTHER,), "Choose another version"),
        ("brain", "1.1.0", (OTHER,), ""),
    ],
)
def test_what_a_model_may_be_called(name, version, taken, fault):
    assert fault in fault_of(name, version, taken)
    assert bool(fault) == bool(fault_of(name, version, taken))


def test_a_version_that_is_taken_gives_the_next_free_one():
    assert free_version("brain", "1.0.0", ()) == "1.0.0"
    assert free_version("brain", "1.0.0", (SAME,)) == "1.0.0"
    assert free_version("brain", "1.0.0", (OTHER,)) == "1.1.0"
    both = (OTHER, Taken("brain", "1.10.3", same=False))
    assert free_version("brain", "1.0.0", both) == "1.11.0"
    assert free_version("other", "1.0.0", both) == "1.0.0"


def test_a_renamed_copy_answers_alike_and_names_where_it_came_from(tmp_path, home):
    package = open_package(package_file(tmp_path / "run" / "data-1.0.0.mrimodel", "data"))
    file = renamed(package, "brain", "2.0.0")
    copy = open_package(file)
    assert copy.identity.title == "brain 2.0.0"
    assert copy.card.startswith("# Tumours (brain 2.0.0)\n")
    assert same_model(copy, package)
    assert copy.identity.sha256 != package.identity.sha256
    assert copy.manifest["renamed_from"]["sha256"] == package.identity.sha256
    assert home in file.parents, "nothing is written into the run"
    discard(file, package)
    assert not file.exists()
    assert package.path.exists()


def test_under_its_own_name_it_is_the_very_same_file(tmp_path):
    package = open_package(package_file(tmp_path / "data-1.0.0.mrimodel", "data"))
    file = renamed(package, "data", "1.0.0")
    assert file == package.path
    discard(file, package)
    assert file.exists()


def test_a_name_that_cannot_be_is_refused(tmp_path):
    package = open_package(package_file(tmp_path / "data-1.0.0.mrimodel", "data"))
    with pytest.raises(ViewerError, match="small letters"):
        renamed(package, "../out", "1.0.0")


def test_packages_are_the_same_by_what_they_answer_not_by_name(tmp_path):
    one = open_package(package_file(tmp_path / "a.mrimodel", "a"))
    two = open_package(package_file(tmp_path / "b.mrimodel", "b"))
    third = open_package(package_file(tmp_path / "c.mrimodel", "a", weights=b"other"))
    assert same_model(one, two)
    assert not same_model(one, third)
    assert taken_by([two, third], one) == (Taken("b", "1.0.0", True), Taken("a", "1.0.0", False))


def test_the_newest_package_of_a_run_counts(tmp_path):
    assert package_of_run(tmp_path) is None
    package_file(tmp_path / "a.mrimodel", "a")
    (tmp_path / ".half.mrimodel").write_bytes(b"")
    found = package_of_run(tmp_path)
    assert found is not None
    assert json.loads(json.dumps(found.manifest))["name"] == "a"
