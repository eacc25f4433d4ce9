"""How much of a file is taken at most, so that no file can eat the machine (reliability.md A2, S1)."""

FILE = 256 * 1024 * 1024
"""Bytes of a file."""

CARDS = 200_000
"""Cards of a file; what comes after is kept aside as it is."""

CARD = 16 * 1024 * 1024
"""Bytes of a card."""

LINES = 2_000
"""Properties of a card."""

PHYSICAL_LINES = 250_000
"""Lines of a card in the file; a photo of the size allowed has no more."""

PARAMETERS = 200
"""Parameters of a line."""

TEXT = 64 * 1024
"""Characters of a text; a longer one is cut, with a warning (the card keeps its bytes)."""

BLOB = 12 * 1024 * 1024
"""Bytes of a photo as base64."""

HEAD = 64 * 1024
"""Bytes in which a line's name and parameters must end."""

WARNINGS = 50
"""Warnings told of one card."""

EMPTY_CARD = 60
"""Bytes of a card that may have nothing but its edges."""

EDGE = 300
"""Bytes of a line that opens or closes a card."""

KEPT_HEAD = 100
"""Characters of a head that is remembered for the next card."""

KEPT_HEADS = 5_000
"""How many heads are remembered."""
