"""The child reads what pydicom reads, refuses what is too large, and dies with its parent."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pydicom.data import get_testdata_file

from mriviewer.__main__ import main
from mriviewer.io import decoder_child
from trainer.images import dicom_values, read_dicom

REQUEST = {"frame": 0, "rows": 64, "columns": 64, "colour": False}


def test_values_are_those_of_this_process():
    path = Path(get_testdata_file("MR_small_jp2klossless.dcm", download=False))
    values, reason = decoder_child._values_or_reason(REQUEST | {"path": str(path)})
    assert reason == ""
    assert np.array_equal(values, dicom_values(read_dicom(path)))


def test_a_picture_larger_than_any_is_not_even_tried():
    request = REQUEST | {"path": "a", "rows": 65535, "columns": 65535}
    values, reason = decoder_child._values_or_reason(request)
    assert values is None
    assert "more than are read" in reason


@pytest.mark.parametrize("error", [MemoryError, ValueError, type("Panic", (BaseException,), {})])
def test_nothing_a_codec_raises_ends_it(monkeypatch, error):
    def raising(*_):
        raise error

    monkeypatch.setattr(decoder_child, "values_of", raising)
    values, reason = decoder_child._values_or_reason(REQUEST | {"path": "a"})
    assert values is None
    assert reason.endswith(".")


def test_it_ends_when_nobody_asks_any_more():
    command = [sys.executable, "-m", "mriviewer", decoder_child.COMMAND]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert b"ready" in done.stdout
    assert done.stderr == b""


def test_only_the_bare_command_makes_a_child(capsys):
    assert main([decoder_child.COMMAND, "--help"]) == 0
    assert "usage: mriviewer" in capsys.readouterr().out
