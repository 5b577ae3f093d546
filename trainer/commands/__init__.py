"""What can be asked of the trainer in a terminal: one module a command, `add` declares it."""

from trainer.commands import (
    backbones,
    check,
    compare,
    evaluate,
    export,
    find_rate,
    fit,
    package,
    preview,
    report,
    resume,
    runs,
    scan,
)

COMMANDS = (
    scan, fit, resume, find_rate, preview, evaluate, runs, compare, report, package, backbones,
    check, export,
)  # fmt: skip
