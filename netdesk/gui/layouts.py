"""What Qt's layouts leave to their users."""

from PySide6.QtCore import QMargins
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def margins(lead: int, top: int, end: int, bottom: int) -> QMargins:
    """Contents margins in pixels, ``lead`` where lines begin. Qt mirrors what stands in a layout, not its margins."""
    return QMargins(end, top, lead, bottom) if QGuiApplication.isRightToLeft() else QMargins(lead, top, end, bottom)


def clear(layout: QLayout) -> None:
    """Take every widget out of ``layout``, hidden at once, and delete it in the next turn."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
