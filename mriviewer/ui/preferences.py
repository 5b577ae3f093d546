"""The window of preferences. What is chosen holds at once; `chosen` tells each choice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.core.shortcuts import profile_of
from mriviewer.session.memory import LEAST_BUDGET_MB, MOST_BUDGET_MB
from mriviewer.settings import Settings
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import CONTROL, STEP

# each in its own language: who cannot read the present one finds the way back
_LANGUAGES = (
    ("en", "English"), ("de", "Deutsch"), ("fr", "français"), ("es", "español"),
    ("ar", "العربية"),
)  # fmt: skip
_MEMORY_STEP = 128


class Preferences(QDialog):
    """Shows settings; decides nothing."""

    chosen = Signal(str, object)  # name of the setting, its value
    shortcuts_wanted = Signal()

    def __init__(
        self, settings: Settings, automatic_mb: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self._settings = settings
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(6 * STEP)
        self._form.setVerticalSpacing(2 * STEP)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._fill(automatic_mb)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(4 * STEP)
        column.addLayout(self._form)
        column.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        self.setMinimumWidth(600)

    def _fill(self, automatic_mb: int) -> None:
        self._section(tr("Program"))
        self.theme = self._choice("theme", tr("Theme"), (
            ("system", tr("As the system")), ("dark", tr("Dark")), ("light", tr("Light")),
        ))  # fmt: skip
        self.language = self._choice(
            "language", tr("Language"), (("system", tr("As the system")), *_LANGUAGES)
        )
        self.at_next_start = words(tr("It takes effect at the next start."), "secondary")
        self._form.addRow("", self.at_next_start)
        self.hide_identity = self._switch("hide_identity", tr("Hide the patient's identity"))
        keys = tr("{profile} keys").format(profile=tr(self._profile_title()))
        self.keys = QLabel(keys)
        self.shortcuts = QPushButton(tr("Shortcuts…"))
        self.shortcuts.setAutoDefault(False)  # no answer is wanted: nothing is the default
        self.shortcuts.clicked.connect(self.shortcuts_wanted)
        self._form.addRow(self.keys, self.shortcuts)
        self._section(tr("Picture"))
        self.convention = self._choice("neurological", tr("Convention"), (
            (False, tr("Radiological: patient's right on the left")),
            (True, tr("Neurological: patient's right on the right")),
        ))  # fmt: skip
        self.brighter = self._choice("brighter", tr("The window tool brightens"), (
            ("down", tr("by dragging down")), ("up", tr("by dragging up")),
        ))  # fmt: skip
        self.interpolation = self._choice("interpolation", tr("Between pixels"), (
            ("smooth", tr("Smooth")), ("nearest", tr("Every pixel as it was stored")),
        ))  # fmt: skip
        self.autosync = self._switch("autosync", tr("Panes of one examination scroll together"))
        self._section(tr("Files and memory"))
        self.copying = self._choice("copy_on_import", tr("The library"), (
            (False, tr("refers to the files where they are")), (True, tr("keeps copies of them")),
        ))  # fmt: skip
        self._memory_row(automatic_mb)

    def _profile_title(self) -> str:
        return profile_of(self._settings.shortcut_profile).title

    def _section(self, title: str) -> None:
        self._form.addRow(words(title, "section"))

    def _choice(self, name: str, label: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
        box = named(QComboBox(), spoken=label)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(getattr(self._settings, name)))
        box.currentIndexChanged.connect(lambda: self.chosen.emit(name, box.currentData()))
        self._form.addRow(label, box)
        return box

    def _switch(self, name: str, label: str) -> QCheckBox:
        box = named(QCheckBox(label), spoken=label)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self.chosen.emit(name, on))
        self._form.addRow("", box)
        return box

    def _memory_row(self, automatic_mb: int) -> None:
        """Show megabytes, or "automatic" at the lowest step.

        A number between nothing and the least sensible budget stands for that least one.
        """
        label = tr("Memory for slices")
        self.memory = named(QSpinBox(), spoken=label)
        self.memory.setRange(LEAST_BUDGET_MB - _MEMORY_STEP, MOST_BUDGET_MB)
        self.memory.setMinimumHeight(CONTROL)
        self.memory.setSingleStep(_MEMORY_STEP)
        self.memory.setSuffix(" MB")
        automatic = tr("automatic: {megabytes} MB").format(megabytes=automatic_mb)
        self.memory.setSpecialValueText(automatic)
        self.memory.setKeyboardTracking(False)  # a number counts when it is finished
        self.memory.setValue(self._settings.memory_mb)
        self.memory.valueChanged.connect(lambda mb: self.chosen.emit("memory_mb", mb))
        self._form.addRow(label, self.memory)
