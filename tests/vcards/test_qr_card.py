"""A person as a QR code: a card that any camera takes, read again by our own reader, and never too much of it."""

import shutil
import subprocess
from pathlib import Path

import pytest
import segno

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.services.person_code import QUIET, svg
from netdesk.vcards.qr_card import MOST, QrCard, qr_card
from netdesk.vcards.reader import read

ANA = ContactDraft(
    "Ana Beltrán",
    family="Beltrán",
    given="Ana",
    organisation="Solace; Energy",
    title="Head, Partnerships",
    emails=(Email("ana@solace.example", "work"),),
    phones=(Phone("512 555 0142", "mobile", "+15125550142"), Phone("0512 77")),
)


def read_again(code: QrCard) -> ContactDraft:
    (card,) = read(code.text.encode("utf-8")).cards
    return card.draft


def test_what_is_in_the_code_is_read_again() -> None:
    draft = read_again(qr_card(ANA))
    assert (draft.name, draft.family, draft.given) == ("Ana Beltrán", "Beltrán", "Ana")
    assert (draft.organisation, draft.title) == ("Solace; Energy", "Head, Partnerships")
    assert [(mail.address, mail.label) for mail in draft.emails] == [("ana@solace.example", "work")]
    assert [phone.raw for phone in draft.phones] == ["+15125550142", "0512 77"]


def test_what_the_user_wrote_and_the_photo_are_never_in_it() -> None:
    private = ContactDraft(
        "Bo Lind", notes="owes me", needs="a job", offers="Danish", tags=("family",), photo=b"\xff\xd8\xff"
    )
    code = qr_card(private)
    assert set(code.left_out) == {"notes", "needs", "offers", "tags", "photo"}
    assert not any(word in code.text for word in ("owes", "job", "Danish", "family", "PHOTO"))


def test_of_too_much_the_least_needed_goes_first() -> None:
    street = Address(street="Long Street " * 40, city="Austin")
    code = qr_card(ContactDraft(**{**_fields(ANA), "addresses": (street,), "profiles": (Profile("url", "a.example"),)}))
    assert code.left_out == ("addresses",)
    assert read_again(code).profiles[0].value == "a.example"


@pytest.mark.parametrize(
    "draft",
    [
        ContactDraft("x" * 5000),
        ContactDraft("\\,;" * 900, given=";" * 900),
        ContactDraft("山" * 400, organisation="木" * 400, title="川" * 400),
        ContactDraft("Bo", emails=tuple(Email(f"{n}@x.example") for n in range(200))),
        ContactDraft("Bo", phones=(Phone("1" * 3000),)),
    ],
    ids=("name", "escapes", "signs", "mails", "number"),
)
def test_no_card_is_too_big_for_a_code(draft: ContactDraft) -> None:
    code = qr_card(draft)
    assert len(code.text.encode("utf-8")) <= MOST
    assert code.left_out
    assert draft.name.startswith(read_again(code).name)


def test_nothing_in_a_name_adds_a_line_to_the_card() -> None:
    code = qr_card(ContactDraft("Bo\r\nTEL:+1 900", title="a\x00b\nEND:VCARD"))
    assert read_again(code).phones == ()
    assert code.text.count("\r\n") == len(code.text.splitlines())


def test_a_day_without_a_year_is_said_to_be_missing() -> None:
    code = qr_card(ContactDraft("Bo", birthday="--05-12"))
    assert ("birthday", 1) not in code.holds
    assert code.left_out == ("birthday",)


@pytest.mark.parametrize("name", ["Ana Beltrán", "Bo Lind"])
def test_the_matrix_is_of_this_text_with_correction_m_or_better(name: str) -> None:
    """Letters beyond ASCII are declared: else some readers take them for Chinese."""
    code = qr_card(ContactDraft(name))
    made = segno.make_qr(code.text, error="m", encoding="utf-8", eci=not name.isascii())
    assert made.error in ("M", "Q", "H")
    assert code.matrix == tuple(tuple(map(bool, row)) for row in made.matrix)


def test_a_picture_for_print_has_every_dark_square_and_a_margin() -> None:
    code = qr_card(ANA)
    drawn = svg(code.matrix)
    assert drawn.count("h1v1h-1z") == sum(map(sum, code.matrix))
    assert f'viewBox="0 0 {len(code.matrix) + 2 * QUIET} {len(code.matrix) + 2 * QUIET}"' in drawn


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="no decoder of QR codes is here")
def test_a_decoder_reads_the_text(tmp_path: Path) -> None:
    code = qr_card(ANA)
    side = len(code.matrix) + 2 * QUIET
    rows = [[False] * side for _ in range(QUIET)]
    rows = [*rows, *([False] * QUIET + list(row) + [False] * QUIET for row in code.matrix), *rows]
    pixels = "\n".join(" ".join(str(int(dark)) for dark in row for _ in range(4)) for row in rows for _ in range(4))
    path = tmp_path / "code.pbm"
    path.write_text(f"P1\n{4 * side} {4 * side}\n{pixels}\n", encoding="ascii")
    done = subprocess.run(["zbarimg", "-q", "--raw", "--nodbus", str(path)], capture_output=True, check=True)
    assert done.stdout.decode("utf-8").split() == code.text.split()


def _fields(draft: ContactDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}
