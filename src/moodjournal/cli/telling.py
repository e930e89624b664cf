"""What ``import`` says about a file, before and instead of bringing it in."""

import sys
from gettext import gettext as _
from gettext import ngettext
from shlex import quote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moodjournal.domain.record import Record
    from moodjournal.importers.importer import Choices, Incoming, MoodName
    from moodjournal.usecases.import_file import Preview

MOST_PROBLEMS = 20


def tell_preview(preview: "Preview") -> None:
    """Print what the file holds and what it would become."""
    head = ngettext(
        "{file}: {program}, {count} entry, {first} to {last}",
        "{file}: {program}, {count} entries, {first} to {last}",
        preview.count,
    )
    print(
        head.format(
            file=preview.file_name,
            program=preview.incoming.program,
            count=preview.count,
            first=preview.first_day.isoformat(),
            last=preview.last_day.isoformat(),
        )
    )
    counts = _("{new} new, {here} here already; {activities} activities, {notes} notes")
    new = preview.count - preview.already_here
    print(
        counts.format(
            new=new,
            here=preview.already_here,
            activities=preview.activities,
            notes=preview.notes,
        )
    )
    if preview.without_time:
        print(_("{count} entries tell the day alone.").format(count=preview.without_time))
    for one in preview.incoming.moods:
        print("  " + _mood_line(one))
    for notice in preview.incoming.notices:
        print(notice)
    for line in _problem_lines(preview.incoming):
        print(line)


def tell_journal(record: "Record", file_name: str) -> None:
    """Print how much a journal of ours holds."""
    sentence = _("{file}: Mood Journal, {check_ins} check-ins, {sessions} sessions")
    counts = {"check_ins": len(record.check_ins), "sessions": len(record.sessions)}
    print(sentence.format(file=file_name, **counts))


def tell_lacking(incoming: "Incoming", choices: "Choices") -> bool:
    """Tell, on stderr, what the person has to say first; return whether there is anything."""
    chosen = {name.strip().casefold() for name in choices.mapping}
    names = [
        one for one in incoming.moods if one.mood is None and one.name.casefold() not in chosen
    ]
    if names:
        sentence = _("Nothing was brought in: say what these moods become, 0 to 10 or none.")
        print(f"moodjournal: {sentence}", file=sys.stderr)
        for one in names:
            print(f"  --map {quote(f'{one.name}=0..10')}   ({one.count})", file=sys.stderr)
        return True
    if incoming.problems and not choices.leave_out:
        sentence = ngettext(
            "Nothing was brought in: to bring in the {count} entry that can be read, add"
            " --leave-out.",
            "Nothing was brought in: to bring in the {count} entries that can be read, add"
            " --leave-out.",
            len(incoming.check_ins),
        )
        print(f"moodjournal: {sentence.format(count=len(incoming.check_ins))}", file=sys.stderr)
        for line in _problem_lines(incoming):
            print(line, file=sys.stderr)
        return True
    return False


def _mood_line(one: "MoodName") -> str:
    if one.mood is None:
        return _("{name} ({count}): {option}").format(
            name=one.name, count=one.count, option=f"--map {quote(f'{one.name}=0..10')}"
        )
    return _("{name} ({count}): mood {mood}").format(name=one.name, count=one.count, mood=one.mood)


def _problem_lines(incoming: "Incoming") -> list[str]:
    sentence = _("Line {line}: {problem}")
    told = [
        sentence.format(line=one.line, problem=one.sentence)
        for one in incoming.problems[:MOST_PROBLEMS]
    ]
    if more := len(incoming.problems) - len(told):
        told.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return told
