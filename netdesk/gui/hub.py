"""The hub: what the Desk tells its listeners, on the window's thread."""

from PySide6.QtCore import QObject, Qt, Signal

from netdesk.domain.changes import Changes


class Hub(QObject):
    """One listener of the Desk with one signal: something in the book changed.

    The Desk calls from the thread that applied; ``changed`` is always emitted in the thread of the window.
    """

    changed = Signal(object)
    """The Changes, already committed."""

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    def tell(self, changes: Changes) -> None:
        """What ``desk.listen`` is given; may be called from any thread."""
        self._told.emit(changes)

    def _pass_on(self, changes: Changes) -> None:
        self.changed.emit(changes)
