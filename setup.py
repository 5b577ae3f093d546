"""What pyproject.toml cannot say: the wheel carries resources/ as mriviewer/resources.

There mriviewer.paths.resources_folder() looks first; in a checkout it finds resources/ itself.
"""

from pathlib import Path
from shutil import copytree

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent


class BuildWithResources(build_py):
    """Copies the resources beside the modules; an editable installation needs no copy."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib) / "mriviewer" / "resources"
            copytree(ROOT / "resources", target, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithResources})
