"""The text of a PDF as a reader's program gets it: by its own maps from glyphs to letters."""

import re
from io import BytesIO

import pikepdf

CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def text_of(pdf):
    """Return the text of every page, in the order of the content, a list of pages."""
    return ["".join(_page(page)) for page in pdf.pages]


def _page(page):
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    letters, actual = {}, 0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                said = operands[1].get("/ActualText") if len(operands) > 1 and actual == 0 else None
                if said is not None:
                    yield str(said)
                actual += 1 if said is not None or actual else 0
            case "EMC" if actual:
                actual -= 1
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" if not actual:
                yield _shown(bytes(operands[0]), letters)
            case "TJ" if not actual:
                strings = (part for part in operands[0] if isinstance(part, pikepdf.String))
                yield from (_shown(bytes(part), letters) for part in strings)
            case "ET" | "Tm" | "Td":
                yield " "


def _shown(codes, letters):
    pairs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
    return "".join(letters.get(code, "\ufffd") for code in pairs)


def _letters(font):
    """Return the map from two-byte codes to text that the font brings along."""
    cmap = font.ToUnicode.read_bytes()
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in CHAR.findall(block):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in RANGE.findall(block):
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(int(text, 16) + code - int(first, 16))
    return found


def opened(content, password=""):
    """Return the PDF that these bytes are."""
    return pikepdf.open(BytesIO(content), password=password)


def words(text):
    """Return ``text`` with one blank between words, and no places to break."""
    return " ".join(text.replace("\u200b", "").split())


def first_page(content):
    """Return the words of the first page."""
    return words(text_of(opened(content))[0])


def tags(node):
    """Yield each element of the tree of tags."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from tags(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        yield from tags(node.get("/K", pikepdf.Array()))
