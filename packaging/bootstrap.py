"""Sets MRI Viewer up, then runs or tests it. Needs Python 3.11 or newer and nothing else.

    python3 packaging/bootstrap.py run [PATH ...]        open the window: the demo study, or PATH
    python3 packaging/bootstrap.py run COMMAND [...]     any command of the program, e.g. info
    python3 packaging/bootstrap.py test [PYTEST ARGS]    all checks, or pytest alone with ARGS
    python3 packaging/bootstrap.py install               set-up only

Everything is installed into .venv beside this folder, or into the folder that MRIVIEWER_VENV
names. A second start installs nothing.
"""

# This file alone must be understood by the old Pythons that it sends on to a newer one.
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14", "python3", "python")


def main(arguments):  # type: (list[str]) -> int
    """Return the exit code of what was asked for; 2 for wrong usage, 1 when set-up fails."""
    if sys.version_info < OLDEST:
        return start_with_newer_python(arguments)
    import commands  # not before: it is written for the Python that has just been checked

    try:
        return commands.carry_out(arguments, __doc__ or "")
    except commands.SetupError as problem:
        sys.stderr.write("\nMRI Viewer cannot be set up: {}\n".format(problem))
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. The next start goes on from here.\n")
        return 130


def start_with_newer_python(arguments):  # type: (list[str]) -> int
    """Hand over to a Python that is new enough; say what is missing where there is none."""
    too_old = "import sys; sys.exit(sys.version_info < {!r})".format(OLDEST)
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found and subprocess.call([found, "-c", too_old], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([found, os.path.abspath(__file__)] + arguments)
    sys.stderr.write(
        "MRI Viewer needs Python {}.{} or newer. This is Python {}.{}, and no newer one is on the"
        " PATH.\nInstall one, then start this file with it.\n".format(*OLDEST, *sys.version_info)
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
