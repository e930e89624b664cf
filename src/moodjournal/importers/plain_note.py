"""Notes as plain text: the little HTML that phone programs put into them taken out."""

import html
import re

BLOCKS = "p|div|ul|ol|h[1-6]|blockquote|tr"
MARKS = "b|i|u|s|a|em|strong|strike|del|span|font|small|big|sub|sup|li|br"
TAG = re.compile(rf"<(/?)({BLOCKS}|{MARKS})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
MANY_LINES = re.compile(r"\n{3,}")


def plain_note(note: str) -> str:
    """Return ``note`` as plain text.

    Only tags that such notes are known to hold are taken out, so that ``<3`` stays. Line breaks
    and paragraphs become new lines, list items lines with a dash. Text without any of it comes
    back unchanged. (``html.parser`` is not used: it raises on broken markup.)
    """
    if not TAG.search(note):
        return _entities(note)
    text = TAG.sub(_text_of, note)
    lines = (line.strip(" \t") for line in _entities(text).splitlines())
    return MANY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _text_of(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name == "li":
        return "" if tag[1] else "\n- "
    if name == "br" or re.fullmatch(BLOCKS, name):
        return "\n"
    return ""


def _entities(text: str) -> str:
    return ENTITY.sub(lambda found: html.unescape(found[0]).replace("\xa0", " "), text)
