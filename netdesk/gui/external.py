"""The one way out of the window: links that the system opens, by an allow-list (reliability.md S4)."""

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

WEB: Final = frozenset({"https", "http"})
_MAIL: Final = re.compile(r"[^\s@<>\"(),:;?&#%\\]+@[^\s@<>\"(),:;?&#%\\/]+\.[^\s@<>\"(),:;?&#%\\/]+")
_HIDDEN: Final = re.compile(
    "[\x00-\x20\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control characters and signs that turn or hide text."""


def mail_link(address: str) -> str:
    """``mailto:`` with nothing but the address; "" when it is none."""
    address = address.strip()
    return f"mailto:{quote(address, safe='@')}" if _MAIL.fullmatch(address) and not _HIDDEN.search(address) else ""


def phone_link(number: str) -> str:
    """``tel:`` with digits and a leading plus; "" when there are none.

    What follows a letter is an extension and not dialled. Codes such as ``*#06#`` are no numbers.
    """
    if re.search(r"[*#%]", number):
        return ""
    dialled = re.split(r"[^\W\d_]", number, maxsplit=1)[0]
    digits = "".join(str(int(sign)) for sign in dialled if sign.isdecimal())
    return f"tel:{'+' if number.strip().startswith('+') else ''}{digits}" if len(digits) >= 3 else ""


def web_link(address: str) -> str:
    """A web address as it may be opened, https when no scheme is given; "" for everything else."""
    address = address.strip()
    if _HIDDEN.search(address) or "\\" in address or address.startswith("/"):
        return ""
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    if parts.scheme.lower() not in WEB or "." not in host or "@" in parts.netloc or not port_is_sound:
        return ""
    return address


def unopened(link: str, shown: str = "") -> str:
    """One sentence, or two, on a ``link`` that ``open_external`` did not open, and what to do by hand.

    ``shown`` is the number or address as the book has it; else it is read from the link.
    """
    scheme, _colon, rest = link.partition(":")
    kind, way = scheme.lower(), inserted(shown or unquote(rest))
    if kind == "tel":
        return _("There is no program for calls on this computer. The number is {number}.").format(number=way)
    if kind == "mailto":
        return _("There is no program for e-mail on this computer. The address is {address}.").format(address=way)
    if kind in WEB and web_link(link):
        return _("There is no program for web pages on this computer. The page is {page}.").format(page=inserted(link))
    return _("This link is not one that NetDesk opens: {link}").format(link=inserted(link))


def open_external(link: str, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Open ``link`` outside if it is mail, phone or web, strictly read; False, and nothing happens, if not."""
    if _HIDDEN.search(link):
        return False
    scheme, colon, rest = link.partition(":")
    kind = scheme.lower()
    if not colon:
        return False
    if kind == "mailto":
        safe = mail_link(unquote(rest)) if "?" not in rest else ""
    elif kind == "tel":
        safe = phone_link(rest)
    else:
        safe = web_link(link) if kind in WEB and rest.startswith("//") else ""
    return bool(safe) and opener(QUrl(safe, QUrl.ParsingMode.StrictMode))
