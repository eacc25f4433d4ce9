"""Light or dark: what the system says, or what was chosen; it switches while the window is open (qt.md 11)."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication

from netdesk.gui import fonts
from netdesk.gui.theme import DARK, LIGHT, Theme, palette_of
from netdesk.resource_files import resource

SETTING: Final = "window/appearance"


class Choice(StrEnum):
    """What the View menu offers."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Dresses the application in a theme, and again when the system or the user wants another."""

    switched = Signal()

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._sheet = resource("themes", "window.qss").read_text("utf-8")
        stored = str(settings.value(SETTING, Choice.SYSTEM))
        self._choice = Choice(stored) if stored in set(Choice) else Choice.SYSTEM
        self._theme: Theme | None = None
        app.setStyle("Fusion")
        app.setFont(fonts.body(app.font()))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._dress())
        self._ask_system()
        self._dress()

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    def wears(self, choice: Choice) -> bool:
        """Whether ``choice`` is in force."""
        return self._choice is choice

    def choose(self, choice: Choice) -> None:
        """Wear ``choice`` from now on, on this machine."""
        self._choice = choice
        self._settings.setValue(SETTING, choice.value)
        self._ask_system()
        self._dress()

    def _ask_system(self) -> None:
        """Let what the system draws itself, such as a title bar, follow where it can."""
        wish = {
            Choice.LIGHT: Qt.ColorScheme.Light,
            Choice.DARK: Qt.ColorScheme.Dark,
            Choice.SYSTEM: Qt.ColorScheme.Unknown,
        }[self._choice]
        self._app.styleHints().setColorScheme(wish)

    def _dress(self) -> None:
        if self._choice is Choice.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._choice is Choice.DARK
        theme = DARK if dark else LIGHT
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette_of(theme))
        self._app.setStyleSheet(style_sheet(self._sheet, theme))
        self.switched.emit()


def style_sheet(template: str, theme: Theme) -> str:
    """``template`` with its @names replaced by the colours of ``theme``."""
    names = ("on_accent", "accent", "hairline", "ink", "neutral", "paper", "secondary", "selection", "sidebar")
    for name in names:
        template = template.replace(f"@{name}", getattr(theme, name).name())
    return template
