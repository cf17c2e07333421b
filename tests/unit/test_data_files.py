"""The files of content/data/, read."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from plugins.data_files import (
    find_dangling,
    find_due,
    find_missing_drawings,
    gather_data,
    read_data_file,
)
from plugins.documents import Faulty
from plugins.model.data import TABLES
from plugins.model.problems import Problem
from plugins.site import Data, Site
from tests.unit.records import FILES

HERE = "content/data"


def edit(name: str, old: str, new: str) -> dict[str, str]:
    """Return the seven good files, with something else in one of them."""
    assert old in FILES[name]
    return FILES | {name: FILES[name].replace(old, new, 1)}


def read(files: Mapping[str, str]) -> tuple[Data, list[Problem]]:
    """Return the records of files by the names of their tables, and what is wrong in each file."""
    found, problems = {}, []
    for name, text in files.items():
        try:
            found[name], faults = read_data_file(text.encode(), f"{HERE}/{name}.yaml")
        except Faulty as faulty:
            faults = faulty.problems
        problems += faults
    return gather_data(found, set()), problems


def said(files: Mapping[str, str]) -> list[str]:
    data, problems = read(files)
    return [str(problem) for problem in problems or find_dangling(data, HERE)]


def test_good_folder_is_read_whole() -> None:
    """
    Every table and the publisher arrive, with nothing to say.
    """
    data, problems = read(FILES)

    assert [] == problems
    assert dict.fromkeys(TABLES, 1) == {name: len(table) for name, table in data.tables.items()}
    assert data.publisher is not None


def test_country_of_a_key_stays_a_word() -> None:
    """
    Norway has an emergency number.
    """
    data, _ = read(FILES)

    assert ["NO"] == list(data.tables["emergency"])
    assert ("NO", "CN") == data.tables["goods"]["jeans"].listed[0].countries


def test_records_know_their_lines() -> None:
    """
    What points to nothing is found where its record begins.
    """
    data, _ = read(FILES | {"emergency": "# note\n\n" + FILES["emergency"]})

    assert 3 == data.lines["emergency", "NO"]


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
def test_fault_names_its_line_and_what_to_write(name: str, old: str, new: str, fault: str) -> None:
    """
    Whatever is wrong in a data file is said with its line and a remedy, once.
    """
    assert [f"{HERE}/{fault}"] == said(edit(name, old, new))


@pytest.mark.parametrize(("text", "line"), [("# note\nNO: text\n", 2), ("SE:\nNO: [a]\n", 1)])
def test_record_that_is_none_names_its_line(text: str, line: int) -> None:
    """
    A key with a word behind it instead of fields is found on its line.
    """
    faults = said(FILES | {"emergency": text})

    assert f"{HERE}/emergency.yaml:{line}: Fields were expected here. Write them as `name: value`." in faults


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "text\n"])
def test_file_without_records_shows_how_to_write_them(text: str) -> None:
    """
    A file that holds no records says what belongs there.
    """
    assert [
        f"{HERE}/goods.yaml:1: Records were expected here. Write them as `key:` and their fields below."
    ] == said(FILES | {"goods": text})


def test_file_that_is_no_utf_8_names_its_line(faults_of: Callable[..., list[str]]) -> None:
    """
    A file in another encoding says so, with its line.
    """
    assert [f"{HERE}/publisher.yaml:2: This is not UTF-8 text. Save the file as UTF-8."] == faults_of(
        read_data_file, b"name: null\naddress: caf\xe9\n", f"{HERE}/publisher.yaml"
    )


def test_day_that_no_calendar_has_is_a_fault() -> None:
    """
    The thirtieth of February stops the build with a line, not with an accident.
    """
    faults = said(edit("figures", "read_on: 2026-11-23", "read_on: 2026-02-30"))

    assert [f"{HERE}/figures.yaml:7"] == [":".join(fault.split(":")[:2]) for fault in faults]


def test_every_fault_of_every_file_is_said_at_once() -> None:
    """
    One broken record hides neither the next nor the next file.
    """
    files = {
        **edit("goods", "harm: forced-labour", "harm: x"),
        "figures": edit("figures", "value: 1", "value: x")["figures"],
        "publisher": edit("publisher", "iom_permission: false", "iom_permission: x")["publisher"],
        "sources": FILES["sources"]
        + FILES["sources"].replace("ge:", "other:").replace("class: data", "class: x"),
    }

    faults = said(files)

    assert [
        f"{HERE}/figures.yaml:2", f"{HERE}/goods.yaml:6", f"{HERE}/publisher.yaml:3", f"{HERE}/sources.yaml:11",
    ] == sorted(":".join(fault.split(":")[:2]) for fault in faults)  # fmt: skip


def test_good_records_of_a_file_stay_beside_a_faulty_one() -> None:
    """
    One broken record takes no other with it: whoever points to them is not blamed.
    """
    text = FILES["sources"] + FILES["sources"].replace("ge:", "other:").replace("class: data", "class: x")

    file, problems = read_data_file(text.encode(), f"{HERE}/sources.yaml")

    assert (["ge"], 1) == (list(file.records), len(problems))


def test_file_knows_its_words() -> None:
    """
    What a table calls things is translated; what it is called in the catalogs stands beside it.
    """
    file, _ = read_data_file(FILES["goods"].encode(), f"{HERE}/goods.yaml")

    assert [("Jeans", "data: goods", f"{HERE}/goods.yaml")] == [
        (word.id, word.context, word.path) for word in file.words
    ]


def test_tables_with_faults_are_known() -> None:
    """
    Who looks something up in a table that could not be read is told so.
    """
    assert ({"goods"}, {}) == (gather_data({}, {"goods"}).broken, gather_data({}, {"goods"}).tables["goods"])


@pytest.mark.parametrize(
    ("drawings", "fault"),
    [
        (["jeans", "fish"], ""),
        (["jean", "fish"], "there is no drawing “jeans”. Did you mean “jean”?"),
        (["fish"], "there is no drawing “jeans”. Known: fish."),
    ],
)
def test_drawing_of_a_good_is_there(make_site: Callable[..., Site], drawings: list[str], fault: str) -> None:
    """
    A good that names a drawing which nobody drew is found on its line, with the nearest there is.
    """
    site = make_site(["en"])
    site.data, _ = read(FILES | {"goods": "# note\n" + FILES["goods"]})

    faults = [str(problem) for problem in find_missing_drawings(site, HERE, drawings)]

    assert ([f"{HERE}/goods.yaml:2: jeans: {fault}"] if fault else []) == faults


@pytest.mark.parametrize(
    ("review_by", "is_due"),
    [(date(2026, 11, 22), True), (date(2026, 11, 23), True), (date(2026, 11, 24), False)],
)
def test_figure_is_reported_from_the_day_on_which_it_is_due(
    make_site: Callable[..., Site], review_by: date, is_due: bool
) -> None:
    """
    A figure that somebody must look at is a report on that day and after, never a fault.
    """
    site = make_site(["en"])
    site.data, _ = read(edit("figures", "review_by: 2027-11-23", f"review_by: {review_by}"))

    reports = find_due(site)

    assert ([f"{HERE}/figures.yaml: people: its review was due on {review_by}."] if is_due else []) == reports
    assert not site.problems


def test_data_without_a_table_is_empty() -> None:
    """
    A table that was not read has no records.
    """
    assert {} == Data().tables["goods"]


def test_hostile_words_stay_as_they_are() -> None:
    """
    A title that looks like HTML, or is of another script, is read as it stands.
    """
    titles = ['Allô <116> & "x"', "النصّ", "简体中文", "x" * 500]
    found = []
    for title in titles:
        data, _ = read(edit("sources", "title: Global & Estimates", f"title: '{title}'"))
        found.append(data.tables["sources"]["ge"].title)

    assert titles == found
