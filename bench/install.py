"""Put a peer into a folder of its own outside the repository, at the versions that are pinned here."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEFAULT_CACHE = Path.home() / ".cache" / "buy-responsibly-bench"


class NotInstalled(Exception):
    """A peer that cannot be had on this machine."""


def install_python(name: str, cache: Path) -> Path:
    """Return the `bin` folder of a virtual environment that holds requirements/<name>.txt."""
    requirements = HERE / "requirements" / f"{name}.txt"
    folder = cache / name
    if not _is_current(folder, requirements):
        _begin(folder)
        _run(name, [sys.executable, "-m", "venv", str(folder)])
        pip = [str(folder / "bin" / "python"), "-m", "pip"]
        options = ["--quiet", "--disable-pip-version-check", "--requirement", str(requirements)]
        _run(name, [*pip, "install", *options])
        _note(folder, requirements)
    return folder / "bin"


def install_node(name: str, cache: Path) -> Path:
    """Return the `node_modules` folder that holds what peers/<name>/package.json asks for."""
    wanted = HERE / "peers" / name / "package.json"
    folder = cache / name
    if not _is_current(folder, wanted):
        npm = shutil.which("npm")
        if not npm or not shutil.which("node"):
            raise NotInstalled(f"{name}: Node and npm are not on this machine.")
        _begin(folder)
        shutil.copy(wanted, folder)
        _run(name, [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent"])
        _note(folder, wanted)
    return folder / "node_modules"


def pinned(name: str, package: str) -> str:
    """Return the version of a package that requirements/<name>.txt asks for."""
    for line in (HERE / "requirements" / f"{name}.txt").read_text("utf-8").splitlines():
        found, _, version = line.partition("==")
        if found.lower() == package.lower():
            return version
    raise NotInstalled(f"requirements/{name}.txt does not name {package}.")


def _is_current(folder: Path, wanted: Path) -> bool:
    stamp = folder / "installed"
    return stamp.exists() and stamp.read_text() == _stamp(wanted)


def _begin(folder: Path) -> None:
    print(f"Installing {folder.name} …", file=sys.stderr, flush=True)
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)


def _note(folder: Path, wanted: Path) -> None:
    (folder / "installed").write_text(_stamp(wanted))


def _stamp(wanted: Path) -> str:
    return f"{sys.version}\n{hashlib.sha256(wanted.read_bytes()).hexdigest()}\n"


def _run(name: str, command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise NotInstalled(f"{name} could not be installed: {result.stderr.strip()[-600:]}")
