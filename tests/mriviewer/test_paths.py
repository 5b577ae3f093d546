"""Files are whole or not there, and folders are where the user said."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mriviewer import paths


def test_home_variable_moves_every_folder(home):
    folders = {paths.data_folder(), paths.cache_folder(), paths.config_folder()}
    assert folders == {home / "data", home / "cache", home / "config"}
    assert not any(folder.exists() for folder in folders)  # asking creates nothing


def test_without_the_variable_the_system_decides(monkeypatch):
    monkeypatch.delenv("MRIVIEWER_HOME")
    for folder in (paths.data_folder(), paths.cache_folder(), paths.config_folder()):
        assert folder.is_absolute()
        assert "mriviewer" in str(folder)


def test_resources_in_a_source_checkout():
    assert paths.resources_folder() == Path(paths.__file__).resolve().parents[1] / "resources"


def test_resources_inside_a_frozen_program(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_folder() == tmp_path / "resources"


def test_resources_of_an_installed_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "mriviewer"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resources_folder() == package / "resources"


def test_text_is_utf8_and_the_folder_is_made(tmp_path):
    target = tmp_path / "new" / "file.txt"
    paths.write_atomically(target, "Grüße 脑\n")
    assert target.read_bytes() == "Grüße 脑\n".encode()
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_what_is_exported_can_be_read_by_whom_the_user_allows(tmp_path):
    before = os.umask(0o022)
    try:
        paths.write_atomically(tmp_path / "report.pdf", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "report.pdf").stat().st_mode) == 0o644


@pytest.mark.parametrize("death", [OSError("disk full"), KeyboardInterrupt(), SystemExit(1)])
def test_a_crash_between_write_and_rename_leaves_the_old_file(tmp_path, monkeypatch, death):
    target = tmp_path / "file.json"
    target.write_text("old")

    def die(self, other):
        raise death

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(type(death)):
        paths.write_atomically(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_kill_between_write_and_rename_leaves_the_old_file(tmp_path):
    """A real kill: no clean-up code runs at all."""
    target = tmp_path / "file.json"
    target.write_text("old")
    code = (
        "import os, pathlib, sys; from mriviewer import paths\n"
        "pathlib.Path.replace = lambda self, other: os._exit(9)\n"
        "paths.write_atomically(pathlib.Path(sys.argv[1]), 'new')"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code, str(target)], cwd=root, check=False)
    assert done.returncode == 9
    assert target.read_text() == "old"
