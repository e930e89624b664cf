"""A Hypothesis strategy for what was typed and not saved."""

from hypothesis import strategies as st

from moodjournal.domain.draft import Draft
from tests.strategies import entities, ids, maybe, moments, stamps, texts


def drafts(entity_id=ids):
    """Return a strategy for drafts of edits and of new entries."""
    what = st.sampled_from(["check_in", "reflection a day 1"]) | ids.map(lambda one: f"edit {one}")
    return entities(
        Draft,
        id=what,
        body=texts,
        moment=maybe(moments),
        saved_at=stamps(),
        entity_id=st.just("") | entity_id,
        based_on=maybe(stamps()),
    )
