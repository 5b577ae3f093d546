"""`python -m trainer`: train a model from a terminal or a cluster."""

import argparse
import sys
from collections.abc import Sequence

from trainer.commands import COMMANDS
from trainer.errors import TrainerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 after one clear message on stderr, or 130 when interrupted."""
    parser = argparse.ArgumentParser(prog="trainer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except TrainerError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        print("Stopped. The best weights so far are in the run folder.", file=sys.stderr)  # noqa: T201
        return 130


if __name__ == "__main__":
    sys.exit(main())
