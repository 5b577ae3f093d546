"""Which network is trained, and where the weights come from that it begins with."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Job
from mriviewer.session.training.asking import Question
from mriviewer.session.training.training import Training
from mriviewer.training.networks import (
    Network,
    find,
    is_file,
    merged,
    network_of,
    same,
    sources_of,
    weights_fault,
    weights_words,
)
from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of, value_of
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.field_row import ChoiceBox, ask_button
from mriviewer.ui.training.network_table import NetworkTable
from trainer.config import Config
from trainer.errors import TrainerError

_A_FILE = "choose a file"
_LIST, _MEASURE = "the list", "a measurement"
_FILES = "Weights (*.safetensors *.pth *.pt *.bin)"


class NetworkChooser(QWidget):
    """The table, what is to be said of the chosen network, and its weights.

    fault  why the training could not begin with this network; empty when it can
    """

    fault_changed = Signal()

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._networks: tuple[Network, ...] = ()
        self._asked: dict[str, Question] = {}  # by a name that is looked up, or the work
        self._looked_up: set[str] = set()
        self._folder: Path | None = None  # that weights files are looked for in
        self._looking: Job | None = None
        self._lacking = ""  # a file that is not there
        self.fault = ""
        self.table = NetworkTable()
        self.advice, self.state = words(), words(role="secondary")
        self.size_hint, self.use_size = words(), QPushButton()
        self.measure, self.cancel = ask_button("Measure its speed &here"), quiet_button("Cancel")
        self.as_recipe = ask_button("Back to the recipe's network")
        self.other = named(QLineEdit(), spoken="Another network of timm")
        self.add = ask_button("A&dd")
        self.other_fault = words(role="danger")
        self.source = ChoiceBox("Weights to begin with")
        self.weights, self.weights_fault = words(role="secondary"), words(role="danger")
        self._lay_out()
        self.table.chosen.connect(self._choose)
        self.measure.clicked.connect(self._measure)
        self.cancel.clicked.connect(self._cancel)
        self.as_recipe.clicked.connect(lambda: self._change(backbone="", weights=""))
        self.use_size.clicked.connect(self._use_size)
        self.add.clicked.connect(lambda: self.look_up(self.other.text().strip()))
        self.other.returnPressed.connect(self.add.click)
        self.other.textEdited.connect(lambda _: _say(self.other_fault, ""))
        self.source.activated.connect(lambda _: self._choose_source(self.source.chosen()))

    @property
    def network(self) -> Network | None:
        """The network that the plan asks for, as far as it is known."""
        config = self._config()
        return None if config is None else find(self._networks, config.network.name)

    def load(self) -> None:
        """Ask the trainer which networks there are, and which weights are at hand."""
        self._ask(_LIST, (), "Asking the trainer which networks there are…")

    def look_up(self, name: str) -> None:
        """Add a network of timm to the table and choose it."""
        if name.startswith("-"):  # the trainer would take it for an option
            _say(self.other_fault, "Not possible: no network's name begins with a hyphen.")
        elif name:
            self._looked_up.add(name)
            self._ask(name, (name,), f"Looking up {name}…")

    def stop(self) -> None:
        """Ask nothing more."""
        for question in self._asked.values():
            question.cancel()
        self._asked.clear()
        self._show_state()

    def show_plan(self) -> None:
        """Show the plan's network and weights."""
        config = self._config()
        if config is None:
            return
        source, name = config.network.weights, config.network.name
        self._look_for(source)
        self.table.show_networks(self._networks, name)
        network = find(self._networks, name)
        plan = self._training.draft.plan
        self.as_recipe.setVisible(bool(plan.backbone or plan.weights))
        self.measure.setEnabled(network is not None)
        if network is None:
            if self._networks and name not in self._looked_up:
                self.look_up(name)
            _say(self.advice, name)
            return
        _say(self.advice, " ".join(filter(None, (f"{network.title}. {network.advice}",
                                                 network.speed()))))  # fmt: skip
        self._show_size(network, config)
        offered = sources_of(network, source) | {_A_FILE: "Choose a file…"}
        self.source.show_choices(offered, source)
        _say(self.weights, weights_words(source, network, self._networks))
        lacking = f"{source} is not there." if self._lacking == source else ""
        self._refuse(lacking or weights_fault(source, network))

    # ---- what the reader does ---------------------------------------------------------------

    def _choose(self, name: str) -> None:
        network, usual = find(self._networks, name), self._usual()
        if network is None or usual is None:
            return
        if same(network.name, usual.network.name):
            self._change(backbone="", weights="")
        else:
            self._change(backbone=network.name, weights=network.source())

    def _choose_source(self, source: str) -> None:
        if source == _A_FILE:
            source, _ = QFileDialog.getOpenFileName(
                self, "Weights to begin with", str(self._folder or Path.home()), _FILES
            )
        if source:
            self._change(weights=source)
        else:
            self.show_plan()

    def _use_size(self) -> None:
        network = self.network
        if network is not None:
            self._training.draft.set("plan.size", network.size)

    def _measure(self) -> None:
        network = self.network
        if network is not None:
            told = f"Measuring {network.title} on this computer: some seconds, more without a GPU…"
            self._ask(_MEASURE, (network.name, "--measure"), told)

    def _cancel(self) -> None:
        self.stop()
        _say(self.state, "")

    def _change(self, **fields: str) -> None:
        self._training.draft.change(**fields)

    # ---- what the trainer says --------------------------------------------------------------

    def _ask(self, key: str, arguments: tuple[str, ...], told: str) -> None:
        if key in self._asked:
            self._asked.pop(key).cancel()
        place = () if self._folder is None else ("--weights", str(self._folder))

        def done(found: list[dict[str, object]]) -> None:
            self._asked.pop(key, None)
            self._networks = merged(self._networks, map(network_of, found))
            self._show_state()
            if key not in (_LIST, _MEASURE) and found:
                self.other.clear()
                self._choose(str(found[0]["name"]))
            self.show_plan()

        def failed(error: ViewerError) -> None:
            self._asked.pop(key, None)
            self._show_state()
            _say(self.other_fault, f"Not possible: {error.title}, {error.reason}")

        self._asked[key] = self._training.asker.ask(
            ("backbones", *arguments, *place, "--json"), done, failed
        )
        self._show_state(told)

    def _show_state(self, told: str = "") -> None:
        _say(self.state, told if self._asked else "")
        self.cancel.setVisible(bool(self._asked))

    def _look_for(self, source: str) -> None:
        """Look in the background whether a weights file is there, and for others beside it."""
        if not is_file(source):
            self._lacking = ""
            return
        path = Path(source)
        if path.parent != self._folder:
            self._folder = path.parent
            if self._networks:
                self.load()
        if self._looking is not None:
            self._looking.cancel()

        def done(there: bool) -> None:
            lacking = "" if there else source
            if lacking != self._lacking:
                self._lacking = lacking
                self.show_plan()

        self._looking = self._training.workers.submit(
            lambda _: path.is_file(), done, lambda _: done(False)
        )

    def _config(self) -> Config | None:
        try:
            return config_of(self._training.draft.plan)
        except TrainerError:
            return None

    def _usual(self) -> Config | None:
        """Return the recipe's own, whatever was chosen here."""
        plan: Plan = replace(self._training.draft.plan, backbone="", weights="", settings={})
        try:
            return config_of(plan)
        except TrainerError:
            return None

    def _show_size(self, network: Network, config: Config) -> None:
        plan, size = self._training.draft.plan, value_of(config, "plan.size")
        asked = bool(plan.backbone) or "plan.size" in plan.settings
        differs = asked and size != network.size
        said = f"Its weights were trained on {network.size} pixels a side; here it sees {size}."
        _say(self.size_hint, said if differs else "")
        self.use_size.setText(f"Use {network.size} pixels")
        self.use_size.setVisible(differs)

    def _refuse(self, fault: str) -> None:
        _say(self.weights_fault, f"Not possible: {fault}" if fault else "")
        self.weights.setVisible(not fault)
        if fault != self.fault:
            self.fault = fault
            self.fault_changed.emit()

    def _lay_out(self) -> None:
        self.other.setPlaceholderText("such as resnet50d.a1_in1k")
        other, source = QLabel("&Other network of timm"), QLabel("&Weights to begin with")
        other.setBuddy(self.other)
        source.setBuddy(self.source)
        left = Qt.AlignmentFlag.AlignLeft
        beside = QHBoxLayout()
        beside.setSpacing(2 * STEP)
        for button in (self.measure, self.use_size, self.as_recipe):
            beside.addWidget(button)
        beside.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.addWidget(source, 0, 0)
        grid.addWidget(self.source, 0, 1, 1, 2)
        grid.addWidget(self.weights, 1, 1, 1, 2)
        grid.addWidget(self.weights_fault, 2, 1, 1, 2)
        grid.addWidget(other, 3, 0)
        grid.addWidget(self.other, 3, 1)
        grid.addWidget(self.add, 3, 2)
        grid.addWidget(self.other_fault, 4, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.table, self.advice, self.size_hint):
            column.addWidget(part)
        column.addLayout(beside)
        waiting = QHBoxLayout()
        waiting.addWidget(self.state, 1)
        waiting.addWidget(self.cancel, 0, left)
        column.addLayout(waiting)
        column.addLayout(grid)
        hidden: tuple[QWidget, ...] = (
            self.size_hint, self.use_size, self.as_recipe, self.state, self.cancel,
            self.other_fault, self.weights_fault,
        )  # fmt: skip
        for each in hidden:
            each.hide()


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
