"""PHQ-9 and GAD-7 item by item, so that the totals of the script come out."""

from datetime import time, timedelta

from moodjournal.domain.moment import Moment
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.usecases.make_demo.maker import Maker

INSTRUMENT = "phq-9"
ANXIETY = "gad-7"
ITEMS = (
    "44255-8", "44254-1", "44250-9", "44259-0", "44258-2", "44252-5", "44251-7", "44253-3",
)  # fmt: skip
"""Items 1 to 8 by their ids in ``instruments/phq-9.json``, the one that weighs most first."""
ANXIETY_ITEMS = (
    "68509-9", "69733-4", "69725-0", "69734-2", "69689-8", "69736-7", "69735-9",
)  # fmt: skip
"""The items of GAD-7, the one that weighs most first."""
ANXIOUS = 0.7
"""GAD-7 runs along with PHQ-9, somewhat lower."""
HARM = "44260-8"
DIFFICULTY = "69722-7"
MOST = 3
HARM_AT = 19
"""Item 9 is 1 in the worst week alone, else 0."""


def questionnaires(maker: Maker) -> tuple[Questionnaire, ...]:
    """Return every questionnaire that the script has up to today: PHQ-9, then GAD-7 after it."""
    made: list[Questionnaire] = []
    told = [
        each for each in sorted(maker.script.questionnaires.items()) if each[0] <= maker.script.last
    ]
    for offset, total in told:
        at = maker.minutes_later(time(19), 50)
        moment = maker.moment(maker.script.day(offset), at)
        made.append(_questionnaire(maker, INSTRUMENT, moment, answers(total)))
    for one, (_offset, total) in zip(tuple(made), told, strict=True):
        later = Moment(one.moment.at + timedelta(minutes=4), one.moment.zone)
        made.append(_questionnaire(maker, ANXIETY, later, anxiety(round(total * ANXIOUS))))
    return tuple(sorted(made, key=lambda one: one.moment.utc))


def answers(total: int) -> dict[str, int]:
    """Return a score of 0 to 3 for each item, their sum over items 1 to 9 being ``total``."""
    harm = int(total >= HARM_AT)
    difficulty = min(MOST, round(total / 7))
    return {**_shared_out(total - harm, ITEMS), HARM: harm, DIFFICULTY: difficulty}


def anxiety(total: int) -> dict[str, int]:
    """Return a score of 0 to 3 for each item of GAD-7, their sum being ``total``."""
    return _shared_out(total, ANXIETY_ITEMS)


def _shared_out(total: int, items: tuple[str, ...]) -> dict[str, int]:
    rest, extra = divmod(total, len(items))
    return dict(sorted((item, rest + (place < extra)) for place, item in enumerate(items)))


def _questionnaire(
    maker: Maker, instrument: str, moment: Moment, given: dict[str, int]
) -> Questionnaire:
    return Questionnaire(
        id=maker.new_id(),
        created_at=moment.utc,
        instrument=instrument,
        moment=moment,
        recorded_at=moment.utc,
        answers=given,
    )
