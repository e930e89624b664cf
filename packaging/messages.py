"""Collect every text that people see into resources/locale/moodjournal.pot (``make messages``)."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "moodjournal"
TEMPLATE = ROOT / "resources" / "locale" / "moodjournal.pot"

# What each call takes, in order. `later` marks a text of a table; it is translated when shown.
MARK = "later"
CALLS = {
    MARK: ("text",),
    "_": ("text",),
    "gettext": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
HEADER = """\
# Texts of Mood Journal.
msgid ""
msgstr ""
"Project-Id-Version: moodjournal\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text as it stands in the code."""

    text: str
    plural: str = ""
    context: str = ""


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, tuple[str, ...]]]:
    """Yield each call that asks for a translation, with what its arguments are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", None))
            if isinstance(name, str) and name in CALLS:
                yield node, CALLS[name]


def is_mark(call: ast.Call) -> bool:
    """Tell whether ``call`` only marks its text."""
    return getattr(call.func, "id", "") == MARK


def read(call: ast.Call, parts: tuple[str, ...]) -> Message | None:
    """Return the message of ``call``; None where an argument is not a plain string."""
    values: dict[str, str] = {}
    if len(call.args) < len(parts):
        return None
    for part, argument in zip(parts, call.args, strict=False):
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            return None
        values[part] = argument.value
    return Message(**values)


def collect(files: Iterable[Path]) -> dict[Message, list[str]]:
    """Return every message of ``files`` with the files that show it."""
    found: dict[Message, list[str]] = {}
    for file in sorted(files):
        place = file.name if ROOT not in file.parents else file.relative_to(ROOT).as_posix()
        for call, parts in calls(ast.parse(file.read_text(encoding="utf-8"))):
            message = read(call, parts)
            if message is not None and place not in found.setdefault(message, []):
                found[message].append(place)
    return dict(sorted(found.items()))


def collect_source() -> dict[Message, list[str]]:
    """Return every message of the program."""
    return collect(SOURCE.rglob("*.py"))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped.replace("\t", "\\t") + '"'


def _entry(message: Message, places: list[str]) -> str:
    lines = [f"#: {place}" for place in places]
    if message.context:
        lines.append(f"msgctxt {_quoted(message.context)}")
    lines.append(f"msgid {_quoted(message.text)}")
    if message.plural:
        lines += [f"msgid_plural {_quoted(message.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def template(messages: dict[Message, list[str]]) -> str:
    """Return the text of a .pot file; the same messages always give the same text."""
    return "\n".join([HEADER, *(_entry(*each) for each in messages.items())])


def main() -> None:
    """Write the template."""
    messages = collect_source()
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(template(messages), encoding="utf-8")
    print(f"{len(messages)} texts in {TEMPLATE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
