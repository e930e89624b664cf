"""PHQ-9 item by item, so that the totals of the script come out."""

from datetime import time

from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.usecases.make_demo.maker import Maker

INSTRUMENT = "phq-9"
ITEMS = (
    "44255-8", "44254-1", "44250-9", "44259-0", "44258-2", "44252-5", "44251-7", "44253-3",
)  # fmt: skip
"""Items 1 to 8 by their ids in ``instruments/phq-9.json``, the one that weighs most first."""
HARM = "44260-8"
DIFFICULTY = "69722-7"
MOST = 3
HARM_AT = 19
"""Item 9 is 1 in the worst week alone, else 0."""


def questionnaires(maker: Maker) -> tuple[Questionnaire, ...]:
    """Return every questionnaire that the script has up to today."""
    made = []
    for offset, total in sorted(maker.script.questionnaires.items()):
        if offset > maker.script.last:
            continue
        at = maker.minutes_later(time(19), 50)
        moment = maker.moment(maker.script.day(offset), at)
        made.append(
            Questionnaire(
                id=maker.new_id(),
                created_at=moment.utc,
                instrument=INSTRUMENT,
                moment=moment,
                recorded_at=moment.utc,
                answers=answers(total),
            )
        )
    return tuple(made)


def answers(total: int) -> dict[str, int]:
    """Return a score of 0 to 3 for each item, their sum over items 1 to 9 being ``total``."""
    harm = int(total >= HARM_AT)
    rest, extra = divmod(total - harm, len(ITEMS))
    scores = {item: rest + (place < extra) for place, item in enumerate(ITEMS)}
    difficulty = min(MOST, round(total / 7))
    return {**dict(sorted(scores.items())), HARM: harm, DIFFICULTY: difficulty}
