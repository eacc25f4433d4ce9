"""The day on which everything is measured."""

from datetime import date
from typing import Final

TODAY: Final = date(2026, 1, 1)
"""The day after the generator's last interaction."""
