"""Hypothesis strategies for the person's own line."""

from hypothesis import strategies as st

from moodjournal.domain.their_line import MOST_WINDOW, TheirLine
from tests.strategies import days, entities, flags_, ids, maybe


@st.composite
def their_lines(draw, measure_id=ids):
    """Draw one version of a line; the measure it is about need not be there any more."""
    window = draw(st.integers(1, MOST_WINDOW))
    return draw(
        entities(
            TheirLine,
            from_day=days,
            level=st.integers(0, 10).map(float) | st.floats(0, 24, width=32),
            days=st.integers(1, window),
            window=st.just(window),
            or_lower=flags_,
            measure_id=maybe(measure_id),
        )
    )
