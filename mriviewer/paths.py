"""Where the program keeps things, and how it writes a file so that a crash leaves the old one.

The environment variable MRIVIEWER_HOME puts all three folders below one place; tests and portable
installations use it. No function here creates a folder: reading must work on a read-only home.
"""

import os
import sys
from pathlib import Path

import platformdirs

from trainer.files import write_whole

HOME_VARIABLE = "MRIVIEWER_HOME"
_APPLICATION = "mriviewer"


def data_folder() -> Path:
    """Return the folder of models, the library and the demo; it may not exist yet."""
    return _folder("data", platformdirs.user_data_dir(_APPLICATION, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be made again, and of logs; it may not exist yet."""
    return _folder("cache", platformdirs.user_cache_dir(_APPLICATION, appauthor=False))


def config_folder() -> Path:
    """Return the folder of the settings; it may not exist yet."""
    # on Windows and macOS platformdirs gives data and config the same folder: no name may clash
    return _folder("config", platformdirs.user_config_dir(_APPLICATION, appauthor=False))


def resources_folder() -> Path:
    """Return the folder of what ships with the program: models, icons, licences.

    It lies in the bundle of a frozen program, inside an installed package, or beside the package
    in a source checkout; the last one is returned when none exists.
    """
    package = Path(__file__).resolve().parent
    candidates = [package / "resources", package.parent / "resources"]
    if bundle := getattr(sys, "_MEIPASS", None):
        candidates.insert(0, Path(bundle) / "resources")
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])


def write_atomically(path: Path, content: bytes | str) -> None:
    """Write a whole file (text as UTF-8), creating its folder; the old one stays until it is done.

    Raises OSError when the folder or the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content.encode("utf-8") if isinstance(content, str) else content)


def _folder(name: str, usual: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser().resolve() / name if home else Path(usual)
