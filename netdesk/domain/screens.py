"""What screens show: frozen values, made by storage, read by gui, cli and printing; never a database row."""

from dataclasses import dataclass, field
from datetime import date

from netdesk.domain.call_list import Reason
from netdesk.domain.contact import Contact, ContactId, Phone
from netdesk.domain.contact_list import Strip
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind, Precision
from netdesk.domain.introduction import Introduction, Stage
from netdesk.domain.matching import MatchReason
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.relationship import Contribution, Verdict
from netdesk.domain.weight import USUAL_SCALE, Scale


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One interaction with everybody in it; ``names`` beside ``contacts``, in the same order."""

    id: InteractionId
    contacts: tuple[ContactId, ...]
    names: tuple[str, ...]
    day: date | None
    time: str
    channel: Channel
    direction: Direction
    kind: Kind
    note: str
    planned: bool = False
    automatic: bool = False
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class PileEntry:
    """A pile in the list of piles and on the timeline: what came in, and whether it was taken back.

    ``by_hand`` counts the people who were put into it by hand.
    """

    id: int
    day: date
    at: str
    sources: tuple[str, ...]
    met_where: str
    met_on: date | None
    counts: PileCounts
    taken_back: bool = False
    by_hand: int = 0

    @property
    def made_by_hand(self) -> bool:
        """Whether people who met at one place were put together, and no cards came in."""
        return not self.sources


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """Which interactions: filters, and how many from the newest. ``needle`` searches notes and names."""

    contact: ContactId | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    since: date | None = None
    until: date | None = None
    limit: int = 500


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """A dated promise: mine to keep, or theirs that I wait for.

    ``first_step`` is what was meant to be done for each card of a pile: an intention, promised to nobody.
    """

    id: int
    contact: ContactId
    name: str
    due: date
    note: str
    mine: bool
    done_on: date | None = None
    first_step: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """Give and ask with one person within 730 days (relationship.md 4.3).

    ``jabs`` is the size of my gives since my last ask; three make an ask fair.
    """

    given: float = 0.0
    received: float = 0.0
    asked: int = 0
    jabs: float = 0.0


@dataclass(frozen=True, slots=True)
class CardSource:
    """A card as it came: where from, which lines, and its bytes."""

    id: int
    file: str
    first_line: int
    last_line: int
    pile_id: int
    reason: str
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class StandingMerge:
    """A merge that made a person of several records: when, and what the others were called. It can be taken apart."""

    number: int
    day: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that the person's page shows, and the scale by which the book measures it."""

    contact: Contact
    verdict: Verdict
    why: tuple[Contribution, ...]
    strip: Strip
    ledger: Ledger
    history: tuple[TimelineEntry, ...]
    follow_ups: tuple[FollowUpEntry, ...]
    introductions: tuple["BoardCard", ...]
    cards: tuple[CardSource, ...]
    pile: PileEntry | None = None
    scale: Scale = USUAL_SCALE
    merges: tuple[StandingMerge, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardCard:
    """An introduction on the board, with the names of its parties in order; ``called`` is short for a chip."""

    introduction: Introduction
    names: tuple[str, ...]
    called: tuple[str, ...] = ()

    @property
    def stage(self) -> Stage:
        """The column the card stands in."""
        return self.introduction.stage


@dataclass(frozen=True, slots=True)
class PairIdea:
    """Two who should meet, and what each would get (relationship.md 4.7): the words that met."""

    a: ContactId
    b: ContactId
    a_name: str
    b_name: str
    score: float
    a_needs: str
    b_offers: str
    b_needs: str
    a_offers: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two records that may be one person, with what speaks for and against it; ``score`` is 0 to 100.

    ``certain`` when a strong identifier alone would link them (histories.md 5.2).
    """

    a: ContactId
    b: ContactId
    a_name: str
    b_name: str
    reasons: tuple[MatchReason, ...]
    score: int
    certain: bool = False


@dataclass(frozen=True, slots=True)
class LookalikeGroup:
    """Records that may all be one person, with the pairs that join them, the surest first."""

    people: tuple[ContactId, ...]
    names: tuple[str, ...]
    pairs: tuple[Lookalike, ...]

    @property
    def sure(self) -> bool:
        """Whether a strong identifier links every two of them, so that they can be merged unseen."""
        certain = sum(pair.certain for pair in self.pairs)
        return certain == len(self.people) * (len(self.people) - 1) // 2


@dataclass(frozen=True, slots=True)
class CallLine:
    """One numbered line of the call list: whom, on which weekday (1 Monday to 5 Friday), and why."""

    number: int
    contact: ContactId
    name: str
    organisation: str
    timezone: str
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    weekday: int
    score: float
    reasons: tuple[Reason, ...]
    last_words: str = ""
    last_day: date | None = None
    promise: str = ""
    outcome: str = ""
    outcome_note: str = ""


@dataclass(frozen=True, slots=True)
class CallList:
    """The calls of one ISO week; ``printed`` when its numbers are fixed because they are on paper."""

    week: str
    monday: date
    lines: tuple[CallLine, ...]
    printed: bool = False


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One person who would like to hear from us today, with the reasons that count."""

    contact: ContactId
    name: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    met_where: str = ""
    follow_up: FollowUpEntry | None = None


@dataclass(frozen=True, slots=True)
class TodayPage:
    """What Today shows: three short lists, the week's calls by weekday, open introductions, appointments to confirm."""

    day: date
    connecting: int
    your_turn: tuple[TodayRow, ...]
    going_quiet: tuple[TodayRow, ...]
    card_pile: tuple[TodayRow, ...]
    calls: CallList
    introductions: tuple[BoardCard, ...]
    appointments: tuple[TimelineEntry, ...] = ()
