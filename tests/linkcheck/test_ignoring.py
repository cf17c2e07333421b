"""What is known and left for now."""

import json
from pathlib import Path

import pytest

from linkcheck.cli import main
from tests.linkcheck.clean import make_clean, write_site

ENTRY = '[[ignore]]\nfile = "{file}"\nkind = "{kind}"\nreason = "Known."\nuntil = {until}\n'


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD_DATE", "2026-11-26")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A site with one broken link, on line 15 of its Arabic home page."""
    files = make_clean()
    files["ar/index.html"] = files["ar/index.html"].replace("</body>", '<a href="gone/">x</a>\n</body>')
    return write_site(tmp_path / "site", files)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, object]]]:
    code = main([*map(str, arguments), "--format", "json"])
    told = capsys.readouterr().out
    return code, json.loads(told) if told else []


def test_what_is_ignored_is_no_fault(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    A fault that an entry describes, by pattern, is left out until the day that it names.
    """
    ignore = tmp_path / "ignore.toml"
    ignore.write_text(ENTRY.format(file="ar/*", kind="broken-link", until="2026-11-26"))

    assert (0, []) == run(capsys, broken, "--ignore", ignore)


@pytest.mark.parametrize(
    ("entry", "kinds"),
    [
        ({"file": "ar/*", "kind": "broken-link", "until": "2026-11-25"}, ["broken-link", "ignore-expired"]),
        ({"file": "en/*", "kind": "broken-link", "until": "2027-01-01"}, ["broken-link", "ignore-unused"]),
    ],
    ids=["expired", "unused"],
)
def test_an_entry_that_does_nothing_is_a_fault(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: dict[str, str], kinds: list[str]
) -> None:
    """
    An entry whose day has passed hides nothing, and one that matches nothing is named, each with its line.
    """
    ignore = tmp_path / "ignore.toml"
    ignore.write_text("# known faults\n\n" + ENTRY.format(**entry))

    code, faults = run(capsys, broken, "--ignore", ignore)

    assert (1, kinds) == (code, [fault["kind"] for fault in faults])
    assert (str(ignore), 3) == (faults[1]["file"], faults[1]["line"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[ignore]]\nfile = "x"\nuntil = 2027-01-01\n', ":1: reason: is missing."),
        ('\n[[ignore]]\nfile = "x"\nreason = "x"\n', ":2: until: is missing."),
        ('[[ignore]]\nfile = "x"\nreason = "x"\nuntil = "2027-01-01"\n', "until: is missing. Give a day"),
        ('[[ignore]]\nreason = "x"\nuntil = 2027-01-01\n', "It says nothing of what is ignored."),
        ('[[ignore]]\nkind = "broken"\nreason = "x"\nuntil = 2027-01-01\n', "there is no “broken”"),
        ('[[ignore]]\nfiles = "x"\nreason = "x"\nuntil = 2027-01-01\n', "files: is not a field"),
        ("[[ignored]]\n", "“ignored” is not known."),
        ("[[ignore\n", "this is no TOML"),
    ],
)
def test_a_list_that_cannot_be_read_is_not_half_read(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    """
    A mistake in the list is named, and nothing is checked.
    """
    ignore = tmp_path / "ignore.toml"
    ignore.write_text(text)

    code = main([str(broken), "--ignore", str(ignore)])

    assert 2 == code
    assert says in capsys.readouterr().err
