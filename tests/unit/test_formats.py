"""Numbers, dates, lists and names, as each language writes and sorts them."""

from datetime import date

import pytest

from plugins.formats import Formats
from plugins.model.data import Figure
from plugins.model.locales import parse_locale

THIN, HARD = "\u202f", "\xa0"  # the spaces that CLDR puts into French and Russian
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh-Hans", "pt-BR", "ti", "ur", "fa", "hi", "vi", "ro", "zh-Hant")


def formats_of(code: str) -> Formats:
    return Formats(parse_locale(code, region="GB" if code == "en" else ""))


def figure(value: float, unit: str = "people") -> Figure:
    return Figure(
        value=value, unit=unit, kind="estimate", year="2021", source="x",
        read_on=date(2026, 11, 23), review_by=date(2027, 11, 23),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "23 November 2026"),
        ("fr", "23 novembre 2026"),
        ("es", "23 de noviembre de 2026"),
        ("ar", "23 نوفمبر 2026"),
        ("ru", f"23 ноября 2026{THIN}г."),
        ("zh-Hans", "2026年11月23日"),
        ("pt-BR", "23 de novembro de 2026"),
    ],
)
def test_day_is_written_as_the_language_writes_it(code: str, words: str) -> None:
    """
    A day has its month in words, in the order of the language.
    """
    assert words == formats_of(code).date(date(2026, 11, 23))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "September 2022"),
        ("fr", "septembre 2022"),
        ("es", "septiembre de 2022"),
        ("ar", "سبتمبر 2022"),
        ("ru", f"сентябрь 2022{THIN}г."),
        ("zh-Hans", "2022年9月"),
        ("pt-BR", "setembro de 2022"),
    ],
)
def test_month_is_written_as_the_language_writes_it(code: str, words: str) -> None:
    """
    A month without its day stands in the case that the language gives it then.
    """
    assert words == formats_of(code).published("2022-09")


@pytest.mark.parametrize("code", ["en", "ar", "ru", "zh-Hans", "pt-BR"])
def test_publication_is_as_exact_as_its_date(code: str) -> None:
    """
    A year stays a year; a whole date becomes a day.
    """
    formats = formats_of(code)

    assert ["2022", formats.date(date(2022, 9, 12))] == [
        formats.published("2022"),
        formats.published("2022-09-12"),
    ]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("en", "12,345.5"),
        ("fr", f"12{THIN}345,5"),
        ("es", "12.345,5"),
        ("ar", "12,345.5"),
        ("ru", f"12{HARD}345,5"),
        ("zh-Hans", "12,345.5"),
        ("pt-BR", "12.345,5"),
        ("fa", "12,345.5"),
        ("hi", "12,345.5"),
    ],
)
def test_number_has_the_signs_of_the_language_and_european_digits(code: str, number: str) -> None:
    """
    Thousands and decimals are parted as the language does; the digits are those on a telephone.
    """
    assert number == formats_of(code).number(12345.5)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["1 million", "5 million", "27.6 million", "236 billion", "2.8 billion"]),
        ("fr", ["1 million", "5 millions", "27,6 millions", "236 milliards", "2,8 milliards"]),
        ("es", ["1 millón", "5 millones", "27,6 millones", "236 mil millones", "2,8 mil millones"]),
        ("ar", ["1 مليون", "5 ملايين", "27.6 مليون", "236 مليار", "2.8 مليار"]),
        ("ru", ["1 миллион", "5 миллионов", "27,6 миллиона", "236 миллиардов", "2,8 миллиарда"]),
        ("zh-Hans", ["100万", "500万", "2760万", "2360亿", "28亿"]),
        ("pt-BR", ["1 milhão", "5 milhões", "27,6 milhões", "236 bilhões", "2,8 bilhões"]),
    ],
)
def test_large_number_is_written_in_words(code: str, words: list[str]) -> None:
    """
    A million and more is a number and a word, in the form that the number asks for.
    """
    formats = formats_of(code)

    found = [formats.amount(figure(value)) for value in (1e6, 5e6, 27.6e6, 236e9, 2.8e9)]

    assert words == [text.replace(HARD, " ") for text in found]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_writes_every_number(code: str) -> None:
    """
    No language fails at a number, and none writes digits that a telephone does not have.
    """
    formats = formats_of(code)
    values = (0, 0.5, 3.5, 86, 999, 1000, 17_004, 999_999, 1e6, 1.25e6, 27.6e6, 999.96e6, 1e9, 236e9, 1e12)

    found = [formats.amount(figure(value)) for value in values]
    found += [formats.percent(value) for value in values] + [
        formats.date(date(2026, 11, 23)),
        formats.published("2022-09"),
    ]

    assert [] == [text for text in found if not any("0" <= sign <= "9" for sign in text)]
    assert [] == [text for text in found if any(sign.isdigit() and not "0" <= sign <= "9" for sign in text)]


@pytest.mark.parametrize(
    ("code", "amount"),
    [
        ("en", "17,004"),
        ("fr", f"17{THIN}004"),
        ("es", "17.004"),
        ("ar", "17,004"),
        ("ru", f"17{HARD}004"),
        ("zh-Hans", "17,004"),
        ("pt-BR", "17.004"),
    ],
)
def test_number_that_was_counted_stays_exact(code: str, amount: str) -> None:
    """
    What was counted to the last one is not rounded into words.
    """
    assert amount == formats_of(code).amount(figure(17_004))


@pytest.mark.parametrize(
    "value", [999_999, 1_250_000, 27_612_345, 999_960_000, 2_760_000_000, 236_040_000_000, 1_234_567_890]
)
@pytest.mark.parametrize("code", ["en", "fr", "es", "ar", "ru", "zh-Hans", "pt-BR"])
def test_no_number_is_rounded(code: str, value: int) -> None:
    """
    Two numbers that differ are not written alike: words stand only where they say the very number.
    """
    formats = formats_of(code)
    nearest = round(value, 1 - len(str(value)) + 1)

    assert nearest == value or formats.amount(figure(value)) != formats.amount(figure(nearest))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["86%", "3.25%", "0.5%"]),
        ("fr", [f"86{HARD}%", f"3,25{HARD}%", f"0,5{HARD}%"]),
        ("es", [f"86{HARD}%", f"3,25{HARD}%", f"0,5{HARD}%"]),
        ("ar", ["86%", "3.25%", "0.5%"]),
        ("ru", [f"86{HARD}%", f"3,25{HARD}%", f"0,5{HARD}%"]),
        ("zh-Hans", ["86%", "3.25%", "0.5%"]),
        ("pt-BR", ["86%", "3,25%", "0,5%"]),
    ],
)
def test_per_cent_is_written_as_the_language_writes_it(code: str, words: list[str]) -> None:
    """
    A percentage keeps its decimals, and has the space before its sign that the language wants.
    """
    formats = formats_of(code)

    found = [formats.amount(figure(value, "percent")) for value in (86, 3.25, 0.5)]

    assert words == [text.replace("\u200e", "") for text in found]
