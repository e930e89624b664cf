"""The pages of Help as they lie in the resources, and which of them hold what is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.i18n import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KEYS = "{keys}"
"""Stands where the sheet of keys goes."""


@dataclass(frozen=True, slots=True)
class HelpText:
    """One page.

    Attributes:
        key: Its name in links, such as ``charts``.
        title: Its first line.
        text: All of it, in Markdown.
    """

    key: str
    title: str
    text: str


def help_texts(folder: Path, language: str, sheet: str = "") -> tuple[HelpText, ...]:
    """Return the pages in their order; those without a translation in English.

    Args:
        folder: ``resources/help``.
        language: Such as ``de`` or ``pt_BR``.
        sheet: The keys, in Markdown.
    """
    found: list[HelpText] = []
    for source in sorted((folder / SOURCE_LANGUAGE).glob("*.md")):
        own = folder / language / source.name
        text = (own if own.exists() else source).read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("#").strip()
        key = source.stem.partition("_")[2]
        found.append(HelpText(key, title, text.replace(KEYS, sheet)))
    return tuple(found)


def holding(texts: Iterable[HelpText], looked_for: str) -> tuple[HelpText, ...]:
    """Return the pages that hold every word that is looked for, or a part of it."""
    wanted = looked_for.casefold().split()
    return tuple(one for one in texts if all(word in one.text.casefold() for word in wanted))


def target(link: str) -> tuple[str, str]:
    """Return the page and the heading that ``name.md#heading`` leads to."""
    file, _sign, heading = link.partition("#")
    return file.removesuffix(".md"), heading


def slug(heading: str) -> str:
    """Return a heading as links name it: small letters, hyphens for blanks."""
    kept = (sign if sign.isalnum() else "-" for sign in heading.casefold())
    return "-".join(filter(None, "".join(kept).split("-")))
