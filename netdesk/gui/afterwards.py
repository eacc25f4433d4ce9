"""What can wait until the window was painted: done in short steps, so that no key waits long for its turn."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Afterwards(QObject):
    """Does ``steps`` one after the other, each in a turn of the event loop of its own, once ``begin`` was called."""

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = deque(steps)
        self._begun = False

    @property
    def begun(self) -> bool:
        """True when the first paint was."""
        return self._begun

    @property
    def done(self) -> bool:
        """True when nothing waits any more."""
        return not self._steps

    def then(self, step: Callable[[], object]) -> None:
        """One step more, after those there are; said before the last of them is done."""
        self._steps.append(step)

    def begin(self) -> None:
        """The first paint was: begin in the next turn. Saying it again changes nothing."""
        if not self._begun:
            self._begun = True
            self._go_on()

    def _go_on(self) -> None:
        if self._steps:
            QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        try:
            self._steps[0]()
        finally:  # one that fails is told of, and does not keep back the others
            self._steps.popleft()
            self._go_on()
