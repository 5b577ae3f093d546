"""The ways out of the session: files, models, the demo; and what goes wrong there, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Series
from mriviewer.session.models import ModelChoice, list_models
from mriviewer.session.opening import Scan, scan_files
from mriviewer.session.predicting import LoadRuntime, load_runtime
from mriviewer.session.slices import Reader, open_reader


def make_demo() -> Path:
    from mriviewer.io.demo import demo_folder  # loads nilearn: only when asked for

    return demo_folder()


@dataclass(frozen=True)
class Doors:
    """The ways out of the session; tests put their own in place."""

    scan: Scan = scan_files
    reader: Callable[[Series], Reader] = open_reader
    models: Callable[[], tuple[ModelChoice, ...]] = list_models
    runtime: LoadRuntime = load_runtime
    demo: Callable[[], Path] = make_demo


def as_viewer_error(title: str, error: Exception) -> ViewerError:
    """Return what a reader is told when something in the background failed."""
    if isinstance(error, ViewerError):
        return error
    if isinstance(error, OSError):
        return ViewerError(title, f"{error.strerror or error}.", tr("Choose another place."))
    return ViewerError(
        title,
        tr("an unexpected error came up ({kind}: {error}).").format(
            kind=type(error).__name__, error=error
        ),
    )
