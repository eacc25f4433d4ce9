"""What came, or will come, of a pile of cards in figures: what it does before the import, what it did after it."""

from netdesk.domain.pile_counts import PileCounts
from netdesk.wording.piles import figures

COUNTS = PileCounts(added=1031, updated=4, to_decide=1, kept_aside=1)


def test_figures_that_are_nought_are_not_shown() -> None:
    assert figures(COUNTS) == (
        "1,031 new",
        "4 update someone you have",
        "1 looks the same, you decide",
        "1 kept aside, nothing lost",
    )


def test_one_is_said_as_one_and_two_as_two() -> None:
    assert figures(PileCounts(updated=1, unchanged=2)) == ("1 updates someone you have", "2 tell nothing new")
    assert figures(PileCounts(to_decide=2, unchanged=1)) == ("2 look the same, you decide", "1 tells nothing new")


def test_what_was_done_is_said_as_done() -> None:
    """ "1 updates someone you have" beside a pile of last year reads like a question."""
    assert figures(COUNTS, done=True) == ("1,031 new", "4 updated", "1 look-alike", "1 kept aside")
