"""A text of a table: written there in English, translated where it is shown."""


def later(text: str) -> str:
    """Mark ``text`` for translation; it is translated when it is shown."""
    return text
