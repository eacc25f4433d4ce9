"""Cards as programs write them, right and wrong. A slip here loses a name, a number, or a whole pile."""

import pytest

from netdesk.domain.contact import Address, Email, Phone, Profile
from netdesk.vcards import reader
from netdesk.vcards.outcome import CardReading
from netdesk.vcards.problems import Trouble


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def only(text: str | bytes) -> CardReading:
    found = reader.read(text.encode() if isinstance(text, str) else text)
    assert len(found.cards) == 1, found
    assert not found.kept_aside
    return found.cards[0]


def codes(reading: CardReading) -> set[Trouble]:
    return {problem.code for problem in reading.warnings}


def test_everything_a_card_says() -> None:
    reading = only(
        card(
            "UID:urn:uuid:0b9c1f6e-0000-4000-8000-000000000001",
            "FN:Zoë Löwenhaupt\\, MSc",
            "N:Löwenhaupt;Zoë;Maria;Dr.;MSc",
            "NICKNAME:Zo",
            "ORG:Blau & Söhne\\, KG;Vertrieb;;Süd",
            "TITLE:Leiterin",
            "ROLE:Einkauf",
            "EMAIL;TYPE=INTERNET,WORK,PREF:zoe@blau.example",
            "item1.EMAIL;TYPE=INTERNET:zo@post.example",
            "item1.X-ABLabel:_$!<Other>!$_",
            "TEL;TYPE=CELL,VOICE:+1 (212) 555-0101",
            "TEL;TYPE=WORK;TYPE=FAX:555 0102",
            "ADR;TYPE=HOME:;;1 Lindenweg\\, Hof 2;Wien;;1010;Österreich",
            "BDAY:1980-04-16",
            "TZ:Europe/Vienna",
            "CATEGORIES:fair\\, hall 7,friends",
            "NOTE:First line\\nsecond\\, with comma\\; done",
            "URL:https://www.linkedin.com/in/zoe-example",
            "X-SOCIALPROFILE;TYPE=twitter:https://social.example/zo",
            "IMPP;X-SERVICE-TYPE=Skype:skype:zoe.l",
            "X-ABADR:at",
        )
    )
    draft = reading.draft
    assert reading.warnings == ()
    assert draft.name == "Zoë Löwenhaupt, MSc"
    assert (draft.family, draft.given, draft.nickname) == ("Löwenhaupt", "Zoë", "Zo")
    assert (draft.organisation, draft.department, draft.title) == ("Blau & Söhne, KG", "Vertrieb, Süd", "Leiterin")
    assert draft.emails == (Email("zoe@blau.example", "work"), Email("zo@post.example", "other"))
    assert draft.phones == (Phone("+1 (212) 555-0101", "mobile"), Phone("555 0102", "work fax"))
    assert draft.addresses == (Address("1 Lindenweg, Hof 2", "Wien", "", "1010", "Österreich", "home"),)
    assert (draft.birthday, draft.timezone) == ("1980-04-16", "Europe/Vienna")
    assert draft.tags == ("fair, hall 7", "friends")
    assert draft.notes == "First line\nsecond, with comma; done"
    assert draft.profiles == (
        Profile("linkedin", "https://www.linkedin.com/in/zoe-example"),
        Profile("twitter", "https://social.example/zo"),
        Profile("skype", "zoe.l"),
    )
    assert draft.uid == "0b9c1f6e-0000-4000-8000-000000000001"


def test_version_4_with_uris_and_quoted_parameters() -> None:
    draft = only(
        card(
            "FN;PREF=1:Ida Brandt",
            'TEL;VALUE=uri;TYPE="voice,cell";PREF=1:tel:+1-212-555-0103;ext=7',
            "EMAIL;PREF=1:mailto:ida@blau.example",
            'ADR;GEO="geo:12.3,-45.6";LABEL="Mr. X: a, b; c^nTown":;;2 Weg;Graz;;8010;Austria',
            "BDAY:--0416",
            "TZ:-0500",
            version="4.0",
        )
    ).draft
    assert draft.phones == (Phone("+1-212-555-0103;ext=7", "mobile"),)
    assert draft.emails == (Email("ida@blau.example"),)
    assert draft.addresses == (Address("2 Weg", "Graz", "", "8010", "Austria"),)
    assert (draft.birthday, draft.timezone) == ("--04-16", "")


def test_a_label_in_the_owners_words_inside_a_parameter() -> None:
    lines = ["TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=48=C3=B6=68=6C=65):1", "TEL;X-CUSTOM(Boat):2"]
    draft = only(card("FN:A", *lines, version="2.1")).draft
    assert draft.phones == (Phone("1", "höhle"), Phone("2", "boat"))


def test_commas_that_nobody_escaped_stay() -> None:
    draft = only(card("FN:Novak, Jan", "ORG:Globex, Inc.", "NOTE:fair, hall 7", "TEL:+1 555 0104,,22")).draft
    assert (draft.name, draft.organisation, draft.notes) == ("Novak, Jan", "Globex, Inc.", "fair, hall 7")
    assert draft.phones == (Phone("+1 555 0104,,22"),)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Brandt;Ida;M.;Dr.;"], "Dr. Ida M. Brandt"),
        (["N:王;小明;;;"], "王小明"),
        (["N:;;;;", "ORG:Acme"], "Acme"),
        (["EMAIL:ida@blau.example", "TEL:555 0105"], "ida@blau.example"),
        (["TEL:555 0105"], "555 0105"),
        (["ADR:;;2 Weg;Graz;;;"], "2 Weg, Graz"),
    ],
)
def test_a_card_without_a_name_is_called_by_what_it_has(lines: list[str], name: str) -> None:
    assert only(card(*lines)).draft.name == name


def test_a_card_that_says_something_but_nothing_to_call_it_by_is_read_with_a_warning() -> None:
    assert codes(only(card("BDAY:1980-01-01"))) == {Trouble.NO_NAME}


def test_quoted_printable_with_soft_breaks() -> None:
    draft = only(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=C3=B6we;=5A=6F=C3=\r\n=AB;;;",
            "FN;QUOTED-PRINTABLE;CHARSET=Windows-1252:Zo=EB L=F6we",
            "NOTE;encoding=quoted-printable:a long text =\r\n that goes on=0D=0Anext: 50=25",
            "TEL;CELL:555 0106",
            version="2.1",
        )
    ).draft
    assert (draft.name, draft.family, draft.given) == ("Zoë Löwe", "Löwe", "Zoë")
    assert draft.notes == "a long text  that goes on\nnext: 50%"
    assert draft.phones == (Phone("555 0106", "mobile"),)


def test_a_soft_break_before_a_property_does_not_swallow_it() -> None:
    reading = only(card("NOTE;ENCODING=QUOTED-PRINTABLE:cut here=", "TEL;CELL:555 0107", version="2.1"))
    assert reading.draft.phones == (Phone("555 0107", "mobile"),)
    assert Trouble.CUT_LINE in codes(reading)


@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_a_folded_text_may_end_in_the_sign_of_a_soft_break(version: str) -> None:
    """A web address cut at its "=" is no quoted-printable, whatever other lines of the card are."""
    lines = ["FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB L=C3=B6we=", "nhaupt", "NOTE:a.example?id=", " 12"]
    draft = only(card(*lines, "URL:b.example?id=", " 34", version=version)).draft
    assert (draft.name, draft.notes) == ("Zoë Löwenhaupt", "a.example?id=12")
    assert draft.profiles == (Profile("url", "b.example?id=34"),)


def test_folded_soft_breaks_lose_their_fold() -> None:
    text = card("NOTE;ENCODING=QUOTED-PRINTABLE:Aa=\r\n ch=\r\n en", "FN:A", version="2.1")
    assert only(text).draft.notes == "Aachen"


@pytest.mark.parametrize("fold", ["\r\n ", "\r\n\t", "\n "])
def test_folds_anywhere(fold: str) -> None:
    end = fold.rstrip(" \t")
    raw = card("FN:Zo\xeb L\xf6we", f"EMA{fold}IL;TYPE=WO{fold}RK:zoe@{fold}blau.example", end=end).encode()
    # A fold may split a character, too.
    raw = raw.replace("ö".encode(), b"\xc3" + fold.encode() + b"\xb6")
    draft = only(raw).draft
    assert draft.name == "Zoë Löwe"
    assert draft.emails == (Email("zoe@blau.example", "work"),)


def test_a_folded_note_may_speak_of_cards() -> None:
    reading = only(card("FN:A", "NOTE:x", " END:VCARD", " BEGIN:VCARD", "TEL:555 0108"))
    assert reading.draft.notes == "xEND:VCARDBEGIN:VCARD"
    assert len(reading.draft.phones) == 1


def test_a_note_that_was_never_folded_is_kept_and_its_prose_is_no_property() -> None:
    draft = only(card("FN:A", "NOTE:first", "Tel: ask Ida", "", "third", "TEL:555 0109")).draft
    assert draft.notes == "first\nTel: ask Ida\n\nthird"
    assert draft.phones == (Phone("555 0109"),)


@pytest.mark.parametrize(
    "line",
    [
        "a.b.TEL:555 0110",
        "TEL;:555 0110",
        "TEL;CELL;;VOICE:555 0110",
        "TEL ;TYPE= cell :555 0110",
        "TEL,TYPE=CELL:555 0110",
        "TEL;TYPE=x\\;y:555 0110",
        'TEL;TYPE="cell:555 0110',
        "tel;type=cell: 555 0110 ",
        "TEL;ENCODING=8BIT:555 0110",
        "TEL;CHARSET=no-such:555 0110",
    ],
)
def test_odd_heads(line: str) -> None:
    assert [phone.raw for phone in only(card("FN:A", line)).draft.phones] == ["555 0110"]


@pytest.mark.parametrize(
    ("line", "code", "detail"),
    [
        ("BDAY:1980-02-30", Trouble.BIRTHDAY_UNREAD, "1980-02-30"),
        ("BDAY;VALUE=text:circa 1800", Trouble.BIRTHDAY_UNREAD, "circa 1800"),
        ("EMAIL:none", Trouble.NOT_AN_ADDRESS, "none"),
        ("TEL:0", Trouble.NOT_A_NUMBER, "0"),
        ("TEL:n/a", Trouble.NOT_A_NUMBER, "n/a"),
        ("KIND:group", Trouble.GROUP_OF_PEOPLE, ""),
        ("X-ADDRESSBOOKSERVER-KIND:group", Trouble.GROUP_OF_PEOPLE, ""),
    ],
)
def test_what_is_not_what_it_should_be_is_told(line: str, code: Trouble, detail: str) -> None:
    (problem,) = only(card("FN:A", line)).warnings
    assert (problem.code, problem.line, problem.detail) == (code, 4, detail)


@pytest.mark.parametrize(
    "line", ["BDAY:", "BDAY:0000-00-00", "TEL:*100#", "TEL:١٢٣", "TEL:sip:ida@blau.example", "KIND:org"]
)
def test_what_is_only_unusual_is_not_told(line: str) -> None:
    assert only(card("FN:A", line)).warnings == ()


def test_line_ends_that_were_doubled() -> None:
    text = card("FN:Ida Bra", " ndt", "NOTE:a", " b", "TEL:555 0111", "# what").replace("\r\n", "\n\n")
    reading = only(text)
    assert (reading.draft.name, reading.draft.notes) == ("Ida Brandt", "ab")
    assert [(problem.code, problem.line) for problem in reading.warnings] == [(Trouble.UNREAD_LINE, 15)]


def test_lines_that_are_all_indented_are_no_folds() -> None:
    text = card("FN:Ida", "NOTE:first", " second", "TEL:555 0111").replace("\r\n", "\r\n\t")
    draft = only(text.replace("\tEND", "END").rstrip("\t")).draft
    assert (draft.name, draft.notes, draft.phones) == ("Ida", "firstsecond", (Phone("555 0111"),))


def test_a_line_that_cannot_be_read_is_told_with_its_place() -> None:
    reading = only(card("FN:A", "# a comment", "TEL:555 0111"))
    (problem,) = reading.warnings
    assert (problem.code, problem.line, problem.detail) == (Trouble.UNREAD_LINE, 4, "# a comment")
    assert len(reading.draft.phones) == 1


@pytest.mark.parametrize(
    "agent",
    [
        ["AGENT:", "BEGIN:VCARD", "VERSION:3.0", "FN:Other", "TEL:555 0199", "END:VCARD"],
        ["AGENT:BEGIN:VCARD", "FN:Other", "TEL:555 0199", "END:VCARD"],
        ["BEGIN:VCARD", "FN:Other", "TEL:555 0199", "END:VCARD"],
    ],
)
def test_the_numbers_of_an_agent_are_not_this_persons(agent: list[str]) -> None:
    reading = only(card("N:Main;Person", *agent, "TEL:555 0112"))
    assert reading.draft.phones == (Phone("555 0112"),)
    assert Trouble.CARD_INSIDE in codes(reading)


def test_a_fold_after_an_equals_sign_is_a_fold() -> None:
    """Only in quoted-printable does "=" at the end of a line say that the next one goes on."""
    assert only(card("FN:A", "NOTE:see https://a.example/?q=", " 1 and more")).draft.notes == (
        "see https://a.example/?q=1 and more"
    )


def test_an_escaped_agent_in_one_line_is_left_alone() -> None:
    reading = only(card("FN:A", "AGENT:BEGIN:VCARD\\nFN:Other\\nTEL:555 0199\\nEND:VCARD", "TEL:555 0113"))
    assert reading.draft.phones == (Phone("555 0113"),)


def test_base64_text_and_broken_base64() -> None:
    assert only(card("FN;ENCODING=B;CHARSET=UTF-8:Wm/Dqw==")).draft.name == "Zoë"
    assert Trouble.CUT_LINE in codes(only(card("FN:A", "TITLE;ENCODING=B:Wm/Dq")))


def test_a_card_with_nothing_to_say_is_kept_aside_and_stops_nothing() -> None:
    found = reader.read((card("PRODID:x") + card("FN:A") + "BEGIN:VCARD\r\nEND:VCARD\r\n").encode())
    assert [reading.draft.name for reading in found.cards] == ["A"]
    assert [(aside.first_line, aside.last_line) for aside in found.kept_aside] == [(1, 4), (9, 10)]
    assert {aside.reason.code for aside in found.kept_aside} == {Trouble.NOTHING_SAID}
    assert found.kept_aside[0].raw == card("PRODID:x").encode()


def test_bytes_that_are_no_cards() -> None:
    found = reader.read(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert (found.cards, found.error) == ((), None)
    assert {problem.code for problem in found.warnings} == {Trouble.NOT_CARDS}
    assert [problem.code for problem in reader.read(b" \r\n").warnings] == [Trouble.EMPTY_FILE]


@pytest.mark.parametrize(
    ("head", "yes"),
    [
        (b"BEGIN:VCARD\r\n", True),
        (b"\xef\xbb\xbfbegin:vcard\n", True),
        ("\ufeffBEGIN:VCARD\r\n".encode("utf-16-le"), True),
        ("BEGIN:VCARD\r\n".encode("utf-16-be"), True),
        (b"From: a@blau.example\r\n\r\nhome.BEGIN : VCARD\r", True),
        (b'[["vcard", [', True),
        (b' ["vcard", [', True),
        (b"he said BEGIN:VCARD\n", False),
        (b"name,mail\n", False),
        (b"\x89PNG\0\0\0", False),
        (b"", False),
    ],
)
def test_files_are_told_by_their_content(head: bytes, yes: bool) -> None:
    assert reader.looks_like_cards(head) is yes
