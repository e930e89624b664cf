"""Schema 1: courses, sessions, check-ins, and what hangs on them."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENTS = (
    """
CREATE TABLE check_in (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    moment_at DATETIME NOT NULL,
    moment_offset_s INTEGER NOT NULL,
    moment_zone VARCHAR NOT NULL,
    moment_precision VARCHAR NOT NULL,
    day DATE NOT NULL,
    recorded_at DATETIME NOT NULL,
    mood INTEGER,
    note VARCHAR NOT NULL,
    than_yesterday VARCHAR,
    bring_to_therapy BOOLEAN NOT NULL,
    ask_my_provider BOOLEAN NOT NULL,
    private BOOLEAN NOT NULL,
    mode VARCHAR NOT NULL,
    import_id VARCHAR,
    source_key VARCHAR,
    as_given VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT check_in_mood CHECK (mood BETWEEN 0 AND 10),
    UNIQUE (source_key)
)
    """,
    "CREATE INDEX ix_check_in_day ON check_in (day)",
    "CREATE INDEX ix_check_in_import_id ON check_in (import_id)",
    """
CREATE TABLE course (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    name VARCHAR NOT NULL,
    condition VARCHAR NOT NULL,
    clinic VARCHAR NOT NULL,
    route VARCHAR NOT NULL,
    template VARCHAR NOT NULL,
    usual_at TIME,
    minutes INTEGER,
    dose_amount FLOAT,
    dose_unit VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE flag (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE import (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    program VARCHAR NOT NULL,
    check_ins INTEGER NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE measure (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    paused BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE older_text (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    replaced_at DATETIME NOT NULL,
    PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_older_text_entity_id ON older_text (entity_id)",
    """
CREATE TABLE questionnaire (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    instrument VARCHAR NOT NULL,
    moment_at DATETIME NOT NULL,
    moment_offset_s INTEGER NOT NULL,
    moment_zone VARCHAR NOT NULL,
    moment_precision VARCHAR NOT NULL,
    recorded_at DATETIME NOT NULL,
    answers VARCHAR NOT NULL,
    total INTEGER,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE setting (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    value VARCHAR NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE tag (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    name VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE check_in_tag (
    check_in_id VARCHAR NOT NULL,
    tag_id VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (check_in_id, tag_id),
    FOREIGN KEY(check_in_id) REFERENCES check_in (id) ON DELETE CASCADE,
    FOREIGN KEY(tag_id) REFERENCES tag (id)
)
    """,
    """
CREATE TABLE goal (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    course_id VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(course_id) REFERENCES course (id)
)
    """,
    "CREATE INDEX ix_goal_course_id ON goal (course_id)",
    """
CREATE TABLE phase (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    course_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    session_id VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT phase_days CHECK (last_day IS NULL OR last_day >= first_day),
    FOREIGN KEY(course_id) REFERENCES course (id)
)
    """,
    "CREATE INDEX ix_phase_course_id ON phase (course_id)",
    """
CREATE TABLE rating (
    check_in_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    value FLOAT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (check_in_id, measure_id),
    FOREIGN KEY(check_in_id) REFERENCES check_in (id) ON DELETE CASCADE,
    FOREIGN KEY(measure_id) REFERENCES measure (id)
)
    """,
    """
CREATE TABLE session (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    course_id VARCHAR,
    kind VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    planned_day DATE,
    planned_time TIME,
    planned_zone VARCHAR,
    actual_at DATETIME,
    actual_offset_s INTEGER,
    actual_zone VARCHAR,
    actual_precision VARCHAR,
    minutes INTEGER,
    route VARCHAR,
    dose_amount FLOAT,
    dose_unit VARCHAR NOT NULL,
    dose_words VARCHAR NOT NULL,
    fields VARCHAR NOT NULL,
    prepared VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT session_date CHECK (planned_day IS NOT NULL OR actual_at IS NOT NULL),
    FOREIGN KEY(course_id) REFERENCES course (id)
)
    """,
    "CREATE INDEX ix_session_course_id ON session (course_id)",
    """
CREATE TABLE effect (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    session_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    own BOOLEAN NOT NULL,
    strength INTEGER,
    strong BOOLEAN NOT NULL,
    gone VARCHAR,
    valence VARCHAR,
    note VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT effect_strength CHECK (strength BETWEEN 0 AND 3),
    FOREIGN KEY(session_id) REFERENCES session (id)
)
    """,
    "CREATE INDEX ix_effect_session_id ON effect (session_id)",
    """
CREATE TABLE reflection (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    session_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    bring_to_therapy BOOLEAN NOT NULL,
    ask_my_provider BOOLEAN NOT NULL,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(session_id) REFERENCES session (id)
)
    """,
    "CREATE INDEX ix_reflection_session_id ON reflection (session_id)",
    """
CREATE TABLE step (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    session_id VARCHAR,
    text VARCHAR NOT NULL,
    done_on DATE,
    repeats BOOLEAN NOT NULL,
    bring_to_therapy BOOLEAN NOT NULL,
    private BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(session_id) REFERENCES session (id)
)
    """,
    "CREATE INDEX ix_step_session_id ON step (session_id)",
)


def up(raw: Any) -> None:
    """Make the first tables."""
    for statement in STATEMENTS:
        raw.execute(statement)


STEP = Step(up)
