"""An introduction of two contacts, by double opt-in: its stages, consents and debriefs (relationship.md 4.7).

What may be done with one is in ``introduction_moves``.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import ImpossibleMove
from netdesk.domain.favour import NORMAL, SMALL, Favour
from netdesk.domain.interaction import Kind

ANSWER_WITHIN = timedelta(days=14)
DEBRIEF_FROM = timedelta(days=14)
DEBRIEF_UNTIL = timedelta(days=30)


class Stage(StrEnum):
    """The columns of the board, in order, and the end that a no leads to."""

    IDEA = "idea"
    ASKING = "asking"
    INTRODUCED = "introduced"
    DEBRIEF = "debrief"
    DONE = "done"
    DECLINED = "declined"


class Answer(StrEnum):
    """What a party said when asked; EMPTY while nobody asked or no word came back."""

    EMPTY = ""
    YES = "yes"
    NO = "no"


class Debrief(StrEnum):
    """How it went, in the words of one side; EMPTY while not asked."""

    EMPTY = ""
    WENT_WELL = "went-well"
    NO_FIT = "no-fit"
    NO_WORD = "no-word"


class Outcome(StrEnum):
    """How an introduction ended; EMPTY while it is open."""

    EMPTY = ""
    WENT_WELL = "went-well"
    NO_FIT = "no-fit"
    NO_WORD = "no-word"
    DECLINED = "declined"
    NO_ANSWER = "no-answer"
    CALLED_OFF = "called-off"


class RefusalCode(StrEnum):
    """Why an introduction cannot go where it was asked to go."""

    NEEDS_BOTH_YES = "needs-both-yes"
    NOT_INTRODUCED = "not-introduced"
    ALREADY_INTRODUCED = "already-introduced"
    ALREADY_ASKED = "already-asked"
    ASKED_ONCE = "asked-once"
    ALREADY_TALKED = "already-talked"
    NEEDS_DEBRIEF = "needs-debrief"
    NOBODY_ASKED = "nobody-asked"
    SAID_NO = "said-no"
    CLOSED = "closed"
    NOT_OVERDUE = "not-overdue"
    NOT_A_PARTY = "not-a-party"


class Refused(ImpossibleMove):
    """A move against the rules. Its sentence is ``netdesk.wording.introductions.refusal``.

    ``contacts`` are the parties that it is about (who has not said yes, who was asked already …).
    """

    def __init__(self, why: RefusalCode, contacts: tuple[ContactId, ...] = ()) -> None:
        super().__init__(why.value)
        self.why = why
        self.contacts = contacts


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an introduction: what is in it for them, their consent and their debrief."""

    contact: ContactId
    benefit: str = ""
    asked_on: date | None = None
    answer: Answer = Answer.EMPTY
    answered_on: date | None = None
    debriefed_on: date | None = None
    debrief: Debrief = Debrief.EMPTY
    debrief_note: str = ""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two contacts that could gain from each other. ``asked_me`` logs "they both asked me".

    ``outcome`` is one of Outcome. Change one only by ``introduction_moves``, which keeps its facts true.
    """

    id: int
    uid: str
    parties: tuple[Party, Party]
    why: str
    stage: Stage
    made_on: date
    position: int = 0
    introduced_on: date | None = None
    met_on: date | None = None
    closed_on: date | None = None
    outcome: str = ""
    asked_me: bool = False


def is_ready(introduction: Introduction) -> bool:
    """Both said yes: they may be introduced."""
    return all(party.answer is Answer.YES for party in introduction.parties)


def is_overdue(introduction: Introduction, today: date) -> bool:
    """Somebody was asked 14 or more days ago and no word came back: NetDesk may propose to close it."""
    return introduction.stage is Stage.ASKING and any(
        party.asked_on is not None and party.answer is Answer.EMPTY and today - party.asked_on >= ANSWER_WITHIN
        for party in introduction.parties
    )


def debrief_window(introduction: Introduction) -> tuple[date, date] | None:
    """The days from which and until which to ask both how it went: 14 to 30 days after the introduction.

    Counted from ``introduced_on``, and from ``met_on`` where only that is known; None before either.
    """
    start = introduction.introduced_on or introduction.met_on
    return None if start is None else (start + DEBRIEF_FROM, start + DEBRIEF_UNTIL)


def credits(introduction: Introduction) -> tuple[Favour, ...]:
    """All favours that an introduction has earned as it stands now (relationship.md 4.3).

    One give to each side once introduced; half a give to each side that was asked when it was declined:
    the offer counts. Whoever keeps the ledger replaces an introduction's favours by these after every change.
    """
    if introduction.introduced_on is not None:
        return tuple(
            Favour(party.contact, introduction.introduced_on, Kind.GIVE, by_me=True, size=NORMAL)
            for party in introduction.parties
        )
    if introduction.stage is Stage.DECLINED and introduction.closed_on is not None:
        return tuple(
            Favour(party.contact, introduction.closed_on, Kind.GIVE, by_me=True, size=SMALL)
            for party in introduction.parties
            if party.asked_on is not None
        )
    return ()
