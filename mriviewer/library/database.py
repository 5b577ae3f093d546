"""SQLite files that are surely ours: made whole, marked, private, and never written over.

A file is ours when the number of its application (bytes 68 to 71 of the header) says so. It is
read from the file itself, before SQLite may touch it: only to open a database can change it.
"""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES, _APPLICATION_AT = 100, 68
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_COMPANIONS = ("-wal", "-shm", "-journal")
_MOST_ASIDE = 1000


class DamagedError(Exception):
    """The file is broken, or none of ours."""


class NewerError(Exception):
    """A newer version of this program made the file; it is left as it is."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is in such a file.

    application  number that marks our files, four ASCII letters
    version      of the tables; what is newer than this program is not opened
    script       SQL that makes the tables
    """

    application: bytes
    version: int
    script: str

    @property
    def number(self) -> int:
        return int.from_bytes(self.application, "big")


def open_database(path: Path, layout: Layout, busy_s: float) -> sqlite3.Connection:
    """Return a connection in autocommit and WAL mode; the file is made when there is none.

    busy_s  how long another program that is writing is waited for

    Raises OSError, sqlite3.Error, DamagedError or NewerError.
    """
    if not path.exists():
        _make(path, layout)
    _check_header(path, layout)
    # mode=rw: a file that went away meanwhile must not come back empty and unmarked
    mode = "mode=rw"
    if not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists():
        mode = "mode=ro&immutable=1"  # a read-only home: SQLite cannot put its log beside it
    address = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(address, timeout=busy_s, isolation_level=None, uri=True)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > layout.version:
            raise NewerError(f"version {version}, this program knows {layout.version}")
        with suppress(sqlite3.OperationalError):  # where WAL cannot be, what is there must do
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA trusted_schema = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be used under another name and return that. Raises OSError."""
    for number in range(1, _MOST_ASIDE):
        aside = path.with_name(f"{path.stem}.set-aside-{number}{path.suffix}")
        if not aside.exists():
            break
    else:
        raise FileExistsError(f"too many files were set aside in {path.parent}")
    with suppress(FileNotFoundError):  # its log can be left alone
        path.rename(aside)
    for companion in _COMPANIONS:  # what the log holds belongs to the file, wherever that goes
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    return aside


def is_broken(error: sqlite3.Error) -> bool:
    """Tell a damaged file from a disk that is full, a file that is locked, and the like."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _BROKEN


def _check_header(path: Path, layout: Layout) -> None:
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise DamagedError("it is no database.")
    if header[_APPLICATION_AT : _APPLICATION_AT + 4] != layout.application:
        raise DamagedError("another program made it.")


def _make(path: Path, layout: Layout) -> None:
    """Make an empty file of ours as a whole: a crash leaves none, two programs make one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.with_name(f"{path.name}-wal").exists() and not path.exists():
        set_aside(path)  # the log of a file that was moved away would be played into the new one
    temporary = path.with_name(f".{uuid4().hex}.tmp")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {layout.number}")
            connection.execute(f"PRAGMA user_version = {layout.version}")
            connection.executescript(layout.script)
        _put_in_place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _put_in_place(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)  # unlike a rename, it never takes the place of another's file
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            temporary.rename(path)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
