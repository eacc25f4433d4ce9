"""Whatever leaves the book appears whole or not at all."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netdesk.domain.errors import NetDeskError
from netdesk.services.atomic_file import atomic
from netdesk.services.desk import Desk
from netdesk.storage.database import Database

OLD = b"what was there before"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file that is there, in a folder of its own."""
    path = tmp_path / "out" / "people.csv"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def write(path: Path, data: bytes, then: Callable[[], object] = bool) -> None:
    with atomic(path) as file:
        file.write(data)
        then()


def is_as_it_was(path: Path) -> bool:
    return path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


def test_a_file_is_replaced_whole(place: Path) -> None:
    with atomic(place) as file:
        file.write(b"new")
        assert place.read_bytes() == OLD, "somebody who opens it now would find half"
    assert place.read_bytes() == b"new"
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are of POSIX")
def test_nobody_else_may_read_it(place: Path) -> None:
    """What people told in confidence is in it (reliability.md S12), also where the old file was open to all."""
    place.chmod(0o644)
    with atomic(place) as file:
        file.write(b"new")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_what_goes_wrong_on_the_way_leaves_the_old_file(place: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write(place, b"half", then=lambda: 1 / 0)
    assert is_as_it_was(place)


@contextmanager
def disk_for(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: the next write fails as it does on a full disk."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_old_file_and_is_said(place: Path) -> None:
    """reliability.md D4."""
    with disk_for(10_000), pytest.raises(NetDeskError, match=r"people\.csv could not be written"):
        write(place, b"x" * 100_000)
    assert is_as_it_was(place)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_stays_one(place: Path, tmp_path: Path) -> None:
    """Somebody keeps the file elsewhere, and the link to it would be lost."""
    link = tmp_path / "link.csv"
    link.symlink_to(place)
    with atomic(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert place.read_bytes() == b"new"


def test_no_book_is_written_over(tmp_path: Path, desk: Desk) -> None:
    """Open here or not: it would be the end of the only copy."""
    other = tmp_path / "other.netdesk"
    Database(other).close()
    before = other.read_bytes()
    for path in (other, Path(desk.path)):
        with pytest.raises(NetDeskError, match=r"book"), atomic(path) as file:
            file.write(b"new")
    assert other.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "is a folder. Name a file in it."),
        ("nowhere/people.csv", "its folder is not there. Make it first"),
        ("n" * 300, "could not be written"),
    ],
)
def test_a_place_that_cannot_be_is_said(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(NetDeskError, match=why), atomic(tmp_path / name) as file:
        file.write(b"new")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(place: Path) -> None:
    place.parent.chmod(0o500)
    try:
        with pytest.raises(NetDeskError, match="could not be written"), atomic(place) as file:
            file.write(b"new")
    finally:
        place.parent.chmod(0o700)
    assert is_as_it_was(place)


@pytest.mark.skipif(os.name != "posix", reason="pipes in the file system")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """It would be gone, replaced by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NetDeskError, match="no file that can be replaced"), atomic(pipe) as file:
        file.write(b"new")
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
@pytest.mark.skipif(sys.version_info >= (3, 13), reason="there the link is replaced, since it leads nowhere")
def test_links_that_lead_round_are_refused_with_a_sentence(tmp_path: Path) -> None:
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(NetDeskError, match="leads to itself"):
        write(one, b"new")


def test_a_name_may_be_as_long_as_the_system_lets_it(tmp_path: Path) -> None:
    """The file beside must not have a longer one."""
    path = tmp_path / f"{'🙂' * 62}.vcf"
    write(path, b"new")
    assert path.read_bytes() == b"new"
