"""What the command line offers. Heavy libraries are imported by the command that needs them.

Exit codes: 0, or 1 after one clear message on stderr, or 2 for wrong usage, or 130 when stopped.
"""

import argparse
import datetime
import json
import os
import platform
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from mriviewer import __version__
from mriviewer.core.errors import ViewerError
from mriviewer.paths import cache_folder, write_atomically
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from mriviewer.model_store import InstalledModel

_LONGEST_NAME = 80  # characters of a file name in a message
_TRAINER = ("train", "trainer")  # it is called `trainer` where it stands alone
COMMANDS = ("info", "convert", "analyze", "models", *_TRAINER, "demo")
_EPILOG = """commands:
  info PATH...       what is in files and folders (--json for programs)
  convert PATH       one series as a NIfTI file, or all of them
  analyze PATH       what the model says, as files: results, heat maps, pictures, report
  models             list, verify, install or remove models
  train              train a model: `mriviewer train fit CONFIG`
  trainer            the same
  demo               the folder of the demo study, made when missing

`mriviewer COMMAND --help` says more. A folder called like a command: ./info
Research use only, not for diagnosis."""


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments ask for the window."""
    if arguments and arguments[0] in COMMANDS:
        return False
    return not {"-h", "--help", "--version"} & set(arguments)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code; every error becomes one message."""
    try:
        code = _dispatch(list(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a closed pipe can still be told
        return code
    except SystemExit as asked:  # argparse: wrong usage or --help
        return asked.code if isinstance(asked.code, int) else 1
    except (ViewerError, TrainerError) as error:
        tell(str(error))
        return 1
    except KeyboardInterrupt:
        tell("Stopped.")
        return 130
    except BrokenPipeError:
        # `mriviewer info … | head` is no error; stdout must not be flushed again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # a path that was given: not allowed, too long, on a lost drive
        tell(_refused(error) or _unexpected(error))
        return 1
    except Exception as error:
        tell(_unexpected(error))
        return 1


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0] in _TRAINER:
        from trainer.__main__ import main as train

        return train(arguments[1:])
    if arguments and arguments[0] in COMMANDS:
        chosen = _command_parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = chosen.run
        return command(chosen)
    return _window(_window_parser().parse_intermixed_args(arguments))


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mriviewer", description="Review brain MRI with a model at one's side.",
        epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("paths", nargs="*", type=_path, metavar="PATH",
                        help="file or folder to open in the window")  # fmt: skip
    parser.add_argument("--screenshot", type=_path, metavar="FILE",
                        help="save the window when the model has answered, and exit")  # fmt: skip
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--version", action="version", version=f"MRI Viewer {__version__}")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mriviewer")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    info = commands.add_parser("info", help="what is in files and folders")
    info.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    info.add_argument("--json", action="store_true", help="for programs: one JSON object")
    info.set_defaults(run=_info)
    convert = commands.add_parser("convert", help="series as NIfTI files")
    convert.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    which = convert.add_mutually_exclusive_group()
    which.add_argument("--series", metavar="UID", help="needed when there are several")
    which.add_argument("--all", action="store_true", help="every series, into the folder OUT")
    convert.add_argument("--out", type=_path, required=True, metavar="OUT",
                         help="file that ends in .nii or .nii.gz; with --all a folder")  # fmt: skip
    convert.add_argument("--standard-rescale", action="store_true",
                         help="the window's values, not Philips' exact ones")  # fmt: skip
    convert.set_defaults(run=_convert)
    _add_analyze(commands.add_parser("analyze", help="what the model says, as files"))
    _add_models(commands.add_parser("models", help="list, verify, install or remove models"))
    for name in _TRAINER:
        commands.add_parser(name, help="train a model", add_help=False)
    demo = commands.add_parser("demo", help="the folder of the demo study")
    demo.set_defaults(run=_demo)
    return parser


def _add_analyze(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    parser.add_argument("--out", type=_path, required=True, metavar="DIR",
                        help="new folder; a former analysis there is replaced")  # fmt: skip
    parser.add_argument("--series", metavar="UID", help="this series alone")
    parser.add_argument(
        "--model", metavar="NAME", help="name or name-version (default: tumor-type)"
    )
    parser.add_argument(
        "--no-identity", action="store_true",
        help="leave out the patient, the study's date and description, and the names of files",
    )  # fmt: skip
    parser.set_defaults(run=_analyze)


def _add_models(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="what is installed")
    listed.set_defaults(run=_models_list)
    verify = actions.add_parser("verify", help="check hashes and repeat the self-check")
    verify.add_argument("model", nargs="?", metavar="NAME|FILE", help="default: all")
    verify.set_defaults(run=_models_verify)
    install = actions.add_parser("install", help="add a package after verifying it")
    install.add_argument("file", type=_path, metavar="FILE")
    install.set_defaults(run=_models_install)
    remove = actions.add_parser("remove", help="delete one of your own models")
    remove.add_argument("model", metavar="NAME")
    remove.set_defaults(run=_models_remove)
    for action in (listed, verify, install, remove):
        action.add_argument("--json", action="store_true", help="for programs: one JSON object")


def _path(text: str) -> Path:
    """Read a path; an empty one is mostly a variable that was not set, and would mean here."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


def _info(chosen: argparse.Namespace) -> int:
    from mriviewer.export.choosing import nothing_readable
    from mriviewer.export.tree import tree
    from mriviewer.io.scan import scan_all
    from mriviewer.io.summary import summary

    found = scan_all(chosen.paths)
    if chosen.json:
        _say_json(summary(found))
    else:
        _say(tree(found))
    if not any(study.series for study in found.studies):
        # the list of skipped files was asked for and is given, but a script must notice
        raise ViewerError("Nothing can be shown", nothing_readable(found.skipped))
    return 0


def _convert(chosen: argparse.Namespace) -> int:
    from mriviewer.export.conversion import convert_all, convert_one

    standard = chosen.standard_rescale
    if chosen.all:
        return 0 if convert_all(chosen.paths, chosen.out, standard, _say, tell) else 1
    convert_one(chosen.paths, chosen.series, chosen.out, standard, _say)
    return 0


def _analyze(chosen: argparse.Namespace) -> int:
    from mriviewer.export.analysis import analyze

    try:
        out = analyze(
            chosen.paths, chosen.out, chosen.series, chosen.model, not chosen.no_identity, _progress
        )
    finally:
        _progress(0, 0, "")  # wiped: a message or the shell comes next
    _say(str(out))
    return 0


def _models_list(chosen: argparse.Namespace) -> int:
    from mriviewer.model_store import damaged, installed

    if chosen.json:
        _say_json({
            "models": [_model(model) for model in installed()],
            "damaged": [{"path": str(one.path), "reason": one.reason} for one in damaged()],
        })  # fmt: skip
        return 0
    for model in installed():
        kind = "shipped" if model.shipped else "yours"
        _say(f"{model.name}-{model.version} · {kind} · {', '.join(model.labels)}")
        _say(f"  SHA-256 {model.sha256}")
    for broken in damaged():
        tell(f"{broken.path.name} cannot be used: {broken.reason}")
    return 0


def _models_verify(chosen: argparse.Namespace) -> int:
    from mriviewer.model_store import damaged, installed, verify

    everything = [model.path for model in installed()] + [broken.path for broken in damaged()]
    reports = []
    for one in [chosen.model] if chosen.model else everything:
        report = verify(one)
        reports.append(report)
        for words in () if chosen.json else report.checked:
            _say(f"{report.title}: {words}")
        for words in report.faults:
            tell(f"{report.title}: {words}")
    passed = all(report.passed for report in reports)
    if chosen.json:
        each = [{**asdict(report), "passed": report.passed} for report in reports]
        _say_json({"passed": passed, "models": each})
    return 0 if passed else 1


def _models_install(chosen: argparse.Namespace) -> int:
    from mriviewer.model_store import install

    model = install(chosen.file)
    if chosen.json:
        _say_json(_model(model))
    else:
        _say(f"{model.title} is installed.")
    return 0


def _models_remove(chosen: argparse.Namespace) -> int:
    from mriviewer.model_store import remove

    remove(chosen.model)
    if chosen.json:
        _say_json({"removed": chosen.model})
    else:
        _say(f"{chosen.model} is removed.")
    return 0


def _model(model: "InstalledModel") -> dict[str, Any]:
    return {
        "name": model.name, "version": model.version, "shipped": model.shipped,
        "labels": list(model.labels), "sha256": model.sha256, "path": str(model.path),
    }  # fmt: skip


def _demo(_: argparse.Namespace) -> int:
    from mriviewer.io.demo import demo_folder

    _say(str(demo_folder()))
    return 0


def _window(chosen: argparse.Namespace) -> int:
    for path in chosen.paths:
        if not path.exists():  # OSError when it may not be looked at
            raise ViewerError(
                f"{path} cannot be opened", "there is no such file or folder.",
                f"Commands are: {', '.join(COMMANDS)}; see `mriviewer --help`.",
            )  # fmt: skip
    from mriviewer.app import main

    code: int = main(chosen.paths, screenshot=chosen.screenshot, theme=chosen.theme)
    return code


def _progress(done: int, total: int, words: str) -> None:
    """Show progress in the last line of a terminal, nothing where stderr is a file or a pipe."""
    if sys.stderr is not None and sys.stderr.isatty():
        line = f"{done} of {total} slices · {words}" if total else ""
        _write(sys.stderr, f"\r{line[:78]:<78}\r")


def _say(words: str) -> None:
    """Print a line of results; a windowed program without a terminal has no stdout."""
    if sys.stdout is not None:
        _write(sys.stdout, f"{words}\n")


def _say_json(content: object) -> None:
    """Print strict JSON in UTF-8, whatever the console's encoding is."""
    if sys.stdout is None:
        return
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    sys.stdout.flush()
    # bytes in a file name that are no text become JSON escapes
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def tell(words: str) -> None:
    """Print a message for the user on stderr, in one line.

    Line breaks and control characters, which names of files may hold, are replaced: they could
    break the message apart or drive the terminal.
    """
    if sys.stderr is not None:
        one_line = "".join(
            letter if letter.isprintable() or "\ud800" <= letter <= "\udfff" else "?"
            for letter in words
        )
        _write(sys.stderr, f"{one_line}\n")


def _write(stream: TextIO, words: str) -> None:
    """Write text; what the console cannot show is replaced, never an error."""
    encoding = stream.encoding or "utf-8"
    stream.write(words.encode(encoding, "replace").decode(encoding))
    stream.flush()


def _refused(error: OSError) -> str:
    """Return what the system said about a file or folder; empty when it named none."""
    if not error.strerror or not isinstance(error.filename, str):
        return ""
    name = Path(error.filename).name or error.filename
    short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
    return f"{short} cannot be used: {error.strerror}. Check the path, and whether it may be used."


def _unexpected(error: Exception) -> str:
    """Keep where an error came up, without its text, which may name a patient; return a message."""
    name = type(error).__name__
    frames = "".join(
        f"{frame.filename}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    made = datetime.datetime.now().astimezone()
    log = cache_folder() / "logs" / f"error-{made:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    system = f"MRI Viewer {__version__}, Python {platform.python_version()}, {sys.platform}"
    title = f"MRI Viewer stopped: an unexpected error came up ({name})."
    try:
        write_atomically(log, f"{system}\n{made.isoformat()}\n{frames}{name}\n")
    except OSError:
        return f"{title} It could not be logged."
    return f"{title} Report it with the file {log}, which holds no patient data."
