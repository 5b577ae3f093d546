"""What the network sees of each picture, decoded once into a file that is mapped into memory.

Later runs and a resumed one find the file again by the contents of the pictures and the plan; no
loader process is needed, and the system keeps in memory what is in use. Any number of processes
may share the folder: a file appears whole or not at all, and is never written again.
"""

import hashlib
import json
import os
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import PIL
import platformdirs
from numpy.typing import NDArray
from PIL import Image

from trainer.errors import TrainerError
from trainer.files import replacing, write_whole
from trainer.images import displayed_aspect, file_values
from trainer.pool import Progress, in_parallel
from trainer.preprocess import FAULTS, Placement, Plan, Prepared, prepare

CODE = 1  # raised whenever the same plan gives other numbers
_ROOM_LEFT = 64 * 2**20  # bytes that stay free on the disk for weights and logs
_MOST_KEPT = 8 * 2**30  # bytes of older files that stay for later runs
_ABANDONED = 24 * 3600  # seconds after which a half-written file belongs to nobody
_NOT_SEEN = {"mean", "std"}  # applied later: backbones share the pictures


class Picture(Protocol):
    """What is asked of a sample; `key` is its content hash, `index` its slice in a volume file."""

    @property
    def path(self) -> Path: ...
    @property
    def index(self) -> int | None: ...
    @property
    def key(self) -> str: ...
    @property
    def outline(self) -> Path | None: ...


class Decoded(NamedTuple):
    """Pictures (n, size, size) float32 in [0, 1], and how many crops failed by which fault."""

    pictures: NDArray[np.float32]
    faults: dict[str, int]

    @property
    def warning(self) -> str:
        """One sentence about failed crops; empty when there is none."""
        if not self.faults:
            return ""
        said = "; ".join(f"{count}: {FAULTS[name]}" for name, count in self.faults.items())
        doubtful = f"{sum(self.faults.values())} of {len(self.pictures)} pictures"
        return f"The crop is doubtful on {doubtful} ({said})."


def cache_folder() -> Path:
    """Return where decoded pictures are kept unless told otherwise; it may not exist yet.

    MRIVIEWER_HOME moves it together with all that the programs keep.
    """
    home = os.environ.get("MRIVIEWER_HOME")
    if home:
        return Path(home).expanduser().resolve() / "cache" / "trainer"
    return Path(platformdirs.user_cache_dir("mriviewer", appauthor=False)) / "trainer"


def decode_once(
    samples: Sequence[Picture], plan: Plan, progress: Progress, folder: Path | None = None
) -> Decoded:
    """Return what the network sees of each picture, from the cache in `folder` when it is there.

    The array is backed by the file; what is written into it stays in memory. Raises TrainerError
    that names the file when a picture cannot be read, and when the disk has no room.
    """
    folder = (folder or cache_folder()) / "decoded"
    path = folder / f"{_name(samples, plan)}.npy"
    shape = (len(samples), plan.size, plan.size)
    if (found := _opened(path, shape)) is not None:
        progress(len(samples), len(samples))
        return found
    _make_room(folder, 4 * int(np.prod(shape)))
    try:
        _write(path, samples, plan, progress)
    except OSError as error:
        if (found := _opened(path, shape)) is not None:  # another process came first (Windows)
            return found
        raise _no_room(folder, f"{error.strerror or error}.") from error
    found = _opened(path, shape)
    if found is None:
        raise _no_room(folder, f"{path.name} cannot be read back.")
    return found


def decode_outlines(samples: Sequence[Picture], plan: Plan) -> NDArray[np.uint8]:
    """Return (n, size, size) masks where the network input shows the finding; 0 where unknown."""
    outlines = np.zeros((len(samples), plan.size, plan.size), np.uint8)

    def one(index: int) -> None:
        sample = samples[index]
        if sample.outline is None:
            return
        placement: Placement = _prepared(sample, plan).placement
        rows, columns = placement.shape
        with Image.open(sample.outline) as mask:
            stretched = mask.convert("L").resize((columns, rows), Image.Resampling.BILINEAR)
        outlines[index] = placement.crop(np.asarray(stretched, np.float32)).round()

    for _ in in_parallel(one, range(len(samples))):
        pass
    return outlines


def _prepared(sample: Picture, plan: Plan) -> Prepared:
    values = file_values(sample.path, sample.index)
    return prepare(values, plan, displayed_aspect(sample.path))


def _write(path: Path, samples: Sequence[Picture], plan: Plan, progress: Progress) -> None:
    """Write pictures one after the other: a full disk is an error then, and no broken mapping."""
    faults: Counter[str] = Counter()
    header = {
        "descr": "<f4", "fortran_order": False, "shape": (len(samples), plan.size, plan.size),
    }  # fmt: skip
    with replacing(path) as temporary:
        with temporary.open("wb") as file:
            np.lib.format.write_array_header_1_0(file, header)
            prepared = in_parallel(lambda sample: _prepared(sample, plan), samples, progress)
            for picture, placement in prepared:
                file.write(np.ascontiguousarray(picture, "<f4").tobytes())
                if placement.crop_failed:
                    faults[placement.crop_failed] += 1
        write_whole(path.with_suffix(".json"), json.dumps(faults).encode())


def _name(samples: Sequence[Picture], plan: Plan) -> str:
    """Return a hash of all that decides the numbers: contents in order, the plan, the decoder."""
    numbers = {f.name: getattr(plan, f.name) for f in fields(plan) if f.name not in _NOT_SEEN}
    told = json.dumps([CODE, PIL.__version__, numbers, [sample.key for sample in samples]])
    return hashlib.sha256(told.encode()).hexdigest()[:40]


def _opened(path: Path, shape: tuple[int, int, int]) -> Decoded | None:
    """Map a finished file; None when there is none or it is not what its name says."""
    try:
        # "c": changes stay in this process, and PyTorch does not warn of an array it cannot write
        pictures = np.load(path, mmap_mode="c" if shape[0] else None, allow_pickle=False)
        faults = json.loads(path.with_suffix(".json").read_bytes())
        os.utime(path)  # the least recently used are removed first
    except (OSError, ValueError, EOFError):
        return None
    if pictures.shape != shape or pictures.dtype != np.float32:
        return None
    return Decoded(np.asarray(pictures), faults)


def _make_room(folder: Path, needed: int) -> None:
    """Create the folder and remove the least recently used files; TrainerError without room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_room(folder, f"{error.strerror or error}.") from error
    for half in folder.glob(".*.tmp"):
        with suppress(OSError):
            if time.time() - half.stat().st_mtime > _ABANDONED:
                half.unlink()
    for old, kept in _least_used(folder):
        if kept + needed <= _MOST_KEPT and _free(folder) >= needed + _ROOM_LEFT:
            break
        with suppress(OSError):  # Windows keeps what another process has mapped
            old.unlink()
            old.with_suffix(".json").unlink(missing_ok=True)
    if (free := _free(folder)) < needed + _ROOM_LEFT:
        raise _no_room(
            folder, f"{needed / 2**20:.0f} MB are needed there, {free / 2**20:.0f} MB are free."
        )


def _least_used(folder: Path) -> list[tuple[Path, int]]:
    """Return (file, bytes of it and of all that were used later), the least recently used first."""
    stats = []
    for path in folder.glob("*.npy"):
        with suppress(OSError):
            stats.append((path.stat().st_mtime, path.stat().st_size, path))
    kept, listed = 0, []
    for _, size, path in sorted(stats, reverse=True):
        kept += size
        listed.append((path, kept))
    return listed[::-1]


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _no_room(folder: Path, reason: str) -> TrainerError:
    return TrainerError(
        "The decoded pictures cannot be kept",
        f"in {folder}: {reason}",
        "Free space there, or set MRIVIEWER_HOME to a folder on a larger disk.",
    )
