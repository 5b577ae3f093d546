"""A picture in the list is small and says nothing about the patient."""

import io

import numpy as np
import pytest
from PIL import Image

from mriviewer.library.thumbnail import SIDE, png_of


@pytest.mark.parametrize("shape", [(128, 90), (90, 128, 3), (1, 1)])
def test_a_small_png_without_words(shape):
    picture = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    with Image.open(io.BytesIO(png_of(picture[::-1]))) as image:
        assert max(image.size) <= SIDE
        assert image.info == {}
        assert image.mode == ("RGB" if len(shape) == 3 else "L")
