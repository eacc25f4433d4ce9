"""Noise is failure: a test that only makes noise fails under this project's settings and conftest.py."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]

NOISE = {
    "a warning": "import warnings\ndef test_it():\n    warnings.warn('old')\n",
    "a log record": "import logging\ndef test_it():\n    logging.getLogger('netdesk').warning('odd')\n",
    "a log record in a fixture": (
        "import logging, pytest\n"
        "@pytest.fixture\n"
        "def thing():\n    yield\n    logging.getLogger('netdesk').error('odd')\n"
        "def test_it(thing):\n    pass\n"
    ),
    "a Qt warning": "from PySide6.QtCore import qWarning\ndef test_it(qtbot):\n    qWarning('odd')\n",
    "an exception in a slot": (
        "from PySide6.QtCore import QTimer\n"
        "def test_it(qtbot):\n"
        "    def tick():\n        raise ValueError('lost')\n"
        "    timer = QTimer(singleShot=True)\n    timer.timeout.connect(tick)\n"
        "    with qtbot.waitSignal(timer.timeout):\n        timer.start()\n"
    ),
    "an exception in a thread": (
        "import threading\n"
        "def test_it():\n    thread = threading.Thread(target=lambda: 1 / 0)\n"
        "    thread.start()\n    thread.join()\n"
    ),
    "an exception in a finaliser": (
        "class Thing:\n    def __del__(self):\n        raise ValueError('lost')\ndef test_it():\n    Thing()\n"
    ),
    "a test that passes and was to fail": (
        "import pytest\n@pytest.mark.xfail(reason='never')\ndef test_it():\n    pass\n"
    ),
    "a misspelt mark": "import pytest\n@pytest.mark.bencmark\ndef test_it():\n    pass\n",
}
NO_NOISE = (
    "import logging, pytest\n"
    "@pytest.mark.expects_log\n"
    "def test_it(caplog):\n    logging.getLogger('netdesk').warning('meant')\n"
    "    assert 'meant' in caplog.text\n"
)


def outcomes(folder: Path) -> dict[str, bool]:
    """One run of all these as tests of this project, in ``folder``: of each file, whether it passed."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    for number, text in enumerate([*NOISE.values(), NO_NOISE]):
        (folder / f"test_{number}.py").write_text(text, encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), "-p", "no:cacheprovider", "-n", "0"]
    report = folder / "report.xml"
    subprocess.run(
        [
            *(sys.executable, "-m", "pytest", *settings),
            *("--continue-on-collection-errors", f"--junit-xml={report}", str(folder)),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )
    kinds = [*NOISE, "what is expected"]
    passed = dict.fromkeys(kinds, True)
    cases = list(ElementTree.parse(report).iter("testcase"))
    assert len(cases) >= len(kinds)
    for case in cases:
        place = f"{case.get('classname')} {case.get('name')}"  # of a file that cannot be read, only the name
        number = int(re.search(r"test_(\d+)", place)[1])
        passed[kinds[number]] &= case.find("failure") is None and case.find("error") is None
    return passed


def test_noise_fails_and_what_is_expected_does_not(tmp_path: Path) -> None:
    """One test for all: each that stands alone is one more that may start pytest in the other worker."""
    assert outcomes(tmp_path) == {**dict.fromkeys(NOISE, False), "what is expected": True}
