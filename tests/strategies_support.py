"""Hypothesis strategies for whom a person can reach, and their own plan."""

from hypothesis import strategies as st

from moodjournal.domain.contact import Contact, ContactKind, OwnPlan
from tests.strategies import entities, flags_, names, texts

numbers = st.from_regex(r"[0-9]{2,5}( [0-9]{2,4}){0,3}", fullmatch=True)


def contacts():
    """Return a strategy for contacts."""
    return entities(
        Contact,
        kind=st.sampled_from(ContactKind),
        name=names,
        number=numbers,
        note=texts,
        show_while_locked=flags_,
        place=st.integers(0, 11),
    )


own_plans = entities(OwnPlan, text=texts)
