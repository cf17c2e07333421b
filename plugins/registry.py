"""Read i18n/locales.yaml, the languages that we publish, in the order of the picker."""

from pathlib import Path

from pydantic import Field

from plugins.documents import Faulty, check, line_of, load_yaml, read_text
from plugins.model.data import country_exists
from plugins.model.front_matter import Strict
from plugins.model.locales import SOURCE, Locale, Scope, parse_locale
from plugins.model.problems import Problem


class Registration(Strict):
    scope: Scope = Field(description="`full`, or `help`: home, help and safe browsing alone.")
    region: str = Field("", description="Whose dates and numbers, such as GB; empty: CLDR's choice.")


def read_locales(file: Path, path: str) -> dict[str, Locale]:
    """Return the registered languages by their code, or raise Faulty with every fault."""
    if not file.is_file():
        raise Faulty([Problem(path, 0, "is missing.", "It names the languages of the site.")])
    return parse_registry(file.read_bytes(), path)


def parse_registry(raw: bytes, path: str) -> dict[str, Locale]:
    """Return the registered languages by their code, or raise Faulty with every fault."""
    value = load_yaml(read_text(raw, path), path)
    problems: list[Problem] = []
    locales: dict[str, Locale] = {}
    value = {} if value is None else value
    if not isinstance(value, dict):
        raise Faulty(
            [Problem(path, 1, "Languages were expected here.", "Write them as `fr: {scope: full}`.")]
        )
    for code in value:
        line = line_of(value, (code,))
        try:
            registration = check(value[code], Registration, path, own_line=line)
            if registration.region and not country_exists(registration.region):
                problems.append(
                    Problem(
                        path,
                        line_of(value, (code, "region")),
                        f"region: “{registration.region}” is no country.",
                        "Write its ISO 3166 code, such as GB.",
                    )
                )
                continue
            locales[code] = parse_locale(str(code), registration.scope, registration.region)
        except Faulty as faulty:
            problems.extend(faulty.problems)
        except ValueError as error:
            problems.append(Problem(path, line, f"{error}.", "Write the code as BCP 47 does."))
    if SOURCE not in locales and not problems:
        problems.append(Problem(path, 1, f"“{SOURCE}”, the source language, is missing.", "Add it."))
    if problems:
        raise Faulty(problems)
    return locales
