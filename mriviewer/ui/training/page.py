"""What every page of the training window is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mriviewer.session.training.training import Training


class Page(QWidget):
    """One step. The window shows its title and intro above it, and the buttons below.

    step   the word in the list of steps, such as "Data"
    title  what the reader does here, such as "Choose the pictures"
    intro  a sentence or two; may be empty
    """

    step = ""
    title = ""
    intro = ""

    missing_changed = Signal()
    next_wanted = Signal()  # the page itself wants to go on, such as Run after "Start"
    step_wanted = Signal(str)  # go to the step of that name, such as "Result"

    def __init__(self, training: Training) -> None:
        super().__init__()
        self.training = training

    def missing(self) -> str:
        """Return what keeps the reader from going on, a short sentence; empty when nothing does."""
        return ""

    def entered(self) -> None:
        """Do what is due when the page comes on screen."""

    def left(self) -> None:
        """Do what is due when another page comes on screen, or the window closes."""
