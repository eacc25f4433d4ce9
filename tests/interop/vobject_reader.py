"""vobject's reader: a folder of cards to JSON lines. `python vobject_reader.py FOLDER`."""

import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import vobject


def photo(card: Any) -> str:
    """The digest of the photo's bytes, "" for none or a link."""
    for line in card.contents.get("photo", ()):
        if isinstance(line.value, bytes):
            return hashlib.sha256(line.value).hexdigest()
        if line.value.startswith("data:") and ";base64," in line.value:
            return hashlib.sha256(base64.b64decode(line.value.partition(",")[2])).hexdigest()
    return ""


def said(text: str) -> dict[str, object]:
    """What one card says."""
    card = vobject.readOne(text)
    return {
        "name": card.fn.value,
        "emails": [line.value for line in card.contents.get("email", ())],
        "phones": [line.value for line in card.contents.get("tel", ())],
        "org": card.contents["org"][0].value if "org" in card.contents else [],
        "note": "\n".join(line.value for line in card.contents.get("note", ())),
        "photo": photo(card),
    }


if __name__ == "__main__":
    for file in sorted(Path(sys.argv[1]).glob("*.vcf")):
        try:
            found = said(file.read_bytes().decode("utf-8"))
        except Exception as error:  # noqa: BLE001 - it is the other one's reader that is looked at
            found = {"error": repr(error)[:200]}
        print(json.dumps({"card": file.stem, **found}))
