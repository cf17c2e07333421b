"""A small site in two languages, with one of everything that refers to something, and nothing wrong with it."""

from pathlib import Path

SITE = "https://example.org/"
PAGES = {"": "en", "help/": "en", "learn/caf%C3%A9/": "en"}
"""The pages of each language, by their addresses."""


def head(lang: str, address: str, *more: str) -> str:
    """Return the head of a page, with its canonical address and its alternates."""
    own = f"{SITE}{lang}/{address}"
    links = [
        f'<link rel="alternate" hreflang="{each}" href="{SITE}{each}/{address}">' for each in ("en", "ar")
    ]
    default = f'<link rel="alternate" hreflang="x-default" href="{SITE}{f"en/{address}" if address else ""}">'
    return "\n".join([
        "<!doctype html>",
        f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">',
        '<head><meta charset="utf-8">',
        f"<title>{lang} {address}</title>",
        f'<link rel="canonical" href="{own}">', *links, default,
        f'<meta property="og:url" content="{own}">',
        f'<meta property="og:image" content="{SITE}assets/share.png">',
        '<link rel="stylesheet" href="/assets/site.css">',
        *more,
        "</head>",
    ])  # fmt: skip


def picker(lang: str, address: str) -> str:
    other = "ar" if lang == "en" else "en"
    return f'<nav><a href="/{other}/{address}" hreflang="{other}">{other}</a></nav>'


HOME = """
<link rel="icon" href="/assets/icon.svg">
<link rel="manifest" href="/site.webmanifest">
<link rel="alternate" type="application/atom+xml" href="feed.xml">
<script src="/assets/site.js" defer></script>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite",
 "url": "https://example.org/en/", "logo": ["https://example.org/assets/icon.svg"]}</script>
<style>.a { background: url("../assets/photo%20one.jpg") } /* url(nothing.png) */</style>
""".strip()
BODY = """<body>
<a href="#main">Skip</a>
<main id="main" style="background: url(/assets/a.png)">
<h1 id="top-of-all">Home</h1>
<a href="help/">Help</a> <a href="help/#numbers">Numbers</a> <a href="./learn/caf%C3%A9/">Café</a>
<a href="learn/café/#caf%C3%A9">The same</a> <a href="?a=1&amp;b=2#main">Again</a> <a href="#TOP">Up</a>
<a href="help/#:~:text=call">Text</a> <a name="old">Old</a> <a href="#old">Old</a>
<a href="https://elsewhere.example/a b?c#d">Elsewhere</a>
<a href="mailto:name@example.org?subject=Hello">Mail</a> <a href="tel:+442079460000">Call</a>
<a href="tel:999">999</a> <a href="sms:+442079460000?body=Hello">Text</a> <a href="#b%20c">Blank</a>
<p id="b c">Blank</p>
<img src="/assets/a.png" alt="" srcset="/assets/a.png 1x, /assets/a-2x.png 2x">
<picture><source srcset="/assets/a.png"><img src="/assets/a.png" alt="A receipt"></picture>
<video src="/assets/film.mp4" poster="/assets/a.png"><track src="/assets/film.vtt"></video>
<audio src="/assets/sound.mp3"></audio> <iframe src="help/"></iframe>
<object data="/assets/icon.svg"></object> <embed src="/assets/icon.svg">
<svg><use href="/assets/icon.svg#sign"></use><image href="/assets/a.png"></image></svg>
<form action="help/"><label for="field">Word</label> <input id="field" list="words" aria-describedby="hint">
<datalist id="words"></datalist><p id="hint">Hint</p><input type="image" src="/assets/a.png" alt="Go"></form>
<button form="other">Send</button><form id="other" action="/en/"></form>
<map name="areas"><area href="help/" alt="Help"></map><img src="/assets/a.png" alt="" usemap="#areas">
<table><tr><th id="col">A</th></tr><tr><td headers="col">b</td></tr></table>
</main>
"""
CSS = """@import "more.css";
@font-face { src: url('font.woff2') }
.a { background: url(a.png); content: "url(nothing.png)" }
.b { background: url(data:image/png;base64,AAAA) }
/* @import "nothing.css"; */
"""
SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<symbol id="sign"><path d="M0 0"/></symbol>
<use xlink:href="#sign"/>
<image href="a.png"/>
</svg>
"""
MANIFEST = """{
 "start_url": "/en/",
 "icons": [
  {"src": "assets/icon.svg"}
 ]
}
"""
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<link rel="self" href="https://example.org/en/feed.xml"/>
<entry>
<link href="https://example.org/en/help/"/>
</entry>
</feed>
"""
ROBOTS = """User-agent: *
Disallow:
Sitemap: https://example.org/sitemap.xml
"""
REDIRECTS = """# what has moved
/old/ /en/help/ 301
/news/* /en/:splat 301
/away https://elsewhere.example/ 302
"""
BINARY = (
    "a.png",
    "a-2x.png",
    "share.png",
    "photo one.jpg",
    "film.mp4",
    "film.vtt",
    "sound.mp3",
    "font.woff2",
    "site.js",
)


def make_sitemap() -> str:
    entries = []
    for lang in ("en", "ar"):
        for address in PAGES:
            alternates = {each: f"{SITE}{each}/{address}" for each in ("en", "ar")}
            alternates["x-default"] = f"{SITE}en/{address}" if address else SITE
            links = "\n".join(
                f'<xhtml:link rel="alternate" hreflang="{each}" href="{url}"/>'
                for each, url in alternates.items()
            )
            entries.append(f"<url>\n<loc>{SITE}{lang}/{address}</loc>\n{links}\n</url>")
    entries.append(f"<url>\n<loc>{SITE}</loc>\n</url>")
    return "\n".join([
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        *entries,
        "</urlset>\n",
    ])  # fmt: skip


def make_clean() -> dict[str, str]:
    """Return every file of the site, by its path."""
    files = {
        "index.html": "\n".join([
            '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Languages</title>',
            f'<link rel="canonical" href="{SITE}">',
            *(f'<link rel="alternate" hreflang="{each}" href="{SITE}{each}/">' for each in ("en", "ar")),
            f'<link rel="alternate" hreflang="x-default" href="{SITE}">',
            "</head>",
            '<body>\n<a href="en/" hreflang="en">English</a> <a href="ar/" hreflang="ar">العربية</a>\n</body>\n</html>\n',
        ]),
        "404.html": '<!doctype html>\n<html lang="en">\n<head><meta name="robots" content="noindex">'
        '<meta http-equiv="refresh" content="9; url=/en/"></head>\n<body><a href="/">Home</a></body>\n</html>\n',
        "en/index.html": head("en", "", HOME) + BODY + picker("en", "") + "\n</body>\n</html>\n",
        "ar/index.html": head("ar", "") + '<body>\n<a href="help/">م</a> <a href="learn/café/">ق</a> <a href="/">ك</a>\n'
        + picker("ar", "") + "\n</body>\n</html>\n",
        "assets/site.css": CSS, "assets/more.css": ".c { color: red }\n", "assets/icon.svg": SVG,
        "site.webmanifest": MANIFEST, "en/feed.xml": FEED, "sitemap.xml": make_sitemap(), "robots.txt": ROBOTS,
        "_redirects": REDIRECTS,
    }  # fmt: skip
    for lang in ("en", "ar"):
        files[f"{lang}/help/index.html"] = "\n".join(
            [
                head(lang, "help/"),
                f'<body>\n<h1 id="numbers">Help</h1>\n<a href="../">Up</a>\n{picker(lang, "help/")}\n</body>\n</html>\n',
            ]
        )
        files[f"{lang}/learn/café/index.html"] = "\n".join(
            [
                head(lang, "learn/caf%C3%A9/"),
                f'<body>\n<h1 id="café">Café</h1>\n<a href="../../">Up</a>\n{picker(lang, "learn/caf%C3%A9/")}\n</body>\n</html>\n',
            ]
        )
    return files | {f"assets/{name}": name for name in BINARY}


def write_site(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder; return it."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(
            content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
        )
    return root
