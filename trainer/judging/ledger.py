"""How often the test pictures were evaluated: every time more, the number is worth less.

`test_ledger.json` in the run folder is a list that only grows. An entry is one evaluation of the
network on test pictures; reading stored answers again is none.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.files import write_whole

FILE = "test_ledger.json"


def record_look(folder: Path, by: str, keys: Iterable[str], weights: str) -> None:
    """Add an evaluation of test to a run's ledger.

    by       what evaluated it, such as "package" or "evaluate"
    keys     content hashes of the pictures
    weights  SHA-256 that tells these weights from others

    Raises TrainerError when the ledger cannot be read: a look that is not counted would be a lie.
    """
    entries = read_ledger(folder)
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    entries.append({"when": now, "by": by, "weights": weights, "test_set": name_of_set(keys)})
    write_whole(folder / FILE, json.dumps(entries, indent=1).encode())


def read_ledger(folder: Path) -> list[dict[str, Any]]:
    """Return the entries {when, by, weights, test_set}, oldest first; TrainerError if damaged."""
    try:
        content = json.loads((folder / FILE).read_bytes())
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise _damaged(folder) from error
    if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
        raise _damaged(folder)
    return content


def name_of_set(keys: Iterable[str]) -> str:
    """Return a short name of a set of pictures: the same for the same contents."""
    return hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()[:16]


def looks(folder: Path) -> dict[str, Any]:
    """Return how often test was evaluated: {evaluations, weights, other_runs, first, last}.

    other_runs  runs beside this one that evaluated the very same test pictures: choosing the best
                of them by test is choosing on test
    """
    entries = read_ledger(folder)
    sets = {entry.get("test_set") for entry in entries}
    others = 0
    for path in folder.resolve().parent.glob(f"*/{FILE}"):
        if path.parent == folder.resolve():
            continue
        try:
            others += bool(sets & {entry.get("test_set") for entry in read_ledger(path.parent)})
        except TrainerError:
            continue  # the ledger of another run is not this run's business
    return {
        "evaluations": len(entries),
        "weights": len({entry.get("weights") for entry in entries}),
        "other_runs": others,
        "first": entries[0].get("when") if entries else None,
        "last": entries[-1].get("when") if entries else None,
    }


def said(counted: dict[str, Any]) -> str:
    """Say in words what `looks` counted."""
    count, others = counted["evaluations"], counted["other_runs"]
    if count == 0:
        return "The test pictures have not been evaluated."
    times = "once" if count == 1 else f"{count} times"
    words = f"The test pictures were evaluated {times} in this run"
    if counted["weights"] > 1:
        words += f", with {counted['weights']} different sets of weights"
    if others:
        runs = "1 other run" if others == 1 else f"{others} other runs"
        words += f"; {runs} beside it evaluated the same pictures"
    return words + "."


def _damaged(folder: Path) -> TrainerError:
    return TrainerError(
        f"The test ledger of {folder.name} cannot be read",
        f"{FILE} is damaged, so nobody can say how often test was evaluated.",
        "Put it back from a copy, or move it away and say so in your report.",
    )
