"""The verdict in a few words, for the third line of a row in a list."""

from collections.abc import Callable

from netdesk.domain.relationship import Verdict, VerdictReason
from netdesk.wording import weightless_verdicts
from netdesk.wording.days import ago, days_ago, duration, times
from netdesk.wording.gettext import _, ngettext


def brief(verdict: Verdict, met_where: str = "") -> str:
    """What a person should know at a glance; a card that lies in the pile names where it came from."""
    if verdict.reason in (VerdictReason.NEW_CARD, VerdictReason.CARD_PILE):
        return _card(verdict, met_where)
    true = {**_BRIEFS, **weightless_verdicts.BRIEFS} if verdict.passed_over else _BRIEFS
    return true[verdict.reason](verdict)


def _card(verdict: Verdict, met_where: str) -> str:
    since = ago(max(0, (verdict.today - verdict.facts.added).days))
    if met_where:
        return _("from “{where}”, {ago}").format(where=met_where, ago=since)
    return _("card from {ago}").format(ago=since)


def _out_ago(verdict: Verdict) -> str:
    return ago(verdict.ago(verdict.standing.out_direct))


def _in_ago(verdict: Verdict) -> str:
    return ago(verdict.ago(verdict.standing.in_direct))


def _turn_ago(verdict: Verdict) -> str:
    return ago(verdict.ago(verdict.standing.turn))


def _last(verdict: Verdict) -> str:
    mine, theirs = verdict.standing.out_direct, verdict.standing.in_direct
    if mine == theirs:
        return _("in touch both ways {ago}").format(ago=_in_ago(verdict))
    if mine is not None and (theirs is None or mine > theirs):
        return _("you wrote {ago}").format(ago=_out_ago(verdict))
    return _("wrote {ago}").format(ago=_in_ago(verdict))


def _never_replied(verdict: Verdict) -> str:
    days = verdict.standing.out_direct_days
    return ngettext("never replied · {n} of yours", "never replied · {n} of yours", days).format(n=days)


def _thin(verdict: Verdict) -> str:
    if verdict.standing.out_direct is None or verdict.standing.in_direct is None:
        return _("only what weighs little so far") if verdict.facts.reweighed else _("only groups or comments so far")
    return _("both wrote, far apart") if verdict.far_apart else _("both wrote, but little")


def _unclear(verdict: Verdict) -> str:
    return _("who acted is not known") if verdict.standing.undirected else _("no date is known")


_BRIEFS: dict[VerdictReason, Callable[[Verdict], str]] = {
    VerdictReason.LET_GO: lambda _verdict: _("let go"),
    VerdictReason.PLANNED: lambda _verdict: _("something is planned"),
    VerdictReason.YOUR_TURN: lambda verdict: _("wrote {ago} · your turn").format(ago=_turn_ago(verdict)),
    VerdictReason.FADING: lambda verdict: _("fading · last two-way {ago}").format(ago=days_ago(verdict.both_ways)),
    VerdictReason.THEIR_TURN: lambda verdict: _("you wrote {ago} · their turn").format(ago=_out_ago(verdict)),
    VerdictReason.REKINDLED: lambda verdict: _("back in touch · {last}").format(last=_last(verdict)),
    VerdictReason.OVERDUE: lambda verdict: _("overdue · quiet for {duration}").format(duration=duration(verdict.quiet)),
    VerdictReason.NEW: lambda verdict: _("new · {last}").format(last=_last(verdict)),
    VerdictReason.STEADY: _last,
    VerdictReason.UNCLEAR: _unclear,
    VerdictReason.BULK_ONLY: lambda verdict: _("only bulk mail · last {ago}").format(
        ago=ago(verdict.ago(verdict.standing.bulk_last))
    ),
    VerdictReason.CLICK_ONLY: lambda verdict: _("by a click · last {ago}").format(
        ago=ago(verdict.ago(verdict.standing.click_last))
    ),
    VerdictReason.NEVER_REPLIED: _never_replied,
    VerdictReason.WAITING: lambda verdict: _("you wrote {ago} · no answer yet").format(ago=_out_ago(verdict)),
    VerdictReason.NO_ANSWER: lambda verdict: _("you wrote {ago} · no answer").format(ago=_out_ago(verdict)),
    VerdictReason.SELLING: lambda verdict: _("asked {times} · gave nothing yet").format(
        times=times(verdict.standing.in_days)
    ),
    VerdictReason.YOU_NEVER_ANSWERED: lambda verdict: _("wrote {times} · you never answered").format(
        times=times(verdict.standing.in_direct_days)
    ),
    VerdictReason.THIN: _thin,
    VerdictReason.DORMANT: lambda verdict: _("last contact {ago}").format(ago=ago(verdict.quiet)),
    VerdictReason.LAPSED_YOUR_TURN: lambda verdict: _("wrote {ago} · your turn").format(ago=_turn_ago(verdict)),
    VerdictReason.LAPSED_THEIR_TURN: lambda verdict: _("you wrote {ago} · no answer").format(ago=_out_ago(verdict)),
    VerdictReason.LAPSED: lambda verdict: _("two-way ended {ago}").format(ago=ago(verdict.both_ways)),
}
