"""Links that leave the window: only mail, phone and web, strictly read (reliability.md S4)."""

import pytest
from PySide6.QtCore import QUrl

from netdesk.gui.external import mail_link, open_external, phone_link, unopened, web_link

HOSTILE = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\x01javascript:alert(1)", "java\nscript:alert(1)", " javascript:x",
    "file:///etc/passwd", "FILE:///etc/passwd", "file:relative",
    "smb://host/share", "\\\\host\\share", "//host/share",
    "ms-msdt:/id PCWDiagnostic", "ms-word:ofe|u|http://x.example", "search-ms:query=x", "data:text/html,<b>x",
    "about:blank",
    "vbscript:x", "ftp://x.example/a", "ssh://x.example", "http:///etc/passwd", "http:x", "https://",
    "https://user:pw@bank.example",
    "https://bank.example\\@evil.example", "https://x.example/\u202egpj.exe", "https://x.example/a b", "http://[::1",
    "http://x.example:port/",
    "mailto:a@b.example?attach=/etc/passwd", "mailto:a@b.example?attachment=/etc/passwd",
    "mailto:a@b.example%0abcc:c@d.example",
    "mailto:", "mailto:nobody", "mailto:a@b.example,c@d.example", "MAILTO:a@b.example?body=x",
    "mailto:a%3Fattach=x@b.example",
    "tel:", "tel:*#06#", "tel:%2A%2306%23", "tel:12", "sms:123?body=x", "x", "", ":", "http", "//",
    "\u200bhttps://x.example",
]  # fmt: skip


@pytest.mark.parametrize("link", HOSTILE)
def test_nothing_hostile_reaches_the_system(link: str) -> None:
    opened: list[QUrl] = []
    assert not open_external(link, lambda url: not opened.append(url))
    assert opened == []


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("mailto:ana@solace.example", "mailto:ana@solace.example"),
        ("MAILTO:ana@solace.example", "mailto:ana@solace.example"),
        ("tel:+15125550134", "tel:+15125550134"),
        ("tel:(512) 555-0134".replace(" ", ""), "tel:5125550134"),
        ("https://solace.example/team?id=1#ana", "https://solace.example/team?id=1#ana"),
        ("http://solace.example:8080/", "http://solace.example:8080/"),
    ],
)
def test_what_is_allowed_is_opened_as_it_was_read(link: str, target: str) -> None:
    opened: list[str] = []
    assert open_external(link, lambda url: not opened.append(url.toString()))
    assert opened == [target]


def test_links_are_made_of_what_cards_say() -> None:
    assert mail_link(" ana@solace.example ") == "mailto:ana@solace.example"
    assert mail_link("Ana <ana@solace.example>") == ""
    assert phone_link("+1 (512) 555-0134") == "tel:+15125550134"
    assert phone_link("٠٥٥٥١٢٣") == "tel:0555123"
    assert phone_link("ext. 1234") == ""
    assert phone_link("+1 512 555 0134 ext. 77") == "tel:+15125550134"
    assert web_link("solace.example/ana") == "https://solace.example/ana"
    assert web_link("not a page") == ""


@pytest.mark.parametrize(
    ("link", "shown", "sentence"),
    [
        (
            "tel:+420601555014", "+420 601 555 014",
            "There is no program for calls on this computer. The number is +420 601 555 014.",
        ),
        (
            "mailto:ana%2Bx@solace.example", "",
            "There is no program for e-mail on this computer. The address is ana+x@solace.example.",
        ),
        (
            "https://solace.example/team", "",
            "There is no program for web pages on this computer. The page is https://solace.example/team.",
        ),
        ("file:///etc/passwd", "", "This link is not one that NetDesk opens: file:///etc/passwd"),
    ],
)  # fmt: skip
def test_what_did_not_open_is_said_with_what_to_do_by_hand(link: str, shown: str, sentence: str) -> None:
    assert unopened(link, shown).replace("\u2068", "").replace("\u2069", "") == sentence
