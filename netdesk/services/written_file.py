"""Writing a file that the user names, whole or not at all."""

import os
import tempfile
from pathlib import Path

from netdesk.domain.errors import NetDeskError
from netdesk.services.book import keep_off


def write_whole(path: Path, content: bytes) -> None:
    """Write beside ``path``, then put it in place: whoever opens it never sees half.

    Raises NetDeskError when it belongs to the open book, or cannot be written.
    """
    keep_off(path)
    beside: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as problem:
        raise NetDeskError(f"{path.name} cannot be written ({problem.strerror}). Choose another place.") from None
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
