"""What no draft holds leaves with the person as it came, and nothing comes back that was changed or removed."""

from dataclasses import replace

import pytest

from netdesk.domain.contact import Address, ContactDraft, Email, Phone
from netdesk.vcards import reader, writer
from netdesk.vcards.source_card import source_card
from tests.helpers.round_trips import unsaid

APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Example//Phone//EN
N:Lindqvist;Maja;Elin,Sofia;Dr.;MSc
FN:Dr. Maja Elin Sofia Lindqvist MSc
SORT-STRING:Lindqvist
ORG:Norrsken AB;Nord;Lager
ORG:Förening
TITLE;LANGUAGE=sv:Chef
TITLE:Ordförande
ROLE:Inköp
item1.EMAIL;type=INTERNET;type=pref:maja@norrsken.example
item1.X-ABLabel:Mitt kontor
TEL;type=CELL;type=VOICE;type=pref:+46 70 555 01 01
item2.ADR;type=HOME;type=pref:PO 7;Uppgång B;1 Storgatan;Umeå;;903 26;Sverige
item2.X-ABADR:se
item3.X-ABDATE;type=pref:2010-06-05
item3.X-ABLabel:_$!<Anniversary>!$_
LABEL;TYPE=HOME:Storgatan 1\\nUmeå
GEO:63.8258;20.263
TZ:+01:00
BDAY:1980-02-03T10:20:00Z
LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=
PHOTO;VALUE=uri:https://norrsken.example/maja.jpg
KEY;TYPE=PGP;ENCODING=b:mQENBA==
X-QUIET;X-WHY="a,b":one\\, two\\nthree
REV:2020-01-01T00:00:00Z
UID:2B1E-ABPerson
END:VCARD
"""


def draft_of(raw: bytes) -> ContactDraft:
    (reading,) = reader.read(raw).cards
    return reading.draft


def lines_of(card: bytes) -> list[str]:
    return card.replace(b"\r\n ", b"").decode().split("\r\n")


def written(version: str, *cards: str, **changes: object) -> list[str]:
    """The lines of a person who came on these cards, with some fields changed since."""
    raws = [card.encode() for card in cards]
    draft = replace(draft_of(raws[0]), **changes)  # type: ignore[arg-type]
    return lines_of(writer.write(draft, draft.uid, version, raws))


def card(*lines: str, version: str = "3.0") -> str:
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


@pytest.mark.parametrize("version", writer.VERSIONS)
def test_nothing_is_lost_there_and_back(version: str) -> None:
    raw = APPLE.encode()
    out = writer.write(draft_of(raw), draft_of(raw).uid, version, [raw])
    assert draft_of(out) == draft_of(raw)
    assert unsaid([out], version) == unsaid([raw], version)
    assert max(map(len, out.split(b"\r\n"))) <= 75
    again = writer.write(draft_of(out), draft_of(out).uid, version, [out])
    assert sorted(lines_of(again)) == sorted(lines_of(out))


def test_4_0_has_its_own_way_of_saying_it() -> None:
    lines = written("4.0", APPLE)
    for line in (
        "N:Lindqvist;Maja;Elin,Sofia;Dr.;MSc",
        "ORG:Norrsken AB;Nord;Lager",
        "ORG:Förening",
        "TITLE;LANGUAGE=sv:Chef",
        "TITLE:Ordförande",
        "ROLE:Inköp",
        "item1.EMAIL;TYPE=INTERNET;PREF=1:maja@norrsken.example",
        "item1.X-ABLabel:Mitt kontor",
        "TEL;TYPE=CELL,VOICE;PREF=1:+46 70 555 01 01",
        "item2.ADR;TYPE=HOME;PREF=1:PO 7;Uppgång B;1 Storgatan;Umeå;;903 26;Sverige",
        "item2.X-ABADR:se",
        "item3.X-ABDATE;PREF=1:2010-06-05",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
        "LABEL;TYPE=HOME:Storgatan 1\\nUmeå",
        "GEO:geo:63.8258,20.263",
        "TZ;VALUE=utc-offset:+0100",
        "BDAY:19800203T102000Z",
        "LOGO:data:image/png;base64,iVBORw0KGgo=",
        "PHOTO;VALUE=uri:https://norrsken.example/maja.jpg",
        "KEY:data:application/pgp-keys;base64,mQENBA==",
        'X-QUIET;X-WHY="a,b":one\\, two\\nthree',
        "SORT-STRING:Lindqvist",
        "UID;VALUE=text:2B1E-ABPerson",
    ):
        assert line in lines
    assert not any(line.startswith(("REV", "PRODID:-//Example")) for line in lines)


def test_what_4_0_says_is_said_in_3_0() -> None:
    four = card(
        "FN:Bo Quist", "TEL;PREF=1;VALUE=uri;TYPE=\"voice,cell\":tel:+46-70-555-0101;ext=5", "EMAIL;PREF=2:b@q.example",
        "GEO:geo:63.8258,20.263", "TZ;VALUE=utc-offset:+0100", "LOGO:data:image/png;base64,iVBORw0KGgo=",
        "KEY:data:application/pgp-keys;base64,mQENBA==", "ANNIVERSARY:20100605", "GENDER:O;agender",
        "RELATED;TYPE=friend:urn:uuid:1", "PHOTO:https://q.example/b.gif", "SOUND;MEDIATYPE=audio/ogg:https://q.example/b",
        version="4.0",
    )  # fmt: skip
    lines = written("3.0", four)
    for line in (
        "TEL;TYPE=voice,cell,PREF:+46-70-555-0101\\;ext=5", "EMAIL;PREF=2:b@q.example", "GEO:63.8258;20.263",
        "TZ:+01:00", "LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=", "KEY;ENCODING=b;TYPE=PGP:mQENBA==",
        "ANNIVERSARY:2010-06-05", "GENDER:O;agender", "RELATED;TYPE=friend:urn:uuid:1",
        "PHOTO;VALUE=uri:https://q.example/b.gif", "SOUND;VALUE=uri;TYPE=OGG:https://q.example/b", "N:;;;;",
    ):  # fmt: skip
        assert line in lines
    back = written("4.0", "\n".join(lines))
    assert "TEL;TYPE=voice,cell;PREF=1:+46-70-555-0101\\;ext=5" in back
    assert {"GEO:geo:63.8258,20.263", "ANNIVERSARY:20100605", "KEY:data:application/pgp-keys;base64,mQENBA=="} < set(
        back
    )


def test_2_1_is_translated() -> None:
    old = card(
        "N:Quist;Bo", "FN:Bo Quist", "TEL;CELL;PREF;VOICE:555-0101", "ORG:Quist, Söner;Lager",
        "X-TEXT;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:caf=E9=0D=0Anoir", "LOGO;PNG;BASE64:", " iVBORw0KGgo=", "",
        "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Ada, agent", "TEL:555-0199", "END:VCARD",
        version="2.1",
    )  # fmt: skip
    lines = written("4.0", old)
    for line in (
        "TEL;TYPE=CELL,VOICE;PREF=1:555-0101",
        "ORG:Quist\\, Söner;Lager",
        "X-TEXT:café\\nnoir",
        "LOGO:data:image/png;base64,iVBORw0KGgo=",
        "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Ada\\, agent\\nTEL:555-0199\\nEND:VCARD",
    ):
        assert line in lines
    out = "\r\n".join(lines)
    assert draft_of(out.encode()) == draft_of(old.encode())
    assert unsaid([out.encode()], "4.0") == unsaid([old.encode()], "4.0")


def test_a_jcard_leaves_whole_too() -> None:
    jcard = b"""["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Bo Quist"],
      ["x-hat", {"type": "work", "group": "a"}, "text", "top; hat"], ["title", {"pref": "1"}, "text", "Chef"],
      ["title", {}, "text", "Cook"], ["anniversary", {}, "date", "2010-06-05"]]]"""
    lines = lines_of(writer.write(draft_of(jcard), "u", "4.0", [jcard]))
    assert {"a.X-HAT;TYPE=work:top\\; hat", "TITLE;PREF=1:Chef", "TITLE:Cook", "ANNIVERSARY:20100605"} < set(lines)


def test_a_changed_name_takes_its_parts_along() -> None:
    """A prefix, the sorting and the middle name are of the name that was; who is renamed is somebody else's heir."""
    lines = written("4.0", APPLE, name="Maja Sofia Berg", family="", given="Maja")
    assert "N:;Maja;;;" in lines
    assert not any(line.startswith("SORT-STRING") for line in lines)
    lines = written("4.0", APPLE, name="Maja Lindqvist MSc")
    assert "N:Lindqvist;Maja;;;MSc" in lines


def test_what_was_removed_stays_away() -> None:
    lines = written("4.0", APPLE, emails=(), addresses=(), title="", organisation="", department="", birthday="")
    text = "\n".join(lines)
    for gone in ("EMAIL", "Mitt kontor", "ADR", "LABEL", "TITLE", "ROLE", "ORG", "BDAY"):
        assert gone not in text
    assert "item3.X-ABDATE;PREF=1:2010-06-05" in lines


def test_another_label_keeps_the_rest_of_the_line() -> None:
    lines = written(
        "4.0",
        APPLE,
        emails=(Email("maja@norrsken.example", "home"),),
        addresses=(Address("PO 7, Uppgång B, 1 Storgatan", "Umeå", "", "903 26", "Sverige", "summer house"),),
    )
    assert "item1.EMAIL;TYPE=home,INTERNET;PREF=1:maja@norrsken.example" in lines
    assert "item1.X-ABLabel:Mitt kontor" not in lines
    assert "item2.ADR;PREF=1:PO 7;Uppgång B;1 Storgatan;Umeå;;903 26;Sverige" in lines
    assert {"item2.X-ABLabel:summer house", "item2.X-ABADR:se"} < set(lines)


def test_a_new_label_is_not_that_of_its_neighbours() -> None:
    """A group may hold several things, and a label in words is the group's."""
    grouped = card("FN:Bo", "home.TEL:555-0101", "home.TEL:555-0102", "home.X-HAT:top")
    lines = written("4.0", grouped, phones=(Phone("555-0101", "boat"), Phone("555-0102")))
    assert {"home.TEL:555-0102", "home.X-HAT:top", "item1.TEL:555-0101", "item1.X-ABLabel:boat"} < set(lines)


def test_two_cards_of_one_person_become_one() -> None:
    one = card("FN:Bo Quist", "item1.TEL:555-0101", "item1.X-ABLabel:Boat", "X-HAT:top", "GENDER:O", "X-SAME;A=1:x")
    two = card("FN:Bo Quist", "item1.X-HAT:bowler", "item1.X-ABLabel:Hat", "GENDER:N", "X-SAME;A=1:x", "TITLE:Chef")
    lines = written("4.0", one, two)
    assert lines.count("X-SAME;A=1:x") == 1
    assert {"item1.TEL:555-0101", "item1.X-ABLabel:Boat", "X-HAT:top", "GENDER:O", "X-GENDER:N"} < set(lines)
    (group,) = [line.partition(".")[0] for line in lines if line.endswith(".X-HAT:bowler")]
    assert group != "item1"
    assert f"{group}.X-ABLabel:Hat" in lines
    assert "TITLE:Chef" not in lines, "the book knows titles, and this person has none"


def test_a_thing_that_a_card_says_twice_is_said_twice() -> None:
    """The book holds one mail under one label; that it is also for work only the card knows."""
    twice = card("FN:Bo", "EMAIL;TYPE=HOME:b@q.example", "EMAIL;TYPE=WORK:B@q.example")
    lines = written("4.0", twice, emails=(Email("b@q.example", "home"),))
    assert {"EMAIL;TYPE=HOME:b@q.example", "EMAIL;TYPE=WORK:B@q.example"} < set(lines)


@pytest.mark.parametrize(
    "line",
    [
        'X-A;P="q\\"uote:x',
        "X-BELL\x07NAME:ding\x07dong\x00",
        "X-MESSAGING/ODD-ALL:value",
        "a.b.X-DOTTED:value",
        "X-EMPTY;=;;TYPE=;:value",
        "PHOTO;ENCODING=b:!!!! no base64 !!!!",
        "X-LONG:" + "=" * 300,
        "X-WIDE;" + "P=ü" * 200 + ":" + "🎉‍" * 200,
        "X-CR:a\rb",
    ],
)
@pytest.mark.parametrize("version", writer.VERSIONS)
def test_nothing_that_would_break_the_card_gets_out(line: str, version: str) -> None:
    raw = card("FN:Bo Quist", line, "X-AFTER:here").encode()
    out = writer.write(draft_of(raw), "u", version, [raw])
    (reading,) = reader.read(out).cards
    assert (reading.draft.name, reading.warnings) == ("Bo Quist", ())
    assert "X-AFTER:here" in lines_of(out)
    for physical in out.split(b"\r\n"):
        assert len(physical) <= 75
        physical.decode("utf-8")
        assert not any(byte < 0x20 and byte != 0x09 for byte in physical)


@pytest.mark.parametrize("version", writer.VERSIONS)
def test_vobject_reads_it_without_a_word(version: str, caplog: pytest.LogCaptureFixture) -> None:
    import vobject

    raw = APPLE.encode()
    found = vobject.readOne(writer.write(draft_of(raw), "u", version, [raw]).decode())
    assert (found.n.value.additional, found.n.value.prefix, found.n.value.suffix) == (["Elin", "Sofia"], "Dr.", "MSc")
    assert [line.value for line in found.contents["org"]] == [["Norrsken AB", "Nord", "Lager"], ["Förening"]]
    assert [line.value for line in found.contents["title"]] == ["Chef", "Ordförande"]
    assert found.contents["adr"][0].value.box == "PO 7"
    assert found.contents["x-quiet"][0].value == "one, two\nthree"
    assert caplog.text == ""


@pytest.mark.parametrize("agent", ["AGENT:\n BEGIN:VCARD", "AGENT:BEGIN:VCARD"])
def test_half_an_agent_swallows_nothing(agent: str) -> None:
    raw = card("FN:Bo", agent, "X-AFTER:here").encode()
    (reading,) = reader.read(raw).cards
    out = writer.write(reading.draft, "u", "4.0", [raw])
    (again,) = reader.read(out).cards
    assert (again.draft.name, again.warnings) == ("Bo", ())


def test_a_photo_that_cannot_be_read_is_kept_as_text() -> None:
    lines = written("3.0", card("FN:Bo", "PHOTO;ENCODING=b;TYPE=JPEG:****"))
    assert "X-NETDESK-BROKEN-PHOTO:****" in lines


def test_the_source_tells_apart_what_a_draft_holds() -> None:
    found = source_card(APPLE.encode())
    assert found.first("title") == "Chef"
    assert found.labels == {"item1": "Mitt kontor", "item3": "_$!<Anniversary>!$_"}
    assert [source.line.name for source in found.unsaid][:3] == ["SORT-STRING", "ORG", "TITLE"]
