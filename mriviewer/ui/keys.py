"""Who gets a key: the field one types in, the list or button that has the focus, or an action."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.core.shortcuts import canonical, is_of_widgets, is_plain
from mriviewer.ui.actions import ROWS
from mriviewer.ui.ribbon import SliceRibbon
from mriviewer.ui.viewport import Viewport

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def key_of_event(event: QKeyEvent) -> str:
    """Return the key pressed, with its modifiers, as the tables write it; "" for none."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
               Qt.Key.Key_AltGr, Qt.Key.Key_unknown):  # fmt: skip
        return ""
    written = event.text()
    if written.isprintable() and written and not written.isalnum() and key != Qt.Key.Key_Space:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # it was only needed to write the sign
    sequence = QKeySequence(modifiers.value | key.value)
    return canonical(sequence.toString(QKeySequence.SequenceFormat.PortableText))


def shown_keys(keys: Sequence[str]) -> str:
    """Return keys as this system writes them, for menus, tips and help."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def use_keys(actions: Mapping[str, QAction], keys: Mapping[str, Sequence[str]]) -> None:
    """Give the actions their keys, and say them in their tips."""
    for row in ROWS:
        action, own = actions[row.name], keys.get(row.name, ())
        action.setShortcuts([QKeySequence(key) for key in own])
        told = f" ({shown_keys(own)})" if own else ""
        action.setToolTip(f"{tr(row.tip or row.text)}{told}")


class KeyRouter(QObject):
    """Stands between the keyboard and the actions of a window.

    A key that writes goes to the field one types in. The arrows, Space, Esc and their like belong
    to the list, button or slider that has the focus; over the picture its layers are asked first,
    then the actions.
    """

    def __init__(self, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self._by_key: dict[str, QAction] = {}
        self.watch(window)

    def watch(self, widget: QWidget) -> None:
        """Route the keys of another window that belongs to this one, such as a floating panel."""
        widget.installEventFilter(self)

    def use_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        use_keys(self._actions, keys)
        self._by_key = {key: self._actions[name] for name, own in keys.items() for key in own}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._belongs_to_focus(event):
                event.accept()
                return True
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._is_picture(QApplication.focusWidget())
        ):
            action = self._by_key.get(key_of_event(event))
            if action is not None and action.isEnabled():
                event.accept()
                action.trigger()
                return True
        return super().eventFilter(watched, event)

    def _belongs_to_focus(self, event: QKeyEvent) -> bool:
        key = key_of_event(event)
        if not key:
            return False
        if is_of_widgets(key):
            return True
        if not takes_text(QApplication.focusWidget()):
            return False
        writes = event.modifiers() & _ALT_GR == _ALT_GR and event.text().isprintable()
        return is_plain(key) or (writes and bool(event.text()))

    def _is_picture(self, focus: QWidget | None) -> bool:
        return focus is None or focus is self._window or isinstance(focus, (Viewport, SliceRibbon))


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether one types in a widget."""
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)
