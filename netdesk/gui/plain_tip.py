"""Tool tips that take every text as it stands: Qt would read one that looks like HTML as HTML."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(text: str) -> str:
    """``text`` for the ToolTipRole, lines kept, nothing in it read as HTML; "" stays ""."""
    # By hand: the library brings a table of two thousand entities to every start.
    said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space: pre-wrap'>{said}</p>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Let ``text`` be the tool tip of ``widget``; "" takes it away."""
    widget.setToolTip(plain_tip(text))


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Show ``text`` now, at a place on the screen."""
    QToolTip.showText(where, plain_tip(text), widget)
