"""Set-up is done once, is seen when it was cut short, and never destroys what it did not make."""

import sys
from pathlib import Path

import environment
import pytest
from setup_error import SetupError


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """Return where the test's own environment shall lie; it does not exist yet."""
    monkeypatch.setenv(environment.FOLDER_VARIABLE, str(tmp_path / "env"))
    return tmp_path / "env"


@pytest.fixture
def installed(folder, monkeypatch) -> list[list[str]]:
    """Note what pip would be asked for; it is never called."""
    requests: list[list[str]] = []

    def make(place: Path) -> None:
        environment.python_of(place).parent.mkdir(parents=True, exist_ok=True)
        environment.python_of(place).touch()

    monkeypatch.setattr(environment, "make_environment", make)
    monkeypatch.setattr(
        environment, "install_packages", lambda python, wanted, log: requests.append(list(wanted))
    )
    return requests


def test_a_second_start_installs_nothing(folder, installed):
    assert environment.provide(False) == environment.python_of(folder)
    environment.provide(False)
    assert len(installed) == 1


def test_tests_need_more_and_the_program_is_served_by_that(installed):
    environment.provide(True)
    environment.provide(False)
    environment.provide(True)
    assert len(installed) == 1
    assert any(wanted.startswith("pytest") for wanted in installed[0])


def test_the_program_alone_gets_no_tools(installed):
    environment.provide(False)
    assert not any(wanted.startswith(("pytest", "mypy")) for wanted in installed[0])


def test_a_changed_pin_is_seen(installed, monkeypatch, tmp_path):
    environment.provide(False)
    changed = tmp_path / "constraints.txt"
    changed.write_text(environment.CONSTRAINTS.read_text(encoding="utf-8") + "numpy==9\n")
    monkeypatch.setattr(environment, "CONSTRAINTS", changed)
    environment.provide(False)
    assert len(installed) == 2


def test_another_python_is_seen(installed, monkeypatch):
    environment.provide(False)
    monkeypatch.setattr(environment, "python_version", lambda: "3.99")
    environment.provide(False)
    assert len(installed) == 2


def test_an_interrupted_set_up_is_taken_up_again(folder, installed, monkeypatch, capsys):
    environment.provide(False)
    site = folder / "lib" / "python3.11" / "site-packages"
    whole, cut = site / "whole-1.0.dist-info", site / "cut-2.0.dist-info"
    for information in (whole, cut):
        information.mkdir(parents=True)
        (information / "METADATA").touch()
    (whole / "INSTALLER").write_text("pip\n")

    def killed(python: Path, wanted: list[str], log: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "install_packages", killed)
        patch.setattr(environment, "python_version", lambda: "3.99")
        with pytest.raises(KeyboardInterrupt):
            environment.provide(False)
    assert environment.read_stamp(folder) == {}
    environment.provide(False)
    assert len(installed) == 2
    assert whole.exists()
    assert not cut.exists()
    assert "cut-2.0 is installed again" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["", "{", "[1]", "\x00"])
def test_a_damaged_stamp_counts_as_none(folder, content):
    folder.mkdir()
    (folder / environment.STAMP).write_text(content)
    assert environment.read_stamp(folder) == {}


def test_a_folder_of_other_files_is_left_alone(folder):
    folder.mkdir()
    (folder / "thesis.odt").touch()
    with pytest.raises(SetupError, match="holds other files"):
        environment.make_environment(folder)
    assert (folder / "thesis.odt").exists()


def test_an_environment_of_another_python_does_not_work(folder):
    environment.python_of(folder).parent.mkdir(parents=True)
    environment.python_of(folder).touch()
    assert not environment.works(folder, "version = 3.1.4\n")


def test_without_ensurepip_the_command_is_named(monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment.system_packages, "install", lambda packages, reason: False)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    with pytest.raises(SetupError, match=f"apt-get install .* python{version}-venv"):
        environment.provide_ensurepip()


def test_a_failing_pip_shows_its_last_lines_and_names_the_log(tmp_path, capsys):
    log = tmp_path / "log.txt"
    code = "print('Collecting a'); print('ERROR: no network'); raise SystemExit(1)"
    with pytest.raises(SetupError, match="ERROR: no network") as failure:
        environment.run_pip([sys.executable, "-c", code], log)
    assert str(log) in str(failure.value)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  Downloading torch-2.13.0-x.whl (532.1 MB)\n", "downloading torch (532.1 MB)"),
        ("Downloading https://host/torch-2.1-x.whl (1.2 GB)\n", "downloading torch (1.2 GB)"),
        ("  Downloading idna-3.20-py3-none-any.whl (65 kB)\n", ""),
        ("  Downloading lxml-6.1-cp311-x.whl (5.2 MB)\n", ""),
        ("Installing collected packages: a, b, c\n", "installing 3 packages"),
        ("Requirement already satisfied: numpy\n", ""),
    ],
)  # fmt: skip
def test_only_large_steps_are_told(line, said):
    assert environment.large_step(line) == said
