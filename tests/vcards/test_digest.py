"""The fingerprint of a card. A slip here imports the same pile twice."""

from netdesk.vcards.digest import digest

CARD = b"BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n"


def test_line_ends_make_no_other_card() -> None:
    copies = [CARD, CARD.replace(b"\r\n", b"\n"), CARD.replace(b"\r\n", b"\r"), CARD.rstrip(), CARD + b"\r\n"]
    copies.append(CARD.replace(b"\r\n", b"\r\r\n"))
    assert len({digest(copy) for copy in copies}) == 1
    assert len(digest(CARD)) == 16


def test_any_other_byte_does() -> None:
    assert digest(CARD) != digest(CARD.replace(b"A", b"B"))
    assert digest(CARD) != digest(CARD.replace(b"FN:", b"FN: "))
