"""The plan that is being made, and what the trainer found in its folder."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.paths import config_folder, write_atomically
from mriviewer.session.background import Job, Workers
from mriviewer.session.timers import single_shot
from mriviewer.session.training.asking import Asker, Question
from mriviewer.training.making import Made, make
from mriviewer.training.plan import Plan, plan_of

FILE = "training-plan.json"
_CONFIG_AFTER_MS = 300  # of quiet: a config lists the folder
_KEEP_AFTER_MS = 500
# fields of `data` that name the columns of a table, as `trainer scan` is told them
_OF_FOLDER = ("data.exclude", "data.split_column", "data.clean_given")
_COLUMNS = {"path": "path_column", "label": "label_column", "split": "split_column"}


class Draft(QObject):
    """Holds the plan; it is kept on disk as it changes, so that nothing is typed twice.

    passport     what `trainer scan --json` printed of plan.folder, None until it is scanned
    scanning     whether a scan is under way; `scan_progress` says how far
    scan_error   why the last scan found nothing, None when it did or was cancelled
    config       the config of the plan as YAML, "" until it was made or while it cannot be
    config_error why it cannot be made, None when it can
    """

    changed = Signal(object, object)  # old Plan, new Plan
    scan_changed = Signal()  # passport, scanning or scan_error
    scan_progress = Signal(str, int, int)  # what, done, total (0: unknown)
    config_changed = Signal()  # config or config_error

    def __init__(self, workers: Workers, asker: Asker) -> None:
        super().__init__()
        self._workers, self._asker = workers, asker
        self._file = config_folder() / FILE
        self.plan = self._kept = _kept(self._file)
        self.passport: dict[str, Any] | None = None
        self.scanning = False
        self.scan_error: ViewerError | None = None
        self.config = ""
        self.config_error: ViewerError | None = None
        self._fields: Mapping[str, Any] | None = None
        self._scan: Question | None = None
        self._making: Job | None = None
        self._keep_soon = single_shot(self, _KEEP_AFTER_MS, self._keep)
        self._make_soon = single_shot(self, _CONFIG_AFTER_MS, self._make)
        if self.plan.folder:
            self._make_soon.start()

    @property
    def making(self) -> bool:
        """Whether the config is behind the plan: it is being made, or will be in a moment."""
        return self._make_soon.isActive() or self._making is not None

    def change(self, **fields: Any) -> None:
        """Replace fields of the plan; the config is made anew in the background."""
        self._take(replace(self.plan, **fields))

    def set(self, name: str, value: Any) -> None:
        """Set one dotted field in plan.settings; None takes it out: the recipe's own counts."""
        settings = {key: kept for key, kept in self.plan.settings.items() if key != name}
        if value is not None:
            settings[name] = value
        self.change(settings=settings)

    def open(self, folder: str, table: str = "") -> None:
        """Take another folder, forget what was found in the last one, and scan it.

        What was said of the last folder's labels and groups goes, too.
        """
        usual, kept = Plan(), self.plan.settings
        settings = {name: value for name, value in kept.items() if name not in _OF_FOLDER}
        self._take(replace(
            self.plan, folder=folder, table=table, labels={}, negative_label="", task="",
            settings=settings, group=usual.group, group_column="", group_pattern="",
            split=usual.split, clean_given=False, accept_leakage=False,
        ))  # fmt: skip
        self.scan()

    def scan(self) -> None:
        """Scan the folder of the plan again."""
        self._forget_scan()
        if not self.plan.folder:
            self.scan_changed.emit()
            return
        self.scanning = True
        self._scan = self._asker.ask(
            _scan_of(self.plan), self._scanned, self._scan_failed, self.scan_progress.emit
        )
        self.scan_changed.emit()

    def cancel_scan(self) -> None:
        """Give up a scan that is under way; what an earlier one found was forgotten already."""
        if self._scan is None:
            return
        self._scan.cancel()
        self._scan, self.scanning = None, False
        self.scan_changed.emit()

    def begin(self, plan: Plan) -> None:
        """Go on with another plan whole, such as that of an earlier run.

        When it is about other pictures, what was found is forgotten; `scan` finds it again.
        """
        self._take(plan)

    def value(self, name: str) -> Any:
        """Return a dotted field of the config as it is now, with recipe and defaults.

        None when there is none, or the config cannot be made.
        """
        if self._fields is None:
            return None
        if name in self.plan.settings:
            return self.plan.settings[name]
        found: Any = self._fields
        for part in name.split("."):
            if not isinstance(found, Mapping) or part not in found:
                return None
            found = found[part]
        return found

    def shutdown(self) -> None:
        """Keep what was not kept yet."""
        self._make_soon.stop()
        self._keep_soon.stop()
        if self.plan != self._kept:
            _write(self._file, self.plan)

    # ---- how it is done ---------------------------------------------------------------------

    def _take(self, plan: Plan) -> None:
        old, self.plan = self.plan, plan
        if plan == old:
            return
        self._keep_soon.start()
        self._forget_making()
        self._make_soon.start()
        moved = (plan.folder, plan.table) != (old.folder, old.table)
        if moved:
            self._forget_scan()
        self.changed.emit(old, plan)
        if moved:
            self.scan_changed.emit()

    def _forget_scan(self) -> None:
        if self._scan is not None:
            self._scan.cancel()
        self._scan, self.scanning = None, False
        self.passport, self.scan_error = None, None

    def _scanned(self, passport: dict[str, Any]) -> None:
        self._scan, self.scanning, self.passport = None, False, passport
        self.scan_changed.emit()

    def _scan_failed(self, error: ViewerError) -> None:
        self._scan, self.scanning, self.scan_error = None, False, error
        self.scan_changed.emit()

    def _forget_making(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self._making = None

    def _make(self) -> None:
        self._forget_making()
        plan = self.plan
        if not plan.folder:
            self._show(Made("", None, None))
            return
        self._making = self._workers.submit(lambda _: make(plan), self._show, self._not_made)

    def _not_made(self, error: Exception) -> None:
        told = ViewerError("The config cannot be made", f"{error}.")
        self._show(Made("", None, told))

    def _show(self, made: Made) -> None:
        self._making = None
        self.config, self._fields, self.config_error = made
        self.config_changed.emit()

    def _keep(self) -> None:
        plan = self.plan

        def done(_: None) -> None:
            self._kept = plan

        self._workers.submit(lambda _: _write(self._file, plan), done, lambda _: None)


def _kept(file: Path) -> Plan:
    try:
        return plan_of(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # there is none yet, or another program wrote it
        return Plan()


def _write(file: Path, plan: Plan) -> None:
    with suppress(OSError):  # a full disk must not keep anybody from planning
        write_atomically(file, plan.to_text())


def _scan_of(plan: Plan) -> list[str]:
    asked = ["scan", plan.folder, "--json"]
    if not plan.table:
        return asked
    columns = {part: plan.settings.get(f"data.{field}") for part, field in _COLUMNS.items()}
    columns["patient"] = plan.group_column
    named = [(f"--{part}-column", str(name)) for part, name in columns.items() if name]
    return [*asked, "--table", plan.table, *(word for pair in named for word in pair)]
