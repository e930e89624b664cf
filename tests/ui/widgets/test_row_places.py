"""Rows of any height fill the view, wherever it was wished to begin."""

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.ui.widgets.row_places import in_view, settle

HEIGHTS = st.lists(st.integers(1, 900), max_size=40)


@given(HEIGHTS, st.integers(-5, 60), st.integers(-3000, 9000), st.integers(1, 800))
def test_the_view_is_always_full_or_holds_everything(heights, top, inside, high):
    count = len(heights)
    first, above = settle(top, inside, count, high, heights.__getitem__)
    seen = in_view(first, above, count, high, heights.__getitem__)
    if not count:
        assert (first, above, seen) == (0, 0, {})
        return
    assert 0 <= first < count
    assert 0 <= above <= heights[first]
    y, tall = seen[max(seen)]
    assert y + tall >= min(high, sum(heights))
    assert list(seen) == list(range(first, first + len(seen)))


@given(HEIGHTS.filter(bool), st.integers(1, 800))
def test_what_is_settled_stays_where_it_is(heights, high):
    once = settle(len(heights) // 2, 7, len(heights), high, heights.__getitem__)
    assert settle(*once, len(heights), high, heights.__getitem__) == once
