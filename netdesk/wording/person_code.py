"""What a QR code holds, and what it does not."""

from collections.abc import Iterable

from netdesk.wording.gettext import _, ngettext


def holds(fields: Iterable[tuple[str, int]]) -> str:
    """``fields`` of ContactDraft and how many of each, as in "In it: name, company, 2 numbers."."""
    return _("In it: {fields}.").format(fields=", ".join(_counted(name, count) for name, count in fields))


def left_out(fields: Iterable[str]) -> str:
    """What is not in it; "" when everything is."""
    words = {
        "photo": _("photo"), "notes": _("notes"), "needs": _("what they look for"), "offers": _("what they offer"),
        "tags": _("tags"), "nickname": _("nickname"), "birthday": _("birthday"), "addresses": _("address"),
        "profiles": _("web pages"), "department": _("department"), "phones": _("some of the numbers"),
        "emails": _("some of the e-mail addresses"), "title": _("title"), "organisation": _("company"),
        "name": _("the end of the name"),
    }  # fmt: skip
    named = ", ".join(words[name] for name in fields)
    return _("Not in it, so that a camera reads it well: {fields}.").format(fields=named) if named else ""


def _counted(name: str, count: int) -> str:
    if name == "phones":
        return ngettext("{n} number", "{n} numbers", count).format(n=count)
    if name == "emails":
        return ngettext("{n} e-mail address", "{n} e-mail addresses", count).format(n=count)
    if name == "profiles":
        return ngettext("{n} web page", "{n} web pages", count).format(n=count)
    if name == "addresses":
        return ngettext("{n} address", "{n} addresses", count).format(n=count)
    return {
        "name": _("name"), "nickname": _("nickname"), "title": _("title"), "organisation": _("company"),
        "department": _("department"), "birthday": _("birthday"),
    }[name]  # fmt: skip
