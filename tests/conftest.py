"""What every test stands on: a world of its own, noise that fails, and examples that are the same each time.

Whatever touches a real file of the user's in a test is a bug: before anything imports Qt, the places where a
program keeps its things are moved into a folder that lives as long as the run.
"""

import atexit
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]


def _world_apart() -> Path:
    """Move home, settings, data, caches and sockets of this process and its children into a new folder."""
    world = Path(tempfile.mkdtemp(prefix="netdesk-test-"))
    atexit.register(shutil.rmtree, world, ignore_errors=True)
    places = {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/AppData/Roaming",
        "LOCALAPPDATA": "home/AppData/Local",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "runtime",
    }
    for variable, name in places.items():
        place = world / name
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(place)
    return world


WORLD = _world_apart()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# `python3 dev.py test --hypothesis-profile=deep` looks longer, and elsewhere each time.
hypothesis.settings.register_profile(
    "quick", derandomize=True, max_examples=50, deadline=None, database=None, print_blob=True
)
# `python3 dev.py thorough`: the same way, and at many more where every run can afford a few (helpers/examples.py).
hypothesis.settings.register_profile("thorough", hypothesis.settings.get_profile("quick"), max_examples=200)
hypothesis.settings.register_profile("deep", max_examples=2_000, deadline=None, print_blob=True)
hypothesis.settings.load_profile("quick")


@pytest.fixture(autouse=True)
def own_settings() -> None:
    """Each test begins with empty QSettings, on every system (macOS keeps native ones outside the home)."""
    from PySide6.QtCore import QSettings, QStandardPaths

    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    place = tempfile.mkdtemp(prefix="settings-", dir=WORLD)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, place)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one marked ``expects_log`` looks at its log itself."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    loud = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for when in ("setup", "call", "teardown")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if loud:
        pytest.fail("logged without being expected to:\n" + "\n".join(loud), pytrace=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of data beside this checkout; a test that uses it is skipped where it is not."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("shared data not beside this checkout")
    return folder


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: object) -> object:
    """One application object for the whole run: a page printed without a window would make another kind."""
    return qapp
