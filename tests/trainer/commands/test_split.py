"""`trainer split` tells how pictures would be divided, and what to think about before training."""

import json

import pytest
import yaml

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.events import read_events


@pytest.fixture
def config(tmp_path):
    """Write a config with other fields under `data`; 24 pictures of three labels lie beside it."""
    blob_pictures(tmp_path / "pictures", per_label=8)

    def make(**data):
        path = blob_config(tmp_path)
        content = json.loads(path.read_text())
        content["data"].update(data)
        path.write_text(json.dumps(content))
        return str(path)

    return make


def division(config: str, capsys) -> dict:
    capsys.readouterr()
    assert main(["split", config, "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return json.loads(told.out)


def test_counts_are_those_of_the_run(blob_run, capsys):
    before = sorted(path.name for path in blob_run.iterdir())
    found = division(str(blob_run / "config.json"), capsys)
    (started,) = (event for event in read_events(blob_run) if event["event"] == "started")
    assert found["splits"] == started["counts"]
    assert found["kind"] == "hold-out"
    assert (found["groups"], found["largest_group"], found["left_out"]) == (48, 1, 0)
    assert found["group"].startswith("by picture")
    assert sorted(path.name for path in blob_run.iterdir()) == before


def test_large_groups_and_what_is_left_out_are_told(config, capsys):
    halves = "|".join(rf"{label}/(?=[0-3])|{label}(?=/[4-7])" for label in ("left", "none"))
    found = division(
        config(labels={"left": "found", "none": "none"}, group="pattern",
               group_pattern=f"({halves})", val_share=0.3, test_share=0), capsys,
    )  # fmt: skip
    assert (found["groups"], found["largest_group"], found["left_out"]) == (4, 4, 8)
    assert found["group"].startswith("grouped by file name")
    assert found["group"].endswith(", 4 groups)")
    assert found["warnings"] == [
        "50 % of the pictures are in val, not 30 %: groups are not divided, and the largest has "
        "4 pictures.",
        "Few pictures in train: 'found' (4), 'none' (4); such labels can hardly be learnt.",
        "Few pictures in val: 'found' (4), 'none' (4); such labels have uncertain figures.",
        "There is no test split: the figures will be those that chose the weights.",
    ]


def test_a_given_split_that_leaks_is_told(tmp_path, capsys):
    for part in ("train", "test"):
        blob_pictures(tmp_path / "pictures" / part, per_label=8)
    path = blob_config(tmp_path, audit=True)
    content = json.loads(path.read_text())
    content["data"].pop("group")
    path = tmp_path / "c.yaml"
    path.write_text(yaml.safe_dump(content))
    found = division(str(path), capsys)
    assert found["kind"] == "given"
    assert found["splits"]["test"] == {"left": 8, "none": 8, "right": 8}
    assert any(text.startswith("Leaks: 24 of 24 pictures of test") for text in found["warnings"])
    content["data"]["split"], content["data"]["test_share"] = "hold-out", 0
    path.write_text(yaml.safe_dump(content))
    found = division(str(path), capsys)
    assert found["largest_group"] == 2
    assert any(text.startswith("There is no test split") for text in found["warnings"])
    assert not any(text.startswith("Leaks") for text in found["warnings"])


def test_people_get_a_table(config, capsys):
    assert main(["split", config(val_share=0.25)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["left", "none", "right", "all"]
    assert [line.split()[0] for line in lines[1:4]] == ["train", "val", "test"]
    assert lines[2].split() == ["val", "2", "2", "2", "6"]
    assert "24 groups, the largest of 1 picture." in lines


def test_what_cannot_be_divided_is_one_message(config, capsys):
    assert main(["split", config(group=None, split="given")]) == 1
    assert "There is no given split" in capsys.readouterr().err
