"""Small files of cards to damage: our own, in every dialect there is a rule for, and shared ones where they are."""

import base64
import json
from pathlib import Path

from netdesk.vcards import reader

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "cards"
_BIGGEST = 8_000

_PHOTO = base64.b64encode(b"\xff\xd8\xff" + bytes(range(256))).decode()
_ROWS = [_PHOTO[at : at + 60] for at in range(0, len(_PHOTO), 60)]


def _card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


_APPLE = _card(
    "PRODID:-//Apple Inc.//iPhone OS//EN", "N:Löwe;Zoë;;;", "FN:Zoë Löwe", "ORG:Blau & Söhne\\, KG;Einkauf",
    "item1.EMAIL;type=INTERNET:zoe@blau.example", "item1.X-ABLabel:_$!<Other>!$_", "item2.TEL:+43 1 555 0101",
    "item2.X-ABLabel:Hof", "item3.ADR;type=HOME:;;Weg 1\\nHof 2;Wien;;1010;Österreich", "item3.X-ABADR:at",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-16", "NOTE:eins\\nzwei\\, drei", "PHOTO;ENCODING=b;TYPE=JPEG:" + _ROWS[0],
    *(" " + row for row in _ROWS[1:]), "X-SOCIALPROFILE;type=twitter:http://social.example/zo",
)  # fmt: skip
_ANDROID = _card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=C3=B6=77=65;=5A=6F=C3=", "=AB;;;", "FN;CHARSET=UTF-8;"
    "ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB", "TEL;CELL;PREF:555 0102", "EMAIL;X-privat:zoe@blau.example",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;;;;;;;;;;;", "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=",
    "b", "PHOTO;ENCODING=BASE64;JPEG:", *(" " + row for row in _ROWS), "", version="2.1",
)  # fmt: skip
_OUTLOOK = _card(
    "N;LANGUAGE=de;CHARSET=Windows-1252:Löwe;Zoë", "FN;CHARSET=Windows-1252:Zoë Löwe", "TEL;WORK;VOICE:555 0103",
    "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:;;Stra=DFe 1=0D=0A=", "Hof;K=F6ln;;50667;D",
    "EMAIL;PREF;INTERNET:zoe@blau.example", 'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://x.example/a" ver="1"/>',
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:", *(" " + row for row in _ROWS), "", "REV:20100311T212435Z", version="2.1",
)  # fmt: skip
_FOUR = _card(
    'FN;PREF=1:Ida; Brandt', "N;SORT-AS=\"Brandt,Ida\":Brandt;Ida;A,B;Dr.;MSc,MA", "BDAY:--0416",
    'TEL;VALUE=uri;TYPE="voice,cell":tel:+1-212-555-0104;ext=7', "EMAIL:mailto:ida@blau.example",
    'ADR;GEO="geo:12.3,-45.6";LABEL="Mr. X: a, b":;;2 Weg;Graz;;8010;AT', "KIND:individual",
    "PHOTO:data:image/jpeg;base64," + _PHOTO, "CATEGORIES:a,b\\, c", version="4.0",
)  # fmt: skip
_AGENT = _card("FN:Ana", "AGENT:", "BEGIN:VCARD", "FN:Other", "TEL:555 0199", "END:VCARD", "TEL:555 0105")
_LOOSE = _card("FN:Novak, Jan", "NOTE:first line", "second line", "", "third: line", "TEL ;TYPE= cell :555 0106")
_JCARD = json.dumps(
    ["vcard", [["fn", {}, "text", "Ida"], ["n", {}, "text", ["Brandt", "Ida", ["A", "B"], "", ""]],
               ["tel", {"type": ["cell"]}, "uri", "tel:+1-212-555-0107"], ["note", {}, "text", "a, b\nc"]]]
)  # fmt: skip
_XCARD = (
    '<?xml version="1.0"?><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">\n<vcard><fn><text>Ida</text></fn><tel>'
    "<parameters><type><text>cell</text></type></parameters><uri>tel:+1</uri></tel></vcard>\n</vcards>\n"
)
_MAIL = (
    "From: a@post.example\nMIME-Version: 1.0\nContent-Type: text/vcard\nContent-Transfer-Encoding: base64\n\n"
    + base64.encodebytes(_FOUR.encode()).decode()
)

OWN: dict[str, bytes] = {
    "apple": _APPLE.encode(),
    "apple, wide": _APPLE.encode("utf-16"),
    "android": _ANDROID.encode() * 2,
    "outlook": _OUTLOOK.encode("cp1252"),
    "undeclared": _card("FN:Иван Петров", "TEL:555 0108", end="\n").encode("koi8-r") * 3,
    "japanese": _card("FN:佐藤 健一", "TEL:555 0109", version="2.1").encode("cp932") * 2,
    "seven bits": _card("FN;CHARSET=ISO-2022-JP:佐藤", "TEL:555 0110", version="2.1").encode("iso2022_jp"),
    "version 4": _FOUR.encode(),
    "agent": _AGENT.encode() + _FOUR.encode(),
    "loose": _LOOSE.encode() * 2,
    "old macs": _LOOSE.replace("\r\n", "\r").encode() * 2,
    "jcard": f"[{_JCARD},\n{_JCARD}]".encode(),
    "xcard": _XCARD.encode(),
    "mail": _MAIL.encode(),
    "report": f"<a><b>{_FOUR.replace('&', '&amp;')}</b></a>".encode(),
    "written line ends": _LOOSE.replace("\r\n", "\\n").encode(),
    "separators": _APPLE.replace("\r\n", "\u2028").encode(),
}


def files() -> dict[str, bytes]:
    """Every file to damage, by name; the shared ones only where this checkout lies beside them."""
    found = dict(OWN)
    for path in sorted(_SHARED.rglob("*")):
        if path.is_file() and path.stat().st_size < _BIGGEST:
            data = path.read_bytes()
            if path.suffix != ".json" and reader.looks_like_cards(data):
                found[str(path.relative_to(_SHARED))] = data
    return found
