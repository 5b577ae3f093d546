"""The learning-rate finder: a button, what it is doing, and what it found."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.session.training.asking import Question
from mriviewer.session.training.training import Training
from mriviewer.training.concerns import of_rate
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.charts import Axis, Curves, Line, Mark
from mriviewer.ui.training.config_file import ConfigFile
from mriviewer.ui.training.field_row import ask_button

_IDLE = (
    "Tries rising learning rates on your pictures, three times 40 steps, and suggests one. "
    "Minutes without a GPU; nothing is kept of that training."
)


class RateFinder(QWidget):
    """What was found belongs to the config that was asked about: it goes when that changes."""

    rate_wanted = Signal(float)

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training, self._files = training, ConfigFile()
        self._question: Question | None = None
        self._about, self._suggestion = "", 0.0
        self.search, self.cancel = ask_button("&Find a learning rate"), quiet_button("Cancel")
        self.use = ask_button("&Use it")
        self.state = words(_IDLE, "secondary")
        self.bar = named(QProgressBar(), spoken="Search for a learning rate")
        self.plot = Curves("Loss over the learning rate")
        self._lay_out()
        self.search.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.stop)
        self.use.clicked.connect(self._use)
        training.draft.config_changed.connect(self._follow)
        self._show_askable()

    def stop(self) -> None:
        """Forget the question that is under way."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
            self.state.setText(_IDLE)
        self._show_work()

    def show_found(self, found: dict[str, Any]) -> None:
        """Show the JSON of `trainer find-rate`."""
        self._suggestion = float(found["suggestion"])
        lines = [
            Line(
                f"try {number}",
                tuple(zip(sweep["rates"], sweep["losses"], strict=True)),
                "plain" if number == 1 else "quiet",
                dashed=number % 2 == 0,
            )
            for number, sweep in enumerate(found["sweeps"], start=1)
        ]
        mark = Mark(self._suggestion, f"suggested: {self._suggestion:g}", "reader")
        self.plot.show_lines(lines, Axis("learning rate", logarithmic=True), Axis("Loss"), [mark])
        self.use.setText(f"&Use {self._suggestion:g}")
        told = "Where the lines rise again, the rate is too high."
        doubts = " ".join(f"Think about this: {text}" for text in found.get("warnings", ()))
        self.state.setText(
            f"The loss falls fastest near {self._suggestion:g}. {told} {doubts}".strip()
        )
        self._show_work()

    def _follow(self) -> None:
        """Take away what belongs to another config; one that cannot be made says nothing yet."""
        config = self._training.draft.config
        if config and self._about and of_rate(config) != self._about:
            self._about, self._suggestion = "", 0.0
            if self._question is not None:
                self.stop()
            self.state.setText(f"The settings are others now. {_IDLE}")
        self._show_work()

    def _ask(self) -> None:
        told = self._training.draft.config
        config, self._about = self._files.write(told), of_rate(told)
        self._suggestion = 0.0
        out = self._files.beside("rate.png")

        def done(found: dict[str, Any]) -> None:
            self._question = None
            self.show_found(found)

        def failed(error: ViewerError) -> None:
            self._question = None
            self.state.setText(f"Not possible: {error.reason} {error.remedy}".strip())
            self._show_work()

        self.state.setText("Starting the trainer…")
        self.bar.setRange(0, 0)
        self._question = self._training.asker.ask(
            ("find-rate", str(config), "--out", str(out), "--json"), done, failed, self._tell
        )
        self._show_work()

    def _use(self) -> None:
        if self._suggestion:
            self.rate_wanted.emit(self._suggestion)

    def _tell(self, what: str, done: int, total: int) -> None:
        self.state.setText(f"{what[:1].upper()}{what[1:]}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_askable(self) -> None:
        self.search.setEnabled(bool(self._training.draft.config) and self._question is None)

    def _show_work(self) -> None:
        working = self._question is not None
        self._show_askable()
        self.bar.setVisible(working)
        self.cancel.setVisible(working)
        self.plot.setVisible(bool(self._suggestion))
        self.use.setVisible(bool(self._suggestion))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for part in (self.search, self.use, self.cancel):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        for below in (self.bar, self.state, self.plot):
            column.addWidget(below)
        self._show_work()
