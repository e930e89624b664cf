"""Daylio files written here, for tests."""

HEADER = "full_date,date,weekday,time,mood,activities,note_title,note"


def a_file(*rows: str, header: str = HEADER) -> bytes:
    """Return a file with a header line (unless empty) and ``rows``."""
    return "\n".join([*([header] if header else []), *rows, ""]).encode()


def a_row(day="2026-03-02", at="8:15 pm", mood="good", activities="", title="", note="") -> str:
    """Return one row in the 8 columns of today."""
    return f'{day},2 March,Monday,{at},{mood},"{activities}","{title}","{note}"'
