"""A disk that loses power: what a program wrote, and what of it may be there afterwards.

What a sync of the file or of its folder has confirmed is there. Of everything later any part may
be: writes in any order, torn at sectors of 512 bytes; new names, removals and renames not yet
confirmed by a sync of the folder.
"""

import random
from dataclasses import dataclass, field
from pathlib import PurePath

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Op:
    """One thing asked of the disk.

    Attributes:
        kind: write, cut, sync, make, remove, rename, sync_folder or said.
        name: Of the file, from the folder of the journal; of ``sync_folder``, of a folder.
        at: Offset of a write, size of a cut.
        data: Bytes of a write, or of a message.
        to: New name of a rename.
    """

    kind: str
    name: str = ""
    at: int = 0
    data: bytes = b""
    to: str = ""


@dataclass(slots=True)
class _File:
    """One file, whatever its name: what is safe on the disk, and what may come to be."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Op] = field(default_factory=list)


class Disk:
    """The folder on the disk, and the way of every request to it."""

    def __init__(self, content):
        self._now = {name: _File(bytearray(data)) for name, data in content.items()}
        self._safe = dict(self._now)
        self._names: list[Op] = []
        self._made: dict[int, _File] = {}

    def take(self, op: Op):
        """Let the running program see ``op`` done at once; the disk may lag behind."""
        if op.kind in ("write", "cut"):
            self._now[op.name].waiting.append(op)
        elif op.kind == "sync":
            file = self._now[op.name]
            for one in file.waiting:
                _apply(file.safe, one)
            file.waiting.clear()
        elif op.kind == "sync_folder":
            self._confirm(op.name)
        elif op.kind in ("make", "remove", "rename"):
            self._rename(op)

    def _rename(self, op):
        if op.kind == "make":
            self._now[op.name] = self._made[id(op)] = _File()
        elif op.kind == "remove":
            del self._now[op.name]
        else:
            self._now[op.to] = self._now.pop(op.name)
        self._names.append(op)

    def _confirm(self, folder):
        """Names of ``folder`` are safe, and what was asked before them: disks keep that order."""
        touched = [place for place, op in enumerate(self._names) if folder in _folders(op)]
        through = touched[-1] + 1 if touched else 0
        self._safe = self._with(self._safe, self._names[:through])
        del self._names[:through]

    def after_a_cut(self, chance: random.Random):
        """Return one folder ``{name: bytes}`` that may be there when power comes back."""
        names = self._with(self._safe, self._kept(self._names, chance))
        return {name: self._torn(file, chance) for name, file in names.items()}

    def _with(self, names, ops):
        names = dict(names)
        for op in ops:
            if op.kind == "make":
                names[op.name] = self._made[id(op)]
            elif op.kind == "remove":
                names.pop(op.name, None)
            elif op.name in names:
                names[op.to] = names.pop(op.name)
        return names

    def _torn(self, file, chance):
        content = bytearray(file.safe)
        for op in self._kept(file.waiting, chance):
            if op.kind == "write" and len(op.data) > SECTOR and chance.random() < 0.3:
                keep = SECTOR * chance.randrange(1, -(-len(op.data) // SECTOR))
                op = Op("write", op.name, op.at, op.data[:keep])
            _apply(content, op)
        return bytes(content)

    @staticmethod
    def _kept(ops, chance):
        """Return what of ``ops`` reached the disk: all before a moment, or any of them."""
        way = chance.random()
        if way < 0.5:
            return ops[: chance.randint(0, len(ops))]
        share = chance.random()
        return [op for op in ops if chance.random() < share]


def _folders(op):
    """Return the folders in which ``op`` changes a name."""
    return {str(PurePath(name).parent) for name in (op.name, op.to) if name}


def _apply(content: bytearray, op: Op):
    if op.kind == "cut":
        if op.at < len(content):
            del content[op.at :]
        else:
            content.extend(bytes(op.at - len(content)))
        return
    end = op.at + len(op.data)
    if end > len(content):
        content.extend(bytes(end - len(content)))
    content[op.at : end] = op.data
