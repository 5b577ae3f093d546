"""What the reader chooses for good, keys and preferences: the windows that ask, what follows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from mriviewer.core.shortcuts import Keys, keys_in_force, profile_of
from mriviewer.session.memory import MEGABYTE, slice_budget
from mriviewer.session.session import Session
from mriviewer.ui.actions import ROWS
from mriviewer.ui.dialogs import tell_shortcuts
from mriviewer.ui.keys import KeyRouter
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.preferences import Preferences
from mriviewer.ui.shortcut_editor import ShortcutEditor

OWN_KEYS = {row.name: row.shortcut for row in ROWS}


Dialog = TypeVar("Dialog", bound=QDialog)


class Keep(Protocol):
    """Changes settings and writes them."""

    def __call__(self, **changes: object) -> None: ...


class Choices:
    """Handlers by name of action."""

    def __init__(self, session: Session, keep: Keep) -> None:
        self._session, self._keep = session, keep

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "shortcut_editor": self.edit_shortcuts,
            "preferences": self.edit_preferences,
            "shortcuts": lambda: tell_shortcuts(self._window, self.keys),
        }

    def attach(self, window: MainWindow) -> None:
        self._window = window
        self._router = KeyRouter(window, window.actions_by_name)
        for dock in window.docks:
            self._router.watch(dock)
        self._router.use_keys(self.keys)

    @property
    def keys(self) -> Mapping[str, Keys]:
        """The keys in force, by name of action."""
        kept = self._session.settings
        return keys_in_force(OWN_KEYS, profile_of(kept.shortcut_profile), kept.shortcuts)

    def edit_shortcuts(self) -> ShortcutEditor:
        kept = self._session.settings
        editor = ShortcutEditor(OWN_KEYS, kept.shortcut_profile, kept.shortcuts, self._window)
        editor.changed.connect(self._use_keys)
        return _shown(editor)

    def edit_preferences(self) -> Preferences:
        automatic_mb = slice_budget() // MEGABYTE
        dialog = Preferences(self._session.settings, automatic_mb, self._window)
        dialog.chosen.connect(self._choose)
        dialog.shortcuts_wanted.connect(self.edit_shortcuts)
        return _shown(dialog)

    def _choose(self, name: str, value: object) -> None:
        """Keep a choice, and let what is open follow it."""
        if name == "theme":
            self._window.actions_by_name[f"theme_{value}"].trigger()
        elif name in ("hide_identity", "autosync"):  # the menus have them too
            action = self._window.actions_by_name[name]
            if action.isChecked() != value:
                action.trigger()
        else:
            self._keep(**{name: value})
            self._follow(name)

    def _follow(self, name: str) -> None:
        session, kept = self._session, self._session.settings
        if name == "neurological":
            session.change(lambda view: replace(view, neurological=kept.neurological))
        elif name == "interpolation":
            session.change(lambda view: replace(view, interpolation=kept.interpolation))
        elif name == "memory_mb":
            session.planes.volumes.use_budget(slice_budget(kept.memory_mb))
            session.loader.use_budget(session.store.budget)  # what the volumes leave

    def _use_keys(self, profile: str, changes: Mapping[str, Sequence[str]]) -> None:
        self._keep(shortcut_profile=profile, shortcuts={n: list(k) for n, k in changes.items()})
        self._router.use_keys(self.keys)


def _shown(dialog: Dialog) -> Dialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog
