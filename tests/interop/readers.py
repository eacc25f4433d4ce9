"""The readers of others that are there, each as the command that turns a folder of cards into JSON lines."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader by its name and version; ``command`` wants the folder as its last argument."""

    name: str
    command: tuple[str, ...]


def found(workshop: Path) -> tuple[list[Reader], list[str]]:
    """The readers that are there, and a sentence for each that is not. What must be built is built in ``workshop``."""
    here: list[Reader] = []
    missing: list[str] = []
    for make, needs in _MAKERS:
        reader = make(workshop)
        if reader is None:
            missing.append(needs)
        else:
            here.append(reader)
    return here, missing


def _said(*command: str) -> str | None:
    """What a command prints; None when it is not there or fails."""
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def _version(package: str) -> str:
    """The version of a Debian package, "" elsewhere."""
    return _said("dpkg-query", "--show", "--showformat=${Version}", package) or ""


def _vobject(_workshop: Path) -> Reader:
    from importlib.metadata import version

    return Reader(f"vobject {version('vobject')}", (sys.executable, str(HERE / "vobject_reader.py")))


def _evolution(_workshop: Path) -> Reader | None:
    try_it = "import gi; gi.require_version('EBookContacts', '1.2'); from gi.repository import EBookContacts"
    # The system's Python, not that of .venv: bindings of GObject belong to it.
    for python in ("python3", *(str(path) for path in Path("/usr/bin").glob("python3"))):
        if _said(python, "-c", try_it) is not None:
            name = f"Evolution Data Server {_version('libebook-contacts-1.2-4')}"
            return Reader(name, (python, str(HERE / "eds_reader.py")))
    return None


def _ez_vcard(_workshop: Path) -> Reader | None:
    listed = _said("dpkg", "--listfiles", "libez-vcard-java") or ""
    jars = [path for path in listed.splitlines() if path.endswith(".jar")]
    if not jars or shutil.which("java") is None:
        return None
    command = ("java", "-cp", str(Path(jars[0]).parent / "*"), str(HERE / "EzVcardReader.java"))
    return Reader(f"ez-vcard {_version('libez-vcard-java')}", command)


def _kcontacts(workshop: Path) -> Reader | None:
    flags = _said("pkg-config", "--cflags", "--libs", "Qt5Core", "Qt5Gui")
    headers = [Path(path) for path in (_said("dpkg", "--listfiles", "libkf5contacts-dev") or "").splitlines()]
    parents = [path.parent.parent for path in headers if path.name == "Addressee" and path.parent.name == "KContacts"]
    if flags is None or not parents or shutil.which("g++") is None:
        return None
    more = [f"-I{folder}" for parent in parents for folder in (parent, parent / "kcontacts", parent.parent)]
    more += [f"-I{folder}" for parent in parents for folder in parent.parent.glob("KCoreAddons")]
    program = workshop / "kcontacts_reader"
    source = str(HERE / "kcontacts_reader.cpp")
    compiler = ("g++", "-std=c++17", "-fPIC", "-w", "-o", str(program), source, *more, *flags.split())
    if _said(*compiler, "-lKF5Contacts", "-lKF5CoreAddons") is None:
        return None
    return Reader(f"KContacts {_version('libkf5contacts5')}", (str(program),))


def _ical_js(workshop: Path) -> Reader | None:
    if _said("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(workshop), "ical.js@2") is None:
        return None
    module = workshop / "node_modules" / "ical.js"
    version = _said("node", "-p", f"require({str(module / 'package.json')!r}).version")
    entry = next(iter(sorted(module.glob("dist/ical.js"))), None)
    if entry is None or version is None:
        return None
    return Reader(f"ical.js {version}", ("node", str(HERE / "ical_js_reader.mjs"), entry.as_uri()))


def _sabre(_workshop: Path) -> Reader | None:
    listed = (_said("dpkg", "--listfiles", "php-sabre-vobject") or "").splitlines()
    autoload = [path for path in listed if path.endswith(("autoload.php", "includes.php"))]
    if not autoload or shutil.which("php") is None:
        return None
    command = ("php", str(HERE / "sabre_reader.php"), autoload[0])
    return Reader(f"sabre/vobject {_version('php-sabre-vobject')}", command)


_MAKERS: tuple[tuple[Callable[[Path], Reader | None], str], ...] = (
    (_vobject, "vobject: it is in .venv."),
    (_evolution, "Evolution Data Server: apt-get install gir1.2-ebookcontacts-1.2 python3-gi"),
    (_ez_vcard, "ez-vcard: apt-get install libez-vcard-java libvinnie-java default-jdk-headless"),
    (_kcontacts, "KContacts: apt-get install libkf5contacts-dev g++ pkg-config"),
    (_ical_js, "ical.js: install node and npm"),
    (_sabre, "sabre/vobject: apt-get install php-cli php-sabre-vobject"),
)
