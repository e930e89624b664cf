"""A made-up language: every text accented, a third longer and in ⟦brackets⟧, so that tests can see
what is cut off, and what never went through gettext."""

import importlib.util
import math
import re
import struct
import sys
from pathlib import Path

CODE = "en_XA"
HEADER = (
    "Content-Type: text/plain; charset=UTF-8\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
)  # fmt: skip
_ACCENTS = str.maketrans("AEIOUYaceginosuyz", "ÅÉÎÖÛÝåçéğîñöšûýž")
_PADDING = "ëxtrå löñg wörđs "
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|%[a-zA-Z]|\{\{|\}\})")
_MAGIC = 0x950412DE


def load_messages():
    """Return packaging/messages.py as a module; its folder is no package, on purpose."""
    name = "moodjournal_messages"
    if name not in sys.modules:
        file = Path(__file__).parents[1] / "packaging" / "messages.py"
        spec = importlib.util.spec_from_file_location(name, file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


def pseudo(text: str) -> str:
    """Return ``text`` accented, 30 % longer and bracketed, its {placeholders} as they were."""
    parts = _PLACEHOLDER.split(text)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    extra = math.ceil(len(text) * 0.3)
    padding = (_PADDING * (extra // len(_PADDING) + 1))[: max(extra - 1, 0)].rstrip()
    return "⟦" + "".join(parts) + (" " + padding if padding else "") + "⟧"


def catalogue(entries: dict[str, str]) -> bytes:
    """Return ``entries`` as a GNU .mo file: header, two tables of (length, offset), the texts."""
    pairs = sorted((key.encode(), value.encode()) for key, value in entries.items())
    start = 28 + 16 * len(pairs)
    tables: list[bytes] = []
    texts = b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), start + len(texts)))
            texts += pair[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 28)
    return head + b"".join(tables) + texts


def make_pseudo(locale_root: Path) -> str:
    """Write the catalogue of the made-up language under ``locale_root``; return its code."""
    entries = {"": HEADER}
    for message in load_messages().collect_source():
        context = f"{message.context}\x04" if message.context else ""
        if message.plural:
            key = f"{message.text}\0{message.plural}"
            entries[context + key] = f"{pseudo(message.text)}\0{pseudo(message.plural)}"
        else:
            entries[context + message.text] = pseudo(message.text)
    folder = locale_root / CODE / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "moodjournal.mo").write_bytes(catalogue(entries))
    return CODE
