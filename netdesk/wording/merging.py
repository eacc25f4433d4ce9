"""What is said of records that are one person, or look like it."""

from datetime import date

from netdesk.domain.matching import AGAINST, MatchCode, MatchReason
from netdesk.domain.relationship import Verdict
from netdesk.domain.screens import Lookalike, LookalikeGroup, StandingMerge
from netdesk.wording import import_reasons
from netdesk.wording.acts import names_of
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted
from netdesk.wording.states import state_word


def merged_from(merge: StandingMerge, today: date) -> str:
    """As in "Merged from Ana B. and A. Bauer on 3 Nov"."""
    return _("Merged from {names} on {day}").format(names=names_of(*merge.names), day=short_date(merge.day, today))


def group_reasons(group: LookalikeGroup) -> str:
    """What speaks for a group being one person, each once, the strongest first; then what speaks against it."""
    reasons = [(why.code in AGAINST, _short(why, pair.b_name)) for pair in group.pairs for why in pair.reasons]
    ordered = sorted(reasons, key=lambda each: each[0])
    return ", ".join(dict.fromkeys(words for _against, words in ordered))


def pair_reasons(pair: Lookalike) -> str:
    """What speaks for and against two being one, beside their names."""
    return ", ".join(_short(why, pair.b_name) for why in pair.reasons)


def _short(why: MatchReason, person: str) -> str:
    short = {
        MatchCode.SAME_UID: _("same card identifier"), MatchCode.SAME_PROFILE: _("same LinkedIn profile"),
        MatchCode.SAME_EMAIL: _("same e-mail"), MatchCode.SAME_PHONE: _("same number"),
        MatchCode.SAME_NAME: _("same name"), MatchCode.SIMILAR_NAME: _("similar name"),
    }  # fmt: skip
    return short.get(why.code) or import_reasons.reason(why, person)


def group_names(group: LookalikeGroup) -> str:
    """The names in a group, each once, with how many records they are when that does not show."""
    names = list(dict.fromkeys(group.names))
    words = ", ".join(map(inserted, names))
    if len(names) == len(group.names):
        return words
    return _("{names} ({n} records)").format(names=words, n=len(group.names))


def turned(label: str, before: Verdict, after: Verdict) -> str:
    """The label of a merge, and what it made of the state of who stayed, where that is another now."""
    if before.state is after.state:
        return label
    return _("{act}. Now {state}, because their histories are one").format(act=label, state=state_word(after.state))


def sentence(words: str) -> str:
    """``words`` as a heading: with a capital."""
    return words[:1].upper() + words[1:]
