"""The installed models on the same test pictures, beside the one that was just trained."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from mriviewer.session.training.judging import Rival
from mriviewer.training.results import Figure, Result, beside
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import PANEL, STEP, figures
from mriviewer.ui.training.scrolling import ScrolledColumn

_HEAD = ("Model", "Accuracy", "Balanced accuracy", "")
_CAVEAT = (
    "A model that was trained on these very pictures, or on copies of them, cannot be judged here: "
    "its figures would be too good. The card of a model says what it was trained on."
)
_VERDICTS = {
    "better": "Better: the intervals of the accuracy do not overlap",
    "worse": "Worse: the intervals of the accuracy do not overlap",
    "overlap": "These pictures do not suffice to tell which is better",
    "": "Not comparable",
}
_TOP = Qt.AlignmentFlag.AlignTop


class RivalsView(ScrolledColumn):
    """A row a model; each is asked when its button is pressed."""

    compare_wanted = Signal(object)  # Rival
    stop_wanted = Signal(object)  # Rival

    def __init__(self) -> None:
        super().__init__()
        self._result: Result | None = None
        self._rows: dict[str, _RivalRow] = {}
        self.intro = words(role="secondary")
        self.none = words("No model is installed.", "secondary")
        table = named(QFrame(), "card")
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
        self._grid.setHorizontalSpacing(5 * STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(0, 1)
        for column, name in enumerate(_HEAD):
            self._grid.addWidget(named(QLabel(name), "secondary"), 0, column)
        self._own = _cells(self._grid, 2)
        for part in (self.intro, table, self.none, words(_CAVEAT, "secondary")):
            self.column.addWidget(part)
        self.column.addStretch()

    def show_result(self, result: Result) -> None:
        self._result = result
        self.intro.setText(
            f"Each can be asked about the {result.pictures:,} {result.split} pictures by which "
            "this training was judged."
        )
        balanced = next(row for row in result.overall if row.name == "Balanced accuracy")
        self._own.show(
            result.model, result.accuracy, balanced.figure, "The model of this training."
        )

    def show_rivals(self, rivals: Sequence[Rival]) -> None:
        wanted = [rival.model.sha256 for rival in rivals]
        if wanted != list(self._rows):
            for row in self._rows.values():
                row.remove()
            self._rows = {rival.model.sha256: self._add(rival, n) for n, rival in enumerate(rivals)}
        for rival in rivals:
            busy = any(one.asking for one in rivals if one is not rival)
            self._rows[rival.model.sha256].show_rival(rival, self._result, blocked=busy)
        self.none.setVisible(not rivals)

    def _add(self, rival: Rival, number: int) -> "_RivalRow":
        row = _RivalRow(self._grid, 3 * number + 4, rival)
        row.button.clicked.connect(lambda: self._press(row))
        return row

    def _press(self, row: "_RivalRow") -> None:
        wish = self.stop_wanted if row.rival.asking else self.compare_wanted
        wish.emit(row.rival)


class _Cells:
    """The four cells of a model in the table."""

    def __init__(self, parts: tuple[QLabel, QLabel, QLabel, QLabel]) -> None:
        self.parts = parts

    def show(self, name: str, accuracy: Figure | None, balanced: Figure | None, said: str) -> None:
        texts = (name, _of(accuracy), _of(balanced), said)
        for label, text in zip(self.parts, texts, strict=True):
            label.setText(text)
        self.parts[-1].setVisible(bool(said))


class _RivalRow:
    """The cells, a rule above them and a button beside them."""

    def __init__(self, grid: QGridLayout, row: int, rival: Rival) -> None:
        self.rival = rival
        self._grid = grid
        self._rule = rule()
        grid.addWidget(self._rule, row, 0, 1, len(_HEAD))
        self._cells = _cells(grid, row + 1)
        self.button = QPushButton()
        grid.addWidget(self.button, row + 1, len(_HEAD) - 1, _TOP)

    def show_rival(self, rival: Rival, result: Result | None, *, blocked: bool) -> None:
        self.rival = rival
        said = rival.unfit or rival.error
        if rival.asking is not None:
            far = f" {rival.asking.done} of {rival.asking.total}" if rival.asking.total else " …"
            said = f"{rival.asking.what[:1].upper()}{rival.asking.what[1:]}{far}"
        elif rival.accuracy is not None and result is not None:
            said = _verdict(rival, result)
        self._cells.show(rival.model.title, rival.accuracy, rival.balanced, said)
        self.button.setText("Stop" if rival.asking else "Compare")
        self.button.setAccessibleName(f"{self.button.text()} {rival.model.title}")
        self.button.setVisible(not rival.unfit)
        self.button.setEnabled(not blocked)

    def remove(self) -> None:
        for part in (self._rule, *self._cells.parts, self.button):
            self._grid.removeWidget(part)
            part.deleteLater()


def _cells(grid: QGridLayout, row: int) -> _Cells:
    name, accuracy, balanced, said = words(), QLabel(), QLabel(), words(role="secondary")
    for column, label in enumerate((name, accuracy, balanced)):
        label.setFont(figures(label.font()))
        grid.addWidget(label, row, column, _TOP)
    grid.addWidget(said, row + 1, 0, 1, len(_HEAD))
    return _Cells((name, accuracy, balanced, said))


def _of(figure: Figure | None) -> str:
    if figure is None:
        return "–"
    return f"{figure.text}\n{figure.interval}" if figure.interval else figure.text


def _verdict(rival: Rival, result: Result) -> str:
    assert rival.accuracy is not None
    said = _VERDICTS[beside(result.accuracy, rival.accuracy)]
    if rival.pictures != result.pictures:
        said += f", on {rival.pictures:,} pictures"
    return said
