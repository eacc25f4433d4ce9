"""Connecting or Connected: the verdict on one relationship, its reason and evidence (relationship.md 2.7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from netdesk.domain.days import date_of, number_of
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.rhythm import DEFAULT_CADENCE, Rhythm, rhythm_of
from netdesk.domain.standing import RUNWAY, Standing, growth, once_each
from netdesk.domain.via import Via
from netdesk.domain.warmth import Window, strength, warmth_of
from netdesk.domain.weight import USUAL_SCALE, Scale, act_of

NEW_CARD_DAYS: Final = 14
YOUR_TURN_AFTER: Final = 3
THEIR_TURN_AFTER: Final = 7
FADING_NOTICE: Final = 14
REKINDLED_GAP: Final = 180
REKINDLED_FOR: Final = 60
NEW_FOR: Final = 30
NO_ANSWER_AFTER: Final = 30
NEVER_REPLIED_DAYS: Final = 2
NEVER_REPLIED_SPAN: Final = 60
SELLING_DAYS: Final = 2
DORMANT_AFTER: Final = 365


class State(StrEnum):
    """What a relationship is on a day."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    NOT_YET = "not-yet"
    LET_GO = "let-go"


class VerdictReason(StrEnum):
    """Why it is so: the codes of 2.7, in the order in which the first that fits wins."""

    LET_GO = "let-go"
    PLANNED = "planned"
    NEW_CARD = "new-card"
    CARD_PILE = "card-pile"
    YOUR_TURN = "your-turn"
    FADING = "fading"
    THEIR_TURN = "their-turn"
    REKINDLED = "rekindled"
    OVERDUE = "overdue"
    NEW = "new"
    STEADY = "steady"
    UNCLEAR = "unclear"
    BULK_ONLY = "bulk-only"
    CLICK_ONLY = "click-only"
    NEVER_REPLIED = "never-replied"
    WAITING = "waiting"
    NO_ANSWER = "no-answer"
    SELLING = "selling"
    YOU_NEVER_ANSWERED = "you-never-answered"
    THIN = "thin"
    DORMANT = "dormant"
    LAPSED_YOUR_TURN = "lapsed-your-turn"
    LAPSED_THEIR_TURN = "lapsed-their-turn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the user decided about a contact, or about all of them, and the verdict needs.

    ``default_cadence`` is that of the book, in days; ``reweighed`` tells that a channel does not have its usual
    weight there, so that a sentence must not say which kind of touch was too light, or that nobody acted.
    """

    added: date
    via: Via = Via.MANUAL
    invite_had_note: bool = False
    cadence: int | None = None
    circle: int | None = None
    snoozed_until: date | None = None
    turn_closed: date | None = None
    let_go: bool = False
    default_cadence: int = DEFAULT_CADENCE
    reweighed: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """State and reason on ``today``, with everything that the sentence speaks of.

    ``connecting_until`` is the last Connecting day, past or future; ``warmth`` is 0 to 100.
    """

    state: State
    reason: VerdictReason
    connecting_until: date | None
    warmth: int
    strength: float
    today: date
    facts: Facts
    standing: Standing = field(default_factory=Standing)
    window: Window = field(default_factory=Window)

    def ago(self, day: int | None) -> int:
        """Whole days from a day number to today; 0 for no day."""
        return _since(day, number_of(self.today))

    @property
    def quiet(self) -> int:
        """Days since either side last did anything that counts."""
        return self.ago(self.standing.last_day)

    @property
    def both_ways(self) -> int:
        """Days since the quieter side's last direct act."""
        return max(self.ago(self.standing.out_direct), self.ago(self.standing.in_direct))

    @property
    def far_apart(self) -> bool:
        """True when the last direct acts of the two sides lie farther apart than a spell must last."""
        mine, theirs = self.standing.out_direct, self.standing.in_direct
        return mine is not None and theirs is not None and abs(mine - theirs) > RUNWAY

    @property
    def last_out(self) -> date | None:
        """The last day on which I did anything that counts."""
        return None if self.standing.out_last is None else date_of(self.standing.out_last)

    @property
    def last_in(self) -> date | None:
        """The last day on which they did anything that counts."""
        return None if self.standing.in_last is None else date_of(self.standing.in_last)

    @property
    def your_turn(self) -> bool:
        """True when they wrote last and it was not closed, in whatever state."""
        return is_my_turn(self.standing, self.facts)

    @property
    def passed_over(self) -> bool:
        """True when something weighs nothing in a book with weights of its own: of no side can silence be told."""
        return self.facts.reweighed and self.standing.clicks > 0

    @property
    def snoozed(self) -> bool:
        """True while nudges are hidden; the colour is not (2.7)."""
        return self.facts.snoozed_until is not None and self.today < self.facts.snoozed_until

    @property
    def rhythm(self) -> Rhythm:
        """The rhythm that makes quiet overdue."""
        return rhythm_of(self.standing, self.facts.cadence, self.facts.circle, self.facts.default_cadence)


@dataclass(frozen=True, slots=True)
class Contribution:
    """One side's contact-day, or both sides' when they acted together: its weight then and now."""

    day: date
    direction: Direction
    channel: Channel
    weight: float
    weight_today: float


def verdict(standing: Standing, facts: Facts, window: Window, today: date) -> Verdict:
    """The verdict on a relationship as it stands on ``today``; nothing else decides it."""
    now = number_of(today)
    state, reason = _judge(standing, facts, now)
    force = strength(standing, today)
    until = None if standing.until is None else date_of(standing.until)
    return Verdict(state, reason, until, warmth_of(force), force, today, facts, standing, window)


def is_my_turn(standing: Standing, facts: Facts) -> bool:
    """True when their last direct act, thanks aside, came after my last and was not closed since."""
    if standing.turn is None or (standing.out_direct is not None and standing.turn <= standing.out_direct):
        return False
    return facts.turn_closed is None or number_of(facts.turn_closed) < standing.turn


def contributions(
    interactions: Iterable[Interaction], today: date, scale: Scale = USUAL_SCALE, limit: int = 5
) -> tuple[Contribution, ...]:
    """The contact-days that count most today, heaviest first, newest first among equals: the "Why?"."""
    best: dict[tuple[int, Direction], tuple[float, Interaction]] = {}
    for each in once_each(interactions):
        act = act_of(each, today, scale)
        for side, weighs in ((Direction.OUT, act.w_out), (Direction.IN, act.w_in)):
            if weighs and act.day is not None and weighs > best.get((act.day, side), (0.0, each))[0]:
                best[act.day, side] = (weighs, each)
    entries = []
    for (day, side), (weighs, each) in best.items():
        together = best.get((day, Direction.IN)) == best.get((day, Direction.OUT))
        if together and side is Direction.IN:
            continue
        direction = Direction.MUTUAL if together else side
        today_worth = weighs * growth(day) / growth(number_of(today))
        entries.append(Contribution(date_of(day), direction, each.channel, weighs, today_worth))
    entries.sort(key=lambda entry: (-entry.weight_today, -entry.day.toordinal(), entry.direction))
    return tuple(entries[:limit])


def _judge(standing: Standing, facts: Facts, now: int) -> tuple[State, VerdictReason]:
    if facts.let_go:
        return State.LET_GO, VerdictReason.LET_GO
    if not standing.happened:
        return State.NOT_YET, _not_yet(standing, facts, now)
    if standing.until is not None and now <= standing.until:
        return State.CONNECTING, _connecting(standing, facts, now, standing.until)
    return State.CONNECTED, _connected(standing, facts, now)


def _not_yet(standing: Standing, facts: Facts, now: int) -> VerdictReason:
    if standing.planned_until is not None and standing.planned_until >= now:
        return VerdictReason.PLANNED
    new = now - number_of(facts.added) <= NEW_CARD_DAYS
    return VerdictReason.NEW_CARD if new else VerdictReason.CARD_PILE


def _connecting(standing: Standing, facts: Facts, now: int, until: int) -> VerdictReason:
    rhythm = rhythm_of(standing, facts.cadence, facts.circle, facts.default_cadence)
    overdue = _since(standing.last_day, now) > rhythm.days
    if is_my_turn(standing, facts) and _since(standing.turn, now) >= YOUR_TURN_AFTER:
        return VerdictReason.YOUR_TURN
    if until - now <= FADING_NOTICE:
        return VerdictReason.FADING
    out_ago, in_ago = _since(standing.out_direct, now), _since(standing.in_direct, now)
    if THEIR_TURN_AFTER <= out_ago < in_ago:
        return VerdictReason.THEIR_TURN
    if _rekindled(standing, now):
        return VerdictReason.REKINDLED
    if overdue and rhythm.chosen:
        return VerdictReason.OVERDUE
    if _since(standing.first_day, now) <= NEW_FOR:
        return VerdictReason.NEW
    return VerdictReason.OVERDUE if overdue else VerdictReason.STEADY


def _since(day: int | None, now: int) -> int:
    return 0 if day is None else now - day


def _rekindled(standing: Standing, now: int) -> bool:
    if standing.prev_until is None or standing.spell_day is None:
        return False
    return (standing.spell_day - standing.prev_until >= REKINDLED_GAP
            and now - standing.spell_day <= REKINDLED_FOR)  # fmt: skip


def _connected(standing: Standing, facts: Facts, now: int) -> VerdictReason:
    if not standing.days or standing.last_day is None:
        return _nothing_counted(standing)
    if not standing.in_days and standing.out_direct is not None:
        return _unanswered(standing, facts, now, standing.out_direct)
    if not standing.out_days and standing.in_days >= SELLING_DAYS and not standing.in_not_asks:
        return VerdictReason.SELLING
    if not standing.out_days and standing.in_direct is not None:
        return VerdictReason.YOU_NEVER_ANSWERED
    lo, li = standing.out_direct, standing.in_direct
    if standing.until is None or lo is None or li is None:
        return VerdictReason.THIN
    if now - standing.last_day > DORMANT_AFTER:
        return VerdictReason.DORMANT
    if is_my_turn(standing, facts):
        return VerdictReason.LAPSED_YOUR_TURN
    return VerdictReason.LAPSED_THEIR_TURN if lo > li else VerdictReason.LAPSED


def _nothing_counted(standing: Standing) -> VerdictReason:
    if standing.bulk:
        return VerdictReason.BULK_ONLY
    return VerdictReason.CLICK_ONLY if standing.clicks else VerdictReason.UNCLEAR


def _unanswered(standing: Standing, facts: Facts, now: int, lo: int) -> VerdictReason:
    first = lo if standing.first_out_direct is None else standing.first_out_direct
    if now - lo < NO_ANSWER_AFTER:
        return VerdictReason.WAITING
    tried = standing.out_direct_days >= NEVER_REPLIED_DAYS and now - first >= NEVER_REPLIED_SPAN
    clicked = facts.via is Via.INVITE_FROM_THEM and not facts.invite_had_note
    return VerdictReason.NEVER_REPLIED if tried or clicked else VerdictReason.NO_ANSWER
