"""Evolution Data Server's reader (libebook-contacts by GObject introspection): a folder of cards to JSON lines.

Runs with the system's own Python: `python3 eds_reader.py FOLDER`. Needs gir1.2-ebook-1.2 and python3-gi.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # type: ignore[import-not-found]  # noqa: E402


def values(contact: object, name: str) -> list[list[str]]:
    """The decoded values of every line of this name."""
    return [
        line.get_values() for line in EBookContacts.VCard.get_attributes(contact) if line.get_name().upper() == name
    ]  # type: ignore[attr-defined]


def photo(contact: object) -> str:
    """The digest of the photo's bytes, "" for none or a link."""
    found = contact.get_property("photo")  # type: ignore[attr-defined]
    if found is not None and found.type == EBookContacts.ContactPhotoType.INLINED:
        return hashlib.sha256(bytes(found.get_inlined())).hexdigest()
    for value, *_rest in values(contact, "PHOTO"):
        # EDS 3.46 gives a data: URI back as it stands.
        if value.startswith("data:") and ";base64," in value:
            return hashlib.sha256(base64.b64decode(value.partition(",")[2])).hexdigest()
    return ""


def said(text: str) -> dict[str, object]:
    """What one card says."""
    contact = EBookContacts.Contact.new_from_vcard(text)
    organisation = values(contact, "ORG")
    return {
        "name": contact.get_property("full-name") or "",
        "emails": [value[0] for value in values(contact, "EMAIL")],
        "phones": [value[0] for value in values(contact, "TEL")],
        "org": organisation[0] if organisation else [],
        "note": "\n".join(value[0] for value in values(contact, "NOTE")),
        "photo": photo(contact),
    }


if __name__ == "__main__":
    for file in sorted(Path(sys.argv[1]).glob("*.vcf")):
        print(json.dumps({"card": file.stem, **said(file.read_bytes().decode("utf-8"))}))
