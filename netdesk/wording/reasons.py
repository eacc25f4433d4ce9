"""Why somebody is on the call list, in words that can be checked (relationship.md 4.1)."""

from collections.abc import Callable, Iterable

from netdesk.domain.call_list import Reason, ReasonCode
from netdesk.domain.relationship import NEW_CARD_DAYS
from netdesk.wording.days import ago, ahead, days_ago, duration
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import inserted
from netdesk.wording.weeks import near_day

Say = Callable[[Reason], str]


def clause(reason: Reason) -> str:
    """The reason as part of a sentence: "they wrote 9 days ago"."""
    return _CLAUSES[reason.code](reason)


def because(reasons: Iterable[Reason]) -> str:
    """All reasons in one line: "they wrote 9 days ago; birthday on Friday"."""
    return "; ".join(clause(reason) for reason in reasons)


def headline(reason: Reason) -> str:
    """The reason as a sentence of its own, its kind first: "Your turn: they wrote 9 days ago"."""
    return _HEADLINES[reason.code](reason)


def debrief_questions() -> str:
    """What to ask a side two weeks to a month after the introduction (demand.md N6)."""
    return _("How did it go? Is there a next step? Anything I can add?")


def _promise(reason: Reason, late: str, due: str) -> str:
    about = inserted(reason.about) or _("something")
    if reason.day is None:
        return due.format(about=about, day=ahead(reason.days))
    template = late if reason.days < 0 else due
    return template.format(about=about, day=near_day(reason.day, reason.days), ago=days_ago(-reason.days))


def _introduced(reason: Reason) -> str:
    if not reason.about:
        return _("you introduced them {ago}").format(ago=days_ago(reason.days))
    other = inserted(reason.about)
    return _("you introduced them to {name} {ago}").format(name=other, ago=days_ago(reason.days))


def _birthday(reason: Reason, near: str, far: str) -> str:
    if reason.day is None:
        return far.format(day=ahead(reason.days))
    return near.format(day=near_day(reason.day, reason.days))


def _quiet(reason: Reason) -> str:
    if not reason.rhythm:
        return _("quiet for {duration}").format(duration=duration(reason.days))
    sentence = ngettext(
        "quiet for {duration}, longer than {n} day",
        "quiet for {duration}, longer than {n} days",
        reason.rhythm,
    )
    return sentence.format(duration=duration(reason.days), n=reason.rhythm)


def _card(reason: Reason, fresh: str, today: str, old: str) -> str:
    if reason.days > NEW_CARD_DAYS:
        return old.format(duration=duration(reason.days))
    return (fresh if reason.days else today).format(duration=duration(reason.days))


def _their_word(reason: Reason) -> str:
    return _("they wrote {ago}").format(ago=ago(reason.days))


def _fading(reason: Reason) -> str:
    return _("turns to Connected {ahead}").format(ahead=ahead(reason.days + 1))


def _rekindle(reason: Reason) -> str:
    return _("last in touch {ago}").format(ago=ago(reason.days))


_CLAUSES: dict[ReasonCode, Say] = {
    ReasonCode.PROMISE: lambda reason: _promise(
        reason, _("you promised “{about}” by {day}, {ago}"), _("you promised “{about}” by {day}")
    ),
    ReasonCode.DEBRIEF: _introduced,
    ReasonCode.YOUR_TURN: _their_word,
    ReasonCode.BIRTHDAY: lambda reason: _birthday(reason, _("birthday on {day}"), _("birthday {day}")),
    ReasonCode.FADING: _fading,
    ReasonCode.OVERDUE: _quiet,
    ReasonCode.GIVE_BACK: lambda _reason: _("they have given more lately"),
    ReasonCode.MATCH: lambda reason: _("a match for them: {about}").format(about=inserted(reason.about)),
    ReasonCode.CARD_PILE: lambda reason: _card(
        reason,
        _("new card, {duration}: who makes the first call? You."),
        _("new card, today: who makes the first call? You."),
        _("in the card pile for {duration}: who makes the first call? You."),
    ),
    ReasonCode.REKINDLE: _rekindle,
}

_HEADLINES: dict[ReasonCode, Say] = {
    ReasonCode.PROMISE: lambda reason: _promise(
        reason, _("You promised “{about}” by {day}, {ago}"), _("You promised “{about}” by {day}")
    ),
    ReasonCode.DEBRIEF: lambda reason: _("Debrief: {clause}").format(clause=_introduced(reason)),
    ReasonCode.YOUR_TURN: lambda reason: _("Your turn: {clause}").format(clause=_their_word(reason)),
    ReasonCode.BIRTHDAY: lambda reason: _birthday(reason, _("Birthday on {day}"), _("Birthday {day}")),
    ReasonCode.FADING: lambda reason: _("Fading: {clause}").format(clause=_fading(reason)),
    ReasonCode.OVERDUE: lambda reason: _("Overdue: {clause}").format(clause=_quiet(reason)),
    ReasonCode.GIVE_BACK: lambda _reason: _("They have given more lately"),
    ReasonCode.MATCH: lambda reason: _("A match for them: {about}").format(about=inserted(reason.about)),
    ReasonCode.CARD_PILE: lambda reason: _card(
        reason,
        _("New card, {duration}: who makes the first call? You."),
        _("New card, today: who makes the first call? You."),
        _("In the card pile for {duration}: who makes the first call? You."),
    ),
    ReasonCode.REKINDLE: lambda reason: _("Rekindle: {clause}").format(clause=_rekindle(reason)),
}
