"""A person as a QR code, to be taken into a telephone from the screen or from paper."""

from __future__ import annotations

from netdesk.domain.contact import ContactId
from netdesk.storage import contacts
from netdesk.storage.database import Database
from netdesk.vcards.qr_card import Matrix, QrCard, qr_card

__all__ = ["QUIET", "Matrix", "QrCard", "person_code", "svg"]

QUIET = 4
"""Squares of light margin around the code, which every reader needs (ISO/IEC 18004)."""


def person_code(book: Database, contact: ContactId) -> QrCard:
    """The code of one person. Raises UnknownId."""
    return qr_card(contacts.get(book, contact).draft)


def svg(matrix: Matrix) -> str:
    """The code as a picture that is sharp at any size, with its margin: one square is one unit."""
    side = len(matrix) + 2 * QUIET
    squares = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{squares}"/></svg>\n'
    )
