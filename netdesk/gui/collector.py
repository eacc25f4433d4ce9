"""Python's collector of cycles, kept out of the window's way: it walks through all there is while everybody waits.

Nearly everything in Python goes when nobody holds it any more; only what holds itself in a circle waits for the
collector. So little is lost when it does not look at a start, nor at what long work has in hand.
"""

import gc


def pause() -> None:
    """Collect nothing for the time being."""
    gc.disable()


def go_on() -> None:
    """Collect again, among what is made from now on: what is there now is set aside."""
    gc.freeze()
    gc.enable()


def look_at_all() -> None:
    """A window has closed: what it held in circles may go, so that nothing is set aside any more."""
    gc.unfreeze()
