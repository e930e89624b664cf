"""Labels never touch."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from moodjournal.charts.placing import Box, Name, place_label, place_names, place_numbers

PLACES = st.lists(st.floats(0, 900), max_size=40).map(sorted)


def test_a_name_that_fits_stands_by_its_band():
    assert place_names([(0, 100), (100, 500)], [(60, 40), (60, 40)], 500) == (
        Name(0, short=False),
        Name(0, short=False),
    )


def test_in_a_narrow_band_it_is_short_then_above_then_left_out():
    bands = [(0, 50), (50, 60), (60, 70), (70, 500)]
    assert place_names(bands, [(60, 40)] * 4, 500) == (
        Name(0, short=True),
        Name(1, short=False),
        None,
        Name(0, short=False),
    )


@given(
    st.lists(st.floats(0, 900), min_size=2, max_size=12).map(sorted),
    st.floats(20, 120),
    st.floats(0.5, 1),
)
def test_names_of_one_row_never_touch_and_stay_on_the_sheet(edges, full, part):
    bands = list(pairwise(edges))
    widths = [(full, full * part)] * len(bands)
    spans = {0: [], 1: []}
    for band, name in zip(bands, place_names(bands, widths, 900), strict=True):
        if name is not None:
            spans[name.row].append((band[0], band[0] + (full * part if name.short else full)))
    for row in spans.values():
        assert all(right <= 900 + 1e-6 for _left, right in row)
        assert all(one[1] <= other[0] for one, other in pairwise(row))


def test_a_dense_group_shows_its_first_and_its_last_number():
    places = [10, 20, 30, 40, 50, 60, 200, 400]
    assert place_numbers(places, [7] * 8) == {0, 5, 6, 7}


def test_of_two_that_touch_the_later_stays():
    assert place_numbers([10, 14], [7, 7]) == {1}


def test_of_many_the_last_twelve_are_numbered():
    assert min(place_numbers([n * 50 for n in range(30)], [7] * 30)) == 18


@given(PLACES, st.floats(4, 30))
def test_numbers_never_touch(places, width):
    shown = place_numbers(places, [width] * len(places))
    assert all(abs(places[a] - places[b]) >= width + 6 for a, b in combinations(shown, 2))
    assert bool(shown) == bool(places)


def test_a_label_stands_where_it_covers_least():
    boxes = [Box(0, 0, 50, 10), Box(100, 0, 50, 10)]
    assert place_label(boxes, [(20, 5)]) == boxes[1]
    assert place_label(boxes, []) == boxes[0]
