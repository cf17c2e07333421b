"""What an editor, a translator or a developer can do wrong, where it must be found and what must be said."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

Change = Callable[[Any], None]

HOME = "content/en/index.md"
SIGNS = "content/en/learn/signs.md"
LEARN = "content/en/learn/index.md"
TRANSLATION = "content/pt-BR/index.md"
REGISTRY = "i18n/locales.yaml"
CATALOG = "i18n/pt-BR/messages.po"
RECORD = "i18n/pt-BR/made-from.yaml"
PAGE = "theme/templates/page.html"
SOURCES, FIGURES, CHARTS, GOODS, HELPLINES, EMERGENCY, PUBLISHER = (
    f"content/data/{name}.yaml"
    for name in ("sources", "figures", "charts", "goods", "helplines", "emergency", "publisher")
)


def replacing(path: str, old: str, new: str) -> Change:
    return lambda project: project.replace(path, old, new)


def appending(path: str, text: str) -> Change:
    return lambda project: project.append(path, text)


def writing(path: str, text: str | bytes) -> Change:
    return lambda project: project.write(path, text)


def removing(path: str) -> Change:
    return lambda project: project.remove(path)


def copying(path: str, to: str) -> Change:
    return lambda project: project.write(to, project.read(path))


def beyond_the_scope(project: Any) -> None:
    project.add_language("ti", "help")
    project.write("content/ti/learn/signs.md", project.read(TRANSLATION))


@dataclass(frozen=True)
class Place:
    """Where a fault must be found: a file, and words on its line, or its line; or the file as a whole."""

    path: str
    at: str | int | None = None

    def find(self, project: Any) -> tuple[str, int]:
        if isinstance(self.at, str):
            return self.path, project.line_of(self.path, self.at)
        return self.path, self.at or 0


def case(
    name: str, change: Change, path: str, at: str | int | None, *says: str, also: tuple[Place, ...] = ()
) -> Any:
    """Return one case: what is changed, where the fault must be found, and words that it must say."""
    return pytest.param(change, (Place(path, at), *also), says, id=name)


FRONT_MATTER = [
    case("no front matter", writing(LEARN, "# Learn\n\nText.\n"), LEARN, 1, "There is no front matter.", "Begin the file with a line of ---"),
    case("empty file", writing(LEARN, ""), LEARN, 1, "There is no front matter."),
    case("front matter not ended", replacing(LEARN, "---\n\nBegin", "\nBegin"), LEARN, 1, "The front matter is not ended.", "Write a line of --- below its last field."),
    case("unknown field", replacing(SIGNS, "order: 40", "oder: 40"), SIGNS, "oder: 40", "oder: is not a field that we know.", "Did you mean “order”?"),
    case("field that no page has", replacing(SIGNS, "order: 40", "author: x"), SIGNS, "author: x", "author: is not a field", "Known: contents, nav, order, summary, title, title_break, updated."),
    case("missing field", replacing(SIGNS, "summary: A page with something of everything.\n", ""), SIGNS, 2, "summary: is missing.", "Add it."),
    case("title is a list", replacing(SIGNS, "title: The signs", "title: [a]"), SIGNS, "title: [a]", "title: “", "Write text; in quotes"),
    case("title is empty", replacing(SIGNS, "title: The signs", "title: ''"), SIGNS, "title: ''", "title: “”", "Write something"),
    case("date in words", replacing(SIGNS, "updated: 2026-11-23", "updated: yesterday"), SIGNS, "updated:", "updated: “yesterday”", "Write a day as 2026-11-23."),
    case("date of a year", replacing(SIGNS, "updated: 2026-11-23", "updated: 2026"), SIGNS, "updated:", "updated: “2026”", "Write a day as 2026-11-23."),
    case("day that no calendar has", replacing(SIGNS, "updated: 2026-11-23", "updated: 2026-02-30"), SIGNS, "updated:", "2026-02-30", "Write a day as 2026-11-23."),
    case("order in words", replacing(SIGNS, "order: 40", "order: many"), SIGNS, "order:", "order: “many”", "Write a whole number."),
    case("contents in words", replacing(SIGNS, "contents: true", "contents: perhaps"), SIGNS, "contents:", "contents: “perhaps”", "Write true or false."),
    case("field twice", replacing(SIGNS, "order: 40", "order: 40\norder: 50"), SIGNS, "order: 50", "order: is written twice.", "Keep one of the two."),
    case("colon in a value", replacing(SIGNS, "title: The signs", "title: The signs: eleven"), SIGNS, "title:", "This is not YAML", "needs quotes around it"),
    case("translation says order", replacing(TRANSLATION, "summary:", "order: 3\nsummary:"), TRANSLATION, "order: 3", "order: is not a field", "Known: nav, reviewed_as, reviewed_on, summary"),
    case("not UTF-8", writing(LEARN, b"---\ntitle: Learn\nsummary: caf\xe9\nupdated: 2026-11-23\n---\n\nx [y](signs.md)\n"), LEARN, 3, "This is not UTF-8 text.", "Save the file as UTF-8."),
]  # fmt: skip

BLOCKS = [
    case("misspelt block", replacing(SIGNS, "/// notice |", "/// notise |"), SIGNS, "notise", "There is no block “notise”.", "Did you mean “notice”?"),
    case("block without its title", replacing(SIGNS, "/// notice | What this list is not", "/// notice"), SIGNS, "/// notice", "The block “notice” has no title.", "`/// notice | Title`"),
    case("unknown option", replacing(SIGNS, "tone: caution", "tune: caution"), SIGNS, "tune:", "tune: is not a field", "Did you mean “tone”?"),
    case("wrong option", replacing(SIGNS, "tone: caution", "tone: cautious"), SIGNS, "tone:", "tone: “cautious” is not possible.", "Did you mean “caution”?"),
    case("option twice", replacing(SIGNS, "    tone: caution", "    tone: info\n    tone: caution"), SIGNS, "tone: caution", "tone: is written twice."),
    case("option not indented", replacing(SIGNS, "    tone: caution", "  tone: caution"), SIGNS, "tone: caution", "tone"),
    case("option indented by a tab", replacing(SIGNS, "    tone: caution", "\ttone: caution"), SIGNS, "tone: caution", "tone"),
    case("option missing", replacing(HOME, "    id: private-share\n", ""), HOME, 22, "id: is missing.", "Add it."),
    case("block not ended", replacing(SIGNS, "Most of it is private.\n///\n", "Most of it is private.\n"), SIGNS, "/// chart", "The block “chart” is not ended.", "Write a line of 3 slashes where it ends."),
    case(
        "end with other slashes", replacing(SIGNS, "Most of it is private.\n///\n", "Most of it is private.\n/////\n"), SIGNS, "/// chart",
        "The block “chart” is not ended.", "This ends no block: “chart”", "with as many slashes as it began with", also=(Place(SIGNS, "/////"),),
    ),
    case(
        "block inside with as many slashes",
        lambda project: (project.replace(SIGNS, "//// cards", "/// cards"), project.replace(SIGNS, "Who to call.\n///\n////", "Who to call.\n///\n///")),
        SIGNS, "/// card |", "stands inside “cards”", "Give the outer one 4 slashes, at both ends.",
    ),
    case(
        "two slashes", lambda project: (project.replace(SIGNS, "/// chart |", "// chart |"), project.replace(SIGNS, "private.\n///\n", "private.\n//\n")),
        SIGNS, "// chart |", "“// chart | Forced labour by kind, 2021” looks like a block", "`/// notice | Title`", also=(Place(SIGNS, 43),),
    ),
    case("colon for a bar", lambda project: project.write(SIGNS, project.read(SIGNS).replace("/// quote | A", "/// quote: A")), SIGNS, "/// quote:", "looks like a block", also=(Place(SIGNS, 26),)),
    case("block without a name", appending(SIGNS, "\n/// | A title\n"), SIGNS, "/// | A title", "looks like a block", "three slashes, its name"),
    case("block that holds no text", replacing("content/en/help/index.md", "    country: GB\n", "    country: GB\n\nText.\n"), "content/en/help/index.md", "/// helplines", "holds no text", "move the text out of it"),
    case("empty block", replacing(SIGNS, "\nMost of it is private.\n", ""), SIGNS, "/// chart", "The block “chart” is empty.", "Write its text between the slashes"),
    case("language of a quotation", replacing(SIGNS, "lang: fr", "lang: klingon"), SIGNS, "lang: klingon", "“klingon”"),
]  # fmt: skip

REFERENCES = [
    case("unknown source", replacing(SIGNS, "[@estimates; @list]", "[@estimates; @lits]"), SIGNS, "@lits", "There is no source “lits” in content/data/sources.yaml.", "Did you mean “list”?"),
    case("source of a quotation", replacing(SIGNS, "source: list", "source: lits"), SIGNS, "/// quote", "There is no “lits” in content/data/sources.yaml.", "Did you mean “list”?"),
    case("broken citation", replacing(SIGNS, "[@estimates; @list]", "[@estimates, @list]"), SIGNS, "@estimates", "cites no source.", "Write [@key] or [@one; @two]."),
    case("unknown figure", replacing(HOME, "id: forced-labour", "id: forced-labor"), HOME, 17, "There is no “forced-labor” in content/data/figures.yaml.", "Did you mean “forced-labour”?"),
    case("unknown chart", replacing(SIGNS, "id: by-kind", "id: by-kinds"), SIGNS, "/// chart", "There is no “by-kinds” in content/data/charts.yaml.", "Did you mean “by-kind”?"),
    case("unknown good", replacing(HOME, "[tomatoes]", "[tomatos]"), HOME, "/// shelf", "There is no “tomatos” in content/data/goods.yaml.", "Did you mean “tomatoes”?"),
    case("unknown country", replacing("content/en/help/index.md", "country: GB", "country: FR"), "content/en/help/index.md", "/// helplines", "There is no “FR” in content/data/emergency.yaml.", "Known: GB."),
    case("link to a file that is not there", appending(SIGNS, "\n[x](sings.md)\n"), SIGNS, "sings.md", "The link leads to learn/sings.md, which is not there.", "Did you mean “learn/signs”?"),
    case("link of a card", replacing(SIGNS, "link: ../help/index.md#", "link: ../help/idnex.md#"), SIGNS, "/// card |", "help/idnex.md, which is not there.", "Did you mean “help/index”?"),
    case("link to a heading that is not there", appending(SIGNS, "\n[x](../help/index.md#when-you-cal)\n"), SIGNS, "when-you-cal)", "has no heading {#when-you-cal}.", "Did you mean “when-you-call”?"),
    case("link to a heading of the page", replacing(SIGNS, "(#sum)", "(#summe)"), SIGNS, "#summe", "has no heading {#summe}.", "Did you mean “sum”?"),
    case("link without encryption", appending(SIGNS, "\n[x](http://example.org/)\n"), SIGNS, "http://", "is not encrypted.", "Write https://."),
    case("telephone link", appending(SIGNS, "\n[x](tel:+448000121700)\n"), SIGNS, "tel:", "A telephone number stands in the text.", "Put it in helplines.yaml"),
    case("mail link", appending(SIGNS, "\n[x](mailto:a@example.org)\n"), SIGNS, "mailto:", "A mail address stands in the text.", "Put it in publisher.yaml"),
    case("link from the root", appending(SIGNS, "\n[x](/learn/signs.md)\n"), SIGNS, "(/learn", "“/learn/signs.md” leads nowhere", "Write the path to a .md file from this one"),
    case("link to a folder", appending(SIGNS, "\n[x](../help/)\n"), SIGNS, "(../help/)", "“../help/” leads nowhere", "Write the path to a .md file from this one"),
    case("link of another form", appending(SIGNS, "\nSee [this][r].\n\n[r]: sings.md\n"), SIGNS, "[r]: sings.md", "learn/sings.md, which is not there."),
    case("link into another language", appending(SIGNS, "\n[x](../../pt-BR/index.md)\n"), SIGNS, "pt-BR", "../pt-BR/index.md, which is not there."),
    case("image without words", replacing(SIGNS, "![A till receipt]", "![]"), SIGNS, "![]", "has no alternative text.", "Say what it shows"),
    case("image not there", replacing(SIGNS, "receipt.svg", "reciept.svg"), SIGNS, "reciept", "There is no image", "reciept.svg", "Images lie in content/images/."),
]  # fmt: skip

TEXT = [
    case("HTML", appending(SIGNS, "\nA <b>bold</b> word.\n"), SIGNS, "<b>", "“<b” begins a piece of HTML.", "Write Markdown, or a block"),
    case("second title", appending(SIGNS, "\n# Again\n"), SIGNS, "# Again", "“Again” is a second title", "Begin with ##"),
    case("heading that skips a level", appending(SIGNS, "\n#### Deep\n"), SIGNS, "#### Deep", "“Deep” skips a level.", "Write ###."),
    case("name of a heading twice", appending(SIGNS, "\n## Again {#sum}\n"), SIGNS, "## Again", "{#sum} is given twice.", "Give each heading its own."),
    case("attributes in braces", appending(SIGNS, "\n## Again {#again onclick=alert(1)}\n"), SIGNS, "onclick", "onclick"),
    case("mark of Pelican", appending(SIGNS, "\n[x]({filename}index.md)\n"), SIGNS, "{filename}", "{filename} and its like are not used here.", "Write the path to the file", also=(Place(SIGNS, "{filename}"),)),
]  # fmt: skip

FILES = [
    case("two files for one address", writing("content/en/learn/signs/index.md", "---\ntitle: T\nsummary: S\nupdated: 2026-11-23\n---\n\nText.\n"), "content/en/learn/signs/index.md", None, "Its address /en/learn/signs/ is that of content/en/learn/signs.md too.", "Rename or remove one of the two files."),
    case("file beside its folder", writing("content/en/learn.md", "---\ntitle: T\nsummary: S\nupdated: 2026-11-23\n---\n\nText.\n"), LEARN, None, "Its address /en/learn/ is that of content/en/learn.md too.", "Rename or remove"),
    case("unknown language folder", copying(TRANSLATION, "content/xx/learn/index.md"), "content/xx/learn/index.md", None, "“xx” is no language of the site.", "Known: en, pt-BR.", "A new one is added in i18n/locales.yaml."),
    case("language folder in other letters", copying(TRANSLATION, "content/pt-br/index.md"), "content/pt-br/index.md", None, "“pt-br” is no language of the site.", "Did you mean “pt-BR”?"),
    case("page beside the languages", copying(TRANSLATION, "content/help.md"), "content/help.md", None, "is no language of the site."),
    case("translation of nothing", copying(TRANSLATION, "content/pt-BR/learn/sings.md"), "content/pt-BR/learn/sings.md", None, "content/en/learn/sings.md is not there.", "Rename it as its source, or remove it."),
    case("page beyond the scope", beyond_the_scope, "content/ti/learn/signs.md", None, "ti is a language of scope “help”", "give the language the scope “full”"),
    case("page that English needs", removing("content/en/not-found.md"), "content/en/not-found.md", None, "is missing.", "No language can do without it.", also=(Place("content/pt-BR/not-found.md"),)),
    case("page of another kind", writing("content/en/note.html", "<html><head><title>x</title></head><body>x</body></html>"), "content/en/note.html", None, ".md"),
    case("page with another ending", copying(LEARN, "content/en/note.markdown"), "content/en/note.markdown", None, ".md"),
    case("page with its ending in capitals", copying(LEARN, "content/en/note.MD"), "content/en/note.MD", None, ".md"),
]  # fmt: skip

DATA = [
    case("data that is no YAML", replacing(SOURCES, "title: Global Estimates", "title: Global: Estimates"), SOURCES, "title: Global", "This is not YAML", "needs quotes around it"),
    case("record twice", appending(GOODS, "tomatoes:\n  name: x\n"), GOODS, 8, "tomatoes: is written twice.", "Keep one of the two."),
    case("unknown field of a record", replacing(GOODS, "  drawing: tomatoes", "  drawing: tomatoes\n  drawnig: x"), GOODS, "drawnig", "drawnig: is not a field", "Did you mean “drawing”?"),
    case("missing field of a record", replacing(HELPLINES, "  confidence: high\n", ""), HELPLINES, 2, "confidence: is missing.", "Add it."),
    case("record without fields", writing(EMERGENCY, "# note\nGB: 999\n"), EMERGENCY, 2, "Fields were expected here.", "Write them as `name: value`."),
    case("file without records", writing(CHARTS, "- a\n"), CHARTS, 1, "Records were expected here."),
    case("source that is not there", replacing(GOODS, "source: list", "source: lits"), GOODS, 1, "tomatoes: there is no “lits” in sources.yaml.", "Did you mean “list”?"),
    case("figure that is not there", replacing(CHARTS, "figure: by-states", "figure: by-state"), CHARTS, 1, "by-kind: there is no “by-state” in figures.yaml.", "Did you mean “by-states”?"),
    case("number that does not exist", replacing(HELPLINES, '"+448000121700"', '"+44800012170012"'), HELPLINES, "+44800012170012", "phones.0.dial: “+44800012170012”", "is not a number that its country has given out"),
    case("number without its country", replacing(HELPLINES, '"+448000121700"', '"08000121700"'), HELPLINES, "08000121700", "phones.0.dial: “08000121700”", "write +, the country and the number"),
    case("number with spaces", replacing(HELPLINES, '"+448000121700"', '"+44 8000 121 700"'), HELPLINES, "+44 8000", "phones.0.dial"),
    case("number in other digits", replacing(HELPLINES, '"+448000121700"', '"١٢٣"'), HELPLINES, "١٢٣", "phones.0.dial"),
    case("emergency number in words", replacing(EMERGENCY, '"999"', '"call us"'), EMERGENCY, "call us", "numbers.0"),
    case("country in small letters", replacing(HELPLINES, "country: GB", "country: gb"), HELPLINES, "country: gb", "country: “gb”", "GB"),
    case("country that is none", replacing(HELPLINES, "country: GB", "country: UK"), HELPLINES, 1, "“UK” is no country.", "Write its ISO 3166 code, such as GB."),
    case("country of nobody", replacing(GOODS, "[MX, CN]", "[MX, ZZ]"), GOODS, 1, "“ZZ” is no country."),
    case("amount in words", replacing(FIGURES, "value: 27600000", "value: 27.6 million"), FIGURES, "value: 27.6", "value: “27.6 million”", "Write a number, without its unit."),
    case("unknown unit", replacing(CHARTS, "unit: people", "unit: peolpe"), CHARTS, "unit:", "unit: “peolpe” is not possible.", "Did you mean “people”?"),
    case("chart of one bar", replacing(CHARTS, "    - {label: Imposed by states, figure: by-states}\n", ""), CHARTS, "rows:", "rows", "2"),
    case("month that no year has", replacing(SOURCES, "published: 2022-09\n", "published: 2022-13\n"), SOURCES, "2022-13", "published: “2022-13”"),
    case("day of no calendar in data", replacing(EMERGENCY, "2026-11-23", "2026-02-30"), EMERGENCY, "2026-02-30", "2026-02-30"),
    case("language of a source", replacing(SOURCES, "title: Global Estimates", "title: Global Estimates\n  language: klingon"), SOURCES, "klingon", "language: “klingon”"),
    case("drawing that is not there", replacing(GOODS, "drawing: tomatoes", "drawing: tomatos"), GOODS, 1, "“tomatos”", "Did you mean “tomatoes”?"),
    case("helpline that the home page shows", replacing(HELPLINES, "gb-modern-slavery-helpline:", "gb-helpline:"), "theme/templates/partials/help-strip.html", "line.phones", "gb-modern-slavery-helpline"),
    case("unknown data file", writing("content/data/figure.yaml", "a: b\n"), "content/data/figure.yaml", None, "We know no such file of data.", "Did you mean “figures.yaml”?"),
    case("missing data file", removing(CHARTS), CHARTS, None, "is missing."),
    case("data that is not UTF-8", writing(PUBLISHER, b"name: null\naddress: caf\xe9\n"), PUBLISHER, 2, "This is not UTF-8 text."),
    case("unknown field of the publisher", replacing(PUBLISHER, "privacy: null", "privacy: null\n  privcy: x"), PUBLISHER, "privcy", "contacts.privcy: is not a field", "Did you mean “privacy”?"),
]  # fmt: skip

LANGUAGES = [
    case("unknown code", appending(REGISTRY, "xx: {scope: full}\n"), REGISTRY, "xx:", "“xx” is not a language that CLDR knows.", "Write the code as BCP 47 does."),
    case("code in other letters", appending(REGISTRY, "zh-hans: {scope: full}\n"), REGISTRY, "zh-hans", "“zh-hans” is written “zh-Hans”."),
    case("unknown scope", appending(REGISTRY, "fr: {scope: half}\n"), REGISTRY, "half", "scope: “half”", "full"),
    case("unknown field of a language", appending(REGISTRY, "fr: {scope: full, regoin: FR}\n"), REGISTRY, "regoin", "regoin: is not a field", "Did you mean “region”?"),
    case("region that is none", replacing(REGISTRY, "region: GB", "region: London"), REGISTRY, "London", "London"),
    case("language twice", appending(REGISTRY, "pt-BR: {scope: help}\n"), REGISTRY, "scope: help", "pt-BR: is written twice."),
    case("registry as a list", writing(REGISTRY, "- en\n- pt-BR\n"), REGISTRY, 1, "expected"),
    case("registry without English", replacing(REGISTRY, "en: {scope: full, region: GB}\n", ""), REGISTRY, 1, "“en”, the source language, is missing."),
    case("registry not there", removing(REGISTRY), REGISTRY, None, "is missing.", "It names the languages of the site."),
    case("broken placeholder", replacing(CATALOG, "⟨over %(amount)s⟩", "⟨over %(amout)s⟩"), CATALOG, 'msgid "over %(amount)s"', "“⟨over %(amout)s⟩” has other placeholders than “over %(amount)s”.", "Write %(amount)s."),
    case("unreadable catalog", lambda project: project.write(CATALOG, project.read(CATALOG) + "\nrubbish\n"), CATALOG, "rubbish", "This is no catalog"),
    case("catalog in the middle of a merge", lambda project: project.write(CATALOG, "<<<<<<< HEAD\n" + project.read(CATALOG)), CATALOG, 1, "This is no catalog"),
    case("catalog that is not UTF-8", lambda project: project.write(CATALOG, project.read(CATALOG).encode() + b'\nmsgid "x"\nmsgstr "caf\xe9"\n'), CATALOG, 'msgstr "caf', "UTF-8"),
    case("broken record of translations", writing(RECORD, "- a\n"), RECORD, 1, "This is no record of translations.", "make translated"),
]  # fmt: skip

THEME = [
    case("undefined variable", replacing(PAGE, "{{ body }}", "{{ body }}\n{{ nothing }}"), PAGE, "{{ nothing }}", "'nothing' is undefined", "Mend the template."),
    case("undefined attribute", replacing(PAGE, "{{ body }}", "{{ page.nothing.more }}"), PAGE, "page.nothing", "nothing", "Mend the template."),
    case("template that is not there", replacing(PAGE, "{{ body }}", '{% include "partials/nothing.html" %}'), PAGE, "partials/nothing.html", "partials/nothing.html", "Mend the template."),
    case("template that cannot be read", replacing(PAGE, "{{ body }}", "{{ body }"), PAGE, "{{ body }", "Mend the template."),
    case("sum of a word", replacing(PAGE, "{{ body }}", "{{ 1 + page.title }}"), PAGE, "1 + page.title", "Mend the template."),
    case("country that the theme misspells", replacing(PAGE, "{{ body }}", '{{ f.country("QQ") }}'), PAGE, "QQ", "Mend the template."),
    case("table that is not there", replacing(PAGE, "{{ body }}", "{{ data.helpline.values()|list }}"), PAGE, "data.helpline", "helpline", "Mend the template."),
    case("component that looks a word up", replacing("theme/templates/components/skip-link.html", "{{ text }}", '{{ _("Skip") }}'), "theme/templates/components/skip-link.html", '_("Skip")', "Components receive their words as arguments"),
]  # fmt: skip

ALL = [*FRONT_MATTER, *BLOCKS, *REFERENCES, *TEXT, *FILES, *DATA, *LANGUAGES, *THEME]
