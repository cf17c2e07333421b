"""Everything that the site points to within itself is there."""

import posixpath

from linkcheck import Report
from tests.site.reading import LOST, SITE, Pages, is_foreign, key_of, kind, where
from tools.build import Result
from tools.links import check_links


def check(site: Result) -> Report:
    return check_links(site.output)


def test_no_link_is_at_fault(site: Result) -> None:
    """
    Every address, part, id, alternate and canonical address of every page, style sheet and drawing is right.
    """
    report = check(site)

    assert [] == report.faults
    assert report.pages > 100
    assert report.links > 10 * report.pages


def test_nothing_is_shipped_that_no_page_needs(site: Result) -> None:
    """
    Every file that goes online is a page, or used by one, or the licence of something used.
    """
    assert [] == check(site).notes


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
