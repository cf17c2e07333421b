"""What a translation must keep of its word."""

import pytest
from babel.messages.catalog import Catalog

from plugins.catalogs import find_broken_placeholders, read_catalog

HOSTILE = 'Allô <116> & "x"'


@pytest.mark.parametrize(
    ("english", "translation", "is_broken"),
    [
        ("over %(amount)s", "mais de %(amount)s", False),
        ("over %(amount)s", "超过 %(amount)s", False),
        ("%(a)s and %(b)s", "%(b)s e %(a)s", False),
        ("over %(amount)s", "%(amount)s, %(amount)s", False),
        ("over %(amount)s", "mais de %(amout)s", True),
        ("over %(amount)s", "mais de %(Amount)s", True),
        ("over %(amount)s", "mais de", True),
        ("over %(amount)s", "mais de %(amount)d", True),
        ("over %(amount)s", "mais de %(amount) s", True),
        ("over %(amount)s", "mais de % (amount)s", True),
        ("over %(amount)s", "mais de %(amount)s, 100%", True),
        ("over %(amount)s", "mais de {amount}", True),
        ("plain", "simples %(x)s", True),
        ("plain", "100%", True),
        ("plain", HOSTILE, False),
    ],
)
def test_placeholders_are_those_of_the_english_word(english: str, translation: str, is_broken: bool) -> None:
    """
    A translation has the placeholders of its word, in any order, and no other per cent sign.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add(english, translation, lineno=7)

    assert is_broken == bool(find_broken_placeholders(catalog, "i18n/pt-BR/messages.po"))


def test_broken_placeholder_names_its_line_and_what_to_write() -> None:
    """
    The fault shows the translation, the word, the line in the catalog, and the right placeholders.
    """
    text = 'msgid "ok"\nmsgstr "ok"\n\nmsgid "%(a)s of %(b)s"\nmsgstr "%(a)s de %(c)s"\n'

    _, faults = read_catalog(text.encode(), "i18n/pt-BR/messages.po")

    assert [
        "i18n/pt-BR/messages.po:4: “%(a)s de %(c)s” has other placeholders than “%(a)s of %(b)s”. Write %(a)s, %(b)s."
    ] == [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("forms", "is_broken"),
    [
        (("%(num)s palavra", "%(num)s palavras"), False),
        (("uma palavra", "%(num)s palavras"), False),
        (("%(nun)s palavra", "%(num)s palavras"), True),
        (("%(num)s palavra", "%(num)s%"), True),
    ],
)
def test_one_thing_needs_no_number(forms: tuple[str, str], is_broken: bool) -> None:
    """
    A form for one thing may leave its number out; no form may have a wrong one.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add(("%(num)s word", "%(num)s words"), forms)

    assert is_broken == bool(find_broken_placeholders(catalog, "x.po"))


def test_word_with_a_count_must_keep_it() -> None:
    """
    Where a word is not counted, its number is a placeholder like any other.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add("over %(count)s calls", "mais chamadas")

    assert 1 == len(find_broken_placeholders(catalog, "x.po"))


def test_doubtful_word_is_judged_too() -> None:
    """
    A placeholder is broken whether its word is confirmed or not.
    """
    text = '#, fuzzy\nmsgid "over %(a)s"\nmsgstr "超过 %(b)s"\n'

    _, faults = read_catalog(text.encode(), "i18n/zh-Hans/messages.po")

    assert 1 == len(faults)
