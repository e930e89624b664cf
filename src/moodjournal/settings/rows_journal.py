"""Settings kept in the journal: they go where it goes."""

from collections.abc import Iterable

from moodjournal.domain.later import later
from moodjournal.settings.groups import CHECK_IN, COURSE, REMINDERS
from moodjournal.settings.setting import Choice, Setting


def _hours(first: int, hours: Iterable[int]) -> tuple[Choice, ...]:
    """Return full hours to choose from; ``first`` is the default."""
    ordered = [first, *(hour for hour in hours if hour != first)]
    return tuple(Choice(f"{hour:02d}:00", f"{hour:02d}:00") for hour in ordered)


ROWS = (
    Setting(
        "day_start",
        CHECK_IN,
        later("A day begins at"),
        later("What you write after midnight still belongs to the evening before"),
        tuple(Choice(f"{hour:02d}:00", f"{hour:02d}:00") for hour in (4, 0, 1, 2, 3, 5, 6, 7, 8)),
    ),
    Setting(
        "asking",
        CHECK_IN,
        later("How often the measures are asked"),
        later("Mood can be put down at any time; the rest, and a reminder, keep to this"),
        (
            Choice("daily", later("Every day")),
            Choice("twice a week", later("Twice a week")),
            Choice("weekly", later("Once a week")),
        ),
    ),
    Setting(
        "form_open",
        CHECK_IN,
        later("Show the whole check-in at once"),
        later("Otherwise it unfolds after the first number; it stays as you last left it"),
    ),
    Setting(
        "gentle_offered",
        CHECK_IN,
        later("Offer a check-in for a foggy head"),
        later("One line on Today when a session has probably ended"),
        on=True,
    ),
    Setting(
        "aftercare",
        CHECK_IN,
        later("Your note to yourself"),
        later("It stands at the foot of the check-in for a foggy head"),
        words=later("No driving until after a night’s sleep."),
    ),
    Setting(
        "acute_hours",
        COURSE,
        later("Set apart after a session"),
        later("These hours are shown, and never averaged; 24 is usual"),
        tuple(Choice(hours, later("{n} hours")) for hours in (24, 2, 4, 6, 8, 12, 18)),
    ),
    Setting(
        "ask_2h",
        COURSE,
        later("Ask about effects before leaving"),
        later("One to four hours after the start"),
    ),
    Setting(
        "ask_evening",
        COURSE,
        later("Ask about effects the same evening"),
        later("Until the day ends"),
        on=True,
    ),
    Setting(
        "ask_24h",
        COURSE,
        later("Ask about effects the next day"),
        later("Whether they wore off"),
        on=True,
    ),
    Setting(
        "ask_72h",
        COURSE,
        later("Ask about effects on day 3"),
        later("What came later"),
    ),
    Setting(
        "ask_7d",
        COURSE,
        later("Ask about effects on day 7"),
        later("Or before the next session, if that is sooner"),
        on=True,
    ),
    Setting(
        "ask_took_place",
        COURSE,
        later("Ask whether a session took place"),
        later("One line on Today, when its time has passed"),
        on=True,
    ),
    Setting(
        "ask_monthly",
        COURSE,
        later("Ask once a month about longer-term effects"),
        later("In maintenance; a few questions, one line on Today"),
        on=True,
    ),
    Setting(
        "ask_goals",
        COURSE,
        later("Ask once a month how far along your goals are"),
        later("In your own words, as far as you like"),
        on=True,
    ),
    Setting(
        "ask_questionnaires",
        COURSE,
        later("Say when a questionnaire may be filled in again"),
        later("One line on Today; it can be put away"),
        on=True,
    ),
    Setting(
        "reminder",
        REMINDERS,
        later("Remind me of a check-in"),
        later("Once a day at most, and not the day after one went by; the program must be running"),
    ),
    Setting(
        "reminder_at",
        REMINDERS,
        later("At"),
        later("Only where nothing was put down that day"),
        _hours(19, range(24)),
    ),
    Setting(
        "quiet_from",
        REMINDERS,
        later("Quiet from"),
        later("Until the hour below nothing is shown; a reminder waits"),
        _hours(22, range(24)),
    ),
    Setting(
        "quiet_until",
        REMINDERS,
        later("Quiet until"),
        later("The same hour in both: no quiet time"),
        _hours(8, range(24)),
    ),
    Setting(
        "headline_measure",
        "",
        "",
        "",
        words="",  # the id of a measure; none is mood
    ),
    Setting("progress_view", "", "", "", words=""),  # how Progress was last left
    Setting("reminder_shown", "", "", "", words=""),  # when one was last shown, UTC
)
