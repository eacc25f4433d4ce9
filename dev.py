#!/usr/bin/env python3
"""NetDesk's commands: python3 dev.py run|test|thorough|lint|bench|monkey|fuzz|interop|demo [arguments].

run    start NetDesk; where there is no display, do its main job in the terminal (the same as demo)
test   run the tests
thorough run the tests at many more examples
lint   check style, types and which way imports go
bench  measure, each figure beside its floor
monkey press whatever is there, in many windows at once, and tell what broke
interop let the readers of other programs read the cards that NetDesk writes
fuzz   read damaged cards by the thousand, and tell what was raised, hung, lost or silent
demo   import the sample cards into a fresh book, print the call list, write build/demo/

Each is enough on a machine that has nothing but Python 3.11 or newer: the first one makes .venv and installs
there what requirements.txt locks. Standard library only.
"""

from __future__ import annotations  # so that an older Python gets as far as the sentence about it

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "netdesk.stamp"
DEMO = ROOT / "build" / "demo"
OLDEST_PYTHON = (3, 11)

# What Qt needs of a Debian-like system before QtWidgets can be imported, even without a display; and what it
# needs besides for a window on X11.
QT_PACKAGES = ("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0")
XCB_PACKAGES = ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0", "libxcb-shape0")

TRY_QT = "import sys; from PySide6.QtWidgets import QApplication; QApplication(sys.argv[:1])"


class CannotGoOn(Exception):
    """Something is missing that this script cannot bring; its text is one sentence for the person."""


# What is missing, and in which words. These functions only decide.


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened; ``platform`` as in ``sys.platform``."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def venv_package(version: tuple[int, int], base_prefix: str) -> str | None:
    """The Debian package that brings venv to this Python, or None if the Python is not the system's own."""
    return f"python{version[0]}.{version[1]}-venv" if base_prefix == "/usr" else None


def qt_packages(complaint: str) -> tuple[str, ...]:
    """The Debian packages that cure what Qt said on stderr; none if it is not about a missing library."""
    if "could not connect to display" in complaint:
        return ()
    if "cannot open shared object file" in complaint:
        return QT_PACKAGES
    if "xcb" in complaint:
        return XCB_PACKAGES
    return ()


def apt_sentence(what: str, packages: Sequence[str]) -> str:
    """One sentence: what is missing, and the command that brings it."""
    return f"{what} Install it with: sudo apt-get install {' '.join(packages)}"


def qt_sentence(complaint: str, platform: str) -> str:
    """One sentence about why Qt does not start, from what it said on stderr."""
    if "could not connect to display" in complaint:
        return "The display cannot be reached: unset DISPLAY to work without one, or start its X server."
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    said = lines[-1] if lines else "it said nothing"
    packages = qt_packages(complaint) if platform == "linux" else ()
    if packages == QT_PACKAGES:
        return apt_sentence(f"Qt misses a library of this system ({said}).", packages)
    if packages == XCB_PACKAGES:
        return apt_sentence("Qt misses libraries of this system to open a window.", packages)
    return f"Qt does not start on this system: {said}"


def wanted_stamp() -> str:
    """What .venv must have been made from: this Python and this folder, and on the next line the packages."""
    locked = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "requirements.txt").read_bytes()
    return f"{' '.join(sys.version.split())} {ROOT}\n{hashlib.sha256(locked).hexdigest()}\n"


# Bringing it.


def may_install() -> bool:
    """Whether this process may install packages of a Debian-like system: it runs as root on one."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def apt_install(packages: Sequence[str]) -> None:
    """Install packages of the system; the lists are fetched only if it does not work without."""
    say(f"Installing {' '.join(packages)} …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, capture_output=True, check=False).returncode == 0:
        return
    subprocess.run(["apt-get", "update", "-q"], env=environment, capture_output=True, check=False)
    if subprocess.run(install, env=environment, stdout=sys.stderr, check=False).returncode != 0:
        raise CannotGoOn(f"apt-get could not install {' '.join(packages)}; its own words are above.")


def need_venv_module() -> None:
    """See that this Python can make environments: Debian has that in a package of its own."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    what = "This Python cannot make a virtual environment."
    package = venv_package(sys.version_info[:2], sys.base_prefix)
    if package is None:
        raise CannotGoOn(f"{what} Its modules venv and ensurepip are missing: install them.")
    if not may_install():
        raise CannotGoOn(apt_sentence(what, [package]))
    apt_install([package])


def make_environment() -> None:
    """Make .venv anew; what stood there was never finished, or belongs to another Python."""
    need_venv_module()
    say("Making .venv; this happens once, and may take a minute or two …")
    shutil.rmtree(VENV, ignore_errors=True)
    # Not sys.executable: it may be the very .venv that was just removed.
    python = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [python, "-m", "venv", str(VENV)], capture_output=True, text=True, errors="replace", check=False
    )
    if made.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        words = (made.stderr or made.stdout).strip().splitlines()
        raise CannotGoOn(f"Python could not make .venv: {words[-1] if words else 'it did not say why'}")


def install_packages() -> None:
    """Install what requirements.txt locks, and this checkout itself as it stands."""
    say("Installing the packages that requirements.txt locks …")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    locked = [*pip, "--require-hashes", "-r", str(ROOT / "requirements.txt")]
    # The build backend is locked too: nothing else is fetched to build NetDesk.
    netdesk = [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    for command in (locked, netdesk):
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
            raise CannotGoOn("pip could not install the packages; see above. Is there a network?")
    # As pip compiled the rest: not every environment lets Python keep what it compiles at a start.
    subprocess.run([str(VENV_PYTHON), "-m", "compileall", "-q", str(ROOT / "netdesk")], stdout=sys.stderr, check=False)


def ensure_environment() -> None:
    """Make .venv what this Python and requirements.txt ask for; a finished one is left as it is."""
    wanted = wanted_stamp()
    found = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if found == wanted and VENV_PYTHON.exists():
        return
    same_place = found.splitlines()[:1] == wanted.splitlines()[:1] and VENV_PYTHON.exists()
    STAMP.unlink(missing_ok=True)  # from here until the end, .venv is half made
    if not same_place:
        make_environment()
    install_packages()
    STAMP.write_text(wanted, encoding="utf-8")


def complaint_of_qt(environment: Mapping[str, str]) -> str | None:
    """What Qt says when it cannot start an application in .venv; None when it can."""
    tried = subprocess.run(
        [str(VENV_PYTHON), "-c", TRY_QT],
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return None if tried.returncode == 0 else tried.stderr


def ensure_qt(environment: Mapping[str, str]) -> None:
    """See that Qt starts; bring the libraries of the system that it misses, where that is allowed."""
    complaint = complaint_of_qt(environment)
    # Twice: behind a library that stops the import, one that stops the window may hide.
    for _ in range(2):
        packages = qt_packages(complaint or "")
        if not packages or sys.platform != "linux" or not may_install():
            break
        apt_install(packages)
        complaint = complaint_of_qt(environment)
    if complaint is not None:
        raise CannotGoOn(qt_sentence(complaint, sys.platform))


# The work.


def say(sentence: str) -> None:
    """Tell the person what goes on; stdout belongs to the work itself."""
    print(sentence, file=sys.stderr, flush=True)


def python(arguments: Sequence[str], environment: Mapping[str, str], folder: Path | None = None) -> int:
    """Run the environment's Python and hand on its exit status; a signal becomes 128 and its number."""
    done = subprocess.run([str(VENV_PYTHON), *arguments], env=environment, cwd=folder, check=False)
    status = done.returncode
    return status if status >= 0 else 128 - status


def without_display() -> dict[str, str]:
    """This process's environment, where Qt draws into memory unless told otherwise."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def run(arguments: Sequence[str]) -> int:
    """Start NetDesk in the folder where the person is; without a display and without arguments, the demo."""
    display = has_display(sys.platform, os.environ)
    if not display and not arguments:
        say("There is no display, so NetDesk does its main job here, in the terminal.")
        return demo(arguments)
    ensure_qt(os.environ if display else without_display())
    return python(["-m", "netdesk", *arguments], os.environ)


def demo(arguments: Sequence[str]) -> int:
    """The sample pile into a fresh book, the call list to the terminal, PDF and pictures to build/demo/."""
    environment = without_display()
    ensure_qt(environment)
    return python(["-m", "netdesk", "demo", "--out", str(DEMO), *arguments], environment)


def test(arguments: Sequence[str]) -> int:
    """Run the tests, or those that the arguments name."""
    environment = without_display()
    ensure_qt(environment)
    return python(["-m", "pytest", *arguments], environment, ROOT)


def thorough(arguments: Sequence[str]) -> int:
    """Run the tests, or those that the arguments name, with the examples that every run cannot afford."""
    return test(["--hypothesis-profile=thorough", "--timeout=900", *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks; they take their time, so no test is too slow here."""
    environment = without_display()
    ensure_qt(environment)
    alone = ["-o", "addopts=--strict-markers --strict-config -ra"]
    return python(["-m", "pytest", *alone, "tests/benchmarks", "--timeout=0", *arguments], environment, ROOT)


def monkey(arguments: Sequence[str]) -> int:
    """Keys, clicks and drops at random on sample books; the arguments say how many, or which."""
    environment = without_display()
    ensure_qt(environment)
    return python(["-m", "tests.monkey", *arguments], environment, ROOT)


def interop(arguments: Sequence[str]) -> int:
    """Cards out, and read again by whatever reads cards here; the arguments name folders of cards."""
    return python(["-m", "tests.interop", *arguments], os.environ, ROOT)


def fuzz(arguments: Sequence[str]) -> int:
    """Damaged files of cards; the arguments say how many, and which damage."""
    return python(["-m", "tests.fuzz", *arguments], without_display(), ROOT)


def lint(arguments: Sequence[str]) -> int:
    """Every check of the code's form; all of them run, and one that fails is enough to fail."""
    if arguments:
        raise CannotGoOn("lint takes no arguments.")
    checks = (
        ["-m", "ruff", "check"],
        ["-m", "ruff", "format", "--check"],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"],
    )
    return max([python(check, os.environ, ROOT) for check in checks])


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "thorough": thorough,
    "lint": lint,
    "bench": bench,
    "monkey": monkey,
    "interop": interop,
    "fuzz": fuzz,
    "demo": demo,
}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; the exit status is that of the work, or 2 if it could not begin."""
    if sys.version_info < OLDEST_PYTHON:
        version = ".".join(map(str, sys.version_info[:3]))
        say(f"NetDesk needs Python 3.11 or newer; this is {version}.")
        return 2
    if not arguments or arguments[0] not in VERBS:
        say(str(__doc__))
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        ensure_environment()
        return VERBS[arguments[0]](arguments[1:])
    except CannotGoOn as problem:
        say(str(problem))
    except OSError as problem:
        say(f"dev.py could not go on: {problem}")
    except KeyboardInterrupt:
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
