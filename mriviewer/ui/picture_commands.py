"""What happens to the picture in the active pane: windows, turns, colours, the film."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from mriviewer.core import colour_maps
from mriviewer.core.language import tr
from mriviewer.core.presets import Preset, full_window, presets, slice_window
from mriviewer.core.study import Series, Window
from mriviewer.core.view_state import ViewState
from mriviewer.session import viewing
from mriviewer.session.cine import Cine
from mriviewer.session.file_overlays import FileOverlays
from mriviewer.session.frame import Frame
from mriviewer.session.session import Session
from mriviewer.ui.choices import Keep
from mriviewer.ui.cine_bar import CineBar
from mriviewer.ui.file_overlay_layer import FileOverlayLayer, Marks
from mriviewer.ui.main_window import MainWindow


class PictureCommands(QObject):
    """Handlers of the rows in `picture_rows`, named as they are."""

    window: MainWindow

    def __init__(self, session: Session, use_tool: Callable[[str], None], keep: Keep) -> None:
        super().__init__()
        self._session, self._use_tool, self._keep = session, use_tool, keep
        self.cine = Cine(session)
        self.overlays = FileOverlays(session.workers)

    def handlers(self) -> dict[str, Callable[[], object]]:
        change = self._session.change
        return {
            "auto_window": partial(self._window_from_values, slice_window),
            "full_window": partial(self._window_from_values, full_window),
            "invert": lambda: change(viewing.inverted),
            "flip_across": lambda: change(viewing.flipped_across),
            "flip_down": lambda: change(viewing.flipped_down),
            "rotate_right": lambda: change(viewing.rotated),
            "rotate_left": lambda: change(partial(viewing.rotated, clockwise=False)),
            "reset_picture": self.reset,
            "neurological": self._toggle_convention,
            "smooth_pixels": self._toggle_smoothing,
            "file_overlays": self._toggle_overlays,
            **{
                f"colours_{name}": partial(self._use_colours, name)
                for name, _ in colour_maps.NAMES
            },
            "cine": lambda: self.cine.play(not self.cine.playing),
            "next_phase": partial(self._step_phase, 1),
            "previous_phase": partial(self._step_phase, -1),
            "tool_scroll": partial(self._use_tool, "scroll"),
            "tool_magnifier": partial(self._use_tool, "magnifier"),
        }  # fmt: skip

    def attach(self, window: MainWindow) -> None:
        self.window = window
        self.bar = CineBar(window)
        window.add_below_panes(self.bar)
        self.bar.speed_wanted.connect(self.cine.use_speed)
        self.bar.loop_wanted.connect(self.cine.use_loop)
        self.bar.phases_wanted.connect(self.cine.use_phases)
        self.bar.stop_wanted.connect(lambda: self.cine.play(False))
        self.cine.changed.connect(self._show_cine)
        window.closing.connect(lambda: self.cine.play(False))
        self._session.view_changed.connect(self._show_choices)
        for number, pane in enumerate(window.grid.panes):
            pane.phases.chosen.connect(partial(self._use_phase, number))
            pane.viewport.layers.insert(0, FileOverlayLayer(partial(self._marks, number)))
            self.overlays.ready.connect(lambda _, view=pane.viewport: view.update())
        menu = QMenu(tr("Window presets"), window)
        window.menu("Picture").insertMenu(window.actions_by_name["invert"], menu)
        menu.aboutToShow.connect(lambda: self._fill_presets(menu.clear, menu.addAction))
        self._keys = [self._number_key(number) for number in range(1, 10)]
        self._show_choices(self._session.view, self._session.view)

    def reset(self) -> None:
        """Show the picture as it came: whole, unturned, in its first window."""
        between = self._session.settings.interpolation
        self._session.change(partial(viewing.as_it_came, interpolation=between))
        self._session.reset_window()

    # ---- windows ----------------------------------------------------------------------------

    def _presets(self) -> tuple[Preset, ...]:
        series, default = self._session.series, self._session.default_window
        return () if series is None or default is None else presets(series, default)

    def _number_key(self, number: int) -> QAction:
        """Return an action without a place in a menu: the preset of that number."""
        action = QAction(self.window)
        action.setShortcut(QKeySequence(str(number)))
        action.triggered.connect(lambda: self._use_preset(number - 1))
        self.window.addAction(action)
        return action

    def _fill_presets(self, clear: Callable[[], None], add: Callable[[str], QAction]) -> None:
        clear()
        for index, preset in enumerate(self._presets()):
            action = add(f"{preset.name}\t{index + 1}")
            action.triggered.connect(lambda _=False, index=index: self._use_preset(index))

    def _use_preset(self, index: int) -> None:
        found = self._presets()
        if index < len(found):
            chosen = found[index]
            if index == 0:
                self._session.reset_window()
            self._session.change(lambda view: replace(view, window=chosen.window, lut=chosen.lut))

    def _window_from_values(
        self, window_of: Callable[[Series, NDArray[np.floating]], Window]
    ) -> None:
        series = self._session.series
        frame = self.window.viewport.frame
        if series is not None and frame is not None:
            window = window_of(series, frame.values)
            self._session.change(lambda view: replace(view, window=window, lut=None))

    # ---- looks ------------------------------------------------------------------------------

    def _toggle_convention(self) -> None:
        self._session.change(lambda view: replace(view, neurological=not view.neurological))
        self._keep(neurological=self._session.view.neurological)

    def _toggle_smoothing(self) -> None:
        def other(view: ViewState) -> ViewState:
            smooth = view.interpolation == "smooth"
            return replace(view, interpolation="nearest" if smooth else "smooth")

        self._session.change(other)
        self._keep(interpolation=self._session.view.interpolation)

    def _toggle_overlays(self) -> None:
        self._session.change(lambda view: replace(view, overlays=not view.overlays))

    def _use_colours(self, name: str) -> None:
        self._session.change(lambda view: replace(view, colour_map=name))

    def _marks(self, pane: int, frame: Frame) -> Marks | None:
        """Return what the file lays over the slice in a pane; None for any other frame."""
        series, index = self._session.series_in(pane), frame.slice_index
        if series is None or index >= len(series.slices):
            return None
        if series.uid != frame.series_uid or series.slices[index].identity != frame.identity:
            return None
        return self.overlays.get(series, index)

    # ---- phases and film --------------------------------------------------------------------

    def _step_phase(self, step: int) -> None:
        self._session.change(lambda view: viewing.at_phase(view, view.phase + step))

    def _use_phase(self, pane: int, phase: int) -> None:
        self._session.change(lambda view: viewing.at_phase(view, phase), pane)

    def _show_cine(self) -> None:
        cine = self.cine
        self.window.actions_by_name["cine"].setChecked(cine.playing)
        self.bar.show_state(cine.playing, cine.fps, cine.loop, cine.phases,
                            self._session.view.phase_count > 1)  # fmt: skip

    def _show_choices(self, old: ViewState, new: ViewState) -> None:
        """Tick what is so, and offer phases only where there are some."""
        actions = self.window.actions_by_name
        actions["invert"].setChecked(new.inverted)
        actions["neurological"].setChecked(new.neurological)
        actions["smooth_pixels"].setChecked(new.interpolation == "smooth")
        actions["file_overlays"].setChecked(new.overlays)
        for name, _ in colour_maps.NAMES:
            actions[f"colours_{name}"].setChecked(new.colour_map == name)
        for name in ("next_phase", "previous_phase"):
            actions[name].setEnabled(new.phase_count > 1)
        if old.phase_count != new.phase_count:
            self._show_cine()
