"""What was computed from the content of files, kept by its hash. Losing it costs only time.

It holds small views of pictures, and neither names nor identifiers of anybody.
"""

import datetime
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs

HOME_VARIABLE = "MRIVIEWER_HOME"
_KEPT_DAYS = 90  # after its last use
_FILE = "audit.sqlite"
_ASKED_AT_ONCE = 500  # SQLite takes a limited number of values in one question


class Cache:
    """Bytes by key; open it with `opened`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, keys: list[str]) -> dict[str, bytes]:
        """Return what is known of these keys."""
        known: dict[str, bytes] = {}
        today = datetime.date.today().isoformat()
        for start in range(0, len(keys), _ASKED_AT_ONCE):
            part = keys[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(part))
            known.update(
                self._connection.execute(
                    f"SELECT key, content FROM kept WHERE key IN ({marks})", part
                ).fetchall()
            )
            with suppress(sqlite3.OperationalError), self._connection:
                self._connection.execute(
                    f"UPDATE kept SET used = ? WHERE key IN ({marks})", [today, *part]
                )
        return known

    def put(self, contents: dict[str, bytes]) -> None:
        """Keep contents; a full disk loses them without harm."""
        today = datetime.date.today().isoformat()
        rows = [(key, today, content) for key, content in contents.items()]
        with suppress(sqlite3.OperationalError), self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)


def usual_cache() -> Path:
    """Return the folder of the cache, below MRIVIEWER_HOME where that is set."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().resolve() / "cache" / "trainer"
    return Path(platformdirs.user_cache_dir("mriviewer", appauthor=False)) / "trainer"


@contextmanager
def opened(folder: Path | None) -> Iterator[Cache]:
    """Open the cache in a folder, which is made; None, or one that is not writable, is forgotten.

    A damaged cache is begun anew.
    """
    with closing(_connection(folder)) as connection:
        yield Cache(connection)
        oldest = datetime.date.today() - datetime.timedelta(days=_KEPT_DAYS)
        with suppress(sqlite3.OperationalError), connection:
            connection.execute("DELETE FROM kept WHERE used < ?", [oldest.isoformat()])


def _connection(folder: Path | None) -> sqlite3.Connection:
    if folder is None:
        return _connect(":memory:")
    path = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _connect(str(path))
    except OSError:
        return _connect(":memory:")
    except sqlite3.OperationalError:  # a read-only or full disk, or another program holds it
        return _connect(":memory:")
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        return _connect(str(path))


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30)
    try:
        with connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, used TEXT, content BLOB)"
            )
    except sqlite3.Error:
        connection.close()
        raise
    return connection
