"""What the library's actions do, and undo: wishes become calls, answers become words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from mriviewer.core.annotations import OnSlice
from mriviewer.core.language import tr
from mriviewer.library.index import Entry
from mriviewer.session.library import Library, Work
from mriviewer.session.returning import find_slice
from mriviewer.session.review_words import step_words, turned_words
from mriviewer.session.reviewing import Turned
from mriviewer.session.session import Session
from mriviewer.session.sharing import read_words, take_in, words_of, write_words
from mriviewer.ui.export_dialogs import ExportDialog, ask_where
from mriviewer.ui.import_dialog import ImportDialog
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.worklist import Worklist
from mriviewer.ui.worklist_model import patient_words

_TOLD_MS = 6000


class LibraryDesk(QObject):
    """Connects the list of studies, the exchange of reviews and undo with the window."""

    window: MainWindow

    def __init__(self, session: Session, keep: Callable[..., None]) -> None:
        super().__init__()
        self._session, self._keep = session, keep
        self.library = Library(session, session.opening.scan)
        self.worklist: Worklist | None = None
        self._recent = QMenu()

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": self._session.reviewing.undo,
            "redo": self._session.reviewing.redo,
            "library": self.show_list,
            "open_recent": lambda: None,
            "import": self.import_studies,
            "export_review": self.export_review,
            "import_review": self.import_review,
        }

    def attach(self, window: MainWindow) -> None:
        self.window = window
        session, library = self._session, self.library
        window.actions_by_name["open_recent"].setMenu(self._recent)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        session.reviewing.changed.connect(self._changed)
        session.view_changed.connect(lambda *_: self._offer_undo())
        session.reviewing.turned.connect(self._go_there)
        library.changed.connect(self._show_entries)
        library.working.connect(self._show_work)
        library.done.connect(self._tell)
        library.failed.connect(window.banner.show_error)
        library.lost.connect(self._ask_where_it_is)
        self._offer_undo()
        library.refresh_soon()

    def close(self) -> bool:
        """Close the list and stop its work; return whether its thread has ended."""
        if self.worklist is not None:
            self.worklist.close()
        return self.library.close()

    # ---- undo -------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._offer_undo()
        if self.worklist is not None and self.worklist.isVisible():
            self.library.refresh_soon()

    def _offer_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        reviewing, actions = self._session.reviewing, self.window.actions_by_name
        for name, step, can, plain, with_step in (
            ("undo", reviewing.undo_step, reviewing.can_undo, tr("Undo"), tr("Undo: {what}")),
            ("redo", reviewing.redo_step, reviewing.can_redo, tr("Redo"), tr("Redo: {what}")),
        ):
            text = plain if step is None else with_step.format(what=step_words(step))
            actions[name].setText(text)
            actions[name].setEnabled(can)

    def _go_there(self, turned: Turned) -> None:
        """Bring into view what was undone, and tell it."""
        self._tell(turned_words(turned.step, turned.back))
        session, step = self._session, turned.step
        uid = step.series_uid or step.changes[0].slot[0]
        if uid != session.view.series_uid and step.kind != "import":
            shown = [pane for pane, view in enumerate(session.panes) if view.series_uid == uid]
            if shown:
                session.activate(shown[0])
            else:
                session.show_series(uid)
        series, place = session.series, step.place
        if series is None or series.uid != uid or not isinstance(place, OnSlice):
            return
        found = find_slice(series, place.identity)
        if found is not None and session.view.plane == "stack":
            phase, index = found
            session.change(lambda view: replace(view, phase=phase, slice_index=index))

    def _tell(self, sentence: str) -> None:
        self.window.status.showMessage(sentence, _TOLD_MS)

    # ---- the list ---------------------------------------------------------------------------

    def show_list(self) -> None:
        """Show the library window, made when it is first wanted."""
        if self.worklist is None:
            made = self.worklist = Worklist(self.window)
            made.opened.connect(self._open)
            made.status_given.connect(self.library.set_status)
            made.removed.connect(self.library.remove)
            made.import_wanted.connect(self.import_studies)
            made.rebuild_wanted.connect(self.library.rebuild)
            made.cancel_wanted.connect(self.library.cancel)
            made.table.pictures_wanted.connect(self.library.ask_pictures)
            self.library.pictures_ready.connect(made.table.show_pictures)
            self._show_entries()
        self.worklist.show()
        self.worklist.raise_()
        self.worklist.activateWindow()
        self.library.refresh_soon()

    def show_identity(self) -> None:
        """Show or hide who the patients are, as the reader has chosen."""
        self._show_entries()

    def _open(self, study_uid: str) -> None:
        self.window.raise_()
        self.window.activateWindow()
        self.library.open(study_uid)

    def _show_entries(self) -> None:
        if self.worklist is not None:
            hide = self._session.settings.hide_identity
            self.worklist.show_entries(self.library.entries, hide)

    def _show_work(self, work: Work | None) -> None:
        if self.worklist is not None:
            self.worklist.show_work(work)
        if work is not None and (self.worklist is None or not self.worklist.isVisible()):
            self._tell(f"{work.words} {work.done}" + (f" / {work.total}" if work.total else ""))

    def _fill_recent(self) -> None:
        self._recent.clear()
        hide = self._session.settings.hide_identity
        for entry in self.library.recent():
            who = patient_words(entry, hide)
            facts = (who, entry.seen.date, entry.seen.description)
            text = " · ".join(fact for fact in facts if fact).replace("&", "&&")
            action = self._recent.addAction(text)
            action.setToolTip("\n".join(entry.seen.places[:5]))
            action.triggered.connect(partial(self.library.open, entry.study_uid))
        if self._recent.isEmpty():
            self._recent.addAction(tr("No study was opened yet")).setEnabled(False)

    def _ask_where_it_is(self, entry: Entry) -> None:
        """Tell that a study's files are gone, and offer to look for them."""
        box = QMessageBox(self.window)
        box.setWindowTitle(tr("Files not found"))
        name = patient_words(entry, self._session.settings.hide_identity)
        box.setText(tr("The files of this study are not where they were: {who}, {date}").format(
            who=name, date=entry.seen.date or tr("no date")
        ))  # fmt: skip
        places = "\n".join(entry.seen.places[:5])
        box.setInformativeText(tr("They were in:\n{places}\n\nIf they were moved, choose a folder: "
                                  "they are looked for there by their content.").format(
            places=places
        ))  # fmt: skip
        choose = box.addButton(tr("Choose folder…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choose.clicked.connect(lambda: self._search(entry))
        box.open()

    def _search(self, entry: Entry) -> None:
        folder = self._ask_folder(tr("Look for the study in"))
        if folder is not None:
            self.show_list()
            self.library.search(entry, [folder])

    # ---- importing and exporting ------------------------------------------------------------

    def import_studies(self) -> None:
        """Ask for a folder and whether to copy, then import."""
        folder = self._ask_folder(tr("Import"))
        if folder is not None:
            dialog = ImportDialog(self.window, folder, self._session.settings.copy_on_import)
            dialog.chosen.connect(partial(self._import, [folder]))
            dialog.open()

    def _import(self, paths: Sequence[Path], copy: bool) -> None:
        self.show_list()  # there one sees how far it is, and can stop it
        self.library.import_paths(paths, copy)

    def export_review(self) -> None:
        """Ask how and where to, then write the review of the study in view."""
        study = self._session.study
        if study is None:
            return
        dialog = ExportDialog(self.window, tr("Export review"), False, True)
        if not dialog.exec():
            return
        start, kind = self._session.settings.last_export, tr("Review")
        path = ask_where(self.window, tr("Export review"), start, "review.json", kind, ".json")
        if path is None:
            return
        self._keep(last_export=str(path.parent))
        words = words_of(self._session, study, not dialog.hide_identity.isChecked())
        told = partial(self._tell, tr("{name} saved").format(name=path.name))
        title = tr("{name} was not written").format(name=path.name)
        self._session.run(partial(write_words, words, path), title, told)

    def import_review(self) -> None:
        """Ask for a file and take in what it says."""
        start = self._session.settings.last_export or QDir.homePath()
        kind = tr("Review") + " (*.json)"
        chosen, _ = QFileDialog.getOpenFileName(self.window, tr("Import review"), start, kind)
        if chosen:
            self._session.workers.submit(
                lambda _: read_words(Path(chosen)),
                lambda words: self._tell(take_in(self._session, words)),
                self._session.failed.emit,
                priority=-1,
            )

    def _ask_folder(self, title: str) -> Path | None:
        start = self._session.settings.last_folder
        chosen = QFileDialog.getExistingDirectory(self.window, title, start)
        if not chosen:
            return None
        self._keep(last_folder=chosen)
        return Path(chosen)
