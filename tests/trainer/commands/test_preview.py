"""`trainer preview` writes a sheet and says what to think about."""

import json

from PIL import Image

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main


def test_a_sheet_is_written_with_its_warnings(tmp_path, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, augmentation={"flip_vertical": True})
    sheet = tmp_path / "sheet.png"
    assert main(["preview", str(config), "--out", str(sheet)]) == 0
    with Image.open(sheet) as drawn:
        assert drawn.size == (5 * 68 + 4, 5 * 68 + 4)
    said = capsys.readouterr().out
    assert "sagittal" in said
    assert str(sheet) in said


def test_json_is_all_that_is_printed(tmp_path, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    sheet = tmp_path / "sheet.png"
    assert main(["preview", str(blob_config(tmp_path)), "--out", str(sheet), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["sheet"], told["warnings"]) == (str(sheet), [])
    assert [row["label"] for row in told["rows"]] == ["left", "none", "right", "left", "none"]
    assert all((tmp_path / "pictures" / row["path"]).is_file() for row in told["rows"])


def test_a_file_that_cannot_be_written_is_told(tmp_path, capsys):
    blob_pictures(tmp_path / "pictures", per_label=8)
    wrong = str(tmp_path / "absent" / "sheet.png")
    assert main(["preview", str(blob_config(tmp_path)), "--out", wrong]) == 1
    assert "cannot be written" in capsys.readouterr().err
