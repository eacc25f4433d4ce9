"""A whole book comes back: what `import` does with a book file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.output import Output
from netdesk.cli.standard_input import STANDARD_INPUT
from netdesk.domain.errors import NetDeskError
from netdesk.services import book_file
from netdesk.services.file_reading import shown
from netdesk.wording import acts, book_files
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def book_file_among(paths: list[str], held: Mapping[str, Path]) -> str | None:
    """The path that is a book file, None when none is. Raises NetDeskError when it is not the only one."""
    found = [name for name in paths if book_file.is_book_file(held.get(name, Path(name)))]
    if found and len(paths) > 1:
        raise NetDeskError(book_files.not_alone(found[0]))
    return found[0] if found else None


def bring_back(desk: Desk, options: argparse.Namespace, output: Output, name: str, path: Path) -> None:
    """Everything in the file into the empty book, or with --dry-run only what is in it."""
    if options.met or options.on or options.tag:
        raise NetDeskError(_("--met, --on and --tag are for cards: a book brings back what it knows itself."))
    if options.dry_run:
        contents = desk.read(book_file.look_for, path, name)
    else:
        label = acts.bring_back("" if name == STANDARD_INPUT else shown(Path(name).name))
        contents = desk.apply(book_file.RestoreBook(path, name), label).result
    if output.json:
        output.document(
            {
                "files": 1,
                "cards": contents.of("cards"),
                "added": contents.of("people"),
                "updated": 0,
                "unchanged": 0,
                "to_decide": [],
                "kept_aside": [],
                "interactions": {"added": contents.of("interactions"), "known": 0, "skipped": {}},
                "import_id": None,
            }
        )
        return
    lines = [one_line(book_files.contents(contents.entries))]
    if options.dry_run:
        lines.append(_("Nothing was changed: this was only a look."))
    output.lines(lines)
