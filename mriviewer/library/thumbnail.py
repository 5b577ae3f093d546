"""Small pictures for the list of studies: grey PNG files without any words in them."""

import io

import numpy as np
from numpy.typing import NDArray

SIDE = 64  # pixels of the longer side at most


def png_of(picture: NDArray[np.uint8]) -> bytes:
    """Return a grey (rows, columns) or coloured (rows, columns, 3) picture as a small PNG."""
    from PIL import Image  # not before there is something to draw

    image = Image.fromarray(np.ascontiguousarray(picture))
    image.thumbnail((SIDE, SIDE))
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
