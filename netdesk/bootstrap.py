"""From nothing to a Desk: where the book is, who may read it, what day it is; knows no Qt."""

import logging
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from netdesk.domain.errors import NetDeskError
from netdesk.services.desk import Desk
from netdesk.storage.database import Database

BOOK = "book.netdesk"


def data_folder() -> Path:
    """Where this user's data belongs on this system; ``NETDESK_DATA`` puts it elsewhere."""
    if folder := os.environ.get("NETDESK_DATA"):
        return Path(folder)
    from platformdirs import user_data_path

    return user_data_path("NetDesk", appauthor=False)


def default_book() -> Path:
    """The user's own book: the one that opens when none is named."""
    return data_folder() / BOOK


def open_desk(book: Path | None = None, today: date | None = None) -> Desk:
    """The Desk on ``book`` (None: the user's own, made when missing), on ``today`` (None: the clock's day).

    Raises NetDeskError when the book cannot be opened.
    """
    os.umask(0o077)
    path = book
    if path is None:
        folder = data_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise NetDeskError(f"The folder {folder} for your book cannot be made ({problem.strerror}).") from None
        path = default_book()
    desk = Desk(Database(path), _calendar(today))
    desk.new_day()
    return desk


def _calendar(today: date | None) -> Callable[[], date]:
    if today is not None:
        return lambda: today
    return lambda: datetime.now().astimezone().date()


def start_log() -> Path | None:
    """Write warnings to a file in the data folder: versions, traces and ids, never what people are called.

    None when the folder cannot be made: then no log is kept, and opening the book will say why.
    """
    os.umask(0o077)
    folder = data_folder() / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    path = folder / "netdesk.log"
    logging.getLogger().addHandler(_LateLog(path))
    logging.getLogger().setLevel(logging.WARNING)
    return path


class _LateLog(logging.Handler):
    """Opens the log when there is something to write: on most days there is not, and a start need not wait."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=500_000, backupCount=2, encoding="utf-8")
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()
