"""The colours and sizes of one theme, as ``resources/theme/tokens.json`` gives them."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Literal

from moodjournal.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class TypeSize:
    """One size of text: height and line height in px at 100 %, weight 100 to 900."""

    size_px: int
    line_px: int
    weight: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """One theme. Colours are ``#RRGGBB``; lengths are px at 100 % text.

    Attributes:
        ramp: Eleven colours for mood 0 (dusk) to 10 (daylight), the same in both themes.
        ramp_ink: The colour of text on each of them.
        effect: Four colours for an effect, none to severe.
        space: The distances in use, small to large.
    """

    theme: ThemeName
    paper: str
    side: str
    surface: str
    line: str
    ink: str
    ink_muted: str
    accent: str
    accent_ink: str
    accent_soft: str
    accent_line: str
    notice_bg: str
    notice_ink: str
    phase_assessment: str
    phase_induction: str
    phase_maintenance: str
    phase_transition: str
    control_line: str
    mood_outline: str
    focus: str
    error: str
    selection: str
    disabled_ink: str
    ramp: tuple[str, ...]
    ramp_ink: tuple[str, ...]
    effect: tuple[str, ...]
    radius_card: int
    radius_control: int
    radius_chip: int
    space: tuple[int, ...]
    family: str
    title: TypeSize
    section: TypeSize
    body: TypeSize
    small: TypeSize
    gentle_question: TypeSize

    def colours(self) -> dict[str, str]:
        """Return every single colour by its name."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {k: v for k, v in named.items() if isinstance(v, str) and v.startswith("#")}

    def mood_colour(self, mood_0_10: float) -> str:
        """Return the ramp's colour for a mood; means are rounded to the nearest step."""
        return self.ramp[min(10, max(0, int(mood_0_10 + 0.5)))]


def load_tokens(theme: ThemeName, path: Path | None = None) -> Tokens:
    """Read the tokens of ``theme`` from ``path``, else from the program's own file.

    Raises:
        FileNotFoundError: There is no such file.
    """
    file = path or resource("theme/tokens.json")
    raw = json.loads(file.read_text(encoding="utf-8"))
    kind = raw["type"]
    return Tokens(
        theme=theme,
        **raw[theme],
        ramp=tuple(raw["mood_ramp_0_10"]),
        ramp_ink=tuple(raw["ramp_ink_0_10"]),
        effect=tuple(raw["effect_strength_0_3"][theme]),
        radius_card=raw["radius"]["card"],
        radius_control=raw["radius"]["control"],
        radius_chip=raw["radius"]["chip"],
        space=tuple(raw["space"]),
        family=kind["family"],
        title=TypeSize(*kind["title"]),
        section=TypeSize(*kind["section"]),
        body=TypeSize(*kind["body"]),
        small=TypeSize(*kind["small"]),
        gentle_question=TypeSize(*kind["gentle_question"]),
    )


def sharper(tokens: Tokens) -> Tokens:
    """Return ``tokens`` for who asked the system for high contrast: all lines and text in ink."""
    ink = tokens.ink
    return replace(
        tokens, line=ink, control_line=ink, ink_muted=ink, mood_outline=ink, disabled_ink=ink
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
