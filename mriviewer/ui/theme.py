"""Colours and measures as tokens, and the one style sheet made of them."""

from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mriviewer.paths import resources_folder

ThemeName = Literal["system", "dark", "light"]
STEP = 4  # pixels; all spacing is a multiple
PANEL, CONTROL, ICON, CORNER = 12, 28, 18, 4
_BASE_FONT = 13
_TITLE = 16 / 13  # of the text's size


@dataclass(frozen=True, slots=True)
class Tokens:
    """The reader speaks teal, the model violet; the picture is the brightest thing on screen."""

    viewport: str
    window: str
    panel: str
    raised: str
    border: str
    text: str
    secondary: str
    disabled: str
    reader: str
    model: str
    warning: str
    danger: str
    good: str
    on_reader: str  # text on a surface of the reader's colour
    selected: str  # surface of the row that is on screen


DARK = Tokens(
    viewport="#000000", window="#121418", panel="#191C22", raised="#22262E", border="#2D323B",
    text="#E4E7EC", secondary="#98A1AE", disabled="#5B6470", reader="#38B2AC", model="#A78BFA",
    warning="#E3A53A", danger="#E5635B", good="#5DB075", on_reader="#071A19", selected="#22262E",
)  # fmt: skip
LIGHT = Tokens(
    viewport="#000000", window="#F4F5F7", panel="#FFFFFF", raised="#FFFFFF", border="#D5D9E0",
    text="#1B1F26", secondary="#5A6472", disabled="#A2A9B4", reader="#0F766E", model="#6D28D9",
    warning="#946300", danger="#B42318", good="#2E7D4F", on_reader="#FFFFFF", selected="#E8EBEF",
)  # fmt: skip


def is_dark(name: ThemeName) -> bool:
    if name == "system":
        return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light
    return name == "dark"


def tokens_of(name: ThemeName) -> Tokens:
    return DARK if is_dark(name) else LIGHT


def tokens() -> Tokens:
    """Return the tokens in use: those of the application's palette."""
    application = QApplication.instance()
    chosen = application.property("mriviewer_dark") if application is not None else None
    return LIGHT if chosen is False else DARK


def apply_theme(application: QApplication, name: ThemeName) -> None:
    """Switch the whole application; windows that are open follow at once."""
    chosen = tokens_of(name)
    application.setProperty("mriviewer_dark", chosen is DARK)
    application.setStyle("Fusion")
    application.setPalette(_palette(chosen))
    _set_least_font(application)
    application.setStyleSheet(style_sheet(chosen, QFontInfo(application.font()).pixelSize()))


def _set_least_font(application: QApplication) -> None:
    """Keep the user's font and size; only one below the base of 13 px is raised to it."""
    font = application.font()
    if QFontInfo(font).pixelSize() < _BASE_FONT:
        font.setPixelSize(_BASE_FONT)
        application.setFont(font)


def figures(font: QFont) -> QFont:
    """Return the font with figures of equal width, for what changes while scrolling."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def contrast(text: str, surface: str) -> float:
    """Return the WCAG contrast ratio of two "#RRGGBB" colours, 1 to 21."""
    bright, dim = sorted((_luminance(text), _luminance(surface)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _palette(t: Tokens) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for which, colour in (
        (role.Window, t.window), (role.WindowText, t.text), (role.Base, t.panel),
        (role.AlternateBase, t.raised), (role.Text, t.text), (role.Button, t.raised),
        (role.ButtonText, t.text), (role.ToolTipBase, t.raised), (role.ToolTipText, t.text),
        (role.Highlight, t.reader), (role.HighlightedText, t.on_reader),
        (role.PlaceholderText, t.secondary), (role.Link, t.reader), (role.Accent, t.reader),
        (role.Mid, t.border), (role.Dark, t.border), (role.Light, t.raised),
    ):  # fmt: skip
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.disabled))
    return palette


def style_sheet(t: Tokens, font: int = _BASE_FONT) -> str:
    """Return the style sheet; `$name` in it stands for the token of that name.

    font  size of the text in pixels: titles grow with it
    """
    icons = resources_folder() / "icons"
    tick = "tick-dark.svg" if t is DARK else "tick-light.svg"
    sheet = _SHEET.replace("$TITLE", f"{round(font * _TITLE)}px")
    sheet = sheet.replace("$ARROW", (icons / "arrow.svg").as_posix())
    sheet = sheet.replace("$MORE", (icons / "more.svg").as_posix())
    sheet = sheet.replace("$TICK", (icons / tick).as_posix())
    for field in sorted(fields(t), key=lambda f: -len(f.name)):
        sheet = sheet.replace(f"${field.name}", getattr(t, field.name))
    return sheet


_SHEET = """
QMainWindow, QDialog, QMessageBox { background: $window; color: $text; }
QWidget#panel, QDockWidget > QWidget, QScrollArea, QScrollArea > QWidget > QWidget
    { background: $panel; }
QScrollArea { border: none; }
QMainWindow::separator { background: $window; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: $reader; }
QDockWidget { color: $secondary; }
QDockWidget::title { background: $panel; padding: 6px 12px 2px 12px; text-align: left; }
QMenuBar { background: $window; color: $text; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $reader; color: $on_reader; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; spacing: 4px;
    padding: 4px 8px; }
QToolBar::separator { background: $border; width: 1px; margin: 4px 4px; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent;
    border-radius: 4px; padding: 0 4px 0 6px; min-height: 26px; }
QToolButton[bare="true"] { padding: 0 3px; }
QToolButton:hover { background: $raised; border-color: $border; }
QToolButton:checked { color: $reader; border-color: $reader; background: $panel; }
QToolButton:focus { border-color: $reader; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton#qt_toolbar_ext_button { padding: 0; image: url("$MORE"); }
QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 0 12px; min-height: 26px; }
QPushButton:hover { border-color: $secondary; }
QPushButton:focus { border-color: $reader; }
QPushButton:checked, QPushButton:default { background: $reader; color: $on_reader;
    border-color: $reader; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $border; }
QPushButton#tight { padding: 0 4px; }
QPushButton#quiet { background: transparent; border: none; padding: 0 4px; color: $secondary; }
QPushButton#quiet:hover, QPushButton#quiet:focus { color: $text; text-decoration: underline; }
QLineEdit, QPlainTextEdit, QComboBox { background: $window; color: $text;
    border: 1px solid $border; border-radius: 4px; padding: 0 8px; min-height: 26px;
    selection-background-color: $reader; selection-color: $on_reader; }
QLineEdit { min-height: 20px; padding: 3px 6px; }
QPlainTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $reader; }
QLineEdit[wrong="true"] { border-color: $danger; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$ARROW"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $border;
    selection-background-color: $reader; selection-color: $on_reader; outline: none; }
QTreeView, QListView { background: $panel; color: $text; border: none; outline: none;
    show-decoration-selected: 1; }
QTreeView::item { padding: 3px 0; border: none; }
QTreeView::item:hover, QListView::item:hover { background: $raised; }
QTreeView::item:selected, QListView::item:selected { background: $selected; color: $text; }
QTreeView::item:selected:active { color: $reader; }
QTreeView:focus { border: none; }
QListView#models::item, QListView#steps::item { padding: 6px 8px; }
QTreeView#framed::item, QTreeView#framed QHeaderView::section { padding: 4px 8px; }
QHeaderView::section { background: $panel; color: $secondary; border: none;
    border-bottom: 1px solid $border; padding: 4px 8px 4px 0; }
QListView#framed, QTreeView#framed { border: 1px solid $border; border-radius: 4px; }
QListView#framed:focus, QTreeView#framed:focus { border-color: $reader; }
QTabBar { background: $panel; qproperty-drawBase: 0; }
QTabBar::tab { background: $panel; color: $secondary; padding: 6px 9px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $reader; }
QTabBar::tab:focus { color: $reader; }
QTabWidget { background: $panel; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QStatusBar { background: $window; color: $secondary; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $secondary; padding: 0 4px; }
QProgressBar { background: $raised; border: 1px solid $border; border-radius: 4px; height: 8px;
    text-align: center; color: transparent; }
QProgressBar::chunk { background: $secondary; border-radius: 3px; }
QSlider { min-height: 22px; background: transparent; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $secondary; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: $text; border: none; }
QSlider::handle:horizontal:focus { background: $reader; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled
    { background: $disabled; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 24px;
    margin: 1px; }
QScrollBar::handle:vertical:hover { background: $secondary; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: 24px;
    margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QCheckBox { color: $text; spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $secondary;
    border-radius: 3px; background: $window; }
QCheckBox::indicator:checked { background: $reader; border-color: $reader;
    image: url("$TICK"); }
QCheckBox:focus, QRadioButton:focus { color: $reader; }
QRadioButton { color: $text; spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $secondary;
    border-radius: 8px; background: $window; }
QRadioButton::indicator:checked { border: 5px solid $reader; width: 6px; height: 6px;
    background: $on_reader; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QLabel { background: transparent; }
QLabel#secondary { color: $secondary; }
QLabel#model { color: $model; font-weight: 600; }
QLabel#opinion { color: $model; }
QLabel#reader { color: $reader; font-weight: 600; }
QLabel#warning { color: $warning; }
QLabel#section { font-weight: 600; }
QLabel#danger { color: $danger; }
QLabel#title { font-size: $TITLE; font-weight: 600; }
QFrame#rule { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame#card { background: $window; border: 1px solid $border; border-radius: 4px; }
QFrame#drop { background: $window; border: 1px dashed $secondary; border-radius: 4px; }
QFrame#banner { background: $raised; border: 1px solid $warning; border-radius: 4px; }
"""
