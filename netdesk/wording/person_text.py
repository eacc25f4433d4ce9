"""A person as a few lines of text, to be pasted into a letter or a chat."""

from collections.abc import Iterable

from netdesk.domain.contact import Contact
from netdesk.wording.plain_text import one_line


def as_text(person: Contact) -> str:
    """Name, what they do, and every way to reach them, a line each; what is not known has no line."""
    draft = person.draft
    work = ", ".join(part for part in (draft.title, draft.department, draft.organisation) if part)
    lines = [
        draft.name,
        work,
        *(mail.address for mail in draft.emails),
        *(phone.raw for phone in draft.phones),
        *(profile.value for profile in draft.profiles),
        *(address.one_line() for address in draft.addresses),
    ]
    return "\n".join(line for line in map(one_line, lines) if line)


def as_texts(people: Iterable[Contact]) -> str:
    """Several people, an empty line between them."""
    return "\n\n".join(map(as_text, people)) + "\n"
