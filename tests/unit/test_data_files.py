"""The folder content/data/, read."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.data_files import find_dangling, find_due, read_data
from plugins.model.data import TABLES
from plugins.site import Data, Site

HERE = "content/data"
FILES = {
    "sources": "ge:\n  title: Global & Estimates\n  publisher: ILO\n  class: data\n  address: https://example.org/\n  read_as: original\n  read_on: 2026-11-23\n",
    "figures": "people:\n  value: 1\n  unit: people\n  kind: count\n  year: 2021\n  source: ge\n  read_on: 2026-11-23\n  review_by: 2027-11-23\n",
    "charts": "kinds:\n  unit: people\n  year: 2021\n  source: ge\n  rows:\n    - {label: A, figure: people}\n    - {label: B, figure: people}\n",
    "goods": "jeans:\n  name: Jeans\n  drawing: jeans\n  listed:\n    - source: ge\n      harm: forced-labour\n      countries: [NO, CN]\n",
    "helplines": "line:\n  organisation: A line\n  country: NO\n  kind: support-line\n  serves: [all]\n  confidence: high\n  source: ge\n  read_on: 2026-11-23\n",
    "emergency": 'NO:\n  numbers: ["112"]\n  source: ge\n  read_on: 2026-11-23\n',
    "publisher": "name: null\naddress: null\niom_permission: false\ncontacts: {}\nrebuilt: 2026-11-23\n",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven good files of data."""
    for name, text in FILES.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def edit(folder: Path, name: str, old: str, new: str) -> None:
    assert old in FILES[name]
    (folder / f"{name}.yaml").write_text(FILES[name].replace(old, new, 1), "utf-8")


def said(folder: Path) -> list[str]:
    data, problems = read_data(folder, HERE)
    return [str(problem) for problem in [*problems, *(find_dangling(data, HERE) if not problems else [])]]


def test_good_folder_is_read_whole(folder: Path) -> None:
    """
    Every table and the publisher arrive, with nothing to say.
    """
    data, problems = read_data(folder, HERE)

    assert [] == problems
    assert dict.fromkeys(TABLES, 1) == {name: len(table) for name, table in data.tables.items()}
    assert data.publisher is not None


def test_country_of_a_key_stays_a_word(folder: Path) -> None:
    """
    Norway has an emergency number.
    """
    data, _ = read_data(folder, HERE)

    assert ["NO"] == list(data.tables["emergency"])
    assert ("NO", "CN") == data.tables["goods"]["jeans"].listed[0].countries


def test_records_know_their_lines(folder: Path) -> None:
    """
    What points to nothing is found where its record begins.
    """
    (folder / "emergency.yaml").write_text("# note\n\n" + FILES["emergency"], "utf-8")

    data, _ = read_data(folder, HERE)

    assert 3 == data.lines["emergency", "NO"]


@pytest.mark.parametrize("name", FILES)
def test_file_that_is_missing_is_missed(folder: Path, name: str) -> None:
    """
    Pages call every file up: none can be left out.
    """
    (folder / f"{name}.yaml").unlink()

    _, problems = read_data(folder, HERE)

    assert [f"{HERE}/{name}.yaml: is missing. The pages call it up."] == [
        str(problem) for problem in problems
    ]


@pytest.mark.parametrize(
    ("file", "remedy"),
    [
        ("figure.yaml", "Did you mean “figures.yaml”?"),
        ("goods.yml", "Did you mean “goods.yaml”?"),
        (
            "notes.md",
            "Known: charts.yaml, emergency.yaml, figures.yaml, goods.yaml, helplines.yaml, publisher.yaml, sources.yaml.",
        ),
        (
            "标签.txt",
            "Known: charts.yaml, emergency.yaml, figures.yaml, goods.yaml, helplines.yaml, publisher.yaml, sources.yaml.",
        ),
    ],
)
def test_file_that_nobody_reads_is_refused(folder: Path, file: str, remedy: str) -> None:
    """
    A file under another name would be lost without a word: it is named, with the right names.
    """
    (folder / file).write_text("a: b\n", "utf-8")

    assert [f"{HERE}/{file}: We know no such file of data. {remedy}"] == said(folder)


@pytest.mark.parametrize("file", [".DS_Store", ".goods.yaml.swp", "goods.yaml~"])
def test_what_computers_leave_behind_is_no_fault(folder: Path, file: str) -> None:
    """
    A file that no editor wrote, such as that of a text program with a table open, does not stop the site.
    """
    (folder / file).write_bytes(b"\x00\xff")

    assert [] == said(folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("goods", "drawing: jeans", "drawing: jeans\n  drawnig: x", "goods.yaml:4: drawnig: is not a field that we know. Did you mean “drawing”?"),
        ("goods", "  drawing: jeans\n", "", "goods.yaml:2: drawing: is missing. Add it."),
        ("goods", "harm: forced-labour", "harm: forced", "goods.yaml:6: listed.0.harm: “forced” is not possible. Did you mean “forced-labour”?"),
        ("figures", "value: 1", "value: 1 million", "figures.yaml:2: value: “1 million” should be a valid number, unable to parse string as a number. Write a number, without its unit."),
        ("sources", "title: Global", "title: Global: ", "sources.yaml:2: This is not YAML: mapping values are not allowed here. A value with a colon, a # or a quote in it needs quotes around it."),
        ("emergency", "  source: ge", "  source: ge\n  source: ge", "emergency.yaml:4: source: is written twice. Keep one of the two."),
        ("publisher", "name: null", "nam: x\nname: null", "publisher.yaml:1: nam: is not a field that we know. Did you mean “name”?"),
        ("goods", "source: ge", "source: gee", "goods.yaml:1: jeans: there is no “gee” in sources.yaml. Did you mean “ge”?"),
        ("figures", "source: ge", "source: gee", "figures.yaml:1: people: there is no “gee” in sources.yaml. Did you mean “ge”?"),
        ("charts", "source: ge", "source: gee", "charts.yaml:1: kinds: there is no “gee” in sources.yaml. Did you mean “ge”?"),
        ("helplines", "source: ge", "source: gee", "helplines.yaml:1: line: there is no “gee” in sources.yaml. Did you mean “ge”?"),
        ("emergency", "source: ge", "source: gee", "emergency.yaml:1: NO: there is no “gee” in sources.yaml. Did you mean “ge”?"),
        ("charts", "{label: B, figure: people}", "{label: B, figure: peple}", "charts.yaml:1: kinds: there is no “peple” in figures.yaml. Did you mean “people”?"),
        ("charts", "  rows:", "  second: {label: R, figures: [people, peple]}\n  rows:", "charts.yaml:1: kinds: there is no “peple” in figures.yaml. Did you mean “people”?"),
        ("charts", "  rows:", "  second: {label: R, figures: [people]}\n  rows:", "charts.yaml:1: kinds: the second column has 1 figures for 2 rows. Give one for each row."),
        ("goods", "[NO, CN]", "[NO, UK]", "goods.yaml:1: jeans: “UK” is no country. Write its ISO 3166 code, such as GB."),
        ("helplines", "country: NO", "country: UK", "helplines.yaml:1: line: “UK” is no country. Write its ISO 3166 code, such as GB."),
        ("emergency", "NO:", "UK:", "emergency.yaml:1: UK: “UK” is no country. Write its ISO 3166 code, such as GB."),
    ],
)  # fmt: skip
def test_fault_names_its_line_and_what_to_write(
    folder: Path, name: str, old: str, new: str, fault: str
) -> None:
    """
    Whatever is wrong in a data file is said with its line and a remedy, once.
    """
    edit(folder, name, old, new)

    assert [f"{HERE}/{fault}"] == said(folder)


@pytest.mark.parametrize(("text", "line"), [("# note\nNO: text\n", 2), ("SE:\nNO: [a]\n", 1)])
def test_record_that_is_none_names_its_line(folder: Path, text: str, line: int) -> None:
    """
    A key with a word behind it instead of fields is found on its line.
    """
    (folder / "emergency.yaml").write_text(text, "utf-8")

    faults = said(folder)

    assert f"{HERE}/emergency.yaml:{line}: Fields were expected here. Write them as `name: value`." in faults


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "text\n"])
def test_file_without_records_shows_how_to_write_them(folder: Path, text: str) -> None:
    """
    A file that holds no records says what belongs there.
    """
    (folder / "goods.yaml").write_text(text, "utf-8")

    assert [
        f"{HERE}/goods.yaml:1: Records were expected here. Write them as `key:` and their fields below."
    ] == said(folder)


def test_file_that_is_no_utf_8_names_its_line(folder: Path) -> None:
    """
    A file in another encoding says so, with its line.
    """
    (folder / "publisher.yaml").write_bytes(b"name: null\naddress: caf\xe9\n")

    assert [f"{HERE}/publisher.yaml:2: This is not UTF-8 text. Save the file as UTF-8."] == said(folder)


def test_day_that_no_calendar_has_is_a_fault(folder: Path) -> None:
    """
    The thirtieth of February stops the build with a line, not with an accident.
    """
    edit(folder, "figures", "read_on: 2026-11-23", "read_on: 2026-02-30")

    faults = said(folder)

    assert [f"{HERE}/figures.yaml:7"] == [":".join(fault.split(":")[:2]) for fault in faults]


def test_every_fault_of_every_file_is_said_at_once(folder: Path) -> None:
    """
    One broken record hides neither the next nor the next file.
    """
    edit(folder, "goods", "harm: forced-labour", "harm: x")
    edit(folder, "figures", "value: 1", "value: x")
    edit(folder, "publisher", "iom_permission: false", "iom_permission: x")
    (folder / "sources.yaml").write_text(
        FILES["sources"] + FILES["sources"].replace("ge:", "other:").replace("class: data", "class: x"),
        "utf-8",
    )

    faults = said(folder)

    assert [
        f"{HERE}/figures.yaml:2", f"{HERE}/goods.yaml:6", f"{HERE}/publisher.yaml:3", f"{HERE}/sources.yaml:11",
    ] == [":".join(fault.split(":")[:2]) for fault in faults]  # fmt: skip


@pytest.mark.parametrize(
    ("review_by", "is_due"),
    [(date(2026, 11, 22), True), (date(2026, 11, 23), True), (date(2026, 11, 24), False)],
)
def test_figure_is_reported_from_the_day_on_which_it_is_due(
    make_site: Callable[..., Site], folder: Path, review_by: date, is_due: bool
) -> None:
    """
    A figure that somebody must look at is a report on that day and after, never a fault.
    """
    site = make_site(["en"])
    edit(folder, "figures", "review_by: 2027-11-23", f"review_by: {review_by}")
    site.data, _ = read_data(folder, HERE)

    reports = find_due(site)

    assert ([f"{HERE}/figures.yaml: people: its review was due on {review_by}."] if is_due else []) == reports
    assert not site.problems


def test_data_without_a_table_is_empty() -> None:
    """
    A table that was not read has no records.
    """
    assert {} == Data().tables["goods"]


def test_hostile_words_stay_as_they_are(folder: Path) -> None:
    """
    A title that looks like HTML, or is of another script, is read as it stands.
    """
    titles = ['Allô <116> & "x"', "النصّ", "简体中文", "x" * 500]
    found = []
    for title in titles:
        edit(folder, "sources", "title: Global & Estimates", f"title: '{title}'")
        found.append(read_data(folder, HERE)[0].tables["sources"]["ge"].title)

    assert titles == found
