"""Tool tips that take every text as it stands: Qt would read one that looks like HTML as HTML."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(text: str) -> str:
    """``text`` for the ToolTipRole, lines kept, nothing in it read as HTML; "" stays ""."""
    if not text:
        return ""
    from html import escape  # brings a table of all entities along

    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def set_tip(widget: QWidget, text: str) -> None:
    """Let ``text`` be the tool tip of ``widget``; "" takes it away."""
    widget.setToolTip(plain_tip(text))


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Show ``text`` now, at a place on the screen."""
    QToolTip.showText(where, plain_tip(text), widget)
