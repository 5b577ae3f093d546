"""Freed memory is kept where glibc would give it back; elsewhere the process is left alone."""

import subprocess
import sys

import pytest

from trainer.memory import keep_freed_memory

# a large block is mapped from the system anew each time, unless freed memory is kept
_FAULTS = """
import resource, sys
from trainer.memory import keep_freed_memory
if sys.argv[1] == "keep":
    assert keep_freed_memory()
def faults(): return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
bytearray(64 << 20)
before = faults()
for _ in range(10):
    bytearray(64 << 20)
print(faults() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc gives memory back this way")
def test_a_freed_block_is_used_again_without_the_system():
    faults = {
        how: int(
            subprocess.run(
                [sys.executable, "-c", _FAULTS, how], capture_output=True, text=True, check=True
            ).stdout
        )
        for how in ("keep", "give back")
    }
    assert faults["keep"] < faults["give back"] / 4


def test_elsewhere_nothing_is_changed(monkeypatch):
    monkeypatch.setattr("trainer.memory.sys.platform", "win32")
    assert not keep_freed_memory()
