"""`python -m trainer`: train a model from a terminal or a cluster."""

import argparse
import io
import os
import platform
import select
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from trainer.commands import EXAMPLES, GROUPS
from trainer.errors import TrainerError
from trainer.package import SCHEMA

_DESCRIPTION = "From a folder of pictures to a model package that one can defend."
_BEGIN = """to begin:
  trainer scan PICTURES      what is in them, and what would fool a model
  trainer fit CONFIG.yaml    train and write a model package

`trainer COMMAND --help` says more. Research use only, not for diagnosis."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 after one clear message on stderr, or 130 when interrupted.

    It ends quietly with 141, as a shell says it, when what reads its output, such as `head`, ends.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows cannot take every letter
            stream.reconfigure(errors="backslashreplace")
    chosen = _parser().parse_args(arguments)
    try:
        code = int(chosen.run(chosen))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        if _is_read():
            raise  # another pipe broke
        return 141
    except TrainerError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)  # noqa: T201
        return 130


def _is_read() -> bool:
    """Whether somebody reads stdout; if not, what is left of it is thrown away."""
    poll = getattr(select, "poll", None)
    if poll is None:  # Windows
        return True
    watched = poll()
    watched.register(sys.stdout.fileno(), 0)  # that nobody reads is told without asking
    if not watched.poll(0):
        return True
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return False


class _Commands:
    """Stands between the commands and argparse, which can list commands only as one long list."""

    def __init__(self, parsers: Any) -> None:
        self._parsers = parsers
        self.purposes: dict[str, str] = {}

    def add_parser(self, name: str, *, help: str, **settings: Any) -> argparse.ArgumentParser:
        """Declare a command; its help is shown in its group, with an example of its use."""
        self.purposes[name] = help
        settings.setdefault("description", f"{help[0].upper()}{help[1:]}.")
        parser: argparse.ArgumentParser = self._parsers.add_parser(
            name, epilog=f"example: {EXAMPLES[name]}", **settings
        )
        return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="trainer",
        description=_DESCRIPTION,
        usage="trainer COMMAND …",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = _Commands(
        parser.add_subparsers(
            required=True, metavar="COMMAND", help=argparse.SUPPRESS, prog="trainer"
        )
    )
    listed = []
    for title, members in GROUPS.items():
        before = len(commands.purposes)
        for command in members:
            command.add(commands)
        listed += [f"{title}:", *_lines(list(commands.purposes.items())[before:]), ""]
    parser.epilog = "\n".join([*listed, _BEGIN])
    return parser


def _lines(purposes: list[tuple[str, str]]) -> list[str]:
    return [f"  {name:<16} {purpose}" for name, purpose in purposes]


def _version() -> str:
    try:
        own = version("mriviewer")
    except PackageNotFoundError:  # a source tree that nobody installed
        own = "of a source tree"
    python = platform.python_version()
    return f"trainer {own}, model packages up to schema {SCHEMA}, Python {python}"


if __name__ == "__main__":
    sys.exit(main())
