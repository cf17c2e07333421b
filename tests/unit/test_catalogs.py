"""The words of a language, and what is wrong with them."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError
from jinja2 import DictLoader, Environment

from plugins.catalogs import (
    NoLanguage,
    Words,
    find_broken_placeholders,
    find_catalog,
    install_gettext,
    read_words,
)
from plugins.model.locales import Locale, parse_locale

HOSTILE = 'Allô <116> & "x"'


class FakeGenerator:
    """What install_gettext needs of a generator: its environment."""

    def __init__(self, templates: dict[str, str]) -> None:
        self.env = Environment(loader=DictLoader(templates), autoescape=True, extensions=["jinja2.ext.i18n"])


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
def test_placeholders_are_those_of_the_english_word(
    tmp_path: Path, english: str, translation: str, is_broken: bool
) -> None:
    """
    A translation has the placeholders of its word, in any order, and no other per cent sign.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add(english, translation, lineno=7)
    words = Words(parse_locale("pt-BR"), tmp_path, catalog)

    assert is_broken == bool(find_broken_placeholders(words, "i18n/pt-BR/messages.po"))


def test_broken_placeholder_names_its_line_and_what_to_write(tmp_path: Path) -> None:
    """
    The fault shows the translation, the word, the line in the catalog, and the right placeholders.
    """
    locale = write_catalog(
        tmp_path, "pt-BR", 'msgid "ok"\nmsgstr "ok"\n\nmsgid "%(a)s of %(b)s"\nmsgstr "%(a)s de %(c)s"\n'
    )

    faults = find_broken_placeholders(read_words(tmp_path, locale), "i18n/pt-BR/messages.po")

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
def test_one_thing_needs_no_number(tmp_path: Path, forms: tuple[str, str], is_broken: bool) -> None:
    """
    A form for one thing may leave its number out; no form may have a wrong one.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add(("%(num)s word", "%(num)s words"), forms)
    words = Words(parse_locale("pt-BR"), tmp_path, catalog)

    assert is_broken == bool(find_broken_placeholders(words, "x.po"))


def test_word_with_a_count_must_keep_it(tmp_path: Path) -> None:
    """
    Where a word is not counted, its number is a placeholder like any other.
    """
    catalog = Catalog(locale="pt_BR")
    catalog.add("over %(count)s calls", "mais chamadas")
    words = Words(parse_locale("pt-BR"), tmp_path, catalog)

    assert 1 == len(find_broken_placeholders(words, "x.po"))


def test_doubtful_word_is_judged_too(tmp_path: Path) -> None:
    """
    A placeholder is broken whether its word is confirmed or not.
    """
    locale = write_catalog(tmp_path, "zh-Hans", '#, fuzzy\nmsgid "over %(a)s"\nmsgstr "超过 %(b)s"\n')

    assert 1 == len(find_broken_placeholders(read_words(tmp_path, locale), "x.po"))


@pytest.mark.parametrize(
    "text", ["rubbish\n", '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', 'msgid "a"\nmsgid "b"\nmsgstr "c"\n']
)
def test_file_that_is_no_catalog_is_refused(tmp_path: Path, text: str) -> None:
    """
    What cannot be read as a catalog is not half read.
    """
    locale = write_catalog(tmp_path, "pt-BR", text)

    with pytest.raises(PoFileError):
        read_words(tmp_path, locale)


def render(template: str, words: Words | None, **more: str) -> str:
    generator = FakeGenerator({"page.html": template, **more})
    install_gettext(generator)  # type: ignore[arg-type]
    return generator.env.get_template("page.html").render({"words": words} if words else {})


def test_one_environment_speaks_every_language(tmp_path: Path) -> None:
    """
    The same template is rendered in the language of each page, one after the other.
    """
    generator = FakeGenerator({"page.html": '{{ _("Get help") }}'})
    install_gettext(generator)  # type: ignore[arg-type]
    template = generator.env.get_template("page.html")
    spoken = []
    for code, word in (("pt-BR", "Ajuda"), ("zh-Hans", "获取帮助"), ("en", "")):
        locale = write_catalog(tmp_path, code, f'msgid "Get help"\nmsgstr "{word}"\n')
        spoken.append(template.render(words=read_words(tmp_path, locale)))

    assert ["Ajuda", "获取帮助", "Get help"] == spoken


def test_every_way_of_asking_speaks_the_language(tmp_path: Path) -> None:
    """
    Counted words, words with a meaning, and whole sentences are translated, with their values.
    """
    locale = write_catalog(
        tmp_path,
        "ru",
        'msgid "over %(a)s"\nmsgstr "более %(a)s"\n\n'
        'msgid "%(num)s word"\nmsgid_plural "%(num)s words"\nmsgstr[0] "%(num)s слово"\nmsgstr[1] "%(num)s слова"\nmsgstr[2] "%(num)s слов"\n\n'
        'msgctxt "m"\nmsgid "x"\nmsgstr "икс"\n\n'
        'msgctxt "m"\nmsgid "%(num)s cat"\nmsgid_plural "%(num)s cats"\nmsgstr[0] "%(num)s кот"\nmsgstr[1] "%(num)s кота"\nmsgstr[2] "%(num)s котов"\n\n'
        'msgid "by %(name)s"\nmsgstr "от %(name)s"\n',
    )

    html = render(
        '{{ _("over %(a)s", a=5) }}|{{ ngettext("%(num)s word", "%(num)s words", 22) }}|{{ pgettext("m", "x") }}|'
        '{{ npgettext("m", "%(num)s cat", "%(num)s cats", 5) }}|{% trans name="N" %}by {{ name }}{% endtrans %}',
        read_words(tmp_path, locale),
    )

    assert "более 5|22 слова|икс|5 котов|от N" == html


def test_value_in_a_word_is_escaped(tmp_path: Path) -> None:
    """
    What is put into a translated sentence cannot become HTML.
    """
    words = read_words(tmp_path, parse_locale("zh-Hans"))

    html = render("""{{ _("by %(name)s", name='Allô <116> & "x"') }}""", words)

    assert "by Allô &lt;116&gt; &amp; &#34;x&#34;" == html


def test_translation_is_no_html(tmp_path: Path) -> None:
    """
    A translator cannot write elements into the interface; every sign of theirs is shown.
    """
    locale = write_catalog(tmp_path, "pt-BR", 'msgid "Get help"\nmsgstr "<b>Ajuda</b>"\n')

    assert "&lt;b&gt;Ajuda&lt;/b&gt;" == render('{{ _("Get help") }}', read_words(tmp_path, locale))


def test_component_that_looks_a_word_up_is_stopped(tmp_path: Path) -> None:
    """
    A macro that is imported knows no page: there a word is a fault that names the file, not English for all.
    """
    words = read_words(tmp_path, parse_locale("pt-BR"))

    with pytest.raises(NoLanguage, match=r"components/x\.html.*Components receive their words as arguments"):
        render(
            '{% import "components/x.html" as x %}{{ x.m() }}',
            words,
            **{"components/x.html": '{% macro m() %}{{ _("Get help") }}{% endmacro %}'},
        )


def test_page_without_a_language_is_stopped() -> None:
    """
    No template speaks English because nobody said which language it is.
    """
    with pytest.raises(NoLanguage, match=r"page\.html"):
        render('{{ _("Get help") }}', None)
