"""A language by its code."""

import re

import pytest

from plugins.model.locales import Scope, direction_of, parse_locale


@pytest.mark.parametrize(
    ("code", "name", "direction", "script"),
    [
        ("en", "English", "ltr", "Latn"),
        ("fr", "Français", "ltr", "Latn"),
        ("es", "Español", "ltr", "Latn"),
        ("ar", "العربية", "rtl", "Arab"),
        ("ru", "Русский", "ltr", "Cyrl"),
        ("zh-Hans", "简体中文", "ltr", "Hans"),
        ("zh-Hant", "繁體中文", "ltr", "Hant"),
        ("pt-BR", "Português (Brasil)", "ltr", "Latn"),
        ("sr-Latn", "Srpski (latinica)", "ltr", "Latn"),
        ("sr", "Српски", "ltr", "Cyrl"),
        ("ti", "ትግርኛ", "ltr", "Ethi"),
        ("ur", "اردو", "rtl", "Arab"),
        ("fa", "فارسی", "rtl", "Arab"),
        ("tr", "Türkçe", "ltr", "Latn"),
        ("ka", "ქართული", "ltr", "Geor"),
    ],
)
def test_language_names_itself(code: str, name: str, direction: str, script: str) -> None:
    """
    A language is called as it calls itself, and knows its direction and script.
    """
    locale = parse_locale(code)

    assert (code, name, direction, script) == (locale.code, locale.name, locale.direction, locale.script)


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("zh-hans", "zh-Hans"),
        ("pt-br", "pt-BR"),
        ("FR", "fr"),
        ("zh-TW", "zh-Hant-TW"),
        ("ZH-HANS", "zh-Hans"),
    ],
)
def test_code_is_written_as_bcp_47_writes_it(code: str, right: str) -> None:
    """
    A code in other letters is refused, with the right ones: it is part of every address.
    """
    with pytest.raises(ValueError, match=re.escape(f"“{code}” is written “{right}”")):
        parse_locale(code)


@pytest.mark.parametrize(
    "code", ["xx", "klingon", "", "pt_BR", "../en", "en/", "en\n", "<b>", "en US", "العربية"]
)
def test_unknown_code_is_refused(code: str) -> None:
    """
    A code that CLDR does not know is refused by name; none can be a path.
    """
    with pytest.raises(ValueError, match=r"is not a language that CLDR knows|is written") as raised:
        parse_locale(code)

    assert f"“{code}”" in str(raised.value)


@pytest.mark.parametrize(
    ("code", "region", "cldr"),
    [("en", "GB", "en_GB"), ("en", "", "en"), ("zh-Hans", "SG", "zh_Hans_SG"), ("pt-BR", "", "pt_BR")],
)
def test_region_decides_the_rules_of_cldr(code: str, region: str, cldr: str) -> None:
    """
    Dates and numbers follow the region of a language, where one is set.
    """
    locale = parse_locale(code, region=region)

    assert cldr == str(locale.cldr)


def test_region_is_no_part_of_the_code() -> None:
    """
    The region of a language never shows in its addresses.
    """
    locale = parse_locale("en", region="GB")

    assert "en" == locale.code


@pytest.mark.parametrize(("code", "is_source"), [("en", True), ("pt-BR", False), ("zh-Hans", False)])
def test_english_is_the_source(code: str, is_source: bool) -> None:
    """
    All languages but English are translations.
    """
    locale = parse_locale(code)

    assert is_source == locale.is_source


def test_scope_is_kept() -> None:
    """
    A language of scope help stays one.
    """
    locale = parse_locale("ti", Scope.HELP)

    assert Scope.HELP == locale.scope


@pytest.mark.parametrize(
    ("code", "direction"),
    [("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("en", "ltr"), ("zh-Hans", "ltr"), ("pt-BR", "ltr")],
)
def test_every_language_has_a_direction(code: str, direction: str) -> None:
    """
    The direction of a title in another language is known, whether we publish that language or not.
    """
    found = direction_of(code)

    assert direction == found
