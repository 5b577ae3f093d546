"""What a run reports while it goes: one JSON object a line, on stdout and in the run folder.

Every event has `event` (its kind) and `time` (seconds since the epoch):

| event   | fields |
|---|---|
| started | name, run_folder, labels, counts {split: {label: n}}, device |
| resumed | as started, and stage, epoch, step: where it goes on |
| budget  | seconds, planned_seconds, size, epochs, unfreeze, text: what was planned for the time |
| determinism | exceptions: operations that are not repeatable here; threads |
| reading | done, total |
| epoch   | stage ("head" or "all"), epoch, epochs, loss, val_loss, val_accuracy, val_balanced_accuracy, best, learning_rate, images_per_second, seconds_left, memory_mb |
| step    | stage, epoch, step, steps, loss, learning_rate, images_per_second, seconds_left, memory_mb |
| saved   | stage, epoch, step: the state that the run can go on from |
| warning | text; suggestion {field: value} where another value may help |
| tested  | accuracy, balanced_accuracy |
| package | path, sha256 |
| report  | paths |
| ended   | outcome ("finished", "stopped" or "failed"), text |
"""  # noqa: E501 - a table row is one line

import json
import sys
import time
from pathlib import Path
from typing import Any, Self, TextIO


class EventLog:
    """Writes events to the run folder and to a stream; numbers must be finite or None.

    Without a folder they go to the stream alone. Raises OSError when they cannot be written.
    """

    def __init__(self, folder: Path | None, stream: TextIO | None = sys.stdout) -> None:
        self._file = None if folder is None else _opened(folder / "events.jsonl")
        self._stream = stream

    def __call__(self, event: str, **fields: Any) -> None:
        content = {"event": event, "time": round(time.time(), 3), **fields}
        line = json.dumps(content, allow_nan=False)
        if self._file is not None:
            self._file.write(line + "\n")
            self._file.flush()
        if self._stream is not None:
            print(line, file=self._stream, flush=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def _opened(path: Path) -> TextIO:
    """Open to append; a line that a crash cut off is ended first, or it would spoil the next."""
    cut_off = path.exists() and path.read_bytes()[-1:] not in (b"", b"\n")
    file = path.open("a", encoding="utf-8")
    if cut_off:
        file.write("\n")
    return file


def read_events(folder: Path) -> list[dict[str, Any]]:
    """Return the events of a run folder; a line cut off by a crash is left out."""
    events = []
    for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines():
        try:
            events.append(json.loads(line))
        except json.JSONDecodeError:
            continue
    return events
