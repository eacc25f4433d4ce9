"""Where pages begin: in order, none too full, none more than needed, nobody alone at the end."""

from hypothesis import given
from hypothesis import strategies as st

from netdesk.printing.page_breaks import TIGHTEST, Block, plan

LENGTHS = st.floats(20, 90)


def filled(blocks: list[Block], starts: tuple[int, ...]) -> list[float]:
    """How much of each page is taken, up to the end of its last row."""
    taken = []
    for first, end in zip(starts, (*starts[1:], len(blocks)), strict=True):
        page = blocks[first:end]
        headings = page[0].top + sum(block.heading for block in page[1:])
        taken.append(headings + sum(block.height + block.foot for block in page) - page[-1].foot)
    return taken


def on_pages(rows: int, room: float, height: float = 50, head: float = 7, foot: float = 9) -> list[int]:
    """How many of so many like rows stand on each page."""
    starts = plan([Block(height, head, foot)] * rows, room).starts
    return [end - first for first, end in zip(starts, (*starts[1:], rows), strict=True)]


def test_the_last_one_is_not_alone() -> None:
    room = 3 * 50 + 2 * 9  # three rows, and no air to spare for a fourth
    assert on_pages(4, room) == [2, 2]
    assert on_pages(7, room) == [3, 2, 2]
    assert on_pages(6, room) == [3, 3]
    assert on_pages(8, room) == [3, 3, 2]


def test_two_rows_on_two_pages_stay_as_they_are() -> None:
    assert on_pages(2, 60) == [1, 1]
    assert on_pages(3, 110) == [2, 1], "the first would be alone instead"


def test_who_is_too_high_to_join_is_not_joined() -> None:
    blocks = [Block(50), Block(50), Block(90), Block(90)]
    assert plan(blocks, 190).starts == (0, 2)
    blocks = [Block(30), Block(30), Block(90), Block(90)]
    assert plan(blocks, 150).starts == (0, 3), "the two would not fit on one page"


def test_a_little_air_goes_where_that_saves_a_page_and_no_more_than_needed() -> None:
    blocks = [Block(50, 7, 9)] * 7
    needed = 7 * 50 + 6 * 9
    assert plan(blocks, needed).share == 0
    spared = plan(blocks, needed - 7)
    assert spared.starts == (0,)
    assert 0 < spared.share < TIGHTEST / 2
    assert plan(blocks, needed - 7 * 16 * TIGHTEST).share == 0, "what is cramped saves nothing"


def test_no_row_is_no_page_to_break() -> None:
    assert plan([], 500).starts == (0,)


@given(st.lists(st.builds(Block, LENGTHS, st.just(7.0), st.just(9.0), st.sampled_from([0.0, 18.0]), st.just(18.0))))
def test_pages_are_never_too_full_nor_too_many(blocks: list[Block]) -> None:
    room = 400.0
    made = plan(blocks, room)
    assert made.starts == tuple(sorted(set(made.starts)))
    tight = [block.tighter(made.share) for block in blocks]
    if blocks:
        assert all(taken <= room + 1e-6 for taken in filled(tight, made.starts))
    pages = len(made.starts)
    total = sum(block.height + block.foot + block.heading for block in blocks)
    assert pages <= max(1, total // (room / 2) + 1), "each two pages hold more than one could"
    if pages > 1:
        assert len(blocks) - made.starts[-1] > 1, "no row is so high that two have no room"
