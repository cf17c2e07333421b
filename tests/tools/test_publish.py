"""What goes online stands where the deployer says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.build import ROOT


def publish(output: Path, site: str) -> subprocess.CompletedProcess[str]:
    """Publish the site as make does."""
    return subprocess.run(
        [sys.executable, "-m", "tools.build", "publishconf.py", str(output)],
        cwd=ROOT, env={**os.environ, "SITE": site, "BUILD_DATE": "2026-11-23"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("site", ["", "example.org", "http://example.org", "https://"])
def test_an_address_that_is_none_is_refused(site: str, tmp_path: Path) -> None:
    """
    Without a whole, encrypted address nothing is published, and the deployer is told what to type.
    """
    result = publish(tmp_path / "out", site)

    assert 0 != result.returncode
    assert "make publish SITE=https://example.org" in result.stderr
    assert [] == list(tmp_path.iterdir())


def test_any_base_path_serves(tmp_path: Path) -> None:
    """
    Below a path, whole addresses and the links of 404 pages name it, all other links are relative, and the
    page that shows the components is not there.
    """
    result = publish(tmp_path / "out", "https://example.org/campaign/")
    page = (tmp_path / "out/fr/learn/signs/index.html").read_text("utf-8")
    lost = (tmp_path / "out/fr/404.html").read_text("utf-8")
    rooted = re.findall(r'(?:href|src)="(/[^"]*)"', page)
    astray = [
        link for link in re.findall(r'href="([^"#]*)"', lost) if not link.startswith(("/campaign/", "#"))
    ]

    assert 0 == result.returncode
    assert 'rel="canonical" href="https://example.org/campaign/fr/learn/signs/"' in page
    assert [] == rooted
    assert [] == [link for link in astray if link]
    assert not (tmp_path / "out/components").exists()
