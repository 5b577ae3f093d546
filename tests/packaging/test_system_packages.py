"""What Qt takes from the system is installed where that is allowed, and named where it is not."""

import sys

import pytest
import system_packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves them to others")


@pytest.fixture
def ran(monkeypatch) -> list[str]:
    """Record what would be run as root on a Debian-like system; all of it succeeds."""
    recorded: list[str] = []

    def run(command) -> None:
        recorded.append(" ".join(command))

    monkeypatch.setattr(system_packages, "_run", run)
    monkeypatch.setattr(system_packages, "administrator", list)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    return recorded


def only_missing(monkeypatch, *libraries: str) -> None:
    monkeypatch.setattr(system_packages, "loads", lambda name: name not in libraries)
    monkeypatch.setattr(system_packages, "has_fonts", lambda: True)


def test_where_nothing_is_missing_nothing_is_run(ran, monkeypatch, capsys):
    only_missing(monkeypatch)
    system_packages.provide_for_qt()
    assert ran == []
    assert capsys.readouterr().out == ""


def test_only_the_missing_ones_are_installed(ran, monkeypatch):
    only_missing(monkeypatch, "libEGL.so.1")
    system_packages.provide_for_qt()
    assert ran == ["apt-get install --yes --no-install-recommends libegl1"]


def test_a_fresh_machine_gets_its_package_lists_first(ran, monkeypatch):
    only_missing(monkeypatch, "libEGL.so.1")

    def run(command) -> str | None:
        ran.append(command[1])
        return None if "update" in ran else "Unable to locate package libegl1"

    monkeypatch.setattr(system_packages, "_run", run)
    system_packages.provide_for_qt()
    assert ran == ["install", "update", "install"]


def test_without_rights_the_exact_command_is_printed_and_it_goes_on(ran, monkeypatch, capsys):
    only_missing(monkeypatch, "libEGL.so.1", "libxcb-cursor.so.0")
    monkeypatch.setattr(system_packages, "administrator", lambda: None)
    system_packages.provide_for_qt()
    said = capsys.readouterr().out
    assert "sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0" in said
    assert "Going on" in said


def test_elsewhere_than_on_debian_the_libraries_are_named(ran, monkeypatch, capsys):
    only_missing(monkeypatch, "libEGL.so.1")
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: None)
    system_packages.provide_for_qt()
    assert "libEGL.so.1" in capsys.readouterr().out
    assert ran == []


def test_a_machine_without_fonts_gets_one(monkeypatch, tmp_path):
    monkeypatch.setattr(system_packages, "loads", lambda name: True)
    monkeypatch.setattr(system_packages, "has_fonts", lambda: False)
    assert system_packages.missing_packages() == ["fontconfig", "fonts-dejavu-core"]


def test_a_font_is_found_in_any_depth(tmp_path):
    assert not system_packages.has_fonts([str(tmp_path)])
    (tmp_path / "truetype" / "dejavu").mkdir(parents=True)
    (tmp_path / "truetype" / "dejavu" / "DejaVuSans.ttf").touch()
    assert system_packages.has_fonts([str(tmp_path)])


def test_a_library_that_is_not_there_does_not_load():
    assert system_packages.loads("libc.so.6")
    assert not system_packages.loads("libnot-there.so.9")
