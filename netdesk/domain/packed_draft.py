"""A draft as bytes and back: a fraction of its room in memory, for piles too big to hold."""

import marshal
from operator import attrgetter

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile

_SCALARS = (
    "name", "family", "given", "nickname", "organisation", "department", "title", "birthday", "timezone", "notes",
    "needs", "offers", "uid",
)  # fmt: skip
_scalars = attrgetter(*_SCALARS)


def packed(draft: ContactDraft) -> bytes:
    """``draft`` with everything in it. For this program at this moment: no format to keep."""
    return marshal.dumps(
        (
            _scalars(draft),
            [(each.address, each.label) for each in draft.emails],
            [(each.raw, each.label, each.e164) for each in draft.phones],
            [(each.kind, each.value, each.label) for each in draft.profiles],
            [(at.street, at.city, at.region, at.postcode, at.country, at.label) for at in draft.addresses],
            draft.tags,
            draft.photo,
        )
    )


def unpacked(data: bytes) -> ContactDraft:
    """The draft of which ``packed`` made ``data``."""
    scalars, emails, phones, profiles, addresses, tags, photo = marshal.loads(data)
    return ContactDraft(
        **dict(zip(_SCALARS, scalars, strict=True)),
        emails=tuple(Email(*each) for each in emails),
        phones=tuple(Phone(*each) for each in phones),
        profiles=tuple(Profile(*each) for each in profiles),
        addresses=tuple(Address(*each) for each in addresses),
        tags=tags,
        photo=photo,
    )
