"""Nobody learns that a page was opened, and nothing of the visit stays behind."""

import base64
import re
from hashlib import sha256

from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page, Request, Response

from tests.site.reading import (
    Pages,
    is_foreign,
    published,
    richest,
    style_of,
    where,
    written_from_the_right,
)
from tools.build import Result

LOADING = "//link | //script | //img | //iframe | //source | //embed | //object | //audio | //video | //track | //input | //*[local-name()='use'] | //*[local-name()='image']"
ADDRESSES = ("href", "src", "srcset", "data", "poster", "{http://www.w3.org/1999/xlink}href", "xlink:href")
NOT_LOADED = {"canonical", "alternate"}
POLICY_NEEDS = {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"]}
STORAGE = re.compile(
    r"document\.cookie|set-cookie|cookieStore|localStorage|sessionStorage|indexedDB|openDatabase|"
    r"caches\.(?:open|match|keys|has)|serviceWorker|sendBeacon|navigator\.storage",
    re.IGNORECASE,
)


def read_policy(document: HtmlElement) -> dict[str, list[str]]:
    """Return the Content-Security-Policy of a page: each directive with its sources."""
    contents = document.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    directives = [part.split() for content in contents for part in content.split(";") if part.strip()]
    return {name: sources for name, *sources in directives}


def test_no_page_loads_anything_from_elsewhere(pages: Pages) -> None:
    """
    Opening a page tells nobody but us that it was opened.
    """
    foreign = [
        f"{where(path, element)}: {element.tag} {element.get(name)}"
        for path, document in pages.items()
        for element in document.xpath(LOADING)
        if element.get("rel") not in NOT_LOADED
        for name in ADDRESSES
        if element.get(name) and is_foreign(element.get(name))
    ]

    assert [] == foreign


def test_no_style_loads_anything_from_elsewhere(site: Result) -> None:
    """
    Style sheets and drawings load nothing but what lies beside them.
    """
    texts = {file: style_of(file.read_text("utf-8")) for file in site.output.rglob("*.html")}
    texts |= {
        file: file.read_text("utf-8")
        for suffix in ("css", "svg")
        for file in site.output.rglob(f"*.{suffix}")
    }
    foreign = [
        f"{file.relative_to(site.output)}: {found}"
        for file, text in texts.items()
        for found in re.findall(
            r"@import[^;]*|url\(\s*['\"]?(?:[a-z]+:|//)[^)]*\)|(?:href|src)=[\"'](?:[a-z]+:)?//[^\"']*", text
        )
    ]

    assert [] == foreign


def test_no_page_carries_a_script(pages: Pages) -> None:
    """
    No page runs anything, and none needs a hole in its policy.
    """
    active = [
        f"{where(path, element)}: {element.tag} {name} {value[:60]}"
        for path, document in pages.items()
        for element in document.iter("*")
        for name, value in [*element.items(), *([("", "")] if element.tag == "script" else [])]
        if element.tag == "script"
        or name == "style"
        or name.startswith("on")
        or value.strip().lower().startswith("javascript:")
    ]

    assert [] == active


def test_nothing_that_is_shipped_stores_anything(site: Result) -> None:
    """
    No file that we ship can set a cookie, store anything, or stay behind.
    """
    found = [
        f"{file.relative_to(site.output)}: {match[0]}"
        for file in sorted(site.output.rglob("*"))
        if file.is_file() and file.suffix not in (".woff2", ".png", ".jpg", ".webp", ".avif", ".pdf")
        for match in STORAGE.finditer(file.read_text("utf-8"))
    ]
    scripts = [str(file.relative_to(site.output)) for file in site.output.rglob("*.*js")]

    assert [] == found + scripts


def test_policy_is_strict(pages: Pages) -> None:
    """
    Every page forbids everything but its own style, pictures and fonts, before it names any of them.
    """
    loose = []
    for path, document in pages.items():
        policy = read_policy(document)
        loose += [
            f"{path}: {name} {policy.get(name)}"
            for name, wanted in POLICY_NEEDS.items()
            if policy.get(name) != wanted
        ]
        loose += [
            f"{path}: {name} {source}"
            for name, sources in policy.items()
            for source in sources
            if source not in ("'none'", "'self'")
            and not (name == "style-src" and source.startswith("'sha256-"))
        ]
        first = document.xpath("(//head//link | //head//style | //head//meta[@http-equiv])[1]")[0]
        if first.get("http-equiv") != "Content-Security-Policy":
            loose.append(f"{where(path, first)}: stands before the policy")

    assert [] == loose


def test_policy_allows_the_style_that_a_page_carries(site: Result, pages: Pages) -> None:
    """
    The hash in a page's policy is that of its own style sheet; a page without one allows files alone.
    """
    wrong = []
    for path, document in pages.items():
        style = style_of((site.output / path).read_text("utf-8"))
        digest = base64.b64encode(sha256(style.encode()).digest()).decode()
        wanted = [f"'sha256-{digest}'"] if style else ["'self'"]
        allowed = read_policy(document).get("style-src")
        if allowed != wanted:
            wrong.append(f"{path}: {allowed}, not {wanted}")

    assert [] == wrong


def test_no_page_tells_where_a_reader_came_from(pages: Pages) -> None:
    """
    Whoever follows a link leaves without a trace of the page that it stood on.
    """
    telling = [
        path
        for path, document in pages.items()
        if document.xpath('//meta[@name="referrer"]/@content') != ["no-referrer"]
    ]
    telling += [
        f"{where(path, link)}: {link.get('href')}"
        for path, document in pages.items()
        for link in document.xpath("//a[@href] | //area[@href]")
        if link.get("href").startswith(("http:", "https:", "//"))
        and is_foreign(link.get("href"))
        and "noreferrer" not in (link.get("rel") or "").split()
    ]

    assert [] == telling


def listen(page: Page, address: str) -> list[str]:
    """Return a list that fills with what a page asks of others, misses and says to its console."""
    traces: list[str] = []

    def hear_request(request: Request) -> None:
        if not request.url.startswith(f"{address}/"):
            traces.append(f"{page.url}: asks {request.url}")

    def hear_response(response: Response) -> None:
        if response.status >= 400:
            traces.append(f"{page.url}: gets {response.status} for {response.url}")

    page.on("request", hear_request)
    page.on("response", hear_response)
    page.on("console", lambda message: traces.append(f"{page.url}: says {message.text}"))
    page.on("pageerror", lambda error: traces.append(f"{page.url}: fails, {error}"))
    return traces


def test_opening_a_page_leaves_no_trace(pages: Pages, browser: Browser, address: str) -> None:
    """
    Opening any page makes no foreign request, sets no cookie, stores nothing, writes no console message.

    Slow, as a browser opens them: every page of two languages, one of each kind in the others.
    """
    codes = published(pages)
    whole = {*codes[:1], *(written_from_the_right(codes) or codes[1:])[:1]}
    paths = [path for path in pages if path.partition("/")[0] in whole or "/" not in path]
    paths += [path for code in codes if code not in whole for path in richest(pages, code)]
    context = browser.new_context()
    page = context.new_page()
    traces = listen(page, address)
    for path in paths:
        page.goto(f"{address}/{path}")
    state = context.storage_state(indexed_db=True)
    context.close()

    assert [] == traces
    assert {"cookies": [], "origins": []} == state
