"""Where a checker is told to look away, it is told what from, and a reader is told why."""

import io
import re
import tokenize

import pytest

from tests.house.trees import MODULES, OTHERS, place, shown

MARK = re.compile(r"#\s*(type:\s*ignore|pyright:\s*ignore|noqa)(.*)", re.IGNORECASE)
CODE = re.compile(r"\s*(\[[\w, -]+\]|:\s*[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*)")


def complaint(comment: str) -> str | None:
    """Return what a comment lacks; None if it marks nothing or says all."""
    mark = MARK.search(comment)
    if mark is None:
        return None
    code = CODE.match(mark[2])
    if code is None:
        return "no code"
    reason = mark[2][code.end() :]
    return None if len(re.findall(r"[A-Za-z]{2,}", reason)) >= 2 else "no reason"


def test_every_suppression_has_a_code_and_a_reason():
    found = [
        f"{place(file)[:-2]}:{token.start[0]} {complaint(token.string)}"
        for file in MODULES + OTHERS
        for token in tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline)
        if token.type == tokenize.COMMENT and complaint(token.string)
    ]
    assert not found, shown(found)


@pytest.mark.parametrize(
    ("comment", "lacks"),
    [
        ("# noqa", "no code"),
        ("# type: ignore  # the driver has no types", "no code"),
        ("# noqa: S603", "no reason"),
        ("# noqa: S603, S607  # our own program", None),
        ("# pyright: ignore[reportCallIssue] - Qt's stub lacks it", None),
        ("# a plain comment", None),
    ],
)
def test_a_mark_is_read_as_people_write_it(comment, lacks):
    assert complaint(comment) == lacks
