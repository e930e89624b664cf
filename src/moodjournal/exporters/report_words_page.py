"""All words of the first page of a report together, in the order of the page, for ever."""

from moodjournal.exporters.report_values import Report
from moodjournal.exporters.report_words import (
    Room,
    Words,
    foot_words,
    head_words,
    talk_words,
)
from moodjournal.exporters.report_words_forms import card_words, item_nine_words
from moodjournal.exporters.report_words_sessions import (
    around_words,
    course_words,
    effect_words,
    until_words,
)


def page_words(report: Report, room: Room) -> Words:
    """Return the words of the first page, cut to ``room``."""
    return {
        "head": head_words(report, room),
        "item_9": item_nine_words(report),
        "questionnaires": card_words(report, room),
        "course": course_words(report),
        "around": around_words(report),
        "until": until_words(report),
        "effects": effect_words(report, room),
        "talk": talk_words(report, room),
        "foot": foot_words(report),
    }
