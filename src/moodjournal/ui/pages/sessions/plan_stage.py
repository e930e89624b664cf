"""Where a person is in their treatment, and what a plan asks of them there."""

from __future__ import annotations

from gettext import gettext as _

from moodjournal.domain.plan import Stage


def stage_name(stage: Stage) -> str:
    """Return the name of a stage, as an answer to "Where are you now?"."""
    match stage:
        case Stage.STARTING:
            return _("About to start")
        case Stage.FIRST_SERIES:
            return _("In the first series")
        case Stage.BOOSTERS:
            return _("Boosters")
        case Stage.COMING_OFF:
            return _("Coming off")


def asks_past(stage: Stage | None) -> bool:
    """Tell whether there are sessions to tell of that took place."""
    return stage in (Stage.FIRST_SERIES, Stage.BOOSTERS)


def asks_series(stage: Stage | None) -> bool:
    """Tell whether an induction lies ahead, whole or in part."""
    return stage in (None, Stage.STARTING, Stage.FIRST_SERIES)


def asks_sessions(stage: Stage | None) -> bool:
    """Tell whether any session may lie ahead."""
    return stage is not Stage.COMING_OFF
