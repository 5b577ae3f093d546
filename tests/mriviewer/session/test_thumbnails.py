"""A thumbnail is the middle slice as it is displayed, made once."""

from mriviewer.session.background import Workers
from mriviewer.session.slices import SliceStore
from mriviewer.session.thumbnails import SIDE, Thumbnails
from tests.viewer_doubles import MadeUpReader, series_of


def test_the_middle_slice_is_drawn_small_and_again_when_the_middle_has_moved(qtbot):
    opened = []

    class Reader(MadeUpReader):
        def read(self, index):
            opened.append(index)
            return super().read(index)

    workers = Workers("test")
    thumbnails = Thumbnails(SliceStore(reader=Reader), workers)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.make([series_of("a", [1], shape=(300, 600))], final=False)
    assert max(thumbnails.get("a").shape) <= 2 * SIDE
    grown = series_of("a", range(5), shape=(300, 600))
    thumbnails.make([grown], final=False)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.make([grown], final=True)
    thumbnails.make([grown], final=True)
    qtbot.wait(30)
    assert opened == [0, 2]
    workers.shutdown()


def test_a_damaged_middle_slice_leaves_the_place_empty(qtbot):
    workers = Workers("test")
    thumbnails = Thumbnails(SliceStore(reader=MadeUpReader), workers)
    thumbnails.make([series_of("a", [666])], final=True)
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.make([series_of("b", [1])], final=True)
    assert thumbnails.get("a") is None
    workers.shutdown()
