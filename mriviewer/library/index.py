"""The list of studies, made from the journal: to be thrown away and made again at any time.

Only the small pictures are not in the journal; they come back when a study is opened.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event, Status, as_status, fold
from mriviewer.core.language import tr
from mriviewer.library.database import (
    DamagedError,
    Layout,
    NewerError,
    is_broken,
    open_database,
    set_aside,
)
from mriviewer.library.journal import Journal, library_folder
from mriviewer.library.seen import Seen, seen_from_json

LAYOUT = Layout(b"MRIX", 1, """
CREATE TABLE studies (study_uid TEXT PRIMARY KEY, entry TEXT NOT NULL);
CREATE TABLE pictures (study_uid TEXT PRIMARY KEY, png BLOB NOT NULL);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
""")  # fmt: skip
_BUSY_S = 5.0  # only workers wait for it
_BATCH = 200
Progress = Callable[[int, int], None]  # studies done, studies in all


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a model said about a whole series. `model`: name and version."""

    label: str
    probability: float
    model: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A study in the list.

    opened    when it was last opened, ISO 8601 with offset
    remark    of all its series
    verdicts  the reader's, of its series that have one
    opinions  the last of each model and series, in the order of the series
    """

    study_uid: str
    seen: Seen
    opened: str = ""
    status: Status = "unread"
    remark: str = ""
    verdicts: tuple[str, ...] = ()
    opinions: tuple[Opinion, ...] = ()


class Index:
    """The index file; every method opens and closes it, so that any thread may call.

    Raises ViewerError. A damaged or foreign file is set aside and a new index is made.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or library_folder() / "index.sqlite"

    def catch_up(
        self,
        journal: Journal,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take in what the journal holds since last time; all of it where the index is new."""
        with self._connection() as connection:
            last = _last(connection, journal)
            changed = journal.changed_after(last)
            uids = sorted(changed, key=lambda uid: changed[uid])  # a cancelled run goes on here
            for start in range(0, len(uids), _BATCH):
                if cancelled():
                    return
                batch = uids[start : start + _BATCH]
                entries = [(uid, _entry(journal, uid)) for uid in batch]
                connection.execute("BEGIN IMMEDIATE")
                for uid, entry in entries:
                    _put(connection, uid, entry)
                _keep(connection, "last", str(changed[batch[-1]]))
                connection.execute("COMMIT")
                progress(start + len(batch), len(uids))

    def entries(self) -> tuple[Entry, ...]:
        """Return all studies, those opened last first."""
        with self._connection() as connection:
            found = [_read(text) for (text,) in connection.execute("SELECT entry FROM studies")]
        listed = [entry for entry in found if entry is not None]
        return tuple(sorted(listed, key=lambda entry: entry.opened, reverse=True))

    def keep_picture(self, study_uid: str, png: bytes) -> None:
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO pictures VALUES (?, ?)", (study_uid, png))

    def pictures(self, study_uids: Sequence[str]) -> dict[str, bytes]:
        """Return the small pictures (PNG) that there are."""
        with self._connection() as connection:
            found = {}
            for uid in study_uids:
                row = connection.execute("SELECT png FROM pictures WHERE study_uid = ?", (uid,))
                for (png,) in row:
                    found[uid] = bytes(png)
            return found

    def forget(self) -> None:
        """Empty the list, but for the pictures: `catch_up` makes it again."""
        with self._connection() as connection:
            connection.execute("DELETE FROM studies")
            connection.execute("DELETE FROM state")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(self._open()) as connection:
                yield connection
        except (sqlite3.Error, OSError, NewerError) as error:
            if isinstance(error, sqlite3.DatabaseError) and is_broken(error):
                with suppress(OSError):
                    set_aside(self.path)
            remedy = tr("Your readings are safe: they are in the journal. Try again; the list "
                        "is then made anew.")  # fmt: skip
            raise ViewerError(
                tr("The list of studies cannot be used"), f"{error}.".replace("..", "."), remedy
            ) from error

    def _open(self) -> sqlite3.Connection:
        try:
            return open_database(self.path, LAYOUT, _BUSY_S)
        except DamagedError:
            pass
        except sqlite3.DatabaseError as error:
            if not is_broken(error):
                raise
        set_aside(self.path)
        return open_database(self.path, LAYOUT, _BUSY_S)


def _last(connection: sqlite3.Connection, journal: Journal) -> int:
    """Return the event up to which the index knows this very journal; 0 for another one."""
    first = journal.first_time()
    state = dict(connection.execute("SELECT name, value FROM state").fetchall())
    if state.get("journal") == first and state.get("last", "").isdecimal():
        return int(state["last"])
    connection.execute("DELETE FROM studies")
    connection.execute("DELETE FROM state")
    _keep(connection, "journal", first)
    return 0


def _keep(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def _put(connection: sqlite3.Connection, study_uid: str, entry: Entry | None) -> None:
    if entry is None:
        connection.execute("DELETE FROM studies WHERE study_uid = ?", (study_uid,))
    else:
        text = json.dumps({**asdict(entry), "seen": entry.seen.to_json()})
        connection.execute("INSERT OR REPLACE INTO studies VALUES (?, ?)", (study_uid, text))


def _read(text: str) -> Entry | None:
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        data = json.loads(text)
        opinions = tuple(Opinion(**one) for one in data["opinions"])
        return Entry(
            data["study_uid"], seen_from_json(data["seen"]), data["opened"],
            as_status(data["status"]), data["remark"], tuple(data["verdicts"]), opinions,
        )  # fmt: skip
    return None


def _entry(journal: Journal, study_uid: str) -> Entry | None:
    """Return the study's place in the list; None when it was never seen, or was taken off it."""
    events = journal.of_study(study_uid)
    seen, opened = seen_in(events)
    if seen is None:
        return None
    history = fold(events)
    histories = {study_uid: history}
    remarks, verdicts = [], []
    for series in seen.series:
        home = study_uid
        if series.by_content:
            home = journal.study_of(series.uid) or study_uid
        if home not in histories:
            histories[home] = fold(journal.of_study(home))
        review = histories[home].review(series.uid)
        remarks += [review.remark.strip()] if review.remark.strip() else []
        verdicts += [review.verdict] if review.verdict else []
    opinions = _opinions(events)
    return Entry(study_uid, seen, opened, history.status, "\n".join(remarks), tuple(verdicts),
                 tuple(opinions))  # fmt: skip


def seen_in(events: Iterable[Event]) -> tuple[Seen | None, str]:
    """Return how a study was found last, None off the list, and when it was opened last."""
    seen, opened = None, ""
    for event in events:
        if event.kind == "seen":
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                seen = seen_from_json(event.data)
                opened = event.time if event.data["opened"] else opened
        elif event.kind == "unlisted":
            seen = None
    return seen, opened


def _opinions(events: Iterable[Event]) -> Iterable[Opinion]:
    found: dict[tuple[str, str], Opinion] = {}
    for event in events:
        if event.kind == "opinion":
            data: Any = event.data
            with suppress(ValueError, KeyError, TypeError):
                one = Opinion(str(data["label"]), float(data["probability"]), str(data["model"]))
                found[(event.series_uid, one.model)] = one
    return found.values()
