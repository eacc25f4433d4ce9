"""What the cards in a file say, for showing: nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Remark
from netdesk.vcards import limits, reader
from netdesk.vcards.outcome import CardReading, FileReading

Sentence = Callable[[Remark], str]
Read = FileReading | str
"""What came of a file: its cards, or the sentence that says why it was not read."""


def read_file(path: Path) -> FileReading:
    """Everything in a file. Raises NetDeskError when there is no such file or it cannot be opened."""
    try:
        if path.is_dir():
            raise NetDeskError(f"{path} is a folder. Name the files in it.")
        if path.exists() and not path.is_file():
            raise NetDeskError(f"{path} is no ordinary file, so there is nothing to read.")
        if path.stat().st_size > limits.FILE:
            raise NetDeskError(f"{path} is larger than {limits.FILE // 2**20} MB. Split it first.")
        return reader.read(path.read_bytes())
    except FileNotFoundError:
        raise NetDeskError(f"There is no file {path}. Check the name.") from None
    except OSError as problem:
        raise NetDeskError(f"{path} cannot be read ({problem.strerror}).") from None


def document(found: Read, sentence: Sentence) -> dict[str, Any]:
    """A reading as the command line's `read` prints it."""
    if isinstance(found, str):
        return {"cards": [], "warnings": [], "kept_aside": [], "junk": [], "error": found}
    return {
        "cards": [_card(card, sentence) for card in found.cards],
        "warnings": [sentence(problem) for problem in found.all_warnings()],
        "kept_aside": [
            {
                "lines": [card.first_line, card.last_line],
                "reason": sentence(card.reason),
                "bytes": len(card.raw),
            }
            for card in found.kept_aside
        ],
        "junk": [{"lines": [text.first_line, text.last_line], "bytes": len(text.raw)} for text in found.junk],
        "error": None if found.error is None else sentence(found.error),
    }


def _card(card: CardReading, sentence: Sentence) -> dict[str, Any]:
    draft = card.draft
    return {
        "full_name": draft.name,
        "family": draft.family,
        "given": draft.given,
        "emails": [email.address for email in draft.emails],
        "phones": [phone.raw for phone in draft.phones],
        "org": draft.organisation,
        "department": draft.department,
        "title": draft.title,
        "note": draft.notes,
        "addresses": [address.one_line() for address in draft.addresses],
        "photo_bytes": 0 if draft.photo is None else len(draft.photo),
        "lines": [card.first_line, card.last_line],
        "warnings": [sentence(problem) for problem in card.warnings],
    }
