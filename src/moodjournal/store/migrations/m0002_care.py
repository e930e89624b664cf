"""Schema 2: medicines, goals rated, a recalled week, notes put away; columns of a course."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENTS = (
    """
CREATE TABLE goal_rating (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    goal_id VARCHAR NOT NULL,
    moment_at DATETIME NOT NULL,
    moment_offset_s INTEGER NOT NULL,
    moment_zone VARCHAR NOT NULL,
    moment_precision VARCHAR NOT NULL,
    recorded_at DATETIME NOT NULL,
    far INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT goal_rating_far CHECK (far BETWEEN 0 AND 10),
    FOREIGN KEY(goal_id) REFERENCES goal (id)
)
    """,
    "CREATE INDEX ix_goal_rating_goal_id ON goal_rating (goal_id)",
    """
CREATE TABLE medicine (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    name VARCHAR NOT NULL,
    dose VARCHAR NOT NULL,
    first_day DATE,
    last_day DATE,
    "before" BOOLEAN NOT NULL,
    note VARCHAR NOT NULL,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE put_away (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    "on" DATE NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE recalled (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    course_id VARCHAR NOT NULL,
    mood INTEGER NOT NULL,
    recorded_at DATETIME NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT recalled_mood CHECK (mood BETWEEN 0 AND 10),
    FOREIGN KEY(course_id) REFERENCES course (id)
)
    """,
    "CREATE INDEX ix_recalled_course_id ON recalled (course_id)",
    "ALTER TABLE course ADD COLUMN every_days INTEGER",
    "ALTER TABLE course ADD COLUMN before_items VARCHAR",
)


def up(raw: Any) -> None:
    """Add the tables, and two columns of a course."""
    for statement in STATEMENTS:
        raw.execute(statement)


STEP = Step(up)
