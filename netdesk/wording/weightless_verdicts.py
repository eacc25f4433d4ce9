"""Verdicts of a book with weights of its own, where something has happened that weighs nothing in it.

One side counts, and the other may well have written: so nobody is called silent, and nobody is blamed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from netdesk.domain.relationship import Verdict, VerdictReason
from netdesk.domain.via import Via
from netdesk.wording.days import ago, duration, times
from netdesk.wording.gettext import _, ngettext


def word(verdict: Verdict) -> str:
    """In a word or two, as on a badge; "" where the usual word is true (``Verdict.passed_over``)."""
    if verdict.reason in (VerdictReason.CLICK_ONLY, VerdictReason.BULK_ONLY):
        return _("Nothing that counts")
    lapsed = (VerdictReason.LAPSED_YOUR_TURN, VerdictReason.LAPSED_THEIR_TURN)
    return _("One side counts") if verdict.reason in SENTENCES and verdict.reason not in lapsed else ""


def _out_ago(verdict: Verdict) -> str:
    return ago(verdict.ago(verdict.standing.out_direct))


def _turn_ago(verdict: Verdict) -> str:
    return ago(verdict.ago(verdict.standing.turn))


def _last(verdict: Verdict) -> str:
    days = (verdict.standing.click_last, verdict.standing.bulk_last)
    return ago(min(verdict.ago(day) for day in days if day is not None))


def _nothing(verdict: Verdict) -> str:
    return _("Connected: nothing so far that counts by the weights of this book, last {ago}.").format(
        ago=_last(verdict)
    )


def _none_of_theirs(verdict: Verdict) -> str:
    standing = verdict.standing
    if verdict.facts.via is Via.INVITE_FROM_THEM:
        words = _(
            "Connected: they asked to connect; you wrote {times} over {duration}; "
            "nothing of theirs so far counts by the weights of this book."
        )
    else:
        words = _(
            "Connected: you wrote {times} over {duration}; nothing of theirs so far counts by the weights of this book."
        )
    span = duration(verdict.ago(standing.first_out_direct))
    return words.format(times=times(standing.out_direct_days), duration=span)


def _few_of_yours(verdict: Verdict) -> str:
    days = verdict.standing.out_direct_days
    return ngettext("{n} of yours · none of theirs counts", "{n} of yours · none of theirs counts", days).format(n=days)


def _nothing_in_few(verdict: Verdict) -> str:
    return _("nothing that counts · last {ago}").format(ago=_last(verdict))


def _you_wrote(verdict: Verdict) -> str:
    return _("you wrote {ago} · none of theirs counts").format(ago=_out_ago(verdict))


SENTENCES: Final[Mapping[VerdictReason, Callable[[Verdict], str]]] = {
    VerdictReason.BULK_ONLY: _nothing,
    VerdictReason.CLICK_ONLY: _nothing,
    VerdictReason.NEVER_REPLIED: _none_of_theirs,
    VerdictReason.WAITING: lambda verdict: _(
        "Connected: you wrote {ago}; nothing of theirs so far counts by the weights of this book."
    ).format(ago=_out_ago(verdict)),
    VerdictReason.NO_ANSWER: lambda verdict: _(
        "Connected: you wrote {times}, {ago}; nothing of theirs so far counts by the weights of this book."
    ).format(times=times(verdict.standing.out_direct_days), ago=_out_ago(verdict)),
    VerdictReason.SELLING: lambda verdict: _(
        "Connected: they asked {times}; nothing else of theirs and nothing of yours so far counts "
        "by the weights of this book."
    ).format(times=times(verdict.standing.in_days)),
    VerdictReason.YOU_NEVER_ANSWERED: lambda verdict: _(
        "Connected: they wrote {times}, last {ago}; nothing of yours so far counts by the weights of this book."
    ).format(times=times(verdict.standing.in_direct_days), ago=ago(verdict.ago(verdict.standing.in_direct))),
    VerdictReason.LAPSED_YOUR_TURN: lambda verdict: _(
        "Connected, lapsed: they wrote {ago}, and nothing direct of yours since counts by the weights of this book."
    ).format(ago=_turn_ago(verdict)),
    VerdictReason.LAPSED_THEIR_TURN: lambda verdict: _(
        "Connected, lapsed: you wrote {times} since their last direct word that counts by the weights of this book, "
        "{ago}."
    ).format(times=times(verdict.standing.unanswered), ago=ago(verdict.ago(verdict.standing.in_direct))),
}
"""The whole sentence; a reason that is missing has one that is true of every book."""

BRIEFS: Final[Mapping[VerdictReason, Callable[[Verdict], str]]] = {
    VerdictReason.BULK_ONLY: _nothing_in_few,
    VerdictReason.CLICK_ONLY: _nothing_in_few,
    VerdictReason.NEVER_REPLIED: _few_of_yours,
    VerdictReason.WAITING: _you_wrote,
    VerdictReason.NO_ANSWER: _you_wrote,
    VerdictReason.SELLING: lambda verdict: _("asked {times} · none of yours counts").format(
        times=times(verdict.standing.in_days)
    ),
    VerdictReason.YOU_NEVER_ANSWERED: lambda verdict: _("wrote {times} · none of yours counts").format(
        times=times(verdict.standing.in_direct_days)
    ),
    VerdictReason.LAPSED_THEIR_TURN: lambda verdict: _("you wrote {ago} · none of theirs since counts").format(
        ago=_out_ago(verdict)
    ),
}
"""In a few words, for a row of a list."""
