"""What every room of the demo needs: the script, the words, a fixed chance, ids and moments."""

import json
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any
from uuid import UUID

from moodjournal.domain.moment import Moment
from moodjournal.paths import resource
from moodjournal.usecases.make_demo.script import Script


@cache
def words() -> Any:
    """Return the words of the made-up person (``resources/demo/words.json``)."""
    return json.loads(resource("demo/words.json").read_text(encoding="utf-8"))


class Maker:
    """Makes ids and moments for one demo, always the same for one seed.

    Attributes:
        script: What happens when.
        words: What the person wrote.
        chance: The chance of their days.
        zone: Where they live.
    """

    def __init__(self, script: Script, seed: int, zone: str) -> None:
        self.script = script
        self.words = words()
        self.zone = zone
        self.chance = Random(f"days {seed}")  # noqa: S311 - made-up days need no secret
        self._ids = Random(f"ids {seed}")  # noqa: S311 - the same demo twice has the same ids

    def new_id(self) -> str:
        """Return the next id."""
        return UUID(int=self._ids.getrandbits(128), version=4).hex

    def moment(self, day: date, at: time) -> Moment:
        """Return the moment when the person's clock shows ``at``."""
        return Moment.local(day, at, self.zone)

    def stamp(self, offset: int, hour: int, minute: int = 0) -> datetime:
        """Return the UTC instant of a wall time on a day of the script, for ``created_at``."""
        return self.moment(self.script.day(offset), time(hour, minute)).utc

    def minutes_later(self, at: time, most: int) -> time:
        """Return ``at`` up to ``most`` minutes later, within the day."""
        later = datetime.combine(date.min, at) + timedelta(minutes=self.chance.randint(0, most))
        return later.time()
