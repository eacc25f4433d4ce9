"""Reading a typed line into an interaction, with the people of the book."""
from __future__ import annotations


def read_line(*a: object) -> None:
    return None
