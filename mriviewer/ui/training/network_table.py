"""The networks that can be trained, as a table; one is chosen, others of timm can be added."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from mriviewer.training.networks import Network, at_hand_words, find
from mriviewer.ui.parts import named
from mriviewer.ui.theme import figures

_COLUMNS = (
    ("Network", "Its name in our list; the trainer's own is in the tip"),
    ("Pixels", "Side of the pictures that its weights were trained on"),
    ("Parameters", "Millions of numbers that are learnt, with its own classifier"),
    ("GFLOPs", "Billions of additions and multiplications for one picture"),
    ("Trains here", "Pictures a second when all layers are trained on this computer"),
    ("Weights", "Whether trained weights are on this computer"),
)
_LEAST_TOLD, _NARROW = 3, 36  # the column that a narrow table does without, in lines of text
_NAME = Qt.ItemDataRole.UserRole
_SHOWN = 8  # rows


class NetworkTable(QTreeWidget):
    """A row a network. Arrow keys choose."""

    chosen = Signal(str)  # name

    def __init__(self) -> None:
        super().__init__()
        named(self, "framed", "Network")
        self._networks: tuple[Network, ...] = ()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setColumnCount(len(_COLUMNS))
        head = self.headerItem()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, (title, tip) in enumerate(_COLUMNS):
            head.setText(column, title)
            head.setToolTip(column, tip)
            if 0 < column < len(_COLUMNS) - 1:
                head.setTextAlignment(column, right)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(8 * self.fontMetrics().averageCharWidth())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        line = self.fontMetrics().height() + 8
        self.setMinimumHeight(line * (_SHOWN + 1))
        self.currentItemChanged.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        self.setColumnHidden(_LEAST_TOLD, narrow)
        super().resizeEvent(event)

    def show_networks(self, networks: Sequence[Network], chosen: str) -> None:
        """Show the rows; the one of the name `chosen` is marked, and nothing is told."""
        if tuple(networks) != self._networks:
            self._fill(tuple(networks))
        found = find(self._networks, chosen)
        item = None if found is None else self.topLevelItem(self._networks.index(found))
        with QSignalBlocker(self):
            if item is None:
                self.clearSelection()
            else:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def _fill(self, networks: tuple[Network, ...]) -> None:
        self._networks = networks
        place = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            for network in networks:
                self.addTopLevelItem(_row(network))
        self.verticalScrollBar().setValue(place)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _NAME))


def _row(network: Network) -> QTreeWidgetItem:
    speed = "–" if network.training is None else f"{network.training:.3g} /s"
    cells = (
        network.title, f"{network.size}", f"{network.parameters / 1e6:.1f} M",
        f"{network.flops / 1e9:.2f}", speed, at_hand_words(network),
    )  # fmt: skip
    item = QTreeWidgetItem(list(cells))
    item.setData(0, _NAME, network.name)
    item.setToolTip(0, f"{network.name}: {network.advice}")
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for column in range(1, len(cells) - 1):
        item.setTextAlignment(column, right)
        item.setFont(column, figures(item.font(column)))
    return item
