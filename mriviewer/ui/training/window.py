"""The training window: the steps on the left, one page at a time, and the way back and on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.training.training import Training
from mriviewer.ui.notices import Banner
from mriviewer.ui.parts import named, quiet_button, rule, words
from mriviewer.ui.status_bar import RESEARCH_ONLY
from mriviewer.ui.theme import PANEL, STEP
from mriviewer.ui.training.page import Page

_BETWEEN_MS = 20  # two pages that are made: what the reader does must come through
_STEPS_WIDE = 14  # of the steps' column, in widths of a letter


class TrainingWindow(QWidget):
    """Pages that share one plan. Closing it stops nothing: it is opened again as it was left.

    The first page is made at once, the others one at a time between events, or when one goes there.
    """

    runs_wanted = Signal()
    models_wanted = Signal()

    def __init__(self, training: Training, pages: Sequence[type[Page]]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is English, in any language
        self.setWindowTitle("Train a model – MRI Viewer")
        self.training, self._kinds = training, tuple(pages)
        self._made: dict[int, Page] = {}
        self.steps = named(QListWidget(), "steps", "Steps")
        self.title, self.intro = words(role="title"), words(role="secondary")
        self.banner = Banner()
        self._stack, self._row = QStackedWidget(), 0
        self._closed = False  # since the page on screen was entered
        self._why = words(role="secondary")
        self.back, self.next = QPushButton("&Back"), QPushButton("&Next")
        self.next.setDefault(True)
        self._lay_out()
        for number, kind in enumerate(self._kinds, start=1):
            self.steps.addItem(QListWidgetItem(f"{number}  {kind.step}"))
        self.steps.currentRowChanged.connect(self._show)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        training.failed.connect(self.banner.show_error)
        training.draft.changed.connect(lambda *_: self._show_ways())
        training.draft.scan_changed.connect(self._show_ways)
        training.shown_run_changed.connect(self._show_ways)
        self.setMinimumSize(720, 480)
        self.resize(1120, 760)
        self.steps.setCurrentRow(0)
        self._soon = QTimer(self)
        self._soon.setInterval(_BETWEEN_MS)
        self._soon.timeout.connect(self._make_next)
        self._soon.start()

    @property
    def page(self) -> Page:
        """The page on screen."""
        return self.page_at(self._row)

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages; what is not made yet is made now."""
        return tuple(self.page_at(row) for row in range(len(self._kinds)))

    @property
    def is_whole(self) -> bool:
        """Whether all pages are made."""
        return len(self._made) == len(self._kinds)

    def page_at(self, row: int) -> Page:
        """Return the page of a step, made if it is not yet."""
        if row not in self._made:
            page = self._made[row] = self._kinds[row](self.training)
            self._stack.addWidget(page)
            page.missing_changed.connect(self._show_ways)
            page.next_wanted.connect(self.go_on)
            page.step_wanted.connect(self.go_to)
        return self._made[row]

    def go_to(self, step: str) -> None:
        """Show the page of a step, such as "Result", whether or not the ones before are done."""
        for row, kind in enumerate(self._kinds):
            if kind.step == step:
                self.steps.setCurrentRow(row)

    def go_back(self) -> None:
        self.steps.setCurrentRow(max(self._row - 1, 0))

    def go_on(self) -> None:
        """Show the next page, unless something is missing on this one."""
        if not self.page.missing():
            self.steps.setCurrentRow(min(self._row + 1, len(self._kinds) - 1))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closed:
            self.page.left()
        self._closed = True
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._closed:  # meanwhile another run may have been chosen
            self._closed = False
            self.page.entered()
            self._show_ways()

    def _show(self, row: int) -> None:
        if row < 0:
            return
        if row != self._row and self._row in self._made and not self._closed:
            self.page.left()
        self._row, self._closed = row, False
        page = self.page
        self._stack.setCurrentWidget(page)
        self.title.setText(page.title)
        self.intro.setText(page.intro)
        self.intro.setVisible(bool(page.intro))
        page.entered()
        self._show_ways()

    def _show_ways(self) -> None:
        """Say where one can go from here, and what keeps one from going on."""
        row, missing = self._row, self.page.missing()
        last = row == len(self._kinds) - 1
        self.back.setEnabled(row > 0)
        self.next.setVisible(not last)
        self.next.setEnabled(not missing)
        if not last:
            self.next.setText(f"&Next: {self._kinds[row + 1].step}")
        self._why.setText("" if last else missing)
        self.next.setAccessibleDescription(missing)
        reachable = True
        for number, kind in enumerate(self._kinds):
            item, page = self.steps.item(number), self._made.get(number)
            of_a_run = kind.step in ("Run", "Result") and self.training.shown_run is not None
            usable = reachable or of_a_run or number == row
            kept = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(kept if usable else Qt.ItemFlag.NoItemFlags)
            reachable = reachable and page is not None and not page.missing()

    def _make_next(self) -> None:
        left = [row for row in range(len(self._kinds)) if row not in self._made]
        if left:
            self.page_at(left[0])
        if len(left) <= 1:
            self._soon.stop()
            self._show_ways()

    def _lay_out(self) -> None:
        runs, models = quiet_button("All &trainings…"), quiet_button("&Models…")
        runs.clicked.connect(self.runs_wanted)
        models.clicked.connect(self.models_wanted)
        self.steps.setFixedWidth(self.fontMetrics().averageCharWidth() * _STEPS_WIDE + 2 * PANEL)
        self.steps.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        left = named(QWidget(), "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(PANEL, PANEL, PANEL, PANEL)
        column.setSpacing(2 * STEP)
        column.addWidget(self.steps, 1)
        column.addWidget(runs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(models, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        buttons.setSpacing(2 * STEP)
        buttons.addWidget(named(QLabel(RESEARCH_ONLY), "secondary"))
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self._why, 1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 2 * STEP)
        head.setSpacing(STEP)
        for part in (self.banner, self.title, self.intro):
            head.addWidget(part)
        right.addLayout(head)
        right.addWidget(self._stack, 1)
        right.addWidget(rule())
        right.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addLayout(right, 1)
