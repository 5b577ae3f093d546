"""A picture that crashes, stalls or overfills its decoder is told; the others are read (T47)."""

import gc
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydicom.data import get_testdata_file

from mriviewer.core.study import Patient, RawPixels, Series, SliceSource, Study
from mriviewer.io import decoder_child, decoding
from mriviewer.io.dicom_refusals import NotShownError

# what a file is called decides what happens to the process that decodes it
CHILD = """
import ctypes, os, re, sys, time
import numpy as np
from mriviewer.io import decoder_child

def values_of(path, frame, colour):
    name = path.name
    if "crash" in name:
        os.abort()
    if "second" in name and values_of.used:
        os.abort()
    if "stall" in name:
        re.match("(a+)+$", "a" * 60 + "b")  # comes back in years, and lets no Python run meanwhile
    if "eager" in name:
        bytearray(5_000_000_000)
    if "chatty" in name:
        os.write(1, b"JPEG datastream contains no image")
        print("fine", flush=True)
    values_of.used = True
    return np.full((2, 3), frame, np.float32)

values_of.used = False
decoder_child.values_of = values_of
decoder_child.LONGEST_SECONDS = 1
sys.exit(decoder_child.main())
"""


@pytest.fixture(autouse=True)
def no_child_is_left():
    decoding.end_decoders()
    yield
    decoding.end_decoders()
    gc.collect()  # Popen would warn here of a process that was not taken leave of


@pytest.fixture
def made_up(monkeypatch):
    monkeypatch.setattr(decoding, "_command", lambda: [sys.executable, "-c", CHILD])
    monkeypatch.setattr(decoding, "LONGEST_SECONDS", 1)


def source(name: str, frame: int = 7) -> SliceSource:
    return SliceSource(Path(name).absolute(), 2, 3, frame)


def study_of(slice_: SliceSource) -> Study:
    return Study("1", Patient(), series=(Series("2", "", "MR", "DICOM", (slice_,)),))


def test_a_crash_is_told_and_the_next_picture_is_read(made_up):
    assert np.array_equal(decoding.decoded(source("a")), np.full((2, 3), 7))
    with pytest.raises(NotShownError, match="crash"):
        decoding.decoded(source("crash"))
    assert decoding.decoded(source("b", 8))[0, 0] == 8


def test_a_crash_that_an_earlier_picture_caused_is_not_put_on_the_next(made_up):
    decoding.decoded(source("a"))
    assert decoding.decoded(source("second", 9))[0, 0] == 9


def test_a_codec_that_does_not_return_is_ended(made_up):
    decoding.decoded(source("a"))
    began = time.monotonic()
    with pytest.raises(NotShownError, match="more than 1 seconds"):
        decoding.decoded(source("stall"))
    assert time.monotonic() - began < 8
    assert decoding.decoded(source("b", 8))[0, 0] == 8


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory is limited otherwise")
def test_a_picture_gets_so_much_memory_and_no_more(made_up):
    with pytest.raises(NotShownError, match="more memory"):
        decoding.decoded(source("eager"))


def test_what_codecs_print_is_not_taken_for_an_answer(made_up):
    for frame in range(3):
        assert decoding.decoded(source("chatty", frame))[0, 0] == frame


def test_many_threads_share_two_processes(made_up):
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda i: decoding.decoded(source(f"{i}", i))[0, 0], range(60)))
    assert found == list(range(60))
    assert 1 <= len(decoding._CHILDREN._idle) <= 2


def test_a_decoder_that_does_not_start_is_no_fault_of_the_picture(monkeypatch):
    monkeypatch.setattr(decoding, "_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(NotShownError, match="does not start"):
        decoding.decoded(source("a"))
    monkeypatch.setattr(decoding, "_command", lambda: [os.devnull + "/nothing"])
    with pytest.raises(NotShownError, match="cannot be started"):
        decoding.decoded(source("a"))


@pytest.mark.skipif(sys.platform == "win32", reason="by signals")
def test_a_process_that_was_stopped_from_outside_does_not_hold_the_reader(made_up, monkeypatch):
    import signal

    monkeypatch.setattr(decoding, "_SPARE_SECONDS", 0.2)
    decoding.decoded(source("a"))
    os.kill(decoding._CHILDREN._idle[0]._process.pid, signal.SIGSTOP)
    with pytest.raises(NotShownError, match="more than 1 seconds"):
        decoding.decoded(source("b"))


def test_it_is_ready_before_the_first_compressed_picture(made_up):
    plain = replace(source("a"), raw=RawPixels(0, 8, 2, 16, False, 1.0, 0.0))
    decoding.get_ready_for([study_of(plain)])
    assert decoding._CHILDREN._idle == []
    for _ in range(2):
        decoding.get_ready_for([study_of(plain), study_of(source("a"))])
    (child,) = decoding._CHILDREN._idle
    decoding.decoded(source("a"))
    assert decoding._CHILDREN._idle == [child]


def test_one_flipped_byte_ends_a_codec_and_nothing_else(tmp_path):
    """GDCM throws what nobody catches for it, which would end the window with all that is open."""
    whole = Path(get_testdata_file("SC_jpeg_no_color_transform.dcm", download=False))
    content = bytearray(whole.read_bytes())
    content[928] = 0
    (tmp_path / "a.dcm").write_bytes(content)
    slice_ = SliceSource(tmp_path / "a.dcm", 256, 256)
    with pytest.raises(NotShownError, match=r"crash|damaged"):
        decoding.decoded(slice_, colour=True)
    assert decoding.decoded(replace(slice_, path=whole), colour=True).shape == (256, 256, 3)


def test_the_program_itself_becomes_the_child():
    assert decoding._command()[-1] == decoder_child.COMMAND
    with pytest.raises(NotShownError, match="no such file"):
        decoding.decoded(source("nowhere"))
