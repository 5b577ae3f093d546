"""Which window a series opens with; the reader's own is never touched."""

from mriviewer.core.study import Series, Window
from mriviewer.session.slices import SliceKey, SliceStore, key_of


class DefaultWindows:
    """The window of the header or of the centre slice, by series uid."""

    def __init__(self, store: SliceStore) -> None:
        self._store = store
        self._windows: dict[str, Window] = {}
        self._from: dict[str, tuple[SliceKey, bool]] = {}  # centre slice, scan finished
        self._phases: dict[str, int] = {}  # whose centre slice it is: one for all phases (T16)
        self._readers: set[str] = set()

    def get(self, series_uid: str | None) -> Window | None:
        return self._windows.get(series_uid or "")

    def is_readers(self, series_uid: str) -> bool:
        """Tell whether the reader has set the window of a series."""
        return series_uid in self._readers

    def set_by_reader(self, series_uid: str, by_reader: bool = True) -> None:
        (self._readers.add if by_reader else self._readers.discard)(series_uid)

    def choose(
        self, series: Series, visible: int, now: Window | None, finished: bool
    ) -> Window | None:
        """Return the window a series should have now, None to leave it as it is.

        Taken from the centre slice of the phase that was seen first; from the visible one until
        that is read. Of a series whose window the reader has set, the default is found all the
        same: to go back to.
        """
        found = self._find(series, visible, now, finished)
        return None if series.uid in self._readers else found

    def _find(
        self, series: Series, visible: int, now: Window | None, finished: bool
    ) -> Window | None:
        from mriviewer.core.render import default_window

        phase = self._phases.get(series.uid, series.phase)
        middle = key_of(series.at_phase(phase), len(series.slices) // 2)
        centre = self._store.get(middle)
        values = centre
        if values is None and now is None:
            values = self._store.get(key_of(series, visible))
        settled = centre is not None and finished
        if values is None or (series.uid in self._windows and not settled):
            return self._windows.get(series.uid) if now is None else None
        if centre is not None:
            self._phases[series.uid] = phase
            source = (middle, settled)
            if self._from.get(series.uid) == source:
                # percentiles take milliseconds, and this is asked at every scroll
                return self._windows.get(series.uid) if now is None else None
            self._from[series.uid] = source
        window = default_window(series, values)
        if window == self._windows.get(series.uid) and now is not None:
            return None
        self._windows[series.uid] = window
        return window
