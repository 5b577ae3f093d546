"""A config on disk for as long as a question about it is asked."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from mriviewer.paths import write_atomically


class ConfigFile:
    """A folder of one's own, gone with the object; results of the question may go there, too."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def beside(self, name: str) -> Path:
        return Path(self._folder.filePath(name))

    def write(self, config: str) -> Path:
        """Write the YAML of a config, some kilobytes, and return where."""
        path = self.beside("config.yaml")
        write_atomically(path, config)
        return path
