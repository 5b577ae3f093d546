"""The window where keys are chosen: whose habits, and what is different from them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.core.shortcuts import (
    PROFILES,
    Keys,
    assigned,
    changes_from,
    is_of_widgets,
    is_plain,
    keys_in_force,
    profile_of,
    taken_by_system,
)
from mriviewer.ui.actions import ROWS
from mriviewer.ui.keys import key_of_event, shown_keys
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP

_NAME = Qt.ItemDataRole.UserRole


class KeyField(QLineEdit):
    """Takes the next key pressed instead of writing it; only Tab leads on."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, spoken=tr("New key"))
        self.setPlaceholderText(tr("Press a key"))
        self.setAccessibleDescription(tr("Press the key that is to do it"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.key = ""

    def show_key(self, key: str) -> None:
        self.key = key
        self.setText(shown_keys([key]) if key else "")

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and isinstance(event, QKeyEvent):
            key = key_of_event(event)
            if key.endswith(("Tab", "Backtab")):
                return super().event(event)
            if key and event.type() == QEvent.Type.KeyPress:
                self.show_key(key)
                self.pressed.emit(key)
            event.accept()
            return True
        return super().event(event)


class ShortcutEditor(QDialog):
    """All actions with their keys. What is changed holds at once: `changed` tells all of it."""

    changed = Signal(str, dict)  # name of the profile, what differs from it

    def __init__(
        self,
        own: Mapping[str, str],
        profile: str,
        changes: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self._own, self._titles = own, {row.name: tr(row.text) for row in ROWS}
        self._profile = profile_of(profile)
        self.keys: dict[str, Keys] = keys_in_force(own, self._profile, changes)
        self._unknown = {name: list(keys) for name, keys in changes.items() if name not in own}
        self._make_parts()
        self._lay_out()
        self._fill()
        self.table.setCurrentItem(self._items()[0])
        self.resize(560, 640)

    # ---- parts ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.profile = named(QComboBox(), spoken=tr("Profile"))
        for each in PROFILES:
            self.profile.addItem(tr(each.title), each.name)
        self.profile.setCurrentIndex(self.profile.findData(self._profile.name))
        self.profile.currentIndexChanged.connect(self._use_profile)
        self.search = named(QLineEdit(), spoken=tr("Search actions and keys"))
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = named(QTreeWidget(), "framed", tr("Actions and their keys"))
        self.table.setHeaderLabels([tr("Action"), tr("Keys"), tr("Changed")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.header().resizeSection(0, 240)
        self.table.header().resizeSection(1, 150)
        self.table.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.chosen, self.told = words("", "section"), words("")
        self.told.setMinimumHeight(10 * STEP)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.field = KeyField()
        self.field.pressed.connect(lambda _: self._tell())
        self.use, self.add = QPushButton(tr("Use")), QPushButton(tr("Use as well"))
        self.remove = QPushButton(tr("No key"))
        self.reset = QPushButton(tr("As in the profile"))
        self.reset_all = QPushButton(tr("Reset all"))
        self.use.clicked.connect(lambda: self._assign(add=False))
        self.add.clicked.connect(lambda: self._assign(add=True))
        self.remove.clicked.connect(lambda: self._take(self.keys | {self.name: ()}))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(lambda: self._take(keys_in_force(self._own, self._profile)))
        for button in (self.use, self.add, self.remove, self.reset, self.reset_all):
            button.setAutoDefault(False)  # Enter in the search field presses nothing

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        above, beside, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(QLabel(tr("Profile")))
        above.addWidget(self.profile)
        above.addWidget(self.search, 1)
        for part in (self.field, self.use, self.add):
            beside.addWidget(part)
        for part in (self.remove, self.reset):
            below.addWidget(part)
        below.addStretch()
        below.addWidget(self.reset_all)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.chosen)
        column.addLayout(beside)
        column.addWidget(self.told)
        column.addLayout(below)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        self.search.setFocus()

    # ---- showing ----------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The action that is chosen in the table."""
        item = self.table.currentItem()
        return "" if item is None else str(item.data(0, _NAME))

    def choose(self, name: str) -> None:
        """Choose an action in the table."""
        for item in self._items():
            if item.data(0, _NAME) == name:
                self.table.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.table.topLevelItem(i) for i in range(self.table.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _fill(self) -> None:
        if not self._items():
            for name, title in self._titles.items():
                item = QTreeWidgetItem([title, "", ""])
                item.setData(0, _NAME, name)
                self.table.addTopLevelItem(item)
        given = keys_in_force(self._own, self._profile)
        for item in self._items():
            name = item.data(0, _NAME)
            item.setText(1, shown_keys(self.keys[name]))
            item.setText(2, tr("changed") if self.keys[name] != given[name] else "")
        self.reset_all.setEnabled(self.keys != given)
        self._filter()
        self._show_chosen()

    def _filter(self) -> None:
        wanted = self.search.text().casefold().strip()
        for item in self._items():
            text = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(bool(wanted) and wanted not in text)

    def _show_chosen(self) -> None:
        name = self.name
        if not name:
            return
        self.field.show_key("")
        self.chosen.setText(tr("Key for “{action}”").format(action=self._titles[name]))
        given = keys_in_force(self._own, self._profile)
        self.remove.setEnabled(bool(self.keys[name]))
        self.reset.setEnabled(self.keys[name] != given[name])
        self._tell()

    def _tell(self) -> None:
        """Say what stands against the key in the field, or what it would do."""
        key = self.field.key
        refused = taken_by_system(key) if key else ""
        owner = next((n for n, each in self.keys.items() if key and key in each), "")
        lines = []
        if refused:
            lines.append(tr("This key cannot be chosen.") + " " + tr(refused))
        elif owner and owner != self.name:
            taken = tr("“{action}” has this key now and would lose it.")
            lines.append(taken.format(action=self._titles[owner]))
        if key and not refused and is_of_widgets(key):
            lines.append(tr("It works while the picture has the keyboard."))
        elif key and not refused and is_plain(key):
            lines.append(tr("It does nothing while you type in a field."))
        named(self.told, "warning" if refused or owner not in ("", self.name) else "secondary")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText("\n".join(lines))
        possible = bool(key) and not refused and bool(self.name)
        self.use.setEnabled(possible)
        self.add.setEnabled(possible and bool(self.keys[self.name]) and owner != self.name)

    # ---- changing ---------------------------------------------------------------------------

    def _assign(self, add: bool) -> None:
        if self.field.key and not taken_by_system(self.field.key):
            self._take(assigned(self.keys, self.name, self.field.key, add))

    def _reset(self) -> None:
        """Go back to the profile's keys, which others lose if the reader gave them away."""
        keys = self.keys | {self.name: ()}
        for key in keys_in_force(self._own, self._profile)[self.name]:
            keys = assigned(keys, self.name, key, add=True)
        self._take(keys)

    def _use_profile(self) -> None:
        self._profile = profile_of(str(self.profile.currentData()))
        self._take(keys_in_force(self._own, self._profile))

    def _take(self, keys: Mapping[str, Keys]) -> None:
        self.keys = dict(keys)
        self._fill()
        changes = changes_from(self.keys, self._own, self._profile) | self._unknown
        self.changed.emit(self._profile.name, changes)
