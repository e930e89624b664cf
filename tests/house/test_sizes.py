"""Files and functions that fit on a screen or two, and names that say something."""

import ast
import re

from tests.house.trees import MODULES, OTHERS, place, shown, tree

FILE_LINES = 300
FUNCTION_LINES = 40
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}


def words(name: str) -> set[str]:
    """Split ``BackupManager`` or ``file_utils`` into its words."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def definitions(file):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [node for node in ast.walk(tree(file)) if isinstance(node, kinds)]


def lines_of(node) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_over_300_lines():
    sizes = {place(f): len(f.read_text(encoding="utf-8").splitlines()) for f in MODULES + OTHERS}
    long = {each: lines for each, lines in sizes.items() if lines > FILE_LINES}
    assert not long, shown(long)


def test_no_function_is_over_40_lines():
    long = {
        f"{place(file, node)} {node.name}": lines_of(node)
        for file in MODULES
        for node in definitions(file)
        if not isinstance(node, ast.ClassDef) and lines_of(node) > FUNCTION_LINES
    }
    assert not long, shown(long)


def test_no_name_is_an_empty_word():
    files = [place(file) for file in MODULES if words(file.stem) & EMPTY_WORDS]
    folders = [place(file) for file in MODULES if words(file.parent.name) & EMPTY_WORDS]
    names = [
        f"{place(file, node)} {node.name}"
        for file in MODULES
        for node in definitions(file)
        if words(node.name) & EMPTY_WORDS
    ]
    found = files + folders + names
    assert not found, shown(found)


def test_words_are_told_apart_in_both_ways_of_writing():
    assert words("BackupManager") == {"backup", "manager"}
    assert words("file_utils") == {"file", "utils"}
    assert words("commonly_used") == {"commonly", "used"}
