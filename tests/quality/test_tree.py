"""What is committed works anywhere: no place of one machine, no registry's address, every package locked."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from netdesk.resource_files import resource

ROOT = Path(__file__).resolve().parents[2]

# Put together here, so that this file does not hold what it looks for.
MACHINE_PLACES = re.compile(r"(?<![\w.~-])/(?:" + "|".join(["root", "home", "Users", "work"]) + r")/\w")
REGISTRY_NAMES = ["pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.org", "index" + "-url"]
REGISTRIES = re.compile("|".join(REGISTRY_NAMES))


def committed_files() -> list[Path]:
    """The files that git keeps, or would keep at the next commit."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def lines_that_hold(pattern: re.Pattern[str]) -> list[str]:
    """Where ``pattern`` stands in a committed text: file, line, text."""
    found = []
    for file in committed_files():
        text = file.read_bytes().decode("utf-8", errors="replace")
        if "\0" in text:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    return found


def locked() -> list[str]:
    """The packages of requirements.txt, each with its hashes on one line."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def test_no_file_names_a_place_of_one_machine() -> None:
    assert lines_that_hold(MACHINE_PLACES) == []


def test_no_file_names_a_registry() -> None:
    assert lines_that_hold(REGISTRIES) == []


def test_what_is_made_is_not_committed() -> None:
    made = {".venv", "build", "dist", "uv.lock", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
    assert [file for file in committed_files() if made & set(file.relative_to(ROOT).parts)] == []


def test_every_package_is_locked_to_one_version_with_hashes() -> None:
    assert locked()
    for line in locked():
        requirement, *hashes = re.split(r"\s+--hash=", line.strip())
        assert hashes, f"no hash: {line}"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one.strip()) for one in hashes), line
        read = Requirement(requirement)
        assert read.url is None, line
        assert [one.operator for one in read.specifier] == ["=="], line


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = {}
    for line in locked():
        pinned = Requirement(re.split(r"\s+--hash=", line)[0])
        versions[pinned.name.lower()] = next(iter(pinned.specifier)).version
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, asked):
        assert versions.get(requirement.name.lower()) in requirement.specifier, requirement


@pytest.fixture
def resources() -> list[Path]:
    """The committed files of resources/, relative to it."""
    folder = ROOT / "resources"
    files = [file.relative_to(folder) for file in committed_files() if file.is_relative_to(folder)]
    assert files, "resources/ is empty"
    return files


def test_the_resources_are_found_in_a_checkout(resources: list[Path]) -> None:
    for file in resources:
        assert resource(*file.parts) == ROOT / "resources" / file


def test_a_resource_that_is_nowhere_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/icons/nothing\.svg"):
        resource("icons", "nothing.svg")


def test_the_resources_are_found_in_the_wheel(resources: list[Path], tmp_path: Path) -> None:
    """The wheel brings the licence and every resource, and netdesk finds them where it is unpacked."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("netdesk-*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    assert list(installed.glob("*.dist-info/**/LICENSE"))
    assert not (installed / "resources").exists()
    ask = "import sys; from netdesk.resource_files import resource; print(resource(*sys.argv[1].split('/')))"
    for file in (resources[0], resources[-1]):
        program = [sys.executable, "-c", ask, file.as_posix()]
        found = subprocess.run(program, cwd=installed, capture_output=True, text=True, check=True)
        assert Path(found.stdout.strip()) == installed / "netdesk" / "resources" / file
    assert all((installed / "netdesk" / "resources" / file).is_file() for file in resources)


def test_no_two_test_files_have_one_name() -> None:
    """pytest takes two files of one name for the same module, and on a clean checkout runs neither."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py") if "benchmarks" not in path.parts]
    assert sorted(names) == sorted(set(names))
