"""The countries whose lines the program knows (``clinical/crisis_lines.json``); a test compares."""

from moodjournal.domain.later import later

ELSEWHERE = "elsewhere"
"""What the person chooses whose country is not among them."""


COUNTRIES = (
    ("AU", later("Australia")),
    ("AT", later("Austria")),
    ("BE", later("Belgium")),
    ("BR", later("Brazil")),
    ("CA", later("Canada")),
    ("FR", later("France")),
    ("DE", later("Germany")),
    ("IN", later("India")),
    ("IE", later("Ireland")),
    ("MX", later("Mexico")),
    ("NL", later("Netherlands")),
    ("NZ", later("New Zealand")),
    ("ES", later("Spain")),
    ("CH", later("Switzerland")),
    ("GB", later("United Kingdom")),
    ("US", later("United States")),
)
"""ISO 3166 code and name of each."""


def country_name(code: str) -> str:
    """Return the name of ``code`` (untranslated); empty if it is not among them."""
    return dict(COUNTRIES).get(code, "")
