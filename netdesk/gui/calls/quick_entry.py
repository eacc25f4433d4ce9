"""The line that keys a call back in from paper: "3 talked they send the deck"."""

from dataclasses import dataclass

from netdesk.domain.errors import NetDeskError
from netdesk.wording.call_sheet import OUTCOMES, outcome_word
from netdesk.wording.gettext import _


@dataclass(frozen=True, slots=True)
class KeyedOutcome:
    """What one quick line says: the number on the paper, how it ended, and the words after it."""

    number: int
    outcome: str
    note: str


def outcome_keys() -> dict[str, str]:
    """The letter that keys each outcome, by the outcome."""
    return dict(zip(OUTCOMES, (_("t"), _("v"), _("n"), _("w")), strict=True))


def entry_key() -> str:
    """The letter that leads from the list to this line."""
    return _("E")


def _spellings(outcome: str) -> set[str]:
    """What may be written for an outcome: its letter, its word, and the word of the command line."""
    return {outcome_keys()[outcome].casefold(), outcome_word(outcome).casefold(), outcome}


def read_outcome(text: str) -> KeyedOutcome:
    """Read ``text``: a number, an outcome in a word or a letter, and a note if any.

    Raises NetDeskError with a sentence that says what is missing.
    """
    words = text.split()
    number = words[0].rstrip(".:)") if words else ""
    if not number.isdecimal():
        raise NetDeskError(_("Begin with the number on the paper, as in “3 talked they send the deck”."))
    rest = " ".join(words[1:])
    found = _longest_outcome(rest)
    if found is None:
        raise NetDeskError(
            _("After {number} say how it went: talked, voicemail, no answer or not this week.").format(
                number=int(number)
            )
        )
    outcome, length = found
    return KeyedOutcome(int(number), outcome, rest[length:].lstrip(" .:,;–—-"))


def _longest_outcome(rest: str) -> tuple[str, int] | None:
    """The outcome that ``rest`` begins with, and how many characters say it: the longest that fits."""
    folded = rest.casefold()
    best: tuple[str, int] | None = None
    for outcome in OUTCOMES:
        for word in _spellings(outcome):
            ends = folded[len(word) : len(word) + 1]
            if folded.startswith(word) and (not ends or ends in " ,:;.") and (best is None or len(word) > best[1]):
                best = (outcome, len(word))
    return best
