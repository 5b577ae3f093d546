"""Loading PyTorch in a thread beside a window, without holding up the thread that draws.

Python's own import holds the interpreter's lock while the system loads a library, some 200 ms for
PyTorch's, and the thousands of objects that the import makes set off full rounds of the garbage
collector, 100 ms and more each. Measured on two cores, the longest wait of another thread falls
from 205 ms to less than 30 ms.
"""

import ctypes
import gc
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# as torch itself loads them: the first for all that follow to see
_LIBRARIES = {
    "linux": ("libtorch_global_deps.so", "libtorch_python.so"),
    "darwin": ("libtorch_global_deps.dylib", "libtorch_python.dylib"),
}


@contextmanager
def loading_quietly() -> Iterator[None]:
    """Import PyTorch, and what stands on it, within this block; it may be a worker's.

    What was made by its end is taken to live as long as the program, and is no more looked through
    for garbage. Where PyTorch is loaded already, nothing is done.
    """
    if "torch" in sys.modules:
        yield
        return
    collecting = gc.isenabled()
    gc.disable()
    try:
        _load_libraries()
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _load_libraries() -> None:
    """Load PyTorch's libraries through the system's own call, which lets other threads run.

    Where that is not possible nothing is lost: the import loads them.
    """
    names = _LIBRARIES.get(sys.platform, ())
    found = importlib.util.find_spec("torch")
    if not names or found is None or found.origin is None:
        return
    load = ctypes.CDLL(None).dlopen
    load.argtypes, load.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    for name, scope in zip(names, (os.RTLD_GLOBAL, os.RTLD_LOCAL), strict=True):
        path = Path(found.origin).parent / "lib" / name
        if not load(os.fsencode(path), os.RTLD_NOW | scope):
            return
