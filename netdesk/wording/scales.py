"""By what a book measures relationships, in words: channels, tempo, and how long one exchange holds."""

from netdesk.domain.interaction import Channel
from netdesk.domain.weight import Tempo
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.interactions import channel_word


def weighed_word(channel: Channel) -> str:
    """What is weighed: a channel, and of invitations those that weigh anything."""
    return _("Invitation with a note") if channel is Channel.INVITATION else channel_word(channel)


def click_words() -> str:
    """What weighs nothing in every book."""
    return _("A click weighs nothing in any book: likes, acceptances, invitations without a note.")


def alone_words(weighs: float, days: int | None) -> str:
    """For how long one exchange alone keeps Connecting; ``days`` None for not at all."""
    if days is not None:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    return _("never alone") if weighs else _("never")


def usual_weight(weighs: float) -> str:
    """What a channel weighs where nobody says otherwise."""
    return _("usually {weight}").format(weight=f"{weighs:g}")


def tempo_words(tempo: Tempo) -> str:
    """A tempo with its days."""
    words = {
        Tempo.BRISK: ngettext("Brisk: {n} day", "Brisk: {n} days", tempo),
        Tempo.STANDARD: ngettext("Standard: {n} day", "Standard: {n} days", tempo),
        Tempo.SLOW: ngettext("Slow: {n} day", "Slow: {n} days", tempo),
    }
    return words[tempo].format(n=int(tempo))


def tempo_reason(tempo: Tempo) -> str:
    """For whom a tempo is."""
    return {
        Tempo.BRISK: _("you are in touch week by week, as at work"),
        Tempo.STANDARD: _("for most circles of people"),
        Tempo.SLOW: _("months may pass, and you are still in touch"),
    }[tempo]
