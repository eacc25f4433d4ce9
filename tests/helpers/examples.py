"""How many examples a costly property looks at: few in every run, many when asked (`python3 dev.py thorough`)."""

from hypothesis import settings

THOROUGH = "thorough"
"""The name of the profile; tests/conftest.py says what else it changes."""


def examples(quick: int, thorough: int) -> settings:
    """``quick`` examples by default; ``thorough`` of them under that profile, the quick ones among them."""
    return settings(max_examples=thorough if settings.get_current_profile_name() == THOROUGH else quick)
