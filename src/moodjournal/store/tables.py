"""The tables. Columns carry the names of the domain's fields; a moment takes four columns.

``table=True`` models do not validate: the domain's values do, CHECK constraints guard the file.
"""

from datetime import date, datetime, time
from typing import Any, ClassVar

from sqlmodel import CheckConstraint, Field, SQLModel, text


def _added(default: str) -> Any:
    """Return a column that a later migration added: rows of before have ``default`` (SQL) in it."""
    return Field(sa_column_kwargs={"server_default": text(default)})


class EntityRow(SQLModel):
    """What every table of entities has."""

    __tablename__: ClassVar[Any]

    id: str = Field(primary_key=True)
    created_at: datetime
    edited_at: datetime | None = None
    deleted_at: datetime | None = None


class CourseRow(EntityRow, table=True):
    """A course of treatment."""

    __tablename__: ClassVar[Any] = "course"
    name: str
    condition: str
    clinic: str
    route: str
    template: str
    usual_at: time | None
    minutes: int | None
    dose_amount: float | None
    dose_unit: str
    first_day: date
    last_day: date | None
    every_days: int | None
    before_items: str | None


class PhaseRow(EntityRow, table=True):
    """A phase of a course."""

    __tablename__: ClassVar[Any] = "phase"
    __table_args__ = (
        CheckConstraint("last_day IS NULL OR last_day >= first_day", name="phase_days"),
    )
    course_id: str = Field(foreign_key="course.id", index=True)
    kind: str
    first_day: date
    last_day: date | None
    session_id: str | None


class SessionRow(EntityRow, table=True):
    """A session, planned and actual side by side."""

    __tablename__: ClassVar[Any] = "session"
    __table_args__ = (
        CheckConstraint("planned_day IS NOT NULL OR actual_at IS NOT NULL", name="session_date"),
    )
    course_id: str | None = Field(foreign_key="course.id", index=True)
    kind: str
    status: str
    planned_day: date | None
    planned_time: time | None
    planned_zone: str | None
    actual_at: datetime | None
    actual_offset_s: int | None
    actual_zone: str | None
    actual_precision: str | None
    minutes: int | None
    route: str | None
    dose_amount: float | None
    dose_unit: str
    dose_words: str
    fields: str
    prepared: str
    note: str
    private: bool
    uid: str | None
    sequence: int = _added("0")
    calendar_said: str = _added("''")
    import_id: str | None


class EffectRow(EntityRow, table=True):
    """An effect of a session."""

    __tablename__: ClassVar[Any] = "effect"
    __table_args__ = (CheckConstraint("strength BETWEEN 0 AND 3", name="effect_strength"),)
    session_id: str = Field(foreign_key="session.id", index=True)
    name: str
    own: bool
    strength: int | None
    strong: bool
    gone: str | None
    valence: str | None
    note: str


class MeasureRow(EntityRow, table=True):
    """A measure the person tracks."""

    __tablename__: ClassVar[Any] = "measure"
    name: str
    kind: str
    direction: str
    unit: str
    place: int
    paused: bool


class TagRow(EntityRow, table=True):
    """A tag."""

    __tablename__: ClassVar[Any] = "tag"
    name: str
    place: int


class CheckInRow(EntityRow, table=True):
    """A check-in. ``day`` is the logical day: an index, computed anew when day_start changes."""

    __tablename__: ClassVar[Any] = "check_in"
    __table_args__ = (CheckConstraint("mood BETWEEN 0 AND 10", name="check_in_mood"),)
    moment_at: datetime
    moment_offset_s: int
    moment_zone: str
    moment_precision: str
    day: date = Field(index=True)
    recorded_at: datetime
    mood: int | None
    note: str
    than_yesterday: str | None
    bring_to_therapy: bool
    ask_my_provider: bool
    private: bool
    mode: str
    import_id: str | None = Field(index=True)
    source_key: str | None = Field(unique=True)
    as_given: str


class RatingRow(SQLModel, table=True):
    """One value of one measure in one check-in."""

    __tablename__: ClassVar[Any] = "rating"
    check_in_id: str = Field(primary_key=True, foreign_key="check_in.id", ondelete="CASCADE")
    measure_id: str = Field(primary_key=True, foreign_key="measure.id")
    value: float
    place: int


class CheckInTagRow(SQLModel, table=True):
    """A tag on a check-in."""

    __tablename__: ClassVar[Any] = "check_in_tag"
    check_in_id: str = Field(primary_key=True, foreign_key="check_in.id", ondelete="CASCADE")
    tag_id: str = Field(primary_key=True, foreign_key="tag.id", index=True)
    place: int


class ReflectionRow(EntityRow, table=True):
    """Words for one session and one question."""

    __tablename__: ClassVar[Any] = "reflection"
    session_id: str = Field(foreign_key="session.id", index=True)
    kind: str
    text: str
    bring_to_therapy: bool
    ask_my_provider: bool
    private: bool


class StepRow(EntityRow, table=True):
    """Something to do between sessions."""

    __tablename__: ClassVar[Any] = "step"
    session_id: str | None = Field(foreign_key="session.id", index=True)
    text: str
    done_on: date | None
    repeats: bool
    bring_to_therapy: bool
    private: bool


class GoalRow(EntityRow, table=True):
    """A goal of a course."""

    __tablename__: ClassVar[Any] = "goal"
    course_id: str = Field(foreign_key="course.id", index=True)
    text: str
    place: int
    private: bool


class FlagRow(EntityRow, table=True):
    """A dated event."""

    __tablename__: ClassVar[Any] = "flag"
    kind: str
    text: str
    first_day: date
    last_day: date | None
    private: bool


class GoalRatingRow(EntityRow, table=True):
    """How far along a goal is."""

    __tablename__: ClassVar[Any] = "goal_rating"
    __table_args__ = (CheckConstraint("far BETWEEN 0 AND 10", name="goal_rating_far"),)
    goal_id: str = Field(foreign_key="goal.id", index=True)
    moment_at: datetime
    moment_offset_s: int
    moment_zone: str
    moment_precision: str
    recorded_at: datetime
    far: int


class MedicineRow(EntityRow, table=True):
    """A medicine, now or tried before."""

    __tablename__: ClassVar[Any] = "medicine"
    name: str
    dose: str
    first_day: date | None
    last_day: date | None
    before: bool
    note: str
    private: bool


class PutAwayRow(EntityRow, table=True):
    """A note on Today that was put away; the id is its key."""

    __tablename__: ClassVar[Any] = "put_away"
    on: date


class RecalledRow(EntityRow, table=True):
    """A typical week before treatment, from memory."""

    __tablename__: ClassVar[Any] = "recalled"
    __table_args__ = (CheckConstraint("mood BETWEEN 0 AND 10", name="recalled_mood"),)
    course_id: str = Field(foreign_key="course.id", index=True)
    mood: int
    recorded_at: datetime


class QuestionnaireRow(EntityRow, table=True):
    """A questionnaire, item by item, or a total from the clinic."""

    __tablename__: ClassVar[Any] = "questionnaire"
    instrument: str
    moment_at: datetime
    moment_offset_s: int
    moment_zone: str
    moment_precision: str
    recorded_at: datetime
    answers: str
    total: int | None
    private: bool


class OlderTextRow(EntityRow, table=True):
    """Words as they stood before an edit."""

    __tablename__: ClassVar[Any] = "older_text"
    kind: str
    entity_id: str = Field(index=True)
    field: str
    text: str
    replaced_at: datetime


class ImportRow(EntityRow, table=True):
    """A file that was brought in."""

    __tablename__: ClassVar[Any] = "import"
    program: str
    check_ins: int
    replaced: str = _added("'{}'")


class SettingRow(EntityRow, table=True):
    """A setting kept inside the journal; the id is its key."""

    __tablename__: ClassVar[Any] = "setting"
    value: str
