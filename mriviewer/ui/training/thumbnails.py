"""Small pictures of files in the scanned folder, made in the background when they are looked at."""

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from mriviewer.session.background import Job, Workers
from trainer.errors import TrainerError

_KEPT = 40_000_000  # bytes of pictures, then the one that was not wanted for longest goes
_WAITING = 120  # pictures asked for at once: what was scrolled past is not made
_LATER = 1_000_000.0  # priority: after everything else, the newest wish first


class Key(NamedTuple):
    """A picture by its name in the passport, turned into one of eight poses."""

    name: str
    pose: int = 0


class Thumbnails(QObject):
    """Pictures of a side in pixels, square, with black margins, bright as the network sees them."""

    ready = Signal(object)  # Key: `get` has it now, or knows that it cannot be had

    def __init__(self, workers: Workers, side: int) -> None:
        super().__init__()
        self._workers, self._side = workers, side
        self._folder = Path()
        self._made: OrderedDict[Key, QImage | None] = OrderedDict()
        self._asked: OrderedDict[Key, Job] = OrderedDict()
        self._order = 0

    def open(self, folder: Path) -> None:
        """Take another folder, or the same one scanned anew: forget everything."""
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        self._made.clear()
        self._folder = folder

    def get(self, key: Key) -> QImage | None:
        """Return the picture if it is there, else ask for it; `ready` tells when it came."""
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        if key in self._asked:
            self._asked.move_to_end(key)
            return None
        self._order += 1
        self._asked[key] = self._workers.submit(
            partial(_draw, self._folder, key, self._side), partial(self._drawn, key),
            partial(self._undrawn, key), _LATER - self._order,
        )  # fmt: skip
        while len(self._asked) > _WAITING:
            self._asked.popitem(last=False)[1].cancel()
        return None

    def is_missing(self, key: Key) -> bool:
        """Say whether the picture was asked for and cannot be read."""
        return key in self._made and self._made[key] is None

    def _drawn(self, key: Key, grey: NDArray[np.uint8]) -> None:
        rows, columns = grey.shape
        borrowed = QImage(grey.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        self._keep(key, borrowed.copy())

    def _undrawn(self, key: Key, _: Exception) -> None:
        self._keep(key, None)

    def _keep(self, key: Key, picture: QImage | None) -> None:
        self._asked.pop(key, None)
        self._made[key] = picture
        while len(self._made) * self._side * self._side > _KEPT:
            self._made.popitem(last=False)
        self.ready.emit(key)


def _draw(folder: Path, key: Key, side: int, job: Job) -> NDArray[np.uint8]:
    """Return (side, side) grey levels; TrainerError when the picture cannot be read."""
    from trainer.images import displayed_aspect, file_values
    from trainer.preprocess import Plan, prepare

    path, index = _file_of(folder, key.name)
    values = file_values(path, index)
    if job.cancelled():
        raise TrainerError("The picture was not made", "nobody waits for it.")
    plan = Plan(size=side, percentiles=(0.5, 99.5), crop="none")
    unit = prepare(values, plan, displayed_aspect(path)).picture
    turned = np.rot90(unit, key.pose // 2)  # the poses of the passport: quarter turns, a mirror
    turned = turned[:, ::-1] if key.pose % 2 else turned
    return np.ascontiguousarray(np.clip(turned * 255, 0, 255).astype(np.uint8))


def _file_of(folder: Path, name: str) -> tuple[Path, int | None]:
    """Return the file, and the slice of a volume, that a name in the passport means."""
    path, _, index = name.rpartition("#")
    if not path or not index.isdigit() or (folder / name).is_file():
        return folder / name, None
    return folder / path, int(index)
