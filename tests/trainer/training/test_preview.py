"""The sheet shows own pictures as they are and as they are changed."""

import numpy as np

from trainer.training.preview import SHEET, preview
from trainer.training_config import PRESETS, Training


def tiles(sheet) -> np.ndarray:
    """Return (row, column, size, size) of the first colour."""
    pixels = np.asarray(sheet)[:, :, 0]
    step = (pixels.shape[0] - 4) // SHEET
    return np.array([
        [pixels[4 + r * step : (r + 1) * step, 4 + c * step : (c + 1) * step] for c in range(SHEET)]
        for r in range(SHEET)
    ])  # fmt: skip


def test_five_pictures_of_all_labels_and_four_changes_of_each(make_config):
    made = preview(make_config(augmentation="strong"))
    grid = tiles(made.sheet)
    assert grid.shape == (5, 5, 64, 64)
    different = {grid[row, column].tobytes() for row in range(5) for column in range(5)}
    assert len(different) == 25
    assert np.array_equal(tiles(preview(make_config(augmentation="strong")).sheet), grid)


def test_without_augmentation_a_row_stays_the_same(make_config):
    grid = tiles(preview(make_config(augmentation="none")).sheet).astype(int)
    assert np.abs(grid - grid[:, :1]).max() <= 1


def test_warnings_come_with_the_sheet(make_config):
    config = make_config()
    wild = PRESETS["none"].model_copy(update={"flip_vertical": True})
    training: Training = config.training.model_copy(update={"augmentation": wild})
    made = preview(config.model_copy(update={"training": training}))
    assert any("sagittal" in text for text in made.warnings)


def test_outlines_are_drawn(make_config, pictures, tmp_path):
    from PIL import Image

    masks = tmp_path / "masks"
    masks.mkdir()
    white = np.zeros((96, 80), np.uint8)
    white[30:66, 20:60] = 255
    Image.fromarray(white).save(masks / "7.png")
    table = tmp_path / "table.csv"
    rows = [
        f"{path.relative_to(pictures).as_posix()},{path.parent.name},7"
        for path in sorted(pictures.glob("*/*.png"))
    ]
    table.write_text("\n".join(["path,label,mask", *rows]))
    config = make_config(augmentation="none")
    data = config.data.model_copy(
        update={"table": table, "outlines": masks, "outline_column": "mask"}
    )
    sheet = np.asarray(preview(config.model_copy(update={"data": data})).sheet)
    assert (sheet == (255, 176, 0)).all(2).any()
