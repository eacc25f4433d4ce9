"""The verdict as a sentence that can be checked, and as a few words for a list (relationship.md 2.7)."""

from __future__ import annotations

from collections.abc import Callable

from netdesk.domain.contact import Via
from netdesk.domain.days import date_of
from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.domain.rhythm import Basis
from netdesk.domain.standing import Standing
from netdesk.wording import weightless_verdicts
from netdesk.wording.days import ago, ahead, duration, month_and_year, times
from netdesk.wording.gettext import _, ngettext


def sentence(verdict: Verdict) -> str:
    """The whole explanation of a verdict, with what was not counted and whether nudges are snoozed."""
    true = {**_SENTENCES, **weightless_verdicts.SENTENCES} if verdict.passed_over else _SENTENCES
    parts = [true[verdict.reason](verdict)]
    if verdict.state is not State.LET_GO:
        parts += [uncounted(verdict.standing), weightless(verdict), snoozed(verdict)]
    return " ".join(part for part in parts if part)


def uncounted(standing: Standing) -> str:
    """How many items count for nobody because their date or direction is missing; empty for none."""
    count = standing.undirected + standing.undated
    if not count:
        return ""
    if not standing.undated:
        text = ngettext(
            "{n} item(s) have no direction and were not counted.",
            "{n} item(s) have no direction and were not counted.",
            count,
        )
    elif not standing.undirected:
        text = ngettext(
            "{n} item(s) have no date and were not counted.",
            "{n} item(s) have no date and were not counted.",
            count,
        )
    else:
        text = ngettext(
            "{n} item(s) have no direction or no date and were not counted.",
            "{n} item(s) have no direction or no date and were not counted.",
            count,
        )
    return text.format(n=count)


def weightless(verdict: Verdict) -> str:
    """How many items count for nobody by the weights of the book; empty with the usual weights, or for none."""
    if not verdict.passed_over or verdict.reason is VerdictReason.CLICK_ONLY:
        return ""
    count = verdict.standing.clicks
    return ngettext(
        "{n} item(s) weigh nothing in this book and were not counted.",
        "{n} item(s) weigh nothing in this book and were not counted.",
        count,
    ).format(n=count)


def snoozed(verdict: Verdict) -> str:
    """Until when nudges are hidden; empty when they are not."""
    if not verdict.snoozed or verdict.facts.snoozed_until is None:
        return ""
    return _("Snoozed until {date}.").format(date=verdict.facts.snoozed_until.isoformat())


def last_acts(verdict: Verdict) -> str:
    """Who was last directly in touch, and when: the head of many sentences."""
    out_ago, in_ago = _out_ago(verdict), _in_ago(verdict)
    if out_ago == in_ago:
        return _("in touch both ways {ago}").format(ago=ago(in_ago))
    if out_ago < in_ago:
        return _("you wrote {ago}").format(ago=ago(out_ago))
    return _("they wrote {ago}").format(ago=ago(in_ago))


def counts(verdict: Verdict) -> str:
    """How many contact-days each side had in 90 days."""
    return _("{mine} of yours, {theirs} of theirs in 90 days").format(
        mine=verdict.window.n90_out, theirs=verdict.window.n90_in
    )


def usual(verdict: Verdict) -> str:
    """The rhythm that quiet is measured against, and where it comes from."""
    rhythm = verdict.rhythm
    days = round(rhythm.days)
    if rhythm.basis is Basis.CADENCE:
        return ngettext("the {n} day you set", "the {n} days you set", days).format(n=days)
    if rhythm.basis is Basis.CIRCLE:
        return ngettext("{n} day for your circle of {circle}", "{n} days for your circle of {circle}", days).format(
            n=days, circle=verdict.facts.circle
        )
    if rhythm.basis is Basis.OWN:
        gap = round(verdict.standing.median_gap or 0)
        return ngettext("twice your usual gap of {n} day", "twice your usual gap of {n} days", gap).format(n=gap)
    return ngettext("the usual {n} day", "the usual {n} days", days).format(n=days)


def _out_ago(verdict: Verdict) -> int:
    return verdict.ago(verdict.standing.out_direct)


def _in_ago(verdict: Verdict) -> int:
    return verdict.ago(verdict.standing.in_direct)


def _since_added(verdict: Verdict) -> int:
    return max(0, (verdict.today - verdict.facts.added).days)


def _month_of(day: int | None) -> str:
    return "" if day is None else month_and_year(date_of(day))


def _your_turn(verdict: Verdict) -> str:
    if verdict.passed_over:
        words = _(
            "Connecting, your turn: they wrote {ago}, and nothing direct of yours since counts "
            "by the weights of this book; {counts}."
        )
    else:
        words = _("Connecting, your turn: they wrote {ago} and you have not answered; {counts}.")
    return words.format(ago=ago(verdict.ago(verdict.standing.turn)), counts=counts(verdict))


def _fading(verdict: Verdict) -> str:
    tomorrow_on = 1 - verdict.ago(verdict.standing.until)
    return _("Connecting, but fading: {head}; turns to Connected {when} unless you are both in touch.").format(
        head=last_acts(verdict), when=ahead(tomorrow_on)
    )


def _steady(verdict: Verdict) -> str:
    if verdict.window.n90_out or verdict.window.n90_in:
        return _("Connecting: {head}; {counts}.").format(head=last_acts(verdict), counts=counts(verdict))
    return _("Connecting: {head}, within {usual}.").format(head=last_acts(verdict), usual=usual(verdict))


def _unclear(verdict: Verdict) -> str:
    if verdict.standing.undirected:
        return _("Connected: something happened, but NetDesk does not know who acted.")
    return _("Connected: nothing with a date that counts.")


def _never_replied(verdict: Verdict) -> str:
    standing = verdict.standing
    wrote, span = times(standing.out_direct_days), duration(verdict.ago(standing.first_out_direct))
    if verdict.facts.via is Via.INVITE_FROM_THEM:
        return _(
            "Connected: they asked to connect; you wrote {times} over {duration} "
            "and they have never answered (collector?)."
        ).format(times=wrote, duration=span)
    return _("Connected: you wrote {times} over {duration} and they have never answered (collector?).").format(
        times=wrote, duration=span
    )


def _waiting(verdict: Verdict) -> str:
    machine, mine = verdict.standing.bulk_in_last, verdict.standing.out_direct
    if machine is not None and mine is not None and machine >= mine:
        return _("Connected: you wrote {ago}; no answer yet (their automatic reply does not count).").format(
            ago=ago(_out_ago(verdict))
        )
    return _("Connected: you wrote {ago}; no answer yet.").format(ago=ago(_out_ago(verdict)))


def _not_direct(verdict: Verdict, strength: str) -> str:
    """Where the weights are not the usual ones, what was too light may be of any kind."""
    if verdict.standing.out_direct is None and verdict.standing.in_direct is None:
        words = _("Connected: only what weighs little so far (strength {strength}), from either of you.")
    elif verdict.standing.out_direct is None:
        words = _("Connected: only what weighs little so far (strength {strength}); nothing from you weighs enough.")
    else:
        words = _("Connected: only what weighs little so far (strength {strength}); nothing from them weighs enough.")
    return words.format(strength=strength)


def _thin(verdict: Verdict) -> str:
    standing, strength = verdict.standing, f"{verdict.strength:.2f}"
    if verdict.facts.reweighed and (standing.out_direct is None or standing.in_direct is None):
        return _not_direct(verdict, strength)
    if standing.out_direct is None and standing.in_direct is None:
        return _(
            "Connected: only larger groups or public comments so far (strength {strength}); "
            "nothing direct from either of you."
        ).format(strength=strength)
    if standing.out_direct is None:
        return _(
            "Connected: only larger groups or public comments so far (strength {strength}); nothing direct from you."
        ).format(strength=strength)
    if standing.in_direct is None:
        return _(
            "Connected: only larger groups or public comments so far (strength {strength}); nothing direct from them."
        ).format(strength=strength)
    # Row 20 of 2.7 also holds who did write to each other, but too far apart, or too little for the weights and
    # the tempo of the book: its sentence would be untrue.
    if verdict.far_apart:
        words = _("Connected: you have both written, but too far apart to be connecting (strength {strength}).")
        turn = _(
            "Connected: you have both written, but too far apart to be connecting (strength {strength}); "
            "they wrote last, {ago}. Your turn."
        )
    else:
        words = _("Connected: you have both been in touch, but too little to be connecting (strength {strength}).")
        turn = _(
            "Connected: you have both been in touch, but too little to be connecting (strength {strength}); "
            "they wrote last, {ago}. Your turn."
        )
    last = ago(verdict.ago(standing.turn))
    return (turn if verdict.your_turn and not verdict.passed_over else words).format(strength=strength, ago=last)


_SENTENCES: dict[VerdictReason, Callable[[Verdict], str]] = {
    VerdictReason.LET_GO: lambda _verdict: _("Let go: not coloured, not nudged."),
    VerdictReason.PLANNED: lambda _verdict: _("Nothing has happened yet; something is planned."),
    VerdictReason.NEW_CARD: lambda verdict: _("New card, added {ago}. Who makes the first call?").format(
        ago=ago(_since_added(verdict))
    ),
    VerdictReason.CARD_PILE: lambda verdict: _("In the card pile for {duration}. Who makes the first call?").format(
        duration=duration(_since_added(verdict))
    ),
    VerdictReason.YOUR_TURN: _your_turn,
    VerdictReason.FADING: _fading,
    VerdictReason.THEIR_TURN: lambda verdict: _(
        "Connecting, their turn: you wrote {mine}, they last wrote {theirs}; no need to chase."
    ).format(mine=ago(_out_ago(verdict)), theirs=ago(_in_ago(verdict))),
    VerdictReason.REKINDLED: lambda verdict: _("Connecting again, for the first time since {month}: {head}.").format(
        month=_month_of(verdict.standing.prev_until), head=last_acts(verdict)
    ),
    VerdictReason.OVERDUE: lambda verdict: _(
        "Connecting, but overdue: quiet for {duration}, longer than {usual}."
    ).format(duration=duration(verdict.quiet), usual=usual(verdict)),
    VerdictReason.NEW: lambda verdict: _("Connecting, new: first contact {ago}; {head}; {counts}.").format(
        ago=ago(verdict.ago(verdict.standing.first_day)), head=last_acts(verdict), counts=counts(verdict)
    ),
    VerdictReason.STEADY: _steady,
    VerdictReason.UNCLEAR: _unclear,
    VerdictReason.BULK_ONLY: lambda verdict: _(
        "Connected: only bulk or automatic mail so far, last {ago}; nothing personal."
    ).format(ago=ago(verdict.ago(verdict.standing.bulk_last))),
    VerdictReason.CLICK_ONLY: lambda verdict: _("Connected by a click, last {ago}; no one has written a word.").format(
        ago=ago(verdict.ago(verdict.standing.click_last))
    ),
    VerdictReason.NEVER_REPLIED: _never_replied,
    VerdictReason.WAITING: _waiting,
    VerdictReason.NO_ANSWER: lambda verdict: _("Connected: you wrote {times}, {ago}; no answer.").format(
        times=times(verdict.standing.out_direct_days), ago=ago(_out_ago(verdict))
    ),
    VerdictReason.SELLING: lambda verdict: _(
        "Connected: they asked {times} and gave nothing yet; you have not answered."
    ).format(times=times(verdict.standing.in_days)),
    VerdictReason.YOU_NEVER_ANSWERED: lambda verdict: _(
        "Connected: they wrote {times}, last {ago}; you have never answered. Your turn."
    ).format(times=times(verdict.standing.in_direct_days), ago=ago(_in_ago(verdict))),
    VerdictReason.THIN: _thin,
    VerdictReason.DORMANT: lambda verdict: _(
        "Connected, dormant: last contact {ago}; you were connecting until {month}."
    ).format(ago=ago(verdict.quiet), month=_month_of(verdict.standing.until)),
    VerdictReason.LAPSED_YOUR_TURN: lambda verdict: _(
        "Connected, lapsed: they wrote last, {ago}, and you have not answered. Your turn."
    ).format(ago=ago(verdict.ago(verdict.standing.turn))),
    VerdictReason.LAPSED_THEIR_TURN: lambda verdict: _(
        "Connected, lapsed: you wrote {times} since they last answered, {ago}."
    ).format(times=times(verdict.standing.unanswered), ago=ago(_in_ago(verdict))),
    VerdictReason.LAPSED: lambda verdict: _("Connected, lapsed: last in touch both ways {ago}.").format(
        ago=ago(verdict.both_ways)
    ),
}
