"""A published questionnaire: its words and rules, as its file in ``resources/instruments`` says."""

from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """How the answers become one total."""

    SUM = "sum"
    TIMES_FOUR = "sum*4"
    MEAN = "mean of 3"
    YES = "count yes"


class Offer(StrEnum):
    """How an instrument comes to a person; none is ever filled in for them.

    Attributes:
        ON: Offered from the start.
        CHOSEN: Offered only after the person has chosen it.
        ONCE: Offered only after the person has chosen it, and only once.
    """

    ON = "on"
    CHOSEN = "chosen"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer.

    Attributes:
        score: Its points; None where the published form gives it none.
        value: What is kept of it, and the key that gives it: its points, else its place (from 0).
        label: Its words, exactly as published.
        code: Its LOINC answer code; empty if none is verified.
    """

    score: int | None
    value: int
    label: str
    code: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    Attributes:
        id: Its name in the data (``linkId``).
        number: Its number in the published form; 0 for a gate.
        text: Its words, exactly as published.
        options: Its answers, in the order of the form.
        scored: Whether it counts for the total.
        gate: Whether a "No" here ends the questionnaire with a total of 0.
        code: Its LOINC code; empty if none is verified.
        alerts_from: From this score on the Support panel opens at once; None if it never does.
    """

    id: str
    number: int
    text: str
    options: tuple[Option, ...]
    scored: bool
    gate: bool
    code: str
    alerts_from: int | None

    def option(self, value: int | None) -> Option | None:
        """Return the answer kept as ``value``; None if there is none such."""
        return next((one for one in self.options if one.value == value), None)


@dataclass(frozen=True, slots=True)
class Band:
    """One published range of totals, both ends within it, and its published name."""

    lowest: int
    highest: int
    label: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What a change of the total may be called (CLINICAL.md, Questionnaires).

    Attributes:
        reliable_points: A change of at least so many points is more than the form's own
            imprecision; None if no rule is shown.
        reliable_rule: That rule and its source, in one line (untranslated).
        minimal_points: Smallest change that people notice; None if no rule is shown.
        minimal_rule: That rule and its source.
        response_percent: A fall of at least this share of baseline is a response; None if unused.
        remission_below: A total below this is remission; None if unused.
    """

    reliable_points: int | None
    reliable_rule: str
    minimal_points: float | None
    minimal_rule: str
    response_percent: int | None
    remission_below: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Instrument:
    """One questionnaire of the program.

    Attributes:
        id: Its name in the data, such as ``phq-9``.
        name: Its short name, such as ``PHQ-9``.
        title: Its full name.
        about: What it asks about, such as ``depressive symptoms``; may be empty.
        stem: The words that stand above all items; may be empty.
        instructions: The words before the first item; may be empty.
        content_note: What to know before opening it; may be empty.
        items: Its questions, in order; empty where only a clinic's total can be entered.
        method: How answers become a total.
        lowest: Lowest possible total.
        highest: Highest possible total.
        decimals: Decimals of a total.
        lower_is_better: Direction of the total.
        bands: Published bands, lowest first, without a gap; may be empty.
        rules: What a change may be called.
        recall_days: How many days up to the answer it asks about.
        min_interval_days: Offered again after so many days at the earliest.
        offer: How it comes to a person.
        attribution: Whom to name on the form.
        code: LOINC code of the panel; empty if none is verified.
        total_code: LOINC code of the total; empty if none is verified.
    """

    id: str
    name: str
    title: str
    about: str
    stem: str
    instructions: str
    content_note: str
    items: tuple[Item, ...]
    method: Method
    lowest: int
    highest: int
    decimals: int
    lower_is_better: bool
    bands: tuple[Band, ...]
    rules: Rules
    recall_days: int
    min_interval_days: int
    offer: Offer
    attribution: str
    code: str
    total_code: str

    def item(self, item_id: str) -> Item | None:
        """Return the question called ``item_id``; None if there is none."""
        return next((one for one in self.items if one.id == item_id), None)
