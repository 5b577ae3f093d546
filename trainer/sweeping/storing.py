"""Where a sweep keeps what its workers know: a journal beside it, or a database."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import optuna
from optuna.storages import BaseStorage, JournalStorage, RDBStorage
from optuna.storages.journal import JournalFileBackend, JournalFileOpenLock

from trainer.errors import TrainerError

JOURNAL = "journal.log"
_TITLE = "The storage of the sweep cannot be used"
_PACKAGES = {  # by the module that is missing, where its package is named otherwise
    "psycopg": "psycopg[binary]", "psycopg2": "psycopg2-binary", "MySQLdb": "mysqlclient",
}  # fmt: skip
_TRIES = 200  # of a lock file that Windows is just removing


def is_url(storage: str) -> bool:
    return "://" in storage


def open_storage(storage: str | None, folder: Path) -> BaseStorage:
    """Open a database by URL, or a journal by path (by default in `folder`), making it if need be.

    Neither is ever unpickled. Raises TrainerError, in which no password stands, when it cannot be
    opened.
    """
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    if storage is not None and is_url(storage):
        return _database(storage)
    path = folder / JOURNAL if storage is None else Path(storage)
    try:
        lock = _Lock(str(path))
        _mend(path, lock)
        return JournalStorage(JournalFileBackend(str(path), lock))
    except OSError as error:
        raise TrainerError(
            _TITLE, f"{path}: {error.strerror or error}.", "Name another with --storage."
        ) from error


def is_lost(error: Exception) -> bool:
    """Whether an error is that of a database, which went away or refuses."""
    own = isinstance(error, optuna.exceptions.StorageInternalError)
    return own or type(error).__module__.startswith("sqlalchemy.")


def without_secrets(url: str, text: str | None = None) -> str:
    """Return the URL, or a text about it, without password and options."""
    parts = urlsplit(url)
    if text is None:
        place = parts.netloc.rpartition("@")[2]
        return f"{parts.scheme}://{place}{parts.path}"
    text = text.replace(url, without_secrets(url))
    secrets = {parts.query, parts.password or "", unquote(parts.password or "")} - {""}
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "***")
    return text


class _Lock(JournalFileOpenLock):
    """Optuna's lock by a file that one alone can make; it holds on disks shared over NFS, too."""

    def acquire(self) -> bool:
        for _ in range(_TRIES):
            try:
                return super().acquire()
            except PermissionError:
                if os.name != "nt":
                    raise
                time.sleep(0.01)  # Windows refuses a name that is being removed
        return super().acquire()


def _mend(path: Path, lock: JournalFileOpenLock) -> None:
    """Cut off a line that a crash or a full disk left without its end: nobody could read on."""
    if not path.exists():
        return
    with _held(lock), path.open("rb+") as file:
        content = file.read()
        if content and not content.endswith(b"\n"):
            file.truncate(content.rfind(b"\n") + 1)


@contextmanager
def _held(lock: JournalFileOpenLock) -> Iterator[None]:
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _database(url: str) -> BaseStorage:
    scheme = urlsplit(url).scheme
    kind = scheme.partition("+")[0]
    if kind not in ("postgresql", "mysql", "mariadb"):
        why = "SQLite loses what several workers write" if kind == "sqlite" else "it is not known"
        raise TrainerError(
            _TITLE, f"{scheme}: {why}.",
            "Leave --storage out for a journal in the folder of the sweep, or give "
            "postgresql://USER@HOST/DATABASE.",
        )  # fmt: skip
    try:
        return RDBStorage(url, engine_kwargs={"pool_pre_ping": True})
    except ImportError as error:
        raise _missing(error, scheme) from error
    except Exception as error:  # SQLAlchemy, alembic and each driver have their own
        told = without_secrets(url, str(error)).strip().splitlines() or [type(error).__name__]
        raise TrainerError(
            _TITLE,
            f"{without_secrets(url)} does not answer as it should: {told[0]}.",
            "Is the database there, and may you write to it?",
        ) from None  # its text may hold the password


def _missing(error: ImportError, scheme: str) -> TrainerError:
    """Return what to install; which driver a URL means depends on the version of SQLAlchemy."""
    module = getattr(error.__cause__, "name", None) or getattr(error, "name", None)
    wanted = f" ({module})" if module else ""
    remedy = f"Install it: python -m pip install '{_PACKAGES.get(module or '', module)}'."
    return TrainerError(
        _TITLE, f"the driver for {scheme}{wanted} is not installed.", remedy if module else ""
    )
