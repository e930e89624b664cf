"""What two people tick and add while they read: held in memory until the review ends."""

from dataclasses import dataclass, field, replace
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.reflection import Step


@dataclass(frozen=True, slots=True, repr=False)
class ReviewMarks:
    """Ticks and new steps of one review. Nothing is written until the person says so.

    Attributes:
        done: Ids of steps that were done.
        talked: Ids of entries that were talked about: they need not be brought again.
        steps: New steps.
    """

    done: frozenset[str] = frozenset()
    talked: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = field(default=())

    def tick_done(self, step_id: str, on: bool) -> "ReviewMarks":
        """Return the marks with a step ticked as done, or not."""
        return replace(self, done=_with(self.done, step_id, on))

    def tick_talked(self, entity_id: str, on: bool) -> "ReviewMarks":
        """Return the marks with an entry ticked as talked about, or not."""
        return replace(self, talked=_with(self.talked, entity_id, on))

    def with_step(self, step: Step) -> "ReviewMarks":
        """Return the marks with a new step, or with another text of one that is new."""
        kept = tuple(one for one in self.steps if one.id != step.id)
        return replace(self, steps=(*kept, step))

    def without_step(self, step_id: str) -> "ReviewMarks":
        """Return the marks without a new step."""
        return replace(self, steps=tuple(one for one in self.steps if one.id != step_id))

    @property
    def ticks(self) -> int:
        """How many ticks there are."""
        return len(self.done) + len(self.talked)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.ticks or self.steps)

    def question(self) -> str:
        """Return what is asked at the end, such as “keep 2 ticks, 1 step?”."""
        ticks = ngettext("{n} tick", "{n} ticks", self.ticks).format(n=self.ticks)
        steps = ngettext("{n} step", "{n} steps", len(self.steps)).format(n=len(self.steps))
        if not self.steps:
            return _("End review: keep {ticks}?").format(ticks=ticks)
        if not self.ticks:
            return _("End review: keep {steps}?").format(steps=steps)
        return _("End review: keep {ticks}, {steps}?").format(ticks=ticks, steps=steps)


def _with(ids: frozenset[str], one: str, on: bool) -> frozenset[str]:
    return ids | {one} if on else ids - {one}
