"""Every language is whole, in its own words and its own direction, and leads to every other."""

import re
from urllib.parse import urljoin

from lxml.html import HtmlElement

from plugins.documents import load_yaml
from tests.site.reading import (
    GATEWAY,
    LOST,
    SITE,
    Pages,
    address_of,
    catalog,
    cldr,
    key_of,
    language_of,
    plain,
    published,
    resolve,
    say,
    spoken_language,
    translations,
    where,
    words_of,
    written_from_the_right,
)
from tools.build import ROOT

BCP_47 = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?|x-default")
DRAFT = "Draft translation: no native speaker has reviewed it yet."
CAMPAIGN = "Buy Responsibly"
PICKER = "//details[.//a[@hreflang]]"
TOO_SHORT = 12  # characters: a shorter piece of a sentence may be a word of another language


def own_name(code: str) -> str:
    """Return what a language calls itself, as CLDR has it."""
    name = cldr(code).languages.get(code.replace("-", "_")) or cldr(code).get_display_name() or code
    return name[:1].upper() + name[1:]


def find_alternates(document: HtmlElement) -> dict[str, str]:
    """Return the address of a page in each language, as its head tells search engines."""
    return {
        link.get("hreflang"): link.get("href")
        for link in document.xpath('//link[@rel="alternate"][@hreflang]')
    }


def is_hidden(document: HtmlElement) -> bool:
    """Return whether search engines are asked to leave a page out."""
    return "noindex" in document.xpath('//meta[@name="robots"]/@content')


def is_reviewed(path: str) -> bool:
    """Return whether a native speaker has reviewed the file that a page is made from."""
    text = (ROOT / "content" / language_of(path) / f"{key_of(path)}.md").read_text("utf-8")
    head = text.split("\n---", 1)[0]
    return re.search(r"^reviewed_on: *\S", head, re.MULTILINE) is not None


def test_languages_of_both_directions_are_published(pages: Pages) -> None:
    """
    The promises of these tests are kept by languages that differ: English, others, one from the right.
    """
    codes = published(pages)

    assert "en" == codes[0]
    assert 3 <= len(codes), codes
    assert [] != written_from_the_right(codes), codes


def test_every_page_says_its_language_and_direction(pages: Pages) -> None:
    """
    A page says the language of its folder, and the direction in which CLDR writes it.
    """
    wrong = []
    for path, document in pages.items():
        code = language_of(path) or "en"
        if (document.get("lang"), document.get("dir")) != (code, cldr(code).text_direction):
            wrong.append(f"{path}: {document.get('lang')} {document.get('dir')}")

    assert [] == wrong


def test_words_in_another_language_say_its_direction(pages: Pages) -> None:
    """
    Words that run the other way than the page are set so.
    """
    wrong = [
        f"{where(path, element)}: {element.get('lang')} {element.text_content().strip()[:40]}"
        for path, document in pages.items()
        for element in document.xpath("//body//*[@lang]")
        if cldr(element.get("lang")).text_direction
        != next(iter(element.xpath("ancestor-or-self::*[@dir][1]/@dir")))
    ]

    assert [] == wrong


def test_every_page_is_its_own_original(pages: Pages) -> None:
    """
    The canonical address of a page is its own; a page that search engines leave out has none.
    """
    wrong = []
    for path, document in pages.items():
        wanted = [] if is_hidden(document) else [f"{SITE}/{address_of(path)}"]
        found = document.xpath('//link[@rel="canonical"]/@href')
        if found != wanted:
            wrong.append(f"{path}: {found}")

    assert [] == wrong


def test_alternates_are_well_formed(pages: Pages) -> None:
    """
    A page names itself, its translations that are there, and one for everybody else, each by a BCP 47 code, once.
    """
    wrong = []
    for path, document in pages.items():
        links = document.xpath('//link[@rel="alternate"][@hreflang]')
        alternates = find_alternates(document)
        if is_hidden(document):
            wrong += [f"{path}: is left out by search engines and has alternates"] if links else []
            continue
        itself = language_of(path) or "x-default"
        wrong += [f"{path}: {code} is no language" for code in alternates if not BCP_47.fullmatch(code)]
        wrong += [f"{path}: names a language twice"] if len(links) != len(alternates) else []
        wrong += (
            [f"{path}: does not name itself"]
            if alternates.get(itself) != f"{SITE}/{address_of(path)}"
            else []
        )
        wrong += [f"{path}: has no x-default"] if "x-default" not in alternates else []
        for code, address in alternates.items():
            target, _ = resolve(path, address)
            if target not in pages or code not in (language_of(target), "x-default"):
                wrong.append(f"{path}: {code} {address}")

    assert [] == wrong


def test_alternates_are_mutual(pages: Pages) -> None:
    """
    Every page that another names as its translation names that one too, and all translations are named.
    """
    one_sided = []
    for path, document in pages.items():
        named = {resolve(path, address)[0] for address in find_alternates(document).values()}
        one_sided += [
            f"{other} does not name {path}"
            for other in named
            if f"{SITE}/{address_of(path)}" not in find_alternates(pages[other]).values()
        ]
        same = {f"{code}/{path.partition('/')[2]}" for code in published(pages)} & pages.keys()
        if language_of(path) and not is_hidden(document):
            one_sided += [f"{path} does not name {other}" for other in same - named]

    assert [] == one_sided


def test_every_page_leads_to_every_language(pages: Pages) -> None:
    """
    The picker names every published language in its own name, and leads to the same page there; to its help
    page, said so, where that page is not translated.
    """
    wrong = []
    for path, document in pages.items():
        if not language_of(path):
            continue
        items = document.xpath(f"{PICKER}//li")
        codes = [item.xpath(".//a/@hreflang")[0] for item in items]
        if codes != published(pages):
            wrong.append(f"{path}: {codes}")
        for item, code in zip(items, codes, strict=True):
            link = item.xpath(".//a")[0]
            same = f"{code}/{path.partition('/')[2]}"
            wanted = same if same in pages else f"{code}/help/index.html"
            more = item.text_content().replace(link.text_content(), "", 1).strip()
            if resolve(path, link.get("href"))[0] != wanted:
                wrong.append(f"{where(path, link)}: {code} leads to {link.get('href')}, not {wanted}")
            if bool(more) != (same not in pages):
                wrong.append(f"{where(path, link)}: {code} says “{more}” of where it leads")
            if link.text_content().strip() != own_name(code):
                wrong.append(
                    f"{where(path, link)}: {code} is called {link.text_content()}, not {own_name(code)}"
                )
            if link.get("lang") != code or link.get("dir") != cldr(code).text_direction:
                wrong.append(f"{where(path, link)}: {code} is not marked as such")
            if (link.get("aria-current") is not None) != (code == language_of(path)):
                wrong.append(f"{where(path, link)}: {code} is wrongly marked as the language of this page")

    assert [] == wrong


def test_pages_of_all_languages_name_them_all(pages: Pages) -> None:
    """
    `/` and the 404 outside of every language list each language by its own name, with a way in and one to help.
    """
    wrong = []
    for path in (GATEWAY, LOST):
        parts = {part.get("lang"): part for part in pages[path].xpath("//body//li[@lang]")}
        if list(parts) != published(pages):
            wrong.append(f"{path}: {list(parts)}")
        for code, part in parts.items():
            links = {
                resolve(path, link.get("href"))[0]
                for link in part.xpath(".//a[@href]")
                if link.text_content().strip()
            }
            if not {f"{code}/index.html", f"{code}/help/index.html"} <= links:
                wrong.append(f"{where(path, part)}: {links}")
            if own_name(code) not in part.text_content():
                wrong.append(f"{where(path, part)}: does not name {own_name(code)}")

    assert [] == wrong


def find_english(code: str) -> list[str]:
    """Return what only an English page says: sentences that the language has words of its own for."""
    found = []
    for message in catalog(code):
        originals = message.id if isinstance(message.id, (list, tuple)) else [message.id]
        own = message.string if isinstance(message.string, str) else " ".join(message.string or ())
        if not message.id or not own or message.fuzzy or own in originals:
            continue
        pieces = [piece.strip() for original in originals for piece in re.split(r"%\(\w+\)s", original)]
        found += [piece for piece in pieces if len(piece) > TOO_SHORT and piece.lower() not in own.lower()]
    return found


def find_names() -> list[str]:
    """Return the names of those who published our sources, and the campaign's: a text may keep a name as it is."""
    file = ROOT / "content" / "data" / "sources.yaml"
    names = {source["publisher"] for source in load_yaml(file.read_text("utf-8"), file.name).values()}
    return sorted(names | {CAMPAIGN}, key=len, reverse=True)


def test_no_translated_page_speaks_english(pages: Pages) -> None:
    """
    No sentence of the interface stands in English on a page of another language, unless it is marked as English.
    """
    name = re.compile("|".join(map(re.escape, find_names())))
    english = {code: find_english(code) for code in published(pages) if code != "en"}
    foreign = [
        f"{where(path, element)}: {piece}"
        for path in translations(pages)
        for element, words in words_of(pages[path])
        if not spoken_language(element).startswith("en")
        for piece in english[language_of(path)]
        if piece in name.sub("", plain(words))
    ]

    assert [] == foreign


def test_a_translation_that_nobody_reviewed_says_so(pages: Pages) -> None:
    """
    A translation is called a draft until a native speaker has reviewed it, and not after, and leads to the English.
    """
    wrong = []
    for path in translations(pages):
        says_so = [
            element
            for element in pages[path].iter("p")
            if say(language_of(path), DRAFT) in plain(element.text_content())
        ]
        if bool(says_so) == is_reviewed(path):
            wrong.append(
                f"{path}: {'is reviewed and says' if says_so else 'does not say'} that it is a draft"
            )
        english = urljoin(f"{SITE}/", f"en/{address_of(path).partition('/')[2]}")
        wrong += [
            f"{where(path, element)}: does not lead to the English page"
            for element in says_so
            if address_of(resolve(path, "".join(element.xpath(".//a/@href")))[0])
            != english.removeprefix(f"{SITE}/")
        ]

    assert [] == wrong
