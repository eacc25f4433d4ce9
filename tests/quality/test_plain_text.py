"""What a card says is never read as HTML (reliability.md, S3): text reaches the screen through the plain helpers."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "netdesk").rglob("*.py"))

# A call that reads its text as HTML when it looks like it, and the one module that may make it.
KEEPERS = {
    "setToolTip": "plain_tip.py",
    "showText": "plain_tip.py",
    "QLabel": "labels.py",
    "setHtml": "",
    "insertHtml": "",
    "appendHtml": "",
    "QMessageBox.about": "",
    "QMessageBox.critical": "",
    "QMessageBox.information": "",
    "QMessageBox.question": "",
    "QMessageBox.warning": "",
}
# Their setText reads HTML: QPlainTextEdit does what is needed.
RICH = {"QTextEdit", "QTextBrowser"}


def called(call: ast.Call) -> set[str]:
    """How a call may be named: ``label.setToolTip(…)`` is "setToolTip" and "label.setToolTip"."""
    full = ast.unparse(call.func)
    return {full, full.rpartition(".")[2]}


def offences(source: str, file: str) -> list[str]:
    """The lines of ``source`` that let text be read as HTML."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = called(node) if isinstance(node, ast.Call) else set()
        calls = {name for name in names if name in KEEPERS and KEEPERS[name] != file}
        rich = RICH & ({node.id} if isinstance(node, ast.Name) else set())
        found += [f"{file}:{getattr(node, 'lineno', 0)}: {name}" for name in sorted(calls | rich)]
    return found


def test_text_is_shown_as_it_stands() -> None:
    """One test for all modules: a test for each took longer to begin than to look."""
    assert MODULES
    found = {str(module.relative_to(ROOT)): offences(module.read_text("utf-8"), module.name) for module in MODULES}
    assert {module: lines for module, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "line",
    [
        "button.setToolTip(name)",
        "QToolTip.showText(where, words, self)",
        "label = QLabel(name)",
        "label = QtWidgets.QLabel(name)",
        "document.setHtml(text)",
        "QMessageBox.warning(self, title, name)",
        "text = QTextEdit()",
    ],
)
def test_an_offence_is_found(line: str) -> None:
    assert len(offences(line, "page.py")) == 1
