"""Cards out. What is written must come back as it was, by this reader and by another one."""

import logging
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.vcards import reader, writer
from netdesk.vcards.problems import Trouble

FULL = ContactDraft(
    name="Dr. Zoë Löwenhaupt, MSc; 王小明 🎉 " + "ü" * 60,
    family="Löwenhaupt",
    given="Zoë",
    nickname="Zo",
    organisation="Blau & Söhne, KG; Wien",
    department="Einkauf; Lager, Halle 3",
    title="Leiterin",
    birthday="1980-02-29",
    timezone="Europe/Vienna",
    notes="first\nsecond, with \\n and ; and  blanks\n" + "long " * 100 + "end",
    needs="a printer, soon",
    offers="rooms; tea",
    uid="0b9c1f6e-0000-4000-8000-000000000001",
    emails=(Email("zoe@blau.example", "work"), Email("zo@post.example", "Mein Büro: 1")),
    phones=(Phone("+1 (212) 555-0101", "mobile"), Phone("555-0102;ext=3", "work fax"), Phone("555 0103")),
    profiles=(
        Profile("skype", "zoe.l"),
        Profile("xmpp", "zoe@chat.example", "home"),
        Profile("linkedin", "https://www.linkedin.com/in/zoe-example", "work"),
        Profile("url", "https://blau.example/a,b;c?d=e"),
        Profile("twitter", "@zoe"),
    ),
    addresses=(Address("1 Lindenweg, Hof 2", "Wien", "", "1010", "Österreich", "home"), Address(city="Graz")),
    tags=("fair, hall 7", "friends; close", "süß"),
    photo=b"\xff\xd8\xff" + bytes(range(256)),
)


def back(card: bytes) -> ContactDraft:
    (reading,) = reader.read(card).cards
    # Any text may stand for a mail address or a number, and is said to be none.
    assert {problem.code for problem in reading.warnings} <= {Trouble.NOT_AN_ADDRESS, Trouble.NOT_A_NUMBER}
    return replace(reading.draft, profiles=tuple(sorted(reading.draft.profiles, key=str)))


@pytest.mark.parametrize("version", writer.VERSIONS)
def test_everything_comes_back(version: str) -> None:
    card = writer.write(FULL, FULL.uid, version)
    assert f"\r\nVERSION:{version}\r\n".encode() in card
    assert max(map(len, card.split(b"\r\n"))) <= 75
    assert back(card) == replace(FULL, profiles=tuple(sorted(FULL.profiles, key=str)))


@pytest.mark.parametrize("version", writer.VERSIONS)
def test_another_reader_understands_it(version: str) -> None:
    import vobject

    card = vobject.readOne(writer.write(FULL, FULL.uid, version).decode())
    assert card.fn.value == FULL.name
    assert (card.n.value.family, card.n.value.given) == ("Löwenhaupt", "Zoë")
    assert [line.value for line in card.email_list] == [email.address for email in FULL.emails]
    assert [line.value for line in card.tel_list] == [phone.raw for phone in FULL.phones]
    assert card.org.value == [FULL.organisation, FULL.department]
    assert card.adr_list[0].value.street == "1 Lindenweg, Hof 2"
    assert card.uid.value.removeprefix("urn:uuid:") == FULL.uid


def test_each_version_has_its_own_way() -> None:
    four, three = (writer.write(replace(FULL, birthday="--04-16"), FULL.uid, v).decode() for v in ("4.0", "3.0"))
    assert "UID:urn:uuid:0b9c" in four
    assert "PHOTO:data:image/jpeg;base64," in four
    assert "BDAY:--0416" in four
    assert "UID:0b9c" in three
    assert "PHOTO;ENCODING=b;TYPE=JPEG:" in three
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-16" in three
    assert back(four.encode()).birthday == back(three.encode()).birthday == "--04-16"


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(ValueError, match=r"2\.1"):
        writer.write(FULL, FULL.uid, "2.1")


def test_what_is_on_cards_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        writer.write(FULL, FULL.uid)
    assert caplog.text == ""


# Text as a form gives it: one line, no blanks around it, no control characters.
letters = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Co", "Cn"), exclude_characters="\ufeff\ufffd"
)
words = st.text(letters | st.sampled_from(' ,;:\\"=.@'), max_size=40).map(lambda text: " ".join(text.split()))
labels = st.sampled_from(["", "home", "work", "mobile", "work fax", "Büro", "my own; words"])
said = words.filter(bool)
numbers = st.from_regex(r"\+?[0-9][0-9()/-]{3,15}[0-9]", fullmatch=True)
drafts = st.builds(
    ContactDraft,
    name=said,
    family=words,
    given=words,
    organisation=words,
    department=words,
    title=words,
    notes=st.lists(said, max_size=3).map("\n".join),
    emails=st.lists(st.builds(Email, st.emails(), labels), max_size=3).map(tuple),
    phones=st.lists(st.builds(Phone, numbers, labels), max_size=3).map(tuple),
    addresses=st.lists(st.builds(Address, said, words, words, words, words, labels), max_size=2).map(tuple),
    tags=st.lists(said, max_size=3, unique=True).map(tuple),
    photo=st.none() | st.binary(min_size=1, max_size=200),
)  # fmt: skip


@given(drafts, st.sampled_from(writer.VERSIONS), st.uuids())
def test_any_contact_comes_back(draft: ContactDraft, version: str, uid: UUID) -> None:
    assert back(writer.write(draft, str(uid), version)) == replace(draft, uid=str(uid))
