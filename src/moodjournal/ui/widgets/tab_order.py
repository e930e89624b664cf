"""The Tab key among things that come and go."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def stop_before(anchor: QWidget, stops: Sequence[QWidget]) -> None:
    """Let the Tab key reach ``stops`` in this order, just before ``anchor``.

    What is made later than its neighbours would come last of all.

    Args:
        anchor: It stands in the right place since the page was built; it takes the focus itself.
        stops: What takes the focus, itself or, as a row of answers does, by something in it.
    """
    parts = [part for stop in stops for part in _parts(stop)]
    with ExitStack() as loose:
        for part in parts:
            loose.enter_context(_for_itself(part))
        for before, after in pairwise([anchor, *parts, anchor]):
            QWidget.setTabOrder(before, after)


def _parts(stop: QWidget) -> list[QWidget]:
    """Return ``stop`` and, if it hands the focus on, all that is in it."""
    return [stop] if stop.focusProxy() is None else [stop, *stop.findChildren(QWidget)]


@contextmanager
def _for_itself(widget: QWidget) -> Iterator[None]:
    """Let ``widget`` take the focus itself for a while: Qt moves no other.

    What hands the focus on follows the first thing in it, so that all in it must be moved too:
    left where it was, it would lead the Tab key back.
    """
    proxy, policy = widget.focusProxy(), widget.focusPolicy()
    if proxy is not None:
        widget.setFocusProxy(None)  # pyright: ignore[reportArgumentType] # None takes it off
    if policy == Qt.FocusPolicy.NoFocus:
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    yield
    if policy == Qt.FocusPolicy.NoFocus:
        widget.setFocusPolicy(policy)
    if proxy is not None:
        widget.setFocusProxy(proxy)
