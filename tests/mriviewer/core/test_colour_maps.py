"""A colour means one level of grey, and every map runs from dark to bright or says rainbow."""

import numpy as np
import pytest

from mriviewer.core.colour_maps import NAMES, table, to_rgb
from mriviewer.core.render import heat_colours


@pytest.mark.parametrize("name", [name for name, _ in NAMES])
def test_every_map_has_256_colours_of_its_own(name):
    colours = table(name)
    assert colours.shape == (256, 3)
    assert colours.dtype == np.uint8
    assert len(np.unique(colours, axis=0)) > 200
    with pytest.raises(ValueError, match="read-only"):
        colours[0] = 7


@pytest.mark.parametrize("name", ["grey", "hot", "bone", "viridis", "cividis", "inferno"])
def test_brighter_values_look_brighter(name):
    luma = table(name) @ np.array([0.299, 0.587, 0.114])
    assert np.diff(luma).min() > -1
    assert luma[255] - luma[0] > 150


def test_known_colours():
    assert table("grey")[[0, 77, 255]].tolist() == [[0] * 3, [77] * 3, [255] * 3]
    assert table("hot")[[0, 255]].tolist() == [[0, 0, 0], [255, 255, 255]]
    assert table("bone")[[0, 255]].tolist() == [[0, 0, 0], [255, 255, 255]]
    assert table("viridis")[[0, 255]].tolist() == [[68, 1, 84], [253, 231, 37]]
    assert np.array_equal(table("inferno"), heat_colours()[:, :3])
    red, green, blue = (
        table("rainbow")[250].astype(int),
        table("rainbow")[128],
        table("rainbow")[40],
    )
    assert (red.argmax(), green.argmax(), blue.argmax()) == (0, 1, 2)


def test_blue_to_yellow_is_told_apart_without_red_and_green():
    """For the colour-blind: red and green go together, only blue against both changes."""
    colours = table("cividis").astype(int)
    assert np.abs(colours[:, 0] - colours[:, 1]).max() < 40


def test_a_picture_is_coloured_level_by_level():
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(to_rgb(grey, "hot").reshape(256, 3), table("hot"))
    with pytest.raises(KeyError):
        to_rgb(grey, "unknown")


def test_names_are_unique_and_have_words():
    assert len({name for name, _ in NAMES}) == len({words for _, words in NAMES}) == len(NAMES)
