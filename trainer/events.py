"""What a run reports while it goes: one JSON object a line in the run folder, and what shows it.

Every event has `event` (its kind) and `time` (seconds since the epoch):

| event   | fields |
|---|---|
| auditing | what, done, total: the pictures are compared, before they are split |
| audit   | pictures, copies, leaks {split: n}, label_conflicts, shortcuts {name: {accuracy, chance}}, text, seconds |
| started | name, run_folder, labels, counts {split: {label: n}}, device, processes |
| resumed | as started, and stage, epoch, step: where it goes on |
| budget  | seconds, planned_seconds, size, epochs, unfreeze, text: what was planned for the time |
| determinism | exceptions: operations that are not repeatable here; threads |
| reading | split, done, total |
| epoch   | stage ("head" or "all"), epoch, epochs, loss, val_loss, val_accuracy, val_balanced_accuracy, confusion, best, learning_rate, images_per_second, seconds_left, memory_mb |
| step    | stage, epoch, epochs, step, steps, loss, learning_rate, images_per_second, seconds_left, memory_mb |
| sweeping | done, total: steps of the learning-rate finder |
| swept   | sweep, sweeps, rate: what a sweep of the learning-rate finder suggests |
| saved   | stage, epoch, step: the state that the run can go on from |
| warning | text; suggestion {field: value} where another value may help |
| tested  | accuracy, balanced_accuracy |
| package | path, sha256 |
| report  | paths |
| member  | member, members, state: a run inside this one "started", "resumed", "finished", "stopped" or "failed" |
| cross_validated | accuracy, balanced_accuracy, over_folds {figure: {mean, sd}} |
| ended   | outcome ("finished", "stopped", "failed", of a sweep also "pruned"), text |

`confusion` counts the validation pictures: a row for each true label, in it a column for each answer,
both in the order of `labels`.

Of an ensemble or a cross-validation, what its runs report is here as well, with `member` (from 1) and
`members`; `seconds_left` is then that of all. `started` and `resumed` of the whole have `members`.
"""  # noqa: E501 - a table row is one line

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TextIO


class EventLog:
    """Writes events to the run folder, as lines to a stream, and tells `show` of them.

    Each of the three may be None. Numbers must be finite or None. Raises OSError when events
    cannot be written.
    """

    def __init__(
        self,
        folder: Path | None,
        stream: TextIO | None = None,
        show: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        self._file = None if folder is None else _opened(folder / "events.jsonl")
        self._stream, self._show = stream, show

    def __call__(self, event: str, **fields: Any) -> None:
        content = {"event": event, "time": round(time.time(), 3), **fields}
        line = json.dumps(content, allow_nan=False)
        if self._file is not None:
            self._file.write(line + "\n")
            self._file.flush()
        if self._stream is not None:
            print(line, file=self._stream, flush=True)
        if self._show is not None:
            self._show(content)

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
