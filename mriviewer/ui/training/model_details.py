"""One model at a time: what it is, what its makers say of it, and how good it was."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from mriviewer.model_store import DamagedModel, InstalledModel
from mriviewer.session.wording import words as label_words
from mriviewer.training.results import stated
from mriviewer.ui.dialogs import space_out
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import PANEL, STEP
from mriviewer.ui.training.figures_view import label_table, overall_table
from mriviewer.ui.training.scrolling import ScrolledColumn, section
from trainer.package import ModelPackage

_NOTHING = (
    "No model is chosen. Those that come with the program stand at the top, your own ones below."
)


class ModelDetails(QWidget):
    """Title and facts at the top, the card and the figures below."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.facts = words(role="title"), words(role="secondary")
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = named(QTextBrowser(), spoken="Card of the model")
        self.card.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.card.setOpenLinks(False)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.card, "Card")
        self.tabs.addTab(QWidget(), "Figures")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addSpacing(STEP)
        column.addWidget(self.tabs, 1)
        self._none = QLabel()
        column.addWidget(self._none, 1)
        self.show_nothing()

    def show_model(self, model: InstalledModel, card: str, *, used: bool) -> None:
        """Show a usable model; `card` is Markdown, read from its file."""
        self.title.setText(model.title)
        where = "Comes with the program" if model.shipped else f"Your own, {model.path}"
        use = " · the viewer uses it" if used else ""
        self.facts.setText(f"{where}{use}\n{facts_of(model.package)}")
        self.card.setMarkdown(card or "This model package carries no card.")
        self.card.document().setDocumentMargin(PANEL)
        space_out(self.card)
        _quieten(self.card)
        self._show_figures(model.package)
        self._show_tabs(True)

    def show_damaged(self, model: DamagedModel) -> None:
        self.title.setText(model.path.name)
        self.facts.setText(
            f"It cannot be used: {model.reason.rstrip('.')}.\nGet it again from its maker, or "
            f"delete the file yourself: {model.path}"
        )
        self._show_tabs(False)

    def show_nothing(self) -> None:
        self.title.setText("")
        self.facts.setText(_NOTHING)
        self._show_tabs(False)

    def _show_tabs(self, shown: bool) -> None:
        self.tabs.setVisible(shown)
        self._none.setVisible(not shown)
        self.title.setVisible(bool(self.title.text()))

    def _show_figures(self, package: ModelPackage) -> None:
        chosen, old = self.tabs.currentIndex(), self.tabs.widget(1)
        self.tabs.removeTab(1)
        if old is not None:
            old.deleteLater()
        self.tabs.addTab(_figures(package), "Figures")
        self.tabs.setCurrentIndex(chosen)


def facts_of(package: ModelPackage) -> str:
    """Return what one should know before using a model, a line each."""
    labels = ", ".join(label_words(label) for label in package.identity.labels)
    networks = f", {package.members} networks that answer as one" if package.members > 1 else ""
    return (
        f"Tells apart {labels}\n"
        f"Network {package.network}{networks} · licence: {package.license or 'not stated'}\n"
        f"SHA-256 {package.identity.sha256[:16]}…"
    )


def _figures(package: ModelPackage) -> ScrolledColumn:
    view = ScrolledColumn()
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    try:
        split, pictures, overall, by_label = stated(package.metrics)
    except ValueError as error:
        view.column.addWidget(words(f"There are none to show: {error}.", "secondary"))
    else:
        said = f"As its maker measured them, on {pictures:,} {split} pictures"
        view.column.addWidget(words(f"{said}, with 95 % intervals.", "secondary"))
        view.column.addWidget(overall_table(overall))
        view.column.addWidget(section("By label"))
        view.column.addWidget(label_table(by_label))
    view.column.addStretch()
    return view


def _quieten(browser: QTextBrowser) -> None:
    """Set headings in the size of the text: the title stands above, and Qt makes them large."""
    block = browser.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            form = QTextCharFormat()
            form.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            form.setFontWeight(QFont.Weight.DemiBold)
            cursor.mergeCharFormat(form)
        block = block.next()
