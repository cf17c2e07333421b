"""A small project of its own, which tests may change."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.build import ROOT

PARTS = ("theme", "plugins", "tools", "pelicanconf.py", "content/data", "content/en", "content/fr", "i18n/fr")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in English and French, with a history of one commit."""
    for part in PARTS:
        target = tmp_path / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, target)
    (tmp_path / "i18n" / "locales.yaml").write_text("en: {scope: full, region: GB}\nfr: {scope: full}\n")
    for command in (
        ["init", "--quiet"],
        ["add", "content/en"],
        ["-c", "user.name=T", "-c", "user.email=t@localhost", "commit", "--quiet", "-m", "Begin"],
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path
