"""The languages of the site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.model.locales import Scope
from plugins.registry import read_locales

FaultsOf = Callable[..., list[str]]

PATH = "i18n/locales.yaml"
GOOD = "# note\nen: {scope: full, region: GB}\npt-BR: {scope: full}\nzh-Hans: {scope: full, region: SG}\nti: {scope: help}\n"


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """A registry of four languages."""
    file = tmp_path / "locales.yaml"
    file.write_text(GOOD, "utf-8")
    return file


def test_languages_come_in_the_order_of_the_file(registry: Path) -> None:
    """
    The picker shows the languages in the order in which they are registered.
    """
    locales = read_locales(registry, PATH)

    assert [
        ("en", Scope.FULL, "GB"),
        ("pt-BR", Scope.FULL, ""),
        ("zh-Hans", Scope.FULL, "SG"),
        ("ti", Scope.HELP, ""),
    ] == [(locale.code, locale.scope, locale.region) for locale in locales.values()]


def test_key_is_the_code(registry: Path) -> None:
    """
    A language is found by its code as it is written.
    """
    locales = read_locales(registry, PATH)

    assert [] == [code for code, locale in locales.items() if code != locale.code]


@pytest.mark.parametrize("code", ["no", "NO"])
def test_norwegian_is_a_word(registry: Path, faults_of: FaultsOf, code: str) -> None:
    """
    `no` is the code of a language, not the answer to a question; in capitals it is written wrongly.
    """
    registry.write_text(GOOD + f"{code}: {{scope: full}}\n", "utf-8")

    if code == "no":
        assert "no" in read_locales(registry, PATH)
    else:
        assert [f"{PATH}:6: “NO” is written “no”. Write the code as BCP 47 does."] == faults_of(
            read_locales, registry, PATH
        )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("xx: {scope: full}", "6: “xx” is not a language that CLDR knows. Write the code as BCP 47 does."),
        ("zh-hans: {scope: full}", "6: “zh-hans” is written “zh-Hans”. Write the code as BCP 47 does."),
        (
            "pt_BR: {scope: full}",
            "6: “pt_BR” is not a language that CLDR knows. Write the code as BCP 47 does.",
        ),
        ("12: {scope: full}", "6: “12” is not a language that CLDR knows. Write the code as BCP 47 does."),
        (
            "../x: {scope: full}",
            "6: “../x” is not a language that CLDR knows. Write the code as BCP 47 does.",
        ),
        ("fr:", "6: Fields were expected here. Write them as `name: value`."),
        ("fr: full", "6: Fields were expected here. Write them as `name: value`."),
        ("fr: {}", "6: scope: is missing. Add it."),
        ("en: {scope: full}", "6: en: is written twice. Keep one of the two."),
        ("fr: {scope: full, regoin: FR}", "6: regoin: is not a field that we know. Did you mean “region”?"),
        (
            "fr:\n  scope: full\n  regoin: FR",
            "8: regoin: is not a field that we know. Did you mean “region”?",
        ),
    ],
)
def test_fault_names_its_line_and_what_to_write(
    registry: Path, faults_of: FaultsOf, line: str, fault: str
) -> None:
    """
    A language that cannot be registered says on which line, and how it is written.
    """
    registry.write_text(GOOD + line + "\n", "utf-8")

    assert [f"{PATH}:{fault}"] == faults_of(read_locales, registry, PATH)


@pytest.mark.parametrize("scope", ["half", "Full", "[full]", "true"])
def test_scope_is_one_of_two(registry: Path, faults_of: FaultsOf, scope: str) -> None:
    """
    A scope that is none names its line and the nearest that there is.
    """
    registry.write_text(GOOD + f"fr: {{scope: {scope}}}\n", "utf-8")

    faults = faults_of(read_locales, registry, PATH)

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:6: scope: ")
    assert "full" in faults[0].split("”", 1)[1]


@pytest.mark.parametrize("region", ["London", "UK", "gb", "ZZ", "XX", "'1'"])
def test_region_is_a_country(registry: Path, faults_of: FaultsOf, region: str) -> None:
    """
    A region by whose dates nobody writes is a fault of its line, not of the first date on a page.
    """
    registry.write_text(GOOD + f"fr: {{scope: full, region: {region}}}\n", "utf-8")

    faults = faults_of(read_locales, registry, PATH)

    assert [f"{PATH}:6"] == [":".join(fault.split(":")[:2]) for fault in faults]


@pytest.mark.parametrize("text", ["- en\n- fr\n", "en\n", "[en, fr]\n", "12\n"])
def test_registry_without_fields_is_a_fault(registry: Path, faults_of: FaultsOf, text: str) -> None:
    """
    A list of languages instead of their fields is said to be one.
    """
    registry.write_text(text, "utf-8")

    faults = faults_of(read_locales, registry, PATH)

    assert 1 == len(faults)
    assert faults[0].startswith(f"{PATH}:1: ")


@pytest.mark.parametrize("text", ["", "# note\n", "fr: {scope: full}\n"])
def test_source_language_must_be_there(registry: Path, faults_of: FaultsOf, text: str) -> None:
    """
    Without English there is nothing to translate.
    """
    registry.write_text(text, "utf-8")

    assert [f"{PATH}:1: “en”, the source language, is missing. Add it."] == faults_of(
        read_locales, registry, PATH
    )


def test_registry_that_is_not_there_says_what_it_is(tmp_path: Path, faults_of: FaultsOf) -> None:
    """
    A project without a registry is told what belongs there.
    """
    assert [f"{PATH}: is missing. It names the languages of the site."] == faults_of(
        read_locales, tmp_path / "locales.yaml", PATH
    )


def test_every_fault_is_said_at_once(registry: Path, faults_of: FaultsOf) -> None:
    """
    Each language is judged by itself.
    """
    registry.write_text(
        "en: {scope: full}\nxx: {scope: full}\nfr: {scop: full}\nzh-hans: {scope: full}\n", "utf-8"
    )

    faults = faults_of(read_locales, registry, PATH)

    assert {f"{PATH}:2", f"{PATH}:3", f"{PATH}:4"} == {":".join(fault.split(":")[:2]) for fault in faults}


def test_registry_that_is_no_utf_8_is_a_fault(registry: Path, faults_of: FaultsOf) -> None:
    """
    A registry in another encoding says so.
    """
    registry.write_bytes(b"en: {scope: full}\n# caf\xe9\n")

    assert [f"{PATH}:2: This is not UTF-8 text. Save the file as UTF-8."] == faults_of(
        read_locales, registry, PATH
    )
