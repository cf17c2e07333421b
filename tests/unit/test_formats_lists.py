"""Lists, names and sentences, as each language joins, sorts and ends them."""

from types import SimpleNamespace

import pytest

from plugins.formats import Formats
from plugins.model.locales import parse_locale

THIN = "\u202f"  # the space that CLDR puts into Russian


def formats_of(code: str) -> Formats:
    return Formats(parse_locale(code, region="GB" if code == "en" else ""))


@pytest.mark.parametrize(
    ("code", "lists"),
    [
        ("en", ["", "A", "A and B", "A, B and C"]),
        ("fr", ["", "A", "A et B", "A, B et C"]),
        ("es", ["", "A", "A y B", "A, B y C"]),
        ("ar", ["", "A", "A وB", "A وB وC"]),
        ("ru", ["", "A", "A и B", "A, B и C"]),
        ("zh-Hans", ["", "A", "A和B", "A、B和C"]),
        ("pt-BR", ["", "A", "A e B", "A, B e C"]),
    ],
)
def test_list_is_joined_as_the_language_joins_it(code: str, lists: list[str]) -> None:
    """
    Nothing, one, two and three items are joined with the words and signs of the language.
    """
    formats = formats_of(code)

    found = [formats.join("ABC"[:count]) for count in range(4)]

    assert lists == [text.replace("\u200f", "") for text in found]


def test_spanish_and_changes_before_its_own_sound() -> None:
    """
    Spanish says “e” for “y” where the next word begins with that sound.
    """
    formats = formats_of("es")

    assert ["Francia e Italia", "Francia y Hungría"] == [
        formats.countries(["FR", "IT"]),
        formats.countries(["HU", "FR"]),
    ]


def test_hostile_item_stays_as_it_is() -> None:
    """
    A list neither escapes nor swallows what its items are made of.
    """
    joined = formats_of("zh-Hans").join(['Allô <116> & "x"', "النصّ", "{0}"])

    assert 'Allô <116> & "x"、النصّ和{0}' == joined


@pytest.mark.parametrize(
    ("code", "countries"),
    [
        ("en", "Brazil, China, Côte d’Ivoire, Egypt, Germany, India and Norway"),
        ("fr", "Allemagne, Brésil, Chine, Côte d’Ivoire, Égypte, Inde et Norvège"),
        ("es", "Alemania, Brasil, China, Côte d’Ivoire, Egipto, India y Noruega"),
        ("ru", "Бразилия, Германия, Египет, Индия, Китай, Кот-д’Ивуар и Норвегия"),
        ("zh-Hans", "埃及、巴西、德国、科特迪瓦、挪威、印度和中国"),
        ("ar", "البرازيل والصين وألمانيا والنرويج والهند وساحل العاج ومصر"),
        ("pt-BR", "Alemanha, Brasil, China, Costa do Marfim, Egito, Índia e Noruega"),
    ],
)
def test_countries_are_named_sorted_and_joined(code: str, countries: str) -> None:
    """
    Countries stand in the order in which a reader of the language looks for them.
    """
    found = formats_of(code).countries(["NO", "IN", "EG", "DE", "CI", "CN", "BR"])

    assert countries == found


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fr", ["cote", "coté", "côte", "côté", "élan", "étude", "œuvre", "zèbre"]),
        ("es", ["nube", "ñandú", "oasis", "ópera", "zona"]),
        ("ru", ["еда", "ёлка", "ель", "жук", "Яблоко", "якорь"]),
        ("zh-Hans", ["巴西", "德国", "印度", "中国", "中文"]),
        ("ar", ["أثر", "باب", "تاج", "ثوب", "جبل", "يد"]),
        ("pt-BR", ["água", "ano", "cão", "carro", "órgão", "ovo"]),
        ("en", ["apple", "Banana", "café", "Cafés", "zebra"]),
    ],
)
def test_words_stand_in_the_order_of_the_dictionary(code: str, words: list[str]) -> None:
    """
    Each language sorts by its own alphabet, or by its sounds; no capital or accent goes to the end.
    """
    formats = formats_of(code)

    assert words == formats.sort(reversed(words))


def test_order_is_that_of_the_language_not_of_the_script() -> None:
    """
    One list is sorted differently in two languages of one script.
    """
    words = ["ñu", "nz"]

    assert [["nz", "ñu"], ["ñu", "nz"]] == [formats_of(code).sort(words) for code in ("es", "pt-BR")]


def test_sources_are_sorted_by_their_titles() -> None:
    """
    A bibliography is sorted by the titles, as the reader's language sorts them.
    """
    titles = ["Étude", "Zone", "Agenda", "étape"]

    found = formats_of("fr").by_title([SimpleNamespace(title=title) for title in titles])  # type: ignore[list-item]

    assert ["Agenda", "étape", "Étude", "Zone"] == [source.title for source in found]


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "Norway"), ("zh-Hans", "挪威"), ("pt-BR", "Noruega"), ("ar", "النرويج"), ("ru", "Норвегия")],
)
def test_country_is_named_in_the_language(code: str, name: str) -> None:
    """
    A country is called as the reader calls it.
    """
    assert name == formats_of(code).country("NO")


@pytest.mark.parametrize(
    ("code", "lists"),
    [
        ("en", ["A", "A or B", "A, B or C"]),
        ("fr", ["A", "A ou B", "A, B ou C"]),
        ("ru", ["A", "A или B", "A, B или C"]),
        ("zh-Hans", ["A", "A或B", "A、B或C"]),
        ("pt-BR", ["A", "A ou B", "A, B ou C"]),
        ("ar", ["A", "A أو B", "A أو B أو C"]),
    ],
)
def test_choice_is_joined_as_the_language_joins_it(code: str, lists: list[str]) -> None:
    """
    One, two and three items to choose from are joined with the words and signs of the language.
    """
    formats = formats_of(code)

    assert lists == [formats.either("ABC"[:count]) for count in range(1, 4)]


def test_spanish_or_changes_before_its_own_sound() -> None:
    """
    Spanish says “u” for “o” where the next word begins with that sound.
    """
    assert "siete u ocho" == formats_of("es").either(["siete", "ocho"])


@pytest.mark.parametrize(
    ("code", "comma"),
    [
        ("en", ", "),
        ("ru", ", "),
        ("pt-BR", ", "),
        ("ar", "، "),
        ("ur", "، "),
        ("zh-Hans", "，"),
        ("zh-Hant", "，"),
    ],
)
def test_comma_is_that_of_the_script(code: str, comma: str) -> None:
    """
    Parts of a sentence are parted by the comma of the script, with the space that it needs.
    """
    assert comma == formats_of(code).comma


@pytest.mark.parametrize(
    ("code", "sentence", "ended"),
    [
        ("en", "Official list", "Official list."),
        ("en", "ILO, Inc.", "ILO, Inc."),
        ("ru", f"12 сентября 2022{THIN}г.", f"12 сентября 2022{THIN}г."),
        ("ar", "قائمة رسمية", "قائمة رسمية."),
        ("pt-BR", "Lista oficial", "Lista oficial."),
        ("zh-Hans", "官方名单", "官方名单。"),
        ("zh-Hans", "官方名单。", "官方名单。"),
    ],
)
def test_sentence_ends_once(code: str, sentence: str, ended: str) -> None:
    """
    A sentence has the full stop of its script, and never two.
    """
    assert ended == formats_of(code).end(sentence)
