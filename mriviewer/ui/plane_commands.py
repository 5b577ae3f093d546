"""What the reader wishes of reconstructed planes and of the crosshair."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from mriviewer.session.session import Session
from mriviewer.ui.choices import Keep
from mriviewer.ui.magnifier import Magnifier
from mriviewer.ui.main_window import MainWindow
from mriviewer.ui.plane_layer import TOOL, PlaneLayer
from mriviewer.ui.shared_scale import SharedScale


class PlaneCommands(QObject):
    """Handlers of the rows in `plane_rows`, named as they are."""

    window: MainWindow

    def __init__(self, session: Session, use_tool: Callable[[str], None], keep: Keep) -> None:
        super().__init__()
        self._session, self._use_tool, self._keep = session, use_tool, keep

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "tool_crosshair": partial(self._use_tool, TOOL),
            "crosshair": self._toggle_crosshair,
            "link_planes": self._toggle_link,
            "patient_planes": partial(self._use_acquisition, False),
            "acquisition_planes": partial(self._use_acquisition, True),
        }

    def attach(self, window: MainWindow) -> None:
        """Put a layer over each pane and let the planes share a scale."""
        self.window = window
        for number, pane in enumerate(window.grid.panes):
            layers = pane.viewport.layers
            glass = next((i for i, each in enumerate(layers) if isinstance(each, Magnifier)), 0)
            layers.insert(glass, PlaneLayer(self._session, number))
        self.scale = SharedScale(self._session, window.grid)
        session = self._session
        session.crosshair.moved.connect(self._draw)
        session.crosshair.changed.connect(self._draw)
        kept = session.settings
        session.crosshair.show(kept.crosshair)
        session.crosshair.link(kept.link_planes)
        session.planes.acquisition = kept.acquisition_planes
        self._show_choices()

    def _toggle_crosshair(self) -> None:
        shown = self.window.actions_by_name["crosshair"].isChecked()
        self._session.crosshair.show(shown)
        self._keep(crosshair=shown)

    def _toggle_link(self) -> None:
        linked = self.window.actions_by_name["link_planes"].isChecked()
        self._session.crosshair.link(linked)
        self._keep(link_planes=linked)

    def _use_acquisition(self, wanted: bool) -> None:
        self._session.mpr.use_acquisition(wanted)
        self._keep(acquisition_planes=wanted)

    def _draw(self) -> None:
        for pane in self.window.grid.panes:
            pane.viewport.update()

    def _show_choices(self) -> None:
        session, actions = self._session, self.window.actions_by_name
        actions["crosshair"].setChecked(session.crosshair.shown)
        actions["link_planes"].setChecked(session.crosshair.linked)
        along = "acquisition_planes" if session.planes.acquisition else "patient_planes"
        actions[along].setChecked(True)
