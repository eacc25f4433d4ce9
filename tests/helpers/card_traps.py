"""Files made to eat time (vcards.md 2, root causes 14 and 15): exponential patterns, quadratic joins."""

from collections.abc import Callable

Trap = Callable[[int], bytes]


def card(body: bytes) -> bytes:
    """A card with a line made to eat time."""
    return b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n" + body + b"\r\nEND:VCARD\r\n"


TRAPS: dict[str, Trap] = {
    "comma parameters without a colon": lambda n: card(b"X;A=" + b",".join([b"v"] * (n * 20))),
    "parameters": lambda n: card(b"X" + b";a" * (n * 20) + b":v"),
    "open quotes": lambda n: card(b'X;A="' * (n * 10) + b":v"),
    "folded heads": lambda n: card(b"X;A=1" + b"\r\n ;b=2" * (n * 5) + b":x"),
    "quotes over lines": lambda n: card(b'ADR;LABEL="x\r\n' * (n * 3)),
    "soft breaks": lambda n: card(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=C3=BC=\r\n" * (n * 5)),
    "soft breaks, blank lines": lambda n: card(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=C3=BC=\r\n\r\n" * (n * 5)),
    "lines of a note": lambda n: card(b"NOTE:a\r\n" + b"\r\nb c\r\n" * (n * 5)),
    "blank lines in a note": lambda n: card(b"NOTE:a" + b"\r\n" * (n * 40) + b"b c"),
    "one long note": lambda n: card(b"NOTE:" + b"x" * (n * 500)),
    "backslashes": lambda n: card(b"N:" + b"\\" * (n * 20)),
    "tags": lambda n: card(b"CATEGORIES:" + b",".join(b"%d" % at for at in range(n * 3))),
    "only begins": lambda n: b"BEGIN:VCARD\r\n" * (n * 3),
    "begins and one end": lambda n: b"BEGIN:VCARD\nFN:x\n" * n + b"END:VCARD\n",
    "begins of two cases": lambda n: b"BEGIN:VCARD\nFN:x\nbegin:vcard\n" * n + b"END:VCARD\n",
    "deep nesting": lambda n: b"BEGIN:VCARD\r\n" * (n * 3) + b"END:VCARD\r\n" * (n * 3),
    "only ends": lambda n: b"END:VCARD\r\n" * (n * 3),
    "open agents": lambda n: b"BEGIN:VCARD\r\nN:x\r\nAGENT:\r\nBEGIN:VCARD\r\n" * n,
    "cards inside": lambda n: b"BEGIN:VCARD\nN:x\n" + b"BEGIN:VCARD\nN:y\nEND:VCARD\n" * n + b"END:VCARD\n",
    "every other end lost": lambda n: b"BEGIN:VCARD\nN:x\nBEGIN:VCARD\nN:y\nEND:VCARD\n" * n,
    "carriage returns": lambda n: card(b"\r" * (n * 100)),
    "NULs": lambda n: b"\0" * (n * 200) + b"x",
    "letters": lambda n: b"A" * (n * 500),
    "dots": lambda n: b"a." * (n * 200),
    "agents in a line": lambda n: b"BEGIN:VCARD\nN:x\n" + b"AGENT:BEGIN:VCARD\n" * n + b"END:VCARD\n" * n,
    "group names": lambda n: card(b"a-b." * (n * 100) + b"TEL:1"),
    "backslashes in a head": lambda n: card(b"TEL;" + b"\\" * (n * 20) + b":1"),
    "a photo of one-byte folds": lambda n: card(b"PHOTO;ENCODING=b:" + b"\r\n A" * (n * 60)),
    "signs of soft breaks": lambda n: card(b"NOTE:x\r\n" + b"=\r\n" * (n * 60)),
    "ends that go on": lambda n: card((b"END:VCARD" + b" ," * 10 + b"x\r\n") * (n * 5)),
    "indented": lambda n: b"  BEGIN:VCARD\n" + b"  N:x\n" * (n * 30),
    "letters of no charset": lambda n: card(b"NOTE:" + b"\x81\x8d\x9d\xff" * (n * 50)),
    "undeclared letters": lambda n: b"BEGIN:VCARD\nFN:M\xfcller\nEND:VCARD\n" * n,
    "written line ends": lambda n: b"BEGIN:VCARD\\n" + (b"\\n" + b" " * 50) * (n * 5),
    "backslashes in a line": lambda n: b"BEGIN:VCARD\\n" + b"\\" * (n * 100),
    "parts of a mail": lambda n: b"From: x\n" + b"\n--x\nContent-Transfer-Encoding: base64\n\nQkVHSU46VkNBUkQ\n" * n,
    "headers of a mail": lambda n: b"From: x\n" + b"Content-Transfer-Encoding: base64\n" * (n * 5),
    "ampersands": lambda n: b"<a>BEGIN:VCARD" + b"&" * (n * 100),
    "open tags": lambda n: b"<a>BEGIN:VCARD" + b"<a " * (n * 100),
    "deep XML": lambda n: b'<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">' + b"<vcard>" * (n * 10),
    "texts in XML": lambda n: b"<vcards ><vcard><fn>" + b"<text>a</text>" * (n * 10) + b"</fn></vcard></vcards>",
    "json that is nearly a card": lambda n: b"[" + b'["vcard",1],' * (n * 5),
    "json brackets": lambda n: b'["vcard",' + b"[" * (n * 20),
    "json that is no card": lambda n: b'[["vcard",[["fn",{},"text","A"]]]' + b",1" * (n * 20) + b"]",
}
