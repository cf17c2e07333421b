"""The words of a language, and what is wrong with them."""

import datetime
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages import catalog as babel_catalog
from babel.messages.catalog import Catalog

from plugins.catalogs import Words, find_catalog, read_catalog, read_words
from plugins.model.locales import Locale, parse_locale
from plugins.words import Word

FaultsOf = Callable[..., list[str]]

HOSTILE = 'Allô <116> & "x"'


def write_catalog(folder: Path, code: str, text: str) -> Locale:
    locale = parse_locale(code)
    file = find_catalog(folder, locale)
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return locale


def template_with(*ids: str | tuple[str, str], context: str | None = None) -> Catalog:
    catalog = Catalog()
    for text in ids:
        catalog.add(text, context=context)
    return catalog


def missing(words: Words, template: Catalog) -> list[object]:
    return [message.id for message in words.missing(template)]


@pytest.mark.parametrize("code", ["pt-BR", "zh-Hans", "ar"])
def test_catalog_lies_in_the_folder_of_its_language(tmp_path: Path, code: str) -> None:
    """
    A folder is called as the language is written.
    """
    assert tmp_path / code / "messages.po" == find_catalog(tmp_path, parse_locale(code))


def test_words_are_read_without_being_compiled_before(tmp_path: Path) -> None:
    """
    The .po that a translator saved is what the site says, in every script.
    """
    locale = write_catalog(
        tmp_path,
        "zh-Hans",
        f'msgid "Get help"\nmsgstr "获取帮助"\n\nmsgctxt "m"\nmsgid "?"\nmsgstr "{HOSTILE.replace(chr(34), chr(92) + chr(34))}"\n',
    )

    words = read_words(tmp_path, locale)

    assert "获取帮助" == words.translations.ugettext("Get help")
    assert HOSTILE == words.translations.upgettext("m", "?")


def test_language_without_a_catalog_speaks_english(tmp_path: Path) -> None:
    """
    A language whose catalog is not there yet has the English words, and lacks every one.
    """
    words = read_words(tmp_path, parse_locale("pt-BR"))

    assert "Get help" == words.translations.ugettext("Get help")
    assert ["Get help"] == missing(words, template_with("Get help"))


def test_source_lacks_no_word(tmp_path: Path) -> None:
    """
    English is what the templates say.
    """
    words = read_words(tmp_path, parse_locale("en"))

    assert [] == missing(words, template_with("Get help"))


@pytest.mark.parametrize(
    ("entry", "lacks"),
    [
        ('msgid "Get help"\nmsgstr "Ajuda"\n', False),
        ('msgid "Get help"\nmsgstr ""\n', True),
        ('#, fuzzy\nmsgid "Get help"\nmsgstr "Ajuda"\n', True),
        ('#~ msgid "Get help"\n#~ msgstr "Ajuda"\n', True),
        ('msgctxt "other"\nmsgid "Get help"\nmsgstr "Ajuda"\n', True),
        ('msgid "Get Help"\nmsgstr "Ajuda"\n', True),
        ("", True),
    ],
)
def test_word_is_there_only_when_somebody_confirmed_it(tmp_path: Path, entry: str, lacks: bool) -> None:
    """
    A word that is empty, doubtful, retired, or of another meaning is missing.
    """
    locale = write_catalog(tmp_path, "pt-BR", entry)

    found = missing(read_words(tmp_path, locale), template_with("Get help"))

    assert (["Get help"] if lacks else []) == found


@pytest.mark.parametrize(("code", "forms"), [("zh-Hans", 1), ("pt-BR", 2), ("ru", 3), ("ar", 6)])
def test_every_plural_form_of_the_language_is_needed(tmp_path: Path, code: str, forms: int) -> None:
    """
    A counted word is there when it has as many forms as the language counts with.
    """
    template = template_with(("%(num)s thing", "%(num)s things"))
    head = 'msgid "%(num)s thing"\nmsgid_plural "%(num)s things"\n'
    entries = [
        "".join(f'msgstr[{form}] "%(num)s x{form}"\n' for form in range(count))
        for count in (forms, forms - 1)
    ]
    whole = read_words(tmp_path / "a", write_catalog(tmp_path / "a", code, head + entries[0]))
    part = read_words(
        tmp_path / "b", write_catalog(tmp_path / "b", code, head + (entries[1] or 'msgstr[0] ""\n'))
    )

    assert [] == missing(whole, template)
    assert [("%(num)s thing", "%(num)s things")] == missing(part, template)


@pytest.mark.parametrize(
    ("code", "forms", "wanted"),
    [
        ("ru", ["слово", "слова", "слов"], {1: "слово", 2: "слова", 5: "слов", 11: "слов", 21: "слово", 22: "слова", 200: "слов"}),
        ("ar", ["0", "1", "2", "3-10", "100", "11-99"], {0: "0", 1: "1", 2: "2", 3: "3-10", 11: "11-99", 99: "11-99", 100: "100", 200: "100", 203: "3-10"}),
        ("zh-Hans", ["种"], {0: "种", 1: "种", 200: "种"}),
        ("pt-BR", ["um", "muitos"], {0: "um", 1: "um", 2: "muitos", 200: "muitos"}),
        ("fr", ["un", "des"], {0: "un", 1: "un", 2: "des"}),
    ],
)  # fmt: skip
def test_number_chooses_the_form(tmp_path: Path, code: str, forms: list[str], wanted: dict[int, str]) -> None:
    """
    A count takes the form that the language has for it.
    """
    strings = "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    locale = write_catalog(tmp_path, code, f'msgid "one"\nmsgid_plural "many"\n{strings}')
    translations = read_words(tmp_path, locale).translations

    assert wanted == {number: translations.ungettext("one", "many", number) for number in wanted}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("rubbish\n", 1),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', 1),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 1),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "c"\n=======\nmsgstr "d"\n', 5),
    ],
)
def test_file_that_is_no_catalog_is_refused_on_its_line(
    tmp_path: Path, faults_of: FaultsOf, text: str, line: int
) -> None:
    """
    What cannot be read as a catalog is not half read: its line is named, and what to do.
    """
    locale = write_catalog(tmp_path, "pt-BR", text)

    faults = faults_of(read_words, tmp_path, locale)

    assert 1 == len(faults)
    assert faults[0].startswith(f"i18n/pt-BR/messages.po:{line}: This is no catalog: ")
    assert faults[0].endswith(". Mend the line, or take the catalog as it was.")


def test_catalog_in_another_encoding_is_refused(faults_of: FaultsOf) -> None:
    """
    A catalog that is no UTF-8 says so, with its line.
    """
    raw = 'msgid "Get help"\nmsgstr "Trouver de l’aide, à côté"\n'.encode("cp1252")

    assert ["i18n/fr/messages.po:2: This is not UTF-8 text. Save the file as UTF-8."] == faults_of(
        read_catalog, raw, "i18n/fr/messages.po"
    )


@pytest.mark.parametrize(
    ("code", "word"), [("zh-Hans", "获取帮助"), ("ar", "اطلب المساعدة"), ("fr", HOSTILE)]
)
def test_folder_of_a_catalog_is_its_language(code: str, word: str) -> None:
    """
    A catalog that is read by its path speaks the language of its folder, and has no fault of its own.
    """
    text = f'msgid "Get help"\nmsgstr "{word.replace(chr(34), chr(92) + chr(34))}"\n'

    words, problems = read_catalog(text.encode(), f"i18n/{code}/messages.po")

    assert (word, []) == (words.translations.ugettext("Get help"), problems)


def test_meaning_is_part_of_a_word() -> None:
    """
    Of two words that are written alike, one translated leaves the other missing.
    """
    words, _ = read_catalog(b'msgctxt "verb"\nmsgid "Act"\nmsgstr "Agir"\n', "i18n/fr/messages.po")
    wanted = [Word("Act", context, "page.html", 1) for context in ("verb", "noun", None)]

    assert ["noun", None] == [word.context for word in words.missing(wanted)]


@pytest.mark.parametrize("is_source", [True, False])
def test_words_do_not_know_what_time_it_is(monkeypatch: pytest.MonkeyPatch, is_source: bool) -> None:
    """
    The words of English, and of a language without a catalog, are the same in every build.
    """
    before = Words(is_source=is_source)

    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
            return datetime.datetime.now(tz) + datetime.timedelta(minutes=1)

    monkeypatch.setattr(babel_catalog, "datetime", SimpleNamespace(**vars(datetime) | {"datetime": Later}))

    assert before.compiled == Words(is_source=is_source).compiled
