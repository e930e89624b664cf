"""No text of the program says or shows a direction as a finding; only the headline may.

Source: CLINICAL.md, "A claim". Every text that goes through gettext and every string of the
resources is searched for words and signs of a direction. A text that holds one for another reason
stands in permitted_claims.py, word for word, with that reason.
"""

import ast
import json
import re

import pytest

from tests.house.permitted_claims import BY_REASON, FILES, HEADLINE, PERMITTED, SIGNED
from tests.house.trees import MODULES, ROOT, room, shown, tree
from tests.pseudo import load_messages

messages = load_messages()

WORDS = r"""
    better best worse\w* worst improv\w* deteriorat\w* helps? helped helping helpful
    works worked working holds holding fad(?:e|es|ed|ing) wear(?:s|ing)?.off wore.off
    success\w* succeed\w* recover(?:s|ed|ing) heal(?:s|ed|ing)? cure[sd]? benefi\w* reliev\w* relief
    effective\w* respond(?:s|ed|ing|er|ers)? responses? remission relaps\w* gain(?:s|ed|ing)?
    declin\w* increas\w* decreas\w* reduc\w* higher lower ris(?:e|es|en|ing) rose
    fall(?:s|en|ing)? fell drop(?:s|ped|ping)? trending progress(?:es|ed|ing) encouraging promising
    (?:is|are|was|were|be|been|going|went|goes|gone).(?:up|down)(?!.to) doing.well
"""
ARROWS = (
    "[\u2190-\u21ff\u25b2-\u25bf\u2795\u2796\u2b00-\u2bff\U0001f44d\U0001f44e\U0001f53c\U0001f53d]"
)
PLUS = r"(?<![\w+])\+\s?(?=[\d{])"
CLAIM = re.compile(rf"\b(?:{'|'.join(WORDS.split())})\b|{ARROWS}|{PLUS}", re.IGNORECASE)
PLUS_IN_FORMAT = re.compile(r"\{[^{}]*:[^{}]*\+[^{}]*\}")


def is_claim(text: str) -> bool:
    """Tell whether ``text`` holds a word or a sign of a direction."""
    return CLAIM.search(text) is not None


def program_texts() -> dict[str, list[str]]:
    """Return each text of the program with the modules that show it."""
    found: dict[str, list[str]] = {}
    for message, places in messages.collect_source().items():
        for text in filter(None, (message.text, message.plural)):
            found.setdefault(text, []).extend(places)
    return found


def strings(value):
    """Yield every text inside a JSON value; keys are names, not texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def resource_texts():
    """Yield file and text of all strings in the resources that people read."""
    for file in sorted((ROOT / "resources").rglob("*.json")):
        name = file.relative_to(ROOT / "resources").as_posix()
        if not any(name.startswith(each) for each in FILES):
            yield from (
                (name, each) for each in strings(json.loads(file.read_text(encoding="utf-8")))
            )


def signed(source: ast.AST):
    """Yield each format that shows a number with its plus sign."""
    for node in ast.walk(source):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            if "+" in ast.unparse(node.format_spec):
                yield node
        elif isinstance(node, ast.Constant) and PLUS_IN_FORMAT.search(str(node.value)):
            yield node


def test_no_text_of_the_program_is_a_claim():
    found = [
        f"{', '.join(places)}: {text}"
        for text, places in program_texts().items()
        if is_claim(text) and text not in PERMITTED
    ]
    assert not found, shown(found)


def test_no_text_of_the_resources_is_a_claim():
    found = [f"{name}: {t}" for name, t in resource_texts() if is_claim(t) and t not in PERMITTED]
    assert not found, shown(found)


def test_no_number_is_shown_with_a_plus_sign():
    found = {room(file) for file in MODULES if any(signed(tree(file)))}
    assert found <= set(SIGNED), shown(sorted(found - set(SIGNED)))


def test_what_is_permitted_is_still_said():
    every = set(program_texts()) | {text for _name, text in resource_texts()}
    assert not set(PERMITTED) - every, shown(sorted(set(PERMITTED) - every))
    assert all(reason.strip() for reason in [*BY_REASON, *FILES.values(), *SIGNED.values()])


def test_only_the_headline_may_claim():
    places = {place for text in BY_REASON[HEADLINE] for place in program_texts()[text]}
    assert places == {"src/moodjournal/analysis/headline.py"}


@pytest.mark.parametrize(
    "text",
    [
        "You are getting better",
        "Mood is worse this week",
        "Treatment helped",
        "It works",
        "The effect is holding",
        "It is fading",
        "A successful month",
        "Mood improved by {n}",
        "Mood is up",
        "↑ {n}",
        "Mood ▲",
        "+{n} since session 1",
        "Change: +2",
        "Maintenance days are higher",
        "Your response to treatment",
    ],
)
def test_a_claim_is_seen(text):
    assert is_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "Saved.",
        "+ another effect",
        "Ctrl+Enter",
        "Up to three goals, in your own words.",
        "Mood 6 (12 days) and 4 (13 days)",
        "Recovery code",
    ],
)
def test_what_is_no_claim_is_let_be(text):
    assert not is_claim(text)


@pytest.mark.parametrize("code", ["f'{n:+.1f}'", "'{n:+}'.format(n=n)"])
def test_a_plus_sign_is_seen(code):
    assert len(list(signed(ast.parse(code)))) == 1
