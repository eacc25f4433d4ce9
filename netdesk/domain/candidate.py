"""A candidate for the call list: what is known of one contact, when to let them be (relationship.md 4.1)."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from netdesk.domain.contact import Contact, ContactId
from netdesk.domain.days import date_of
from netdesk.domain.folding import fold
from netdesk.domain.relationship import Verdict, VerdictReason
from netdesk.domain.warmth import rank, warmth_of

JUST_CONTACTED: Final = 3
WAIT_FOR_ANSWER: Final = 14
MOST_UNANSWERED: Final = 2
WEEK: Final = timedelta(days=7)
REST: Final = timedelta(days=28)
LISTS_BEFORE_REST: Final = 3

NEVER_CONTACTED: Final = frozenset({VerdictReason.NEW_CARD, VerdictReason.CARD_PILE})
LAPSED: Final = frozenset(
    {
        VerdictReason.LAPSED,
        VerdictReason.LAPSED_YOUR_TURN,
        VerdictReason.LAPSED_THEIR_TURN,
        VerdictReason.DORMANT,
    }
)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that the user said would be done by a day."""

    due: date
    about: str = ""


@dataclass(frozen=True, slots=True)
class DebriefDue:
    """An introduction of this contact to ``other``, of which this side has not told how it went."""

    introduced_on: date
    other: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """What keeps somebody off the list for now (relationship.md 4.1).

    ``last_out`` is the last day on which I did anything that counts, ``waiting_since`` the day of my direct
    act that has no answer, ``outreaches`` my direct days since they last acted. ``put_off_on`` is the day
    of the last "not this week"; ``lists`` counts the lists in a row whose week is over without an act of mine,
    ``last_listed`` is the Monday of the latest of them. The list of a week that still runs is not among them.
    """

    let_go: bool = False
    do_not_contact: bool = False
    snoozed_until: date | None = None
    last_out: date | None = None
    waiting_since: date | None = None
    outreaches: int = 0
    never_replied: bool = False
    put_off_on: date | None = None
    lists: int = 0
    last_listed: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One contact with all that the list needs to know; ``sort_name`` is folded, ``rank`` is Q of 2.4.

    ``unanswered_since`` is the day of their direct act that waits for me, ``two_way`` whether both ever
    acted, ``until`` the last Connecting day, ``last_touch`` the last day on which either acted. ``rhythm`` is
    in days, ``rhythm_chosen`` when a cadence or a circle set it. ``card_since`` is the day on which a card
    came of somebody never contacted. ``lapsed`` is LAPSED* or DORMANT, ``peak_warmth`` the warmest it ever
    was. ``match`` names whom or what they would gain from.
    """

    contact: ContactId
    sort_name: str = ""
    rank: float = 0.0
    promises: tuple[Promise, ...] = ()
    debriefs: tuple[DebriefDue, ...] = ()
    unanswered_since: date | None = None
    birthday: str = ""
    two_way: bool = False
    until: date | None = None
    warmth: int = 0
    last_touch: date | None = None
    rhythm: float = 60
    rhythm_chosen: bool = False
    gave_more: bool = False
    match: str = ""
    card_since: date | None = None
    met_where: str = ""
    lapsed: bool = False
    peak_warmth: int = 0
    rest: Rest = field(default_factory=Rest)


@dataclass(frozen=True, slots=True)
class Dues:
    """What a candidate needs beside the contact and the verdict: dated matters, favours, earlier lists."""

    promises: tuple[Promise, ...] = ()
    debriefs: tuple[DebriefDue, ...] = ()
    gave_more: bool = False
    match: str = ""
    put_off_on: date | None = None
    lists: int = 0
    last_listed: date | None = None


def candidate_of(contact: Contact, verdict: Verdict, dues: Dues) -> Candidate:
    """The candidate that a contact is on the day of its verdict."""
    standing = verdict.standing
    lo, li = standing.out_direct, standing.in_direct
    return Candidate(
        contact=contact.id,
        sort_name=fold(contact.name),
        rank=rank(standing, verdict.today),
        promises=dues.promises,
        debriefs=dues.debriefs,
        unanswered_since=_date(standing.turn) if verdict.your_turn else None,
        birthday=contact.draft.birthday,
        two_way=bool(standing.out_days and standing.in_days),
        until=verdict.connecting_until,
        warmth=verdict.warmth,
        last_touch=_date(standing.last_day),
        rhythm=verdict.rhythm.days,
        rhythm_chosen=verdict.rhythm.chosen,
        gave_more=dues.gave_more,
        match=dues.match,
        card_since=contact.added if verdict.reason in NEVER_CONTACTED else None,
        met_where=contact.met_where,
        lapsed=verdict.reason in LAPSED,
        peak_warmth=warmth_of(standing.peak),
        rest=Rest(
            let_go=contact.let_go,
            do_not_contact=contact.do_not_contact,
            snoozed_until=contact.snoozed_until,
            last_out=_date(standing.out_last),
            waiting_since=_date(lo) if lo is not None and (li is None or lo > li) else None,
            outreaches=standing.unanswered,
            never_replied=verdict.reason is VerdictReason.NEVER_REPLIED,
            put_off_on=dues.put_off_on,
            lists=dues.lists,
            last_listed=dues.last_listed,
        ),
    )


def is_silent(rest: Rest, today: date) -> bool:
    """True for whom nothing at all is suggested: let go, do not contact, snoozed."""
    snoozed = rest.snoozed_until is not None and today < rest.snoozed_until
    return rest.let_go or rest.do_not_contact or snoozed


def rests(rest: Rest, today: date) -> bool:
    """True for whom only a dated reason is suggested.

    I contacted them at most 3 days ago, wait for them less than 14 days, wrote twice or more since they last
    acted, they never replied, "not this week" was said within 28 days, or the third list in a row ended without
    an act of mine less than 28 days ago.
    """
    if rest.never_replied or rest.outreaches >= MOST_UNANSWERED:
        return True
    if rest.last_out is not None and (today - rest.last_out).days <= JUST_CONTACTED:
        return True
    if rest.waiting_since is not None and (today - rest.waiting_since).days < WAIT_FOR_ANSWER:
        return True
    if rest.put_off_on is not None and today < rest.put_off_on + REST:
        return True
    tired = rest.lists > 0 and rest.lists % LISTS_BEFORE_REST == 0
    return tired and rest.last_listed is not None and today < rest.last_listed + WEEK + REST


def _date(number: int | None) -> date | None:
    return None if number is None else date_of(number)
