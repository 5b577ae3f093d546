"""What a run reports while it goes: one JSON object a line, on stdout and in the run folder.

Every event has `event` (its kind) and `time` (seconds since the epoch):

| event   | fields |
|---|---|
| started | name, run_folder, labels, counts {split: {label: n}}, device |
| reading | done, total |
| epoch   | stage ("head" or "all"), epoch, epochs, loss, val_loss, val_accuracy, val_balanced_accuracy, best, learning_rate, images_per_second, seconds_left |
| step    | stage, epoch, step, steps, loss, images_per_second |
| warning | text |
| tested  | accuracy, balanced_accuracy |
| package | path, sha256 |
| ended   | outcome ("finished", "stopped" or "failed"), text |
"""  # noqa: E501 - a table row is one line

import json
import sys
import time
from pathlib import Path
from typing import Any, Self, TextIO


class EventLog:
    """Writes events to the run folder and to a stream; numbers must be finite or None."""

    def __init__(self, folder: Path, stream: TextIO | None = sys.stdout) -> None:
        self._file = (folder / "events.jsonl").open("a", encoding="utf-8")
        self._stream = stream

    def __call__(self, event: str, **fields: Any) -> None:
        content = {"event": event, "time": round(time.time(), 3), **fields}
        line = json.dumps(content, allow_nan=False)
        self._file.write(line + "\n")
        self._file.flush()
        if self._stream is not None:
            print(line, file=self._stream, flush=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def read_events(folder: Path) -> list[dict[str, Any]]:
    """Return the events of a run folder; a line cut off by a crash is left out."""
    events = []
    for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines():
        try:
            events.append(json.loads(line))
        except json.JSONDecodeError:
            continue
    return events
