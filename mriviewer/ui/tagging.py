"""Joins the tag browser to the session: it follows the slice of the active pane."""

from collections.abc import Callable

from mriviewer.session.session import Session
from mriviewer.session.tags import Tags
from mriviewer.ui.main_window import MainWindow


class Tagging:
    """Handlers by name of action, and what follows from what changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.tags = Tags(session.workers)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"tags": lambda: self._window.show_tags()}

    def attach(self, window: MainWindow) -> None:
        self._window = window
        session, tags, browser = self._session, self.tags, window.tags
        session.view_changed.connect(lambda *_: self.follow())
        session.active_changed.connect(lambda _: self.follow())
        session.studies_changed.connect(self.follow)
        # connected after the action's own handler: the setting is kept by then
        window.actions_by_name["hide_identity"].triggered.connect(lambda _: self.follow())
        tags.changed.connect(lambda: browser.show_tags(tags))
        tags.results_changed.connect(lambda: browser.show_tags(tags))
        tags.busy_changed.connect(lambda: browser.show_state(tags))
        browser.seen.connect(tags.look)
        browser.searched.connect(tags.search)
        browser.keep_wanted.connect(tags.keep)
        browser.forget_wanted.connect(tags.keep_nothing)
        browser.show_tags(tags)
        self.follow()

    def follow(self) -> None:
        session = self._session
        index = session.stack_index(session.active)
        self.tags.show(session.series, index, session.settings.hide_identity)
