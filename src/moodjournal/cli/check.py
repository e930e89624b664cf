"""``moodjournal check``: whether the journal is whole; ends 0 if it is, 1 if not."""

import argparse
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, journal_folder, no_arguments

if TYPE_CHECKING:
    from moodjournal.store.check import Report


def about() -> str:
    """Return what it does."""
    return _("check the journal for damage; nothing is changed")


def run(args: argparse.Namespace) -> int:
    """Check the journal and print what was found."""
    from moodjournal.cli.secret import opened
    from moodjournal.usecases.look_for_damage import look_for_damage

    report, _secret = opened(args, partial(look_for_damage, journal_folder(args)))
    for line in _lines(report):
        print(line)
    return 0 if report.whole else 1


def _lines(report: "Report") -> list[str]:
    lines = []
    if report.whole:
        lines.append(_("The journal is whole."))
    for one in report.damage:
        lines += [one.sentence, "  " + one.advice]
    if report.counts:
        said = ngettext("{count} entry", "{count} entries", report.entries)
        lines.append(said.format(count=report.entries))
        lines += [f"  {name}: {count}" for name, count in report.counts.items() if count]
        lines.append(_("Schema {number}").format(number=report.schema))
    if report.last_backup is None:
        lines.append(_("There is no backup beside it."))
        return lines
    said = _("Last backup, opened and checked: {moment} UTC, {file}")
    made = report.last_backup.manifest.made_at.strftime("%Y-%m-%d %H:%M")
    lines.append(said.format(moment=made, file=report.last_backup.path))
    return lines


COMMAND = Command("check", about, run, no_arguments)
