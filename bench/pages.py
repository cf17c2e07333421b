"""The pages of the made-up site, as data: each generator writes them in its own dialect."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.languages import BY_CODE, LANGUAGES, Language, Vocabulary
from bench.pictures import PICTURES

FIXED_KEYS = ("index", "help/index", "help/safe-browsing", "not-found", "learn/index")
"""The pages that every language has; the rest are `learn/page-0000` and so on."""
EDITED_KEY = "learn/page-0020"
"""The page that the measurements edit: in no menu, so that only its own text changes."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words in a paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    text: str


@dataclass(frozen=True, slots=True)
class Stressed:
    """Words in italics."""

    text: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to another page of the same language, perhaps to one of its headings."""

    text: str
    key: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link to another site."""

    text: str
    address: str


Inline = Words | Strong | Stressed | PageLink | WebLink


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, in parts that a space divides where the script has one."""

    parts: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level, with the name that links use."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, with numbers or without."""

    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first row is its head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name of its file, with its alternative text."""

    text: str
    file: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of one paragraph."""

    text: str


Element = Paragraph | Heading | Listing | Table | Picture | Quotation


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language. `key` is its path without language and ending: `learn/page-0001`."""

    lang: str
    key: str
    title: str
    summary: str
    body: tuple[Element, ...]

    @property
    def space(self) -> str:
        """Return what stands between words in its script."""
        return BY_CODE[self.lang].script.space

    @property
    def path(self) -> str:
        """Return its path below the folder of its language: `learn/page-0001/`, or nothing for the home page."""
        return path_of(self.key)


def path_of(key: str) -> str:
    """Return the path of a page below the folder of its language.

    >>> path_of("learn/index"), path_of("learn/page-0001"), path_of("index")
    ('learn/', 'learn/page-0001/', '')
    """
    return key.removesuffix("index") if key == "index" or key.endswith("/index") else f"{key}/"


def make_keys(count: int) -> list[str]:
    """Return the keys of a site with so many pages in each language."""
    numbers = range(count - len(FIXED_KEYS))
    return [*FIXED_KEYS, *(f"learn/page-{number:04}" for number in numbers)]


def make_pages(count: int) -> Iterator[Page]:
    """Return every page of a site that has so many in each language."""
    keys = make_keys(count)
    for language in LANGUAGES:
        for key in keys:
            yield make_page(language, key, keys)


def make_page(language: Language, key: str, keys: list[str]) -> Page:
    """Return one page of some 470 words; the same every time."""
    words = Vocabulary(language, f"{language.code} {key}")
    pictures = iter(words.chance.sample(PICTURES, 2))
    body: list[Element] = [Picture(words.phrase(4), next(pictures))]
    for section in range(1, 6):
        body.append(Heading(words.phrase(3), f"part-{section}"))
        body.append(_make_paragraph(words, keys, section))
        if section == 2:
            body.append(Listing(tuple(words.phrase(9) for _ in range(5))))
        elif section == 3:
            rows = (1, 2, 2, 2, 2)
            body.append(Table(tuple(tuple(words.phrase(count) for _ in range(4)) for count in rows)))
        elif section == 4:
            body.append(Listing(tuple(words.phrase(7) for _ in range(4)), is_numbered=True))
            body.append(Picture(words.phrase(4), next(pictures)))
        elif section == 5:
            body.append(Quotation(words.sentence(18)))
        body.append(Paragraph((Words(words.sentence(14)), Words(words.sentence(16)))))
    return Page(language.code, key, words.phrase(4), words.sentence(14), tuple(body))


def _make_paragraph(words: Vocabulary, keys: list[str], section: int) -> Paragraph:
    """Return some 33 words with a link and an emphasis; that of the first section links to another site too."""
    key = words.chance.choice(keys)
    heading = (
        f"part-{words.chance.randint(1, 5)}" if key.startswith("learn/page") and section % 3 == 2 else ""
    )
    parts: list[Inline] = [
        Words(words.phrase(9)),
        PageLink(words.phrase(2), key, heading),
        Words(words.sentence(12)),
        Strong(words.phrase(2)) if section % 2 else Stressed(words.phrase(1)),
        Words(words.sentence(8)),
    ]
    if section == 1:
        parts.insert(2, WebLink(words.phrase(2), "https://example.org/"))
    return Paragraph(tuple(parts))
