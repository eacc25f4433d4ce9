"""Which letters the bytes mean. A slip here turns a name into signs that its owner would not know."""

import pytest

from netdesk.vcards import reader
from netdesk.vcards.outcome import CardReading
from netdesk.vcards.problems import Trouble


def card(name: str, charset: str, head: str = "FN", version: str = "2.1") -> bytes:
    text = f"BEGIN:VCARD\r\nVERSION:{version}\r\n{head}:{name}\r\nTEL:555 0100\r\nEND:VCARD\r\n"
    return text.encode(charset)


def only(raw: bytes) -> CardReading:
    (reading,) = reader.read(raw).cards
    return reading


def codes(reading: CardReading) -> list[Trouble]:
    return [problem.code for problem in reading.warnings]


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        ("Zoë Löwe", "ISO-8859-1"),
        ("Zoë “Zo” Löwe", "Windows-1252"),
        ("Иван Петров", "windows-1251"),
        ("Иван Петров", "KOI8-R"),
        ("Νίκος", "windows-1253"),
        ("אפרים", "windows-1255"),
        ("Żaneta Wójcik", "iso-8859-2"),
        ("王小明", "GB2312"),
        ("王小明", "Big5"),
        ("佐藤 健一 ソニー", "Shift_JIS"),
        ("佐藤 健一", "EUC-JP"),
        ("佐藤 健一", "ISO-2022-JP"),
        ("김민준", "EUC-KR"),
    ],
)
def test_a_declared_charset(name: str, charset: str) -> None:
    reading = only(card(name, charset, f"FN;CHARSET={charset}"))
    assert (reading.draft.name, codes(reading)) == (name, [])
    quoted = "".join(f"={byte:02X}" for byte in name.encode(charset))
    reading = only(card(quoted, "ascii", f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE"))
    assert (reading.draft.name, codes(reading)) == (name, [])


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig"])
def test_a_file_that_is_wide_as_a_whole(charset: str) -> None:
    found = reader.read(b"".join([card("Zoë 王小明 🎉", charset, version="3.0")]))
    assert [reading.draft.name for reading in found.cards] == ["Zoë 王小明 🎉"]


def test_big_endian_with_its_mark() -> None:
    found = reader.read(b"\xfe\xff" + card("Zoë", "utf-16-be", version="3.0"))
    assert [reading.draft.name for reading in found.cards] == ["Zoë"]
    assert found.all_warnings() == ()


def test_utf_8_comes_before_what_is_declared_for_exporters_lie() -> None:
    reading = only(card("Zoë Löwe", "utf-8", "FN;CHARSET=ISO-8859-1"))
    assert (reading.draft.name, codes(reading)) == ("Zoë Löwe", [])


def test_two_byte_chinese_that_happens_to_be_utf_8_is_still_chinese() -> None:
    name = b"\xd0\xa1".decode("gb2312")  # "small"; in UTF-8 a Cyrillic letter
    assert only(card(name, "gb2312", "FN;CHARSET=GB2312")).draft.name == name


def test_undeclared_eight_bit_text_is_read_and_said_so() -> None:
    reading = only(card("Zoë Löwe", "cp1252"))
    assert (reading.draft.name, codes(reading)) == ("Zoë Löwe", [Trouble.CHARSET_UNDECLARED])


@pytest.mark.parametrize(
    ("names", "charset"),
    [
        (["Zoë Löwe", "François Lefèvre", "O’Neill", "½ Preis – 5 €"], "cp1252"),
        (["Jörg", "Müller"], "cp1252"),
        (["Łukasz Wójcik"], "cp1250"),
        (["Jiří Dvořák", "Žofie Černá"], "iso-8859-2"),
        (["Иван Петров"], "cp1251"),
        (["Иван Петров"], "koi8-r"),
        (["Иван Петров"], "cp866"),
        (["Иван Петров"], "iso-8859-5"),
        (["Γιώργος Παπαδόπουλος"], "cp1253"),
        (["דוד כהן"], "cp1255"),
        (["Çağla Yılmaz", "Işıl Şahin"], "cp1254"),
        (["محمد العلي"], "cp1256"),
        (["Jānis Bērziņš"], "cp1257"),
        (["สมชาย ใจดี"], "tis-620"),
        (["王小明", "李秀英"], "gb2312"),
        (["陳淑芬", "黃志豪"], "big5"),
        (["佐藤 健一", "高橋 美咲"], "shift_jis"),
        (["佐藤 健一", "高橋 美咲"], "euc-jp"),
        (["佐藤 健一", "高橋 美咲"], "iso-2022-jp"),
        (["김민준", "이서연"], "euc-kr"),
    ],
)
@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_a_file_that_declares_nothing_is_told_by_its_letters(names: list[str], charset: str, version: str) -> None:
    found = reader.read(b"".join(card(name, charset, version=version) for name in names))
    assert [reading.draft.name for reading in found.cards] == names
    assert {code for reading in found.cards for code in codes(reading)} == {Trouble.CHARSET_UNDECLARED}


def test_a_pile_of_several_phones_that_declare_nothing() -> None:
    names = [("Zoë Löwe", "cp1252"), ("Jörg Müller", "cp1252"), ("Иван Петров", "cp1251"), ("佐藤 健一", "cp932")]
    found = reader.read(b"".join(card(name, charset) for name, charset in names))
    assert [reading.draft.name for reading in found.cards] == [name for name, _charset in names]


def test_quoted_printable_that_declares_nothing_is_told_by_its_letters_too() -> None:
    quoted = "".join(f"={byte:02X}" for byte in "Иван Петров".encode("koi8-r"))
    reading = only(card(quoted, "ascii", "FN;ENCODING=QUOTED-PRINTABLE"))
    assert (reading.draft.name, codes(reading)) == ("Иван Петров", [Trouble.CHARSET_UNDECLARED])


def test_a_file_that_wrongly_says_utf_8_is_told_by_its_letters_too() -> None:
    reading = only(card("Иван Петров", "cp1251", "FN;CHARSET=UTF-8"))
    assert (reading.draft.name, codes(reading)) == ("Иван Петров", [Trouble.CHARSET_WRONG])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("=?ISO-8859-1?Q?Zo=EB_L=F6we?=", "Zoë Löwe"),
        ("=?utf-8?b?Wm/Dqw==?= =?utf-8?q?_L=C3=B6we?=", "Zoë Löwe"),
        ("Zo=C3=AB L=C3=B6we", "Zoë Löwe"),
        ("=?no-such?Q?=FF?=", "=?no-such?Q?=FF?="),
        ("=?utf-8?b?x?=", "=?utf-8?b?x?="),
        ("a=EB=F6", "a=EB=F6"),
    ],
)
def test_text_that_is_encoded_and_does_not_say_so(text: str, name: str) -> None:
    reading = only(card(text, "ascii", version="3.0"))
    assert (reading.draft.name, codes(reading)) == (name, [] if text == name else [Trouble.ENCODING_UNDECLARED])


def test_text_that_makes_no_sense_in_any_charset_is_still_read() -> None:
    reading = only(card("", "ascii").replace(b"FN:", b"FN:a\x81\x8d\x9d\xffb\x81"))
    assert codes(reading) == [Trouble.CHARSET_UNDECLARED]


@pytest.mark.parametrize(
    ("name", "charset", "codec"),
    [
        ("דוד", "ISO-8859-8-I", "iso-8859-8"),
        ("佐藤", "x-euc-jp", "euc-jp"),
        ("佐藤", "windows-31j", "cp932"),
        ("สมชาย", "windows-874", "cp874"),
        ("김", "MS949", "cp949"),
        ("王", "GB_2312-80", "gb2312"),
        ("王", "HZ-GB-2312", "hz"),
        ("Zoë", "UTF-7", "utf-7"),
    ],
)
def test_names_that_charsets_go_by(name: str, charset: str, codec: str) -> None:
    reading = only(card(name, codec, f"FN;CHARSET={charset}"))
    assert (reading.draft.name, codes(reading)) == (name, [])


def test_utf_8_needs_no_declaration_but_in_version_2_1() -> None:
    assert codes(only(card("Zoë", "utf-8", version="3.0"))) == []
    assert codes(only(card("Zoë", "utf-8"))) == [Trouble.CHARSET_UNDECLARED]


def test_a_charset_declared_elsewhere_in_the_file_is_the_better_guess() -> None:
    pile = card("Иван", "cp1251") + card("Петров", "cp1251", "NOTE;CHARSET=windows-1251")
    found = reader.read(pile)
    assert found.cards[0].draft.name == "Иван"
    assert codes(found.cards[0]) == [Trouble.CHARSET_UNDECLARED]


def test_a_pile_may_mix_charsets() -> None:
    pile = card("Zoë", "utf-8", version="3.0") + card("佐藤", "cp932", "FN;CHARSET=SHIFT_JIS") + card("Løwe", "cp1252")
    assert [reading.draft.name for reading in reader.read(pile).cards] == ["Zoë", "佐藤", "Løwe"]


@pytest.mark.parametrize("charset", ["no-such", "base64", "unicode_escape", "idna", "undefined", "utf-16", "\x7f"])
def test_a_charset_that_is_none_does_no_harm(charset: str) -> None:
    reading = only(card("Zoë Löwe", "cp1252", f"FN;CHARSET={charset}"))
    assert (reading.draft.name, codes(reading)) == ("Zoë Löwe", [Trouble.CHARSET_UNKNOWN])


def test_one_damaged_byte_in_utf_8_costs_one_character() -> None:
    reading = only(card("Zoë Löwe Œuvre", "utf-8", version="3.0").replace(b"Z", b"\xff"))
    assert (reading.draft.name, codes(reading)) == ("\ufffdoë Löwe Œuvre", [Trouble.CHARACTERS_LOST])


def test_a_value_cut_inside_its_last_character() -> None:
    reading = only(card("=C3=AB=C3=AB=C3", "ascii", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8"))
    assert (reading.draft.name, codes(reading)) == ("ëë", [Trouble.CHARACTERS_LOST])


def test_every_byte_has_some_reading() -> None:
    reading = only(card("", "ascii").replace(b"FN:", b"FN:" + bytes(range(0x80, 0x100))))
    assert len(reading.draft.name) >= 120
