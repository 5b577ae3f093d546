"""What the reader wishes of the panes: how many, what hangs in them, how they move together."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.view_state import Layout, ViewState
from mriviewer.session import viewing
from mriviewer.session.hanging import hang_prior, hang_study, prior
from mriviewer.session.session import Session
from mriviewer.ui.choices import Keep
from mriviewer.ui.layout_chooser import LAYOUT_ACTIONS
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.reference_lines import ReferenceLines

_LAYOUTS = dict(zip(LAYOUT_ACTIONS, Layout, strict=True))
_TOLD_MS = 8000


class LayoutCommands(QObject):
    """Handlers of the rows in `layout_rows`, named as they are."""

    window: MainWindow

    def __init__(self, session: Session, keep: Keep) -> None:
        super().__init__()
        self._session, self._keep = session, keep
        self._met: set[str] = set()  # studies that were there when an opening ended
        self._used = False  # the reader has begun to read what is being opened

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            **{name: partial(self._use_layout, layout) for name, layout in _LAYOUTS.items()},
            "maximise": self.maximise,
            "hang_study": partial(self._hang, hang_study),
            "hang_prior": partial(self._hang, hang_prior),
            "hang_new": lambda: self._keep(hang_new=self._is_on("hang_new")),
            "autosync": self._toggle_autosync,
            "link_panes": self._toggle_links,
            "sync_zoom": lambda: self._session.syncing.use_zooming(self._is_on("sync_zoom")),
            "reference_lines": self._toggle_lines,
        }

    def attach(self, window: MainWindow) -> None:
        self.window = window
        session = self._session
        self.lines = ReferenceLines(session, window.grid)
        session.layout_changed.connect(self._show_layout)
        session.active_changed.connect(lambda _: self._show_links())
        session.syncing.changed.connect(self._show_links)
        session.view_changed.connect(self._view_changed)
        session.studies_changed.connect(self._show_possible)
        session.pane_changed.connect(lambda _: self._mark_tree())
        session.studies_changed.connect(self._mark_tree)
        session.gestured.connect(lambda *_: self._begin_to_read())
        session.opening.ended.connect(self._opened)
        window.tree.series_placed.connect(self.place)
        for menu in ("View", "Layout"):
            window.menu(menu).setToolTipsVisible(True)  # what is not possible says why
        self._show_layout()
        self._show_possible()
        self._show_choices()
        self._show_links()

    def place(self, series_uid: str, pane: int) -> None:
        """Show a series in a pane, which becomes the active one."""
        self._session.activate(pane)
        self._session.show_series(series_uid, pane)

    def maximise(self) -> None:
        """Let the active pane fill the place of all, or bring the others back.

        Where there is only one, the slice is fitted into it.
        """
        if self._session.layout.panes == 1:
            self._session.change(viewing.fitted)
        else:
            self._session.maximise(not self._session.maximised)
        self._show_layout()

    def escape(self, otherwise: Callable[[], None]) -> None:
        """Bring the other panes back; where they are, do what the key does otherwise."""
        if self._session.maximised:
            self._session.maximise(False)
        else:
            otherwise()

    # ---- wishes -----------------------------------------------------------------------------

    def _use_layout(self, layout: Layout) -> None:
        self._session.maximise(False)
        self._session.use_layout(layout)
        self._show_layout()

    def _hang(self, how: Callable[[Session], str]) -> None:
        try:
            self.window.status.showMessage(how(self._session), _TOLD_MS)
        except ViewerError as error:
            self.window.banner.show_error(error)
        self._show_layout()

    def _opened(self) -> None:
        """Hang what has just been opened, where the reader wants that and has not begun yet."""
        study = self._session.study
        new = study is not None and study.uid not in self._met
        self._met |= {each.uid for each in self._session.studies}
        if new and self._session.settings.hang_new and not self._used:
            self._hang(hang_study)
        self._used = False
        self._show_possible()

    def _begin_to_read(self) -> None:
        self._used = self._session.opening.running

    def _toggle_autosync(self) -> None:
        self._session.syncing.use_automatic(self._is_on("autosync"))
        self._keep(autosync=self._is_on("autosync"))

    def _toggle_links(self) -> None:
        syncing = self._session.syncing
        try:
            if syncing.linked(self._session.active):
                syncing.unlink()
            else:
                syncing.link()
        except ViewerError as error:
            self.window.banner.show_error(error)
        self._show_links()

    def _toggle_lines(self) -> None:
        self._keep(reference_lines=self._is_on("reference_lines"))
        self.lines.draw()

    # ---- what is so -------------------------------------------------------------------------

    def _is_on(self, name: str) -> bool:
        return self.window.actions_by_name[name].isChecked()

    def _view_changed(self, old: ViewState, new: ViewState) -> None:
        if old.series_uid != new.series_uid:
            self._show_possible()
            self._show_links()

    def _show_choices(self) -> None:
        kept, actions = self._session.settings, self.window.actions_by_name
        actions["hang_new"].setChecked(kept.hang_new)
        actions["reference_lines"].setChecked(kept.reference_lines)

    def _show_layout(self) -> None:
        session, actions = self._session, self.window.actions_by_name
        name = next(name for name, layout in _LAYOUTS.items() if layout is session.layout)
        actions[name].setChecked(True)
        actions["maximise"].setChecked(session.maximised)
        self.window.layouts.show_layout(name)
        self._mark_tree()

    def _show_links(self) -> None:
        linked = bool(self._session.syncing.linked(self._session.active))
        self.window.actions_by_name["link_panes"].setChecked(linked)
        self.window.actions_by_name["autosync"].setChecked(self._session.syncing.automatic)

    def _show_possible(self) -> None:
        """Offer what the series in view allows; a tip says why the rest is not offered."""
        session, actions = self._session, self.window.actions_by_name
        series = session.series
        why = tr("No series is open.") if series is None else session.planes.why_not(series)
        planes = tr("Axial, sagittal and coronal planes of the series")
        _offer(actions["layout_mpr"], not why or session.layout is Layout.MPR, why or planes)
        earlier = prior(session) is not None
        _offer(
            actions["hang_prior"], earlier,
            tr("The same kind of picture of an earlier study of this patient") if earlier
            else tr("No earlier study that is surely of this patient is open."),
        )  # fmt: skip

    def _mark_tree(self) -> None:
        session = self._session
        shown: dict[str, list[int]] = {}
        for pane, view in enumerate(session.panes):
            if view.series_uid is not None:
                shown.setdefault(view.series_uid, []).append(pane)
        panes = session.layout.panes if session.layout is not Layout.MPR else 1
        self.window.tree.show_panes(shown, panes)


def _offer(action: QAction, possible: bool, tip: str) -> None:
    action.setEnabled(possible)
    action.setToolTip(tip)
