"""What a scan finds later must not move what the reader looks at."""

from dataclasses import replace

from mriviewer.core.view_state import ViewState
from mriviewer.session.opening import find_series, kept_in_place, merged, series_showing
from mriviewer.session.slices import key_of
from tests.viewer_doubles import series_of, study_of


def test_the_view_stays_at_its_slice_when_others_come_before_it():
    before, now = series_of("a", [4, 8]), series_of("a", [1, 2, 4, 6, 8])
    kept = kept_in_place(ViewState("a", 1, 2), before, now)
    assert (kept.slice_index, kept.slice_count) == (4, 5)


def test_a_slice_that_is_gone_leaves_a_place_inside_the_series():
    kept = kept_in_place(ViewState("a", 2, 3), series_of("a", [1, 2, 9]), series_of("a", [1, 2]))
    assert kept.slice_index == 1


def test_a_series_is_found_by_its_uid_or_by_a_slice_it_shows():
    a, b = series_of("a", [1]), series_of("b", [1])
    studies = (study_of(a, b),)
    assert find_series(studies, "b") is b
    assert find_series(studies, None) is None
    assert series_showing(studies, key_of(b, 0)) is b
    renamed = (study_of(replace(b, uid="c")),)
    assert series_showing(renamed, key_of(b, 0)).uid == "c"


def test_series_found_now_replace_their_earlier_state_and_keep_the_others():
    old, grown, new = series_of("a", [1]), series_of("a", [1, 2]), series_of("b", [1])
    result = merged((study_of(old),), (study_of(grown, new),))
    assert result[0].series == (grown, new)
    assert merged(result, (study_of(series_of("c", [1])),))[0].series[:2] == (grown, new)


def test_a_series_that_is_found_again_keeps_its_slices_meanwhile():
    """T30: opening a folder once more takes no slice away from under the reader."""
    whole, part = study_of(series_of("a", range(9))), study_of(series_of("a", range(3)))
    assert merged((whole,), (part,), final=False) == (whole,)
    assert merged((whole,), (part,)) == (part,), "in the end files may really be gone"
    other = study_of(series_of("a", [3, 77]))
    assert merged((whole,), (other,), final=False) == (other,)
