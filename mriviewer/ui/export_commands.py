"""What the reader takes away of a series: the slice as a picture, the report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.export.anonymous import without_patient
from mriviewer.session.exporting import (
    Taken,
    model_lines,
    take,
    volumes_by,
    write_picture,
    write_report_file,
)
from mriviewer.session.frame import Frame
from mriviewer.session.session import Session
from mriviewer.session.wording import corner_texts
from mriviewer.ui.choices import Keep
from mriviewer.ui.export_dialogs import ExportDialog, ask_where
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.status_bar import RESEARCH_ONLY


class ExportCommands:
    """Handlers by name of action."""

    def __init__(self, session: Session, keep: Keep) -> None:
        self._session, self._keep = session, keep

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"export_picture": self.export_picture, "export_report": self.export_report}

    def attach(self, window: MainWindow) -> None:
        self.window = window

    def export_picture(self) -> None:
        taken, frame = take(self._session), self.window.viewport.frame
        if taken is None or frame is None:
            return
        if self.window.viewport.view != self._session.view:  # the slice before stays for a moment
            title, why = tr("The picture cannot be saved yet"), tr("its slice is still being read.")
            self.window.banner.show_error(ViewerError(title, why, tr("Try again in a moment.")))
            return
        # taken now: behind the dialog a film may go on, or another slice come into view
        shots = {hide: self._shot(taken, frame, hide) for hide in (False, True)}
        hide = self._session.settings.hide_identity
        dialog = ExportDialog(self.window, tr("Export picture"), True, hide)
        name = f"slice-{taken.view.slice_index + 1:03d}.png"
        path = self._ask(dialog, tr("Export picture"), name, tr("PNG picture"), ".png")
        if path is None:
            return
        hide = dialog.hide_identity.isChecked()
        if dialog.original.isChecked():
            work = partial(write_picture, taken, frame, path, not hide)
        else:
            work = partial(_write_image, shots[hide], path)
        self._run(work, path)

    def _shot(self, taken: Taken, frame: Frame, hide: bool) -> QImage:
        """Return the active pane as it stands, with or without names."""
        viewport, patient = self.window.viewport, taken.study.patient
        corners = corner_texts(taken.study, taken.series, viewport.view, hide, frame.place)
        said = model_lines(taken, frame)
        if not hide:
            return viewport.picture(corners, said, tr(RESEARCH_ONLY))
        say = partial(without_patient, patient=patient)
        return viewport.picture(corners, said, tr(RESEARCH_ONLY), say)

    def export_report(self) -> None:
        taken = take(self._session)
        if taken is None:
            return
        warning = ""
        if taken.opinions is None or taken.opinions.of_series(taken.series) is None:
            warning = tr("The model has not answered for all slices: its opinion would be missing.")
        hide = self._session.settings.hide_identity
        dialog = ExportDialog(self.window, tr("Export report"), False, hide, warning)
        path = self._ask(dialog, tr("Export report"), "report.pdf", tr("PDF report"), ".pdf")
        if path is None:
            return
        with_identity, store = not dialog.hide_identity.isChecked(), self._session.store

        def work() -> None:
            read = partial(store.read, keep=False)
            write_report_file(taken, path, with_identity, read, volumes_by(read))

        self._run(work, path)

    def _ask(
        self, dialog: ExportDialog, title: str, name: str, kind: str, suffix: str
    ) -> Path | None:
        if not dialog.exec():
            return None
        path = ask_where(self.window, title, self._session.settings.last_export, name, kind, suffix)
        if path is not None:
            self._keep(last_export=str(path.parent))
        return path

    def _run(self, work: Callable[[], None], path: Path) -> None:
        told = partial(
            self.window.status.showMessage, tr("{name} saved").format(name=path.name), 6000
        )
        self._session.run(work, tr("{name} was not written").format(name=path.name), told)


def _write_image(image: QImage, path: Path) -> None:
    """Write pixels and nothing else; in a worker, on an image of its own."""
    import numpy as np
    from PIL import Image

    from mriviewer.export.picture import save_png

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    pixels = rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3)
    save_png(Image.fromarray(pixels), path)
