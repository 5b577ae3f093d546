"""Every command ends with the right code and one message, and the quick ones stay quick."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import nibabel
import numpy as np
import pytest
from PIL import Image

from mriviewer import __main__ as program
from mriviewer import __version__, cli
from mriviewer.core.errors import ViewerError
from trainer.errors import TrainerError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def volume(tmp_path) -> Path:
    """Write a small NIfTI volume with honest geometry."""
    path = tmp_path / "brain.nii.gz"
    values = np.arange(4 * 5 * 6, dtype=np.int16).reshape(4, 5, 6)
    nibabel.save(nibabel.Nifti1Image(values, np.diag([1.5, 2.0, 3.0, 1.0])), path)
    return path


@pytest.fixture
def window(monkeypatch):
    """Stand in for the window; returns what it was asked for."""
    asked = []
    app = ModuleType("mriviewer.app")
    app.main = lambda paths, screenshot, theme: asked.append((paths, screenshot, theme)) or 0
    monkeypatch.setitem(sys.modules, "mriviewer.app", app)
    return asked


def one_message(capsys) -> str:
    """Return the only line on stderr; there is no traceback."""
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1, lines
    assert "Traceback" not in lines[0]
    return lines[0]


def test_version(capsys):
    assert program.main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"MRI Viewer {__version__}"


def test_help_names_every_command(capsys):
    assert program.main(["--help"]) == 0
    text = capsys.readouterr().out
    for command in cli.COMMANDS:
        assert f"\n  {command} " in text


@pytest.mark.parametrize(
    "arguments",
    [["info"], ["convert", "x"], ["analyze", "x"], ["models"], ["models", "burn"], ["--nonsense"],
     ["--theme", "pink"], ["info", "--nonsense", "x"], ["train"]],
)  # fmt: skip
def test_wrong_usage(arguments, capsys):
    assert program.main(arguments) == 2
    assert "usage" in capsys.readouterr().err


def test_info_for_people(volume, capsys):
    assert program.main(["info", str(volume)]) == 0
    assert "NIfTI · 6 slices · 5 × 4 · 3 × 2 × 1.5 mm" in capsys.readouterr().out


def test_info_for_programs(volume, capfdbinary):
    assert program.main(["info", str(volume), "--json"]) == 0
    content = json.loads(capfdbinary.readouterr().out.decode("utf-8"))
    (series,) = content["patients"][0]["studies"][0]["series"]
    assert (series["slices"], series["rows"], series["columns"]) == (6, 5, 4)
    assert series["spacing_mm"] == pytest.approx([3, 2, 1.5])


def test_json_is_utf8_whatever_the_console_is(tmp_path):
    path = tmp_path / "Größe 脑.png"
    Image.new("L", (4, 4)).save(path)
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "mriviewer", "info", str(path), "--json"],
        cwd=ROOT, env=environment, capture_output=True, check=True,
    )  # fmt: skip
    assert "Größe 脑" in json.dumps(json.loads(done.stdout.decode("utf-8")), ensure_ascii=False)
    plain = subprocess.run(
        [sys.executable, "-m", "mriviewer", "info", str(path)],
        cwd=ROOT, env=environment, capture_output=True, check=True,
    )  # fmt: skip
    assert "Größe ?" in plain.stdout.decode("cp1252")


@pytest.mark.skipif(sys.platform != "linux", reason="only here names may be any bytes")
def test_a_name_that_is_no_text(tmp_path):
    path = os.fsencode(tmp_path) + b"/bad-\xff.png"
    Image.new("L", (4, 4)).save(tmp_path / "a.png")
    (tmp_path / "a.png").rename(os.fsdecode(path))
    for extra in ([], ["--json"]):
        done = subprocess.run(
            [sys.executable, "-m", "mriviewer", "info", path, *extra],
            cwd=ROOT, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        done.stdout.decode("utf-8")


def test_info_loads_neither_torch_nor_qt(volume):
    code = (
        "import sys; from mriviewer.__main__ import main; main(['info', sys.argv[1], '--json']);"
        "heavy = {'torch', 'timm', 'PySide6', 'onnxruntime', 'matplotlib', 'reportlab'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(volume)], cwd=ROOT,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_models_list_loads_no_torch():
    code = (
        "import sys; from mriviewer.__main__ import main; main(['models', 'list']);"
        "sys.exit(', '.join({'torch', 'PySide6', 'onnxruntime'} & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True,
                          check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "tumor-type" in done.stdout


@pytest.mark.parametrize("command", ["info", "convert", "analyze"])
def test_no_such_path(command, tmp_path, capsys):
    extra = {"info": [], "convert": ["--out", str(tmp_path / "a.nii")],
             "analyze": ["--out", str(tmp_path / "out")]}  # fmt: skip
    assert program.main([command, str(tmp_path / "missing"), *extra[command]]) == 1
    assert "missing" in one_message(capsys)
    assert list(tmp_path.iterdir()) == []


def test_info_of_nothing_readable_lists_it_and_fails(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("hello")
    assert program.main(["info", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "notes.txt" in told.out
    assert told.err.startswith("Nothing can be shown: ")


def test_convert(volume, tmp_path, capsys):
    out = tmp_path / "copy.nii"
    assert program.main(["convert", str(volume), "--out", str(out)]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    before, after = (nibabel.as_closest_canonical(nibabel.load(path)) for path in (volume, out))
    assert np.array_equal(before.get_fdata(), after.get_fdata())
    assert np.allclose(before.affine, after.affine)


def test_convert_checks_the_target_first(tmp_path, capsys):
    assert program.main(["convert", str(tmp_path / "missing"), "--out", "a.png"]) == 1
    assert "ends in .nii or .nii.gz" in one_message(capsys)


def test_analyze_hands_everything_on(monkeypatch, capsys):
    asked = []

    def analyze(*given):
        asked.append(given[:5])
        given[5](1, 2, "words")
        return Path("out")

    monkeypatch.setattr("mriviewer.export.analysis.analyze", analyze)
    given = ["analyze", "a", "b", "--out", "out", "--series", "1.2", "--model", "m",
             "--no-identity"]  # fmt: skip
    assert program.main(given) == 0
    assert asked == [([Path("a"), Path("b")], Path("out"), "1.2", "m", False)]
    told = capsys.readouterr()
    assert told.out.strip() == "out"
    assert told.err == ""  # stderr is no terminal: no progress


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [(ViewerError("It failed", "because.", "Do this."), 1, "It failed: because. Do this."),
     (TrainerError("It failed", "because."), 1, "It failed: because."),
     (KeyboardInterrupt(), 130, "Stopped.")],
)  # fmt: skip
def test_every_error_is_one_message(monkeypatch, capsys, error, code, message):
    def fail(arguments):
        raise error

    monkeypatch.setattr(cli, "_dispatch", fail)
    assert program.main(["info", "x"]) == code
    assert one_message(capsys) == message


def test_an_unexpected_error_is_logged_without_its_text(monkeypatch, capsys, home):
    def fail(arguments):
        raise RuntimeError("/patients/Doe^Jane")

    monkeypatch.setattr(cli, "_dispatch", fail)
    assert program.main(["info", "x"]) == 1
    message = one_message(capsys)
    (log,) = home.rglob("error-*.txt")
    assert str(log) in message
    assert log.is_relative_to(home / "cache")
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "test_cli.py" in text
    assert "Doe" not in text + message


@pytest.mark.parametrize("command", ["train", "trainer"])
def test_train_is_the_trainers_own(monkeypatch, command):
    asked = []
    monkeypatch.setattr("trainer.__main__.main", lambda given: asked.append(given) or 1)
    assert program.main([command, "fit", "--help"]) == 1
    assert asked == [["fit", "--help"]]


def test_the_window(window, tmp_path):
    (tmp_path / "info").mkdir()
    assert program.main([]) == 0
    shot = ["--screenshot", "a.png", str(tmp_path), "--theme", "light", str(tmp_path / "info")]
    assert program.main(shot) == 0
    assert window == [([], None, None),
                      ([tmp_path, tmp_path / "info"], Path("a.png"), "light")]  # fmt: skip


def test_a_folder_called_like_a_command(window, tmp_path, monkeypatch):
    (tmp_path / "info").mkdir()
    monkeypatch.chdir(tmp_path)
    assert program.main(["./info"]) == 0
    assert window == [([Path("info")], None, None)]


def test_a_mistyped_command_opens_no_window(window, capsys):
    assert program.main(["inof", "x"]) == 1
    message = one_message(capsys)
    assert "inof" in message
    assert "convert" in message
    assert window == []


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [([], True), (["a"], True), (["./info"], True), (["info", "a"], False), (["--version"], False),
     (["--theme", "dark"], True), (["-h"], False)],
)  # fmt: skip
def test_what_opens_the_window(arguments, opens):
    assert cli.opens_window(arguments) is opens


def test_a_windowed_program_has_no_streams(monkeypatch, volume):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert program.main(["info", str(volume)]) == 0
    assert program.main(["info", str(volume), "--json"]) == 0
    assert program.main(["info", "/no/such/file"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_error(tmp_path):
    for number in range(3000):
        (tmp_path / f"{'x' * 60}-{number}.txt").write_text("x")
    done = subprocess.run(
        f'"{sys.executable}" -m mriviewer info "{tmp_path}" | head -n 1; exit ${{PIPESTATUS[0]}}',
        shell=True, executable="/bin/bash", cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "unexpected" not in done.stderr


def test_progress_stays_in_one_line_of_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    cli._progress(8, 50, "x" * 200)
    written = sys.stderr.getvalue()
    assert "\n" not in written
    assert len(written.strip("\r")) == 78
    assert written.startswith("\r8 of 50 slices · xxx")


def test_models_commands(monkeypatch, capsys):
    from mriviewer import model_store

    report = model_store.Report("m 1", ("Good.",), ())
    bad = model_store.Report("m 2", (), ("Bad.",))
    monkeypatch.setattr(model_store, "verify", {"m-1": report, "m-2": bad}.__getitem__)
    assert program.main(["models", "verify", "m-1"]) == 0
    assert capsys.readouterr().out == "m 1: Good.\n"
    assert program.main(["models", "verify", "m-2"]) == 1
    assert one_message(capsys) == "m 2: Bad."
    assert program.main(["models", "remove", "nothing"]) == 1
    assert "not installed" in one_message(capsys)
    assert program.main(["models", "install", "nothing.mrimodel"]) == 1
    assert "No such file" in one_message(capsys)
    assert program.main(["models", "list"]) == 0
    assert "SHA-256" in capsys.readouterr().out


def test_models_commands_answer_programs_in_json(monkeypatch, tmp_path, capsys):
    from mriviewer import model_store

    def answered(*arguments):
        code = program.main(["models", *arguments, "--json"])
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    code, listed, err = answered("list")
    assert (code, err, listed["damaged"]) == (0, "", [])
    shipped = listed["models"][0]
    assert shipped["shipped"] is True
    assert set(shipped) == {"name", "version", "shipped", "labels", "sha256", "path"}
    name = f"{shipped['name']}-{shipped['version']}"
    reports = {
        name: model_store.Report("m 1", ("Good.",), ()),
        "bad": model_store.Report("m 2", (), ("Bad.",)),
    }
    monkeypatch.setattr(model_store, "verify", reports.__getitem__)
    assert answered("verify", name) == (0, {"passed": True, "models": [
        {"title": "m 1", "checked": ["Good."], "faults": [], "passed": True}]}, "")  # fmt: skip
    code, told, err = answered("verify", "bad")
    assert (code, told["passed"], err) == (1, False, "m 2: Bad.\n")
    assert answered("install", shipped["path"]) == (0, shipped, ""), "it is there already"
    monkeypatch.setattr(model_store, "remove", lambda name: None)
    assert answered("remove", name) == (0, {"removed": name}, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses long names in other words")
@pytest.mark.parametrize(
    "arguments",
    [["info", "x" * 300], ["x" * 300], ["convert", "{volume}", "--out", "x" * 300 + ".nii"],
     ["analyze", "{volume}", "--out", "x" * 300], ["models", "install", "x" * 300],
     ["models", "verify", "x" * 300], ["info", "/".join(["d"] * 3000)]],
)  # fmt: skip
def test_a_path_that_cannot_be_is_no_unexpected_error(arguments, volume, capsys):
    assert program.main([one.replace("{volume}", str(volume)) for one in arguments]) == 1
    message = one_message(capsys)
    assert "unexpected" not in message
    assert "too long" in message or "not installed" in message


def test_a_path_that_may_not_be_looked_at(tmp_path, capsys, monkeypatch):
    def refused(self, **_):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refused)
    for arguments in (["info", "secret.dcm"], ["secret.dcm"]):
        assert program.main(arguments) == 1
        message = one_message(capsys)
        assert "unexpected" not in message
        assert "secret.dcm" in message
        assert "Permission denied" in message


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31mb", "a\u2028b"])
def test_a_hostile_name_stays_in_one_line(name, capsys):
    assert program.main(["info", f"missing/{name}"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("a?")
    assert len(error.splitlines()) == 1
    assert "\x1b" not in error


@pytest.mark.parametrize(
    "arguments", [["info", ""], [""], ["convert", "x", "--out", ""], ["analyze", "x", "--out", ""]]
)
def test_an_empty_path_is_wrong_usage_and_never_the_current_folder(arguments, window, capsys):
    assert program.main(arguments) == 2
    assert "a path is empty" in capsys.readouterr().err
    assert window == []


def test_verify_goes_on_after_a_folder_in_the_place_of_a_package(tmp_path, capsys, monkeypatch):
    from mriviewer import model_store

    monkeypatch.setattr(model_store, "resources_folder", lambda: tmp_path)
    (tmp_path / "models" / "a.mrimodel").mkdir(parents=True)
    (tmp_path / "models" / "b.mrimodel").write_bytes(b"half")
    assert program.main(["models", "verify"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("a.mrimodel")
    assert second.startswith("b.mrimodel")
