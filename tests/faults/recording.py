"""What a real process asked of the disk, read from the log of strace."""

import ast
import json
import re
from pathlib import Path

from tests.faults.disk import Op

ARGUMENTS = (
    *("-y", "-xx", "-s", "10000000"),
    *(
        "-e",
        "trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,sendto",
    ),
)

_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"^\d+<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def files_in(folder: Path):
    """Return ``{name: bytes}`` of every file under ``folder``, named from there."""
    found = (one for one in sorted(folder.rglob("*")) if one.is_file())
    return {str(one.relative_to(folder)): one.read_bytes() for one in found}


def ops_of(log: Path, folder: Path):
    """Return every request to ``folder`` in the log, and the messages between them, in order."""
    ops, sizes = [], {name: len(data) for name, data in files_in(folder).items()}
    for line in log.read_text().splitlines():
        found = _LINE.match(line)
        if found and int(found[3]) >= 0:
            ops += _read(found[1], found[2], folder, sizes)
    return ops


def _read(call, arguments, folder, sizes):
    texts = [_bytes(text) for text in _TEXT.findall(arguments)]
    if call == "sendto":
        return [Op("said", data=one) for one in texts[:1]]
    if call in ("openat", "unlink", "rename"):
        return _named(call, [_in(folder, text.decode()) for text in texts], arguments, sizes)
    held = _FILE.match(arguments)
    path = _bytes(held[1]).decode() if held else "/"
    name = _in(folder, path.removesuffix(" (deleted)"))
    if name is None:
        return []
    if call in ("fsync", "fdatasync") and name not in sizes:
        return [Op("sync_folder", name)]
    return _content(call, name, texts, arguments, sizes)


def _named(call, names, arguments, sizes):
    if any(name is None for name in names):
        return []
    if call == "unlink":
        sizes.pop(names[0], None)
        return [Op("remove", names[0])]
    if call == "rename":
        sizes[names[1]] = sizes.pop(names[0], 0)
        return [Op("rename", names[0], to=names[1])]
    ops = []
    if "O_CREAT" in arguments and names[0] not in sizes:
        ops.append(Op("make", names[0]))
    elif "O_TRUNC" in arguments:
        ops.append(Op("cut", names[0], 0))
    if ops:
        sizes[names[0]] = 0
    return ops


def _content(call, name, texts, arguments, sizes):
    if call in ("fsync", "fdatasync"):
        return [Op("sync", name)]
    if call == "ftruncate":
        size = int(arguments.rsplit(",", 1)[1])
        sizes[name] = size
        return [Op("cut", name, size)]
    at = int(arguments.rsplit(",", 1)[1]) if call == "pwrite64" else sizes.get(name, 0)
    sizes[name] = max(sizes.get(name, 0), at + len(texts[0]))
    return [Op("write", name, at, texts[0])]


def _in(folder, path):
    """Return the name, from ``folder``, of a file that lies under it; None for any other."""
    found = Path(path)
    return str(found.relative_to(folder)) if found.is_relative_to(folder) else None


def _bytes(text):
    return ast.literal_eval(f'b"{text}"')


def acknowledged(op: Op):
    """Return what the process said with ``op``; an empty dict if nothing of use."""
    return json.loads(op.data.splitlines()[0]) if op.kind == "said" else {}
