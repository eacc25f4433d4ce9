"""Web pages, messengers and social profiles of a card, told apart by kind."""

import re

from netdesk.domain.contact import Profile
from netdesk.vcards.head import Head
from netdesk.vcards.text import one_line

MESSENGERS = {
    "X-AIM": "aim",
    "X-FACEBOOK": "facebook",
    "X-GADUGADU": "gadu-gadu",
    "X-GADU-GADU": "gadu-gadu",
    "X-GOOGLE TALK": "google-talk",
    "X-GOOGLE-TALK": "google-talk",
    "X-GTALK": "google-talk",
    "X-GROUPWISE": "groupwise",
    "X-ICQ": "icq",
    "X-JABBER": "xmpp",
    "X-KADDRESSBOOK-BLOGFEED": "url",
    "X-EVOLUTION-BLOG-URL": "url",
    "X-LINKEDIN": "linkedin",
    "X-MATRIX": "matrix",
    "X-MS-IMADDRESS": "im",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SIGNAL": "signal",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-TWITTER": "twitter",
    "X-WHATSAPP": "whatsapp",
    "X-XING": "xing",
    "X-YAHOO": "yahoo",
}
"""Properties that name their messenger, and its kind."""

IMPP_KINDS = frozenset((*MESSENGERS.values(), "im", "sip", "sms")) - {"url", "facebook", "linkedin", "twitter", "xing"}
"""Kinds that are written as IMPP; the others are pages or social profiles."""

SCHEMES = {"jabber": "xmpp", "msnim": "msn", "ymsgr": "yahoo", "gtalk": "google-talk", "sgnl": "signal"}
"""URI schemes of IMPP that are not the name of their messenger."""

_SITES = {
    "facebook.com": "facebook",
    "github.com": "github",
    "instagram.com": "instagram",
    "linkedin.com": "linkedin",
    "mastodon.social": "mastodon",
    "twitter.com": "twitter",
    "x.com": "twitter",
    "xing.com": "xing",
    "youtube.com": "youtube",
}


_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):(?!//)", re.I)
_SITE = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){0,3}?([\w-]{1,63}\.[a-z]{1,10})(?:[/:?#]|\Z)", re.I)


def page(head: Head, value: str) -> Profile | None:
    """What a URL line says; the site tells the kind when it is a known one."""
    value = one_line(value)
    return Profile(kind_of_page(value), value, head.label) if value else None


def social(head: Head, value: str) -> Profile | None:
    """What an X-SOCIALPROFILE (Apple) or SOCIALPROFILE (RFC 9554) line says; its type is the site."""
    value = one_line(value)
    user = head.parameters.get("X-USER") or head.parameters.get("USERNAME", "")
    if value.startswith("x-apple:") or not value:
        value = user or value.removeprefix("x-apple:")
    service = head.parameters.get("SERVICE-TYPE", "").lower()
    kind = service or next((kind for kind in head.types if kind not in ("home", "work", "pref")), "")
    label = " ".join(word for word in head.label.split() if word != kind)
    return Profile(kind or kind_of_page(value), value, label) if value else None


def messenger(head: Head, value: str) -> Profile | None:
    """What an IMPP line (RFC 4770) or one of ``MESSENGERS`` says: ``skype:ana`` is ana on skype."""
    value = one_line(value)
    kind = MESSENGERS.get(head.name, "")
    if not kind:
        service = head.parameters.get("X-SERVICE-TYPE") or head.parameters.get("SERVICE-TYPE", "")
        match = _SCHEME.match(value)
        scheme = match[1].lower() if match else ""
        value = value[match.end() :] if match else value
        kind = service.lower() or SCHEMES.get(scheme, scheme) or "im"
    return Profile(kind, value, head.label) if value else None


def kind_of_page(address: str) -> str:
    """The kind of profile that a web address is: its site's, or just "url"."""
    match = _SITE.match(address)
    return _SITES.get(match[1].lower(), "url") if match else "url"
