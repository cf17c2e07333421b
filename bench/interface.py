"""What stands around every page at a peer: its words in twelve languages, its menu, its footer."""

from bench.languages import BY_CODE, LANGUAGES, SOURCE, Vocabulary

SITE = "https://example.org"
"""Where the made-up site would stand: for links that must be absolute."""

FOOTER_PAGES = {
    "footer_safe": "help/safe-browsing",
    "footer_lost": "not-found",
    "footer_signs": "learn/page-0005",
    "footer_goods": "learn/page-0006",
    "footer_law": "learn/page-0007",
    "footer_work": "learn/page-0008",
    "footer_press": "learn/page-0009",
    "footer_contact": "learn/page-0010",
}
"""The links of the footer: a word of the interface, and the page that it leads to."""

MENU_PAGES = (
    "learn/index",
    "help/index",
    "help/safe-browsing",
    *(f"learn/page-{number:04}" for number in range(5)),
)
"""The pages of the menu, by their titles."""

WORDS = {
    "site_name": "Buy fairly",
    "skip": "Skip to the content",
    "main_menu": "Main menu",
    "language": "Language",
    "choose_language": "Read this page in another language",
    "you_are_here": "You are here",
    "home": "Home",
    "share": "Show this page to somebody",
    "to_top": "Back to the top",
    "more": "More of this site",
    "publisher": "Published by the campaign for fair trade",
    "licence": "You may copy the text of this site",
    "footer_safe": "Browse safely",
    "footer_lost": "Page not found",
    "footer_signs": "Signs to look for",
    "footer_goods": "Goods at risk",
    "footer_law": "What the law says",
    "footer_work": "Fair work",
    "footer_press": "For the press",
    "footer_contact": "Write to us",
}
"""The words of the interface in English, by the names under which the peers look them up."""


def translate(code: str) -> dict[str, str]:
    """Return the words of the interface in a language: made-up words, where it is not English."""
    if code == SOURCE:
        return dict(WORDS)
    return {
        name: Vocabulary(BY_CODE[code], f"interface {code} {name}").phrase(len(english.split()))
        for name, english in WORDS.items()
    }


TRANSLATIONS = {language.code: translate(language.code) for language in LANGUAGES}
