"""The index of words is what it would be if it were made anew."""

from moodjournal.store import entities, search_index


def check_index(db):
    """Check that the index is what it would be if it were made anew."""
    db.finish()
    rows = db.rows("SELECT kind, entity_id, words FROM search_words")
    standing = {(row["kind"], row["entity_id"]): row["words"] for row in rows}
    assert len(standing) == len(rows)
    wanted = {
        (name, one.id): search_index.words_of(one)
        for kind, name in search_index.SEARCHED.items()
        for one in entities.everything(db, kind)
    }
    assert standing == {key: words for key, words in wanted.items() if words or "check_in" in key}
    db.run("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
