"""Compressed pixels are decoded in processes of their own, so that no file can end the program.

The codecs are C libraries, and a damaged picture can crash them, keep them busy for ever or make
them ask for all the memory there is. In `decoder_child` that ends one process: its picture is told
as damaged, the next one starts another process, and nothing else is lost.
"""

import atexit
import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.language import tr
from mriviewer.core.study import SliceSource, Study
from mriviewer.io.decoder_child import COMMAND, LONGEST_SECONDS, MOST_VALUES
from mriviewer.io.dicom_refusals import NotShownError

_MOST_CHILDREN = 2  # as many as there are threads that read files
_STARTING_SECONDS = 60.0  # a slow disk, and a virus scanner that looks at every library
_SPARE_SECONDS = 2.0  # by which a child that does not end itself is given more time
_LONGEST_ANSWER = 100_000  # bytes, the values apart
_NO_WINDOW = 0x8000000  # of CreateProcess; the name in subprocess exists on Windows alone
_SET_PIPE_SIZE, _PIPE_BYTES = 1031, 1 << 20  # of fcntl, on Linux: fewer turns for a large picture


def decoded(source: SliceSource, colour: bool = False) -> NDArray[np.float32]:
    """Return the values of one frame, (rows, columns), or (rows, columns, 3) where it is a colour.

    They are those of `decoder_child.values_of`, read in another process within its limits of time
    and memory. NotShownError says what is wrong with the picture, or that no decoder starts.
    """
    return _CHILDREN.ask(
        {
            "path": str(source.path.absolute()),
            "frame": source.frame,
            "rows": source.rows,
            "columns": source.columns,
            "colour": colour,
            "rescale": source.rescale,
            "pixels_at": source.pixels_at,
        }
    )


def get_ready_for(studies: Iterable[Study]) -> None:
    """Start a decoder ahead of time if one will be needed; takes milliseconds, and none then on.

    The first compressed picture does not wait for it.
    """
    every = (series for study in studies for series in study.series)
    if any(series.source_format == "DICOM" and series.slices[0].raw is None for series in every):
        _CHILDREN.get_ready()


def end_decoders() -> None:
    """End the decoders that wait for work; the next picture starts another one."""
    _CHILDREN.end()


class _DiedError(Exception):
    """The process has ended, or is to be ended, without the picture; says why in words."""

    def __init__(self, reason: str, again: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.again = again  # whether it is worth a second try in another process


class _Child:
    """One decoder process and the pipes to it; used by one thread at a time."""

    def __init__(self) -> None:
        """Raise OSError when the system starts no process."""
        self.last_path = ""
        self._ready = self._used = False
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=_environment(), bufsize=0, creationflags=_NO_WINDOW if os.name == "nt" else 0,
        )  # fmt: skip
        if sys.platform == "linux" and self._process.stdout is not None:
            import fcntl

            with suppress(OSError):  # the system may allow no more than it gave
                fcntl.fcntl(self._process.stdout.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)

    def ask(self, request: Mapping[str, Any]) -> NDArray[np.float32]:
        """Return the values; NotShownError when there are none, _DiedError when it has ended."""
        if not self._ready:
            try:
                self._answer(time.monotonic() + _STARTING_SECONDS)
            except EOFError as error:
                raise _DiedError(tr("the program's own decoder does not start.")) from error
            self._ready = True
        used, self._used, self.last_path = self._used, True, request["path"]
        began = time.monotonic()
        deadline = began + LONGEST_SECONDS + _SPARE_SECONDS
        try:
            self._send(json.dumps(request))
            answer = self._answer(deadline)
            if "reason" in answer:
                raise NotShownError(answer["reason"])
            return self._values(answer["shape"], deadline)
        except (EOFError, OSError, ValueError) as error:
            if time.monotonic() - began >= LONGEST_SECONDS:
                reason = tr("decoding it took more than {seconds} seconds and was ended.")
                raise _DiedError(reason.format(seconds=LONGEST_SECONDS)) from error
            # an earlier picture may have done the damage that this one met
            raise _DiedError(tr("the decoder ended with a crash on this picture."), used) from error

    def end(self) -> None:
        """End it at once; a process that has ended already is taken leave of as well."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _send(self, request: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(request.encode("ascii") + b"\n")

    def _answer(self, deadline: float) -> dict[str, Any]:
        length = bytearray(4)
        self._fill(memoryview(length), deadline)
        content = bytearray(min(struct.unpack("<I", length)[0], _LONGEST_ANSWER))
        self._fill(memoryview(content), deadline)
        answer: dict[str, Any] = json.loads(content)
        return answer

    def _values(self, shape: list[int], deadline: float) -> NDArray[np.float32]:
        if not 0 < int(np.prod(shape, dtype=object)) <= MOST_VALUES:
            raise EOFError  # who says so is out of its mind
        values = np.empty(shape, np.float32)
        self._fill(values.data.cast("B"), deadline)
        return values

    def _fill(self, target: memoryview, deadline: float) -> None:
        """Read as many bytes as `target` holds; EOFError when they do not come.

        A child that takes too long ends itself. The deadline is for one that cannot even do that;
        on Windows, where one cannot wait for pipes, it is not kept.
        """
        assert self._process.stdout is not None
        while target:
            if os.name != "nt":
                _wait_for(self._process.stdout.fileno(), deadline)
            count = self._process.stdout.readinto(target)  # type: ignore[attr-defined]
            if not count:
                raise EOFError
            target = target[count:]


class _Children:
    """Up to two decoders, handed to whoever asks; safe between threads."""

    def __init__(self) -> None:
        self._idle: list[_Child] = []
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(_MOST_CHILDREN)
        self._busy = 0

    def ask(self, request: Mapping[str, Any]) -> NDArray[np.float32]:
        with self._places, self._at_work():
            try:
                return self._ask(self._take(request["path"]), request)
            except _DiedError as error:
                if not error.again:
                    raise NotShownError(error.reason) from error
            try:
                return self._ask(_started(), request)
            except _DiedError as error:
                raise NotShownError(error.reason) from error

    def get_ready(self) -> None:
        with self._lock, suppress(NotShownError):  # it is told when a picture is asked for
            if not self._idle and not self._busy:
                self._idle.append(_started())

    def end(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        with self._lock:
            self._busy += 1
        try:
            yield
        finally:
            with self._lock:
                self._busy -= 1

    def _ask(self, child: _Child, request: Mapping[str, Any]) -> NDArray[np.float32]:
        try:
            values = child.ask(request)
        except NotShownError:
            self._put_back(child)
            raise
        except BaseException:  # also what interrupts: half an answer may still be in the pipe
            child.end()
            raise
        self._put_back(child)
        return values

    def _take(self, path: str) -> _Child:
        """Prefer the one that has read this file before: it holds what it found in it."""
        with self._lock:
            for child in self._idle:
                if child.last_path == path:
                    self._idle.remove(child)
                    return child
            if self._idle:
                return self._idle.pop()
        return _started()

    def _put_back(self, child: _Child) -> None:
        with self._lock:
            self._idle.append(child)


_CHILDREN = _Children()
atexit.register(end_decoders)


def _started() -> _Child:
    try:
        return _Child()
    except OSError as error:
        reason = tr("the program's own decoder cannot be started ({why}).")
        raise NotShownError(reason.format(why=error.strerror or error)) from error


def _command() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, *([] if frozen else ["-m", "mriviewer"]), COMMAND]


def _environment() -> dict[str, str]:
    """Return an environment in which the child finds the sources of this very program."""
    sources = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH")
    path = f"{sources}{os.pathsep}{before}" if before else sources
    return {**os.environ, "PYTHONPATH": path, "PYTHONSAFEPATH": "1"}


def _wait_for(pipe: int, deadline: float) -> None:
    """Wait until there is something to read, or the other end is closed; EOFError if neither."""
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    if not waiting.poll(max(0.0, deadline - time.monotonic()) * 1000):
        raise EOFError
