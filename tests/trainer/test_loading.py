"""PyTorch comes in beside a window: other threads go on, and the collector is as it was."""

import gc
import json
import subprocess
import sys

import pytest

from trainer.loading import loading_quietly

LOAD = """
import gc, json, sys
from trainer.loading import loading_quietly
before = gc.get_freeze_count()
with loading_quietly():
    inside = gc.isenabled()
    from trainer.runtime import Runtime
frozen = gc.get_freeze_count() - before
with loading_quietly():
    again = gc.isenabled()
import torch
print(json.dumps([inside, gc.isenabled(), frozen, again, float(torch.ones(2).sum())]))
"""


def run(code: str) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_collector_rests_while_torch_is_loaded_and_no_longer():
    inside, after, frozen, again, total = run(LOAD)
    assert (inside, after, again, total) == (False, True, True, 2.0)
    assert frozen > 50_000, "what torch is made of is not looked through again"


def test_where_the_libraries_cannot_be_found_the_import_loads_them():
    nowhere = "import trainer.loading as l; l._LIBRARIES = {sys.platform: ('a.so', 'b.so')}"
    assert run(f"import sys; {nowhere}{LOAD}")[-1] == 2.0


def test_a_failed_import_leaves_the_collector_on(monkeypatch):
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    monkeypatch.setattr("trainer.loading._load_libraries", lambda: None)
    enabled = gc.isenabled()
    with pytest.raises(ImportError), loading_quietly():
        raise ImportError
    assert gc.isenabled() == enabled
    gc.unfreeze()
