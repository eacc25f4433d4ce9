"""The panels that open over the screens: palette, log line, shortcuts, about, settings, a person as a QR code."""

from collections.abc import Callable
from functools import partial

from netdesk.gui.about import AboutPanel
from netdesk.gui.code_sheet import CodeSheet
from netdesk.gui.command_palette import CommandPalette
from netdesk.gui.log_panel import LogPanel
from netdesk.gui.people_found import people_found
from netdesk.gui.settings_panel import SettingsPanel
from netdesk.gui.shell import Shell
from netdesk.gui.shortcut_sheet import ShortcutSheet


class Panels:
    """One of each, over the inside of ``window``."""

    def __init__(self, window: Shell) -> None:
        desk, inside = window.desk, window.surface
        self.command_palette = CommandPalette(window.actions_made, partial(people_found, desk), inside)
        self.command_palette.person_picked.connect(window.show_person)
        self.log = LogPanel(desk, window.editor, inside)
        self.log.line.kept.connect(window.show_logged)
        self.shortcuts = ShortcutSheet(window.actions_made, inside)
        self.about = AboutPanel(desk.path, inside)
        self.settings = SettingsPanel(desk, window.editor, inside)
        self.code = CodeSheet(desk, inside)
        self.code.message.connect(window.message_bar.say)
        self.code.told.connect(lambda sentence: window.toast.say(sentence, undo=False))
        self._about = window.contacts.current
        self._all = (self.command_palette, self.log, self.shortcuts, self.about, self.settings, self.code)

    def put_away(self) -> None:
        """Another screen is shown: nothing lies over it. What was typed comes back with its panel."""
        for panel in self._all:
            panel.put_away()

    def open(self, name: str) -> None:
        """Open the panel that the menus call ``name``."""
        openers: dict[str, Callable[[], None]] = {
            "palette": self.command_palette.open,
            "shortcuts": self.shortcuts.open,
            "about": self.about.open,
            "settings": self.settings.open,
            "scale": self.settings.open_scale,
            "code": lambda: self.code.open_for(self._about()),
        }
        openers[name]()
