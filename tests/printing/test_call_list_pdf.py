"""The PDF file: real pages that say what the model says, written whole or not at all, with no display."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from netdesk.domain.errors import NetDeskError
from netdesk.printing.call_list import RESOLUTION, pages, paint, set_up, write_pdf
from netdesk.wording.call_sheet import sheet
from tests.helpers.call_lists import call_list

pytestmark = pytest.mark.usefixtures("qapp")

POINTS = {"A4": (842, 595), "Letter": (792, 612)}


def media(content: bytes) -> list[tuple[int, int]]:
    """The size in points of each page of a PDF."""
    boxes = re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", content)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def flat(text: str) -> str:
    """Text for comparing: no ligatures, no marks of direction, no spaces, which a PDF sets as it likes."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(each for each in plain if not each.isspace() and unicodedata.category(each) != "Cf")


def has_glyphs(text: str) -> bool:
    """Whether this machine has a font for every letter."""
    metrics = QFontMetricsF(QFont(QGuiApplication.font()))
    return all(metrics.inFontUcs4(ord(each)) for each in text if not each.isspace())


def reads_from_left(text: str) -> bool:
    return all(unicodedata.bidirectional(each) not in ("R", "AL", "AN") for each in text)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("people", [0, 1, 50, 500])
def test_the_file_has_the_pages_of_the_layout(tmp_path: Path, people: int, paper: str) -> None:
    week = call_list(people)
    path = tmp_path / "week.pdf"
    count = write_pdf(week, path, paper)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert media(content) == [POINTS[paper]] * count
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["week.pdf"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this machine")
def test_the_printed_words_are_those_of_the_model(tmp_path: Path) -> None:
    week = call_list(50)
    path = tmp_path / "week.pdf"
    count = write_pdf(week, path, "A4")
    run = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, text=True)
    printed = flat(run.stdout)
    text = sheet(week)
    compared = 0
    for day in text.days:
        for line in day.lines:
            for words in (line.name, line.organisation, *line.numbers, line.headline, *line.details):
                if has_glyphs(words) and reads_from_left(words):
                    assert flat(words) in printed
                    compared += 1
    assert compared > 150
    for page in range(1, count + 1):
        assert flat(f"NetDesk · page {page} of {count}") in printed
    assert "collector" not in printed.lower()


def test_upright_paper_is_used_as_it_is() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, "A4")
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    count = paint(call_list(30), writer)
    assert media(bytes(buffer.data().data())) == [(595, 842)] * count


def test_a_printer_gets_the_same_pages_as_the_file(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_up(printer, "A4")
    count = paint(call_list(30), printer)
    assert media((tmp_path / "printed.pdf").read_bytes()) == [POINTS["A4"]] * count
    assert count == write_pdf(call_list(30), tmp_path / "week.pdf", "A4")


def test_what_is_laid_out_is_what_is_painted() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    set_up(writer, "A4")
    room = writer.pageLayout().paintRectPixels(RESOLUTION).size()
    laid_out = pages(sheet(call_list(30)), writer, QSizeF(room))
    assert paint(call_list(30), writer) == len(laid_out)


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "week.pdf"
    path.write_bytes(b"old")
    write_pdf(call_list(1), path, "A4")
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("place", ["missing/week.pdf", "a-folder", "a-file/week.pdf"])
def test_a_place_that_cannot_be_written_is_named_and_left_alone(tmp_path: Path, place: str) -> None:
    (tmp_path / "a-folder").mkdir()
    (tmp_path / "a-file").write_text("mine")
    before = sorted(entry.name for entry in tmp_path.rglob("*"))
    with pytest.raises(NetDeskError, match=re.escape(str(tmp_path / place))):
        write_pdf(call_list(1), tmp_path / place, "A4")
    assert sorted(entry.name for entry in tmp_path.rglob("*")) == before
    assert (tmp_path / "a-file").read_text() == "mine"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_device_that_takes_nothing_is_no_place_for_a_list() -> None:
    with pytest.raises(NetDeskError, match="/dev/full"):
        write_pdf(call_list(1), Path("/dev/full/week.pdf"), "A4")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_does_not_answer_is_a_problem_told_in_words(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "missing" / "week.pdf"))
    with pytest.raises(NetDeskError, match="could not be printed"):
        paint(call_list(1), writer)


def test_a_paper_that_is_not_known_is_named(tmp_path: Path) -> None:
    with pytest.raises(NetDeskError, match="B9"):
        write_pdf(call_list(1), tmp_path / "week.pdf", "B9")
    assert list(tmp_path.iterdir()) == []


def test_no_display_and_no_window_are_needed(tmp_path: Path) -> None:
    """A display that cannot be reached would end the process; none is looked for."""
    code = (
        "import sys; from pathlib import Path; from netdesk.printing.call_list import write_pdf;"
        "from tests.helpers.call_lists import call_list;"
        "write_pdf(call_list(7), Path(sys.argv[1]), 'A4');"
        "assert 'PySide6.QtWidgets' not in sys.modules"
    )
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    path = tmp_path / "week.pdf"
    root = Path(__file__).resolve().parents[2]
    for more in ({}, {"DISPLAY": ":4711"}):
        run = subprocess.run(
            [sys.executable, "-W", "error", "-c", code, str(path)],
            env=environment | more, cwd=root, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
        assert path.read_bytes().startswith(b"%PDF-")
        path.unlink()
