"""Ways to train, our own and those of papers: a list, and beside it what is known of the chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mriviewer.training.plan import Plan
from mriviewer.training.recipe_words import (
    PREPROCESS,
    PROTOCOLS,
    claim,
    short_claim,
    story,
    task_words,
)
from mriviewer.training.setting import changed, own
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.canvas import colour_of
from mriviewer.ui.training.field_row import ChoiceBox
from trainer.recipes import Recipe

_LIST_WIDE, _LIST_SHARE = 46, 0.42  # letters, and share of the width; the smaller counts
_PAD = 2 * STEP  # around the texts of a row
_BREAKS = int(Qt.TextFlag.TextWordWrap)


class RecipeList(QWidget):
    """Shows a plan's recipe; what is chosen is told as fields of the plan to change."""

    wanted = Signal(dict)  # {field of the plan: value}

    def __init__(self) -> None:
        super().__init__()
        self._recipes: tuple[Recipe, ...] = ()
        self.list = named(QListWidget(), "framed", "Recipe")
        self.title, self.summary = words(role="title"), words()
        self.claim = words()
        self.choices = {
            name: (QLabel(text), ChoiceBox(text.replace("&", "")))
            for name, text in (
                ("variant", "&Variant"), ("task", "T&ask"), ("protocol", "S&plit"),
                ("preprocess", "&Grey levels and size"),
            )
        }  # fmt: skip
        self.labels = words(role="secondary")
        self.kept = words(role="secondary")
        self.undo = QPushButton("Use the recipe's own settings")
        self.more = quiet_button("More about this recipe")
        self.story = words(role="secondary")
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        for name, (_, box) in self.choices.items():
            box.activated.connect(lambda _, n=name, b=box: self._choose_way(n, b.chosen()))
        self._own: Mapping[str, Any] = {}  # settings that are none of a recipe's
        self.undo.clicked.connect(lambda: self.wanted.emit({"settings": self._own}))
        self.more.clicked.connect(lambda: self._unfold(not self.story.isVisibleTo(self)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

    def show_recipes(self, recipes: Sequence[Recipe]) -> None:
        self._recipes = tuple(recipes)
        with QSignalBlocker(self.list):
            self.list.clear()
            for recipe in recipes:
                item = QListWidgetItem(f"{recipe.title}\n{short_claim(recipe)}")
                item.setToolTip(recipe.summary)
                self.list.addItem(item)
        self._fit_list()

    def show_plan(self, plan: Plan) -> None:
        """Show the recipe of a plan and the ways that it has."""
        names = [recipe.name for recipe in self._recipes]
        if plan.recipe not in names:
            return
        recipe = self._recipes[names.index(plan.recipe)]
        with QSignalBlocker(self.list):
            if self.list.currentRow() != names.index(plan.recipe):
                self.list.setCurrentRow(names.index(plan.recipe))
                self._unfold(False)
        self.title.setText(recipe.title)
        self.summary.setText(recipe.summary)
        _say(self.claim, claim(recipe, plan))
        self._show_ways(recipe, plan)
        self._show_kept(plan)
        self.story.setText(_as_text(recipe))

    def _show_ways(self, recipe: Recipe, plan: Plan) -> None:
        offered: dict[str, dict[Any, str]] = {
            "variant": {name: each.title for name, each in recipe.variants.items()},
            "task": {name: task_words(name) for name in recipe.tasks},
            "protocol": {k: text for k, text in PROTOCOLS.items() if k in recipe.protocols},
            "preprocess": {k: text for k, text in PREPROCESS.items() if k in recipe.preprocess},
        }
        usual = {"variant": next(iter(recipe.variants), ""), "task": recipe.tasks[0]}
        for name, (label, box) in self.choices.items():
            shown = len(offered[name]) > 1 and not (name == "task" and plan.labels)
            label.setVisible(shown)
            box.setVisible(shown)
            box.show_choices(offered[name], getattr(plan, name) or usual.get(name))
        told = ", ".join(dict.fromkeys(plan.labels.values()))
        _say(self.labels, f"Labels as on the page Data: {told}." if told else "")

    def _show_kept(self, plan: Plan) -> None:
        """Say which settings win over the recipe's: it is no longer the paper's way."""
        self._own = own(plan).settings
        kept = [each.words for each in changed(plan)]
        said = ", ".join(kept[:4]) + (f" and {len(kept) - 4} more" if len(kept) > 4 else "")
        _say(self.kept, f"Your settings win over the recipe's: {said}." if kept else "")
        self.undo.setVisible(bool(kept))

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.wanted.emit(
                {"recipe": self._recipes[row].name, "variant": "", "task": "", "backbone": "",
                 "weights": "", "protocol": "clean", "preprocess": "native"}
            )  # fmt: skip

    def _choose_way(self, name: str, value: Any) -> None:
        wanted: dict[str, Any] = {name: value}
        if (name, value) == ("protocol", "paper"):  # its split is part of the paper's way
            wanted |= {"split": "", "group": "", "clean_given": False, "accept_leakage": False}
        if name == "variant":  # variants may differ in the network
            wanted |= {"backbone": "", "weights": ""}
        self.wanted.emit(wanted)

    def _unfold(self, shown: bool) -> None:
        self.story.setVisible(shown)
        self.more.setText("Less about this recipe" if shown else "More about this recipe")

    def _fit_list(self) -> None:
        """Make the list as high as what it holds: the page scrolls, not the list."""
        letters = self.fontMetrics().averageCharWidth() * _LIST_WIDE
        self.list.setFixedWidth(max(min(letters, round(self.width() * _LIST_SHARE)), 1))
        self.list.scheduleDelayedItemsLayout()
        heights = [self.list.sizeHintForRow(row) for row in range(self.list.count())]
        self.list.setFixedHeight(sum(heights) + 2 * self.list.frameWidth() + 2)

    def _lay_out(self) -> None:
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        for row, (label, box) in enumerate(self.choices.values()):
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        self.undo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout()
        column.setSpacing(2 * STEP)
        for part in (self.title, self.summary, self.claim):
            column.addWidget(part)
        column.addLayout(grid)
        for part in (self.labels, self.kept):
            column.addWidget(part)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.undo, 0, left)
        column.addWidget(self.more, 0, left)
        column.addWidget(self.story)
        column.addStretch(1)
        self.story.setTextFormat(Qt.TextFormat.PlainText)
        self.story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._unfold(False)
        row_of = QHBoxLayout(self)
        row_of.setContentsMargins(0, 0, 0, 0)
        row_of.setSpacing(4 * STEP)
        row_of.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        row_of.addLayout(column, 1)


class _TwoLines(QStyledItemDelegate):
    """Paints a title that breaks, and under it a line that is quieter."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        title, _, under = str(index.data()).partition("\n")
        option.text = ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        place = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        used = self._room(title, place.width(), view.fontMetrics())
        painter.save()
        painter.setPen(colour_of("plain"))
        painter.drawText(place, _BREAKS, title)
        painter.setPen(colour_of("quiet"))
        painter.drawText(place.adjusted(0, used, 0, 0), _BREAKS, under)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        metrics, width = view.fontMetrics(), view.width() - 2 * _PAD - 2
        lines = str(index.data()).split("\n")
        return QSize(0, sum(self._room(line, width, metrics) for line in lines) + 2 * _PAD)

    @staticmethod
    def _room(text: str, width: int, metrics: QFontMetrics) -> int:
        return metrics.boundingRect(QRect(0, 0, width, 10_000), _BREAKS, text).height()


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _as_text(recipe: Recipe) -> str:
    parts = []
    for title, lines in story(recipe):
        mark = "• " if len(lines) > 1 else ""
        parts.append("\n".join([f"{title}:", *(f"{mark}{line}" for line in lines)]))
    return "\n\n".join(parts)
