"""A run's events, read as they are written: each line once. Reads files: not for the GUI thread."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mriviewer.training.following import Progress, after, planned_in

EVENTS, TRAINED_CONFIG = "events.jsonl", "config.json"


@dataclass(frozen=True, slots=True)
class Followed:
    """How far a run was, how many bytes of its events say so, and how many epochs are planned."""

    progress: Progress = field(default_factory=Progress)
    offset: int = 0
    planned: int = 0


def read_on(folder: Path, followed: Followed) -> Followed:
    """Return how far the run in a folder is now; the same object when it said nothing new.

    A line that is still being written is left for the next time. Raises nothing.
    """
    path = folder / EVENTS
    try:
        size = path.stat().st_size
        if size < followed.offset:  # another file of the same name
            followed = Followed(Progress(parts=followed.progress.parts))
        if size == followed.offset:
            return followed
        with path.open("rb") as file:
            file.seek(followed.offset)
            content = file.read(size - followed.offset)
    except OSError:
        return followed
    whole = content.rfind(b"\n") + 1
    if not whole:
        return followed
    progress = after(followed.progress, _events(content[:whole]))
    # Not at each epoch: on Windows the trainer cannot replace a file that is being read
    planned = followed.planned if progress.epochs and followed.planned else _planned(folder)
    if planned:
        progress = replace(progress, planned_epochs=planned)
    return Followed(progress, followed.offset + whole, planned)


def _events(lines: bytes) -> Iterator[dict[str, Any]]:
    for line in lines.splitlines():
        with suppress(ValueError):  # cut off by a crash
            event = json.loads(line)
            if isinstance(event, dict):
                yield event


def _planned(folder: Path) -> int:
    try:
        config = json.loads((folder / TRAINED_CONFIG).read_bytes())
    except (OSError, ValueError):
        return 0
    return planned_in(config) if isinstance(config, dict) else 0
