"""The process that decodes compressed pixels for `decoding`, one picture at a time.

It reads requests as lines of JSON, and answers each with the length of some JSON (four bytes,
little endian), that JSON, and the values. It ends itself when a picture takes too long, when
nobody asks any more, and when a codec goes too far; that it can be lost is all it is for.
"""

import faulthandler
import json
import os
import signal
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TextIO

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.language import tr

COMMAND = "decode-child"  # by which `mriviewer.__main__` comes here
LONGEST_SECONDS = 7  # for a picture; the largest radiograph takes about two
MOST_VALUES = 128_000_000  # of a picture; a large radiograph in colour has 60 million
_MEMORY_BYTES = 700_000_000  # for decoding, beside the program and the file
_MOST_FILE_BYTES = 2_000_000_000


def main() -> int:
    """Answer until nobody asks any more."""
    requests, answers, nowhere = _own_streams()
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for who started this
    _be_ready()
    _tell(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        _limit_memory(_MEMORY_BYTES + min(_size(Path(request["path"])), _MOST_FILE_BYTES))
        # a thread of C, which needs no turn from Python: it ends a codec that does not return
        faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True, file=nowhere)
        values, reason = _values_or_reason(request)
        if values is None:
            _tell(answers, {"reason": reason})
        else:
            _tell(answers, {"shape": values.shape})
            answers.write(values.data.cast("B"))
        answers.flush()
        faulthandler.cancel_dump_traceback_later()
    return 0


def values_of(
    path: Path,
    frame: int,
    colour: bool,
    rescale: tuple[float, float] | None = None,
    pixels_at: int | None = None,
) -> NDArray[np.float32]:
    """Return the values of one frame of a DICOM file, (rows, columns), or (…, 3) of a colour.

    rescale    (slope, intercept) of a grey frame of several; None: the file holds one picture
    pixels_at  offset of its pixel data, where known

    TrainerError or NotShownError says what is wrong with it.
    """
    from mriviewer.io.colour import colour_values
    from trainer.images import dicom_values, read_dicom

    if colour:
        return colour_values(read_dicom(path), frame)
    if rescale is not None:
        from mriviewer.io.dicom_frames import frame_values

        return frame_values(path, frame, pixels_at, rescale)
    return dicom_values(read_dicom(path))


def _values_or_reason(request: Mapping[str, Any]) -> tuple[NDArray[np.float32] | None, str]:
    from mriviewer.io.dicom_refusals import NotShownError
    from trainer.errors import TrainerError

    if request["rows"] * request["columns"] * (3 if request["colour"] else 1) > MOST_VALUES:
        return None, tr("{columns} x {rows} pixels are more than are read.").format(
            columns=request["columns"], rows=request["rows"]
        )
    try:
        frame = [request["rescale"], request["pixels_at"]] if request.get("rescale") else []
        values = values_of(Path(request["path"]), request["frame"], request["colour"], *frame)
        return np.ascontiguousarray(values, np.float32), ""
    except (NotShownError, TrainerError) as error:
        return None, error.reason
    except MemoryError:
        return None, tr("it asks for more memory than one picture is given.")
    except OSError as error:
        return None, f"{error.strerror or error}."
    except BaseException as error:  # a panic in a codec written in Rust is no Exception
        return None, tr("its pixels cannot be decoded ({kind}).").format(kind=type(error).__name__)


def _own_streams() -> tuple[BinaryIO, BinaryIO, TextIO]:
    """Return requests, answers and a file that nobody reads.

    What the codecs print goes nowhere: between the answers it would be taken for one.
    """
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return requests, answers, os.fdopen(nowhere, "w", encoding="ascii")


def _tell(answers: BinaryIO, answer: Mapping[str, Any]) -> None:
    content = json.dumps(answer).encode("ascii")
    answers.write(struct.pack("<I", len(content)) + content)
    answers.flush()


def _be_ready() -> None:
    """Load ahead of time what nearly every picture needs."""
    import pydicom.pixels.decoders  # noqa: F401

    import trainer.images  # noqa: F401

    if sys.platform == "win32":
        with suppress(Exception):  # without its limits it still decodes
            _limit_windows()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _limit_memory(more: int) -> None:
    """Let the process have as many bytes more than it has now; does nothing off Linux."""
    if sys.platform != "linux":
        return
    import resource

    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + more
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _limit_windows() -> None:
    """Set a limit of memory by a job of one process, and let a crash end it without a question."""
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64), ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD), ("least", ctypes.c_size_t), ("most", ctypes.c_size_t),
            ("processes", wintypes.DWORD), ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD), ("scheduling", wintypes.DWORD),
        )  # fmt: skip

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic), ("counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t), ("job_memory", ctypes.c_size_t),
            ("process_peak", ctypes.c_size_t), ("job_peak", ctypes.c_size_t),
        )  # fmt: skip

    memory, no_question, extended_information, quiet = 0x100, 0x400, 9, 0x3
    kernel: Any = ctypes.__dict__["windll"].kernel32  # the name exists on Windows alone
    kernel.SetErrorMode(quiet)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    limits = Extended()
    limits.basic.flags = memory | no_question
    limits.process_memory = 2 * _MEMORY_BYTES
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    size = ctypes.sizeof(limits)
    kernel.SetInformationJobObject(job, extended_information, ctypes.byref(limits), size)
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
