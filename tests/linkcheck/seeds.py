"""Every fault that the checker knows, each as a change to the clean site and what is to be found then."""

from dataclasses import dataclass
from typing import NamedTuple

from tests.linkcheck.clean import SITE

HOME, HELP, AR_HOME, AR_HELP = "en/index.html", "en/help/index.html", "ar/index.html", "ar/help/index.html"
SITEMAP, CSS, SVG, FEED = "sitemap.xml", "assets/site.css", "assets/icon.svg", "en/feed.xml"


class Expected(NamedTuple):
    """A fault: its kind, its target, its file, and words that stand on its line first; "" for the whole file."""

    kind: str
    target: str
    file: str
    words: str


@dataclass(frozen=True)
class Seed:
    """A change: in a file, something stands where something stood, or a file is new or gone; and what is found."""

    path: str
    old: str
    new: str | None
    found: tuple[Expected, ...]


def replace(path: str, old: str, new: str, kind: str, target: str, words: str = "") -> Seed:
    """Return a seed with one fault, on the line of `words`, or else on that of what is new."""
    return Seed(path, old, new, (Expected(kind, target, path, words or new),))


def link(tag: str, target: str, kind: str = "broken-link") -> Seed:
    """Return a seed that adds an element to the home page of English."""
    return replace(HOME, "</main>", f"{tag}\n</main>", kind, target, tag)


def add(path: str, content: str, *found: Expected) -> Seed:
    return Seed(path, "", content, found)


BROKEN = [
    link('<a href="gone/">x</a>', "gone/"),
    link('<a href="/en/gone/">x</a>', "/en/gone/"),
    link(f'<a href="{SITE}en/gone/">x</a>', f"{SITE}en/gone/"),
    link('<a href="help/x.pdf">x</a>', "help/x.pdf"),
    link('<map name="m"><area href="gone/" alt="x"></map>', "gone/"),
    link('<img src="gone.png" alt="x">', "gone.png"),
    link('<img src="/assets/a.png" srcset="/assets/a.png 1x, gone.png 2x" alt="x">', "gone.png"),
    link('<picture><source srcset="gone.webp 480w"><img src="/assets/a.png" alt="x"></picture>', "gone.webp"),
    link('<video src="gone.mp4"></video>', "gone.mp4"),
    link('<video poster="gone.png"></video>', "gone.png"),
    link('<video><source src="gone.webm"></video>', "gone.webm"),
    link('<video><track src="gone.vtt"></video>', "gone.vtt"),
    link('<audio src="gone.mp3"></audio>', "gone.mp3"),
    link('<iframe src="gone/"></iframe>', "gone/"),
    link('<object data="gone.svg"></object>', "gone.svg"),
    link('<embed src="gone.svg">', "gone.svg"),
    link('<form action="gone/"></form>', "gone/"),
    link('<form><button formaction="gone/">x</button></form>', "gone/"),
    link('<input type="image" src="gone.png" alt="x">', "gone.png"),
    link('<svg><use href="/assets/gone.svg#a"></use></svg>', "/assets/gone.svg#a"),
    link('<svg><use xlink:href="/assets/gone.svg#a"></use></svg>', "/assets/gone.svg#a"),
    link('<svg><image href="gone.png"></image></svg>', "gone.png"),
    link('<p style="background: url(gone.png)">x</p>', "gone.png"),
    link('<blockquote cite="gone/">x</blockquote>', "gone/"),
    Seed(
        HOME, "</main>", '<a href="caf%C3%A9">x</a>\n</main>',
        (Expected("broken-link", "caf%C3%A9", HOME, "caf%C3%A9\">x"),),
    ),
    replace(HOME, "</head>", '<link rel="stylesheet" href="gone.css">\n</head>', "broken-link", "gone.css"),
    replace(HOME, "</head>", '<link rel="icon" href="gone.ico">\n</head>', "broken-link", "gone.ico"),
    replace(HOME, "</head>", '<script src="gone.js"></script>\n</head>', "broken-link", "gone.js"),
    replace(HOME, "/* url(nothing.png) */", "\n.b { background: url(gone.png) }", "broken-link", "gone.png", "gone.png"),
    replace(HOME, '"https://example.org/assets/icon.svg"]', '"https://example.org/gone.svg"]', "broken-link", f"{SITE}gone.svg", "gone.svg"),
    replace(HOME, f"{SITE}assets/share.png", f"{SITE}assets/gone.png", "broken-link", f"{SITE}assets/gone.png"),
    replace(HOME, "</head>", f'<meta name="twitter:image" content="{SITE}gone.png">\n</head>', "broken-link", f"{SITE}gone.png"),
    replace("404.html", "url=/en/", "url=/gone/", "broken-link", "/gone/"),
    replace(CSS, '"more.css"', '"gone.css"', "broken-link", "gone.css"),
    replace(CSS, "url('font.woff2')", "url('gone.woff2')", "broken-link", "gone.woff2"),
    replace(CSS, "url(a.png)", "url(gone.png)", "broken-link", "gone.png"),
    replace(SVG, 'href="a.png"', 'href="gone.png"', "broken-link", "gone.png"),
    replace("site.webmanifest", "assets/icon.svg", "assets/gone.svg", "broken-link", "assets/gone.svg"),
    replace("site.webmanifest", "/en/", "/gone/", "broken-link", "/gone/"),
    replace(FEED, f"{SITE}en/help/", f"{SITE}en/gone/", "broken-link", f"{SITE}en/gone/"),
    replace("robots.txt", "sitemap.xml", "gone.xml", "broken-link", f"{SITE}gone.xml"),
    replace("_redirects", "/en/help/", "/en/gone/", "broken-link", "/en/gone/"),
]  # fmt: skip

WRITTEN = [
    link('<a href="Help/">x</a>', "Help/", "wrong-case"),
    link('<img src="/assets/A.png" alt="x">', "/assets/A.png", "wrong-case"),
    link('<a href="learn/cafe\u0301/">x</a>', "learn/cafe\u0301/", "unicode-form"),
    link('<a href="help">x</a>', "help", "missing-slash"),
    link('<a href="help/index.html">x</a>', "help/index.html", "index-spelled-out"),
    link('<a href="../../en/help/">x</a>', "../../en/help/", "above-root"),
    link('<a href="/old/">x</a>', "/old/", "redirected"),
    replace("_redirects", "/old/ /en/help/", "/old/ /old/", "redirected", "/old/"),
    link('<a href="">x</a>', "", "empty-address"),
    link("<a href>x</a>", "", "empty-address"),
    link('<img src="" alt="x">', "", "empty-address"),
    link('<form action=""></form>', "", "empty-address"),
    link("<a>x</a>", "", "missing-address"),
    link('<img alt="x">', "", "missing-address"),
    link('<a href="#">x</a>', "#", "lone-hash"),
    link('<a href=" help/">x</a>', " help/", "blank-around-address"),
    link('<a href="help/\n">x</a>', "help/\n", "blank-around-address"),
    Seed(HOME, "</main>", '<a href="learn/100%/">x</a>\n</main>', (
        Expected("bad-address", "learn/100%/", HOME, "100%"), Expected("broken-link", "learn/100%/", HOME, "100%"),
    )),
    link('<a href="caf%E9/">x</a>', "caf%E9/", "bad-address"),
    link('<a href="https://">x</a>', "https://", "bad-address"),
    link('<a href="C:\\site\\x.html">x</a>', "C:\\site\\x.html", "bad-address"),
    link('<a href="javascript:void(0)">x</a>', "javascript:void(0)", "javascript-address"),
    link('<a href="http://elsewhere.example/">x</a>', "http://elsewhere.example/", "unencrypted"),
    link('<a href="http://example.org/en/help/">x</a>', "http://example.org/en/help/", "unencrypted"),
    link('<img src="//elsewhere.example/a.png" alt="x">', "//elsewhere.example/a.png", "protocol-relative"),
    link('<a href="mailto:">x</a>', "mailto:", "bad-mailto"),
    link('<a href="mailto:name@example">x</a>', "mailto:name@example", "bad-mailto"),
    link('<a href="mailto:a@example.org?subjekt=x">x</a>', "mailto:a@example.org?subjekt=x", "bad-mailto"),
    link('<a href="tel:">x</a>', "tel:", "bad-telephone"),
    link('<a href="tel:0800-HELP">x</a>', "tel:0800-HELP", "bad-telephone"),
    link('<a href="tel:+44 20 7946 0000">x</a>', "tel:+44 20 7946 0000", "bad-telephone"),
    link('<a href="tel:+44">x</a>', "tel:+44", "bad-telephone"),
    link('<a href="sms:help">x</a>', "sms:help", "bad-telephone"),
    replace(HELP, "</head>", '<base href="/en/help/"><base href="/ar/">\n</head>', "base-ignored", "/ar/"),
    replace("robots.txt", f"{SITE}sitemap.xml", "/sitemap.xml", "bad-address", "/sitemap.xml"),
]  # fmt: skip

PARTS = [
    link('<a href="#gone">x</a>', "#gone", "broken-fragment"),
    link('<a href="#Main">x</a>', "#Main", "broken-fragment"),
    link('<a href="help/#gone">x</a>', "help/#gone", "broken-fragment"),
    link('<a href="help/?a=b#gone">x</a>', "help/?a=b#gone", "broken-fragment"),
    link('<a href="#caf%C3%A9">x</a>', "#caf%C3%A9", "broken-fragment"),
    link('<meta name="viewport"><a href="#viewport">x</a>', "#viewport", "broken-fragment"),
    link('<svg><use href="/assets/icon.svg#gone"></use></svg>', "/assets/icon.svg#gone", "broken-fragment"),
    replace(SVG, '"#sign"', '"#gone"', "broken-fragment", "#gone"),
    link('<p id="main">x</p>', "main", "duplicate-id"),
    link('<label for="gone">x</label>', "gone", "missing-id"),
    link('<p aria-labelledby="main gone">x</p>', "gone", "missing-id"),
    link('<p aria-describedby="gone">x</p>', "gone", "missing-id"),
    link('<p aria-controls="gone">x</p>', "gone", "missing-id"),
    link('<table><tr><td headers="gone">x</td></tr></table>', "gone", "missing-id"),
    link('<input list="gone">', "gone", "missing-id"),
    link('<button form="gone">x</button>', "gone", "missing-id"),
    link('<img src="/assets/a.png" alt="x" usemap="#gone">', "gone", "missing-id"),
    link('<img src="/assets/a.png">', "/assets/a.png", "missing-alt"),
    link('<map name="m"><area href="help/"></map>', "help/", "missing-alt"),
    link('<input type="image" src="/assets/a.png">', "/assets/a.png", "missing-alt"),
    replace("404.html", '<html lang="en">', "<html>", "missing-lang", ""),
    replace("404.html", '<html lang="en">', '<html lang="english">', "bad-lang", "english"),
    link('<script type="application/ld+json">{"a": }</script>', "", "not-json"),
]  # fmt: skip

CANONICAL = f'<link rel="canonical" href="{SITE}en/help/">'
OG = f'<meta property="og:url" content="{SITE}en/help/">'
HELP_AR = f'<link rel="alternate" hreflang="ar" href="{SITE}ar/help/">'
HELP_X = f'<link rel="alternate" hreflang="x-default" href="{SITE}en/help/">'
HELP_EN = f'<link rel="alternate" hreflang="en" href="{SITE}en/help/">'


def differs(address: str = f"{SITE}en/help/", kind: str = "alternate-not-in-sitemap") -> Expected:
    """Return what the sitemap shows beside: it names another address, or other alternates."""
    return Expected(kind, address, SITEMAP, f"<loc>{address}</loc>")


BETWEEN = [
    Seed(HELP, CANONICAL, '<link rel="canonical" href="/en/help/">', (
        Expected("canonical-relative", "/en/help/", HELP, 'rel="canonical"'), differs(kind="sitemap-differs"),
        Expected("og-url-differs", f"{SITE}en/help/", HELP, "og:url"),
    )),
    replace(HELP, CANONICAL, f"{CANONICAL}\n{CANONICAL} ", "canonical-many", f"{SITE}en/help/", f"{CANONICAL} "),
    Seed(HELP, CANONICAL, CANONICAL.replace("help/", ""), (
        Expected("canonical-elsewhere", f"{SITE}en/", HELP, 'rel="canonical"'), differs(kind="sitemap-differs"),
        Expected("og-url-differs", f"{SITE}en/help/", HELP, "og:url"),
    )),
    replace(HELP, OG, OG.replace("help/", ""), "og-url-differs", f"{SITE}en/"),
    Seed(SITEMAP, f"<url>\n<loc>{SITE}en/help/</loc>", f"<url>\n<loc>{SITE}en/help/?a</loc>", (
        Expected("sitemap-differs", f"{SITE}en/help/?a", SITEMAP, "?a"),
    )),
    Seed(SITEMAP, f"<loc>{SITE}</loc>", f"<loc>{SITE}en/gone/</loc>", (
        Expected("broken-link", f"{SITE}en/gone/", SITEMAP, "gone"),
        Expected("sitemap-missing", SITE, "index.html", 'rel="canonical"'),
    )),
    Seed(SITEMAP, f"<loc>{SITE}</loc>", "<loc>/</loc>", (
        Expected("bad-address", "/", SITEMAP, "<loc>/</loc>"), Expected("sitemap-differs", "/", SITEMAP, "<loc>/</loc>"),
    )),
    Seed(HELP, HELP_AR, HELP_AR.replace('"ar"', '"ar-UK"'), (
        Expected("alternate-bad-lang", "ar-UK", HELP, "ar-UK"), differs(),
    )),
    replace(HELP, HELP_AR, HELP_AR.replace(SITE, "/"), "alternate-relative", "/ar/help/"),
    Seed(HELP, HELP_AR, f"{HELP_AR}\n{HELP_AR} ", (Expected("alternate-duplicate", "ar", HELP, f"{HELP_AR} "),)),
    Seed(HELP, HELP_EN, "", (
        Expected("alternate-self-missing", "", HELP, HELP_AR), differs(),
    )),
    Seed(HELP, f"{HELP_EN}\n{HELP_AR}\n{HELP_X}", f"{HELP_AR}\n{HELP_X.replace('/en/help/', '/')}", (
        Expected("alternate-self-missing", "", HELP, HELP_AR), differs(),
    )),
    Seed(HELP, HELP_AR, "", (
        Expected("alternate-not-reciprocal", f"{SITE}en/help/", AR_HELP, HELP_EN), differs(),
    )),
    Seed(HELP, HELP_X, "", (Expected("x-default-missing", "", HELP, HELP_EN), differs())),
    replace(HELP, HELP_X, f"{HELP_X}\n{HELP_X} ", "x-default-many", "x-default", f"{HELP_X} "),
    Seed(AR_HELP, '<html lang="ar"', '<html lang="fa"', (
        Expected("alternate-wrong-language", f"{SITE}ar/help/", HELP, HELP_AR),
        Expected("alternate-wrong-language", f"{SITE}ar/help/", AR_HELP, HELP_AR),
    )),
    Seed(HELP, '<a href="/ar/help/" hreflang="ar">', '<a href="/ar/" hreflang="ar">', (
        Expected("alternate-not-in-picker", f"{SITE}ar/help/", HELP, HELP_AR),
    )),
    Seed(SITEMAP, f'<loc>{SITE}en/help/</loc>\n<xhtml:link rel="alternate" hreflang="en" href="{SITE}en/help/"/>', f"<loc>{SITE}en/help/</loc>", (
        differs(),
    )),
    link('<a href="/ar/help/">x</a>', "/ar/help/", "leaves-language"),
    add("en/lost/index.html", '<!doctype html>\n<html lang="en">\n<meta name="robots" content="noindex">\n<a href="../">x</a>\n</html>', Expected("orphan", "", "en/lost/index.html", "")),
    add("en/lost/index.html", '<!doctype html>\n<html lang="en">\n<meta name="robots" content="noindex">\n<a href="./">x</a>\n</html>', Expected("orphan", "", "en/lost/index.html", "")),
]  # fmt: skip

FILES = [
    replace(FEED, "</entry>", "</entri>", "not-xml", "", "</entri>"),
    replace("site.webmanifest", '"start_url": ', '"start_url" ', "not-json", "", '"start_url"'),
]

SEEDS = [*BROKEN, *WRITTEN, *PARTS, *BETWEEN, *FILES]
