"""The data dictionary: what each column of each table means. It goes out with the tables."""

from collections.abc import Iterator
from gettext import gettext as _
from types import MappingProxyType

from moodjournal.domain.later import later
from moodjournal.exporters.table_rows import TABLES

COLUMNS = "table column meaning unit range source"

Word = tuple[str, str, str, str]
"""Meaning (untranslated), unit, range (untranslated), where the rule is written down."""

MODEL = "MODEL.md"
DAY = "YYYY-MM-DD"
YES_NO = "yes | no"
TIME = "ISO 8601"

ANYWHERE: MappingProxyType[str, Word]
ANYWHERE = MappingProxyType(
    {
        "id": (later("Names the row; random, and the same in every export"), "", "", MODEL),
        "at": (later("When it happened, by the writer’s clock"), TIME, "", MODEL),
        "zone": (later("Time zone of the writer’s clock"), "", "IANA", MODEL),
        "precision": (
            later("How exactly the time is known"),
            "",
            "minute | part of day | day",
            MODEL,
        ),
        "provenance": (
            later("How the value came to be"),
            "",
            "live | from memory | acute | imported | entered by the clinic",
            "PRODUCT.md",
        ),
        "note": (later("The person’s own words"), "", "", MODEL),
        "course_id": (later("The course it belongs to: id of the table courses"), "", "", MODEL),
        "session_id": (
            later("The session it belongs to: id of the table sessions"),
            "",
            "",
            MODEL,
        ),
        "session_number": (
            later("The place of that session in its course and kind"),
            "",
            ">= 1",
            MODEL,
        ),
        "bring_to_therapy": (later("To be spoken of with the therapist"), "", YES_NO, MODEL),
        "ask_my_provider": (later("To be asked of the prescriber"), "", YES_NO, MODEL),
        "first_day": (later("First day, included"), DAY, "", MODEL),
        "last_day": (later("Last day, included; empty while it goes on"), DAY, "", MODEL),
        "route": (
            later("How the medicine is given"),
            "",
            "iv | im | sc | nasal | sublingual | tablet | other",
            "clinical/protocols.json",
        ),
        "dose_amount": (
            later("Dose as a number, as told by the clinic; never converted"),
            "dose_unit",
            "> 0",
            MODEL,
        ),
        "dose_unit": (later("Unit of the dose, as told"), "", "", MODEL),
        "text": (later("The person’s own words"), "", "", MODEL),
    }
)
"""Columns that mean the same in every table."""

OWN: MappingProxyType[str, MappingProxyType[str, Word]]
OWN = MappingProxyType(
    {
        "check_ins": MappingProxyType(
            {
                "day": (
                    later("The day it counts for; a day begins at 04:00 or as set"),
                    DAY,
                    "",
                    MODEL,
                ),
                "recorded_at": (later("When its numbers were written down"), TIME, "", MODEL),
                "mood_0_10": (
                    later("Mood on the person’s own scale; empty if skipped"),
                    "",
                    "0-10",
                    "PRODUCT.md",
                ),
                "than_yesterday": (
                    later("Compared with yesterday"),
                    "",
                    "better | same | worse",
                    MODEL,
                ),
                "tags": (later("Tags, with “ | ” between them"), "", "", MODEL),
                "mode": (
                    later("How it came into the journal"),
                    "",
                    "normal | gentle | sealed | paper | imported",
                    MODEL,
                ),
            }
        ),
        "ratings": MappingProxyType(
            {
                "check_in_id": (
                    later("The check-in it belongs to: id of the table check_ins"),
                    "",
                    "",
                    MODEL,
                ),
                "measure": (later("What was rated, as the person calls it"), "", "", MODEL),
                "kind": (
                    later("What an answer looks like"),
                    "",
                    "0-10 | none-to-severe | yes/no | hours | number",
                    MODEL,
                ),
                "direction": (
                    later("Which way the scale points"),
                    "",
                    "higher is better | lower is better | neither",
                    MODEL,
                ),
                "unit": (later("Unit of a number, as the person writes it"), "", "", MODEL),
                "value": (
                    later("The value; none-to-severe is 0 to 3, no is 0 and yes is 1"),
                    "unit",
                    "",
                    MODEL,
                ),
            }
        ),
        "sessions": MappingProxyType(
            {
                "number": (
                    later(
                        "Its place in its course and kind; visits, missed and cancelled have none"
                    ),
                    "",
                    ">= 1",
                    MODEL,
                ),
                "course": (later("Name of its course, else its condition"), "", "", MODEL),
                "kind": (
                    later("What happens in it"),
                    "",
                    "treatment | integration | visit",
                    MODEL,
                ),
                "status": (
                    later("Where it stands"),
                    "",
                    "planned | done | missed | cancelled",
                    MODEL,
                ),
                "planned_day": (later("The day that was planned"), DAY, "", MODEL),
                "planned_time": (later("The time that was planned"), "HH:MM", "", MODEL),
                "at": (later("When it began; empty if not done or not known"), TIME, "", MODEL),
                "minutes": (later("How long it took"), "min", "1-1440", MODEL),
                "dose_words": (later("A dose that is no number, as told"), "", "", MODEL),
            }
        ),
        "effects": MappingProxyType(
            {
                "effect": (
                    later("The effect: id of the list, or the person’s own words"),
                    "",
                    "",
                    "clinical/effects.json",
                ),
                "own": (later("Whether the words are the person’s own"), "", YES_NO, MODEL),
                "strength_0_3": (
                    later("Strength; empty means present, strength not asked"),
                    "",
                    "0-3",
                    "clinical/effects.json",
                ),
                "strong": (later("Marked as strong in the gentle check-in"), "", YES_NO, MODEL),
                "gone": (
                    later("When it had gone"),
                    "",
                    "within 2 h | that evening | by the next day | still there",
                    "clinical/effects.json",
                ),
                "valence": (
                    later("How the person took it; empty for as the list says"),
                    "",
                    "welcome | unwelcome | either",
                    MODEL,
                ),
            }
        ),
        "questionnaires": MappingProxyType(
            {
                "instrument": (
                    later("The questionnaire"),
                    "",
                    "phq-9 | gad-7 | ...",
                    "clinical/instruments",
                ),
                "item": (
                    later("The item, or “total”, which there is only if every item was answered"),
                    "",
                    "",
                    "CLINICAL.md",
                ),
                "score": (
                    later("Points as published; where an answer has none, its place from 0"),
                    "",
                    "",
                    "clinical/instruments",
                ),
            }
        ),
        "courses": MappingProxyType(
            {
                "name": (later("The person’s name for it"), "", "", MODEL),
                "condition": (later("What it is for, in the person’s own word"), "", "", MODEL),
                "clinic": (later("Where"), "", "", MODEL),
                "every_days": (
                    later("Days between maintenance sessions, as told"),
                    "d",
                    "1-366",
                    MODEL,
                ),
            }
        ),
        "phases": MappingProxyType(
            {
                "phase": (
                    later("The phase, as the person confirmed it"),
                    "",
                    "assessment | induction | maintenance | transition",
                    MODEL,
                ),
                "opened_by_session": (
                    later("Number of the session that opens it; that morning is before it"),
                    "",
                    ">= 1",
                    MODEL,
                ),
            }
        ),
        "reflections": MappingProxyType(
            {"question": (later("The question the words answer"), "", "", MODEL)}
        ),
        "steps": MappingProxyType(
            {
                "done_on": (later("The day it was done; empty while it is open"), DAY, "", MODEL),
                "repeats": (later("Whether it may be done again and again"), "", YES_NO, MODEL),
            }
        ),
        "goals": MappingProxyType(
            {
                "goal": (later("What the person wants from treatment"), "", "", MODEL),
                "how_far_0_10": (
                    later("How far along it is, as the person sees it"),
                    "",
                    "0-10",
                    MODEL,
                ),
            }
        ),
        "medicines": MappingProxyType(
            {
                "name": (later("The medicine, as the person calls it"), "", "", MODEL),
                "dose": (later("Its dose, in words, as told"), "", "", MODEL),
                "before": (
                    later("Whether it was tried before and is not taken now"),
                    "",
                    YES_NO,
                    MODEL,
                ),
            }
        ),
        "flags": MappingProxyType(
            {"kind": (later("What the date marks"), "", "medicine | life event", MODEL)}
        ),
    }
)
"""Columns of one table alone, or that mean something of their own there."""


def dictionary_rows() -> Iterator[tuple[str, ...]]:
    """Yield one row a column of a table: its table, its name, and what it means.

    Raises:
        KeyError: A column has no words here.
    """
    for table, (columns, __) in TABLES.items():
        for column in columns.split():
            meaning, unit, span, source = OWN[table].get(column) or ANYWHERE[column]
            yield table, column, _(meaning), unit, span, source
