"""A person looks at what an entry said before it was edited."""

from moodjournal.domain.change import Topic
from moodjournal.domain.kept import OlderText
from moodjournal.store import Db, entities


def see_older_text(db: Db, topic: Topic, entity_id: str) -> tuple[OlderText, ...]:
    """Return the older texts of one entity, the last replaced first."""
    where = "kind = ? AND entity_id = ?"
    return tuple(reversed(entities.find(db, OlderText, where, topic.value, entity_id)))
