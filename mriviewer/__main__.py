"""`python -m mriviewer` and the command `mriviewer`."""

import multiprocessing
import sys
from collections.abc import Sequence
from contextlib import suppress

from mriviewer import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0, 1 after one message, 2 for wrong usage."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["decode-child"]:  # not for people: see mriviewer.io.decoding
        from mriviewer.io import decoder_child

        return decoder_child.main()
    if sys.platform == "win32" and cli.opens_window(given):
        # WORKAROUND https://github.com/pytorch/pytorch/issues/166628: after PySide6, torch's
        # DLLs fail to load on Windows
        with suppress(ImportError, OSError):  # viewing goes on, the model says what is wrong
            import torch  # noqa: F401
    return cli.run(given)


if __name__ == "__main__":
    sys.exit(main())
