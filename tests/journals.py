"""A Hypothesis strategy for a journal whose parts fit each other."""

from hypothesis import strategies as st

from moodjournal.domain.record import Record
from tests.drafts import drafts
from tests.strategies import (
    check_ins,
    courses,
    effects,
    flags,
    goals,
    imports,
    measures,
    older_texts,
    phases,
    questionnaires,
    reflections,
    sessions,
    setting_values,
    steps,
    tags,
)
from tests.strategies_progress import their_lines
from tests.strategies_support import contacts, own_plans


def _some(strategy):
    return st.lists(strategy, max_size=3, unique_by=lambda one: one.id).map(tuple)


def _ids(every):
    """Return a strategy for the ids of ``every``; None if there are none."""
    return st.sampled_from([one.id for one in every]) if every else None


@st.composite
def records(draw):
    """Draw a whole journal: every id that is pointed to is there."""
    parts = {"courses": draw(_some(courses())), "measures": draw(_some(measures))}
    parts |= {"tags": draw(_some(tags)), "imports": draw(_some(imports))}
    course = _ids(parts["courses"])
    parts["sessions"] = draw(_some(sessions(st.none() if course is None else course)))
    held = _ids(parts["sessions"])
    if course is not None:
        parts["goals"] = draw(_some(goals(course)))
        parts["phases"] = draw(_some(phases(course, st.nothing() if held is None else held)))
    if held is not None:
        parts["effects"] = draw(_some(effects(held)))
        parts["reflections"] = draw(_some(reflections(held)))
        parts["steps"] = draw(_some(steps(held)))
    known = [_ids(parts[name]) for name in ("measures", "tags", "imports")]
    written = st.lists(
        check_ins(*known), max_size=4, unique_by=(lambda one: one.id, lambda one: one.source_key)
    )
    parts["check_ins"] = draw(written.map(tuple))
    if parts["check_ins"]:
        parts["older_texts"] = draw(_some(older_texts(_ids(parts["check_ins"]))))
    parts["flags"] = draw(_some(flags()))
    parts["questionnaires"] = draw(_some(questionnaires()))
    parts["contacts"] = draw(_some(contacts()))
    parts["own_plans"] = draw(_some(own_plans))
    parts["their_lines"] = draw(_some(their_lines()))
    parts["drafts"] = draw(_some(drafts()))
    parts["settings"] = draw(_some(setting_values()))
    return Record(**parts)
