"""Numbered steps of frozen SQL that bring any book to today's shape; once released, a step never changes."""

from collections.abc import Callable

import apsw

from netdesk.storage.migrations import (
    m0001_initial,
    m0002_department,
    m0003_likeness,
    m0004_pile_people,
    m0005_merge,
)

STEPS: tuple[Callable[[apsw.Connection], None], ...] = (
    m0001_initial.apply,
    m0002_department.apply,
    m0003_likeness.apply,
    m0004_pile_people.apply,
    m0005_merge.apply,
)
"""Step n brings a book from ``user_version`` n to n + 1."""
