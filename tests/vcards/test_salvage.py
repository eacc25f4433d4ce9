"""Of bytes that make no card as much is told as can be read in them."""

from netdesk.vcards.salvage import NOTE, salvage


def test_lines_of_a_card_say_what_they_say_without_its_edges() -> None:
    draft = salvage(b"FN:Mina Muster\r\nORG:Kite\r\nEMAIL:mina@sample.example\r\n", "scan.vcf")
    assert (draft.name, draft.organisation) == ("Mina Muster", "Kite")
    assert [mail.address for mail in draft.emails] == ["mina@sample.example"]
    assert "FN:Mina Muster" in draft.notes, "the text as it came stands in the notes"


def test_addresses_are_found_in_any_text() -> None:
    draft = salvage(b"\x00call mina (mina@sample.example) on +1 512 555 0142, soon", "scan.vcf")
    assert draft.name == "scan.vcf"
    assert [mail.address for mail in draft.emails] == ["mina@sample.example"]
    assert [phone.raw for phone in draft.phones] == ["+1 512 555 0142"]
    assert "\x00" not in draft.notes


def test_anything_at_all_gives_a_draft_with_a_name() -> None:
    for raw in (b"", b"\x00\xff" * 100, b"BEGIN:VCARD\r\n" * 1000, b"x" * 1_000_000):
        draft = salvage(raw, "scan.vcf")
        assert draft.name
        assert len(draft.notes) <= 2 * NOTE + 2
