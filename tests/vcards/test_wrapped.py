"""Cards that came in something else: a mail, a server's report, a string. A slip here finds no card at all."""

import base64
import json
import quopri

import pytest

from netdesk.vcards import reader
from netdesk.vcards.outcome import CardReading
from netdesk.vcards.problems import Trouble

ONE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{0}\r\nTEL;TYPE=CELL:+1 212 555 0101\r\n"
    "NOTE:eins\\, zwei & <drei>\r\nEND:VCARD\r\n"
)
NAMES = ["Zoë Löwe", "Ida"]
PILE = "".join(map(ONE.format, NAMES))
MAIL = (
    "From: a@post.example\r\nSubject: cards\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n"
    "--x\r\nContent-Type: text/vcard; charset={charset}\r\n"
    "Content-Transfer-Encoding: {coding}\r\n\r\n{body}\r\n--x--\r\n"
)


def base64_of(text: bytes) -> str:
    return base64.encodebytes(text).decode().replace("\n", "\r\n")


def quoted(text: str) -> str:
    return quopri.encodestring(text.replace("\r\n", "\n").encode()).decode().replace("\n", "\r\n")


def in_xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r\n", "&#13;\n")


def report(cards: str) -> str:
    return f'<?xml version="1.0"?>\n<multistatus xmlns="DAV:"><address-data>{cards}</address-data></multistatus>\n'


@pytest.mark.parametrize(
    "text",
    [
        base64_of(PILE.encode()),
        quoted(PILE),
        MAIL.format(charset="utf-8", coding="base64", body=base64_of(PILE.encode())),
        MAIL.format(charset="iso-8859-1", coding="base64", body=base64_of(PILE.encode("latin-1"))),
        MAIL.format(charset="utf-8", coding="quoted-printable", body=quoted(PILE)),
        report(in_xml(PILE)),
        report(f"<![CDATA[{PILE}]]>"),
        json.dumps({"cards": PILE}),
        PILE.replace("\r\n", "\\n"),
        PILE.replace("\r\n", "\u2028"),
        PILE.replace("\r\n", "\x85"),
        PILE.replace("\r\n", "\x0b"),
    ],
)
def test_cards_are_taken_out_and_that_is_told(text: str) -> None:
    found = reader.read(text.encode())
    assert [card.draft.name for card in found.cards] == NAMES
    for card in found.cards:
        assert (card.draft.phones[0].raw, card.draft.notes) == ("+1 212 555 0101", "eins, zwei & <drei>")
        assert (card.first_line, card.last_line) == (1, text.count("\n") + 1)
    assert Trouble.UNWRAPPED in {problem.code for problem in found.warnings}
    assert reader.looks_like_cards(text.encode()) or text.startswith("From")


@pytest.mark.parametrize(
    "text",
    [
        PILE,
        "\ufeff" + PILE,
        "x\r\n" + PILE.replace("NOTE:", "AGENT:BEGIN:VCARD\\nFN:Other\\nEND:VCARD\r\nNOTE:"),
        "From: a@post.example\r\n\r\n" + PILE,
    ],
)
def test_what_is_not_wrapped_keeps_its_lines(text: str) -> None:
    found = reader.read(text.encode())
    assert [card.draft.name for card in found.cards] == NAMES
    assert found.cards[1].last_line == text.count("\n")
    assert Trouble.UNWRAPPED not in {problem.code for problem in found.warnings}


@pytest.mark.parametrize(
    "text",
    [
        "QkVHSU46VkNBUkQ",
        "QkVHSU46VkNBUkQ===",
        MAIL.format(charset="x", coding="base64", body="QkVHSU46VkNBUkQN="),
        "From: x\r\nContent-Transfer-Encoding: base64\r\n",
        "<a>BEGIN:VCARD&#99999999;&#xffffff;</a>",
        '{"a": "BEGIN:VCARD\\n\\ud800"}',
    ],
)
def test_damage_in_the_wrapping_does_no_harm(text: str) -> None:
    reader.read(text.encode())


XCARD = """<?xml version="1.0" encoding="UTF-8"?>
<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
<vcard>
 <fn><text>Zoë Löwe; &amp; Co</text></fn>
 <n><surname>Löwe</surname><given>Zoë</given><additional/><prefix/><suffix/></n>
 <org><text>Blau</text><text>Einkauf</text></org>
 <tel><parameters><type><text>work</text><text>cell</text></type></parameters><uri>tel:+1-212-555-0101</uri></tel>
 <group name="item1"><email><text>zoe@blau.example</text></email><x-ablabel><text>Hof</text></x-ablabel></group>
 <adr><pobox/><ext/><street>Weg 1</street><locality>Wien</locality><region/><code>1010</code><country>AT</country></adr>
 <photo><uri>data:image/jpeg;base64,/9j/</uri></photo>
</vcard>
<vcard><fn><text>Ida</text></fn></vcard>
</vcards>
"""


def test_cards_written_as_xml() -> None:
    found = reader.read(XCARD.encode())
    first, second = (card.draft for card in found.cards)
    assert (first.name, first.family, first.given) == ("Zoë Löwe; & Co", "Löwe", "Zoë")
    assert (first.organisation, first.department) == ("Blau", "Einkauf")
    assert [(phone.raw, phone.label) for phone in first.phones] == [("+1-212-555-0101", "work mobile")]
    assert [(email.address, email.label) for email in first.emails] == [("zoe@blau.example", "Hof")]
    assert (first.addresses[0].street, first.addresses[0].city, first.addresses[0].country) == ("Weg 1", "Wien", "AT")
    assert first.photo == b"\xff\xd8\xff"
    assert second.name == "Ida"
    assert [(card.first_line, card.last_line) for card in found.cards] == [(3, 11), (12, 12)]
    assert found.all_warnings() == ()
    assert reader.looks_like_cards(XCARD.encode())


def test_xml_that_breaks_off_costs_only_what_comes_after() -> None:
    found = reader.read(XCARD[: XCARD.index("Ida")].encode())
    assert [card.draft.name for card in found.cards] == ["Zoë Löwe; & Co"]
    assert [aside.reason.code for aside in found.kept_aside] == [Trouble.BROKEN_XML]
    pieces = sorted([*found.cards, *found.kept_aside, *found.junk], key=lambda piece: piece.first_line)
    assert "".join("".join(piece.raw.decode().split()) for piece in pieces) == "".join(
        XCARD[: XCARD.index("Ida")].split()
    )


def test_entities_of_a_file_are_not_expanded() -> None:
    """A few lines of them would fill any memory."""
    bomb = '<!DOCTYPE a [<!ENTITY b "' + "x" * 50 + '">]>' + XCARD[XCARD.index("<vcards") :].replace("Ida", "&b;")
    found = reader.read(bomb.encode())
    assert found.cards == ()
    assert [aside.reason.code for aside in found.kept_aside] == [Trouble.BROKEN_XML]


def test_a_card_taken_out_can_be_read_again() -> None:
    first, _second = reader.read(report(in_xml(PILE)).encode()).cards
    (again,) = reader.read(first.raw).cards
    assert isinstance(again, CardReading)
    assert again.draft == first.draft
