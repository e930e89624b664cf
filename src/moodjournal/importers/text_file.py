"""Bytes to text, whatever a phone, a mail program and a spreadsheet did to them on the way."""

import codecs
import re
from collections.abc import Collection
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.importer import MOST_BYTES

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CODE_PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
LONE = re.compile("[\ud800-\udfff]")
LOOK = 4096
"""Bytes looked at to tell how wide a character is."""
SAMPLE = 200_000
"""Bytes looked at to tell the code page."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file.

    Attributes:
        text: Without byte order mark and NUL; no lone surrogates.
        notices: What had to be mended, in plain sentences.
        cut_off: The file ends in the middle of a character, which is left out.
    """

    text: str
    notices: tuple[str, ...] = ()
    cut_off: bool = False


def read_text(content: bytes, known_words: Collection[str] = ()) -> Text:
    """Return the text of ``content``.

    Args:
        content: All bytes of the file.
        known_words: Lower-case words that such a file may hold; the code page in which most of
            them are found is taken if the file is not Unicode.

    Raises:
        BadInputError: It is empty, larger than 20 MB, or no text at all.
    """
    refuse_other_kinds(content)
    mark, encoding = next(
        (found for found in BYTE_ORDER_MARKS if content.startswith(found[0])),
        (b"", _by_zeros(content[:LOOK])),
    )
    content = content[len(mark) :]
    if encoding == "utf-8":
        return _narrow(content.replace(b"\0", b""), known_words)
    return _wide(content, encoding)


def refuse_other_kinds(content: bytes) -> None:
    """Refuse what is no text file.

    Raises:
        BadInputError: Says what it is instead.
    """
    if len(content) > MOST_BYTES:
        raise BadInputError(_("The file is larger than 20 MB."))
    if not content.strip(BLANK):
        raise BadInputError(_("The file is empty."))
    if content.startswith(PICTURES):
        raise BadInputError(_("This is a picture, not a text file."))
    if content.startswith(b"\x1f\x8b"):
        raise BadInputError(
            _("This is a gzip file: unpack it first, then bring in what is inside.")
        )
    if content.startswith(b"PK\x03\x04"):
        raise BadInputError(_("This is a zip file: unpack it first, then bring in what is inside."))
    if content.startswith(b"%PDF"):
        raise BadInputError(_("This is a PDF, not an export."))
    if (
        content[:LOOK]
        .removeprefix(codecs.BOM_UTF8)
        .lstrip()
        .lower()
        .startswith((b"<!doctype html", b"<html"))
    ):
        raise BadInputError(_("This is a web page, not an export: was the download signed in?"))


def _by_zeros(head: bytes) -> str:
    """Tell the width of a character from where the zero bytes lie; text is mostly ASCII."""
    zeros = [head[place::4].count(0) / max(1, len(head[place::4])) for place in range(4)]
    most, few = 0.7, 0.3
    patterns = (
        ("utf-32-le", (0, 1, 1, 1)),
        ("utf-32-be", (1, 1, 1, 0)),
        ("utf-16-le", (0, 1, 0, 1)),
        ("utf-16-be", (1, 0, 1, 0)),
    )
    for encoding, pattern in patterns:
        wanted = zip(zeros, pattern, strict=True)
        if all(share > most if zero else share < few for share, zero in wanted):
            return encoding
    return "utf-8"


def _wide(content: bytes, encoding: str) -> Text:
    width = 4 if "32" in encoding else 2
    over = len(content) % width
    whole = content[: len(content) - over]
    try:
        text = whole.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        text = whole.decode(encoding, "replace")
    text, notices = _without_lone(text.replace("\0", ""))
    return Text(text, notices, cut_off=bool(over))


def _narrow(content: bytes, known_words: Collection[str]) -> Text:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.reason == "unexpected end of data":
            return Text(content[: problem.start].decode("utf-8"), cut_off=True)
        return _no_utf8(content, known_words)
    return _mended(text)


def _mended(text: str) -> Text:
    """Undo one wrong reading: UTF-8 that was taken for Latin-1 or cp1252 and saved again."""
    if not text.isascii():
        for page in ("latin-1", "cp1252"):
            try:
                mended = text.encode(page).decode("utf-8")
            except UnicodeError:
                continue
            return Text(mended, (_("Garbled letters were found in the file and mended."),))
    return Text(text)


def _no_utf8(content: bytes, known_words: Collection[str]) -> Text:
    try:
        text, notices = _without_lone(content.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        pass
    else:
        return Text(text, notices)
    replaced = content.decode("utf-8", "replace")
    broken = replaced.count("�")
    if sum(not letter.isascii() for letter in replaced) > 4 * broken:
        return Text(replaced, (_unreadable(broken),))
    return _by_code_page(content, known_words)


def _by_code_page(content: bytes, known_words: Collection[str]) -> Text:
    def score(page: str) -> int:
        words = re.findall(r"\w+", content[:SAMPLE].decode(page, "replace").lower())
        return sum(word in known_words for word in words)

    page = max(CODE_PAGES, key=score)
    notice = _("The letters of the file were read as {code_page}; look whether they are right.")
    text = content.decode(page, "replace")
    return Text(text, (notice.format(code_page=page),))


def _without_lone(text: str) -> tuple[str, tuple[str, ...]]:
    """Join surrogate pairs and replace lone ones, which no file of ours can hold."""
    if not LONE.search(text):
        return text, ()
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    broken = joined.count("�") - text.count("�")
    return joined, ((_unreadable(broken),) if broken > 0 else ())


def _unreadable(count: int) -> str:
    return _("Letters that cannot be read, shown as �: {count}.").format(count=count)
