"""What can be asked of the trainer in a terminal: one module a command, `add` declares it."""

from trainer.commands import fit, package

COMMANDS = (fit, package)
