"""An entity says nothing of what it holds."""

from moodjournal.domain.entity import Entity
from tests.builders import a_check_in


def every_kind(kind=Entity):
    for one in kind.__subclasses__():
        yield one
        yield from every_kind(one)


def test_no_word_ends_up_in_a_log_or_a_traceback():
    entry = a_check_in(note="a lake at night")
    assert repr(entry) == f"CheckIn({entry.id})"


def test_no_kind_of_entity_tells_more():
    import moodjournal.domain.record  # noqa: F401 it knows every kind

    kinds = list(every_kind())
    assert len(kinds) > 15
    assert [kind for kind in kinds if kind.__repr__ is not Entity.__repr__] == []
