"""Every text a person sees can be translated, and is asked for when it is shown."""

import ast

import pytest

from tests.house.trees import MODULES, place, room, shown, tree
from tests.pseudo import load_messages

messages = load_messages()

# Qt calls that put their first text before a person.
SHOWING = {
    "setText", "setPlaceholderText", "setToolTip", "setStatusTip", "setWhatsThis",
    "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "setTitle",
    "setInformativeText", "setSpecialValueText", "setSuffix", "setPrefix", "setTabText",
    "setItemText", "setHeaderLabels", "addItem", "addTab", "addAction", "addButton",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
}  # fmt: skip


def texts(node: ast.expr):
    """Yield the string literals of an argument, those inside f-strings and sums too."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(
        node, ast.JoinedStr | ast.BinOp | ast.IfExp | ast.BoolOp | ast.List | ast.Tuple
    ):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from texts(child)


def bare_words(source: ast.AST):
    """Yield each call that shows letters which never went through gettext."""
    for node in ast.walk(source):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            shown = [text for argument in node.args for text in texts(argument)]
            if name in SHOWING and any(letter.isalpha() for text in shown for letter in text):
                yield node


def too_early(node: ast.AST, inside: bool = False):
    """Yield each translation that is asked for on import: module level, class body, default."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        arguments = node.args
        on_import = [*arguments.defaults, *[each for each in arguments.kw_defaults if each]]
        on_import += getattr(node, "decorator_list", [])
        for child in on_import:
            yield from too_early(child, inside)
        for child in node.body if isinstance(node.body, list) else [node.body]:
            yield from too_early(child, True)
        return
    if not inside and isinstance(node, ast.Call) and not messages.is_mark(node):
        yield from (call for call, _parts in messages.calls(node) if call is node)
    for child in ast.iter_child_nodes(node):
        yield from too_early(child, inside)


def computed(source: ast.AST):
    """Yield each translation of a text that no translator can be shown.

    A text is written where it is asked for, or is the value of a table, marked by ``later("...")``.
    """
    for call, parts in messages.calls(source):
        named = [isinstance(each, ast.Name | ast.Attribute) for each in call.args[: len(parts)]]
        marked_elsewhere = named == [True] * len(parts) and not messages.is_mark(call)
        if messages.read(call, parts) is None and not marked_elsewhere:
            yield call


def test_what_is_translated_is_written_in_the_code():
    found = [place(file, call) for file in MODULES for call in computed(tree(file))]
    assert not found, shown(found)


def test_nothing_is_translated_on_import():
    found = [place(file, call) for file in MODULES for call in too_early(tree(file))]
    assert not found, shown(found)


def test_the_window_shows_no_word_that_cannot_be_translated():
    ui = [file for file in MODULES if room(file).startswith("ui/")]
    found = [place(file, node) for file in ui for node in bare_words(tree(file))]
    assert not found, shown(found)


def test_a_text_is_counted_everywhere_or_nowhere():
    found = messages.collect_source()
    counted = {(each.context, each.text) for each in found if each.plural}
    assert [
        each for each in found if not each.plural and (each.context, each.text) in counted
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "TITLE = _('Journal')",
        "class A:\n    title = _('Journal')",
        "def f(title=_('Journal')): ...",
        "class A:\n    def f(self, *, title=_('Journal')): ...",
        "TITLES = {'a': _('Journal')}",
        "TITLE = f(later('a'), _('Journal'))",
    ],
)
def test_a_translation_on_import_is_seen(code):
    assert len(list(too_early(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n    return _('Journal')",
        "TITLE = lambda: _('Journal')",
        "TITLE = later('Journal')",
    ],
)
def test_a_translation_at_run_time_is_fine(code):
    assert list(too_early(ast.parse(code))) == []


@pytest.mark.parametrize(
    "code",
    [
        "label.setText('Saved.')",
        "QLabel('Mood', self)",
        "label.setText(f'{n} days')",
        "label.setText('a' if x else y)",
        "box.addItem('Dusk')",
    ],
)
def test_bare_words_are_seen(code):
    assert len(list(bare_words(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "label.setText(_('Saved.'))",
        "QLabel('', self)",
        "label.setText('–')",
        "label.setText(_('{n} days').format(n=n))",
        "label.setObjectName('mood')",
    ],
)
def test_what_is_no_bare_word_is_let_be(code):
    assert list(bare_words(ast.parse(code))) == []


@pytest.mark.parametrize(
    "code", ["_(f'{n} days')", "_('a' + b)", "_(text())", "ngettext('a', b, 2)", "later(text)"]
)
def test_a_text_that_cannot_be_collected_is_seen(code):
    assert len(list(computed(ast.parse(code)))) == 1


@pytest.mark.parametrize("code", ["_('Mood')", "_(setting.label)", "later('Mood')"])
def test_a_text_that_can_be_collected_is_fine(code):
    assert list(computed(ast.parse(code))) == []
