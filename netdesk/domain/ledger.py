"""Give and ask: the favours between the user and one person, and whether to ask now (relationship.md 4.3)."""

from collections.abc import Iterable
from datetime import date

from netdesk.domain.favour import Favour
from netdesk.domain.interaction import Kind
from netdesk.domain.screens import Ledger

WINDOW = 730
GIVES_BEFORE_ASK = 3.0
OWED_FROM = 2.0


def tally(favours: Iterable[Favour], today: date) -> Ledger:
    """What was given and asked in the 730 days up to ``today`` (relationship.md 4.3).

    ``favours`` are those of one person, in the order in which they were recorded; that order decides between
    a give and an ask of the same day. Favours dated after today are left out.
    """
    given = received = jabs = 0.0
    asked = 0
    counted = (favour for favour in favours if 0 <= (today - favour.day).days <= WINDOW)
    for favour in sorted(counted, key=lambda favour: favour.day):
        if favour.kind is Kind.GIVE and favour.by_me:
            given += favour.size
            jabs += favour.size
        elif favour.kind is Kind.GIVE:
            received += favour.size
        elif favour.kind is Kind.ASK and favour.by_me:
            asked += 1
            jabs = 0.0
    return Ledger(given=given, received=received, asked=asked, jabs=jabs)


def ready_to_ask(ledger: Ledger) -> bool:
    """Three gives stand before an ask; whoever asks earlier is told so and never held back."""
    return ledger.jabs >= GIVES_BEFORE_ASK


def owed(ledger: Ledger) -> bool:
    """They gave at least two more than the user did: time to give back. The other way round is no debt."""
    return ledger.received - ledger.given >= OWED_FROM
