"""PNG files as pictures, read in the background when they are looked at."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from mriviewer.session.background import Job, Workers

_KEPT = 96  # pictures of some 150 kB each


class PngStore(QObject):
    """The pictures that were looked at last."""

    ready = Signal(object)  # Path: `get` has it now, or knows that it cannot be read

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._workers = workers
        self._read: OrderedDict[Path, QImage | None] = OrderedDict()
        self._asked: set[Path] = set()

    def get(self, file: Path) -> QImage | None:
        """Return a picture if it is there, else ask for it; `ready` tells when it came."""
        if file in self._read:
            self._read.move_to_end(file)
            return self._read[file]
        if file not in self._asked:
            self._asked.add(file)
            self._workers.submit(
                partial(_pixels, file), partial(self._came, file), partial(self._failed, file)
            )
        return None

    def is_missing(self, file: Path) -> bool:
        """Say whether it was asked for and cannot be read."""
        return file in self._read and self._read[file] is None

    def _came(self, file: Path, pixels: NDArray[np.uint8]) -> None:
        rows, columns, _ = pixels.shape
        borrowed = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
        self._keep(file, borrowed.copy())

    def _failed(self, file: Path, _: Exception) -> None:
        self._keep(file, None)

    def _keep(self, file: Path, picture: QImage | None) -> None:
        self._asked.discard(file)
        self._read[file] = picture
        while len(self._read) > _KEPT:
            self._read.popitem(last=False)
        self.ready.emit(file)


def _pixels(file: Path, _: Job) -> NDArray[np.uint8]:
    """Return (rows, columns, 3)."""
    with Image.open(file) as picture:
        return np.ascontiguousarray(picture.convert("RGB"), np.uint8)
