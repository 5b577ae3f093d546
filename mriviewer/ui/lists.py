"""The lists below the panels: what was assumed about this series, and which files are not shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.core.study import SkippedFile
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import PANEL, STEP

_MOST = 300  # rows; more are counted, not listed


class TextList(QScrollArea):
    """Paragraphs below one another; without any it says why it is empty."""

    def __init__(self, spoken: str, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self._shown: tuple[str, ...] | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self, spoken=spoken)
        self.show_texts(())

    def show_texts(self, texts: Sequence[str]) -> None:
        if tuple(texts) == self._shown:
            return
        self._shown = tuple(texts)
        page = named(QWidget(), "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
        column.setSpacing(STEP)
        for text in self._shown[:_MOST]:
            row = words(text)
            row.setTextFormat(Qt.TextFormat.PlainText)
            row.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(row)
        if not self._shown:
            column.addWidget(words(self._empty, "secondary"))
        elif len(self._shown) > _MOST:
            column.addWidget(
                words(tr("and {n} more").format(n=len(self._shown) - _MOST), "secondary")
            )
        column.addStretch()
        self.setWidget(page)


class RepairList(TextList):
    """Every assumption made about the open series."""

    def __init__(self) -> None:
        super().__init__(tr("Repairs"), tr("Nothing had to be assumed or mended in this series."))

    def show_repairs(self, repairs: Sequence[Repair]) -> None:
        self.show_texts([f"• {repair.text}" for repair in repairs])


class SkippedList(TextList):
    """Files that are not shown, and why."""

    def __init__(self) -> None:
        super().__init__(tr("Skipped files"), tr("No file was skipped."))

    def show_skipped(self, skipped: Sequence[SkippedFile]) -> None:
        self.show_texts([f"{file.path.name}: {file.reason}" for file in skipped])
