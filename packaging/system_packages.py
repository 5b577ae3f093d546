"""The shared libraries and the font that Qt takes from the system. Standard library only.

PySide6 brings Qt, but not what Qt shares with the rest of the desktop. On Debian-like systems
the missing ones are installed where that is allowed, elsewhere they are named.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

# What Qt's own libraries and its xcb, wayland and offscreen plugins ask for (readelf -d), with
# the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONTS = ("fontconfig", "fonts-dejavu-core")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def provide_for_qt() -> None:
    """Install what Qt misses here, or print how; never an error, the program may start anyway."""
    if sys.platform != "linux":
        return
    absent = missing_packages()
    if not absent or install(absent, "Qt needs them"):
        return
    if shutil.which("apt-get"):
        say(f"Qt misses system packages. Install them with:\n    {apt_command(absent)}")
    else:
        names = [name for name, package in LIBRARIES.items() if package in absent] or list(FONTS)
        say(f"Qt misses on this system: {', '.join(names)}. Install them with its package manager.")
    say("Going on without them: the window may not open until they are there.")


def missing_packages() -> list[str]:
    """Return the Debian packages of the libraries that cannot be loaded, and of fonts if none."""
    absent = [package for name, package in LIBRARIES.items() if not loads(name)]
    return absent if has_fonts() else [*absent, *FONTS]


def loads(library: str) -> bool:
    """Whether this process can load a shared library by its name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts(folders: Sequence[str] = FONT_FOLDERS) -> bool:
    """Whether any scalable font lies where fontconfig looks; without one, texts are boxes."""
    return any(
        name.endswith((".ttf", ".otf", ".ttc"))
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def install(packages: Sequence[str], reason: str) -> bool:
    """Install Debian packages where that needs no password; False where it is not possible."""
    rights = administrator() if shutil.which("apt-get") else None
    if rights is None:
        return False
    say(f"Installing system packages ({reason}): {', '.join(packages)}")
    command = [*rights, "apt-get", "install", "--yes", "--no-install-recommends", *packages]
    output = _run(command)
    if output is None:
        return True
    update_output = _run([*rights, "apt-get", "update"])  # a fresh machine has no package lists
    output = _run(command)
    if output is not None:
        say(update_output or output)
    return output is None


def administrator() -> list[str] | None:
    """Return what to put before a command so that it may install; None where nothing does."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") and _run(["sudo", "--non-interactive", "true"]) is None:
        return ["sudo", "--non-interactive", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def apt_command(packages: Sequence[str]) -> str:
    """Return the line that a person types to install Debian packages."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def _run(command: Sequence[str]) -> str | None:
    """Run a command; None when it succeeded, else the last lines of what it printed."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    )  # fmt: skip
    return None if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-5:])


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)
