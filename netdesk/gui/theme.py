"""The colours of the window, light and dark; colour speaks of relationships only (relationship.md 2.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QPalette

from netdesk.domain.relationship import State

STEP: Final = 4
"""Space comes in steps of this many pixels."""


@dataclass(frozen=True, slots=True)
class StateColours:
    """One state of a relationship: ``fill`` for shapes on paper, ``text`` on the chip's ``tint``."""

    fill: QColor
    text: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour that NetDesk paints with. Ask for it in each paint, so that a switch shows at once."""

    dark: bool
    ink: QColor
    secondary: QColor
    hairline: QColor
    paper: QColor
    sidebar: QColor
    selection: QColor
    accent: QColor
    on_accent: QColor
    neutral: QColor
    from_them: QColor
    from_me: QColor
    states: Mapping[State, StateColours]

    def of_state(self, state: State) -> StateColours:
        """The colours of a state."""
        return self.states[state]


def _state(fill: str, text: str, tint: str) -> StateColours:
    return StateColours(QColor(fill), QColor(text), QColor(tint))


LIGHT: Final = Theme(
    dark=False,
    ink=QColor("#1b2230"),
    secondary=QColor("#5f6b7d"),
    hairline=QColor("#e3e6eb"),
    paper=QColor("#ffffff"),
    sidebar=QColor("#f6f7f9"),
    selection=QColor("#eceff5"),
    accent=QColor("#2b3a55"),
    on_accent=QColor("#ffffff"),
    neutral=QColor("#f0f0f0"),
    from_them=QColor("#0b7a75"),
    from_me=QColor("#8e5bb0"),
    states=MappingProxyType(
        {
            State.CONNECTING: _state("#004b80", "#004b80", "#e3f0fa"),
            State.CONNECTED: _state("#c2700a", "#8a4b00", "#fbeedd"),
            State.NOT_YET: _state("#767676", "#5f5f5f", "#f0f0f0"),
            State.LET_GO: _state("#767676", "#5f5f5f", "#f0f0f0"),
        }
    ),
)

DARK: Final = Theme(
    dark=True,
    ink=QColor("#e8ebf0"),
    secondary=QColor("#a0a9b8"),
    hairline=QColor("#2d333b"),
    paper=QColor("#1d2127"),
    sidebar=QColor("#15181d"),
    selection=QColor("#2a3242"),
    accent=QColor("#b9c7e4"),
    on_accent=QColor("#0b1420"),
    neutral=QColor("#2a2f37"),
    from_them=QColor("#4fc3b8"),
    from_me=QColor("#cc9be0"),
    states=MappingProxyType(
        {
            State.CONNECTING: _state("#7cc8f5", "#7cc8f5", "#16344a"),
            State.CONNECTED: _state("#d98e00", "#e0a03a", "#3b2f16"),
            State.NOT_YET: _state("#9a9a9a", "#b3b3b3", "#2a2f37"),
            State.LET_GO: _state("#9a9a9a", "#b3b3b3", "#2a2f37"),
        }
    ),
)


def theme_of(palette: QPalette) -> Theme:
    """The theme that a widget with ``palette`` is painted in."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """A Fusion palette in the colours of ``theme``; secondary ink is the role PlaceholderText."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.sidebar,
        role.Text: theme.ink,
        role.PlaceholderText: theme.secondary,
        role.Button: theme.paper,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Accent: theme.accent,
        role.Link: theme.states[State.CONNECTING].text,
        role.LinkVisited: theme.states[State.CONNECTING].text,
        role.ToolTipBase: theme.sidebar,
        role.ToolTipText: theme.ink,
        role.Light: theme.paper,
        role.Midlight: theme.sidebar,
        role.Mid: theme.hairline,
        role.Dark: theme.hairline.darker(115),
        role.Shadow: theme.hairline.darker(150),
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        faded = QColor(theme.secondary)
        faded.setAlphaF(0.7)
        palette.setColor(QPalette.ColorGroup.Disabled, name, faded)
    return palette
