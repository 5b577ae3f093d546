"""`check` says in plain lines that a package is whole, or in one message what is wrong."""

import json
import zipfile
from pathlib import Path

from trainer.__main__ import main
from trainer.package import open_package

SHIPPED = Path(__file__).parents[3] / "resources" / "models" / "tumor-type-1.0.0.mrimodel"


def test_a_whole_package_is_described(capsys):
    assert main(["check", str(SHIPPED)]) == 0
    shown = capsys.readouterr().out
    assert "No fault was found." in shown
    assert ", ".join(open_package(SHIPPED).identity.labels) in shown


def test_json_is_all_that_is_printed(capsys):
    assert main(["check", str(SHIPPED), "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["name"] == "tumor-type"
    assert content["logit_difference"] < 1e-3


def test_a_fault_is_one_message_and_a_failure(capsys, tmp_path):
    path = tmp_path / "p.mrimodel"
    with zipfile.ZipFile(SHIPPED) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            if name != "card.md":
                new.writestr(name, old.read(name))
    assert main(["check", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "it lacks card.md" in said.err
