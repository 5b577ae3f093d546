"""The rows of the tag browser, handed to the view as it asks for them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mriviewer.core.language import many, tr
from mriviewer.io.tag_table import TOP, Difference, TagTable

_AT_ONCE = 400  # rows: more come when the view scrolls down to them
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TagModel(QAbstractItemModel):
    """All rows as a tree, or a flat list of those found, or what differs between two files."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = TagTable()
        self._rows: Sequence[int] | None = None
        self._differences: Sequence[Difference] | None = None
        self._there = ""
        self._hidden = False
        self._given: dict[int, int] = {}  # how many rows the view knows, by index of their parent

    def show(
        self,
        table: TagTable,
        rows: Sequence[int] | None = None,
        differences: Sequence[Difference] | None = None,
        there: str = "",
        hide_identity: bool = False,
    ) -> None:
        """Show a table, the rows of it that were found, or differences.

        there  how the other file of the differences is called
        """
        self.beginResetModel()
        self._table, self._rows, self._differences = table, rows, differences
        self._there, self._hidden, self._given = there, hide_identity, {}
        self._given[TOP] = min(_AT_ONCE, len(self._inside(TOP)))
        self.endResetModel()

    @property
    def is_tree(self) -> bool:
        return self._rows is None and self._differences is None

    def path(self, index: Index) -> tuple[str, ...]:
        """Return the keys that lead to a row of the tree."""
        return self._table.path(index.internalId() - 1) if index.isValid() else ()

    def index_of(self, path: Sequence[str]) -> QModelIndex:
        """Return where a path leads in the tree; an invalid index where there is no such row."""
        found = _ROOT
        for key in path:
            inside = self._inside(found.internalId() - 1 if found.isValid() else TOP)
            rank = next((r for r, i in enumerate(inside) if self._table.tags[i].key == key), None)
            if rank is None:
                return _ROOT
            while self.rowCount(found) <= rank:
                self.fetchMore(found)
            found = self.index(rank, 0, found)
        return found

    # ---- what the view asks -----------------------------------------------------------------

    def _inside(self, row: int) -> Sequence[int]:
        """Return what lies in a row of the table; in a list all is outermost."""
        if self.is_tree:
            return self._table.children.get(row, ())
        if row != TOP:
            return ()
        return range(len(self._differences)) if self._differences is not None else self._rows or ()

    @staticmethod
    def _row(parent: Index) -> int:
        return parent.internalId() - 1 if parent.isValid() else TOP

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        return parent.column() <= 0 and bool(self._inside(self._row(parent)))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return self._given.get(self._row(parent), 0) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 4

    def canFetchMore(self, parent: Index) -> bool:
        return parent.column() <= 0 and self.rowCount(parent) < len(self._inside(self._row(parent)))

    def fetchMore(self, parent: Index) -> None:
        row, given = self._row(parent), self.rowCount(parent)
        more = min(_AT_ONCE, len(self._inside(row)) - given)
        if more > 0:
            self.beginInsertRows(parent, given, given + more - 1)
            self._given[row] = given + more
            self.endInsertRows()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        inside = self._inside(self._row(parent))
        if not (0 <= row < self.rowCount(parent) and 0 <= column < 4):
            return QModelIndex()
        return self.createIndex(row, column, inside[row] + 1)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not self.is_tree:
            return QModelIndex()
        above = self._table.tags[index.internalId() - 1].parent
        if above == TOP:
            return QModelIndex()
        return self.createIndex(self._table.ranks[above], 0, above + 1)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        third = self._there if self._differences is not None else tr("Tag")
        return (tr("Name"), tr("Value"), third, tr("Kind"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        number = index.internalId() - 1
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(number, index.column())
        return self._cells(number)[index.column()]

    def _cells(self, number: int) -> tuple[str, str, str, str]:
        if self._differences is not None:
            told = self._differences[number]
            name = told.tag.name or told.tag.key
            missing = tr("not there")
            here = missing if told.here is None else told.here
            return name, here, missing if told.there is None else told.there, told.tag.vr
        tag = self._table.tags[number]
        value, inside = tag.text(self._hidden), len(self._table.children.get(number, ()))
        if inside and tag.vr:
            value = many(inside, "1 item", "{n} items")
        if not tag.vr and inside and tag.key.startswith("Item "):
            return tr("Item {n}").format(n=tag.key[5:]), value, "", ""
        return tag.name or tag.key, value, tag.key if tag.name else "", tag.vr

    def _tip(self, number: int, column: int) -> str:
        cells = self._cells(number)
        if column == 1:
            return cells[1]
        if self._differences is not None:
            told = self._differences[number]
            return " › ".join(part for part in (told.place, f"{cells[0]} {told.tag.key}") if part)
        place = self._table.place(number)
        return " › ".join(part for part in (place, f"{cells[0]} {cells[2]}".strip()) if part)
