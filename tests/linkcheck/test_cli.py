"""The command, as people and programs see it."""

import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from linkcheck import check_folder
from linkcheck.cli import main
from tests.linkcheck.clean import make_clean, write_site
from tools.build import ROOT


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    files = make_clean()
    files["en/help/index.html"] = files["en/help/index.html"].replace(
        "</body>", '<a href="../gone/">x</a>\n</body>'
    )
    files["unused: 100%.txt"] = "Nobody refers to this."
    return write_site(tmp_path, files)


def test_text_is_a_line_for_each_fault(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    In a terminal each fault is a line, with its place first, and the last line counts.
    """
    code = main([str(broken)])

    lines = capsys.readouterr().out.splitlines()
    assert 1 == code
    assert lines[0].startswith("en/help/index.html:17: broken-link: “../gone/”: ")
    assert "note: unused: 100%.txt: unreferenced-file: Remove it, if nobody asks for it." == lines[1]
    assert "8 pages, 143 links: 1 fault." == lines[2]
    assert 3 == len(lines)


def test_json_is_a_list_of_faults(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    For programs each fault has a file, a line, a kind, a target and a message, and notes are left out.
    """
    main([str(broken), "--format", "json"])

    faults = json.loads(capsys.readouterr().out)
    assert [["file", "line", "kind", "target", "message"]] == [list(fault) for fault in faults]
    assert ("en/help/index.html", 17, "broken-link", "../gone/") == tuple(faults[0].values())[:4]


def test_github_shows_faults_at_their_lines(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    On a forge each fault is a command that marks its line.
    """
    main([str(broken), "--format", "github"])

    told = capsys.readouterr().out
    assert (
        f"::error file={broken.as_posix()}/en/help/index.html,line=17,title=broken-link::“../gone/”: " in told
    )


@pytest.mark.parametrize("folder", ["gone", "empty"])
def test_without_pages_it_cannot_run(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A folder that is not there, or that holds no page, is not said to be clean.
    """
    (tmp_path / "empty").mkdir()

    code = main([str(tmp_path / folder)])

    assert 2 == code
    assert folder in capsys.readouterr().err


def test_it_knows_nothing_of_the_project() -> None:
    """
    The package runs by itself: it imports nothing of Pelican, nor of this project.
    """
    command = "import sys, linkcheck.cli; print([name for name in sys.modules if name.split('.')[0] in ('pelican', 'plugins', 'tools')])"

    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert "[]" == done.stdout.strip()


def test_order_of_files_changes_nothing(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Whatever the order in which files are found, and on however many cores they are read, the report is the same.
    """
    (broken / "en" / "many").mkdir()
    for number in range(80):
        text = f'<!doctype html><html lang="en"><a href="{number + 1}.html#x">x</a><p id="y">'
        (broken / "en" / "many" / f"{number}.html").write_text(text)
    reports = [check_folder(broken, cores=cores).faults for cores in (1, 2)]

    chance = random.Random(1)

    def shuffle(files: Iterable[Any]) -> list[Any]:
        found = list(files)
        chance.shuffle(found)
        return found

    monkeypatch.setattr("linkcheck.check.sorted", shuffle, raising=False)
    shuffled = sorted(check_folder(broken, cores=1).faults)

    assert reports[0] == reports[1] == shuffled
    assert len(reports[0]) == len(set(reports[0])) > 80
