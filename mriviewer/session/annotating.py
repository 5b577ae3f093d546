"""Drawing and changing shapes over the panes: the tool in hand, what is held, what is selected.

Finished shapes go to `Reviewing` and come back from there. Nothing measured is kept: numbers follow
from shape and pixels each time.
"""

import datetime
import uuid
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from mriviewer.core import gestures
from mriviewer.core.annotations import LONGEST_TEXT, Annotation, Kind, OnSlice, Place, Point
from mriviewer.core.errors import ViewerError
from mriviewer.core.gestures import Drawing, Grip, Surface
from mriviewer.core.language import tr
from mriviewer.core.measures import Measures
from mriviewer.core.study import Series
from mriviewer.session.frame import Frame
from mriviewer.session.measured import Measured
from mriviewer.session.measuring import Shape, is_same, place_of, sampling_of, seen_in
from mriviewer.session.opening import find_series
from mriviewer.session.session import Session
from mriviewer.session.slices import SliceKey

_UNFINISHED = "unfinished"  # stands for the uid of the shape that is being drawn


class Canvas(NamedTuple):
    """A pane as the hand meets it: what it shows, at which phase, how large its pixels stand."""

    frame: Frame
    phase: int
    surface: Surface


@dataclass(frozen=True, slots=True)
class Seen:
    """A shape as it stands in a pane.

    shape     in the grid of the frame
    measures  of the annotation on its own picture
    own       it was drawn on this very picture, and can be changed here
    """

    annotation: Annotation
    shape: Shape
    measures: Measures
    own: bool = True
    selected: bool = False
    hovered: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """A shape in the hand: as it was, as it is now, and where it was taken."""

    before: Annotation
    now: Annotation
    grip: Grip
    start: Point


class Annotating(QObject):
    """What the reader draws. Points are (column, row) of the frame's stored or sampled picture."""

    changed = Signal()  # shapes, selection or tool
    moved = Signal()  # what is in the hand, or under the pointer
    text_wanted = Signal(object)  # Annotation, whose text is to be written; it may not be kept yet

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.tool: Kind | None = None
        self.shown = True
        self.selected = ""
        self.hovered = ""
        self.measured = Measured(session.store)
        self.measured.volume_of = session.planes.volume
        self._drawing: Drawing | None = None
        self._drawn_on: tuple[str, Place] | None = None  # series uid
        self._held: _Held | None = None
        session.reviewing.changed.connect(self._follow_review)
        session.slice_ready.connect(self._follow_slice)
        session.planes.volumes.ready.connect(lambda *_: self.changed.emit())

    # ---- what is there ----------------------------------------------------------------------

    def series(self, uid: str) -> Series | None:
        return find_series(self._session.studies, uid)

    def find(self, uid: str) -> Annotation | None:
        """Return a shape on one of the series on screen; None when it is not there."""
        uids = dict.fromkeys(view.series_uid for view in self._session.panes)
        for series_uid in uids:
            if series_uid is not None:
                for shape in self._session.reviewing.review_of(series_uid).annotations:
                    if shape.uid == uid:
                        return shape
        return None

    def seen(self, frame: Frame, phase: int) -> tuple[Seen, ...]:
        """Return the shapes in a frame, the one that is being drawn last; none while hidden."""
        series = self.series(frame.series_uid)
        if not self.shown or series is None:
            return ()
        series = series.at_phase(phase)
        place = place_of(frame, phase)
        shapes = self._session.reviewing.review_of(frame.series_uid).annotations
        found = [self._seen(shape, frame, place, phase, series) for shape in shapes]
        drawing = self._drawing
        if drawing is not None and place is not None and self._draws_on(frame, place):
            shape = Annotation(_UNFINISHED, drawing.kind, frame.series_uid, place, drawing.points)
            measures = self.measured.measures(series, shape, partial(sampling_of, frame, series))
            found.append(Seen(shape, Shape(shape.kind, shape.points), measures, unfinished=True))
        return tuple(seen for seen in found if seen is not None)

    def _seen(
        self, shape: Annotation, frame: Frame, place: Place | None, phase: int, series: Series
    ) -> Seen | None:
        if self._held is not None and shape.uid == self._held.now.uid:
            shape = self._held.now
        marks = {"selected": shape.uid == self.selected, "hovered": shape.uid == self.hovered}
        if is_same(shape.place, place):
            measures = self.measured.measures(series, shape, partial(sampling_of, frame, series))
            return Seen(shape, Shape(shape.kind, shape.points), measures, True, **marks)
        if not self.measured.may_meet(series, shape, frame.grid):
            return None
        if isinstance(shape.place, OnSlice):
            home = self.measured.home(series, shape.place.identity)
            there = None if home is None else home.phase
        else:
            there = shape.place.phase
        grid = self.measured.grid(series, shape) if there == phase else None
        drawn = None if grid is None else seen_in(shape, frame, grid)
        if drawn is None:
            return None
        return Seen(shape, drawn, self.measured.measures(series, shape), False, **marks)

    def is_own(self, shape: Annotation, frame: Frame, phase: int) -> bool:
        """Tell whether a shape was drawn on the very picture of a frame."""
        return frame.series_uid == shape.series_uid and is_same(shape.place, place_of(frame, phase))

    # ---- tools ------------------------------------------------------------------------------

    def use_tool(self, kind: Kind | None) -> None:
        """Take a tool in hand; None leaves the button to windows and movements."""
        if kind != self.tool:
            self.tool = kind
            self._drawing = None
            self.changed.emit()

    def show(self, shown: bool) -> None:
        """Show all shapes, or hide them while one looks at the picture alone."""
        self.shown = shown
        self._drawing = self._held = None
        self.changed.emit()

    def select(self, uid: str) -> None:
        if uid != self.selected:
            self.selected = uid
            self.changed.emit()

    # ---- the hand ---------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a shape is being drawn or held."""
        return self._drawing is not None or self._held is not None

    def grip_at(self, canvas: Canvas, point: Point) -> Grip | None:
        """Return what a press would take hold of; with a tool in hand, only a selected handle."""
        grip = self._grip(canvas, point)
        if grip is None or self.tool is None:
            return grip
        return grip if grip.uid == self.selected and grip.handle is not None else None

    def press(self, canvas: Canvas, point: Point) -> bool:
        """Take a press of the button; return whether it belongs to a shape."""
        place = place_of(canvas.frame, canvas.phase)
        if self._drawing is not None and self._draws_on(canvas.frame, place):
            self._drawing = gestures.press(self._drawing, point, canvas.surface)
            self.changed.emit()
            return True
        grip = self.grip_at(canvas, point)
        found = None if grip is None else self.find(grip.uid)
        if grip is not None and found is not None:
            self._held = _Held(found, found, grip, point)
            self.selected = grip.uid
            self.changed.emit()
            return True
        if self.tool is not None:
            self._begin(self.tool, canvas, place, point)
            return True
        self.select("")
        return False

    def move(self, canvas: Canvas, point: Point) -> bool:
        """Take a move, the button up or down; return whether it leads a shape."""
        held = self._held
        if held is not None:
            now = gestures.drag(held.before, held.grip, held.start, point, canvas.surface)
            self._held = replace(held, now=now)
            self.moved.emit()
            return True
        place = place_of(canvas.frame, canvas.phase)
        if self._drawing is not None and self._draws_on(canvas.frame, place):
            self._drawing = gestures.move(self._drawing, point, canvas.surface)
            self.moved.emit()
            return True
        grip = self.grip_at(canvas, point)
        self._hover("" if grip is None else grip.uid)
        return False

    def release(self, canvas: Canvas, point: Point) -> bool:
        """Take a release of the button; return whether it let go of a shape."""
        held, self._held = self._held, None
        if held is not None:
            if held.now != held.before:
                self._session.reviewing.change_annotation(held.now)
            self.changed.emit()
            return True
        if self._drawing is None:
            return False
        if self._draws_on(canvas.frame, place_of(canvas.frame, canvas.phase)):
            self._drawing = gestures.release(self._drawing, point, canvas.surface)
            self._finish()
        return True

    def double_click(self, canvas: Canvas, point: Point) -> bool:
        """End a polygon, or ask for the text of the shape under the pointer."""
        if self._drawing is not None:
            self.end_outline()
            return True
        grip = self._grip(canvas, point)
        found = None if grip is None or self.tool is not None else self.find(grip.uid)
        if found is not None:
            self.text_wanted.emit(found)
        return found is not None or self.tool is not None

    def end_outline(self) -> bool:
        """End the polygon that is being drawn; return whether there was one."""
        if self._drawing is None or self._drawing.kind != "polygon":
            return False
        self._drawing = gestures.end(self._drawing)
        self._finish()
        return True

    def step_back(self) -> bool:
        """Take the last point of a drawing away; return whether there was one."""
        if self._drawing is None:
            return False
        self._drawing = gestures.step_back(self._drawing)
        self.changed.emit()
        return True

    def cancel(self) -> bool:
        """Let go of what is drawn or held, else of the selection, else of the tool."""
        if self.is_busy:
            self._drawing = self._held = None
        elif self.selected:
            self.selected = ""
        elif self.tool is not None:
            self.tool = None
        else:
            return False
        self.changed.emit()
        return True

    def leave(self) -> None:
        """Forget where the pointer was: it is no longer over a pane."""
        self._hover("")

    # ---- what is kept -----------------------------------------------------------------------

    def write_text(self, annotation: Annotation, text: str) -> None:
        """Write the reader's words on a shape; a text that was only placed is kept with them.

        Without words a text is taken away, and nothing of one that was only placed stays.
        """
        written, reviewing = tidy(text), self._session.reviewing
        said = reviewing.review_of(annotation.series_uid).annotations  # it may be off the screen
        kept = next((shape for shape in said if shape.uid == annotation.uid), None)
        if annotation.kind == "text" and not written:
            if kept is not None:
                reviewing.erase(annotation.uid, annotation.series_uid)
        elif kept is None and annotation.kind == "text":
            reviewing.annotate(replace(annotation, text=written))
            self.select(annotation.uid)
        elif kept is not None and written != kept.text:
            reviewing.change_annotation(replace(kept, text=written))
        self.changed.emit()

    def erase(self, uid: str = "") -> None:
        """Take a shape away, the selected one unless another is named."""
        found = self.find(uid or self.selected)
        self._held = None
        if found is not None:
            self._session.reviewing.erase(found.uid, found.series_uid)

    def mark_key(self) -> None:
        """Mark the slice in the active pane as a key image, or no longer."""
        session, series = self._session, self._session.series
        if series is None or session.mpr.shown_slice(session.active) is None:
            self._refuse(tr("a key image is a slice as it was stored, not a reconstructed plane."))
            return
        identity = series.slices[session.stack_index(session.active)].identity
        if not identity:
            self._refuse(tr("the file does not say which slice this is."))
            return
        marked = identity in session.reviewing.review_of(series.uid).key_images
        session.reviewing.mark_key(identity, not marked)

    def is_key(self, frame: Frame) -> bool:
        """Tell whether a frame shows a slice that is marked as a key image."""
        marked = self._session.reviewing.review_of(frame.series_uid).key_images
        return bool(frame.identity) and frame.identity in marked

    # ---- inside -----------------------------------------------------------------------------

    def _grip(self, canvas: Canvas, point: Point) -> Grip | None:
        seen = self.seen(canvas.frame, canvas.phase)
        own = [each.annotation for each in seen if each.own and not each.unfinished]
        return gestures.hold(own, point, canvas.surface, self.selected)

    def _begin(self, kind: Kind, canvas: Canvas, place: Place | None, point: Point) -> None:
        self.selected, self._drawing = "", None
        if place is None:
            self._refuse(tr("the file does not say which slice this is, or where it lies."))
        elif canvas.surface.distance(point, canvas.surface.held(point)) < gestures.REACH:
            self.shown = True
            self._drawn_on = canvas.frame.series_uid, place
            self._drawing = gestures.begin(kind, point, canvas.surface)
        self.changed.emit()

    def _finish(self) -> None:
        """Keep the drawing when it is done and makes sense."""
        drawing, on = self._drawing, self._drawn_on
        if drawing is not None and drawing.finished and on is not None:
            self._drawing = None
            if drawing.shape is not None:
                now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
                self._keep(Annotation(uuid.uuid4().hex, drawing.kind, *on, drawing.shape, "", now))
        self.changed.emit()

    def _keep(self, made: Annotation) -> None:
        if made.kind != "text":  # a text without words is nothing to keep
            self._session.reviewing.annotate(made)
            self.selected = made.uid
        if made.kind in ("text", "arrow"):
            self.text_wanted.emit(made)

    def _draws_on(self, frame: Frame, place: Place | None) -> bool:
        on = self._drawn_on
        return on is not None and on[0] == frame.series_uid and is_same(on[1], place)

    def _hover(self, uid: str) -> None:
        if uid != self.hovered:
            self.hovered = uid
            self.moved.emit()

    def _refuse(self, reason: str) -> None:
        self._session.failed.emit(ViewerError(tr("This cannot be marked"), reason))

    def _follow_review(self) -> None:
        """Follow what was undone, erased or read anew."""
        if self.selected and self.find(self.selected) is None:
            self.selected = ""
        self.changed.emit()

    def _follow_slice(self, key: SliceKey) -> None:
        """Measure what had to wait for its pixels."""
        if self._session.reviewing.review_of(key.series_uid).annotations:
            self.changed.emit()


def tidy(text: str) -> str:
    """Return words without what no file and no page can hold, and not too many of them."""
    kept = "".join(
        c for c in text if c == "\n" or (c.isprintable() and not "\ud800" <= c <= "\udfff")
    )
    return kept.strip()[:LONGEST_TEXT]
