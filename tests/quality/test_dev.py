"""dev.py on machines that lack something: what it decides, and what it says.

The words of Qt and of the loader are theirs, as they were seen on Debian 12.
"""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

NO_GL = (
    "Traceback (most recent call last):\n"
    '  File "<string>", line 1, in <module>\n'
    "ImportError: libGL.so.1: cannot open shared object file: No such file or directory\n"
)
NO_XCB = (
    "qt.qpa.plugin: From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform plugin.\n"
    'qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "" even though it was found.\n'
    "This application failed to start because no Qt platform plugin could be initialized.\n"
    "Available platform plugins are: xcb, offscreen, wayland, minimal.\n"
)
NO_SERVER = (
    "qt.qpa.xcb: could not connect to display :77\n"
    'qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "" even though it was found.\n'
)


def load(path: Path) -> ModuleType:
    """dev.py as a module; it works on the folder in which ``path`` lies."""
    spec = importlib.util.spec_from_file_location("dev", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    return load(ROOT / "dev.py")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the three files from which .venv is made, as a checkout elsewhere has them."""
    for name in ("dev.py", "pyproject.toml", "requirements.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("platform", "environment", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_needs_a_display(dev: ModuleType, platform: str, environment: dict[str, str], display: bool) -> None:
    assert dev.has_display(platform, environment) is display


def test_the_venv_package_is_named_for_this_very_python(dev: ModuleType) -> None:
    assert dev.venv_package((3, 11), "/usr") == "python3.11-venv"
    assert dev.venv_package((3, 13), "/usr") == "python3.13-venv"


def test_a_python_that_is_not_the_systems_has_no_package(dev: ModuleType) -> None:
    assert dev.venv_package((3, 11), "/usr/local") is None


@pytest.mark.parametrize(
    ("complaint", "package", "other"),
    [(NO_GL, "libgl1", "libxcb-cursor0"), (NO_XCB, "libxcb-cursor0", "libgl1")],
    ids=["no libGL", "no xcb"],
)
def test_a_missing_library_is_told_with_the_command_that_brings_it(
    dev: ModuleType, complaint: str, package: str, other: str
) -> None:
    sentence = dev.qt_sentence(complaint, "linux")
    assert re.search(rf"sudo apt-get install .*\b{package}\b", sentence)
    assert other not in sentence
    assert "\n" not in sentence


def test_the_missing_library_itself_is_named(dev: ModuleType) -> None:
    assert "libGL.so.1" in dev.qt_sentence(NO_GL, "linux")


def test_no_package_cures_a_display_that_is_not_there(dev: ModuleType) -> None:
    assert dev.qt_packages(NO_SERVER) == ()
    assert "DISPLAY" in dev.qt_sentence(NO_SERVER, "linux")


def test_other_systems_are_not_sent_to_apt(dev: ModuleType) -> None:
    sentence = dev.qt_sentence("ImportError: DLL load failed while importing QtWidgets\n", "win32")
    assert "DLL load failed" in sentence
    assert "apt" not in sentence


def test_a_complaint_without_words_is_still_a_sentence(dev: ModuleType) -> None:
    assert dev.qt_sentence("", "linux").endswith("it said nothing")


def test_qt_starts_here(dev: ModuleType) -> None:
    """The question that dev.py asks of Qt is one that a sound system answers."""
    tried = subprocess.run([sys.executable, "-c", dev.TRY_QT], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt"])
def test_new_packages_ask_for_another_environment(checkout: Path, name: str) -> None:
    dev = load(checkout / "dev.py")
    before = dev.wanted_stamp()
    (checkout / name).write_text((checkout / name).read_text(encoding="utf-8") + "\n# new\n", encoding="utf-8")
    after = dev.wanted_stamp()
    assert after != before
    assert after.splitlines()[0] == before.splitlines()[0], "a new package needs no new .venv"


def test_a_checkout_that_moved_asks_for_another_environment(dev: ModuleType, checkout: Path) -> None:
    moved = load(checkout / "dev.py")
    assert moved.wanted_stamp().splitlines()[0] != dev.wanted_stamp().splitlines()[0]
    assert moved.wanted_stamp().splitlines()[1] == dev.wanted_stamp().splitlines()[1]


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_the_commands_are_told(checkout: Path, arguments: list[str], status: int) -> None:
    told = subprocess.run(
        [sys.executable, "dev.py", *arguments], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert told.returncode == status
    assert all(re.search(rf"^{verb} ", told.stderr, re.M) for verb in ("run", "test", "lint", "bench", "demo"))
    assert not (checkout / ".venv").exists()


def test_what_is_missing_is_told_in_a_sentence(checkout: Path) -> None:
    (checkout / "requirements.txt").unlink()
    told = subprocess.run([sys.executable, "dev.py", "test"], cwd=checkout, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert "requirements.txt" in told.stderr
    assert "Traceback" not in told.stderr
