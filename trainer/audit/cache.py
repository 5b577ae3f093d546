"""What was computed from the content of files, kept by its hash. Losing it costs only time.

It holds small views of pictures, and neither names nor identifiers of anybody.
"""

import datetime
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import platformdirs

HOME_VARIABLE = "MRIVIEWER_HOME"
_KEPT_DAYS = 90  # after its last use
_FILE = "audit.sqlite"
_ASKED_AT_ONCE = 500  # SQLite takes a limited number of values in one question


class Cache:
    """Bytes by key; open it with `opened`."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._connection = _connection(folder)

    def get(self, keys: list[str]) -> dict[str, bytes]:
        """Return what is known of these keys."""
        known: dict[str, bytes] = {}
        today = datetime.date.today().isoformat()
        for start in range(0, len(keys), _ASKED_AT_ONCE):
            part = keys[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(part))
            known.update(self._do(f"SELECT key, content FROM kept WHERE key IN ({marks})", [part]))
            self._do(f"UPDATE kept SET used = ? WHERE key IN ({marks})", [[today, *part]])
        return known

    def put(self, contents: dict[str, bytes]) -> None:
        """Keep contents; a full disk loses them without harm."""
        today = datetime.date.today().isoformat()
        rows = [[key, today, content] for key, content in contents.items()]
        self._do("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Drop what was not used for long, and let go of the file."""
        oldest = datetime.date.today() - datetime.timedelta(days=_KEPT_DAYS)
        self._do("DELETE FROM kept WHERE used < ?", [[oldest.isoformat()]])
        self._connection.close()

    def _do(self, command: str, rows: list[list[Any]]) -> list[Any]:
        """Do a command for each row of values, all or none; return what it selects.

        Nothing where the disk is full, or where the file is damaged, which is begun anew then:
        damage in its middle shows only where it is read.
        """
        try:
            with self._connection:
                return [found for row in rows for found in self._connection.execute(command, row)]
        except sqlite3.OperationalError:
            return []
        except sqlite3.DatabaseError:
            self._connection.close()
            self._connection = _connection(self._folder, anew=True)
            return []


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
    with closing(Cache(folder)) as cache:
        yield cache


def _connection(folder: Path | None, anew: bool = False) -> sqlite3.Connection:
    if folder is None:
        return _connect(":memory:")
    path = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if anew:
            path.unlink(missing_ok=True)
        return _connect(str(path))
    except OSError:  # such as a file that another program holds (Windows)
        return _connect(":memory:")
    except sqlite3.OperationalError:  # a read-only or full disk, or another program holds it
        return _connect(":memory:")
    except sqlite3.DatabaseError:
        return _connect(":memory:") if anew else _connection(folder, anew=True)


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
