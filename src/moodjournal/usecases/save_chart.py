"""A person keeps a chart as a file."""

from pathlib import Path

from moodjournal.charts.chart import Ink
from moodjournal.charts.render import Studio
from moodjournal.charts.save import Form
from moodjournal.usecases.see_progress.card import CardSeen


def save_chart(card: CardSeen, target: Path, ink: Ink, studio: Studio) -> None:
    """Write the chart of ``card`` to ``target``, in the form that its name ends in.

    Args:
        card: A card with a chart.
        target: The file, ``.png``, ``.svg`` or ``.pdf``; one of the same name is replaced.
        ink: Colours and fonts, light as paper is.
        studio: Where charts are drawn.

    Raises:
        OSError: It cannot be written; nothing is left behind.
        ValueError: The name ends in something else.
    """
    form = Form(target.suffix.lower().removeprefix("."))
    if card.chart is not None:
        footer = "\n".join(card.footer)
        studio.save(card.chart, card.numbers, ink, target, form=form, footer=footer)
