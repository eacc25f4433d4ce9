"""What an import will do, in words: decisions, why a card looks like someone, what it would change."""

from collections.abc import Iterable

from netdesk.domain.contact import Email, Phone
from netdesk.domain.differences import ChangeKind, FieldChange
from netdesk.domain.import_plan import Answer, Decision, PlannedCard
from netdesk.domain.matching import MatchCode, MatchReason
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


def decision(card: PlannedCard) -> str:
    """What becomes of a card, short enough for a chip: "new", "updates Ana Beltrán"."""
    if not card.chosen:
        return _("stays out")
    if card.decision is Decision.ADD:
        return _("new")
    if card.decision is Decision.UPDATE:
        return _("updates {name}").format(name=inserted(card.person))
    if card.decision is Decision.UNCHANGED:
        return _("nothing new")
    if card.answer is Answer.MERGE:
        return _("will be merged with {name}").format(name=inserted(card.person))
    if card.answer is Answer.KEEP_BOTH:
        return _("new, beside {name}").format(name=inserted(card.person))
    return reason(card.reasons[0], card.person)


def reasons(card: PlannedCard) -> str:
    """Everything that speaks for and against a card being someone, in one line."""
    return " · ".join(reason(each, card.person) for each in card.reasons)


def reason(why: MatchReason, person: str) -> str:
    """One thing that speaks for or against a card being ``person``."""
    sentences = {
        MatchCode.SAME_UID: _("same card identifier as {person}"),
        MatchCode.SAME_PROFILE: _("same LinkedIn profile as {person}"),
        MatchCode.SAME_EMAIL: _("same e-mail as {person}"),
        MatchCode.SAME_PHONE: _("same number as {person}"),
        MatchCode.SAME_NAME: _("same name as {person}"),
        MatchCode.SIMILAR_NAME: _("name much like {person}"),
        MatchCode.SAME_ORGANISATION: _("both at {value}"),
        MatchCode.SHARED: _("{value} belongs to more than one person"),
        MatchCode.OTHER_NAME: _("but another name"),
        MatchCode.OTHER_EMAIL: _("but another e-mail, {value}"),
        MatchCode.OTHER_PHONE: _("but another number, {value}"),
        MatchCode.SAME_MAILBOX: _("the same before the @, {value}"),
        MatchCode.OTHER_BIRTHDAY: _("but another birthday, {value}"),
    }
    return sentences[why.code].format(person=inserted(person), value=inserted(why.value))


def changes(of: Iterable[FieldChange]) -> str:
    """What would change in somebody, in a few words: "new mobile number, title changed"."""
    parts: dict[str, int] = {}
    for each in of:
        words = change(each)
        parts[words] = parts.get(words, 0) + 1
    return ", ".join(words if count == 1 else f"{words} ({count})" for words, count in parts.items())


def change(one: FieldChange) -> str:
    """One change in a few words; one that is proposed and not chosen says so."""
    words = _replaced(one.field) if one.kind is ChangeKind.REPLACE else _new(one)
    return words if one.chosen else _("{change}?").format(change=words)


def _new(one: FieldChange) -> str:
    new = one.new
    if isinstance(new, Phone | Email):
        return _labelled_number(new.label) if isinstance(new, Phone) else _labelled_mail(new.label)
    names = {
        "family": _("family name"),
        "given": _("given name"),
        "nickname": _("nickname"),
        "organisation": _("company"),
        "department": _("department"),
        "title": _("title"),
        "birthday": _("birthday"),
        "timezone": _("time zone"),
        "notes": _("note"),
        "needs": _("new need"),
        "offers": _("new offer"),
        "profiles": _("new profile"),
        "addresses": _("new address"),
        "tags": _("new tag"),
        "photo": _("photo"),
    }
    return names.get(one.field, one.field)


def _labelled_number(label: str) -> str:
    kinds = {
        "mobile": _("new mobile number"),
        "cell": _("new mobile number"),
        "work": _("new work number"),
        "home": _("new home number"),
        "fax": _("new fax number"),
    }
    return next((kinds[word] for word in label.lower().split() if word in kinds), _("new number"))


def _labelled_mail(label: str) -> str:
    kinds = {"work": _("new work e-mail"), "home": _("new home e-mail")}
    return next((kinds[word] for word in label.lower().split() if word in kinds), _("new e-mail"))


def _replaced(field: str) -> str:
    names = {
        "name": _("name changed"),
        "family": _("family name changed"),
        "given": _("given name changed"),
        "nickname": _("nickname changed"),
        "organisation": _("company changed"),
        "department": _("department changed"),
        "title": _("title changed"),
        "birthday": _("birthday changed"),
        "timezone": _("time zone changed"),
    }
    return names.get(field, field)
