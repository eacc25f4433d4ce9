"""Qt's application object where no window made one: fonts need it, a display does not."""

import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

_kept: Final[list[QGuiApplication]] = []
"""Keeps the object alive for as long as the process; Qt allows one."""


def application() -> QGuiApplication:
    """The running application, or a new one that needs no display and never opens a window."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    # A display that cannot be reached ends the process, so on systems with X11 or Wayland none is looked for.
    platform = [] if sys.platform in ("win32", "darwin") else ["-platform", "offscreen"]
    _kept.append(QGuiApplication(["netdesk", *platform]))
    return _kept[0]
