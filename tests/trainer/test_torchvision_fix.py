"""torchvision is importable beside any build of torch, and keeps its own operators if it has them.

Each test needs a Python of its own: an import cannot be taken back.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# a torchvision of nothing but a compiled library, of which the test says how it loads
PRETEND = """
import sys, torch
from pathlib import Path
package = Path(sys.argv[1]) / "torchvision"
package.mkdir()
(package / "__init__.py").write_text("raise AssertionError('it must not be imported')")
(package / "_C.so").write_bytes(b"not a library")
sys.path.insert(0, sys.argv[1])
from trainer.torchvision_fix import make_torchvision_importable
"""


def python(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_torchvision_and_what_needs_it_can_be_imported_afterwards():
    python(
        "from trainer.torchvision_fix import make_torchvision_importable as fix\n"
        "declared = fix()\n"
        "assert fix() == declared\n"
        "import torchvision, timm\n"
        "assert declared != torchvision.extension._has_ops()\n"
        "assert fix() == declared\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has builds that differ")
def test_a_library_that_cannot_load_gets_its_two_operators_declared(tmp_path):
    printed = python(
        PRETEND + "assert make_torchvision_importable()\n"
        "import gc; gc.collect()\n"
        "for name in ('nms', 'qnms'): torch.library.register_fake(f'torchvision::{name}')\n"
        "print(torch.ops.torchvision.nms.default._schema)\n",
        str(tmp_path),
    )
    assert printed.startswith("torchvision::nms(Tensor dets, Tensor scores, float iou_threshold)")


def test_a_library_that_loads_keeps_its_own_operators(tmp_path):
    """As its library would, loading declares nms; a second declaration would be an error."""
    python(
        PRETEND + "def load(path):\n"
        "    global library\n"
        "    library = torch.library.Library('torchvision', 'DEF')\n"
        "    library.define('nms(Tensor a) -> Tensor')\n"
        "torch.ops.load_library = load\n"
        "assert not make_torchvision_importable()\n"
        "assert not hasattr(torch.ops.torchvision, 'qnms')\n",
        str(tmp_path),
    )


def test_nothing_is_declared_where_torchvision_is_missing():
    python(
        "import importlib.util; importlib.util.find_spec = lambda name: None\n"
        "import torch\n"
        "from trainer.torchvision_fix import make_torchvision_importable\n"
        "assert not make_torchvision_importable()\n"
        "assert not hasattr(torch.ops.torchvision, 'nms')\n"
    )
