"""The journal: every event about every study, in one SQLite file to which lines are only added.

An event is on disk when `append` returns. Killing the program loses nothing that was appended;
the log is also synced to the disk (synchronous=FULL), so that a power cut does not either, but for
where the reader was last: that comes every second and may wait for the next word.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from mriviewer.core.errors import ViewerError
from mriviewer.core.history import Event
from mriviewer.core.language import many, tr
from mriviewer.library.database import (
    DamagedError,
    Layout,
    NewerError,
    is_broken,
    open_database,
    set_aside,
)
from mriviewer.paths import data_folder

LAYOUT = Layout(b"MRIJ", 1, """
CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    study_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX events_of_study ON events (study_uid, kind);
CREATE INDEX events_of_series ON events (series_uid);
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER events_are_never_taken_out BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
""")  # fmt: skip
_BUSY_S = 0.08  # another program writes for some milliseconds; the window must not stand still
_COLUMNS = "number, time, study_uid, series_uid, kind, data"
# where the reader was: of the many events of a series the last one tells all
_OF_STUDY = f"""
SELECT {_COLUMNS} FROM events WHERE study_uid = :study AND number > :after AND kind <> 'view'
UNION ALL
SELECT {_COLUMNS} FROM events WHERE number IN (
    SELECT max(number) FROM events WHERE study_uid = :study AND kind = 'view' AND number > :after
    GROUP BY series_uid)
ORDER BY number
"""
Result = TypeVar("Result")


def library_folder() -> Path:
    """Return the folder of journal, index and imported studies; it may not exist yet."""
    return data_folder() / "library"


class Journal:
    """One connection; it belongs to the thread that uses it first. Opened on first use.

    Raises ViewerError, from every method, when the file cannot be read or written. A damaged or
    foreign file is set aside, never written to; `told` then holds what the reader must know.

    mends  only where nothing else of this program has the file open; else damage is an error
    """

    def __init__(self, path: Path | None = None, mends: bool = True) -> None:
        self.path = path or library_folder() / "journal.sqlite"
        self._mends = mends
        self._file: tuple[int, int] | None = None  # which file is open
        self.told: ViewerError | None = None
        self._connection: sqlite3.Connection | None = None

    def append(self, events: Sequence[Event]) -> list[Event]:
        """Write events, all or none; return them with their numbers."""
        lines = [_line(event) for event in events]
        lasting = any(event.kind != "view" for event in events)
        numbers = self._do(lambda connection: _write(connection, lines, lasting))
        return [replace(event, number=number)
                for event, number in zip(events, numbers, strict=True)]  # fmt: skip

    def of_study(self, study_uid: str, after: int = 0) -> list[Event]:
        """Return the events of a study after a number, in order; of views the last a series."""
        asked = {"study": _plain(study_uid), "after": after}
        return self._do(lambda c: [_event(row) for row in c.execute(_OF_STUDY, asked)], [])

    def study_of(self, series_uid: str) -> str | None:
        """Return the study under which something was first said about a series."""
        query = "SELECT study_uid FROM events WHERE series_uid = ? ORDER BY number LIMIT 1"
        asked = (_plain(series_uid),)
        nothing: list[str] = []
        found = self._do(lambda c: [str(uid) for (uid,) in c.execute(query, asked)], nothing)
        return found[0] if found else None

    def changed_after(self, number: int) -> dict[str, int]:
        """Return the last event after a number by study, but for where the reader looked."""
        query = ("SELECT study_uid, max(number) FROM events WHERE number > ? AND kind <> 'view' "
                 "GROUP BY study_uid")  # fmt: skip
        nothing: dict[str, int] = {}
        return self._do(lambda c: dict(c.execute(query, (number,)).fetchall()), nothing)

    def first_time(self) -> str:
        """Return when the journal was begun; empty while it is. Tells it from another one."""
        query = "SELECT time FROM events ORDER BY number LIMIT 1"
        return "".join(self._do(lambda c: [str(time) for (time,) in c.execute(query)], [""]))

    def close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _do(
        self, work: Callable[[sqlite3.Connection], Result], unwritten: Result | None = None
    ) -> Result:
        """Run `work`; where the file turns out to be damaged, once more on a new one.

        unwritten  what is read from a journal that does not exist yet; None when writing
        """
        try:
            if unwritten is not None and self._connection is None and not self.path.exists():
                return unwritten  # only to look makes no file
            try:
                return work(self._open())
            except DamagedError as error:
                self._mend(str(error))
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
                self._mend(tr("it is damaged."))
            return work(self._open())
        except (sqlite3.Error, OSError, DamagedError, NewerError) as error:
            if not isinstance(error, sqlite3.Error):
                self.close()
            raise self._failure(error, writing=unwritten is None) from error

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and self._file != _file_at(self.path):
            self.close()
            self.told = ViewerError(
                tr("The journal of your readings had to be made anew"),
                tr("another program moved it away, or set it aside because it was damaged."),
            )
        if self._connection is None:
            self._connection = open_database(self.path, LAYOUT, _BUSY_S)
            self._file = _file_at(self.path)
        return self._connection

    def _mend(self, reason: str) -> None:
        """Set the file aside, and take what can be read of it over into a new one."""
        self.close()
        if not self._mends:
            raise DamagedError(reason)
        aside = set_aside(self.path)
        saved = _salvage(aside)
        for start in range(0, len(saved), 1000):
            _write(self._open(), [_line(event) for event in saved[start : start + 1000]], True)
        kept = tr("The file is kept as {name} in {folder}.").format(
            name=aside.name, folder=aside.parent
        )
        events = many(
            len(saved),
            "1 entry was taken over into a new journal.",
            "{n} entries were taken over into a new journal.",
        )
        self.told = ViewerError(tr("The journal of your readings had to be made anew"), reason,
                                f"{kept} {events}")  # fmt: skip

    def _failure(self, error: Exception, writing: bool) -> ViewerError:
        title = tr("Your readings cannot be read")
        if writing:
            title = tr("What you said was not written to disk yet")
        if isinstance(error, NewerError):
            return ViewerError(
                title, tr("a newer version of this program wrote the journal."),
                tr("Use the newer version, or name another folder by MRIVIEWER_HOME."),
            )  # fmt: skip
        words = (getattr(error, "strerror", None) or str(error)).rstrip(".")
        remedy = tr("Check that {folder} may be written and that the disk is not full.")
        if writing:
            remedy += " " + tr("It is kept in memory and tried again.")
        return ViewerError(title, f"{words}.", remedy.format(folder=self.path.parent))


def _file_at(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def is_busy(error: ViewerError) -> bool:
    """Tell whether only another program was writing: it is tried again, and nobody need know."""
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return isinstance(cause, sqlite3.Error) and code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _write(
    connection: sqlite3.Connection, lines: Iterable[tuple[str, ...]], lasting: bool
) -> list[int]:
    connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
    insert = "INSERT INTO events (time, study_uid, series_uid, kind, data) VALUES (?, ?, ?, ?, ?)"
    connection.execute("BEGIN IMMEDIATE")
    try:
        numbers = [connection.execute(insert, line).lastrowid or 0 for line in lines]
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return numbers


def _salvage(path: Path) -> list[Event]:
    """Return what can be read of a damaged journal: from its start, and from its end."""
    found: dict[int, Event] = {}
    with suppress(sqlite3.Error, OSError):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with path.open("rb") as file:
            if file.read(72)[68:] != LAYOUT.application:
                return []  # another program's: not ours to read either
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            address = f"{path.absolute().as_uri()}?mode=ro"  # its newest lines are in its log
        with closing(sqlite3.connect(address, uri=True)) as connection:
            for order in ("ASC", "DESC"):
                for event in _readable(connection, order):
                    if event.number in found:
                        break
                    found[event.number] = event
    return [found[number] for number in sorted(found)]


def _readable(connection: sqlite3.Connection, order: str) -> Iterator[Event]:
    with suppress(sqlite3.Error):
        query = f"SELECT {_COLUMNS} FROM events NOT INDEXED ORDER BY number {order}"
        for row in connection.execute(query):
            with suppress(ValueError, TypeError):
                yield _event(row)


def _line(event: Event) -> tuple[str, ...]:
    # ASCII: whatever was typed, it is written, and the same on every machine
    data = json.dumps(dict(event.data), ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return (event.time, _plain(event.study_uid), _plain(event.series_uid), event.kind, data)


def _event(row: tuple[int, str, str, str, str, str]) -> Event:
    number, time, study_uid, series_uid, kind, data = row
    try:
        read = json.loads(data)
    except ValueError:
        read = None
    # what is unreadable has no kind that is known: the fold counts it
    return Event(number, time, study_uid, series_uid, kind if isinstance(read, dict) else "damaged",
                 read if isinstance(read, dict) else {})  # fmt: skip


def _plain(uid: str) -> str:
    """Return a uid that every database takes: hostile files have held half characters."""
    return uid.encode("utf-8", "backslashreplace").decode("utf-8")
