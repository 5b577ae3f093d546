"""Searching settings: many short runs that differ in what one names, the best one told.

`read_sweep` checks a file, `sweep` carries it out. The storage is Optuna's; the trials are run
folders as `trainer fit` makes them, without the package: no picture of test is looked at.
"""

from trainer.sweeping.conduct import Result, sweep
from trainer.sweeping.settings import Sweep, read_sweep

__all__ = ["Result", "Sweep", "read_sweep", "sweep"]
