"""The words of a language, spoken by templates."""

import pickle

import pytest
from jinja2 import DictLoader, Environment

from plugins.catalogs import NoLanguage, Words, install_gettext, parse_catalog
from plugins.model.locales import parse_locale


class FakeGenerator:
    """What install_gettext needs of a generator: its environment."""

    def __init__(self, templates: dict[str, str]) -> None:
        self.env = Environment(loader=DictLoader(templates), autoescape=True, extensions=["jinja2.ext.i18n"])


def words_of(code: str, text: str) -> Words:
    return Words(parse_catalog(text.encode(), f"i18n/{code}/messages.po", parse_locale(code)))


def render(template: str, words: Words | None, **more: str) -> str:
    generator = FakeGenerator({"page.html": template, **more})
    install_gettext(generator)  # type: ignore[arg-type]
    return generator.env.get_template("page.html").render({"words": words} if words else {})


def test_one_environment_speaks_every_language() -> None:
    """
    The same template is rendered in the language of each page, one after the other.
    """
    generator = FakeGenerator({"page.html": '{{ _("Get help") }}'})
    install_gettext(generator)  # type: ignore[arg-type]
    template = generator.env.get_template("page.html")
    spoken = []
    for code, word in (("pt-BR", "Ajuda"), ("zh-Hans", "获取帮助"), ("en", "")):
        words = words_of(code, f'msgid "Get help"\nmsgstr "{word}"\n')
        spoken.append(template.render(words=words))

    assert ["Ajuda", "获取帮助", "Get help"] == spoken


def test_every_way_of_asking_speaks_the_language() -> None:
    """
    Counted words, words with a meaning, and whole sentences are translated, with their values.
    """
    words = words_of(
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
        words,
    )

    assert "более 5|22 слова|икс|5 котов|от N" == html


def test_value_in_a_word_is_escaped() -> None:
    """
    What is put into a translated sentence cannot become HTML.
    """
    words = words_of("zh-Hans", "")

    html = render("""{{ _("by %(name)s", name='Allô <116> & "x"') }}""", words)

    assert "by Allô &lt;116&gt; &amp; &#34;x&#34;" == html


def test_translation_is_no_html() -> None:
    """
    A translator cannot write elements into the interface; every sign of theirs is shown.
    """
    words = words_of("pt-BR", 'msgid "Get help"\nmsgstr "<b>Ajuda</b>"\n')

    assert "&lt;b&gt;Ajuda&lt;/b&gt;" == render('{{ _("Get help") }}', words)


def test_component_that_looks_a_word_up_is_stopped() -> None:
    """
    A macro that is imported knows no page: there a word is a fault that names the file, not English for all.
    """
    words = words_of("pt-BR", "")

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


def test_words_that_were_kept_speak_as_before() -> None:
    """
    Words that come out of the store, or from another process, say and lack what they did.
    """
    words = words_of("pt-BR", 'msgid "Get help"\nmsgstr "Ajuda"\n\nmsgid "Home"\nmsgstr ""\n')
    before = render('{{ _("Get help") }}', words)

    kept = pickle.loads(pickle.dumps(words))

    assert ("Ajuda", "Ajuda") == (before, render('{{ _("Get help") }}', kept))
    assert (words.translated, words.is_source) == (kept.translated, kept.is_source)
