"""Everything that the site points to within itself is there."""

import posixpath
import re

from tests.site.reading import LOST, SITE, Pages, is_foreign, key_of, kind, resolve, style_of, where
from tools.build import Result

LINKS = "//@href | //@src | //@poster | //@data"
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^)\"']+)[\"']?\s*\)")


def find_links(pages: Pages) -> list[tuple[str, str, str]]:
    """Return every link within the site: the page, the place on it, the address."""
    return [
        (path, where(path, found.getparent()), str(found))
        for path, document in pages.items()
        for found in document.xpath(LINKS)
        if not is_foreign(found)
    ]


def test_every_link_leads_to_something(site: Result, pages: Pages) -> None:
    """
    Every link, picture and style sheet of every page leads to a file that is there.
    """
    broken = [
        f"{place}: {link}"
        for path, place, link in find_links(pages)
        if not (site.output / resolve(path, link)[0]).is_file()
    ]

    assert [] == broken


def test_every_fragment_leads_to_its_place(pages: Pages) -> None:
    """
    A link to a part of a page finds that part.
    """
    ids = {path: set(document.xpath("//@id")) for path, document in pages.items()}
    broken = []
    for path, place, link in find_links(pages):
        target, fragment = resolve(path, link)
        if fragment and target in pages and fragment not in ids[target]:
            broken.append(f"{place}: {link}")

    assert [] == broken


def test_every_address_in_a_style_leads_to_something(site: Result, pages: Pages) -> None:
    """
    Every font and picture that a style sheet names is there.
    """
    texts = {path: style_of((site.output / path).read_text("utf-8")) for path in pages}
    texts |= {
        file.relative_to(site.output).as_posix(): file.read_text("utf-8")
        for file in site.output.rglob("*.css")
    }
    broken = [
        f"{path}: {found}"
        for path, text in texts.items()
        for found in CSS_ADDRESS.findall(text)
        if not found.startswith(("data:", "#")) and not (site.output / resolve(path, found)[0]).is_file()
    ]

    assert [] == broken


def test_pages_stand_at_any_place_of_a_host(pages: Pages) -> None:
    """
    No link depends on where the site stands, but for those of a 404, which is shown at any address.
    """
    fixed = [
        f"{where(path, element)}: {element.get(name)}"
        for path, document in pages.items()
        if posixpath.basename(path) != LOST
        for name in ("href", "src")
        for element in document.xpath(f"//a[@{name}] | //img[@{name}] | //link[@{name}]")
        if element.get("rel") not in ("canonical", "alternate")
        and element.get(name, "").startswith(("/", SITE))
    ]

    assert [] == fixed


def test_links_of_a_404_begin_at_the_root(pages: Pages) -> None:
    """
    Whatever the address at which a host shows it, a 404 finds its style and leads back.
    """
    lost = [
        f"{where(path, element)}: {element.get('href')}"
        for path, document in pages.items()
        if kind(path) == "404" or key_of(path) == "not-found"
        for element in document.xpath("//*[@href]")
        if not element.get("href").startswith(("/", "#")) and not is_foreign(element.get("href"))
    ]

    assert [] == lost


def test_nothing_is_shipped_that_no_page_needs(site: Result, pages: Pages) -> None:
    """
    Every file that goes online is a page, or used by one, or the licence of something used.
    """
    needed = {resolve(path, link)[0] for path, _, link in find_links(pages)}
    for sheet in [path for path in needed if path.endswith(".css") and (site.output / path).is_file()]:
        needed |= {
            resolve(sheet, found)[0]
            for found in CSS_ADDRESS.findall((site.output / sheet).read_text("utf-8"))
        }
    shipped = {file.relative_to(site.output).as_posix() for file in site.output.rglob("*") if file.is_file()}
    unneeded = [path for path in shipped - needed - pages.keys() if posixpath.basename(path) != "OFL.txt"]

    assert [] == sorted(unneeded)
