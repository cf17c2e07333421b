"""What the values of the records of content/data/ may be."""

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest

from plugins.documents import Faulty, check, load_yaml
from plugins.model.data import SourceClass, Unit, country_exists
from tests.unit.records import CHART, FIGURE, GOOD, SCHEMAS, SOURCE, WHOLE, read, replace

FaultsOf = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("written", "published"),
    [("2022-09-12", "2022-09-12"), ("2022-09", "2022-09"), ("2022", "2022"), ('"2022"', "2022")],
)
def test_publication_has_a_day_a_month_or_a_year(written: str, published: str) -> None:
    """
    A source is dated as exactly as it dates itself, with quotes or without.
    """
    source = read("sources", replace("sources", "published: 2022-09-12", f"published: {written}"))

    assert published == source.published


@pytest.mark.parametrize(
    "written", ["2022-13", "2022-00", "2022-02-30", "September 2022", "12.09.2022", "22", "12022"]
)
def test_publication_date_must_be_one(faults_of: FaultsOf, written: str) -> None:
    """
    A month that no year has is a fault of its line, not of the page that shows it.
    """
    faults = faults_of(
        read, "sources", replace("sources", "published: 2022-09-12", f'published: "{written}"')
    )

    assert 1 == len(faults)
    assert faults[0].startswith(f"content/data/sources.yaml:4: published: “{written}”")


def test_year_may_stand_without_quotes() -> None:
    """
    A year is text to us, whatever it looks like to YAML.
    """
    years = [read("charts", CHART).year, read("figures", FIGURE).year]

    assert ["2021", "2021"] == years


def test_norway_and_other_words_of_yaml_stay() -> None:
    """
    Norway is a country in a list, too.
    """
    good = read("goods", GOOD)

    assert ("NO", "CN") == good.listed[0].countries


@pytest.mark.parametrize("dial", ["+448000121700", "+33800000118", "999", "112", "116123", "08"])
def test_number_that_can_be_dialled_is_read(dial: str) -> None:
    """
    A number with its country, or a short code, is kept as it was written.
    """
    helpline = read("helplines", replace("helplines", "+448000121700", dial))

    assert dial == helpline.phones[0].dial


@pytest.mark.parametrize(
    "dial",
    [
        "+44800012170012",
        "+4480001217",
        "+999123456",
        "+44",
        "+",
        "+44 8000 121 700",
        "+44-8000-121700",
        "08000121700",
        "0800 012",
        "999a",
        "tel:999",
        "<b>999</b>",
        "١٢٣",
        "+٤٤٨٠٠٠١٢١٧٠٠",
        "99²",
        "call",
    ],
)
def test_number_that_cannot_be_dialled_is_refused(faults_of: FaultsOf, dial: str) -> None:
    """
    A telephone gets plus and European digits alone, and a number that its country can give out.
    """
    faults = faults_of(read, "helplines", replace("helplines", "+448000121700", dial))

    assert 1 == len(faults)
    assert faults[0].startswith(f"content/data/helplines.yaml:6: phones.0.dial: “{dial}” ")


@pytest.mark.parametrize("number", ["call us", "9 9 9", "٩٩٩", "<b>999</b>", "99²"])
def test_emergency_number_is_digits(faults_of: FaultsOf, number: str) -> None:
    """
    An emergency number is what a telephone can dial, in European digits.
    """
    faults = faults_of(read, "emergency", replace("emergency", '"999"', f'"{number}"'))

    assert 1 == len(faults)
    assert faults[0].startswith("content/data/emergency.yaml:1: numbers.0: ")


def test_number_without_quotes_says_to_quote_it(faults_of: FaultsOf) -> None:
    """
    999 without quotes is a number, in which noughts at the front are lost: the fault says to quote it.
    """
    faults = faults_of(read, "emergency", replace("emergency", '"999", "112"', "999"))

    assert [
        "content/data/emergency.yaml:1: numbers.0: “999” should be a valid string. "
        "Write text; in quotes if it looks like something else."
    ] == faults


@pytest.mark.parametrize(
    ("table", "old", "new", "place"),
    [
        ("sources", "address: https://example.org/estimates", "address: www.example.org", "5: address"),
        ("sources", "address: https://example.org/estimates", "address: javascript:alert(1)", "5: address"),
        ("sources", "address: https://example.org/estimates", "address: https://a b", "5: address"),
        ("sources", "class: official-statistics", "class: blog", "3: class"),
        ("sources", "read_as: original", "read_as: hearsay", "6: read_as"),
        ("figures", "value: 27600000", "value: 27.6 million", "1: value"),
        ("figures", "unit: people", "unit: persons", "2: unit"),
        ("figures", "kind: estimate", "kind: guess", "3: kind"),
        ("figures", "review_by: 2027-11-23", "review_by: next year", "7: review_by"),
        ("charts", "  - {label: Africa, figure: africa}\n", "", "4: rows"),
        ("goods", "as: Garments", "asd: Garments", "7: listed.0.asd"),
        ("goods", "harm: forced-labour", "harm: slavery", "5: listed.0.harm"),
        ("goods", "countries: [NO, CN]", "countries: []", "6: listed.0.countries"),
        ("goods", "countries: [NO, CN]", "countries: NO", "6: listed.0.countries"),
        ("goods", "countries: [NO, CN]", "countries: [no]", "6: listed.0.countries.0"),
        ("helplines", "country: GB", "country: gb", "2: country"),
        ("helplines", "country: GB", "country: GBR", "2: country"),
        ("helplines", "kind: support-line", "kind: immigration", "3: kind"),
        ("helplines", "serves: [all]", "serves: [everybody]", "4: serves.0"),
        ("helplines", "serves: [all]", "serves: []", "4: serves"),
        ("helplines", "cost: free", "cost: 0", "6: phones.0.cost"),
        ("publisher", "iom_permission: false", "iom_permission: perhaps", "3: iom_permission"),
        ("publisher", "{privacy: null}", "{privcy: x}", "4: contacts.privcy"),
    ],
)  # fmt: skip
def test_wrong_value_names_line_field_and_what_to_write(
    faults_of: FaultsOf, table: str, old: str, new: str, place: str
) -> None:
    """
    A wrong value in a data file names its line and field, and ends with something to write.
    """
    value = load_yaml(replace(table, old, new), f"{table}.yaml")

    with pytest.raises(Faulty) as raised:
        check(value, SCHEMAS[table], f"{table}.yaml")
    problems = raised.value.problems

    assert [place] == [f"{problem.line}: {problem.message.split(': ')[0]}" for problem in problems]
    assert [] == [str(problem) for problem in problems if not problem.remedy]


@pytest.mark.parametrize("code", ["GB", "NO", "CN", "TW", "PS"])
def test_country_exists(code: str) -> None:
    """
    A country is known by its code.
    """
    assert country_exists(code)


@pytest.mark.parametrize(
    "code", ["UK", "ZZ", "EU", "UN", "XA", "XB", "EZ", "QO", "gb", "GBR", "001", "", "<b>"]
)
def test_no_country_is_taken_for_one(code: str) -> None:
    """
    What names no country is none: no union, no test of a computer, no “unknown region”.
    """
    assert not country_exists(code)


@pytest.mark.parametrize(
    ("table", "field", "words"), [("sources", "class", SourceClass), ("figures", "unit", Unit)]
)
def test_every_word_of_a_list_is_read(table: str, field: str, words: Any) -> None:
    """
    Every class and unit that the schema knows can be written.
    """
    value = load_yaml(WHOLE[table], "f.yaml")
    found = []
    for word in get_args(words):
        value[field] = word
        found.append(check(value, SCHEMAS[table], "f.yaml").model_dump(by_alias=True)[field])

    assert list(get_args(words)) == found


def test_dates_are_days() -> None:
    """
    The day on which a source was read is a day.
    """
    assert date(2026, 11, 23) == read("sources", SOURCE).read_on
