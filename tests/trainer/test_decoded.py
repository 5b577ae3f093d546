"""Pictures are decoded once; what is found in the cache is right or is made again."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from trainer import decoded
from trainer.dataset import Sample
from trainer.decoded import cache_folder, decode_once
from trainer.errors import TrainerError
from trainer.images import file_values
from trainer.preprocess import Plan, prepare

PLAN = Plan(size=24)


def silent(_: int, __: int) -> None:
    pass


@pytest.fixture
def samples(tmp_path: Path) -> list[Sample]:
    random = np.random.default_rng(1)
    made = []
    for number in range(6):
        path = tmp_path / f"{number}.png"
        Image.fromarray(random.integers(0, 255, (30, 26), dtype=np.uint8)).save(path)
        made.append(Sample(path, 0, "train", "g", key=f"hash-{number}"))
    return made


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "decoded").glob("*.npy"))


def test_the_file_holds_what_the_plan_makes_of_each_picture(samples, tmp_path):
    told: list[tuple[int, int]] = []
    pictures = decode_once(samples, PLAN, lambda *done: told.append(done), tmp_path).pictures
    expected = np.stack([prepare(file_values(s.path), PLAN).picture for s in samples])
    np.testing.assert_array_equal(pictures, expected)
    assert pictures.dtype == np.float32
    assert told[-1] == (6, 6)


def test_a_later_run_reads_no_picture(samples, tmp_path):
    first = decode_once(samples, PLAN, silent, tmp_path)
    for sample in samples:
        sample.path.unlink()
    moved = [replace(sample, path=Path("gone.png")) for sample in samples]
    np.testing.assert_array_equal(decode_once(moved, PLAN, silent, tmp_path)[0], first[0])


def test_backbones_share_pictures_and_plans_contents_and_order_do_not(samples, tmp_path):
    decode_once(samples, PLAN, silent, tmp_path)
    decode_once(samples, Plan(size=24, mean=(0, 0, 0), std=(1, 1, 1)), silent, tmp_path)
    assert len(kept(tmp_path)) == 1
    decode_once(samples, Plan(size=24, crop="none"), silent, tmp_path)
    decode_once(samples[::-1], PLAN, silent, tmp_path)
    decode_once([replace(samples[0], key="other"), *samples[1:]], PLAN, silent, tmp_path)
    assert len(kept(tmp_path)) == 4


@pytest.mark.parametrize("other", [
    {"percentiles": (2, 98)}, {"fixed": (0, 255)}, {"crop": "brain"}, {"head_level": 0.2},
    {"brain_level": 0.2}, {"brain_blur": 2.0}, {"brain_opening": 1}, {"margin": 0.1},
    {"interpolation": "bicubic"}, {"aspect": "stretch"}, {"size": 25},
], ids=lambda other: next(iter(other)))  # fmt: skip
def test_every_field_that_decides_the_pixels_makes_a_file_of_its_own(samples, other):
    assert decoded._name(samples, replace(PLAN, **other)) != decoded._name(samples, PLAN)


def test_another_decoder_makes_a_file_of_its_own(samples, tmp_path, monkeypatch):
    decode_once(samples, PLAN, silent, tmp_path)
    monkeypatch.setattr(decoded, "CODE", -1)
    decode_once(samples, PLAN, silent, tmp_path)
    monkeypatch.setattr(decoded.PIL, "__version__", "0.0")
    decode_once(samples, PLAN, silent, tmp_path)
    assert len(kept(tmp_path)) == 3


def test_what_is_written_into_the_array_stays_in_memory(samples, tmp_path):
    """And PyTorch takes it without a word about arrays that cannot be written."""
    pictures = decode_once(samples, PLAN, silent, tmp_path).pictures
    before = pictures.copy()
    torch.from_numpy(pictures).zero_()
    again = decode_once(samples, PLAN, silent, tmp_path).pictures
    np.testing.assert_array_equal(again, before)


@pytest.mark.parametrize("content", [b"", b"no array", None])
def test_a_damaged_file_is_made_again(samples, tmp_path, content):
    good = decode_once(samples, PLAN, silent, tmp_path).pictures.copy()
    (path,) = kept(tmp_path)
    path.write_bytes(path.read_bytes()[:-100] if content is None else content)
    np.testing.assert_array_equal(decode_once(samples, PLAN, silent, tmp_path)[0], good)


def test_no_pictures_are_an_empty_array(tmp_path):
    assert decode_once([], PLAN, silent, tmp_path).pictures.shape == (0, 24, 24)
    assert decode_once([], PLAN, silent, tmp_path).pictures.shape == (0, 24, 24)


def test_a_broken_picture_is_named_and_leaves_nothing_behind(samples, tmp_path):
    samples[3].path.write_bytes(samples[3].path.read_bytes()[:40])
    with pytest.raises(TrainerError, match=r"3\.png"):
        decode_once(samples, PLAN, silent, tmp_path)
    assert list((tmp_path / "decoded").iterdir()) == []


def test_several_at_once_agree(samples, tmp_path):
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: decode_once(samples, PLAN, silent, tmp_path), range(8)))
    assert len(kept(tmp_path)) == 1
    assert not list((tmp_path / "decoded").glob(".*"))
    for answer in answers:
        np.testing.assert_array_equal(answer.pictures, answers[0].pictures)


def test_a_full_disk_is_said_before_anything_is_written(samples, tmp_path, monkeypatch):
    monkeypatch.setattr(decoded, "_free", lambda _: 65 * 2**20)
    decode_once(samples, PLAN, silent, tmp_path)
    with pytest.raises(TrainerError) as raised:
        decode_once(samples, Plan(size=600), silent, tmp_path / "other")
    assert "8 MB are needed there, 65 MB are free" in raised.value.reason
    assert "MRIVIEWER_HOME" in raised.value.remedy
    assert list((tmp_path / "other/decoded").iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_is_said_too(samples, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np.lib.format, "write_array_header_1_0", full)
    with pytest.raises(TrainerError, match="No space left on device"):
        decode_once(samples, PLAN, silent, tmp_path)
    assert list((tmp_path / "decoded").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(samples, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TrainerError, match="cannot be kept"):
        decode_once(samples, PLAN, silent, tmp_path / "file")


def test_the_least_recently_used_make_room(samples, tmp_path, monkeypatch):
    plans = [Plan(size=size) for size in (16, 17, 18)]
    for age, plan in zip((300, 200, 100), plans, strict=True):
        before = set(kept(tmp_path))
        decode_once(samples, plan, silent, tmp_path)
        (new,) = set(kept(tmp_path)) - before
        os.utime(new, (time.time() - age,) * 2)
    decode_once(samples, plans[0], silent, tmp_path)  # used again: now the youngest
    half = tmp_path / "decoded" / ".abandoned.tmp"
    half.write_bytes(b"half")
    os.utime(half, (time.time() - 2 * 24 * 3600,) * 2)
    monkeypatch.setattr(decoded, "_MOST_KEPT", 2 * 6 * 19 * 19 * 4 + 1000)
    decode_once(samples, Plan(size=19), silent, tmp_path)
    sizes = sorted(np.load(path).shape[1] for path in kept(tmp_path))
    assert sizes == [16, 19]
    assert len(list((tmp_path / "decoded").iterdir())) == 4


def test_failed_crops_are_counted_now_and_from_the_cache(samples, tmp_path):
    Image.new("L", (30, 26)).save(samples[0].path)
    for _ in range(2):
        found = decode_once(samples, PLAN, silent, tmp_path)
        assert found.faults["nothing"] == 1
        assert "1: no head found" in found.warning
    assert decode_once(samples, Plan(size=24, crop="none"), silent, tmp_path).warning == ""


def test_the_cache_moves_with_the_home_of_the_program(monkeypatch, tmp_path):
    monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path))
    assert cache_folder() == tmp_path.resolve() / "cache" / "trainer"
    monkeypatch.delenv("MRIVIEWER_HOME")
    assert cache_folder().name == "trainer"
    assert "mriviewer" in cache_folder().parts
